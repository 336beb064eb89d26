import type { Id, Span } from "./span.ts"

/** Hash of where the report came from and its text, so that a wire story
 *  printed by two papers is two documents. */
export type DocumentId = Id<"document">

/** One news report as it was ingested. */
export interface Document {
  readonly id: DocumentId
  /** The text all offsets count in. Never normalised, never repaired. */
  readonly text: string
  /** What the giver calls it: the `id` of a JSON line, else the file's path. */
  readonly name: string
  /** BCP 47, e.g. `en`; for a machine translation, the language it is in now. */
  readonly language: string
  readonly meta: DocumentMeta
  /** Title, byline, paragraphs as the format gave them; in order, not nested. */
  readonly blocks: readonly Block[]
}

/** What is known about a report from outside its text. */
export interface DocumentMeta {
  readonly title: string | undefined
  /** The outlet, as printed. The outermost source of everything inside. */
  readonly publisher: string | undefined
  readonly author: string | undefined
  readonly url: string | undefined
  /** ISO 8601 date or date-time with zone. Anchors "this morning". */
  readonly publishedAt: string | undefined
  /** BCP 47 of the original, when the text is a translation. */
  readonly translatedFrom: string | undefined
}

export interface Block extends Span {
  readonly role: "title" | "byline" | "dateline" | "paragraph" | "caption"
}

/** Points at the exact characters a statement rests on, and repeats them, so
 *  that a citation can be checked, and re-anchored, without trusting us.
 *  Terms: TextQuoteSelector + TextPositionSelector (W3C Web Annotation). */
export interface Citation extends Span {
  readonly document: DocumentId
  /** `text.slice(start, end)` of that document. */
  readonly exact: string
}
