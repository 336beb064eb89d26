import type {
  Document,
  DocumentId,
  Dossier,
  ReportDocument,
  ReportLine,
  ReportSection,
  SituationReport,
} from "../model/index.ts"
import { announcedLines, backgroundLines, eventLines } from "./events.ts"
import { figureLines } from "./figures.ts"
import { highlightLines } from "./highlights.ts"
import { type Ground, groundOf } from "./lines.ts"
import { noticeLines } from "./notices.ts"
import { openLines } from "./open.ts"
import { actorLines, stanceLines } from "./positions.ts"
import { statementLines } from "./statements.ts"
import { weightiest } from "./weight.ts"
import { withdrawalLines } from "./withdrawals.ts"

export interface Head {
  readonly title: string
  /** ISO 8601. */
  readonly asOf: string
  /** Lines of a section at most, the weightiest; all lines unless it is given. */
  readonly limit?: number
}

interface SectionKind {
  readonly key: string
  readonly heading: string
  readonly lines: (ground: Ground) => readonly ReportLine[]
}

/** The sections in the order in which they are read: OCHA's situation report, with
 *  what is disputed and who says what as sections of their own. */
const sections: readonly SectionKind[] = [
  { key: "figures", heading: "Key figures", lines: figureLines },
  { key: "withdrawals", heading: "Taken back", lines: withdrawalLines },
  { key: "open", heading: "Disputed, denied or not known", lines: openLines },
  { key: "events", heading: "What is said to have happened", lines: eventLines },
  { key: "announced", heading: "Ordered, announced or supposed", lines: announcedLines },
  { key: "statements", heading: "Who says what", lines: statementLines },
  { key: "stances", heading: "Who stands where", lines: stanceLines },
  { key: "actors", heading: "Who is who", lines: actorLines },
  { key: "background", heading: "Background", lines: backgroundLines },
  { key: "notices", heading: "Remarks on the texts", lines: noticeLines },
]

/** The report that people read: every line with its words in the sources. A
 *  section without lines is left out, and so is a remark without a place. */
export function situation(dossier: Dossier, head: Head): SituationReport {
  const ground = groundOf(dossier)
  const told = sections.map(
    ({ key, heading, lines }): ReportSection => ({
      key,
      heading,
      ...weightiest(distinct(lines(ground)), head.limit),
    }),
  )
  const lines = highlightLines(told)
  const first: ReportSection = { key: "highlights", heading: "Highlights", lines, omitted: 0 }
  return {
    title: head.title,
    asOf: head.asOf,
    format: 1,
    documents: documentsOf(dossier),
    sections: [first, ...told].filter((section) => section.lines.length > 0),
  }
}

/** The reports with what they copy. */
export function documentsOf({ documents, groups }: Dossier): readonly ReportDocument[] {
  const copies = new Map<DocumentId, ReportDocument["copyOf"]>()
  for (const { documents: some, relation, credits } of groups)
    for (const id of some.slice(1))
      copies.set(id, {
        document: some[0],
        relation,
        credits: (credits ?? []).filter(({ document }) => document === id),
      })
  return documents.map(({ document }) => reported(document, copies.get(document.id)))
}

const reported = (
  { id, name, meta }: Document,
  copyOf: ReportDocument["copyOf"],
): ReportDocument => ({
  id,
  name,
  title: meta.title,
  publisher: meta.publisher,
  publishedAt: meta.publishedAt,
  url: meta.url,
  copyOf,
})

/** Each id once; two findings on the same words with the same text are one. */
export const distinct = (lines: readonly ReportLine[]): readonly ReportLine[] => [
  ...new Map(lines.map((one) => [one.id, one])).values(),
]
