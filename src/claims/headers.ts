import type { Annotated, Language, ReadLayers, Sentence, Span } from "../model/index.ts"
import { contains } from "../model/index.ts"

type Needs = ReadLayers

/** Words of a label before its colon: "last updated". */
const longest = 4

/** The parts of a report that claim nothing: "Author: …", "Tags: …" as lines, and the label of
 *  "Updated: 14 killed". */
export function headers(
  { document, sentences, tokens }: Annotated<Needs>,
  { lexicons }: Language,
): (trigger: Span) => boolean {
  const is = (list: string, words: string): boolean => lexicons[list]?.has(words) === true
  const silent: Span[] = (document.blocks ?? []).filter(({ role }) => role === "byline")
  for (const one of sentences) {
    const colon = colonOf(tokens, one)
    if (colon === undefined) continue
    const label = { start: one.start, end: tokens[colon]!.start }
    const words = document.text
      .slice(label.start, label.end)
      .toLowerCase()
      .replace(/[^\p{L} ]+/gu, " ")
      .trim()
      .replace(/\s+/g, " ")
    if (is("header_lines", words)) silent.push(one)
    else if (is("header_labels", words)) silent.push(label)
  }
  return (trigger) => silent.some((span) => contains(span, trigger))
}

/** The colon that ends a short label at the head of a sentence. */
function colonOf(
  tokens: Annotated<Needs>["tokens"],
  { first, last }: Sentence,
): number | undefined {
  const end = Math.min(last, first + longest + 2)
  for (let at = first + 1; at < end; at++) if (tokens[at]!.form === ":") return at
  return undefined
}
