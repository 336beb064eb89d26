import type { Outcome } from "../accept/gold.ts"

/** What came of a group, and the keys of all that is right in it, for the traps. */
export interface Judged extends Outcome {
  readonly right: ReadonlySet<string>
}

/** A thing that is wanted. */
export interface Item {
  /** Kind and id, as traps name it: `figure 04.2`. */
  readonly key: string
  readonly right: boolean
  /** What is said of it when it is not right. */
  readonly missed: string
}

/** Puts a group together from what is wanted and what nobody wanted. */
export const judged = (
  group: string,
  items: readonly Item[],
  wrong?: readonly string[],
): Judged => ({
  group,
  found: items.filter(({ right }) => right).length,
  expected: items.length,
  wrong: wrong?.length,
  details: [
    ...items.filter(({ right }) => !right).map(({ key, missed }) => `missed ${key}: ${missed}`),
    ...(wrong ?? []).map((one) => `wrong ${one}`),
  ],
  right: new Set(items.filter(({ right }) => right).map(({ key }) => key)),
})
