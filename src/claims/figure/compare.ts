import type { Agreement, Count, FigureClaim, SameAs } from "../../model/index.ts"
import { groupContains } from "../../ontology/groups.ts"
import { measureContains, measures } from "../../ontology/measures.ts"

/** Two figures bear on each other when they count the same measure, of people
 *  who may be the same, in places that may be. Increments and subsets are parts,
 *  and so are groups within groups: such figures only have to be compatible. Of
 *  two totals that differ, the later takes the place of the earlier; at the same
 *  time, or when nobody can tell, they are in conflict. */
export function compare(a: FigureClaim, b: FigureClaim, same: SameAs): Agreement {
  if (!related(a, b) || same.place(a.place, b.place) === false) return "unrelated"
  if (a.measure !== b.measure || a.group !== b.group) return "compatible"
  if (a.scope !== b.scope || a.scope === "subset") return "compatible"
  if (equal(a.count, b.count)) return "same"
  if (meet(a.count, b.count)) return "compatible"
  if (a.scope === "increment") return "compatible"
  if (same.time(a, b) === false) return changes(a.measure)
  return "conflict"
}

const related = (a: FigureClaim, b: FigureClaim): boolean =>
  (measureContains(a.measure, b.measure) || measureContains(b.measure, a.measure)) &&
  (a.group === undefined ||
    b.group === undefined ||
    groupContains(a.group, b.group) ||
    groupContains(b.group, a.group))

/** A crowd of another day is another crowd. */
const changes = (measure: string): Agreement =>
  (measures.get(measure)?.cumulative ?? true) ? "superseded" : "unrelated"

const equal = (a: Count, b: Count): boolean =>
  a.low === b.low && a.best === b.best && a.high === b.high

/** Is there a number that both allow? */
const meet = (a: Count, b: Count): boolean => least(a) <= most(b) && least(b) <= most(a)

/** Newsrooms round: "about 200" and 190 do not contradict each other. */
const roundness = 0.1

const least = (count: Count): number =>
  count.bound === "approx" ? count.low * (1 - roundness) : count.low

const most = (count: Count): number =>
  (count.high ?? Number.POSITIVE_INFINITY) * (count.bound === "approx" ? 1 + roundness : 1)
