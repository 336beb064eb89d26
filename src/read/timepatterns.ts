import type { NumberWords, TimeGrammar, TimeRule } from "../model/index.ts"
import type { Lexeme, Phrases } from "./lexemes.ts"
import { lexemes, phrases } from "./lexemes.ts"
import type { NumeralReader } from "./numerals.ts"

/** What a pattern caught, by class or name. A number of unknown size ("several
 *  days") is `undefined` there. */
export type Captures = Readonly<Record<string, string | number | undefined>>

export interface TimeMatch {
  readonly rule: TimeRule
  readonly from: number
  readonly to: number
  readonly captures: Captures
}

/** All matches of a grammar's rules, the longest at each position, then the one
 *  written first; none overlaps another. */
export type TimeMatcher = (line: readonly Lexeme[], text: string) => readonly TimeMatch[]

interface Hit {
  readonly to: number
  readonly value: string | number | undefined
}

type ClassTest = (line: readonly Lexeme[], at: number, text: string) => Hit | undefined

interface Element {
  readonly words: ReadonlySet<string> | undefined
  readonly test: ClassTest | undefined
  readonly name: string
  readonly optional: boolean
  /** Stands before the expression and is no part of it. */
  readonly context: boolean
}

const between =
  (pattern: RegExp, low: number, high: number): ClassTest =>
  (line, at) => {
    const lexeme = line[at]
    if (lexeme?.kind !== "number" || !pattern.test(lexeme.text)) return undefined
    const value = Number(lexeme.text)
    return value >= low && value <= high ? { to: at + 1, value } : undefined
  }

/** Classes of numbers that every language shares. */
const numeric: Readonly<Record<string, ClassTest>> = {
  year: between(/^\d{4}$/, 1200, 2199),
  yy: between(/^\d\d$/, 0, 99),
  mm: between(/^\d\d?$/, 1, 12),
  dd: between(/^\d\d?$/, 0, 59),
  hour: between(/^\d\d?$/, 0, 24),
  minute: between(/^\d\d$/, 0, 59),
  hhmm: between(/^(?:[01]\d|2[0-3])[0-5]\d$/, 0, 2359),
  /** Four digits that can count nothing. */
  hhmmZero: between(/^0\d[0-5]\d$/, 0, 959),
  dotted: (line, at) => {
    const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(line[at]?.text ?? "")
    return match ? { to: at + 1, value: `${match[3]}-${match[2]}-${match[1]}` } : undefined
  },
  dotclock: (line, at) => {
    const match = /^(\d{1,2})\.(\d\d)$/.exec(line[at]?.text ?? "")
    return match ? { to: at + 1, value: `${match[1]}:${match[2]}` } : undefined
  },
}

/** Behind an ordinal's ending, glued to its digits. */
const ending = (words: NumberWords, line: readonly Lexeme[], at: number): number =>
  line[at]?.glued && words.ordinalEndings.has(line[at]!.text) ? at + 1 : at

/** Classes of numbers that need the language's number words. */
function wordy(words: NumberWords, read: NumeralReader): Readonly<Record<string, ClassTest>> {
  const day = between(/^\d\d?$/, 1, 31)
  return {
    day: (line, at) => {
      const hit = day(line, at, "")
      return hit && { ...hit, to: ending(words, line, hit.to) }
    },
    nthDay: (line, at) => {
      const hit = day(line, at, "")
      return hit && ending(words, line, hit.to) > hit.to ? { ...hit, to: hit.to + 1 } : undefined
    },
    num: (line, at) => {
      const numeral = read(line, at)
      if (!numeral || numeral.form === "ordinal" || numeral.form === "fraction") return undefined
      if (numeral.count.high === 0) return undefined
      return { to: numeral.to, value: numeral.count.best }
    },
    ordinal: (line, at) => {
      const numeral = read(line, at)
      return numeral?.form === "ordinal" ? { to: numeral.to, value: numeral.count.best } : undefined
    },
  }
}

/** A phrase as its lexemes, blanks between: "new year's day" is five. */
const key = (phrase: string): string =>
  lexemes(phrase, [])
    .map((lexeme) => lexeme.text)
    .join(" ")

function listed(book: Phrases<string | number>, capital: boolean): ClassTest {
  return (line, at, text) => {
    const hit = book.at(line, at)
    if (!hit || (capital && !/\p{Lu}/u.test(text.charAt(line[at]!.start)))) return undefined
    return { to: hit.to, value: hit.value }
  }
}

function classTests(grammar: TimeGrammar, words: NumberWords, read: NumeralReader) {
  const own = Object.entries(grammar.classes).map(([name, table]) => {
    const keyed = Object.entries(table).map(([phrase, value]) => [key(phrase), value] as const)
    const book = phrases<string | number>(Object.fromEntries(keyed))
    return [name, listed(book, grammar.capitalised.has(name))] as const
  })
  return new Map<string, ClassTest>([
    ...Object.entries(numeric),
    ...Object.entries(wordy(words, read)),
    ...own,
  ])
}

