import type { Act, Modality } from "./attribution.ts"
import type { ClaimKinds } from "./claim.ts"
import type { Count, Mention } from "./layers.ts"
import type { NonEmpty } from "./span.ts"

export interface Language {
  /** BCP 47. */
  readonly code: string
  readonly abbreviations: ReadonlySet<string>
  /** Written form to its syntactic words: `don't` to `do`, `n't`. */
  readonly contractions: Readonly<Record<string, readonly string[]>>
  /** Opening and closing marks that pair, the likeliest first. */
  readonly quotes: readonly (readonly [open: string, close: string])[]
  /** Named word lists for rules to refer to, e.g. `reporting_verbs`. */
  readonly lexicons: Readonly<Record<string, ReadonlySet<string>>>
  readonly cues: readonly Rule<{ readonly lends: Modality; readonly act: Act }>[]
  /** What makes a clause hedged, unclear or denied without a speaker. */
  readonly hedges: readonly Rule<{ readonly lends: Modality }>[]
  readonly times: readonly Rule<{ readonly value: string }>[]
  readonly numbers: Readonly<Record<string, Count>>
  /** A kind this language has no rules for yields no claims in it. */
  readonly claims: { readonly [K in keyof ClaimKinds]?: readonly Rule<Partial<ClaimKinds[K]>>[] }
  /** What machine translation does to the language: repairs that readers and
   *  rules may ask for, by name. */
  readonly translationese: Readonly<Record<string, ReadonlySet<string>>>
}

/** A pattern as data, carrying its own tests. */
export interface Rule<Gives> {
  /** Unique, and stable: claims quote it in {@link ClaimBase.by}. */
  readonly id: string
  readonly match: Pattern
  readonly gives: Gives
  /** Sentences it must match, captures in brackets:
   *  `"[recipient Protesters] were [trigger killed] by [actor police]"`. */
  readonly examples: NonEmpty<string>
  /** Sentences it must leave alone. */
  readonly counterexamples?: readonly string[]
}

/** A token and what hangs from it. Terms and operators: Semgrex, spaCy's
 *  DependencyMatcher. */
export interface Pattern {
  readonly token: TokenTest
  /** Name under which the match is captured, e.g. `actor`. */
  readonly as?: string
  readonly edges?: readonly {
    /** `>` child, `>>` descendant, `<` parent, `.` next, `;` previous. */
    readonly op: ">" | ">>" | "<" | "." | ";"
    readonly deprel?: string | readonly string[]
    readonly to: Pattern
    readonly optional?: true
  }[]
}

/** All given tests must hold. */
export interface TokenTest {
  readonly form?: string | readonly string[]
  readonly lemma?: string | readonly string[]
  readonly upos?: string | readonly string[]
  readonly feats?: string
  /** Lemma is in this lexicon of the language. */
  readonly in?: string
  /** Token heads a mention of this type. */
  readonly mention?: Mention["type"] | readonly Mention["type"][]
}
