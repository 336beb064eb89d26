import type { Document } from "./document.ts"
import type { Dossier } from "./dossier.ts"
import type { Notice, SitrepError } from "./notice.ts"

/** Turns bytes into documents. One file may hold many (RSS, JSON lines, mbox). */
export interface InputFormat {
  readonly name: string
  /** With dot, lower case. */
  readonly extensions: readonly string[]
  /** Is this it? Looks at the bytes, for files with no or a wrong extension. */
  sniff(head: Uint8Array): boolean
  /** Never throws for what the bytes hold: a broken record is an `Ingested`
   *  with a {@link SitrepError} `E_INPUT` and its place in `at`. */
  read(bytes: Uint8Array, origin: string): AsyncIterable<Ingested>
}

/** Turns a dossier into somebody else's format. */
export interface OutputFormat {
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  /** What this format counts offsets in, if it has any. */
  readonly offsets: "utf16" | "codePoint" | "none"
  /** What cannot be said in this format, for the manual: "no source chains". */
  readonly loses: readonly string[]
  write(dossier: Dossier): Iterable<string>
}

/** What English is, as far as this house cares. All of a language's words live
 *  in its folder; code elsewhere knows no word of any language. */

/** What became of one input of a batch; one bad file stops no other. */
export type Ingested =
  | {
      readonly ok: true
      readonly document: Document
      readonly notices: readonly Notice[]
      /** Where it came from: file, and line where a file holds many. */
      readonly origin: string
    }
  | { readonly ok: false; readonly origin: string; readonly error: SitrepError }
