import type { Citation, Document } from "./document.ts"
import type { Span } from "./span.ts"

/** Cites a span of a document: position and words. */
export const cite = (document: Document, span: Span): Citation => ({
  document: document.id,
  start: span.start,
  end: span.end,
  exact: document.text.slice(span.start, span.end),
})

/** Does the citation still give back its exact words? */
export const holds = (citation: Citation, document: Document): boolean =>
  citation.document === document.id &&
  document.text.slice(citation.start, citation.end) === citation.exact
