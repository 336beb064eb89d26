import type { Count, NumberWords } from "../model/index.ts"
import type { Lexeme, Phrases } from "./lexemes.ts"
import { phraseSet, phrases } from "./lexemes.ts"

/** A number as written, before anything is asked about what it counts. */
export interface Numeral {
  /** Lexemes `from` up to, not including, `to`. */
  readonly from: number
  readonly to: number
  readonly count: Count
  readonly form: "digits" | "words" | "vague" | "ordinal" | "fraction"
}

/** Reads the numeral that begins at a lexeme, the longest one. */
export type NumeralReader = (line: readonly Lexeme[], from: number) => Numeral | undefined

interface Book {
  readonly words: NumberWords
  readonly vague: Phrases<Count>
  readonly fractions: Phrases<true>
}

interface Amount {
  readonly value: number
  readonly to: number
}

export const exactly = (value: number): Count => ({
  low: value,
  best: value,
  high: value,
  bound: "exact",
})

/** The value of digits with their separators, or `undefined` for what is no
 *  number: "1.2.3.4". A full stop before three digits may part thousands; then
 *  `thousands` is the other reading. */
export function digits(
  text: string,
): { readonly value: number; readonly thousands?: number } | undefined {
  const plain = text.replaceAll(/[.,]/g, "")
  if (/^\d+$/.test(text)) return { value: Number(text) }
  if (/^\d{1,3}(,\d{3})+$|^\d{1,2}(,\d{2})+,\d{3}$|^\d{1,3}(\.\d{3}){2,}$/.test(text))
    return { value: Number(plain) }
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return { value: Number(text.replaceAll(",", "")) }
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return { value: Number(text), thousands: Number(plain) }
  if (/^\d+[.,]\d+$/.test(text)) return { value: Number(text.replace(",", ".")) }
  return undefined
}

const isHyphen = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && /^[-‐‑]$/.test(lexeme.text)

/** Behind a hyphen that joins two words, else where we are. */
const skipHyphen = (line: readonly Lexeme[], at: number): number =>
  isHyphen(line[at]) && line[at]!.glued && line[at + 1]?.glued ? at + 1 : at

/** "10 000": blocks of three digits, set apart by one blank. */
function blocks(line: readonly Lexeme[], from: number): Amount | undefined {
  if (!/^\d{1,3}$/.test(line[from]!.text)) return undefined
  let to = from + 1
  let text = line[from]!.text
  while (/^\d{3}$/.test(line[to]?.text ?? "") && line[to]!.start === line[to - 1]!.end + 1) {
    text += line[to]!.text
    to++
  }
  return to > from + 1 ? { value: Number(text), to } : undefined
}

function scaleAt(words: NumberWords, line: readonly Lexeme[], at: number) {
  const here = skipHyphen(line, at)
  const lexeme = line[here]
  if (!lexeme) return undefined
  const value = words.scales[lexeme.text]
  if (value === undefined) return undefined
  const glued = lexeme.text.length <= 1 && !lexeme.glued
  return glued ? undefined : { value, to: here + 1 }
}

/** Multiplies by the scales that follow: "3 hundred thousand". */
function scaled(words: NumberWords, line: readonly Lexeme[], amount: Amount): Amount {
  const scale = scaleAt(words, line, amount.to)
  return scale ? scaled(words, line, { value: amount.value * scale.value, to: scale.to }) : amount
}

/** "and a half" behind a number, as its half. */
function halfAt(words: NumberWords, line: readonly Lexeme[], at: number): number | undefined {
  const { and, article, half } = words.glue
  const is = (set: ReadonlySet<string>, i: number) => set.has(line[i]?.text ?? "")
  return is(and, at) && is(article, at + 1) && is(half, at + 2) ? at + 3 : undefined
}

function withHalf(words: NumberWords, line: readonly Lexeme[], amount: Amount): Amount {
  const to = halfAt(words, line, amount.to)
  if (to === undefined) return scaled(words, line, amount)
  return scaled(words, line, { value: amount.value + 0.5, to })
}

/** The next cardinal or scale of a number in words, over "and" or a hyphen. */
function nextWord(words: NumberWords, line: readonly Lexeme[], at: number, mayAnd: boolean) {
  let here = skipHyphen(line, at)
  if (mayAnd && words.glue.and.has(line[here]?.text ?? "")) here++
  const text = line[here]?.text ?? ""
  const scale = here === at || here === skipHyphen(line, at) ? words.scales[text] : undefined
  const cardinal = words.cardinals[text]
  return { cardinal, scale: text.length > 1 ? scale : undefined, to: here + 1 }
}

/** "one hundred and five thousand": units fill up what the scales leave free. */
function inWords(words: NumberWords, line: readonly Lexeme[], from: number): Amount | undefined {
  let total = 0
  let group = 0
  let room = Number.POSITIVE_INFINITY
  let to = from
  let last = Number.POSITIVE_INFINITY
  for (;;) {
    const next = nextWord(words, line, to, group >= 100 || (to > from && group === 0))
    if (next.cardinal !== undefined && next.cardinal < room && (to === from || next.cardinal > 0)) {
      group += next.cardinal
      room = next.cardinal >= 20 ? 10 : 0
    } else if (next.scale !== undefined && to > from && group > 0) {
      if (next.scale > last) break
      if (next.scale < 1000) {
        group *= next.scale
        room = next.scale === 100 ? 100 : 0
      } else {
        total += group * next.scale
        group = 0
        last = next.scale / 1000
        room = Math.min(1000, next.scale)
      }
    } else break
    to = next.to
  }
  return to === from ? undefined : { value: total + group, to }
}

