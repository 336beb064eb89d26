/** An event of ours or PLOVER's, as far as its type and mode say. */
export interface EventShape {
  readonly type: string
  /** Any mode where absent. */
  readonly mode?: string
}

/** Two kinds of event that cannot both hold for one place at one time. */
export interface Opposites {
  readonly key: string
  readonly between: readonly [EventShape, EventShape]
  /** What they disagree about, in neutral words. */
  readonly about: string
}

/** The pairs, each named by its key. */
export const opposites: readonly Opposites[] = [
  {
    key: "order-violence",
    between: [{ type: "ORDER" }, { type: "ASSAULT" }],
    about: "whether order has been restored",
  },
  {
    key: "order-riot",
    between: [{ type: "ORDER" }, { type: "PROTEST", mode: "riot" }],
    about: "whether order has been restored",
  },
]
