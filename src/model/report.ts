import type { Frame, Modality } from "./attribution.ts"
import type { ClaimId } from "./claim.ts"
import type { Citation, DocumentId } from "./document.ts"
import type { NonEmpty } from "./span.ts"
import type { TimeSpan } from "./world.ts"

export interface SituationReport {
  readonly title: string
  /** ISO 8601; given by the caller. */
  readonly asOf: string
  /** Which shape of this file it is; raised when an older reader would misread it. */
  readonly format: 1
  /** The reports it rests on: enough to check every citation. */
  readonly documents: readonly ReportDocument[]
  readonly sections: readonly ReportSection[]
}

export interface ReportDocument {
  readonly id: DocumentId
  readonly name: string
  readonly title: string | undefined
  readonly publisher: string | undefined
  readonly publishedAt: string | undefined
  readonly url: string | undefined
}

export interface ReportSection {
  /** Stable word for programs: `figures`, `events`, `statements` … */
  readonly key: string
  readonly heading: string
  readonly lines: readonly ReportLine[]
}

export interface ReportLine {
  /** `<section key>-<hash>`: the same line keeps it from run to run. */
  readonly id: string
  /** Who says so, in words: "Interior Ministry of Kazakhstan, via 24.kg". */
  readonly attribution: string
  /** As of when, in words and as ISO 8601 interval, where known. */
  readonly asOf: string | undefined
  readonly text: string
  /** Empty only where the line rests on an attribution or a notice. */
  readonly claims: readonly ClaimId[]
  readonly citations: NonEmpty<Citation>
  /** Independent origins behind it; 0 where the line is a remark of our own. */
  readonly voices: number
  readonly disputed: boolean
  /** How firmly the source puts it, and of which world it is; `undefined` for
   *  remarks. */
  readonly modality: Modality | undefined
  readonly frame: Frame | undefined
  /** Where, by name, when the words say so. */
  readonly place: string | undefined
  /** What `asOf` says in words. */
  readonly time: TimeSpan | undefined
  /** For lines that lead with a number: the number with its bound, and what it
   *  counts. */
  readonly figure: { readonly count: string; readonly counts: string } | undefined
}
