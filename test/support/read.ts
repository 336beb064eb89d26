import { languages } from "../../src/languages/index.ts"
import type { Annotated, LayerName, Name } from "../../src/model/index.ts"
import { mentions } from "../../src/read/mentions.ts"
import { conll } from "./conll.ts"

type Mentioned = Annotated<"sentences" | "tokens" | "tags" | "arcs" | "names" | "mentions">

/** A document read from lines as {@link conll} wants them, with names given as
 *  `Ada Lo/PER` in text order, and its mentions found. The part-of-speech tags of nouns and
 *  pronouns are filled in from the UPOS where a line gives none. */
export function mentioned(lines: string, names: readonly string[] = [], id = "test"): Mentioned {
  const plain = conll(lines)
  const parsed = { ...plain, document: { ...plain.document, id: id as typeof plain.document.id } }
  const tags = parsed.tags.map((tag) =>
    tag.xpos === "_" ? { ...tag, xpos: guess(tag.upos) } : tag,
  )
  let from = 0
  const found = names.map((name) => {
    const one = named(parsed, name, from)
    from = one.end
    return one
  })
  const doc = { ...parsed, tags, names: found }
  const [language] = languages
  return { ...doc, ...mentions.annotate(doc, { language: language!, note() {} }) }
}

const guess = (upos: string): string =>
  upos === "PROPN" ? "NNP" : upos === "NOUN" ? "NN" : upos === "PRON" ? "PRP" : "_"

function named(doc: Annotated<"tokens">, given: string, from: number): Name {
  const [text, type] = given.split("/")
  const start = doc.document.text.indexOf(text!, from)
  const end = start + text!.length
  const first = doc.tokens.findIndex((token) => token.start >= start)
  const after = doc.tokens.findIndex((token) => token.start >= end)
  const last = after < 0 ? doc.tokens.length : after
  return { start, end, first, last, type: type as Name["type"] }
}

/** The words of a span. */
export const said = (
  doc: Annotated<LayerName> | Mentioned,
  span: { start: number; end: number },
): string => doc.document.text.slice(span.start, span.end)
