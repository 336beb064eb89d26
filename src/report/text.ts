import type {
  ReportDocument,
  ReportLine,
  ReportPart,
  ReportSection,
  SituationReport,
} from "../model/index.ts"
import { chips, rowOf, voicesOf } from "./chips.ts"
import { capital, counted, day, dayOf, quoted, whenOf } from "./words.ts"

/** How a terminal shows a stretch; the identity for none. */
export interface Styles {
  heading(text: string): string
  figure(text: string): string
  quiet(text: string): string
  warn(text: string): string
}

export interface TextOptions {
  /** Columns of the terminal; lines are broken at words to fit. */
  readonly width?: number
  readonly styles?: Styles
  /** Rows that only tell how a number came to be, or what rules make of it, are put in one or
   *  left out. */
  readonly brief?: boolean
}

/** How a report is laid out. */
interface Layout {
  readonly width: number
  readonly styles: Styles
  readonly brief: boolean
}

const plain: Styles = {
  heading: (text) => text,
  figure: (text) => text,
  quiet: (text) => text,
  warn: (text) => text,
}

const WIDTH = 88
const NARROWEST = 32

/** The report for a terminal, ending in a line break. */
export function text(report: SituationReport, options: TextOptions = {}): string {
  const width = Math.max(NARROWEST, options.width ?? WIDTH)
  const layout = { width, styles: options.styles ?? plain, brief: options.brief ?? false }
  const parts = [head(report, layout)]
  for (const section of report.sections) parts.push(sectionText(section, layout))
  parts.push(sources(report, layout))
  return `${parts.join("\n\n")}\n`
}

function head(report: SituationReport, { width, styles }: Layout): string {
  const title = wrapped(report.title, width, "").map(styles.heading).join("\n")
  const about = wrapped(`As of ${day(report.asOf)} · ${readOf(report)}`, width, "")
  return `${title}\n${about.map(styles.quiet).join("\n")}`
}

/** "24 reports of 5 to 20 January 2022, 21 origins". */
export function readOf({ documents }: SituationReport): string {
  const days = documents.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const span =
    first && last
      ? first === last
        ? ` of ${day(first)}`
        : ` of ${day(first)} to ${day(last)}`
      : ""
  const copies = documents.filter(({ copyOf }) => copyOf !== undefined).length
  const origins = copies > 0 ? `, ${counted(copies, "copy", "copies")} among them` : ""
  return `${counted(documents.length, "report")}${span}${origins}`
}

function sectionText(section: ReportSection, layout: Layout): string {
  const { width, styles } = layout
  const heading = styles.heading(section.heading.toUpperCase())
  const dated = byDays(section)
  const rows = section.lines.map((line, n) => {
    const day = dated ? dayOf(line) : undefined
    const before = section.lines[n - 1]
    const head = day && (!before || dayOf(before) !== day) ? [`  ${styles.heading(day)}`] : []
    return [...head, lineText(line, layout, dated)].join("\n")
  })
  const more = omittedOf(section)
  const rest = more ? wrapped(more, width, "  ").map(styles.quiet) : []
  return [heading, ...rows, ...rest].join("\n")
}

/** What the limit of a section left out; `undefined` for nothing. */
export const omittedOf = ({ omitted }: ReportSection): string | undefined =>
  omitted === 0 ? undefined : `… and ${counted(omitted, "more line")}; --all tells them.`

/** Rows under a line that a reader on paper needs: not the same in other words. */
export const rowsIn = ({ parts }: ReportLine): readonly ReportPart[] =>
  parts.filter(({ kind }) => kind !== "telling")

/** Earlier numbers in one row, and neither what was only recalled nor what rules come to. */
function briefRows(line: ReportLine): readonly string[] {
  const rows = rowsIn(line).filter(({ kind }) => kind !== "recalled" && kind !== "policy")
  const rest = rows.filter(({ kind }) => kind !== "superseded").map(rowOf)
  const before = rows.filter(({ kind }) => kind === "superseded")
  if (before.length < 2) return rows.map(rowOf)
  const counts = before.flatMap(({ text }) => text.replace(/^[^:]*: /, "").split(/, (?!\d)| and /))
  return [...rest, `Before: ${[...new Set(counts)].join(", ")}`]
}

/** Is a section told day after day? */
export const byDays = ({ key }: ReportSection): boolean => key === "events" || key === "background"

