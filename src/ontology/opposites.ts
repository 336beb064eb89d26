/** Kinds of event, as far as type and mode say; any mode where absent. */
export interface EventShape {
  readonly type: string
  readonly mode?: string
}

/** Kinds of event that cannot both hold for one place at one time. */
export interface Opposites {
  readonly key: string
  readonly one: readonly EventShape[]
  readonly other: readonly EventShape[]
  /** What they disagree about, in neutral words. */
  readonly about: string
  /** By language, how a clause says that the other goes on; what is only
   *  mentioned may be over. */
  readonly goesOn: Readonly<Record<string, RegExp>>
}

/** Each named by its key. */
export const opposites: readonly Opposites[] = [
  {
    key: "order",
    one: [{ type: "ORDER" }],
    other: [{ type: "ASSAULT" }, { type: "PROTEST", mode: "riot" }],
    about: "whether order has been restored",
    goesOn: {
      en: /\b(?:still|ongoing|on-going|under ?way|unabated|continu(?:e|es|ed|ing)|persist(?:s|ed|ing)?|rag(?:es|ed|ing)|resum(?:es|ed|ing)|(?:go|goes|going|went|gone) on|all (?:day|night)|every (?:day|night)|(?:not|never) (?:yet )?(?:stop|stopped|cease|ceased|end|ended|subsided|died down)|there (?:is|are)|(?:is|are) being)\b/iu,
    },
  },
]

/** Is an event of one of these kinds? */
export const isAny = (
  event: { readonly type: string; readonly mode: string | undefined },
  shapes: readonly EventShape[],
): boolean =>
  shapes.some(
    ({ type, mode }) => event.type === type && (mode === undefined || event.mode === mode),
  )
