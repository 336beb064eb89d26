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

export const lineRow = (line: ReportLine): Line => ({
  id: line.id,
  text: line.text,
  attribution: line.attribution,
  ...given("when", whenOf(line)),
  marks: chips(line).map(({ kind, text }) => ({ kind, text })),
  claims: [...line.claims],
  citations: [...line.citations],
  parts: line.parts.map((part) => ({
    kind: part.kind,
    text: rowOf(part),
    claims: [...part.claims],
    citations: [...part.citations],
  })),
})