function lineText(line: ReportLine, layout: Layout, dated: boolean): string {
  const { width, styles, brief } = layout
  const indent = dated ? "    " : "  "
  const body = wrapped(line.text, width, indent).map((row) => leading(row, line, styles))
  const marks = chips(line)
    .filter(({ kind }) => kind === "disputed" || kind === "place")
    .map(({ text }) => text)
  const about = wrapped(sourceOf(line, dated), width, `${indent}  `).map(styles.quiet)
  const told = brief ? briefRows(line) : rowsIn(line).map(rowOf)
  const rows = told.flatMap((row) => hanging(row, width, `${indent}  `))
  const warned = marks.length > 0 ? [styles.warn(`${indent}  [${marks.join("] [")}]`)] : []
  return [...body, ...about, ...warned, ...rows.map(styles.quiet)].join("\n")
}

/** A row behind a dot. */
const hanging = (text: string, width: number, indent: string): string[] =>
  wrapped(text, width, `${indent}  `).map((row, n) =>
    n === 0 ? `${indent}· ${row.trimStart()}` : row,
  )

/** The number at the head of a figure stands out. */
function leading(row: string, { figure }: ReportLine, styles: Styles): string {
  if (!figure) return row
  const at = row.toLowerCase().indexOf(figure.count.toLowerCase())
  if (at < 0) return row
  const end = at + figure.count.length
  return row.slice(0, at) + styles.figure(row.slice(at, end)) + row.slice(end)
}

/** "— Interior Ministry, via A, as of the morning of 7 January 2022 (1 voice)";
 *  under a heading with the day, only the time of day is told again. */
export function sourceOf(line: ReportLine, dated = false): string {
  const when = whenOf(line)
  const known = dated ? capital(when ?? "") === dayOf(line) : repeats(line)
  const asOf = when && !known ? `, ${when}` : ""
  const voices = voicesOf(line)
  return `— ${line.attribution}${asOf}${voices ? ` (${voices})` : ""}`
}

/** "The report of 7 January", "reported 7 January": the same twice. */
const repeats = ({ time, asOf, attribution }: ReportLine): boolean =>
  time?.anchor === "publication" && asOf !== undefined && attribution.endsWith(` of ${asOf}`)

function sources(report: SituationReport, { width, styles }: Layout): string {
  const rows = inFamilies(report.documents).flatMap((one) =>
    wrapped(reportRead(one), width, one.copyOf ? "    " : "  "),
  )
  return [styles.heading("REPORTS READ"), ...rows.map(styles.quiet)].join("\n")
}

/** The reports with each copy after its origin. */
export function inFamilies(documents: readonly ReportDocument[]): readonly ReportDocument[] {
  const copies = new Map<string, ReportDocument[]>()
  for (const one of documents)
    if (one.copyOf)
      copies.set(one.copyOf.document, [...(copies.get(one.copyOf.document) ?? []), one])
  return documents
    .filter(({ copyOf }) => copyOf === undefined)
    .flatMap((one) => [one, ...(copies.get(one.id) ?? [])])
}

const relations = {
  identical: "the same text",
  nearDuplicate: "nearly the same text",
  derived: "made from it",
} as const

/** A report as it stands in the list of those read. */
export function reportRead({
  publisher,
  title,
  publishedAt,
  name,
  copyOf,
}: ReportDocument): string {
  const named = [publisher, title && quoted(title), publishedAt && day(publishedAt), name]
  const credit = copyOf?.credits[0]?.exact.replace(/\s+/g, " ")
  const copy =
    copyOf &&
    `copy: ${relations[copyOf.relation]}${credit ? `, credited ${quoted(credit)}` : ", not credited"}`
  return [...named, copy].filter(Boolean).join(", ")
}

/** Broken at spaces into rows of at most `width` columns, each after `indent`;
 *  a word that is longer stands alone. Wide characters count as two columns. */
export function wrapped(text: string, width: number, indent: string): string[] {
  const rows: string[] = []
  let row = ""
  for (const word of clean(text).split(/\s+/)) {
    const longer = row === "" ? word : `${row} ${word}`
    if (row !== "" && columns(indent + longer) > width) {
      rows.push(indent + row)
      row = word
    } else row = longer
  }
  return [...rows, indent + row]
}

/** Control characters out: words of a report must not steer a terminal. */
const clean = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim()

/** Characters that take one column each: what most rows are made of. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/

const columns = (text: string): number => {
  if (narrow.test(text)) return text.length
  let sum = 0
  for (const one of text) sum += /\p{M}/u.test(one) ? 0 : wide.test(one) ? 2 : 1
  return sum
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
