import type { Frame, Modality, SourceChain } from "./attribution.ts"
import type { Citation } from "./document.ts"
import type { Annotated, Context, Count, LayerName, MentionId } from "./layers.ts"
import type { Id, Span } from "./span.ts"
import type { SameAs } from "./world.ts"

export type ClaimId = Id<"claim">

/** What every claim has, whatever it claims. */
export interface ClaimBase {
  readonly id: ClaimId
  readonly kind: string
  /** The words that make the claim. */
  readonly citation: Citation
  /** The word that evokes it: "killed". Term: trigger (ACE). */
  readonly trigger: Span
  readonly chain: SourceChain
  readonly modality: Modality
  readonly frame: Frame
  /** Where and when, as worded; `resolve` says which place and time it is. */
  readonly place: MentionId | undefined
  readonly time: Span | undefined
  /** The {@link Rule.id} or model that made it, so that every claim can be
   *  asked why it is there. */
  readonly by: string
}

/** All kinds of claim. To add one, add a line here, a folder under `claims/`
 *  and its rules to the languages that can say it. Packages outside add theirs
 *  by declaration merging. */
export interface ClaimKinds {
  event: EventClaim
  figure: FigureClaim
  relation: RelationClaim
  stance: StanceClaim
}

export type Claim = ClaimKinds[keyof ClaimKinds]

/** Who did what to whom. Terms: PLOVER; codes: PLOVER and CAMEO. What PLOVER has
 *  no type for (accidents, journeys, the state of public order) carries a type
 *  of ours, listed in `ontology/beyond.ts` and marked there as such. */
export interface EventClaim extends ClaimBase {
  readonly kind: "event"
  /** One of the 16 PLOVER event types, e.g. `ASSAULT`. */
  readonly type: string
  /** PLOVER mode, e.g. `firearms`. */
  readonly mode: string | undefined
  /** PLOVER contexts, e.g. `human_rights`. */
  readonly contexts: readonly string[]
  /** CAMEO code as text, since leading zeros count: `"190"`. */
  readonly cameo: string | undefined
  /** Lists, since "Russia and China" act as one (PLOVER compound actors). */
  readonly actor: readonly MentionId[]
  readonly recipient: readonly MentionId[]
  /** What moves, where that is a thing and nobody is told of: "a private jet". */
  readonly vehicle?: Span
  /** The trigger of an earlier telling that a definite noun takes up: "the raid". */
  readonly again?: Span
}

/** How many were killed, arrested, deployed … according to someone. */
export interface FigureClaim extends ClaimBase {
  readonly kind: "figure"
  /** Key of the ontology's table of measures, e.g. `killed`. */
  readonly measure: string
  readonly count: Count
  /** Whom the number counts: "26 [protesters]". */
  readonly counted: MentionId | undefined
  /** Key of the ontology's table of groups, e.g. `civilian`, `security_forces`. */
  readonly group: string | undefined
  readonly perpetrator: MentionId | undefined
  /** `total`: so far, replacing earlier totals; `increment`: on top of them;
   *  `subset`: part of another figure ("including three children"). */
  readonly scope: "total" | "increment" | "subset"
  /** The words say it goes on growing or falling. */
  readonly trend: "up" | "down" | undefined
  /** The words take the number back, or deny that it was ever given, and who does
   *  it by them; such a figure is denied and counts nothing. */
  readonly withdrawn?: { readonly by: MentionId | undefined }
}

/** Who is what to whom: roles, memberships, kinship. Names follow FollowTheMoney
 *  where it has one (Membership, Occupancy, Family …). */
export interface RelationClaim extends ClaimBase {
  readonly kind: "relation"
  /** Key of the ontology's table of relations, e.g. `member`. */
  readonly relation: string
  readonly subject: MentionId
  readonly object: MentionId | undefined
  /** The role as worded: "former president". */
  readonly role: string | undefined
  readonly standing: "current" | "former" | "acting" | "claimed"
}

/** How one actor takes what another does. Term: stance (SemEval-2016 task 6). */
export interface StanceClaim extends ClaimBase {
  readonly kind: "stance"
  readonly holder: MentionId
  readonly target: MentionId | ClaimId
  readonly polarity: "favor" | "against" | "neutral"
  /** Key of the ontology's table of reactions, e.g. `call_for_restraint`. */
  readonly reaction: string | undefined
}

/** Everything the house must know of a kind of claim, in one place. Shared
 *  rooms ask these questions; none of them ever tests `claim.kind`. */
export interface ClaimKind<C extends Claim> {
  readonly kind: C["kind"]
  /** Find the claims. The house adds id, chain, modality and frame. */
  extract(doc: Annotated<ReadLayers>, context: Context): readonly Draft<C>[]
  /** Do two claims say the same of the same? Symmetric. */
  compare(a: C, b: C, same: SameAs): Agreement
  /** One line for people, without its sources: "26 protesters killed". */
  headline(claim: C, name: (mention: MentionId) => string): string
  /** What this kind adds to a table, beside the columns all claims have. */
  readonly columns: readonly Column<C>[]
}

/** What reading gives, before anyone is believed. */
export type ReadLayers = Exclude<LayerName, "attributions" | "claims">

/** A claim before the attribution room has said who stands behind it. */
export type Draft<C extends Claim> = Omit<C, "id" | "chain" | "modality" | "frame" | "citation"> & {
  readonly span: Span
  /** What the kind's own rules know of it, such as that a refusal denies what is
   *  refused; the house weighs it with scopes and cues. */
  readonly modality?: Modality
  readonly frame?: Frame
  /** Fields that are other claims, by the triggers of these; the house puts their ids in,
   *  and leaves out a draft that refers to what nobody claims. */
  readonly refers?: Readonly<Record<string, Span>>
}

/** `same` and `conflict` presuppose the same subject; else `unrelated`. A total
 *  of 26 and a later total of 164 are `superseded`, not in conflict. */
export type Agreement = "same" | "compatible" | "superseded" | "conflict" | "unrelated"

export interface Column<C> {
  /** snake_case; the name in every tabular export. */
  readonly name: string
  /** What stands in it, with unit; printed in the data dictionary. */
  readonly about: string
  value(claim: C): string | number | undefined
}
