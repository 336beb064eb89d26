import type {
  Document,
  Dossier,
  ReportDocument,
  ReportLine,
  ReportSection,
  SituationReport,
} from "../model/index.ts"
import { announcedLines, backgroundLines, eventLines } from "./events.ts"
import { figureLines } from "./figures.ts"
import { type Ground, groundOf } from "./lines.ts"
import { noticeLines } from "./notices.ts"
import { openLines } from "./open.ts"
import { actorLines, stanceLines } from "./positions.ts"
import { statementLines } from "./statements.ts"

export interface Head {
  readonly title: string
  /** ISO 8601. */
  readonly asOf: string
}

interface SectionKind {
  readonly key: string
  readonly heading: string
  readonly lines: (ground: Ground) => readonly ReportLine[]
}

/** The sections in the order in which they are read. */
const sections: readonly SectionKind[] = [
  { key: "figures", heading: "Key figures", lines: figureLines },
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
  return {
    title: head.title,
    asOf: head.asOf,
    format: 1,
    documents: dossier.documents.map(({ document }) => reported(document)),
    sections: sections
      .map(
        ({ key, heading, lines }): ReportSection => ({
          key,
          heading,
          lines: distinct(lines(ground)),
        }),
      )
      .filter((section) => section.lines.length > 0),
  }
}

const reported = ({ id, name, meta }: Document): ReportDocument => ({
  id,
  name,
  title: meta.title,
  publisher: meta.publisher,
  publishedAt: meta.publishedAt,
  url: meta.url,
})

/** Each id once; two findings on the same words with the same text are one. */
const distinct = (lines: readonly ReportLine[]): readonly ReportLine[] => [
  ...new Map(lines.map((one) => [one.id, one])).values(),
]
