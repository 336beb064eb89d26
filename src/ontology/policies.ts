/** A rule by which a desk or a coder turns several tellings of one number into
 *  one that can be printed or coded. */
export interface Policy {
  readonly key: "acled" | "ucdp" | "latest_official" | "majority" | "most_conservative"
  readonly label: string
  /** What it does, so that a reader can do it by hand. */
  readonly definition: string
  readonly source: string
}

/** The policies, in the order in which they are told. A policy sees the tellings
 *  of one series that stand: a number that was withdrawn, and its reuse, counts
 *  under none of them. */
export const policies: readonly Policy[] = [
  {
    key: "acled",
    label: "ACLED",
    definition:
      "The least of the numbers that stand, of those who speak under a name; words without a number count as little as they can: dozens 12, hundreds 100, several 3. One number, no range.",
    source:
      "ACLED Codebook, Fatalities: the most conservative estimate where reports differ, revised when better ones come; 12 for dozens, 100 for hundreds",
  },
  {
    key: "ucdp",
    label: "UCDP GED",
    definition:
      "low: the least number that stands; high: the greatest; best: the number with the most voices among those of named sources, at a tie the lower one.",
    source:
      "UCDP GED Codebook, best, low and high estimate: where equally reliable sources differ, the lower is best",
  },
  {
    key: "latest_official",
    label: "latest official",
    definition:
      "The newest number of a body of the state or an international organization; its bound gives low and high.",
    source: "Practice of news agencies: the last figure of the authorities, attributed",
  },
  {
    key: "majority",
    label: "majority",
    definition:
      "The number that more voices tell than any other, of at least two voices; nothing at a tie. A report in its own voice is none where others name a source.",
    source: "Voting, the baseline of truth discovery (Li et al. 2016, A Survey on Truth Discovery)",
  },
  {
    key: "most_conservative",
    label: "most conservative",
    definition:
      "The least that any telling which stands allows, named or not; no best number and no upper end are given where the tellings differ, or where somebody guesses more.",
    source: "Desk rule of caution: print what nobody puts lower, with at least",
  },
]

/** What a word without a number counts as, by its least value: ACLED's table. */
export const atLeastOf = (low: number): number =>
  low >= 100 ? 100 : low >= 12 ? 12 : Math.max(low, 3)
