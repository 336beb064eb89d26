import { type Document, textDocument as plain } from "../src/model/index.ts"

/** A document that is nothing but its text, without even a paragraph. */
export const textDocument = (text: string): Document =>
  plain(text, { id: "d" as Document["id"], name: "bench", blocks: [] })
