import type { ReportLine, ReportSection, SituationReport } from "../../model/index.ts"
import { changes } from "../../report/changes.ts"
import { chips, rowOf } from "../../report/chips.ts"
import { whenOf } from "../../report/words.ts"
import type { Line, Overview } from "../replies.ts"
import { given, type View } from "./view.ts"

/** Lines of a section that the overview shows; the rest is in its own view. */
const SHOWN = 40

/** The situation report as the page shows it; with an earlier state, what changed
 *  between the two. */
export const overview = (
  report: SituationReport,
  between?: { readonly before: View; readonly now: View },
): Overview => ({
  title: report.title,
  asOf: report.asOf,
  sections: report.sections.map(sectionRow),
  ...given("changes", between && changed(between.before, between.now)),
})

const changed = (before: View, now: View) =>
  changes(before.state.dossier, now.state.dossier).map(sectionRow)

const sectionRow = ({ key, heading, lines, omitted }: ReportSection) => ({
  key,
  heading,
  total: lines.length + omitted,
  lines: lines.slice(0, SHOWN).map(lineRow),
})

/** Citations of a line that are given, and parts. */
const CITED = 12
const PARTS = 40

const lineRow = (line: ReportLine): Line => ({
  id: line.id,
  text: line.text,
  attribution: line.attribution,
  ...given("when", whenOf(line)),
  marks: chips(line).map(({ kind, text }) => ({ kind, text })),
  claims: line.claims.slice(0, CITED),
  citations: line.citations.slice(0, CITED),
  told: line.citations.length,
  parts: partRows(line),
})

/** What is told beside a line, each wording once, with the first words that say so. */
function partRows({ parts }: ReportLine): Line["parts"] {
  const rows = parts.map((part) => ({
    kind: part.kind,
    text: rowOf(part),
    claims: part.claims.slice(0, 1),
    citations: part.citations.slice(0, 1),
  }))
  const once = new Map(rows.toReversed().map((row) => [`${row.kind} ${row.text}`, row]))
  return rows.filter((row) => once.get(`${row.kind} ${row.text}`) === row).slice(0, PARTS)
}
