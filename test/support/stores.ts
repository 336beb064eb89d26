import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Libsql from "libsql"
import pg from "pg"

/** One kind of database that dossiers live in, for tests. */
export interface Kind {
  readonly name: string
  /** The address of a place where no dossier is yet. */
  fresh(): string
  /** Runs a statement behind the store's back. */
  raw(location: string, statement: string, bytes?: Uint8Array): Promise<void>
  /** Takes away the guards against change, as a forger would. */
  readonly unguard: readonly string[]
  clean(): Promise<void>
}

export function sqliteKind(): Kind {
  const folder = mkdtempSync(join(tmpdir(), "store-"))
  let n = 0
  return {
    name: "SQLite",
    fresh: () => join(folder, `${++n}.sitrep`),
    raw: async (location, statement, bytes) => {
      const db = new Libsql(location)
      if (bytes) db.prepare(statement).run([Buffer.from(bytes)])
      else db.exec(statement)
      db.close()
    },
    unguard: ["journal", "originals"].flatMap((table) =>
      ["update", "delete"].map((act) => `drop trigger ${table}_no_${act}`),
    ),
    clean: async () => rmSync(folder, { recursive: true }),
  }
}

const server = process.env.SITREP_POSTGRES ?? "postgres://root@127.0.0.1:5432/test"

/** PostgreSQL, where a server answers at `SITREP_POSTGRES`, else the usual place. */
export async function postgresKind(): Promise<Kind | undefined> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
  } catch {
    console.warn(`no PostgreSQL at ${server}: its half of the contract is skipped`)
    return undefined
  }
  const made: string[] = []
  const mark = `sitrep_test_${process.pid}_${Date.now()}`
  return {
    name: "PostgreSQL",
    fresh: () => {
      const schema = `${mark}_${made.length}`
      made.push(schema)
      const address = new URL(server)
      address.searchParams.set("schema", schema)
      return address.href
    },
    raw: async (location, statement, bytes) => {
      const schema = new URL(location).searchParams.get("schema")
      await client.query(`set search_path = ${schema}`)
      await client.query(statement.replace("?", "$1"), bytes ? [Buffer.from(bytes)] : [])
    },
    unguard: ["journal", "originals"].map(
      (table) => `drop trigger ${table}_append_only on ${table}`,
    ),
    clean: async () => {
      await client.query("set client_min_messages = warning")
      for (const schema of made) await client.query(`drop schema if exists ${schema} cascade`)
      await client.end()
    },
  }
}
