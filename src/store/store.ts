import { type Kysely, sql, type Transaction } from "kysely"
import type { DocumentId, Entry, Moment } from "../model/index.ts"
import { SitrepError } from "../model/index.ts"
import { addTo } from "./arrivals.ts"
import type { Database } from "./database.ts"
import { sumOf } from "./joined.ts"
import { beginning, chained, type Draft } from "./journal.ts"
import * as query from "./queries.ts"
import { type Reading, type ReadingRows, rowsOf, type WrittenRows, wordRow } from "./readings.ts"
import { createTables, createWords, FORMAT, type Tables, WORDLESS } from "./schema.ts"
import { wordsIn } from "./words.ts"

/** A file as received, with the SHA-256 that names it. */
export interface Original {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A report on its way into a dossier. */
export interface Arrival {
  readonly by: string
  readonly at?: Moment | undefined
  /** The file it came in, as received. */
  readonly original: Original
  readonly origin: string
  /** Its place in the file, from 0. */
  readonly part: number
  readonly reading: Reading
}

/** What became of an arrival. `known`: the same words from the same origin are
 *  in the dossier; `withdrawn`: they were, and were taken out. */
export interface Outcome {
  readonly document: DocumentId
  readonly outcome: "added" | "known" | "withdrawn"
}

/** A report as a list shows it. */
export type Listed = Pick<
  Tables["documents"],
  "document" | "name" | "title" | "publisher" | "published"
>

/** A value that was worked out from the rest of a dossier. */
export interface Derived {
  /** Tells from what: a value under another key is out of date. */
  readonly key: string
  readonly json: string
}

/** A dossier on disk. What a promise here fulfils is on disk; any failure is a
 *  {@link SitrepError} `E_STORE` that says what to do. */
export interface Store {
  /** Path, or address without its password. */
  readonly location: string
  entries(): Promise<readonly Entry[]>
  /** Number of the last entry, 0 for an empty journal; costs the same however long it is. */
  head(): Promise<number>
  /** Writes reports with their originals and readings: all or none of them. */
  add(arrivals: readonly Arrival[], recorded: Moment, program: string): Promise<readonly Outcome[]>
  /** Writes entries. `draft` sees the journal as it stands, with all others kept
   *  from writing, and may throw. */
  append(
    draft: (entries: readonly Entry[]) => readonly Draft[],
    recorded: Moment,
  ): Promise<readonly Entry[]>
  /** Bytes as received. */
  original(sha256: string): Promise<Uint8Array | undefined>
  /** Names of all originals. */
  originals(): Promise<readonly string[]>
  /** Rows of reports, in the order asked; none for a report that is not there. */
  rows(documents: readonly DocumentId[]): Promise<readonly ReadingRows[]>
  /** The same, with the layers of a dossier alone. */
  keptRows(documents: readonly DocumentId[]): Promise<readonly Omit<ReadingRows, "syntax">[]>
  /** Rows of what reports tell alone, where that is kept. */
  aloneRows(documents: readonly DocumentId[]): Promise<readonly Tables["layers"][]>
  /** Today's ids of the reports that hold all words of a text, the last one perhaps as
   *  the beginning of a longer one. Whether they stand one after the other, only the
   *  reports tell. */
  holding(text: string): Promise<ReadonlySet<DocumentId>>
  /** What reports are found by. */
  words(documents: readonly DocumentId[]): Promise<readonly WrittenRows["words"][]>
  /** Which of these reports the journal speaks of. */
  mentioned(documents: readonly DocumentId[]): Promise<ReadonlySet<string>>
  /** What reports are called, by whom, when: all of them. */
  catalogue(): Promise<readonly Listed[]>
  /** Which program read each report. */
  programs(): Promise<ReadonlyMap<DocumentId, string>>
  /** Puts other readings in the place of those that are there. */
  reread(readings: ReadonlyMap<DocumentId, Reading>, program: string): Promise<void>
  derived(name: string): Promise<Tables["derived"] | undefined>
  /** The row of that name and those whose names begin with it and a slash; all rows
   *  when no name is given. */
  derivedAll(name?: string): Promise<readonly Tables["derived"][]>
  derive(name: string, derived: Derived): Promise<void>
  /** Puts rows in the place of the row of that name and those that begin with it
   *  and a slash: all of them or none. */
  deriveAll(
    name: string,
    key: string,
    rows: readonly Pick<Tables["derived"], "name" | "json">[],
  ): Promise<void>
  /** Throws away all that can be made again. */
  forget(): Promise<void>
  /** What the database finds broken in itself. */
  integrity(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Makes the tables if there are none yet.
 *
 *  @throws {SitrepError} `E_STORE` when there is no dossier and none may be made,
 *  or when a newer program made it. */
export async function storeOn(database: Database, create: boolean): Promise<Store> {
  const store = guarded(database, tablesOf(database))
  try {
    await withWords(database, () => ready(database, create))
  } catch (error) {
    await database.close()
    throw error
  }
  return store
}

async function ready(database: Database, create: boolean): Promise<void> {
  const { db, location } = database
  if (!(await database.exists())) {
    if (!create)
      throw new SitrepError(
        "E_STORE",
        "holds no dossier; make it with: sitrep add DOSSIER FILE…",
        location,
      )
    await db.transaction().execute(async (transaction) => {
      await database.prepare(transaction)
      await createTables(transaction, database.types)
      for (const one of [...database.guards, ...database.indexing])
        await sql.raw(one).execute(transaction)
    })
  }
  if ((await formatOf(db)) === WORDLESS) await giveWords(database)
  const format = await formatOf(db)
  if (format === FORMAT) return
  throw new SitrepError(
    "E_STORE",
    `has format ${format}, which this sitrep cannot read; use a newer one`,
    location,
  )
}

async function formatOf(db: Kysely<Tables>): Promise<string | undefined> {
  const format = db.selectFrom("meta").select("value").where("name", "=", "format")
  return (await format.executeTakeFirst())?.value
}

/** Makes the table of words of a dossier that was made before there was one. */
async function giveWords(database: Database): Promise<void> {
  await database.db.transaction().execute(async (transaction) => {
    await database.lock(transaction)
    if ((await formatOf(transaction)) !== WORDLESS) return
    await createWords(transaction, database.types)
    for (const one of database.indexing) await sql.raw(one).execute(transaction)
    const ids = (await query.catalogue(transaction)).map((one) => one.document as DocumentId)
    await query.inParts(ids, async (part) => {
      const rows = await query.keptRows(transaction, part)
      const words = rows.map(({ document: { document, json } }) =>
        wordRow(document as DocumentId, JSON.parse(json)),
      )
      await query.insertWords(transaction, words)
      return []
    })
    await query.setFormat(transaction, FORMAT)
  })
}

async function withWords<T>({ explain, location }: Database, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof SitrepError || error instanceof RangeError) throw error
    const words = explain(error)
    if (words === undefined) throw error
    throw new SitrepError("E_STORE", words, location)
  }
}

/** The same store, with the driver's errors put in words. */
function guarded(database: Database, store: Store): Store {
  const wrapped = Object.entries(store).map(([name, member]) => {
    if (typeof member !== "function") return [name, member]
    return [name, (...given: never[]) => withWords(database, () => member(...given))]
  })
  return Object.fromEntries(wrapped) as Store
}

function tablesOf(database: Database): Store {
  const { db } = database
  const writing = <T>(act: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (transaction) => {
      await database.lock(transaction)
      return act(transaction)
    })
  return {
    location: database.location,
    entries: () => query.entries(db),
    head: async () => (await query.head(db))?.seq ?? 0,
    add: (arrivals, recorded, program) =>
      writing((transaction) => addTo(transaction, arrivals, recorded, program)),
    append: (draft, recorded) =>
      writing(async (transaction) => {
        const entries = await query.entries(transaction)
        const made = chained(entries.at(-1) ?? beginning, draft(entries), recorded)
        await query.insertEntries(transaction, made)
        return made
      }),
    original: (name) => query.original(db, name),
    originals: () => query.originals(db),
    rows: (documents) => query.inParts(documents, (part) => query.rows(db, part)),
    keptRows: (documents) => query.inParts(documents, (part) => query.keptRows(db, part)),
    holding: (text) => {
      const words = wordsIn(text)
      return query.holding(db, words.length > 0 ? database.holding(words) : undefined)
    },
    words: (documents) => query.inParts(documents, (part) => query.words(db, part)),
    aloneRows: (documents) => query.inParts(documents, (part) => query.aloneRows(db, part)),
    mentioned: (documents) => query.mentioned(db, documents),
    catalogue: () => query.catalogue(db),
    programs: () => query.programs(db),
    reread: (readings, program) =>
      writing(async (transaction) => {
        const rows = [...readings].map(([id, one]) => rowsOf(id, one, program))
        await query.dropReadings(transaction, [...readings.keys()])
        await query.insertReadings(transaction, rows)
      }),
    derived: (name) => query.derived(db, name),
    derivedAll: (name) => query.derivedAll(db, name),
    derive: (name, { key, json }) =>
      writing((transaction) => query.replaceDerived(transaction, name, [rowOf(name, key, json)])),
    deriveAll: (name, key, rows) =>
      writing((transaction) =>
        query.replaceDerived(
          transaction,
          name,
          rows.map((row) => rowOf(row.name, key, row.json)),
        ),
      ),
    forget: () => writing(query.forget),
    integrity: () => database.integrity(),
    close: () => database.close(),
  }
}

const rowOf = (name: string, key: string, json: string): Tables["derived"] => ({
  name,
  key,
  json,
  sha256: sumOf({ key, json }),
})
