import type { Quantity, TokenIndex } from "../model/index.ts"
import type { Bounded, Scene } from "./quantities.ts"

const nominal = /^(NOUN|PROPN|PRON|ADJ|VERB)$/
const counting =
  /^(nummod|det|amod|compound|advmod|nmod:unmarked|flat|goeswith|nmod:npmod|obl:npmod)/

/** Tokens of the numeral, first up to, not including, last. */
function tokensOf({ line }: Scene, { numeral, upper }: Bounded): readonly [number, number] {
  const lexemes = line.slice(numeral.from, (upper ?? numeral).to).map((lexeme) => lexeme.token)
  const known = lexemes.filter((token) => token >= 0)
  return known.length ? [Math.min(...known), Math.max(...known) + 1] : [-1, -1]
}

/** The token of the numeral that the rest of it hangs from. */
function top({ doc }: Scene, [first, last]: readonly [number, number]): TokenIndex {
  for (let token = last - 1; token >= first; token--) {
    const head = doc.arcs[token]?.head ?? -1
    if (head < first || head >= last) return token
  }
  return last - 1
}

/** "dozens of [people]", "one of the [men]": what the preposition brings. */
function partitive({ doc, words }: Scene, from: TokenIndex): TokenIndex | undefined {
  for (let token = from + 1; token < Math.min(doc.tokens.length, from + 12); token++) {
    const arc = doc.arcs[token]
    if (arc?.head !== from || !/^(nmod|obl)/.test(arc.deprel)) continue
    const of = doc.arcs.findIndex(
      (other, i) =>
        i > from && i < token && other.head === token && words.glue.of.has(formOf(doc, i)),
    )
    if (of >= 0) return token
  }
  return undefined
}

const formOf = (doc: Scene["doc"], token: TokenIndex): string =>
  doc.tokens[token]?.form.toLowerCase() ?? ""

/** "a [family] of four". */
function members({ doc, words }: Scene, token: TokenIndex): TokenIndex | undefined {
  const arc = doc.arcs[token]
  if (arc === undefined || arc.head < 0 || arc.head >= token) return undefined
  const of = words.glue.of.has(formOf(doc, token - 1))
  const group = words.units.group.has(formOf(doc, arc.head))
  return of && group ? arc.head : undefined
}

/** First token behind the sentence that a token is in. */
function endOf({ doc: { sentences, tokens } }: Scene, token: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.last > token) high = middle
    else low = middle + 1
  }
  return sentences[low]?.last ?? tokens.length
}

/** The noun of its sentence that follows at once, where the tree gives none. */
function following(scene: Scene, last: number): TokenIndex | undefined {
  const { doc, words } = scene
  const end = endOf(scene, last - 1)
  let noun: TokenIndex | undefined
  for (let token = last; token < Math.min(end, last + 5); token++) {
    const { upos = "" } = doc.tags[token] ?? {}
    const skip = token === last && words.glue.of.has(formOf(doc, token))
    if (upos === "NOUN" || upos === "PROPN" || (upos === "PRON" && noun === undefined)) noun = token
    else if (noun !== undefined || !(skip || /^(ADJ|DET|ADV|NUM)$/.test(upos))) break
  }
  return noun
}

/** The token behind the numeral, the words that bind it, and a hyphen. */
function behind({ doc, line }: Scene, { to }: Bounded, last: number): number {
  const bound = line[to - 1]?.token ?? -1
  const token = Math.max(last, bound + 1)
  return /^[-‐‑]$/.test(doc.tokens[token]?.form ?? "") ? token + 1 : token
}

/** The token behind the words that bind a numeral: the "odd" of "30-odd people". */
const boundEnd = ({ line }: Scene, { to }: Bounded): number => (line[to - 1]?.token ?? -1) + 1

/** Climbs from the numeral to the noun it modifies. */
function modified(scene: Scene, token: TokenIndex): TokenIndex | undefined {
  const { doc } = scene
  const arc = doc.arcs[token]
  if (arc === undefined || arc.head < 0) return undefined
  const head = doc.tags[arc.head]?.upos ?? ""
  const after = arc.head > token
  if (after && counting.test(arc.deprel) && nominal.test(head)) return arc.head
  return undefined
}

/** "ten union leaders", where the tree counts unions: leaders are counted. In "two-storey
 *  houses" storeys are. */
function pluralAbove({ doc, words }: Scene, noun: TokenIndex): TokenIndex {
  const arc = doc.arcs[noun]
  const above = arc?.head ?? -1
  const single = doc.tags[noun]?.xpos === "NN" && arc?.deprel === "compound"
  const plural = above === noun + 1 && doc.tags[above]?.xpos === "NNS"
  const hyphen = /^[-‐‑]$/.test(formOf(doc, noun - 1))
  return single && plural && !hyphen && !words.units.measure.has(formOf(doc, noun)) ? above : noun
}

/** Head token of what a numeral counts, or its unit; `undefined` for one that
 *  stands alone: "wounding 12". */
export function unitOf(
  scene: Scene,
  found: Bounded,
  kind: Quantity["kind"],
): TokenIndex | undefined {
  const tokens = tokensOf(scene, found)
  if (tokens[0] < 0 || kind === "label") return undefined
  const at = top(scene, tokens)
  const above = modified(scene, at) ?? modified(scene, tokens[1] - 1)
  const bound = above !== undefined && above >= tokens[1] && above < boundEnd(scene, found)
  const noun = (bound ? modified(scene, above) : above) ?? partitive(scene, at)
  const near =
    noun === undefined
      ? (members(scene, at) ?? following(scene, behind(scene, found, tokens[1])))
      : partitiveOf(scene, noun, tokens)
  const unit = kind === "amount" && near !== undefined ? pluralAbove(scene, near) : near
  return kind === "amount" && unit !== undefined && isTime(scene, unit) ? undefined : unit
}

/** A noun of a time expression is counted by no amount: "600 a year ago". */
function isTime({ doc }: Scene, token: TokenIndex): boolean {
  const { start } = doc.tokens[token]!
  return doc.times.some((time) => time.start <= start && start < time.end)
}

/** "26 of the protesters" parsed with a noun of number on top. */
function partitiveOf(scene: Scene, noun: TokenIndex, [first, last]: readonly [number, number]) {
  return noun >= first && noun < last ? partitive(scene, noun) : noun
}
