import type { Span, Token, TokenIndex } from "../model/index.ts"

/** A word, a number, a mark or a line break, as grammars of numbers and dates
 *  want them: "34-year-old" is five, "2,500" one, whatever the tokens are. */
export interface Lexeme extends Span {
  /** Lower case; a curly apostrophe is made straight. */
  readonly text: string
  readonly kind: "word" | "number" | "mark" | "break"
  /** Nothing stands between it and the lexeme before. */
  readonly glued: boolean
  /** The first token that shares a character with it, or -1. */
  readonly token: TokenIndex
}

const pattern =
  /(?<number>\d+(?:[.,]\d+)*)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*)|(?<lines>\n+)|[^\s]/gu

type Kind = Lexeme["kind"]
type Groups = { readonly [K in "number" | "word" | "lines"]?: string | undefined }

function kindOf({ number, word, lines }: Groups): Kind {
  if (number !== undefined) return "number"
  if (word !== undefined) return "word"
  return lines === undefined ? "mark" : "break"
}

/** Splits a text into lexemes and says which token each belongs to. */
export function lexemes(text: string, tokens: readonly Token[]): readonly Lexeme[] {
  const found: Lexeme[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    while (at < tokens.length && tokens[at]!.end <= start) at++
    const token = at < tokens.length && tokens[at]!.start < end ? at : -1
    const glued = found.length > 0 && found[found.length - 1]!.end === start
    const lower = match[0].toLowerCase().replace("’", "'")
    found.push({ start, end, text: lower, kind: kindOf(match.groups ?? {}), glued, token })
  }
  return found
}

/** A phrase book: phrases of lexeme texts, found longest first at a position. */
export interface Phrases<T> {
  /** What stands at `from`, and the position behind it. */
  at(line: readonly Lexeme[], from: number): { readonly value: T; readonly to: number } | undefined
  /** What ends before `to`, and where it begins. */
  before(
    line: readonly Lexeme[],
    to: number,
  ): { readonly value: T; readonly from: number } | undefined
}

const isHyphen = (lexeme: Lexeme): boolean => lexeme.glued && /^[-‐‑]$/.test(lexeme.text)

/** Up to `count` words from a lexeme on, hyphens that join them left out, and
 *  where each ends. */
function wordsFrom(line: readonly Lexeme[], from: number, count: number) {
  const words: { readonly text: string; readonly to: number }[] = []
  for (let at = from; at < line.length && words.length < count; at++) {
    if (at > from && isHyphen(line[at]!)) continue
    words.push({ text: line[at]!.text, to: at + 1 })
  }
  return words
}

const joined = (line: readonly Lexeme[], from: number, to: number): string => {
  let text = line[from]!.text
  for (let i = from + 1; i < to; i++) text += ` ${line[i]!.text}`
  return text
}

/** Makes a phrase book of a table whose keys are phrases, blanks between words. */
export function phrases<T>(table: Readonly<Record<string, T>>): Phrases<T> {
  const entries = new Map(
    Object.entries(table).map(([phrase, value]) => [phrase.split(/[ -]/).join(" "), value]),
  )
  const longest = Math.max(0, ...[...entries.keys()].map((key) => key.split(" ").length))
  const firsts = new Set([...entries.keys()].map((key) => key.split(" ")[0]!))
  const lasts = new Set([...entries.keys()].map((key) => key.split(" ").at(-1)!))
  return {
    at(line, from) {
      if (from >= line.length || !firsts.has(line[from]!.text)) return undefined
      const words = wordsFrom(line, from, longest)
      for (let count = words.length; count > 0; count--) {
        const key = words.slice(0, count).map(({ text }) => text)
        const value = entries.get(key.join(" "))
        if (value !== undefined) return { value, to: words[count - 1]!.to }
      }
      return undefined
    },
    before(line, to) {
      if (to < 1 || !lasts.has(line[to - 1]!.text)) return undefined
      for (let from = Math.max(0, to - longest); from < to; from++) {
        const value = entries.get(joined(line, from, to))
        if (value !== undefined) return { value, from }
      }
      return undefined
    },
  }
}

/** A phrase book of a set, every phrase standing for itself. */
export const phraseSet = (set: ReadonlySet<string>): Phrases<true> =>
  phrases(Object.fromEntries([...set].map((phrase) => [phrase, true as const])))
