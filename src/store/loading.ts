import type { Annotated, Citation, DocumentId, DossierLayer, Notice } from "../model/index.ts"
import type { Overlaid } from "./decisions.ts"
import type { Heard, Program } from "./program.ts"
import { aloneOf, keptOf, type Reading, readingOf } from "./readings.ts"
import type { Store } from "./store.ts"

type Doc = Annotated<DossierLayer>

/** A report as a dossier has it, and what its row says of it. */
export interface Loaded {
  /** Its id in the journal. */
  readonly id: DocumentId
  /** The program that read it. */
  readonly program: string
  readonly notices: readonly Notice[]
  readonly doc: Doc
}

/** Reports whose rows, or whose syntax, are in memory at once. */
const AT_ONCE = 200

const parts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) =>
    all.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  )

/** Reports in the order asked, without their syntax; none for one that is not there. */
export async function load(store: Store, ids: readonly DocumentId[]): Promise<readonly Loaded[]> {
  const found: Loaded[] = []
  for (const part of parts(ids))
    for (const rows of await store.keptRows(part)) {
      const { document: id, program, notices } = rows.document
      const doc = keptOf(rows)
      found.push({ id: id as DocumentId, program, notices: JSON.parse(notices), doc })
    }
  return found
}

/** Reports as they are joined: with what each tells alone, as the same program kept it
 *  or works it out now. Of a report about which people decided something the whole
 *  reading, so that it is heard anew.
 *
 *  @param laid the reports with decisions laid over them. */
export async function heard(
  store: Store,
  program: Program,
  reports: readonly Loaded[],
  laid: Overlaid<Doc>,
): Promise<readonly (Reading | Heard)[]> {
  const cited = new Set(laid.links.flatMap(({ mention, to }) => [mention, to].flatMap(reportOf)))
  const decided = (n: number): boolean =>
    laid.docs[n] !== reports[n]!.doc || cited.has(reports[n]!.doc.document.id)
  const told = await toldAlone(store, program, reports)
  const found = reports.map(({ id, notices, doc }, n): Reading | Heard | undefined => {
    const alone = told.get(id)
    return alone && !decided(n) ? { doc, notices, alone } : undefined
  })
  for (const part of parts([...reports.keys()].filter((n) => found[n] === undefined))) {
    const rows = await store.rows(part.map((n) => reports[n]!.id))
    const byId = new Map(rows.map((one) => [one.document.document, one]))
    for (const n of part) {
      const { id, doc, notices } = reports[n]!
      const row = byId.get(id)
      const reading = row && readingOf(row)
      if (reading)
        found[n] = decided(n)
          ? { ...reading, doc: { ...reading.doc, ...laid.docs[n] } }
          : { doc, notices, alone: program.alone(reading) }
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
  reports: readonly Loaded[],
): Promise<ReadonlyMap<string, object>> {
  const told = new Map<string, object>()
  const own = reports.filter((one) => one.program === program.stamp)
  for (const part of parts(own))
    for (const row of await store.aloneRows(part.map(({ id }) => id)))
      told.set(row.document, aloneOf(row))
  return told
}
