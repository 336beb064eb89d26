import {
  type Annotated,
  type Citation,
  type Claim,
  type ClaimAnchor,
  cite,
  type DocumentId,
  type DossierLayer,
  SitrepError,
} from "../model/index.ts"
import { anchorOf, keptOf, type Store, stateAt } from "../store/index.ts"
import { reportCalled } from "./commands/withdraw.ts"

type Doc = Annotated<DossierLayer>

/** Finds what a person points at by an id or by words. */
export interface Pointer {
  /** @throws {SitrepError} `E_OPTION` when nothing or more than one thing fits. */
  claim(words: string): ClaimAnchor
  /** @throws {SitrepError} `E_OPTION` when nothing fits, or mentions of several reports. */
  mention(words: string): Citation
  /** @throws {RangeError} when the report is not among those that were asked. */
  home(document: DocumentId): Doc
}

/** Where to look: all reports that count, or one of them; all claims, or those
 *  of one kind. */
export interface Where {
  readonly report?: string | undefined
  readonly kind?: string | undefined
}

/** Candidates that an error lists before it breaks off. */
const SHOWN = 8

/** Loads the reports to look in, and looks in them. */
export async function pointer(store: Store, { report, kind }: Where): Promise<Pointer> {
  const docs = await docsOf(store, report)
  const fail = (words: string, message: string) =>
    new SitrepError("E_OPTION", message, `"${words}"`)
  return {
    claim: (words) => {
      const all = docs.flatMap((doc) => doc.claims.map((claim) => ({ doc, claim })))
      const fitting = all.filter(({ claim }) => kind === undefined || claim.kind === kind)
      const found = closest(fitting, words)
      if (found.length === 1) return anchorOf(found[0]!.claim, found[0]!.doc)
      if (found.length === 0)
        throw fail(
          words,
          "no claim rests on these words; sitrep report --format json shows claims and their words",
        )
      throw fail(words, `could be any of: ${shown(found.map(({ claim }) => claim))}; give the id`)
    },
    mention: (words) => {
      const found = docs.flatMap((doc) => firstMention(doc, words))
      if (found.length === 1) return found[0]!.citation
      if (found.length === 0) throw fail(words, "nobody is called by exactly these words")
      const ids = found.slice(0, SHOWN).map(({ id, name }) => `${id} (${name})`)
      throw fail(
        words,
        `is said in several reports: ${ids.join(", ")}; give the id, or --in REPORT`,
      )
    },
    home: (id) => {
      const doc = docs.find(({ document }) => document.id === id)
      if (!doc) throw new RangeError(`report ${id} was not loaded`)
      return doc
    },
  }
}

async function docsOf(store: Store, report: string | undefined): Promise<readonly Doc[]> {
  const ids =
    report === undefined
      ? stateAt(await store.entries()).additions.map(({ act }) => act.document)
      : [(await reportCalled(store, report)).document]
  return (await store.keptRows(ids)).map(keptOf)
}

interface Candidate {
  readonly doc: Doc
  readonly claim: Claim
}

/** By id; else those whose very words these are; else those whose words hold them. */
function closest(all: readonly Candidate[], words: string): readonly Candidate[] {
  const tests: ((claim: Claim) => boolean)[] = [
    ({ id }) => id === words,
    ({ citation }) => flat(citation.exact) === flat(words),
    ({ citation }) => flat(citation.exact).includes(flat(words)),
  ]
  for (const test of tests) {
    const found = all.filter(({ claim }) => test(claim))
    if (found.length > 0) return found
  }
  return []
}

const flat = (words: string): string => words.replace(/\s+/g, " ").trim()

const shown = (claims: readonly Claim[]): string =>
  claims
    .slice(0, SHOWN)
    .map(({ id, kind, citation }) => `${id} (${kind} "${flat(citation.exact)}")`)
    .join(", ") + (claims.length > SHOWN ? " …" : "")

/** In one report, the first of those who are called so will do: they are anchored
 *  by their words. */
function firstMention(doc: Doc, words: string) {
  const { document } = doc
  const found = doc.mentions.find(
    (mention) =>
      mention.id === words || flat(document.text.slice(mention.start, mention.end)) === flat(words),
  )
  return found ? [{ id: found.id, name: document.name, citation: cite(document, found) }] : []
}
