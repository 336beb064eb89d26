import type { Attribution, Scope } from "./attribution.ts"
import type { Claim } from "./claim.ts"
import type { Document } from "./document.ts"
import type { Notice } from "./notice.ts"
import type { Language } from "./rule.ts"
import type { Id, Span, TokenIndex } from "./span.ts"

/** All layers a document can carry. A layer that has been made is complete for
 *  the whole document. Packages outside may add their own by declaration
 *  merging. Term: stand-off annotation (TIPSTER, GATE, UIMA). */
export interface Layers {
  /** Every token is in exactly one sentence. */
  sentences: readonly Sentence[]
  /** Covers all but white space, in order, without overlap. */
  tokens: readonly Token[]
  /** Parallel to `tokens`. */
  tags: readonly Tag[]
  /** Parallel to `tokens`; one tree per sentence. */
  arcs: readonly Arc[]
  names: readonly Name[]
  mentions: readonly Mention[]
  quotations: readonly Quotation[]
  times: readonly TimeExpression[]
  quantities: readonly Quantity[]
  attributions: readonly Attribution[]
  scopes: readonly Scope[]
  claims: readonly Claim[]
}

export type LayerName = keyof Layers

/** A document with (at least) these layers. `Annotated<"tokens" | "tags">` is
 *  what a parser asks for; the compiler refuses a pipeline that lacks one. */
export type Annotated<L extends LayerName> = { readonly document: Document } & Readonly<
  Pick<Layers, L>
>

/** Makes some layers from others. Pure: reads `doc`, returns what is new.
 *  Terms: annotator (UIMA, CoreNLP); needs/gives are spaCy's requires/assigns
 *  and Stanza's REQUIRES/PROVIDES, but checked before the program runs. */
export interface Annotator<Needs extends LayerName, Gives extends LayerName> {
  /** Named after what it gives, e.g. `tags`. */
  readonly name: string
  /** A property, not a method: TypeScript compares method parameters
   *  bivariantly, and a pipeline in the wrong order would compile. */
  readonly annotate: (doc: Annotated<Needs>, context: Context) => Pick<Layers, Gives>
}

/** What a walk over one document gives: its layers, and what was remarked. */
export interface Walked<Has extends LayerName> {
  readonly doc: Annotated<Has>
  readonly notices: readonly Notice[]
}

/** A line of annotators whose every need is met by an earlier one. */
export interface Pipeline<Has extends LayerName> {
  /** Returns a longer line; this one stays as it is. `N` may ask for what `Has`
   *  holds and nothing else: a wrong order does not compile. */
  use<N extends Has, G extends LayerName>(annotator: Annotator<N, G>): Pipeline<Has | G>
  /** @throws {RangeError} when `document.language` is not the pipeline's. */
  run(document: Document): Walked<Has>
}

/** What an annotator may use besides its document. */
export interface Context {
  readonly language: Language
  /** Leave a remark for the reader of the result; processing goes on. */
  note(notice: Notice): void
}

export interface Sentence extends Span {
  /** Tokens `first` up to, not including, `last`. */
  readonly first: TokenIndex
  readonly last: TokenIndex
}

/** A syntactic word. Term and fields: CoNLL-U FORM; `form` differs from the
 *  text under the span only for the parts of a contraction (`do` + `n't`) and in
 *  sentences in capitals, where it is written as prose would have it. */
export interface Token extends Span {
  readonly form: string
}

/** CoNLL-U LEMMA, UPOS, XPOS, FEATS of the token at the same index. */
export interface Tag {
  readonly lemma: string
  /** Universal Dependencies v2 part of speech, e.g. `VERB`. */
  readonly upos: string
  /** Treebank tag, e.g. `VBD`. */
  readonly xpos: string
  /** Sorted `Name=Value` pairs joined with `|`, or the empty string. */
  readonly feats: string
}

/** CoNLL-U HEAD and DEPREL of the token at the same index. */
export interface Arc {
  /** Index of the governing token in the document, or -1 at a root. */
  readonly head: TokenIndex | -1
  /** Universal Dependencies v2 relation, e.g. `nsubj:pass`. */
  readonly deprel: string
}

/** A proper name, before anyone asks what it refers to. Term and types: named
 *  entity (CoNLL-2003, Universal NER), without MISC. */
export interface Name extends Span {
  /** Tokens `first` up to, not including, `last`. */
  readonly first: TokenIndex
  readonly last: TokenIndex
  readonly type: "PER" | "LOC" | "ORG"
}

/** `<document id>/m<number>`, numbered in text order. */
export type MentionId = Id<"mention">

/** One reference in the text to an entity. Term: mention (ACE, OntoNotes). */
export interface Mention extends Span {
  readonly id: MentionId
  /** The syntactic head, which two annotators agree on more often than on the
   *  whole extent. */
  readonly head: TokenIndex
  /** ACE 2005 entity types, with PER.Group set apart. */
  readonly type: "person" | "group" | "organization" | "gpe" | "location" | "facility"
  /** ACE mention level: NAM, NOM, PRO. */
  readonly level: "name" | "nominal" | "pronoun"
  /** More than one: "officials", "they", "26 protesters". */
  readonly plural: boolean
}

/** A stretch between quotation marks, marks included. */
export interface Quotation extends Span {
  readonly closed: boolean
  /** Offset of the first character after the opening mark and of the closing
   *  mark: what was said, without marks. */
  readonly inner: Span
  /** Whether the marks stood as they should; if not, a {@link Notice} tells
   *  what was assumed. */
  readonly repaired: boolean
  /** `speech`: somebody's words; `scare`: a word or two held at arm's length,
   *  a title, a nickname. */
  readonly use: "speech" | "scare"
}

/** Term and value: TIMEX3 (TimeML, ISO 24617-1). */
export interface TimeExpression extends Span {
  readonly type: "date" | "time" | "duration" | "set"
  /** TIMEX3 value, e.g. `2022-01-07TMO` for "this morning". */
  readonly value: string
  /** TIMEX3 mod, e.g. `APPROX`, `BEFORE`. */
  readonly mod: string | undefined
}

/** A number with what bounds it: "over 3 thousand", "dozens", "at least 26". */
export interface Quantity extends Span {
  readonly count: Count
  /** The number words alone, without their bound: "3 thousand". */
  readonly number: Span
  /** What is counted, or the unit; head token of the noun phrase. */
  readonly unit: TokenIndex | undefined
  /** An amount of people or things can be a figure; the others never are. */
  readonly kind: "amount" | "ordinal" | "percent" | "money" | "age" | "measure" | "time" | "label"
}

/** How many, as far as the words say. Term: best/low/high estimate (UCDP GED).
 *  Invariant: `low <= best <= high` where given. Unit: whole persons or things.
 *  "26" is 26, 26, 26 and `exact`; "over 3 thousand" is 3000, 3000, undefined
 *  and `moreThan`; "up to 40" is 0, 40, 40 and `atMost`; "no casualties" is all
 *  zero. */
export interface Count {
  readonly low: number
  readonly best: number | undefined
  /** `undefined` when nothing bounds it from above. */
  readonly high: number | undefined
  readonly bound: Bound
}

/** How the words bind a number. Reuters and AP practice: a bound is content and
 *  is never dropped. `vague`: "dozens", "a handful". */
export type Bound =
  | "exact"
  | "atLeast"
  | "moreThan"
  | "atMost"
  | "lessThan"
  | "approx"
  | "range"
  | "vague"
