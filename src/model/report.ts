import type { Frame, Modality } from "./attribution.ts"
import type { ClaimId } from "./claim.ts"
import type { Citation, DocumentId } from "./document.ts"
import type { DocumentGroup, PointStanding } from "./dossier.ts"
import type { Count } from "./layers.ts"
import type { NonEmpty } from "./span.ts"
import type { Place, TimeSpan } from "./world.ts"

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
  /** The origin of a copy; `undefined` for a report that is no copy. */
  readonly copyOf: CopyOf | undefined
}

export interface CopyOf {
  readonly document: DocumentId
  readonly relation: DocumentGroup["relation"]
  /** The words in which it names its origin; empty where it does not. */
  readonly credits: readonly Citation[]
}

export interface ReportSection {
  /** Stable word for programs: `figures`, `events`, `statements` … */
  readonly key: string
  readonly heading: string
  /** The weightiest first, or in order of time where the section tells a course
   *  of events. */
  readonly lines: readonly ReportLine[]
  /** Lines that the limit of the section left out. */
  readonly omitted: number
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
  /** Outlets that carry it, copies among them; never fewer than one for a line
   *  with voices. */
  readonly outlets: number
  readonly disputed: boolean
  /** How firmly the source puts it, and of which world it is; `undefined` for
   *  remarks. */
  readonly modality: Modality | undefined
  readonly frame: Frame | undefined
  /** Where, by name, when the words say so. */
  readonly place: string | undefined
  /** The same place with its point, for a map. */
  readonly where: Place | undefined
  /** What `asOf` says in words. */
  readonly time: TimeSpan | undefined
  /** For lines that lead with a number. */
  readonly figure: ReportFigure | undefined
  /** What belongs to the line and rests on words of its own: earlier totals,
   *  other tellings, withdrawals. */
  readonly parts: readonly ReportPart[]
}

/** The number that a line leads with. */
export interface ReportFigure {
  /** With its bound, in words: "more than 3,000"; both ends where sources differ. */
  readonly count: string
  /** What it counts: "protesters killed". */
  readonly counts: string
  /** Keys of the ontology's tables of measures and groups. */
  readonly measure: string
  readonly group: string | undefined
  /** The tellings that stand, taken together. */
  readonly range: Count
  /** Every telling of the number that stood was taken back. */
  readonly withdrawn: boolean
  /** Every telling, the earliest first, for a chart. */
  readonly points: readonly ReportPoint[]
}

/** `standing`: one of several numbers that stand side by side; `policy`: what a
 *  reader gets who follows a published rule; `telling`: the same in the words of
 *  another report. The other kinds say how a telling of a number stands. */
export type PartKind =
  | "standing"
  | "superseded"
  | "fall"
  | "withdrawn"
  | "zombie"
  | "recalled"
  | "conflict"
  | "policy"
  | "telling"

/** A row under a line. */
export interface ReportPart {
  /** `<section key>-<hash>`, like a line's. */
  readonly id: string
  readonly kind: PartKind
  readonly text: string
  readonly attribution: string
  readonly asOf: string | undefined
  readonly time: TimeSpan | undefined
  readonly claims: readonly ClaimId[]
  readonly citations: NonEmpty<Citation>
  /** Computed, and told by nobody in this form. */
  readonly derived: boolean
}

/** One telling of a number. */
export interface ReportPoint {
  readonly claim: ClaimId
  readonly count: Count
  readonly standing: PointStanding
  readonly time: TimeSpan | undefined
  /** Who says so, in words. */
  readonly by: string
  /** The line or part that tells it. */
  readonly row: string
}
