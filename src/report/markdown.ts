import type { ReportDocument, ReportLine, ReportSection, SituationReport } from "../model/index.ts"
import { chips, rowOf } from "./chips.ts"
import { byDays, inFamilies, omittedOf, readOf, reportRead, rowsIn, sourceOf } from "./text.ts"
import { day, dayOf } from "./words.ts"

/** The report as Markdown (CommonMark): a list item a line, with links by number
 *  to the words it rests on at the end. Nothing in a report can become markup. */
export function markdown(report: SituationReport): string {
  const order = new Map(report.documents.map((document, n) => [document.id, `d${n + 1}`]))
  const parts = [
    `# ${escaped(report.title)}`,
    `As of ${day(report.asOf)}. Made from ${readOf(report)}; every line names who says it. Numbers in brackets are the characters of the report that a line rests on.`,
    ...report.sections.map((section) => sectionOf(section, order)),
    ["## Reports read", "", ...inFamilies(report.documents).map((one) => read(one, order))].join(
      "\n",
    ),
  ]
  return `${parts.join("\n\n")}\n`
}

/** A list under its heading; what is told day after day has a heading a day. */
function sectionOf(section: ReportSection, order: ReadonlyMap<string, string>): string {
  const dated = byDays(section)
  const rows = section.lines.flatMap((line, n) => {
    const before = section.lines[n - 1]
    const turned = dated && (!before || dayOf(before) !== dayOf(line))
    const gap = before ? [""] : []
    return [
      ...(turned ? [...gap, `### ${escaped(dayOf(line))}`, ""] : []),
      item(line, order, dated),
    ]
  })
  const more = omittedOf(section)
  const rest = more ? ["", escaped(more)] : []
  return [`## ${escaped(section.heading)}`, "", ...rows, ...rest].join("\n")
}

function item(line: ReportLine, order: ReadonlyMap<string, string>, dated: boolean): string {
  const marks = chips(line)
    .filter(({ kind }) => kind === "disputed" || kind === "place")
    .map((chip) => ` *(${escaped(chip.text)})*`)
    .join("")
  const text = line.figure ? strong(line) : escaped(line.text)
  const rows = rowsIn(line).map((row) => `\n  - ${escaped(rowOf(row))} ${where(row, order)}`)
  return `- ${text}${marks} ${escaped(sourceOf(line, dated))} ${where(line, order)}${rows.join("")}`
}

/** The characters that a line or a row rests on. */
const where = (
  { citations }: Pick<ReportLine, "citations">,
  order: ReadonlyMap<string, string>,
): string =>
  citations
    .map(({ document, start, end }) => `\\[${order.get(document)}:${start}–${end}\\]`)
    .join(" ")

function strong({ text, figure }: ReportLine): string {
  const count = figure?.count ?? ""
  const at = text.toLowerCase().startsWith(count.toLowerCase()) ? count.length : 0
  return at === 0 ? escaped(text) : `**${escaped(text.slice(0, at))}**${escaped(text.slice(at))}`
}

const read = (one: ReportDocument, order: ReadonlyMap<string, string>): string =>
  `${one.copyOf ? "  " : ""}- ${order.get(one.id)}: ${escaped(reportRead(one))}`

/** On one line, with everything that could be read as markup made plain. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/([\\`*_[\]|~])/g, "\\$1")
    .replace(/(\w):\/\//g, "$1&#58;//")
    .replace(/\bwww\./gi, "www&#46;")
    .replace(/^([#+=-]|\d+[.)])/, "\\$1")
