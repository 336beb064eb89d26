import type { MentionId } from "./layers.ts"
import type { Id, NonEmpty, Span } from "./span.ts"

export type AttributionId = Id<"attribution">

/** Terms: attribution, source, cue, content (PARC 3, PolNeAR). */
export interface Attribution {
  readonly id: AttributionId
  /** Verbatim, paraphrased, or partly each (Pareti). */
  readonly type: "direct" | "indirect" | "mixed"
  readonly source: Source
  /** "said", "according to"; `undefined` for a bare quotation. */
  readonly cue: Cue | undefined
  /** To whom it is said, where the text tells: "told reporters". */
  readonly addressee: MentionId | undefined
  /** Rule or procedure that made it. */
  readonly by: string
  /** In text order; more than one span where a cue interrupts ("…", he said, "…"). */
  readonly content: NonEmpty<Span>
  /** The attribution in whose content this one stands: "TASS wrote that the
   *  minister said …". */
  readonly within: AttributionId | undefined
}

export interface Cue extends Span {
  readonly lemma: string
  /** What kind of act the word reports. Terms: PolNeAR's kinds of attribution;
   *  `label` is calling somebody something. */
  readonly act: Act
  /** What the cue does to its content: "said" asserts, "suggested" hedges,
   *  "denied" denies. */
  readonly lends: Modality
}

export type Act =
  | "speech"
  | "belief"
  | "intention"
  | "decree"
  | "request"
  | "warning"
  | "question"
  | "evidence"
  | "denial"
  | "label"

/** Who speaks. */
export type Source =
  /** Named or described in the text. */
  | { readonly kind: "mention"; readonly mention: MentionId }
  /** Said to exist, not said who: "some media", "it was reported". `span`
   *  covers the words that say so. */
  | { readonly kind: "unnamed"; readonly span: Span }
  /** The report in its own voice. */
  | { readonly kind: "publisher" }

/** All who stand between the event and the reader, outermost first; the first
 *  link is always the publisher, the last the one who claims to know. */
export type SourceChain = NonEmpty<SourceLink>

export interface SourceLink {
  readonly source: Source
  /** Where this link is made; `undefined` for the publisher. */
  readonly attribution: AttributionId | undefined
}

/** How firmly the last link of the chain puts it. In FactBank's terms:
 *  asserted CT+, hedged PR+/PS+, unclear Uu, denied CT-/PR-/PS-. */
export type Modality = "asserted" | "hedged" | "unclear" | "denied"

/** PLOVER's auxiliary modes, for what is not plainly present or past, and
 *  `ordered`: an order to shoot is not yet a shot. */
export type Frame = "actual" | "historical" | "future" | "hypothetical" | "ordered"

/** A stretch of text over which a word changes how what is said is meant: the
 *  reach of a hedge, a negation, an order, a condition. Term: scope (BioScope,
 *  *SEM 2012 shared task). */
export interface Scope extends Span {
  /** The words that open it: "may", "not", "the order to". */
  readonly cue: Span
  readonly modality: Modality | undefined
  readonly frame: Frame | undefined
  /** Rule that found it. */
  readonly by: string
}
