import type {
  Annotated,
  Annotator,
  Bound,
  Context,
  Count,
  NumberWords,
  Quantity,
} from "../model/index.ts"
import { contains, inTextOrder, overlaps } from "../model/index.ts"
import { kindOf } from "./kinds.ts"
import type { Lexeme, Phrases } from "./lexemes.ts"
import { lexemes, phraseSet, phrases } from "./lexemes.ts"
import type { Numeral, NumeralReader } from "./numerals.ts"
import { exactly, numeralReader } from "./numerals.ts"
import { unitOf } from "./units.ts"

type Needs = "sentences" | "tokens" | "tags" | "arcs" | "times"

/** What the kind and the unit of a numeral are read from. */
export interface Scene {
  readonly doc: Annotated<Needs>
  readonly words: NumberWords
  readonly line: readonly Lexeme[]
  readonly books: Books
}

/** A language's phrases, made ready for look-up. */
export interface Books {
  readonly numeral: NumeralReader
  readonly before: Phrases<Bound>
  readonly after: Phrases<Bound>
  readonly percent: Phrases<true>
  readonly ageBefore: Phrases<true>
  readonly ageAfter: Phrases<true>
  readonly ageClues: ReadonlySet<string>
}

/** A numeral with the words that bind it. */
export interface Bounded {
  readonly numeral: Numeral
  /** Second end of a range: "15 to 20". */
  readonly upper: Numeral | undefined
  readonly count: Count
  /** Lexemes `from` up to, not including, `to`, bounds included. */
  readonly from: number
  readonly to: number
}

const cache = new WeakMap<NumberWords, Books>()

function booksOf(words: NumberWords): Books {
  const known = cache.get(words)
  if (known) return known
  const books: Books = {
    numeral: numeralReader(words),
    before: phrases(words.before),
    after: phrases(words.after),
    percent: phraseSet(words.units.percent),
    ageBefore: phraseSet(words.units.ageBefore),
    ageAfter: phraseSet(words.units.ageAfter),
    ageClues: new Set([...words.units.ageAfter].map((phrase) => phrase.split(/[ -]/)[0]!)),
  }
  cache.set(words, books)
  return books
}

/** Binds a count by the words around it; zero stays zero. */
export function bound(count: Count, by: Bound | undefined): Count {
  if (by === undefined || by === "exact" || count.high === 0) return count
  const best = count.best
  if (by === "approx") return { ...count, bound: count.bound === "exact" ? "approx" : count.bound }
  if (by === "atLeast" || by === "moreThan")
    return { low: count.low, best: best, high: undefined, bound: by }
  if (by === "atMost") return { low: 0, best, high: count.high, bound: by }
  return { low: 0, best: undefined, high: count.high, bound: by }
}

/** The outer bound of two: "at least some 300" is at least. */
const outer = (a: Bound | undefined, b: Bound | undefined): Bound | undefined =>
  a === undefined || a === "approx" ? (b ?? a) : a

/** Bounds before a lexeme, over currency signs and articles, two at most. */
function boundBefore(scene: Scene, at: number) {
  const { line, books, words } = scene
  let from = at
  let by: Bound | undefined
  let reach = at
  const prefix = prefixBefore(scene, at)
  if (prefix) return prefix
  for (let step = 0; step < 4; step++) {
    const found = books.before.before(line, reach)
    if (found) {
      by = outer(by, found.value)
      from = found.from
      reach = found.from
    } else if (reach === at && isPrefix(words, line[reach - 1])) reach--
    else break
  }
  return { by, from }
}

/** "sub-500": the prefix of a number, if it binds. */
function prefixBefore({ line, words }: Scene, at: number) {
  const [prefix, hyphen, number] = [line[at - 2], line[at - 1], line[at]]
  if (!isDash(hyphen) || !hyphen?.glued || !number?.glued) return undefined
  const by = words.prefixed[prefix?.text ?? ""]
  return by && { by, from: at - 2 }
}

