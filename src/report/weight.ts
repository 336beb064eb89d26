import type { ReportLine, ReportSection, SituationReport } from "../model/index.ts"
import { measures } from "../ontology/measures.ts"

/** How much a line weighs against others of its section: what more origins and
 *  outlets tell, what is in dispute, deaths before other numbers and more of them
 *  before fewer. No opinion
 *  of what matters beyond that. */
export function weightOf(line: ReportLine): number {
  const { voices, outlets, disputed, figure, parts, modality } = line
  const fatal = figure && measures.get(figure.measure)?.fatal ? FATAL : 0
  const size = figure ? 10 * Math.log10(1 + figure.range.low) : 0
  const firm = modality === "asserted" || modality === "denied" ? 1 : 0
  return fatal + size + 3 * voices + outlets + (disputed ? 3 : 0) + Math.min(parts.length, 4) + firm
}

const FATAL = 20

/** The weightiest lines up to a limit, in the order they came in, and how many are
 *  left out. */
export function weightiest(
  lines: readonly ReportLine[],
  limit = Number.POSITIVE_INFINITY,
): Pick<ReportSection, "lines" | "omitted"> {
  if (lines.length <= limit) return { lines, omitted: 0 }
  const chosen = new Set(
    lines
      .map((line, n) => ({ line, n, weight: weightOf(line) }))
      .sort((a, b) => b.weight - a.weight || a.n - b.n)
      .slice(0, limit)
      .map(({ line }) => line),
  )
  return { lines: lines.filter((line) => chosen.has(line)), omitted: lines.length - chosen.size }
}

/** The same report with at most so many lines a section; each section says how many
 *  it leaves out. */
export const limited = (report: SituationReport, limit: number): SituationReport => ({
  ...report,
  sections: report.sections.map((section) => {
    const { lines, omitted } = weightiest(section.lines, limit)
    return { ...section, lines, omitted: section.omitted + omitted }
  }),
})
