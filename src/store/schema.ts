import type { Generated, Kysely } from "kysely"

/** The tables of a dossier, the same in every database. Below `originals` and
 *  `journal` all is derived and can be made again. */
export interface Tables {
  /** What kind of file this is: `format` is the version of this schema. */
  readonly meta: { readonly name: string; readonly value: string }
  /** Every file as received, never changed. */
  readonly originals: { readonly sha256: string; readonly bytes: Uint8Array }
  /** One row an {@link Entry}; `act` is JSON, `document` repeats the report of the act. */
  readonly journal: {
    readonly seq: number
    readonly recorded: string
    readonly at: string
    readonly by: string
    readonly act: string
    readonly document: string | null
    readonly previous: string
    readonly hash: string
  }
  /** A report as it was read. `document` is its id in the journal; `id` inside
   *  `json` is today's, which differs where the text is now cut otherwise. */
  readonly documents: {
    readonly document: string
    readonly name: string
    readonly title: string | null
    readonly publisher: string | null
    readonly published: string | null
    /** The program that read it: version and checksum of weights and tables. */
    readonly program: string
    readonly json: string
    readonly notices: string
    readonly sha256: string
  }
  /** The layers that a dossier rests on, as JSON. */
  readonly layers: {
    readonly document: string
    readonly layer: string
    readonly json: string
    readonly sha256: string
  }
  /** Tokens, tags, arcs and names of a report: JSON, compressed with zlib. */
  readonly syntax: { readonly document: string; readonly zlib: Uint8Array; readonly sha256: string }
  /** The words of each report, each once, between blanks: what the full-text index of
   *  the database is over. `id` is the report's id of today. */
  readonly words: {
    readonly number: Generated<number>
    readonly document: string
    readonly id: string
    readonly words: string
  }
  /** What was worked out from all of it last; `key` tells from what. */
  readonly derived: {
    readonly name: string
    readonly key: string
    readonly json: string
    readonly sha256: string
  }
}

/** Raised when an older program would misread the tables. */
export const FORMAT = "2"

/** The format before there was a table of words. */
export const WORDLESS = "1"

/** What a column type is called here and there. */
export interface ColumnTypes {
  readonly bytes: "blob" | "bytea"
  /** A number that counts up by itself. */
  readonly counter: "integer" | "serial"
}

/** Makes the tables where they are not there yet. */
export async function createTables(db: Kysely<Tables>, types: ColumnTypes): Promise<void> {
  const { bytes } = types
  const table = (name: keyof Tables) => db.schema.createTable(name).ifNotExists()
  await table("meta")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute()
  await table("originals")
    .addColumn("sha256", "text", (c) => c.primaryKey())
    .addColumn("bytes", bytes, (c) => c.notNull())
    .execute()
  await table("journal")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("recorded", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("act", "text", (c) => c.notNull())
    .addColumn("document", "text")
    .addColumn("previous", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull().unique())
    .execute()
  await db.schema
    .createIndex("journal_document")
    .ifNotExists()
    .on("journal")
    .column("document")
    .execute()
  await createDerived(db, bytes)
  await createWords(db, types)
  const row = { name: "format", value: FORMAT }
  await db
    .insertInto("meta")
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Makes the table that reports are found in by their words. */
export async function createWords(
  db: Kysely<Tables>,
  { counter }: Pick<ColumnTypes, "counter">,
): Promise<void> {
  await db.schema
    .createTable("words")
    .ifNotExists()
    .addColumn("number", counter, (c) => c.primaryKey())
    .addColumn("document", "text", (c) => c.notNull().unique())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .execute()
}

async function createDerived(db: Kysely<Tables>, bytes: ColumnTypes["bytes"]): Promise<void> {
  const table = (name: keyof Tables) => db.schema.createTable(name).ifNotExists()
  await table("documents")
    .addColumn("document", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("title", "text")
    .addColumn("publisher", "text")
    .addColumn("published", "text")
    .addColumn("program", "text", (c) => c.notNull())
    .addColumn("json", "text", (c) => c.notNull())
    .addColumn("notices", "text", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .execute()
  await table("layers")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("layer", "text", (c) => c.notNull())
    .addColumn("json", "text", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("layers_pk", ["document", "layer"])
    .execute()
  await table("syntax")
    .addColumn("document", "text", (c) => c.primaryKey())
    .addColumn("zlib", bytes, (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .execute()
  await table("derived")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("json", "text", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .execute()
}
