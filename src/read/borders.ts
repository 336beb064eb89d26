import type { Document, Span } from "../model/index.ts"
import { kinds } from "./characters.ts"
import { type Border, gaps, type TokenSigns } from "./sentences.ts"

/** What is certain about sentence ends before the model is asked: they are at
 *  blank lines, at the borders of blocks, after headings and datelines; they are
 *  not after an abbreviation that leans on the next word. */
export function borders(
  document: Document,
  tokens: readonly Span[],
  seen: TokenSigns,
  abbreviations: ReadonlySet<string>,
): Border {
  const blocks = blockEnds(document, tokens)
  const wrapped = isWrapped(document.text)
  const datelines = datelineEnds(document.text, tokens, seen, blocks)
  return (i) => {
    if (seen.gap[i] === gaps.blank || blocks.has(i) || datelines.has(i)) return true
    if (seen.gap[i] === gaps.line && lineEnds(document.text, tokens, i, wrapped)) return true
    if (leans(document.text, tokens, seen, abbreviations, i)) return false
    if (goesOn(document.text, tokens, seen, i)) return false
    return undefined
  }
}

/** Last tokens of blocks. */
function blockEnds({ blocks }: Document, tokens: readonly Span[]): ReadonlySet<number> {
  const ends = new Set<number>()
  let i = 0
  for (const { start } of blocks) {
    while (i < tokens.length && tokens[i]!.start < start) i++
    if (i > 0) ends.add(i - 1)
  }
  return ends
}

/** How far lines of wrapped text may fall short of the longest. */
const ragged = 18

/** Is the text broken into lines of one width, so that a line's end says
 *  nothing? Such lines are filled up as far as words allow. */
function isWrapped(text: string): boolean {
  const lines = text.split(/\r?\n/)
  const inner = lines.filter((line, i) => line !== "" && (lines[i + 1] ?? "") !== "")
  const width = inner.reduce((longest, line) => Math.max(longest, line.length), 0)
  if (inner.length < 2 || width < 40 || width > 140) return false
  return inner.filter((line) => line.length > width - ragged).length > 0.75 * inner.length
}

/** Does a single line break after token `i` end a sentence? In wrapped text the
 *  model decides; elsewhere yes unless the next line goes on in lower case. */
function lineEnds(text: string, tokens: readonly Span[], i: number, wrapped: boolean): boolean {
  const next = text[tokens[i + 1]!.start]!
  return !wrapped && (next === next.toUpperCase() || ".!?:;".includes(text[tokens[i]!.end - 1]!))
}

/** Does a word in lower case go on after an abbreviation or a bracket: "at 9 p.m.
 *  in", "the F.B.I. was", "(D-Ohio) said"? */
function goesOn(text: string, tokens: readonly Span[], seen: TokenSigns, i: number): boolean {
  if (i + 1 >= tokens.length || (seen.look[i + 1]! & 15) !== kinds.lower) return false
  const { start, end } = tokens[i]!
  const last = text.charCodeAt(end - 1)
  if (last !== 46) return last === 41
  return end - start > 1 ? end - start < 12 : isAbbreviated(text, tokens, seen, i)
}

/** Is the stop at `i` glued to a short capitalised word that is never written
 *  small: "Ave", "Calif"? */
function isAbbreviated(
  text: string,
  tokens: readonly Span[],
  { known, gap }: TokenSigns,
  i: number,
): boolean {
  if (i === 0 || gap[i - 1] !== gaps.none || (known[i - 1]! & 1) !== 0) return false
  const { start, end } = tokens[i - 1]!
  return end - start <= 5 && /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end))
}

/** Is token `i` an abbreviation that leans on the word after it, or the stop cut off one?
 *  One that is also a word ("no", "fig", "art") leans on numbers only. */
function leans(
  text: string,
  tokens: readonly Span[],
  { look, known, gap }: TokenSigns,
  abbreviations: ReadonlySet<string>,
  i: number,
): boolean {
  const { end } = tokens[i]!
  const cut = i > 0 && end - tokens[i]!.start === 1 && gap[i - 1] === gaps.none
  const { start } = tokens[cut ? i - 1 : i]!
  if (text.charCodeAt(end - 1) !== 46 || end - start > 12 || i + 1 >= tokens.length) return false
  const word = text.slice(start, end).toLowerCase()
  const next = tokens[i + 1]!
  const pair = `${word} ${text.slice(next.start, Math.min(next.end, next.start + 12)).toLowerCase()}`
  if (abbreviations.has(pair)) return true
  if (!abbreviations.has(word)) return false
  const number = (look[i + 1]! & 15) === kinds.digit
  return cut ? number && /\p{Lu}/u.test(text[start]!) : number || (known[i]! & 4) === 0
}

/** How many tokens a dateline may have. */
const longestDateline = 16

/** How many paragraphs may stand before the one with the dateline: title, byline,
 *  headers. */
const paragraphsBefore = 8

/** The tokens that end a dateline at the head of the text or of one of its first
 *  paragraphs, "ALMATY, Jan. 5 (Agency) -", "NUR-SULTAN -" or "date 2022-01-05". */
function datelineEnds(
  text: string,
  tokens: readonly Span[],
  { gap }: TokenSigns,
  blocks: ReadonlySet<number>,
): ReadonlySet<number> {
  const ends = new Set<number>()
  let paragraphs = 0
  for (let i = 0; i < tokens.length && paragraphs <= paragraphsBefore; i++) {
    const starts = i === 0 || gap[i - 1] === gaps.blank || blocks.has(i - 1)
    if (!starts) continue
    paragraphs++
    const end = datelineEnd(text, tokens, i)
    if (end >= 0) ends.add(end)
  }
  return ends
}

/** The token that ends a dateline which begins at token `first`, or -1. A dash
 *  within a name ("NUR-SULTAN") ends none. */
function datelineEnd(text: string, tokens: readonly Span[], first: number): number {
  const head = tokens
    .slice(first, first + longestDateline)
    .map(({ start, end }) => text.slice(start, end))
  const dash = head.findIndex(
    (form, n) => /^[-–—]+$/.test(form) && /\s|—/.test(text[tokens[first + n]!.start - 1] + form),
  )
  const begins = /^[^\p{Ll}]/u.test(head[dash + 1] ?? "")
  if (dash > 0 && begins && isPlaceLine(head.slice(0, dash))) return first + dash
  const date = head.findIndex((form) => /^\d{4}-\d\d-\d\d$/.test(form))
  const next = head[date + 1]
  return date >= 0 && date <= 1 && next !== undefined && /^\p{Lu}/u.test(next) ? first + date : -1
}

/** Begins in capitals and has nothing but names, numbers and marks. */
function isPlaceLine(forms: readonly string[]): boolean {
  return (
    /^\p{Lu}{3,}-?$/u.test(forms[0]!) && forms.every((form) => /^[\p{Lu}\p{N}\p{P}]/u.test(form))
  )
}