const isPrefix = (words: NumberWords, lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  (words.units.money.has(lexeme.text) || words.glue.another.has(lexeme.text))

/** Is the lexeme a dash that joins two numbers: "15-20", "15 – 20"? */
const isDash = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && /^[-‐‑–—]$/.test(lexeme.text)

const plain = (numeral: Numeral | undefined): numeral is Numeral =>
  numeral !== undefined && (numeral.form === "digits" || numeral.form === "words")

/** The upper end of a range that begins with `numeral`. */
function rangeEnd({ line, books, words }: Scene, numeral: Numeral): Numeral | undefined {
  const joint = line[numeral.to]
  const before = line[numeral.from - 1]?.text ?? ""
  if (!joint || words.glue.from.has(before)) return undefined
  const between = words.glue.between.has(before)
  const joins =
    isDash(joint) || (words.glue.to.has(joint.text) && (between || !words.glue.and.has(joint.text)))
  const upper = joins && line[numeral.to + 1] ? books.numeral(line, numeral.to + 1) : undefined
  if (!plain(upper) || (isDash(joint) && joint.glued !== line[numeral.to + 1]!.glued))
    return undefined
  return (upper.count.best ?? 0) > (numeral.count.best ?? 0) ? upper : undefined
}

/** The upper end of "at least seven and as many as nine". */
function capOf(scene: Scene, numeral: Numeral): Numeral | undefined {
  const { line, books, words } = scene
  const { by } = boundBefore(scene, numeral.from)
  const joint = line[numeral.to]
  if ((by !== "atLeast" && by !== "moreThan") || !joint) return undefined
  const joins = words.glue.and.has(joint.text) || words.glue.to.has(joint.text)
  const cap = joins ? books.before.at(line, numeral.to + 1) : undefined
  const upper = cap?.value === "atMost" ? books.numeral(line, cap.to) : undefined
  return plain(upper) && (upper.count.best ?? 0) > (numeral.count.best ?? 0) ? upper : undefined
}

/** "two to three million", "1.2-1.5 million": the scales of the upper end count for both. */
function rangeCount({ line, words }: Scene, low: Numeral, high: Numeral): Count {
  const top = high.count.best ?? 0
  const bottom = low.count.best ?? 0
  const scale = endingScale(words, line.slice(high.from + 1, high.to))
  const shared =
    scale > 1 && bottom * scale < top && endingScale(words, line.slice(low.from + 1, low.to)) === 1
  const least = shared ? Math.round(bottom * scale * 1000) / 1000 : bottom
  return { low: least, best: undefined, high: top, bound: "range" }
}

/** What the scales that end a numeral come to: a thousand times a hundred. */
function endingScale(words: NumberWords, line: readonly Lexeme[]): number {
  let product = 1
  for (let at = line.length - 1; at >= 0; at--) {
    const scale = words.scales[line[at]!.text]
    if (scale === undefined) break
    product *= scale
  }
  return product
}

function boundAfter(scene: Scene, at: number) {
  const { line, books } = scene
  const plus = line[at]
  if (plus?.text === "+" && plus.glued) return { by: "atLeast" as const, to: at + 1 }
  const here = isDash(plus) && plus?.glued ? at + 1 : at
  const found = books.after.at(line, here)
  return found && !bindsNext(scene, here, found.to) ? { by: found.value, to: found.to } : undefined
}

/** "item 12, at least 40 people": what may bind the number before it binds the next. */
const bindsNext = ({ line, books }: Scene, from: number, to: number): boolean =>
  line[to] !== undefined &&
  books.before.before(line, to)?.from === from &&
  books.numeral(line, to) !== undefined

function bounded(scene: Scene, numeral: Numeral): Bounded {
  const cap = plain(numeral) ? capOf(scene, numeral) : undefined
  const upper = cap ?? (plain(numeral) ? rangeEnd(scene, numeral) : undefined)
  const base = upper ? rangeCount(scene, numeral, upper) : numeral.count
  const between = upper && scene.words.glue.between.has(scene.line[numeral.from - 1]?.text ?? "")
  const before = boundBefore(scene, numeral.from)
  const after = boundAfter(scene, upper?.to ?? numeral.to)
  const by = outer(after?.by, before.by)
  const count = upper && (by === "approx" || between || cap) ? base : bound(base, by)
  const from = between ? numeral.from - 1 : before.from
  return { numeral, upper, count, from, to: after?.to ?? upper?.to ?? numeral.to }
}

function quantity(scene: Scene, found: Bounded): Quantity | undefined {
  const { line } = scene
  const kind = kindOf(scene, found)
  if (!kind) return undefined
  const last = found.upper ?? found.numeral
  const number = { start: line[found.numeral.from]!.start, end: line[last.to - 1]!.end }
  return {
    start: Math.min(number.start, line[found.from]!.start),
    end: Math.max(number.end, line[found.to - 1]!.end),
    count: kind.count ?? found.count,
    number,
    unit: unitOf(scene, found, kind.kind),
    kind: kind.kind,
  }
}

/** Drops what another quantity took for its bound: the "many" of "as many as". */
const outermost = (all: readonly Quantity[]): Quantity[] =>
  all.filter(
    (a) =>
      !all.some(
        (b) => a !== b && overlaps(a, b) && !overlaps(b.number, a.number) && contains(b, a),
      ),
  )

/** An amount of litres is a measure, whatever stands between. */
function withUnit({ doc, words }: Scene, one: Quantity): Quantity {
  const form = one.unit === undefined ? "" : doc.tokens[one.unit]!.form.toLowerCase()
  if (one.kind !== "amount") return one
  if (words.units.measure.has(form)) return { ...one, kind: "measure" }
  return words.units.money.has(form) ? { ...one, kind: "money" } : one
}

/** Measures of one thing are told in two units. */
const twice = /^(measure|money)$/

/** "more than 90 miles (145 km)": the same again in brackets is bound by the same words. */
function bracketed(doc: Annotated<Needs>, one: Quantity, before: Quantity | undefined): Quantity {
  const { text } = doc.document
  const same = before?.kind === one.kind && twice.test(one.kind) && one.count.bound === "exact"
  if (!same || before.count.bound === "exact") return one
  const between = text.slice(before.end, one.start)
  const opens = /^[^()[\]]{0,20}[([/]\s?\p{Sc}?$/u.test(between)
  const closes = /^[^()[\]]{0,20}[)\]]/u.test(text.slice(one.end))
  return opens && closes ? { ...one, count: bound(one.count, before.count.bound) } : one
}

/** "Another man": one more, unless a number follows. */
function another({ line, words, books }: Scene, at: number): Numeral | undefined {
  if (!words.glue.another.has(line[at]!.text)) return undefined
  const reciprocal = words.cardinals[line[at - 1]?.text ?? ""] === 1
  const counted = line[at + 1] !== undefined && books.numeral(line, at + 1) !== undefined
  return reciprocal || counted
    ? undefined
    : { from: at, to: at + 1, count: exactly(1), form: "words" }
}

function find(doc: Annotated<Needs>, context: Context): readonly Quantity[] {
  const words = context.language.numbers
  const books = booksOf(words)
  const scene: Scene = { doc, words, books, line: lexemes(doc.document.text, doc.tokens) }
  const found: Quantity[] = []
  for (let i = 0; i < scene.line.length; i++) {
    const numeral = books.numeral(scene.line, i) ?? another(scene, i)
    if (!numeral) continue
    const whole = bounded(scene, numeral)
    const one = quantity(scene, whole)
    if (one) found.push(bracketed(doc, withUnit(scene, one), found.at(-1)))
    i = Math.max(i, (whole.upper ?? numeral).to - 1)
  }
  return outermost(found.sort(inTextOrder))
}

/** Every number of a text, with what binds it, what it counts and of which kind
 *  it is. Numbers inside a time expression are of the kind `time`. */
export const quantities: Annotator<Needs, "quantities"> = {
  name: "quantities",
  annotate: (doc, context) => ({ quantities: find(doc, context) }),
}
