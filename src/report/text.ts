import type { ReportLine, ReportSection, SituationReport } from "../model/index.ts"
import { chips, isStatement } from "./chips.ts"
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
  const styles = options.styles ?? plain
  const parts = [head(report, width, styles)]
  for (const section of report.sections) parts.push(sectionText(section, width, styles))
  parts.push(sources(report, width, styles))
  return `${parts.join("\n\n")}\n`
}

function head(report: SituationReport, width: number, styles: Styles): string {
  const title = wrapped(report.title, width, "").map(styles.heading).join("\n")
  const about = `As of ${day(report.asOf)} · ${counted(report.documents.length, "report")}`
  return `${title}\n${styles.quiet(about)}`
}

function sectionText(section: ReportSection, width: number, styles: Styles): string {
  const heading = styles.heading(section.heading.toUpperCase())
  const dated = byDays(section)
  const rows = section.lines.map((line, n) => {
    const day = dated ? dayOf(line) : undefined
    const before = section.lines[n - 1]
    const head = day && (!before || dayOf(before) !== day) ? [`  ${styles.heading(day)}`] : []
    return [...head, lineText(line, width, styles, dated)].join("\n")
  })
  return [heading, ...rows].join("\n")
}

/** Is a section told day after day? */
export const byDays = ({ key }: ReportSection): boolean => key === "events" || key === "background"

function lineText(line: ReportLine, width: number, styles: Styles, dated: boolean): string {
  const indent = dated ? "    " : "  "
  const body = wrapped(line.text, width, indent).map((row) => leading(row, line, styles))
  const marks = chips(line)
    .filter(({ kind }) => kind === "disputed" || kind === "place")
    .map(({ text }) => text)
  const about = wrapped(sourceOf(line, dated), width, `${indent}  `).map(styles.quiet)
  const warned = marks.length > 0 ? [styles.warn(`${indent}  [${marks.join("] [")}]`)] : []
  return [...body, ...about, ...warned].join("\n")
}

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
  const voices = line.voices > 0 && !isStatement(line) ? ` (${counted(line.voices, "voice")})` : ""
  return `— ${line.attribution}${asOf}${voices}`
}

/** "The report of 7 January", "reported 7 January": the same twice. */
const repeats = ({ time, asOf, attribution }: ReportLine): boolean =>
  time?.anchor === "publication" && asOf !== undefined && attribution.endsWith(` of ${asOf}`)

function sources(report: SituationReport, width: number, styles: Styles): string {
  const rows = report.documents.flatMap(({ publisher, title, publishedAt, name }) => {
    const named = [publisher, title && quoted(title), publishedAt && day(publishedAt), name]
    return wrapped(named.filter(Boolean).join(", "), width, "  ")
  })
  return [styles.heading("REPORTS READ"), ...rows.map(styles.quiet)].join("\n")
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

const columns = (text: string): number => {
  let sum = 0
  for (const one of text) sum += /\p{M}/u.test(one) ? 0 : wide.test(one) ? 2 : 1
  return sum
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
