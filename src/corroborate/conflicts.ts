import type { FigureConflict } from "../model/index.ts"
import { measures } from "../ontology/measures.ts"
import { daysBetween, type Telling } from "./tellings.ts"

type Reason = FigureConflict["reason"]

/** Two numbers that do not fit, the earlier first. */
export interface Met {
  readonly between: readonly [Telling, Telling]
  readonly reason: Reason
}

const about: Readonly<Record<Reason, string>> = {
  group: "the people they count differ",
  place: "one number is told of a place and of a part of it",
  time: "they speak for different days",
  subset: "the smaller may count a part",
  correction: "one has the digits of the other in another order, or was corrected",
  dispute: "two origins give different numbers",
}

export const conflictOf = ({ between: [a, b], reason }: Met): FigureConflict => ({
  between: [a.claim.id, b.claim.id],
  reason,
  about: about[reason],
})

/** Days for which a count that comes and goes may be held against another. */
const NEAR = 7

/** Why a new number does not fit one that stands, if it does not. One voice does
 *  not contradict itself; a later and greater total is growth, and a later and
 *  smaller one that a report tells in its own voice is an old one passed on. */
export function disagree(before: Telling, one: Telling): Reason | undefined {
  if (meet(before, one)) return undefined
  if (transposed(before, one)) return "correction"
  if (before.voice === one.voice || recalls(before, one)) return undefined
  if (before.claim.count.bound === "vague" || one.claim.count.bound === "vague") return undefined
  const cumulative = measures.get(one.claim.measure)?.cumulative ?? true
  if (before.day === one.day) return cumulative && isGrown(before, one) ? undefined : "dispute"
  if (!cumulative) return daysBetween(before.day, one.day) <= NEAR ? "time" : undefined
  return one.claim.count.low < before.claim.count.low && !one.relay ? "dispute" : undefined
}

/** Is one told for a later hour, and greater? */
const isGrown = (before: Telling, { hour, claim }: Telling): boolean =>
  hour !== undefined &&
  before.hour !== undefined &&
  hour > before.hour &&
  claim.count.low > before.claim.count.low

/** A report that tells a lower number in its own voice beside that of somebody it
 *  quotes looks back at an earlier one. */
function recalls(a: Telling, b: Telling): boolean {
  const [lower, greater] = least(a) < least(b) ? [a, b] : [b, a]
  return a.document === b.document && lower.relay && !greater.relay
}

/** The same digits in another order, as in a slip of typing or translation. */
export function transposed(a: Telling, b: Telling): boolean {
  const [one, other] = [a.claim.count.best, b.claim.count.best].map((n) => String(n ?? ""))
  const sorted = (digits: string) => [...digits].sort().join("")
  return one !== other && one!.length >= 3 && sorted(one!) === sorted(other!)
}

/** Newsrooms round: "about 200" and 190 do not contradict each other. */
const ROUND = 0.1

/** Is there a number that both allow? */
const meet = (a: Telling, b: Telling): boolean => least(a) <= most(b) && least(b) <= most(a)

const least = ({ claim: { count } }: Telling): number =>
  count.bound === "approx" || count.bound === "lessThan"
    ? (count.best ?? count.low) * (1 - ROUND)
    : count.low

const most = ({ claim: { count } }: Telling): number =>
  (count.high ?? Number.POSITIVE_INFINITY) * (count.bound === "approx" ? 1 + ROUND : 1)
