import type { Count, FigureClaim, MentionId } from "../../model/index.ts"
import { groups } from "../../ontology/groups.ts"
import { measures } from "../../ontology/measures.ts"

/** "at least 26 protesters killed", "number of killed rising". */
export function headline(claim: FigureClaim, name: (mention: MentionId) => string): string {
  const what = measures.get(claim.measure)?.label ?? claim.measure
  const by = claim.perpetrator === undefined ? "" : ` by ${name(claim.perpetrator)}`
  const rest = `${what}${by}`
  if (unknown(claim.count))
    return `number of ${what} ${claim.trend === "down" ? "falling" : "rising"}`
  const lead = { increment: "another ", subset: "among them ", total: "" }[claim.scope]
  return `${lead}${spelled(claim.count)} ${whom(claim)} ${rest}`
}

/** Is nothing known but that there are some? */
export const unknown = (count: Count): boolean =>
  count.best === undefined && count.high === undefined && count.low <= 1

const whom = (claim: FigureClaim): string =>
  groups.get(claim.group ?? "")?.label ??
  (measures.get(claim.measure)?.unit === "things" ? "things" : "people")

/** A count with its bound, which is never dropped. */
export function spelled(count: Count): string {
  const { low, high, bound } = count
  const best = count.best ?? low
  const words: Record<Count["bound"], string> = {
    exact: `${best}`,
    atLeast: `at least ${low}`,
    moreThan: `more than ${low}`,
    atMost: `up to ${high ?? best}`,
    lessThan: count.best === undefined ? `fewer than ${high ?? best}` : `almost ${best}`,
    approx: `about ${best}`,
    range: `${low} to ${high ?? best}`,
    vague: high === undefined ? `${low} or more` : `some ${low} to ${high}`,
  }
  return words[bound]
}
