import type { Annotated, Arc, Document, Tag, Token } from "../../src/model/index.ts"
import { nothingKnown, textDocument } from "../../src/model/index.ts"

/** One word: `form/UPOS/XPOS`, then optionally `@head:deprel`, heads counted
 *  from one as in CoNLL-U: `men/NOUN@3:nsubj`. A `_` before it glues it on. */
function word(item: string) {
  const [, glue, form, upos, xpos, head, deprel] =
    /^(_?)(.+?)(?:\/([A-Z]+)(?:\/([^@]+))?)?(?:@(\d+):(\S+))?$/.exec(item) ?? []
  return { glue, form: form ?? item, upos: upos ?? "X", xpos: xpos ?? "_", head, deprel }
}

/** A document of one sentence from words with their tags, for unit tests. */
export function tagged(
  items: string,
  publishedAt?: string,
): Annotated<"sentences" | "tokens" | "tags" | "arcs"> {
  const words = items.trim().split(/\s+/).map(word)
  let text = ""
  const tokens: Token[] = words.map(({ glue, form }) => {
    const start =
      text.length === 0 || glue || /^[.,;:)!?%]$/.test(form) ? text.length : text.length + 1
    text = text.padEnd(start) + form
    return { start, end: text.length, form }
  })
  const tags: Tag[] = words.map(({ form, upos, xpos }) => ({
    lemma: form.toLowerCase(),
    upos,
    xpos,
    feats: "",
  }))
  const arcs: Arc[] = words.map(({ head, deprel }) => ({
    head: head === undefined ? -1 : Number(head) - 1,
    deprel: deprel ?? "root",
  }))
  const sentences = [{ start: 0, end: text.length, first: 0, last: tokens.length }]
  return { document: plainDocument(text, publishedAt), sentences, tokens, tags, arcs }
}

/** A document that holds nothing but its text and a date. */
export const plainDocument = (text: string, publishedAt?: string): Document =>
  textDocument(text, { name: "test", meta: { ...nothingKnown, publishedAt } })
