import type { Annotated, LayerName, Mention, TokenIndex } from "../../model/index.ts"
import { type Coding, codesOf } from "../../resolve/codes.ts"

/** One party in the scorer's form. */
export interface Side {
  /** Country and sectors as one word, `---` for a country that is not known. */
  readonly code?: string
  readonly text: string
}

/** The words of a mention with the adjectives and titles right before it, which tell
 *  whose president it is; one text for each of several coordinated ones. */
export function partsOf(doc: Annotated<LayerName>, mention: Mention): readonly string[] {
  const { tokens, tags, arcs } = doc
  const inside = (at: number) =>
    tokens[at]!.start >= mention.start && tokens[at]!.end <= mention.end
  let first = mention.head
  while (first > 0 && inside(first - 1)) first--
  const isPart = (at: number) =>
    /^(ADJ|PROPN|NOUN)$/.test(tags[at]?.upos ?? "") && (arcs[at]?.head ?? -1) >= first
  while (first > 0 && isPart(first - 1) && (arcs[first - 1]?.head ?? -1) <= mention.head) first--
  const text = doc.document.text
  const whole = text.slice(tokens[first]!.start, mention.end)
  const split = arcs.findIndex(
    ({ deprel, head }, at) =>
      at > first && at < mention.head && deprel === "conj" && head >= first && isPart(at),
  )
  const joined = split >= 0 && /^(ADJ|PROPN)$/.test(tags[split]!.upos)
  if (!joined || tags[arcs[split]!.head]!.upos === "NOUN") return [whole]
  const rest = text.slice(tokens[split]!.start, mention.end)
  const own = text.slice(tokens[split]!.end, mention.end)
  return [text.slice(tokens[first]!.start, tokens[arcs[split]!.head]!.end) + own, rest]
}

/** The state whose adjective stands before a noun that names no party itself: of "a
 *  Danish plan" Denmark. */
export function sideOfAdjective(
  doc: Annotated<LayerName>,
  noun: TokenIndex,
  coding: Coding,
): Side | undefined {
  const { tokens, arcs } = doc
  for (let at = noun - 1; at >= 0 && at > noun - 5; at--) {
    const near = arcs[at]?.head === noun && /^(amod|compound)/.test(arcs[at]!.deprel)
    const found = near ? side(tokens[at]!.form, coding) : undefined
    if (found?.code !== undefined && !found.code.startsWith("---"))
      return { ...found, text: doc.document.text.slice(tokens[at]!.start, tokens[noun]!.end) }
  }
  return undefined
}

/** Organisations of states, which the code books write behind `IGO`. */
const bodies = new Set(["UNO", "EUR"])

/** The codes of a party told in these words. */
export function side(text: string, coding: Coding): Side {
  const { country, sector, codes } = codesOf(text, coding)
  if (country === undefined && sector === undefined) return { text }
  const state = country !== undefined && bodies.has(country) ? `IGO${country}` : (country ?? "---")
  return { text, code: [state, sector ?? "", ...codes].join("") }
}
