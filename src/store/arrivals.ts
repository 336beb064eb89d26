import type { Kysely } from "kysely"
import type { DocumentId, Moment } from "../model/index.ts"
import { stateAt } from "./history.ts"
import { beginning, chained, type Draft } from "./journal.ts"
import * as query from "./queries.ts"
import { rowsOf } from "./readings.ts"
import type { Tables } from "./schema.ts"
import type { Arrival, Outcome } from "./store.ts"

/** Writes reports that are not there yet: original, entry and reading. Asks the
 *  journal for the reports at hand only, so that the cost of one does not grow
 *  with the dossier. */
export async function addTo(
  db: Kysely<Tables>,
  arrivals: readonly Arrival[],
  recorded: Moment,
  program: string,
): Promise<readonly Outcome[]> {
  const seen = await query.mentioned(db, arrivals.map(idOf))
  const fresh = distinct(arrivals.filter((one) => !seen.has(idOf(one))))
  const originals = new Map(fresh.map(({ original }) => [original.sha256, original]))
  for (const original of originals.values()) await query.insertOriginal(db, original)
  const head = (await query.head(db)) ?? beginning
  await query.insertEntries(db, chained(head, fresh.map(draftOf), recorded))
  const rows = fresh.map((one) => rowsOf(idOf(one), one.reading, program))
  await query.insertReadings(db, rows)
  const added = new Set(fresh.map(idOf))
  const counting = seen.size > 0 ? await countingIn(db) : seen
  return arrivals.map((one) => {
    const document = idOf(one)
    // The second of two equal arrivals is known by then.
    if (added.delete(document)) return { document, outcome: "added" }
    const known = !seen.has(document) || counting.has(document)
    return { document, outcome: known ? "known" : "withdrawn" }
  })
}

const idOf = ({ reading }: Arrival): DocumentId => reading.doc.document.id

const distinct = (arrivals: readonly Arrival[]): readonly Arrival[] =>
  [...new Map([...arrivals].reverse().map((one) => [idOf(one), one])).values()].reverse()

const draftOf = ({ by, at, original, origin, part, reading }: Arrival): Draft => ({
  by,
  at,
  act: { act: "add", document: reading.doc.document.id, original: original.sha256, origin, part },
})

async function countingIn(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const { additions } = stateAt(await query.entries(db))
  return new Set(additions.map(({ act }) => act.document))
}