/** "a hundred", "a dozen": the article counts as one before a scale. */
function article(words: NumberWords, line: readonly Lexeme[], from: number): Amount | undefined {
  const bare = line[from]!.text === "dozen" || words.glue.article.has(line[from]!.text)
  if (!bare) return undefined
  const at = words.glue.article.has(line[from]!.text) ? from + 1 : from
  const scale = scaleAt(words, line, at)
  if (!scale || line[scale.to - 1]!.text.length < 5) return undefined
  const whole = scaled(words, line, { value: scale.value, to: scale.to })
  const half = halfAt(words, line, whole.to)
  if (half !== undefined) return { value: whole.value * 1.5, to: half }
  const rest = inWords(
    words,
    line,
    words.glue.and.has(line[whole.to]?.text ?? "") ? whole.to + 1 : whole.to,
  )
  return rest && rest.value < whole.value && whole.value >= 100
    ? { value: whole.value + rest.value, to: rest.to }
    : whole
}

function ordinal(book: Book, line: readonly Lexeme[], from: number): Numeral | undefined {
  const { words } = book
  const lexeme = line[from]!
  const form = "ordinal" as const
  const next = line[from + 1]
  if (lexeme.kind === "number" && next?.glued && words.ordinalEndings.has(next.text)) {
    const value = digits(lexeme.text)?.value
    return value === undefined ? undefined : { from, to: from + 2, count: exactly(value), form }
  }
  const value = words.ordinals[lexeme.text]
  if (value !== undefined) return { from, to: from + 1, count: exactly(value), form }
  const tens = words.cardinals[lexeme.text]
  const unit = words.ordinals[line[skipHyphen(line, from + 1)]?.text ?? ""]
  if (tens === undefined || tens < 20 || unit === undefined || unit > 9) return undefined
  return { from, to: skipHyphen(line, from + 1) + 1, count: exactly(tens + unit), form }
}

const times = (count: Count, by: number): Count => ({
  low: count.low * by,
  best: count.best === undefined ? undefined : count.best * by,
  high:
    count.high === undefined
      ? undefined
      : count.bound === "vague" && count.best === undefined
        ? count.high * by - 1
        : count.high * by,
  bound: count.bound,
})

/** "dozens", "several hundred", "a couple of thousand". */
function vague(book: Book, line: readonly Lexeme[], from: number): Numeral | undefined {
  const found = book.vague.at(line, from)
  if (!found) return undefined
  const scale = scaleAt(book.words, line, found.to)
  const count = scale ? times(found.value, scale.value) : found.value
  const of = book.words.glue.of.has(line[found.to - 1]?.text ?? "")
  return { from, to: scale?.to ?? (of ? found.to - 1 : found.to), count, form: "vague" }
}

/** "1 million 200 thousand", "3 thousand 500": what a scale leaves free is filled up by the
 *  number right behind it. */
function added(words: NumberWords, line: readonly Lexeme[], amount: Amount): Amount {
  const scale = words.scales[line[amount.to - 1]!.text] ?? 0
  const next = line[amount.to]
  const fills = scale >= 1000 && next?.kind === "number" && /^[1-9]\d{0,2}$/.test(next.text)
  if (!fills || amount.value % scale !== 0) return amount
  const rest = scaled(words, line, { value: Number(next.text), to: amount.to + 1 })
  const whole = rest.value < scale && (scale === 1000 ? rest.value >= 100 : rest.value >= 1000)
  return whole ? added(words, line, { value: amount.value + rest.value, to: rest.to }) : amount
}

function inDigits(book: Book, line: readonly Lexeme[], from: number): Numeral | undefined {
  const lexeme = line[from]!
  if (lexeme.kind !== "number") return undefined
  const read = digits(lexeme.text)
  if (!read) return undefined
  const whole =
    blocks(line, from) ??
    added(book.words, line, withHalf(book.words, line, { value: read.value, to: from + 1 }))
  const bare = whole.to === from + 1
  const value =
    bare && read.thousands !== undefined ? readStop(book, line, from, read) : whole.value
  return { from, to: whole.to, count: exactly(Math.round(value * 1000) / 1000), form: "digits" }
}

/** "2.500 soldiers" are thousands, "2.500 kg" and "2.500 %" are not. */
function readStop(
  { words }: Book,
  line: readonly Lexeme[],
  from: number,
  read: { readonly value: number; readonly thousands?: number },
): number {
  const next = line[from + 1]
  const { units } = words
  const decimal =
    next?.kind !== "word" ||
    units.measure.has(next.text) ||
    units.percent.has(next.text) ||
    units.money.has(line[from - 1]?.text ?? "")
  return decimal ? read.value : (read.thousands ?? read.value)
}

function plainWords(book: Book, line: readonly Lexeme[], from: number): Numeral | undefined {
  const { words } = book
  const read = article(words, line, from) ?? inWords(words, line, from)
  if (!read) return undefined
  const whole = withHalf(words, line, read)
  return { from, to: whole.to, count: exactly(whole.value), form: "words" }
}

/** The numerals of a language. */
export function numeralReader(words: NumberWords): NumeralReader {
  const book: Book = { words, vague: phrases(words.vague), fractions: phraseSet(words.fractions) }
  const part = (line: readonly Lexeme[], from: number): Numeral | undefined => {
    const found = book.fractions.at(line, from)
    return found && { from, to: found.to, count: exactly(1), form: "fraction" }
  }
  return (line, from) => {
    const found = [ordinal, vague, inDigits, plainWords].map((read) => read(book, line, from))
    const all = [...found, part(line, from)].filter((numeral) => numeral !== undefined)
    return all.sort((a, b) => b.to - a.to)[0]
  }
}
