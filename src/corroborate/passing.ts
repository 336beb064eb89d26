import { type Claim, type FigureClaim, type Lookup, parseDate } from "../model/index.ts"
import { isOfficial } from "./bodies.ts"

/** Below this, a newsroom may have counted itself what an office has, and two groups
 *  have the same number by chance. */
export const TELLING = 5
/** Days between which two tellings of one number are taken to be of one thing. */
export const NEAR = 2

/** The day that a figure speaks for, else that of its report, as day number. */
export const dayOf = ({ id }: Claim, known: Lookup): number | undefined =>
  parseDate(known.setting(id)?.time?.start) ?? parseDate(known.home(id)?.meta.publishedAt)

/** For a number that a report tells in its own voice, the telling of an office that
 *  gave the same number for the same days: it is that office's word which the report
 *  passes on. The first in the order of the claims. */
export function passingOf(
  claims: readonly Claim[],
  known: Lookup,
): (claim: Claim) => FigureClaim | undefined {
  const given = new Map<string, FigureClaim>()
  const keyOf = ({ measure, count }: FigureClaim, day: number) =>
    `${measure} ${count.low} ${count.high} ${day}`
  for (const claim of claims) {
    if (!isCount(claim) || known.denied(claim) || !isOfficial(claim, known)) continue
    const day = dayOf(claim, known)
    if (day !== undefined && !given.has(keyOf(claim, day))) given.set(keyOf(claim, day), claim)
  }
  return (claim) => {
    if (!isCount(claim) || claim.chain.at(-1)!.source.kind !== "publisher") return undefined
    const day = dayOf(claim, known)
    if (day === undefined) return undefined
    return byNearness.map((apart) => given.get(keyOf(claim, day + apart))).find(Boolean)
  }
}

const byNearness = Array.from({ length: 2 * NEAR + 1 }, (_, n) =>
  n % 2 === 0 ? n / 2 : -(n + 1) / 2,
)

const isCount = (claim: Claim): claim is FigureClaim =>
  "measure" in claim && claim.frame === "actual" && claim.count.low >= TELLING
