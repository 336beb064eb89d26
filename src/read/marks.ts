import type { Language } from "../model/index.ts"

/** The three families of quotation mark; a mark pairs only within its own. */
export type Family = "double" | "single" | "angle"

/** One quotation mark as it stands, and what its surroundings say of it. All
 *  costs are in units of surprise: zero is as it should be. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly family: Family
  /** What the shape of the mark says. */
  readonly glyph: "open" | "close" | "either"
  /** Cost of reading it as opening, as closing, or as no quotation mark at all. */
  readonly open: number
  readonly close: number
  readonly none: number
}

const markPattern = /``|''|‘‘|’’|[“”"„‟″«»‹›‘’'`‚‛]/g
const openers = new Set(["“", "„", "‟", "``", "‘‘", "«", "‹", "‘", "‚", "‛", "`"])
const closers = new Set(["”", "’’", "»", "›", "’"])
const doubles = new Set(["“", "”", '"', "„", "‟", "″", "``", "''", "‘‘", "’’"])
const angles = new Set(["«", "»"])

const familyOf = (form: string): Family =>
  doubles.has(form) ? "double" : angles.has(form) ? "angle" : "single"

const glyphOf = (form: string): Mark["glyph"] =>
  openers.has(form) ? "open" : closers.has(form) ? "close" : "either"

const letter = /[\p{L}\p{N}]/u
const stop = /[.,;:!?…]/
const space = /[\s\u00a0([{—–-]/

type Side = "space" | "word" | "stop"

const sideOf = (char: string | undefined): Side =>
  char === undefined || space.test(char) || char === ")" || char === "]"
    ? "space"
    : stop.test(char)
      ? "stop"
      : "word"

/** How odd it is to open, and to close, with this on the left and that on the
 *  right. The last column of closing holds what MT does: the space inside. */
const oddOpen: Record<Side, Record<Side, number>> = {
  space: { word: 0, space: 1, stop: 3 },
  word: { word: 1, space: 3, stop: 4 },
  stop: { word: 1.2, space: 3.5, stop: 4 },
}
const oddClose: Record<Side, Record<Side, number>> = {
  space: { word: 3, space: 1, stop: 0.5 },
  word: { word: 1, space: 0, stop: 0 },
  stop: { word: 1, space: 0, stop: 0.2 },
}

/** All quotation marks of `text` between two offsets, in order. Apostrophes
 *  inside words are left out: they are no marks. */
export function marksOf(text: string, from: number, to: number, language: Language): Mark[] {
  const marks: Mark[] = []
  const part = text.slice(from, to)
  for (const match of part.matchAll(markPattern)) {
    const mark = markAt(part, match.index, match[0], language)
    if (mark) marks.push({ ...mark, start: mark.start + from, end: mark.end + from })
  }
  return marks
}

function markAt(text: string, at: number, form: string, language: Language): Mark | undefined {
  const family = familyOf(form)
  const end = at + form.length
  const before = text[at - 1]
  const after = text[end]
  const inWord =
    before !== undefined && after !== undefined && letter.test(before) && letter.test(after)
  if (family === "single" && inWord) return undefined
  const talk = spoken(text, at, end, language)
  const open = Math.max(0, oddOpen[sideOf(before)][sideOf(after)] + talk)
  const gap = before === " " && talk > 0 ? 1.5 : 0
  const close = Math.max(0, oddClose[sideOf(before)][sideOf(after)] - gap - talk)
  const none = family === "single" ? apostrophe(text, at, end, language) : unit(before)
  return { start: at, end, family, glyph: glyphOf(form), open, close, none }
}

/** Cost of reading a double mark as none: a digit before it may be inches. */
const unit = (before: string | undefined): number =>
  before !== undefined && /[0-9]/.test(before) ? 6 : 12

/** Cost of reading a single mark as an apostrophe. */
function apostrophe(text: string, at: number, end: number, language: Language): number {
  const before = text[at - 1] ?? " "
  const next = /^[\p{L}\p{N}]+/u.exec(text.slice(end, end + 12))?.[0] ?? ""
  if (letter.test(before)) return /s/i.test(before) ? 0.3 : 1
  if (/^\d\ds?$/.test(next) || language.translationese.elisions?.has(next.toLowerCase())) return 0
  return 3
}

/** Positive where words of saying follow, as after a closing mark; negative
 *  where they go before, as before an opening one. */
function spoken(text: string, at: number, end: number, language: Language): number {
  const before = text.slice(Math.max(0, at - 24), at)
  const after = text.slice(end, end + 40)
  const ends = /[,.!?…]\s*$/.test(before)
  const [first, second] =
    [...after.matchAll(/^\s*,?\s*(\p{L}+)(?:\s+(\p{L}+))?/gu)][0]?.slice(1) ?? []
  const saying = language.translationese.saying
  if (introduces(before, saying)) return -1
  if (ends && says(first, second, language)) return 2
  return ends && /\s$/.test(before) && !/[.!?]\s+$/.test(before) ? 0.3 : 0
}

/** Do words of saying follow right behind an offset: ", he said"? */
export const spokenBehind = (text: string, end: number, language: Language): boolean =>
  spokenBy(text.slice(end, end + 40), language)

function spokenBy(after: string, language: Language): boolean {
  const [first, second] =
    [...after.matchAll(/^\s*,?\s*(\p{L}+)(?:\s+(\p{L}+))?/gu)][0]?.slice(1) ?? []
  return says(first, second, language)
}

function introduces(before: string, saying: ReadonlySet<string> | undefined): boolean {
  const word = /(\p{L}+)\s*[,:]?\s*$/u.exec(before)?.[1]?.toLowerCase() ?? ""
  return /:\s*$/.test(before) || (saying?.has(word) ?? false)
}

function says(first: string | undefined, second: string | undefined, language: Language): boolean {
  const { saying, speakers } = language.translationese
  if (first === undefined || !saying || !speakers) return false
  if (saying.has(first)) return true
  const light = speakers.has(first.toLowerCase()) || /^\p{Lu}/u.test(first)
  return light && second !== undefined && saying.has(second)
}

/** Offsets right after a stop where a reporting clause begins (", he said"):
 *  speech does not run across one without a mark. In order. */
export function breaksOf(text: string, from: number, to: number, language: Language): number[] {
  const found: number[] = []
  for (const match of text.slice(from, to).matchAll(/[,!?.…]\s+(?=(\p{L}+)\s+(\p{L}+))/gu)) {
    const [first, second] = [match[1], match[2]]
    if (first && second && says(first, second, language)) found.push(from + match.index + 1)
  }
  return found
}
