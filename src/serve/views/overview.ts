import type { ReportLine, SituationReport } from "../../model/index.ts"
import { chips } from "../../report/chips.ts"
import { whenOf } from "../../report/words.ts"
import type { Line, Overview } from "../schemas.ts"
import { given } from "./view.ts"

/** Lines of a section that the overview shows; the rest is in its own view. */
const SHOWN = 40

/** The situation report as the page shows it. */
export const overview = (report: SituationReport): Overview => ({
  title: report.title,
  asOf: report.asOf,
  sections: report.sections.map(({ key, heading, lines }) => ({
    key,
    heading,
    total: lines.length,
    lines: lines.slice(0, SHOWN).map(lineRow),
  })),
})

export const lineRow = (line: ReportLine): Line => ({
  id: line.id,
  text: line.text,
  attribution: line.attribution,
  ...given("when", whenOf(line)),
  marks: chips(line).map(({ kind, text }) => ({ kind, text })),
  claims: [...line.claims],
  citations: [...line.citations],
})
