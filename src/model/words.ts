import type { Bound, Count, TimeExpression } from "./layers.ts"
import type { NonEmpty } from "./span.ts"

/** How a language writes numbers. Keys and members are lower case; phrases have
 *  one blank between words. */
export interface NumberWords {
  /** One to ninety: what can be added up or multiplied by a scale. */
  readonly cardinals: Readonly<Record<string, number>>
  /** Hundred, dozen, million, and how press style shortens them. */
  readonly scales: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** What turns digits into an ordinal: `th`. */
  readonly ordinalEndings: ReadonlySet<string>
  /** Counts that are no exact number: "dozens", "a handful", "no". A scale may
   *  follow: "several hundred". */
  readonly vague: Readonly<Record<string, Count>>
  /** Parts of a whole: "half", "a third". */
  readonly fractions: ReadonlySet<string>
  /** Words before a number that bind it: "at least". */
  readonly before: Readonly<Record<string, Bound>>
  /** Prefixes that bind a number behind their hyphen: "sub-500". */
  readonly prefixed: Readonly<Record<string, Bound>>
  /** Words after a number that bind it: "or more". */
  readonly after: Readonly<Record<string, Bound>>
  /** The small words a number is built with. */
  readonly glue: {
    readonly and: ReadonlySet<string>
    readonly article: ReadonlySet<string>
    readonly half: ReadonlySet<string>
    readonly of: ReadonlySet<string>
    readonly between: ReadonlySet<string>
    readonly from: ReadonlySet<string>
    /** Between the ends of a range: "to", "or". */
    readonly to: ReadonlySet<string>
    /** "Another" counts one more of the same. */
    readonly another: ReadonlySet<string>
  }
  readonly units: {
    readonly percent: ReadonlySet<string>
    readonly money: ReadonlySet<string>
    readonly measure: ReadonlySet<string>
    /** Words after which a number is an age: "aged". */
    readonly ageBefore: ReadonlySet<string>
    /** Phrases that make what stands before them an age: "years old". */
    readonly ageAfter: ReadonlySet<string>
    /** Words whose number is a name: "Flight 17". */
    readonly label: ReadonlySet<string>
    /** Words of contests and votes, near which "3-1" is a score. */
    readonly score: ReadonlySet<string>
    /** Words that count their members: "a family of four". */
    readonly group: ReadonlySet<string>
  }
}

/** Units of the calendar and the clock. */
export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"

/** What a matched time expression means, before it is set against a date. The
 *  words it names come from the captures of its pattern. */
export type TimeMeaning =
  /** The captured year, month, day, weekday, clock; what is missing is filled
   *  in from the date of the report and the tense. */
  | { readonly is: "calendar" }
  /** So many units from the report's date, or from the last date in the text. */
  | {
      readonly is: "shift"
      /** Default: the captured `unit`. */
      readonly unit?: TimeUnit
      /** Default: the captured `num`, counted in the direction of `sign`. */
      readonly by?: number
      readonly sign?: 1 | -1
      readonly from?: "anchor"
    }
  /** A captured weekday, month or season before, of or after this week or year. */
  | { readonly is: "toward"; readonly sign: -1 | 0 | 1 }
  | { readonly is: "duration"; readonly count?: number; readonly unit?: TimeUnit }
  | { readonly is: "set"; readonly count?: number; readonly unit?: TimeUnit }
  /** A TIMEX3 value as it stands, `{day}` and `{night}` for the report's; the
   *  empty one marks words that are no time. */
  | { readonly is: "fixed"; readonly value: string }
  /** Part of the day, alone: today's, or last night's. */
  | { readonly is: "part"; readonly by?: number }
  /** Hour and minute, alone. */
  | { readonly is: "clock" }

/** A pattern over lexemes: literal words with `|` between, `{class}` for a word
 *  of a class (`{class:name}` to name it otherwise), `?` behind what may be
 *  absent, `<word>` for what must stand before and is no part of it. */
export interface TimeRule {
  /** Unique, and stable. */
  readonly id: string
  readonly match: NonEmpty<string>
  readonly type: TimeExpression["type"]
  readonly gives: TimeMeaning
  readonly mod?: string
  /** Stands only behind a modifier ("the end of the year") or another expression. */
  readonly bound?: true
  /** `"In [March 2021] … = 2021-03"`, read on the grammar's example date. */
  readonly examples: NonEmpty<string>
  readonly counterexamples?: readonly string[]
}

export interface TimeGrammar {
  /** The date that examples are read on, ISO 8601. */
  readonly exampleDate: string
  /** Words of each class and what each stands for. Numbers
   *  (`year`, `day`, `num`, `ordinal` …) need no list. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, string | number>>>>
  readonly rules: readonly TimeRule[]
  /** Classes whose words are names: "may" is no month. */
  readonly capitalised: ReadonlySet<string>
  /** Words before an expression that change it: "the end of" to `END`. */
  readonly modifiers: Readonly<Record<string, string>>
  /** Words before a duration that bound it: "nearly" to `LESS_THAN`. */
  readonly bounds: Readonly<Record<string, string>>
  /** What may stand between a date and a time of day that are one: "at". */
  readonly joins: ReadonlySet<string>
  /** Words that join two durations: "days or weeks". */
  readonly or: ReadonlySet<string>
  /** Lemmas that put a clause into the future: "will", "plan". */
  readonly future: ReadonlySet<string>
  /** Nouns before which four digits count and are no year. */
  readonly counted: ReadonlySet<string>
}
