import { Kysely, PostgresDialect, sql } from "kysely"
import pg from "pg"
import { SitrepError } from "../model/index.ts"
import type { Database } from "./database.ts"
import type { Tables } from "./schema.ts"

/** The schema a dossier lives in, unless the address says `?schema=…`. */
const SCHEMA = "sitrep"

/** Number of the lock that those who set up a schema wait for. */
const SETTING_UP = 0x53495452

/** Milliseconds to wait for a server that does not answer. */
const PATIENCE = 10_000

/** A schema of a PostgreSQL database; nobody is asked yet.
 *
 *  @throws {SitrepError} `E_STORE` when the address is none. */
export function openPostgres(address: string): Database {
  const { url, schema } = parsed(address)
  const location = shown(address)
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: PATIENCE,
    options: `-c search_path=${schema}`,
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    location,
    types: { bytes: "bytea", counter: "serial" },
    exists: async () => {
      const { rows } = await sql<{
        there: boolean
      }>`select to_regclass(${`${schema}.journal`}) is not null as there`.execute(db)
      return rows[0]!.there
    },
    prepare: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${SETTING_UP})`.execute(transaction)
      await sql`create schema if not exists ${sql.id(schema)}`.execute(transaction)
    },
    lock: async (transaction) => {
      await sql`lock table journal in share row exclusive mode`.execute(transaction)
    },
    guards,
    indexing: [`create index if not exists words_index on words using gin (${VECTOR})`],
    holding: (words) => sql`${sql.raw(VECTOR)} @@ ${matching(words)}::tsquery`,
    integrity: async () => [],
    explain,
    close: () => db.destroy(),
  }
}

/** The words of a row as they are, without a parser or dictionary of the server's. */
const VECTOR = "array_to_tsvector(string_to_array(words, ' '))"

const matching = (words: readonly string[]): string =>
  `${words.map((word) => `'${word}'`).join(" & ")}:*`

function parsed(address: string): { url: string; schema: string } {
  try {
    const url = new URL(address)
    const schema = url.searchParams.get("schema") ?? SCHEMA
    url.searchParams.delete("schema")
    if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new RangeError(schema)
    return { url: url.href, schema }
  } catch {
    const form = "postgres://user@host/database?schema=name (small letters, digits, _)"
    throw new SitrepError("E_STORE", `is no address of a database; write ${form}`, shown(address))
  }
}

/** The address as it may be shown: without its password. */
const shown = (address: string): string => address.replace(/(\/\/[^:/@]*):[^@]*@/, "$1@")

const guards = [
  `create or replace function append_only() returns trigger language plpgsql as
   $$ begin raise exception '% is append-only', tg_table_name; end $$`,
  ...["journal", "originals"].map(
    (table) =>
      `create or replace trigger ${table}_append_only before update or delete on ${table}
       for each row execute function append_only()`,
  ),
]

const reasons: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED|ENOENT/, "does not answer; check that PostgreSQL runs there"],
  [/ENOTFOUND|EAI_AGAIN/, "is an address that nobody knows; check the name of the host"],
  [/timeout|ETIMEDOUT/i, "does not answer in time; check host and port"],
  [/28P01|28000/, "refuses the user or the password; check both"],
  [/3D000/, "is a database that is not there; make it with createdb"],
  [/42501/, "does not let this user write; ask for the right to create a schema"],
  [/53100/, "has no room left on its disk; make room and try again"],
  [/append-only/, "keeps its journal and originals as they are; undo an entry instead"],
]

function explain(error: unknown): string | undefined {
  const { code = "", message = "" } = error as { code?: string; message?: string }
  const inner = (error as AggregateError).errors?.[0] as { code?: string } | undefined
  const words = `${code} ${inner?.code ?? ""} ${message}`
  return reasons.find(([pattern]) => pattern.test(words))?.[1]
}
