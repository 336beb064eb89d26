import type { DocumentMeta, Span } from "../model/index.ts"

/** How much of a plain text may hold its head: title, byline, date. */
const HEAD = 600

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
const monthOf = (name: string): number =>
  "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1

const pad = (n: number): string => String(n).padStart(2, "0")

/** ISO 8601 date of what a format calls a date, or `undefined`. Takes ISO dates
 *  and date-times, RFC 822 dates, and written dates with day, month and year. */
export function isoDate(words: string): string | undefined {
  const iso =
    /\b(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(
      words,
    )
  if (iso) return valid(+iso[1]!, +iso[2]!, +iso[3]!, iso[4])
  const dayFirst = new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${months})\\.?,?\\s+(\\d{4})`,
    "i",
  ).exec(words)
  if (dayFirst) return valid(+dayFirst[3]!, monthOf(dayFirst[2]!), +dayFirst[1]!)
  const monthFirst = new RegExp(
    `\\b(${months})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`,
    "i",
  ).exec(words)
  return monthFirst ? valid(+monthFirst[3]!, monthOf(monthFirst[1]!), +monthFirst[2]!) : undefined
}

function valid(year: number, month: number, day: number, time = ""): string | undefined {
  const longest = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const fits = month >= 1 && month <= 12 && day >= 1 && day <= longest
  return fits ? `${year}-${pad(month)}-${pad(day)}${time}` : undefined
}

interface Line extends Span {
  readonly text: string
}

/** The lines of a text that are not blank, trimmed, with their offsets. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/\S.*/g)].map((match) => {
    const words = match[0].trimEnd()
    return { text: words, start: match.index, end: match.index + words.length }
  })
}

/** What the head of a plain text tells about the report, and which of its lines
 *  are title, byline and dateline. */
export interface Head {
  readonly meta: Partial<DocumentMeta>
  readonly roles: readonly (Span & { readonly role: "title" | "byline" | "dateline" })[]
}

const labelled =
  /^(?:date|published|updated|posted|source|outlet|publisher|agency|by|author|url|link)\b\s*:?\s+/i
/** "PORT BAY, March 3 (Coast Wire) —", with or without day and year. */
const agencyAtStart =
  /^\p{Lu}[\p{L} .'’-]{1,60}?(?:,[^()]{3,40})?\s*\((\p{Lu}[\p{L} .-]{1,30})\)\s*[-–—]+/u

/** Reads the head of a plain text: a first line that stands alone and is no
 *  sentence is the title; "By …" a byline; a line of a date, or a label with
 *  one, gives the date; "CITY, Jan 6 (Agency) —" names the publisher. */
export function headOf(text: string): Head {
  const lines = linesOf(text.slice(0, HEAD)).slice(0, 8)
  const roles: { role: "title" | "byline" | "dateline"; start: number; end: number }[] = []
  const meta: { -readonly [K in keyof DocumentMeta]?: DocumentMeta[K] } = {}
  for (const [i, line] of lines.entries()) {
    const role = roleOf(line, i, text)
    if (role) roles.push({ start: line.start, end: line.end, role })
    if (role === "title") meta.title = line.text
    if (role === "byline") meta.author ??= line.text.replace(/^by\s+/i, "")
    if (role === "dateline") Object.assign(meta, fromLabel(line.text), meta)
    const agency = agencyAtStart.exec(line.text)
    if (agency) meta.publisher ??= agency[1]!
  }
  const date = meta.publishedAt ?? isoDate(text.slice(0, HEAD))
  return { meta: { ...meta, ...(date ? { publishedAt: date } : {}) }, roles }
}

function roleOf(line: Line, i: number, text: string): "title" | "byline" | "dateline" | undefined {
  if (/^by\s+\p{Lu}/iu.test(line.text) && line.text.length < 90 && !/[.!?]$/.test(line.text))
    return "byline"
  if (labelled.test(line.text) && line.text.length < 160) return "dateline"
  if (line.text.length < 40 && isoDate(line.text)) return "dateline"
  const alone =
    /^[ \t\r]*\n[ \t\r]*\n|^[ \t\r]*\n/.test(text.slice(line.end)) && line.end < text.length
  return i === 0 && alone && line.text.length < 160 && !/[.!?…]["”’]?$/.test(line.text)
    ? "title"
    : undefined
}

function fromLabel(line: string): Partial<DocumentMeta> {
  const value = line.replace(labelled, "").trim()
  const date = isoDate(line)
  if (/^(?:source|outlet|publisher|agency)/i.test(line)) return { publisher: value }
  if (/^(?:url|link)/i.test(line)) return { url: value }
  if (/^author/i.test(line)) return { author: value }
  return date ? { publishedAt: date } : {}
}
