import type { Count, Mention, Quantity, Span, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import { namesArmed } from "./armed.ts"
import type { FigureWords, Of } from "./words.ts"

/** A number that may be a figure, and its place in the tree. */
export interface Counted {
  readonly count: Count
  /** The number with its bound. */
  readonly span: Span
  /** Token by which the counted hangs in its clause. */
  readonly top: TokenIndex
  /** Head noun of what is counted; `undefined` for a bare number. */
  readonly unit: TokenIndex | undefined
  /** First token of the number with its bound, last token of number and noun. */
  readonly first: TokenIndex
  readonly last: TokenIndex
  /** `article`: one person, counted by "a", not by a number word. */
  readonly by: "number" | "article"
}

const one: Count = { low: 1, best: 1, high: 1, bound: "exact" }
const inNounPhrase = ["nummod", "amod", "compound", "det", "advmod", "nmod:unmarked"]

/** All numbers of people and things, and single persons with an indefinite
 *  article, in text order. */
export function counted(
  quantities: readonly Quantity[],
  mentions: readonly Mention[],
  tree: Syntax,
  words: FigureWords,
): readonly Counted[] {
  const numbers = quantities
    .filter((quantity) => quantity.kind === "amount")
    .filter(
      (quantity) => !tree.tokensIn(quantity).some((at) => words.is("not.number", tree.form(at))),
    )
    .filter((quantity) => !asked(quantity, tree, words))
    .flatMap((quantity) => fromNumber(quantity, tree, words) ?? [])
  const taken = new Set(numbers.flatMap((found) => [found.top, found.unit]))
  const singles = mentions
    .filter((mention) => !mention.plural && mention.level === "nominal" && !taken.has(mention.head))
    .flatMap((mention) => fromArticle(mention, tree, words) ?? [])
  return [...numbers, ...singles].sort((a, b) => a.first - b.first)
}

/** "how many of the wounded": a question tells no number. */
const asked = (quantity: Quantity, tree: Syntax, words: FigureWords): boolean =>
  words.is("asking", tree.form((tree.tokensIn(quantity)[0] ?? 0) - 1))

/** "Almost 400" is a little less than 400, and no more. */
const under = (count: Count, from: TokenIndex, tree: Syntax, words: FigureWords): Count =>
  count.bound === "approx" && words.is("under", tree.form(from))
    ? { ...count, low: 0, high: count.best, bound: "lessThan" }
    : count

function fromNumber(quantity: Quantity, tree: Syntax, words: FigureWords): Counted | undefined {
  const inside = tree.tokensIn(quantity)
  const number = tree.tokensIn(quantity.number)
  const first = inside[0]
  const last = number.at(-1)
  if (first === undefined || last === undefined) return undefined
  const head = number.find((at) => !number.includes(tree.head(at))) ?? last
  const named = unitOf(quantity, first, tree, words) ?? nounAbove(head, tree)
  const unit = named === undefined || tree.upos(named) === "PRON" ? undefined : named
  return {
    count: under(quantity.count, first, tree, words),
    span: { start: quantity.start, end: quantity.end },
    top: topOf(head, unit, tree),
    unit,
    first,
    last: Math.max(last, unit ?? last),
    by: "number",
  }
}

/** The noun counted; a toll that a number is told of is not: "a toll of 40". */
function unitOf(
  { unit }: Quantity,
  first: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): TokenIndex | undefined {
  const toll = unit !== undefined && unit < first && words.is("toll", tree.lemma(unit))
  return toll ? undefined : unit
}

function nounAbove(number: TokenIndex, tree: Syntax): TokenIndex | undefined {
  const above = tree.head(number)
  return above > number && inNounPhrase.includes(tree.deprel(number)) ? above : undefined
}

function topOf(number: TokenIndex, unit: TokenIndex | undefined, tree: Syntax): TokenIndex {
  if (unit === undefined) return number
  return tree.under(unit, number) ? number : unit
}

function fromArticle(mention: Mention, tree: Syntax, words: FigureWords): Counted | undefined {
  const at = mention.head
  const article = tree.child(at, "det")
  if (
    mention.type !== "person" ||
    article === undefined ||
    !words.is("article", tree.form(article))
  )
    return undefined
  const span = tree.span(article, article)
  return { count: one, span, top: at, unit: at, first: article, last: at, by: "article" }
}

/** What kind of thing the noun is, as far as the lists know. */
export function kindOf(found: Counted, tree: Syntax, words: FigureWords): Of | "other" | "bare" {
  const { unit } = found
  if (unit === undefined) return "bare"
  const noun = tree.lemma(unit)
  if (words.is("things", noun)) return "things"
  if (words.is("not.counted", noun)) return "other"
  const group = groupOf(unit, tree, words)
  if (words.is("force.noun", noun) || words.is("force.group", group ?? "")) return "force"
  const type = tree.mention(unit)?.type
  if (group !== undefined || words.is("weak", noun) || type === "person" || type === "group")
    return "people"
  return "any"
}

/** Group of the people a noun names: "security forces", "Somali soldiers", "12 Taliban". */
export function groupOf(noun: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  if (namesArmed(noun, tree)) return "militant"
  const modifiers = tree.all(noun, "compound", "amod", "nmod")
  for (const modifier of modifiers) {
    const group = words.group(tree.lemma(modifier), tree.lemma(noun))
    if (group !== undefined) return group
  }
  return words.group(undefined, tree.lemma(noun))
}
