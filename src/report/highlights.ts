import type { ReportLine, ReportSection } from "../model/index.ts"
import { partOfMore } from "./figures.ts"
import { weightOf } from "./weight.ts"

/** Highlights a report has at most and at least (OCHA: two to five); a report with
 *  fewer lines has none. */
const MOST = 5
const LEAST = 2

/** From which sections a highlight may come, in this order, and how many of each. */
const wanted: readonly { readonly key: string; readonly most: number }[] = [
  { key: "figures", most: 2 },
  { key: "withdrawals", most: 1 },
  { key: "open", most: 1 },
  { key: "events", most: 2 },
  { key: "announced", most: 1 },
]

/** What to read first: the weightiest lines of the sections, chosen by rule, in the order of
 *  their section. Each says what its line there says, in the same words. */
export function highlightLines(sections: readonly ReportSection[]): readonly ReportLine[] {
  const byKey = new Map(sections.map((section) => [section.key, section.lines]))
  const chosen: ReportLine[] = []
  const told = new Set<string>()
  for (const { key, most } of wanted) {
    const fresh = [...(byKey.get(key) ?? [])]
      .filter((line) => stands(line) && !line.claims.some((id) => told.has(id)))
      .map((line, n) => ({ line, n }))
      .sort((a, b) => weightOf(b.line) - weightOf(a.line) || a.n - b.n)
      .slice(0, most)
      .sort((a, b) => a.n - b.n)
    for (const { line } of fresh) {
      chosen.push(line)
      for (const id of line.claims) told.add(id)
    }
  }
  if (chosen.length < LEAST) return []
  return chosen.slice(0, MOST).map((line) => ({ ...line, id: `highlights-${line.id}`, parts: [] }))
}

/** Fewer words than these are seldom a sentence. */
const SENTENCE = 6

/** Can the line stand alone: a number that is no part of another, or firm, dated and a sentence
 *  by its look? */
function stands({ id, modality, text, figure, asOf }: ReportLine): boolean {
  if (figure !== undefined) return !text.endsWith(partOfMore)
  if (modality === "hedged" || asOf === undefined || text.endsWith("…”")) return false
  const quoted = id.startsWith("events-") || id.startsWith("announced-")
  return !quoted || (text.split(/\s+/).length >= SENTENCE && sentence.test(text))
}

const sentence = /“(?:\p{Lu}|(?:a|an|the) )/u