function element(source: string, tests: ReadonlyMap<string, ClassTest>): Element {
  const context = source.startsWith("<")
  const optional = source.endsWith("?") && source.length > 1
  const body = source.replace(/\?$/, "").replace(/^<|>$/g, "")
  const named = /^\{(\w+)(?::(\w+))?\}$/.exec(body)
  if (!named)
    return { words: new Set(body.split("|")), test: undefined, name: "", optional, context }
  const test = tests.get(named[1]!)
  if (!test) throw new RangeError(`no class "${named[1]}" in a pattern of time`)
  return { words: undefined, test, name: named[2] ?? named[1]!, optional, context }
}

interface Walk {
  readonly line: readonly Lexeme[]
  readonly text: string
  readonly elements: readonly Element[]
}

interface End {
  readonly to: number
  readonly captures: Captures
}

/** Matches the elements from the `i`th on; an optional one is tried first. */
function walk(at: Walk, i: number, from: number, captures: Captures): End | undefined {
  const here = at.elements[i]
  if (!here) return { to: from, captures }
  const hit = step(at, here, from)
  const taken =
    hit && walk(at, i + 1, hit.to, hit.name ? { ...captures, [hit.name]: hit.value } : captures)
  return taken ?? (here.optional ? walk(at, i + 1, from, captures) : undefined)
}

function step({ line, text }: Walk, { words, test, name }: Element, from: number) {
  const lexeme = line[from]
  if (!lexeme || lexeme.kind === "break") return undefined
  if (words)
    return words.has(lexeme.text) ? { to: from + 1, name: "", value: undefined } : undefined
  const hit = test!(line, from, text)
  return hit && { ...hit, name }
}

interface Compiled {
  readonly rule: TimeRule
  readonly rank: number
  readonly before: Element | undefined
  readonly elements: readonly Element[]
}

function compile(grammar: TimeGrammar, tests: ReadonlyMap<string, ClassTest>): readonly Compiled[] {
  return grammar.rules.flatMap((rule, rank) =>
    rule.match.map((source) => {
      const all = source.split(" ").map((part) => element(part, tests))
      const before = all[0]?.context ? all[0] : undefined
      return { rule, rank, before, elements: before ? all.slice(1) : all }
    }),
  )
}

/** Patterns by the literal word they may begin with; the rest under "". */
function byFirst(patterns: readonly Compiled[]): ReadonlyMap<string, readonly Compiled[]> {
  const index = new Map<string, Compiled[]>()
  for (const pattern of patterns)
    for (const first of firsts(pattern.elements))
      index.set(first, [...(index.get(first) ?? []), pattern])
  return index
}

function firsts(elements: readonly Element[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { words, optional } of elements) {
    for (const word of words ?? [""]) found.add(word)
    if (!optional) break
  }
  return found
}

/** Makes a grammar ready to run. Throws `RangeError` for a class it lacks. */
export function timeMatcher(
  grammar: TimeGrammar,
  words: NumberWords,
  read: NumeralReader,
): TimeMatcher {
  const tests = classTests(grammar, words, read)
  const index = byFirst(compile(grammar, tests))
  const starters = starterWords(grammar, words)
  const best = (line: readonly Lexeme[], from: number, text: string): TimeMatch | undefined => {
    const first = line[from]!
    const open = first.kind === "number" || starters.has(first.text) ? index.get("") : undefined
    let won: (TimeMatch & { readonly rank: number }) | undefined
    for (const pattern of [...(index.get(first.text) ?? []), ...(open ?? [])]) {
      const { rule, rank, before, elements } = pattern
      if (before && !before.words?.has(line[from - 1]?.text ?? "")) continue
      const end = walk({ line, text, elements }, 0, from, {})
      if (!end || end.to === from) continue
      if (won && (won.to > end.to || (won.to === end.to && won.rank <= rank))) continue
      won = { rule, rank, from, ...end }
    }
    return won
  }
  return (line, text) => {
    const found: TimeMatch[] = []
    for (let at = 0; at < line.length; at++) {
      const match = best(line, at, text)
      if (!match) continue
      found.push(match)
      at = match.to - 1
    }
    return found
  }
}

/** Words that a class of any kind may begin with. */
function starterWords(grammar: TimeGrammar, words: NumberWords): ReadonlySet<string> {
  const tables = Object.values(grammar.classes).flatMap((table) => Object.keys(table))
  const numbers = [words.cardinals, words.ordinals, words.vague, words.scales].flatMap(Object.keys)
  const all = [...tables, ...numbers, ...words.glue.article]
  return new Set(all.map((phrase) => key(phrase).split(" ")[0]!))
}
