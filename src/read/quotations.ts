import type { Annotated, Annotator, Context, Quotation, Span } from "../model/index.ts"
import { cite } from "../model/index.ts"
import { breaksOf, marksOf, spokenBehind } from "./marks.ts"
import { type Pair, pairs } from "./pairs.ts"

type Doc = Annotated<"sentences">

/** Finds what stands between quotation marks, however the marks stand: turned
 *  round, doubled, spaced, missing. Each paragraph is read by itself, so that a
 *  broken mark never reaches past it. What is assumed is left as a notice. */
export const quotations: Annotator<"sentences", "quotations"> = {
  name: "quotations",
  annotate: (doc, context) => {
    const found: Quotation[] = []
    const parts = joined(doc.document.text, paragraphs(doc.document.text), context)
    for (const [i, part] of parts.entries())
      for (const one of ofParagraph(doc, part, parts[i + 1], context)) found.push(one)
    return { quotations: found }
  },
}

/** Stretches between blank lines; in a text that has hardly any, between line
 *  ends. A line that goes on in lower case is no new paragraph. */
export function paragraphs(text: string): Span[] {
  const lines = text.split("\n").length
  const blank = text.match(/\n[^\S\n]*\n/g)?.length ?? 0
  const wrapped = blank > 0 && lines > blank * 4
  const gap = wrapped ? /\n[^\S\n]*\n\s*/g : /\n\s*(?!\p{Ll})/gu
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(gap)) {
    if (match.index > start) spans.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

/** Paragraphs between which speech goes on without a new mark: the one opens a
 *  quotation and ends with a full stop, the next has one mark, at its very end. */
function joined(text: string, parts: readonly Span[], context: Context): Span[] {
  const result: Span[] = []
  for (const part of parts) {
    const before = result.at(-1)
    if (before && leavesOpen(text, before, context) && closesOnly(text, part, context))
      result[result.length - 1] = { start: before.start, end: part.end }
    else result.push(part)
  }
  return result
}

const doubles = (text: string, part: Span, context: Context) =>
  marksOf(text, part.start, part.end, context.language).filter((one) => one.family === "double")

function leavesOpen(text: string, part: Span, context: Context): boolean {
  if (!/[.!?]\s*$/.test(text.slice(part.start, part.end))) return false
  const marks = doubles(text, part, context)
  const last = marks.at(-1)
  return marks.length % 2 === 1 && last !== undefined && last.open < last.close
}

function closesOnly(text: string, part: Span, context: Context): boolean {
  const [mark, ...more] = doubles(text, part, context)
  if (!mark || more.length > 0 || mark.close >= mark.open) return false
  return /^[\s.]*$/.test(text.slice(mark.end, part.end))
}

function ofParagraph(doc: Doc, part: Span, next: Span | undefined, context: Context): Quotation[] {
  const { text } = doc.document
  const marks = marksOf(text, part.start, part.end, context.language)
  if (marks.length === 0) return []
  const breaks = breaksOf(text, part.start, part.end, context.language)
  const goesOn =
    next !== undefined && /^\s*(?:[“"«„‘]|``|'')/.test(text.slice(next.start, next.end))
  const found: Quotation[] = []
  let floor = part.start
  const stops = /[.!?…]\s*$/.test(text.slice(part.start, part.end))
  for (const pair of pairs(marks, breaks, { start: part.start, goesOn, stops })) {
    const one = quotation(doc, pair, { start: floor, end: part.end }, breaks, context)
    if (!one) continue
    found.push(one)
    if (pair.depth === 0) floor = Math.max(floor, one.end)
  }
  return nested(found)
}

/** Turns a pair into a quotation, deciding where a missing mark would stand. */
function quotation(
  doc: Doc,
  pair: Pair,
  room: Span,
  breaks: readonly number[],
  context: Context,
): Quotation | undefined {
  const { text } = doc.document
  const { open, close } = pair
  const limit = pair.until ?? room.end
  const start = open ? open.start : sentenceStart(doc, close!.start, room.start)
  const from = open ? open.end : start
  const to = close ? close.start : unclosedEnd(doc, from, limit, pair, breaks)
  const inner = trimmed(text, from, to)
  if (!inner) return undefined
  const end = close ? close.end : to
  const spaced = /^\s/.test(text.slice(from, to)) || /\s$/.test(text.slice(from, to))
  const repaired = pair.turned || (!pair.continued && (!open || !close)) || (spaced && !!close)
  const span = { start, end: close ? end : inner.end }
  if (repaired) remark(doc, pair, span, context)
  return {
    ...span,
    inner,
    closed: close !== undefined,
    repaired,
    use: useOf(text, span, inner, context),
  }
}

function remark(doc: Doc, pair: Pair, span: Span, context: Context): void {
  const [code, message] =
    !pair.open || !pair.close
      ? ([
          "N_UNBALANCED_QUOTE",
          `The ${pair.open ? "closing" : "opening"} mark is missing; the quotation was taken to ${pair.open ? "end" : "begin"} with its sentence or clause.`,
        ] as const)
      : pair.turned
        ? (["N_TURNED_QUOTE", "A mark is turned round; it was paired by its place."] as const)
        : (["N_SPACED_QUOTE", "A space stands between a mark and its words."] as const)
  context.note({ code, message, citation: cite(doc.document, span), by: "quotations" })
}

function sentenceStart(doc: Doc, at: number, floor: number): number {
  const sentence = sentenceAt(doc, at - 1)
  const start = Math.max(floor, sentence ? sentence.start : floor)
  const lead = /^[\s,.;:)\]]+/.exec(doc.document.text.slice(start, at))?.[0].length ?? 0
  return start + lead
}

function unclosedEnd(
  doc: Doc,
  from: number,
  limit: number,
  pair: Pair,
  breaks: readonly number[],
): number {
  if (pair.continued) return limit
  const stop = breaks[lowerBound(breaks, from)]
  if (stop !== undefined && stop < limit) return stop
  const sentence = sentenceAt(doc, from)
  return Math.min(limit, sentence && sentence.end > from ? sentence.end : limit)
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function sentenceAt(doc: Doc, at: number): Span | undefined {
  const { sentences } = doc
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return sentences[low]
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let [a, b] = [start, end]
  while (a < b && /\s/.test(text[a]!)) a++
  while (b > a && /\s/.test(text[b - 1]!)) b--
  return a < b ? { start: a, end: b } : undefined
}

/** A few words without a stop, in the middle of a sentence, are named or held at
 *  arm's length rather than spoken. */
function useOf(text: string, span: Span, inner: Span, context: Context): Quotation["use"] {
  const words = text.slice(inner.start, inner.end)
  const short = words.length <= 60 && words.split(/\s+/).length <= 3
  const stopped =
    /[.,!?…;:—]/.test(words) || /[,:]\s*$/.test(text.slice(Math.max(0, span.start - 3), span.start))
  const spoken = spokenBehind(text, span.end, context.language)
  return short && !stopped && !spoken ? "scare" : "speech"
}

/** In text order, and whatever would cross an earlier one left out. */
function nested(found: readonly Quotation[]): Quotation[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const open: Quotation[] = []
  return sorted.filter((one) => {
    while (open.length > 0 && open.at(-1)!.end <= one.start) open.pop()
    const around = open.at(-1)
    if (around && (one.end > around.end || (one.start === around.start && one.end === around.end)))
      return false
    open.push(one)
    return true
  })
}
