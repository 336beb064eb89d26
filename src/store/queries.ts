import type { ExpressionBuilder, Kysely, RawBuilder } from "kysely"
import { type DocumentId, type Entry, SitrepError } from "../model/index.ts"
import { ALONE, type ReadingRows, type WrittenRows } from "./readings.ts"
import type { Tables } from "./schema.ts"
import type { Listed } from "./store.ts"

/** A database, or a transaction on it. */
type Db = Kysely<Tables>

/** Rows in one statement, so that no database runs out of parameters. */
const MANY = 400

/** The answers to a long question, asked in parts. */
export async function inParts<A, B>(
  all: readonly A[],
  ask: (part: readonly A[]) => Promise<readonly B[]>,
): Promise<readonly B[]> {
  const found: B[] = []
  for (let from = 0; from < all.length; from += MANY)
    found.push(...(await ask(all.slice(from, from + MANY))))
  return found
}

/** The whole journal, in order. */
export async function entries(db: Db): Promise<readonly Entry[]> {
  const rows = await db.selectFrom("journal").selectAll().orderBy("seq").execute()
  return rows.map(entryOf)
}

function entryOf({ document, ...row }: Tables["journal"]): Entry {
  try {
    const act = JSON.parse(row.act)
    if ((act.document ?? null) === document) return { ...row, act }
  } catch {}
  const words = "was changed after it was written; take the last backup"
  throw new SitrepError("E_STORE", words, `journal entry ${row.seq}`)
}

/** The last entry's number and hash. */
export const head = (db: Db): Promise<{ seq: number; hash: string } | undefined> =>
  db
    .selectFrom("journal")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst()

export async function insertEntries(db: Db, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ act, ...entry }) => ({
    ...entry,
    act: JSON.stringify(act),
    document: "document" in act ? act.document : null,
  }))
  await inParts(rows, async (part) => {
    await db.insertInto("journal").values(part).execute()
    return []
  })
}

/** Which of these reports the journal speaks of. */
export async function mentioned(
  db: Db,
  documents: readonly DocumentId[],
): Promise<ReadonlySet<string>> {
  const rows = await inParts(documents, (part) =>
    db.selectFrom("journal").select("document").distinct().where("document", "in", part).execute(),
  )
  return new Set(rows.map(({ document }) => document!))
}

export async function original(db: Db, name: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom("originals")
    .select("bytes")
    .where("sha256", "=", name)
    .executeTakeFirst()
  return row && new Uint8Array(row.bytes)
}

export async function originals(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("originals").select("sha256").orderBy("sha256").execute()
  return rows.map((row) => row.sha256)
}

/** Keeps bytes under their name; what is there stays, and is not sent again. */
export async function insertOriginal(db: Db, row: Tables["originals"]): Promise<void> {
  const there = db.selectFrom("originals").select("sha256").where("sha256", "=", row.sha256)
  if (await there.executeTakeFirst()) return
  await db.insertInto("originals").values(row).execute()
}

/** What reports tell alone, where that is kept. */
export const aloneRows = (
  db: Db,
  ids: readonly DocumentId[],
): Promise<readonly Tables["layers"][]> =>
  db
    .selectFrom("layers")
    .selectAll()
    .where("document", "in", ids)
    .where("layer", "=", ALONE)
    .execute()

/** Reports with the layers of a dossier, in the order asked. */
export async function keptRows(
  db: Db,
  ids: readonly DocumentId[],
): Promise<readonly Omit<ReadingRows, "syntax">[]> {
  const documents = await db
    .selectFrom("documents")
    .selectAll()
    .where("document", "in", ids)
    .execute()
  const layers = await db
    .selectFrom("layers")
    .selectAll()
    .where("document", "in", ids)
    .where("layer", "!=", ALONE)
    .execute()
  const byId = new Map(documents.map((row) => [row.document, row]))
  const layersOf = new Map<string, Tables["layers"][]>(ids.map((id) => [id, []]))
  for (const row of layers) layersOf.get(row.document)!.push(row)
  return ids.flatMap((id) => {
    const document = byId.get(id)
    return document ? [{ document, layers: layersOf.get(id) ?? [] }] : []
  })
}

