import type { Source } from "./attribution.ts"
import type { ClaimId } from "./claim.ts"
import type { DocumentId } from "./document.ts"
import type { Annotated, Count } from "./layers.ts"
import type { Notice } from "./notice.ts"
import type { Id, NonEmpty } from "./span.ts"
import type { Actor, Link, Place, PlaceId, Setting, TimeSpan } from "./world.ts"

/** Reports that are not independent of each other. `derived`: one quotes or
 *  reprints the other (wire copy). */
export interface DocumentGroup {
  readonly documents: NonEmpty<DocumentId>
  readonly relation: "identical" | "nearDuplicate" | "derived"
}

/** Claims that say the same, and how many voices that really is. */
export interface Corroboration {
  readonly claims: NonEmpty<ClaimId>
  /** Last links of the chains, one for each group of dependent reports and each
   *  resolved actor: two papers quoting one ministry are one voice. */
  readonly voices: NonEmpty<Source & { readonly document: DocumentId }>
}

export type IncidentId = Id<"incident">

/** One happening in the world, as told by all reports together. */
export interface Incident {
  readonly id: IncidentId
  readonly events: NonEmpty<ClaimId>
  readonly place: PlaceId | undefined
  readonly time: TimeSpan | undefined
}

/** How one number moved over time and between sources. */
export interface FigureSeries {
  readonly measure: string
  readonly group: string | undefined
  readonly incident: IncidentId | undefined
  /** By as-of time, then by document date. */
  readonly points: NonEmpty<{ readonly claim: ClaimId; readonly asOf: TimeSpan | undefined }>
  /** Over the points not superseded. */
  readonly range: Count
  readonly conflicts: readonly { readonly between: NonEmpty<ClaimId>; readonly about: string }[]
}

/** Claims that cannot all hold: "order mostly restored" against "clashes still
 *  ongoing". */
export interface Contradiction {
  readonly between: readonly [ClaimId, ClaimId, ...ClaimId[]]
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
  readonly notices: readonly Notice[]
}

/** Term: situation report (OCHA). Every line rests on something. */
