import type { Kysely, RawBuilder, Transaction } from "kysely"
import type { ColumnTypes, Tables } from "./schema.ts"

/** An open database, and what each kind of it does in its own way. */
export interface Database {
  readonly db: Kysely<Tables>
  /** Path or address, without a password. */
  readonly location: string
  readonly types: ColumnTypes
  /** Is there a dossier in it? */
  exists(): Promise<boolean>
  /** Readies an empty place for the tables, with everyone else shut out. */
  prepare(transaction: Transaction<Tables>): Promise<void>
  /** Makes everyone else who writes wait until the transaction ends. */
  lock(transaction: Transaction<Tables>): Promise<void>
  /** Statements after which the journal and the originals refuse to be changed. */
  readonly guards: readonly string[]
  /** Statements that make the full-text index over the table of words. */
  readonly indexing: readonly string[]
  /** Does a row of the table of words hold all of these, the last as the beginning of
   *  one of its own? */
  holding(words: readonly string[]): RawBuilder<boolean>
  /** What the database itself finds broken in its own pages and indexes. */
  integrity(): Promise<readonly string[]>
  /** What went wrong, and what to do, for an error of the driver; `undefined`
   *  where it is none. */
  explain(error: unknown): string | undefined
  close(): Promise<void>
}
