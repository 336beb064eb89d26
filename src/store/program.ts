import type {
  Annotated,
  Document,
  Dossier,
  DossierLayer,
  GivenLink,
  Ingested,
  Judgements,
  Notice,
} from "../model/index.ts"
import type { Reading } from "./readings.ts"

/** A report without its syntax, with what it tells alone. */
export interface Heard {
  readonly doc: Annotated<DossierLayer>
  readonly notices: readonly Notice[]
  readonly alone: object
}

/** What a dossier asks of the program that reads: this room knows no other. */
export interface Program {
  /** Version and checksum of weights and tables: two programs with the same stamp
   *  read a report alike. */
  readonly stamp: string
  ingest(bytes: Uint8Array, origin: string): AsyncIterable<Ingested>
  read(document: Document, notices: readonly Notice[]): Reading
  /** What one report tells before it is joined with others, as plain JSON. */
  alone(reading: Reading): object
  dossier(
    reports: readonly (Reading | Heard)[],
    links: readonly GivenLink[],
    judgements: Judgements,
  ): Dossier
}

/** A program that is loaded when it is first needed: what is kept needs only to
 *  know which one it is. */
export interface LateProgram extends Pick<Program, "stamp"> {
  load(): Promise<Program>
}
