import { statSync } from "node:fs"
import {
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from "kysely"
import Libsql from "libsql"
import { SitrepError } from "../model/index.ts"
import type { Database } from "./database.ts"
import type { Tables } from "./schema.ts"

/** Milliseconds to wait for another that is writing, all in all. */
const PATIENCE = 60_000
/** Milliseconds to wait without letting go of the thread: the one who is writing
 *  may be this very process. */
const PINCH = 20

/** Marks the file as ours, for `file` and the like: "SITR". */
const APPLICATION = 0x53495452

/** Takes the right to write at once, so that two writers wait for each other
 *  instead of one of them failing halfway. */
class WritingDriver extends SqliteDriver {
  readonly #file: Libsql.Database

  constructor(file: Libsql.Database) {
    super({ database: file as unknown as SqliteDatabase })
    this.#file = file
  }

  override async beginTransaction(): Promise<void> {
    const end = Date.now() + PATIENCE
    for (let pause = 1; ; pause = Math.min(2 * pause, PINCH)) {
      try {
        // A prepared statement that failed would stay open and block the commit.
        this.#file.exec("begin immediate")
        return
      } catch (error) {
        if (!busy(error) || Date.now() > end) throw error
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
}

const busy = (error: unknown): boolean => (error as { code?: string }).code === "SQLITE_BUSY"

/** Opens a file as an SQLite database.
 *
 *  @throws {SitrepError} `E_STORE` when it is not there (unless it may be made)
 *  or is something else. */
export function openSqlite(path: string, create: boolean): Database {
  refuseOdd(path, create)
  const file = opened(path)
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new WritingDriver(file),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  return {
    db,
    location: path,
    types: { bytes: "blob", counter: "integer" },
    exists: async () => tablesIn(file).includes("journal"),
    prepare: async (transaction) => {
      await sql.raw(`pragma application_id = ${APPLICATION}`).execute(transaction)
    },
    lock: async () => {},
    guards: ["journal", "originals"].flatMap((table) =>
      ["update", "delete"].map(
        (act) =>
          `create trigger if not exists ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} is append-only'); end`,
      ),
    ),
    indexing,
    holding: (words) =>
      sql`number in (select rowid from words_index where words_index match ${matching(words)})`,
    integrity: async () => {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
      return rows.map((row) => row.integrity_check).filter((words) => words !== "ok")
    },
    explain,
    close: async () => {
      tidied(file)
      await db.destroy()
    },
  }
}

/** FTS5 keeps which word is in which row; a word is what the table says it is, since
 *  the tokenizer parts them at blanks alone. */
const indexing = [
  `create virtual table if not exists words_index using fts5(words, content='words', content_rowid='number', detail=none, tokenize='ascii')`,
  "create trigger if not exists words_in after insert on words begin insert into words_index(rowid, words) values (new.number, new.words); end",
  "create trigger if not exists words_out after delete on words begin insert into words_index(words_index, rowid, words) values ('delete', old.number, old.words); end",
]

const matching = (words: readonly string[]): string =>
  `${words.map((word) => `"${word}"`).join(" ")}*`

function refuseOdd(path: string, create: boolean): void {
  const size = sizeOf(path)
  const fail = (message: string) => {
    throw new SitrepError("E_STORE", message, path)
  }
  if (size === "folder") fail("is a folder; give the path of a dossier, such as crisis.sitrep")
  if (size === undefined && !create) fail("is not there; make it with: sitrep add DOSSIER FILE…")
}

function sizeOf(path: string): number | "folder" | undefined {
  try {
    const found = statSync(path)
    return found.isDirectory() ? "folder" : found.size
  } catch {
    return undefined
  }
}

function opened(path: string): Libsql.Database {
  try {
    const file = new Libsql(path)
    file.pragma(`busy_timeout = ${PINCH}`)
    refuseForeign(file, path)
    file.pragma("journal_mode = WAL")
    file.pragma("synchronous = FULL")
    return file
  } catch (error) {
    if (error instanceof SitrepError) throw error
    throw new SitrepError("E_STORE", explain(error) ?? String(error), path)
  }
}

/** Brings everything home into the one file, so that a copy of it is whole. Where
 *  others are at work, the last of them does. */
function tidied(file: Libsql.Database): void {
  try {
    file.pragma("wal_checkpoint(TRUNCATE)")
  } catch {
    // What is on disk is on disk; only the second file stays longer.
  }
}

const tablesIn = (file: Libsql.Database): readonly string[] =>
  (
    file.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
  ).map(({ name }) => name)

/** An SQLite file with other tables in it is somebody else's. */
function refuseForeign(file: Libsql.Database, path: string): void {
  const names = tablesIn(file)
  if (names.length === 0 || names.includes("journal")) return
  throw new SitrepError(
    "E_STORE",
    "is an SQLite database of another program; give the path of a dossier, or of a new file",
    path,
  )
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/NOTADB|not a database/, "is no dossier; give the path of a dossier, or of a new file"],
  [/CORRUPT|malformed/, "is damaged; take the last backup, or export what can still be read"],
  [/READONLY|readonly/, "may not be written; check its permissions and those of its folder"],
  [
    /CANTOPEN|ConnectionFailed|unable to open/i,
    "cannot be opened; check that its folder exists and may be written",
  ],
  [/BUSY|locked/, "is being written by another program; try again when that has ended"],
  [/SQLITE_FULL|disk is full/, "has no room left on its disk; make room and try again"],
  [/IOERR|disk I\/O/, "cannot be read or written: its disk reports an error; check the disk"],
  [/append-only/, "keeps its journal and originals as they are; undo an entry instead"],
]

function explain(error: unknown): string | undefined {
  const words = `${(error as { code?: string }).code ?? ""} ${(error as Error).message ?? error}`
  return reasons.find(([pattern]) => pattern.test(words))?.[1]
}
