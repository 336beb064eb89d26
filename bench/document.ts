import type { Document } from "../src/model/index.ts"

/** A document that is nothing but its text. */
export const textDocument = (text: string): Document => ({
  id: "d" as Document["id"],
  text,
  name: "bench",
  language: "en",
  meta: {
    title: undefined,
    publisher: undefined,
    author: undefined,
    url: undefined,
    publishedAt: undefined,
    translatedFrom: undefined,
  },
  blocks: [],
})
