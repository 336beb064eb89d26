import type { Source, SourceChain } from "./attribution.ts"
import type { ClaimId } from "./claim.ts"
import type { Citation, DocumentId } from "./document.ts"
import type { Annotated, Count, MentionId } from "./layers.ts"
import type { Notice } from "./notice.ts"
import type { Id, NonEmpty } from "./span.ts"
import type { Actor, Link, Place, PlaceId, Setting, TimeSpan } from "./world.ts"

/** Reports that are not independent of each other. `derived`: one quotes or
 *  reprints the other (wire copy). The first document is the origin: the one
 *  that the others credit, else the earliest. */
export interface DocumentGroup {
  readonly documents: NonEmpty<DocumentId>
  readonly relation: "identical" | "nearDuplicate" | "derived"
  /** The words in which a copy names its origin ("(AP)", "the agency reported"). */
  readonly credits: readonly Citation[]
}

/** Claims that say the same, and how many voices that really is. */
export interface Corroboration {
  readonly claims: NonEmpty<ClaimId>
  /** Last links of the chains, one for each group of dependent reports and each
   *  resolved actor: two papers quoting one ministry are one voice. */
  readonly voices: NonEmpty<Source & { readonly document: DocumentId }>
  /** Publishers that tell it, copies too: "5 outlets, 1 origin". */
  readonly outlets: number
}

export type IncidentId = Id<"incident">

/** One happening in the world, as told by all reports together. */
export interface Incident {
  readonly id: IncidentId
  readonly events: NonEmpty<ClaimId>
  /** Figures told of it. */
  readonly figures: readonly ClaimId[]
  readonly place: PlaceId | undefined
  readonly time: TimeSpan | undefined
  /** Told as background: it happened well before the reports on hand. */
  readonly background: boolean
  /** Why claims of different reports were joined, in words, one for each join. */
  readonly reasons: readonly {
    readonly claims: readonly [ClaimId, ClaimId]
    readonly why: string
  }[]
}

/** How one number moved over time and between sources. */
export interface FigureSeries {
  readonly measure: string
  readonly group: string | undefined
  readonly incident: IncidentId | undefined
  /** What the numbers are told of, at its widest; a number of a town is in a
   *  series of its own beside that of the country. */
  readonly place: PlaceId | undefined
  /** By as-of time, then by document date. */
  readonly points: NonEmpty<SeriesPoint>
  /** Over the points that are `current`. */
  readonly range: Count
  readonly conflicts: readonly FigureConflict[]
  /** What a reader gets who follows one policy; none where it yields nothing. */
  readonly assessments: readonly Assessment[]
}

/** How one telling of a number stands in its series. `zombie`: a withdrawn number
 *  told as if it held; `recalled`: told as what was once said; `restated`: the
 *  same number from the same origin again. */
export type PointStanding =
  | "current"
  | "superseded"
  | "withdrawn"
  | "zombie"
  | "recalled"
  | "restated"

export interface SeriesPoint {
  readonly claim: ClaimId
  readonly asOf: TimeSpan | undefined
  readonly standing: PointStanding
  /** A running total below the last one of the same origin. */
  readonly fall: boolean
}

/** Two numbers that cannot both be right as they stand, and why that may be. */
export interface FigureConflict {
  readonly between: NonEmpty<ClaimId>
  readonly reason: "group" | "place" | "time" | "subset" | "correction" | "dispute"
  /** The reason in neutral words. */
  readonly about: string
}

/** Low, best and high under a named policy. Terms: ACLED (most conservative),
 *  UCDP GED (low, best, high). */
export interface Assessment {
  readonly policy: "acled" | "ucdp" | "latest_official" | "majority" | "most_conservative"
  readonly low: number
  readonly best: number | undefined
  readonly high: number | undefined
  readonly from: NonEmpty<ClaimId>
  /** Computed from several numbers, told by nobody. */
  readonly derived: boolean
  readonly why: string
}

/** That somebody took a number back. */
export interface Withdrawal {
  /** The tellings that are taken back. */
  readonly figures: NonEmpty<ClaimId>
  /** The words that take it back. */
  readonly citation: Citation
  /** Who does. */
  readonly chain: SourceChain
  /** Later tellings as if it held. */
  readonly zombies: readonly ClaimId[]
}

/** One thing called by two names that judge it: 26 "protesters", 26 "armed
 *  criminals". */
export interface LabelPair {
  readonly claims: readonly [ClaimId, ClaimId]
  readonly labels: readonly [string, string]
}

/** Claims that cannot all hold: "order mostly restored" against "clashes still
 *  ongoing". */
export interface Contradiction {
  readonly between: readonly [ClaimId, ClaimId, ...ClaimId[]]
  /** `denial`: the second denies the first. */
  readonly kind: "denial" | "opposite" | "number"
  /** What they disagree about, in neutral words. */
  readonly about: string
  readonly by: string
}

/** Layers that a dossier keeps; tokens, tags and arcs are made again at need. */
export type DossierLayer =
  | "sentences"
  | "mentions"
  | "quotations"
  | "times"
  | "quantities"
  | "attributions"
  | "scopes"
  | "claims"

/** Somebody who speaks, and whose word that is. */
export interface Speaker {
  readonly by: MentionId | DocumentId
  readonly origin: string
}

/** Everything known about one crisis: the value that is stored, reported on,
 *  exported and served. Plain JSON. */
export interface Dossier {
  /** Raised when an older reader would misread the file. */
  readonly format: 1
  readonly documents: readonly Annotated<DossierLayer>[]
  readonly groups: readonly DocumentGroup[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
  readonly contradictions: readonly Contradiction[]
  readonly corroborations: readonly Corroboration[]
  readonly incidents: readonly Incident[]
  readonly series: readonly FigureSeries[]
  readonly withdrawals: readonly Withdrawal[]
  readonly labels: readonly LabelPair[]
  /** Whose word it is in the end where somebody mentioned says so, or a report itself: those
   *  with the same origin are one voice, such as an office and its spokesman. */
  readonly speakers?: readonly Speaker[]
  readonly notices: readonly Notice[]
}

/** Term: situation report (OCHA). Every line rests on something. */
