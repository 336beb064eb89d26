import type { Bound, Count } from "./layers.ts"

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
