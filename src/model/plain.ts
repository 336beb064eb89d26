import type { Document, DocumentMeta } from "./document.ts"
import { documentId } from "./id.ts"

/** Of a report of which nothing is known but its text. */
export const nothingKnown: DocumentMeta = {
  title: undefined,
  publisher: undefined,
  author: undefined,
  url: undefined,
  publishedAt: undefined,
  translatedFrom: undefined,
}

/** A document that is nothing but its text: one paragraph, unless told otherwise. */
export const textDocument = (
  text: string,
  { name = "text", language = "en", ...more }: Partial<Omit<Document, "text">> = {},
): Document => ({
  id: documentId(name, text),
  text,
  name,
  language,
  meta: nothingKnown,
  blocks: [{ start: 0, end: text.length, role: "paragraph" }],
  ...more,
})
