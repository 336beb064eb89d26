import type { Annotated, Citation, DocumentId, DossierLayer } from "../model/index.ts"
import type { Overlaid } from "./decisions.ts"
import type { Heard, Program } from "./program.ts"
import { aloneOf, type Reading, type ReadingRows, readingOf } from "./readings.ts"
import type { Store } from "./store.ts"

type Doc = Annotated<DossierLayer>
type Rows = Pick<ReadingRows, "document">

/** Reports whose syntax is in memory at once, where it need not stay. */
const AT_ONCE = 100

/** Reports as they are joined: with what each tells alone, as the same program kept it
 *  or works it out now. Of a report about which people decided something the whole
 *  reading, so that it is heard anew.
 *
 *  @param docs the reports as they were read.
 *  @param laid the same with decisions laid over them. */
export async function heard(
  store: Store,
  program: Program,
  rows: readonly Rows[],
  docs: readonly Doc[],
  laid: Overlaid<Doc>,
): Promise<readonly (Reading | Heard)[]> {
  const ids = rows.map(({ document }) => document.document as DocumentId)
  const cited = new Set(laid.links.flatMap(({ mention, to }) => [mention, to].flatMap(reportOf)))
  const decided = (n: number): boolean =>
    laid.docs[n] !== docs[n] || cited.has(docs[n]!.document.id)
  const told = await toldAlone(store, program, rows)
  const found = rows.map(({ document }, n): Reading | Heard | undefined => {
    const alone = told.get(document.document)
    const notices = JSON.parse(document.notices)
    return alone && !decided(n) ? { doc: laid.docs[n]!, notices, alone } : undefined
  })
  const open = [...ids.keys()].filter((n) => found[n] === undefined)
  for (let from = 0; from < open.length; from += AT_ONCE) {
    const part = open.slice(from, from + AT_ONCE)
    const read = await store.rows(part.map((n) => ids[n]!))
    const byId = new Map(read.map((one) => [one.document.document, one]))
    for (const n of part) {
      const row = byId.get(ids[n]!)
      const reading = row && readingOf(row)
      if (reading)
        found[n] = decided(n)
          ? { ...reading, doc: { ...reading.doc, ...laid.docs[n] } }
          : { doc: docs[n]!, notices: reading.notices, alone: program.alone(reading) }
    }
  }
  return found.filter((one) => one !== undefined)
}

const reportOf = (at: Citation | string): readonly DocumentId[] =>
  typeof at === "string" ? [] : [at.document]

/** What reports tell alone, by their ids in the journal, as far as this program kept it. */
async function toldAlone(
  store: Store,
  program: Program,
  rows: readonly Rows[],
): Promise<ReadonlyMap<string, object>> {
  const own = rows.filter(({ document }) => document.program === program.stamp)
  const kept = await store.aloneRows(own.map(({ document }) => document.document as DocumentId))
  return new Map(kept.map((row) => [row.document, aloneOf(row)]))
}
