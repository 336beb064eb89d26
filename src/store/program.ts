import type { Document, Dossier, GivenLink, Ingested, Judgements, Notice } from "../model/index.ts"
import type { Reading } from "./readings.ts"

/** What a dossier asks of the program that reads: this room knows no other. */
export interface Program {
  /** Version and checksum of weights and tables: two programs with the same stamp
   *  read a report alike. */
  readonly stamp: string
  ingest(bytes: Uint8Array, origin: string): AsyncIterable<Ingested>
  read(document: Document, notices: readonly Notice[]): Reading
  dossier(
    readings: readonly Reading[],
    links: readonly GivenLink[],
    judgements: Judgements,
  ): Dossier
}
