import { type DocumentId, SitrepError } from "../../model/index.ts"
import { type Listed, type Store, stateAt } from "../../store/index.ts"
import { momentOf, now, whoami, withStore } from "../desk.ts"
import { out } from "../print.ts"

export interface ActOptions {
  readonly reason: string
  readonly by?: string
  readonly at?: string
}

/** Who acts, and from when on that counts. */
export const signed = ({ by, at }: Omit<ActOptions, "reason">) => ({
  by: by ?? whoami(),
  at: at === undefined ? undefined : momentOf(at),
})

/** Takes a report out of a dossier. */
export async function withdraw(
  location: string,
  report: string,
  options: ActOptions,
): Promise<number> {
  return withStore(location, async (store) => {
    const { document, name } = await reportCalled(store, report)
    const act = { act: "withdraw", document, reason: options.reason } as const
    const [entry] = await store.append(() => [{ ...signed(options), act }], now())
    out(`entry ${entry!.seq}: withdrew ${document}  ${name}\n`)
    return 0
  })
}

/** The one report that counts and has this id, beginning of an id, or name.
 *
 *  @throws {SitrepError} `E_OPTION` when there is none, or more than one. */
export async function reportCalled(store: Store, words: string): Promise<Listed & Named> {
  const { additions } = stateAt(await store.entries())
  const counting = new Set<string>(additions.map(({ act }) => act.document))
  const all = (await store.catalogue()).filter(({ document }) => counting.has(document))
  const exact = all.filter(({ document, name }) => document === words || name === words)
  const found = exact.length > 0 ? exact : all.filter(({ document }) => document.startsWith(words))
  if (found.length === 1) return found[0] as Listed & Named
  const which = found.map(({ document, name }) => `${document} (${name})`).join(", ")
  throw new SitrepError(
    "E_OPTION",
    found.length === 0
      ? "is no report of this dossier; sitrep log shows them"
      : `could be any of ${which}; give the whole id`,
    words,
  )
}

type Named = { readonly document: DocumentId }
