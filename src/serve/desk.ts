import type {
  ClaimId,
  Decision,
  DocumentId,
  Dossier,
  Entry,
  Moment,
  NonEmpty,
  Orphan,
  SituationReport,
} from "../model/index.ts"

/** A dossier at one moment, with what people decided of it. */
export interface State {
  /** Journal entries that count in it: the number of the last one. */
  readonly seq: number
  readonly dossier: Dossier
  /** The entry that accepts or corrects a claim. */
  readonly decided: ReadonlyMap<ClaimId, { readonly entry: number; readonly decide: string }>
}

export interface Extent {
  readonly reports: number
  /** ISO 8601, as published; `undefined` where no report tells. */
  readonly first: string | undefined
  readonly last: string | undefined
}

/** One report as bytes, or where to fetch it. */
export type Delivery =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly url: string }

/** What became of one report that was handed in. */
export interface Receipt {
  readonly origin: string
  readonly ok: boolean
  /** The id of the report that was added; `undefined` where it was refused. */
  readonly document: string | undefined
  /** What is wrong and what to do, where it was refused; "already there" else. */
  readonly message: string | undefined
}

/** What the server needs of a dossier that lasts: a store, or reports held in
 *  memory. */
export interface Desk {
  readonly name: string
  /** Does what is added or decided last? */
  readonly lasting: boolean
  /** Number of the last journal entry; cheap, asked often. */
  head(): Promise<number>
  /** How many reports count now, and the dates of the first and the last. */
  extent(): Promise<Extent>
  /** The situation report as things stand; kept, so that it comes at once. */
  report(): Promise<SituationReport>
  /** The dossier as of a moment; now, when none is given. */
  state(asOf?: Moment): Promise<State>
  journal(): Promise<readonly Entry[]>
  /** Reports that may hold some words, by a full-text index: none else does. */
  holding(text: string): Promise<ReadonlySet<DocumentId>>
  /** Decisions of a moment whose words are no longer found. */
  orphans(asOf?: Moment): Promise<readonly Orphan[]>
  add(deliveries: NonEmpty<Delivery>, by: string): AsyncIterable<Receipt>
  decide(decision: Decision, reason: string, by: string): Promise<Entry>
  undo(entry: number, reason: string, by: string): Promise<Entry>
  withdraw(document: string, reason: string, by: string): Promise<Entry>
}