/** Reports with all their rows, in the order asked. */
export async function rows(db: Db, ids: readonly DocumentId[]): Promise<readonly ReadingRows[]> {
  const kept = await keptRows(db, ids)
  const found = await db.selectFrom("syntax").selectAll().where("document", "in", ids).execute()
  const byId = new Map(found.map((row) => [row.document, row]))
  const alone = new Map((await aloneRows(db, ids)).map((row) => [row.document, row]))
  return kept.flatMap(({ document, layers }) => {
    const row = byId.get(document.document)
    const told = alone.get(document.document)
    const syntax = row && { ...row, zlib: new Uint8Array(row.zlib) }
    return syntax ? [{ document, layers: told ? [...layers, told] : layers, syntax }] : []
  })
}

export async function setFormat(db: Db, value: string): Promise<void> {
  await db.updateTable("meta").set({ value }).where("name", "=", "format").execute()
}

export const catalogue = (db: Db): Promise<readonly Listed[]> =>
  db
    .selectFrom("documents")
    .select(["document", "name", "title", "publisher", "published"])
    .orderBy("document")
    .execute()

export async function programs(db: Db): Promise<ReadonlyMap<DocumentId, string>> {
  const rows = await db.selectFrom("documents").select(["document", "program"]).execute()
  return new Map(rows.map(({ document, program }) => [document as DocumentId, program]))
}

export async function insertReadings(db: Db, readings: readonly WrittenRows[]): Promise<void> {
  await inParts(readings, async (part) => {
    await db
      .insertInto("documents")
      .values(part.map((one) => one.document))
      .execute()
    await db
      .insertInto("syntax")
      .values(part.map((one) => one.syntax))
      .execute()
    await insertWords(
      db,
      part.map((one) => one.words),
    )
    return []
  })
  await inParts(
    readings.flatMap((one) => one.layers),
    async (part) => {
      await db.insertInto("layers").values(part).execute()
      return []
    },
  )
}

export async function insertWords(db: Db, rows: readonly WrittenRows["words"][]): Promise<void> {
  await db.insertInto("words").values(rows).execute()
}

/** What each report is found by. */
export const words = (
  db: Db,
  ids: readonly DocumentId[],
): Promise<readonly WrittenRows["words"][]> =>
  db.selectFrom("words").select(["document", "id", "words"]).where("document", "in", ids).execute()

/** Ids of today of the reports whose row of words fulfils a condition; of all where
 *  there is none. */
export async function holding(
  db: Db,
  condition: RawBuilder<boolean> | undefined,
): Promise<ReadonlySet<DocumentId>> {
  const all = db.selectFrom("words").select("id")
  const rows = await (condition ? all.where(condition) : all).execute()
  return new Set(rows.map(({ id }) => id as DocumentId))
}

export async function dropReadings(db: Db, ids: readonly DocumentId[]): Promise<void> {
  await inParts(ids, async (part) => {
    for (const table of ["documents", "layers", "syntax", "words"] as const)
      await db.deleteFrom(table).where("document", "in", part).execute()
    return []
  })
}

export const derived = (db: Db, name: string): Promise<Tables["derived"] | undefined> =>
  db.selectFrom("derived").selectAll().where("name", "=", name).executeTakeFirst()

/** The derived row of a name, and those whose names begin with it and a slash. */
const under = (name: string) => (eb: ExpressionBuilder<Tables, "derived">) =>
  eb.or([eb("name", "=", name), eb("name", "like", `${name}/%`)])

export function derivedAll(db: Db, name?: string): Promise<readonly Tables["derived"][]> {
  const rows = db.selectFrom("derived").selectAll().orderBy("name")
  return (name === undefined ? rows : rows.where(under(name))).execute()
}

/** Puts rows in the place of those under a name. */
export async function replaceDerived(
  db: Db,
  name: string,
  rows: readonly Tables["derived"][],
): Promise<void> {
  await db.deleteFrom("derived").where(under(name)).execute()
  for (const row of rows) await db.insertInto("derived").values(row).execute()
}

export async function forget(db: Db): Promise<void> {
  for (const table of ["derived", "words", "syntax", "layers", "documents"] as const)
    await db.deleteFrom(table).execute()
}
