import type { ClaimId } from "./claim.ts"
import type { Citation, DocumentId } from "./document.ts"
import type { Count } from "./layers.ts"
import type { NonEmpty } from "./span.ts"

/** A point in time: ISO 8601 in UTC to the millisecond,
 *  `2022-01-09T18:00:00.000Z`, so that text order is time order. */
export type Moment = string

/** One line of the journal of a dossier, which is append-only: all else in a
 *  dossier is derived from the journal and the originals. Two times, as in a
 *  bitemporal table: when it was written, and from when on it counts. */
export interface Entry {
  /** From 1, without a gap. */
  readonly seq: number
  readonly recorded: Moment
  /** From when on it counts: `recorded` unless told otherwise, such as the
   *  publication of a report that is added later. */
  readonly at: Moment
  /** Who did it, as they call themselves. */
  readonly by: string
  readonly act: JournalAct
  /** `hash` of the entry before; 64 zeros before the first. */
  readonly previous: string
  /** SHA-256, hexadecimal, over `previous` and the canonical JSON of the rest. */
  readonly hash: string
}

export type JournalAct =
  /** A report came in. `part` is its place in an original that holds many. */
  | {
      readonly act: "add"
      readonly document: DocumentId
      /** SHA-256 of the bytes as received. */
      readonly original: string
      readonly origin: string
      readonly part: number
    }
  /** The report counts no longer; its bytes stay. */
  | { readonly act: "withdraw"; readonly document: DocumentId; readonly reason: string }
  | { readonly act: "decide"; readonly decision: Decision; readonly reason: string }
  /** The entry with this `seq` counts no longer. */
  | { readonly act: "undo"; readonly entry: number; readonly reason: string }

/** Points at a claim by its words, so that it is found again after the program
 *  has learnt to read better. */
export interface ClaimAnchor {
  readonly kind: string
  readonly trigger: Citation
  /** The words of the whole claim: they tell apart claims of one kind that share
   *  a trigger ("12 protesters and 3 policemen were killed"). */
  readonly words: Citation
  /** The text just before and after the trigger, for when the report's text is
   *  cut otherwise and offsets have moved. Terms: TextQuoteSelector (W3C). */
  readonly prefix: string
  readonly suffix: string
}

/** What a person decided, laid over what was extracted. Judgement on sameness:
 *  nomenklatura's terms, `same` positive and `different` negative. */
export type Decision =
  | { readonly decide: "accept"; readonly claim: ClaimAnchor }
  | { readonly decide: "reject"; readonly claim: ClaimAnchor }
  | {
      readonly decide: "correct"
      readonly claim: ClaimAnchor
      readonly changes: NonEmpty<Correction>
    }
  /** Tell of one incident, or of two. */
  | { readonly decide: "together"; readonly claims: readonly [ClaimAnchor, ClaimAnchor] }
  | { readonly decide: "apart"; readonly claims: readonly [ClaimAnchor, ClaimAnchor] }
  /** Are one actor, or two. */
  | { readonly decide: "same"; readonly mentions: readonly [Citation, Citation] }
  | { readonly decide: "different"; readonly mentions: readonly [Citation, Citation] }

/** One field of a claim put right. Spans are cited, so that they can be found
 *  again; a field that a kind of claim does not have is an error. */
export type Correction =
  | { readonly field: "span"; readonly value: Citation }
  | { readonly field: "count"; readonly value: Count }
  | {
      readonly field: "actor" | "recipient" | "counted" | "perpetrator" | "place"
      readonly value: readonly Citation[]
    }
  | {
      readonly field:
        | "type"
        | "mode"
        | "cameo"
        | "measure"
        | "group"
        | "scope"
        | "relation"
        | "standing"
        | "reaction"
        | "polarity"
        | "modality"
        | "frame"
      readonly value: string
    }

/** A decision whose words are no longer found: listed, never dropped in silence. */
export interface Orphan {
  /** {@link Entry.seq} of the decision. */
  readonly entry: number
  readonly decision: Decision
}

/** What people decided of the claims at hand: given to `corroborate`. */
export interface Judgements {
  readonly together: readonly (readonly [ClaimId, ClaimId])[]
  readonly apart: readonly (readonly [ClaimId, ClaimId])[]
}
