import type { Act, Frame, Modality } from "./attribution.ts"
import type { ClaimKinds } from "./claim.ts"
import type { Mention } from "./layers.ts"
import type { NonEmpty } from "./span.ts"
import type { NumberWords, TimeGrammar } from "./words.ts"

export interface Language {
  /** BCP 47. */
  readonly code: string
  readonly abbreviations: ReadonlySet<string>
  /** Written form to its syntactic words: `don't` to `do`, `n't`. */
  readonly contractions: Readonly<Record<string, readonly string[]>>
  readonly headlines: HeadlineWords
  /** Opening and closing marks that pair, the likeliest first. */
  readonly quotes: readonly (readonly [open: string, close: string])[]
  /** Named word lists for rules to refer to, e.g. `reporting_verbs`. */
  readonly lexicons: Readonly<Record<string, ReadonlySet<string>>>
  /** Words that report, by class. */
  readonly cues: readonly CueClass[]
  /** What makes a clause hedged, unclear, denied or unreal without a speaker. */
  readonly hedges: readonly ScopeClass[]
  readonly times: TimeGrammar
  readonly numbers: NumberWords
  /** A kind this language has no rules for yields no claims in it. */
  readonly claims: { readonly [K in keyof ClaimKinds]?: readonly Rule<Partial<ClaimKinds[K]>>[] }
  /** What machine translation does to the language: repairs that readers and
   *  rules may ask for, by name. */
  readonly translationese: Readonly<Record<string, ReadonlySet<string>>>
}

/** What it takes to tell the verb of a headline from a noun. */
export interface HeadlineWords {
  /** How the past of a regular verb is written, by its ending; the first that fits. */
  readonly past: readonly (readonly [ending: string, past: string])[]
  /** A past that is no participle and takes an object. */
  readonly took: string
  /** Plurals that stand before a noun, and look like verbs there: "sanctions" in "sanctions
   *  bill". */
  readonly modifiers: ReadonlySet<string>
}

/** A class of words that report: they name one kind of act, take the same parts
 *  and lend the same. Term: verb class (Levin; VerbNet), here with the nouns,
 *  adjectives and adverbs of the same meaning in classes of their own. */
export interface CueClass {
  /** Unique, and stable: attributions quote it in {@link Attribution.by}. */
  readonly id: string
  readonly upos: "VERB" | "NOUN" | "ADJ" | "ADV" | "ADP"
  /** Lemmas; a verb may bring its particle or preposition: "point out". */
  readonly words: ReadonlySet<string>
  readonly act: Act
  readonly lends: Modality
  /** What the words take as content, and whom beside it. */
  readonly takes: ReadonlySet<Complement>
  /** Sentences it must read so, parts in brackets:
   *  `"[source The mayor] [cue said] [content that the road was shut]."` */
  readonly examples: NonEmpty<string>
}

/** What can go with a word that reports. `quote`: words between marks;
 *  `clause`: a finite clause, or the sentence the word is put into;
 *  `infinitive`, `object`, `gerund`: content of that form; `told`: an object
 *  that is no content but the one addressed; `raised`: an object that is part of
 *  the content ("urged the rebels to leave"); `label`: what the object is
 *  called; `as`: the same, behind its mark ("described it as a mistake"); `subject`: in the
 *  passive and with "seem", the subject is content; `figure`: a number of people or things. */
export type Complement =
  | "quote"
  | "clause"
  | "infinitive"
  | "object"
  | "gerund"
  | "told"
  | "raised"
  | "label"
  | "as"
  | "subject"
  | "figure"

/** A class of words over whose reach a clause is hedged, unclear, denied or not
 *  (yet) actual. */
export interface ScopeClass {
  /** Unique, and stable: scopes quote it in {@link Scope.by}. */
  readonly id: string
  readonly upos?: string | readonly string[]
  /** Lemmas. */
  readonly words: ReadonlySet<string>
  readonly modality?: Modality
  readonly frame?: Frame
  /** `clause`: the clause it stands in; `complement`: the clause or phrase it
   *  governs; `phrase`: the phrase it is part of. */
  readonly reach: "clause" | "complement" | "phrase"
  /** Sentences it must mark so: `"Troops [cue may] have left"`. */
  readonly examples: NonEmpty<string>
}

/** Words of one meaning that the code of a kind of claim asks for by name, with their
 *  proof: sentences that come out as said with the family, and not without it. */
export interface WordFamily {
  /** Unique: the name of the lexicon, whose parts say what it means. */
  readonly id: string
  /** Lemmas or forms, as the list of its kind says; phrases by their lemmas. */
  readonly words: ReadonlySet<string>
  /** What a claim of the examples holds; `null`: nothing, `true`: anything. */
  readonly gives?: Readonly<Record<string, string | true | null>>
  /** Sentences of which such a claim must come, its mentions and trigger in brackets:
   *  `"Raiders [trigger killed] [counted 12 herders]."` */
  readonly examples?: readonly string[]
  /** Sentences of which no claim of the kind may come. */
  readonly counterexamples?: readonly string[]
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
