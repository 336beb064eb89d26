import type { Dossier, Place, SituationReport } from "../model/index.ts"
import { situation } from "../report/situation.ts"
import { capital } from "../report/words.ts"
import {
  isKept,
  keyOf,
  type LateProgram,
  type Program,
  remembered,
  type Store,
  stateAt,
} from "../store/index.ts"

/** "Kazakhstan: situation report". */
export const titleOf = (dossier: Dossier): string => headed(dossier, "situation report")

/** What a report is, headed by the state in which most of what is told was. */
export function headed(dossier: Dossier, what: string): string {
  const countryOf = new Map<string, string>(dossier.places.map(({ id, country }) => [id, country]))
  const told = new Map<string, number>()
  for (const { place } of dossier.settings) {
    const country = place && countryOf.get(place)
    if (country) told.set(country, (told.get(country) ?? 0) + 1)
  }
  const times = ({ country }: Place) => told.get(country) ?? 0
  const states = dossier.places.filter(({ precision }) => precision === "country")
  const most = states.sort((a, b) => times(b) - times(a) || (a.id < b.id ? -1 : 1))[0]
  return most ? `${most.name}: ${what}` : capital(what)
}

/** The day of the newest report: what a report is "as of" unless told. */
export function latest(dossier: Dossier): string {
  const dates = dossier.documents.flatMap(({ document }) => document.meta.publishedAt ?? [])
  return dates.sort().at(-1) ?? new Date().toISOString().slice(0, 10)
}

/** The situation report over a dossier as it stands, kept beside it. */
export const standing = (store: Store, program: Program | LateProgram): Promise<SituationReport> =>
  remembered(store, program, "report", ({ dossier }) =>
    situation(dossier, { title: titleOf(dossier), asOf: latest(dossier) }),
  )

/** That report where it is kept and nothing has changed since; joins nothing. */
export function keptStanding(
  store: Store,
  program: Pick<Program, "stamp">,
): () => Promise<SituationReport | undefined> {
  let last: { readonly head: number; readonly report: SituationReport } | undefined
  return async () => {
    const head = await store.head()
    if (head === last?.head) return last.report
    const key = keyOf(stateAt(await store.entries()), program)
    const kept = await store.derived("report")
    if (!isKept(kept, key)) return undefined
    last = { head, report: JSON.parse(kept.json) }
    return last.report
  }
}
