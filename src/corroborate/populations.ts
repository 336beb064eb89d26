import { type FigureClaim, type Lookup, parseDate } from "../model/index.ts"
import { groupContains } from "../ontology/groups.ts"
import { push } from "./most.ts"
import type { Voices } from "./voices.ts"

/** Whom two numbers must both count to be numbers of one thing: all who bear arms
 *  for a state are one population, and so are people in general, said or not. */
export const populationOf = (group: string | undefined): string =>
  group === undefined || group === "person"
    ? "person"
    : groupContains("security_forces", group)
      ? "security_forces"
      : group

/** The population of each figure; where nothing is said of whom it counts, that of
 *  the same number of the same origin elsewhere: who said that 8 officers died is
 *  not quoted anew with "8 dead". */
export function populationsOf(
  figures: readonly FigureClaim[],
  voices: Voices,
  known: Lookup,
): (figure: FigureClaim) => string {
  const passed = passedOn(figures, known)
  const told = new Map<string, string[]>()
  const keyOf = (one: FigureClaim) => `${voices.key(one)} ${one.measure} ${one.count.low}`
  for (const one of figures) {
    const population = populationOf(one.group)
    if (population !== "person") push(told, keyOf(one), population)
  }
  return (one) => {
    const some = one.group === undefined ? new Set(told.get(keyOf(one))) : undefined
    return some?.size === 1 ? [...some][0]! : (passed(one) ?? populationOf(one.group))
  }
}

/** Below this, two groups have the same number by chance too often. */
const TELLING = 5
/** Days between which two tellings of one number are taken to be of one thing. */
const NEAR = 2

/** Whom a paper counts that tells a number in its own voice and does not say of
 *  whom: those of whom alone the number is told elsewhere for the same days. */
function passedOn(
  figures: readonly FigureClaim[],
  known: Lookup,
): (figure: FigureClaim) => string | undefined {
  const numberOf = ({ measure, count }: FigureClaim) => `${measure} ${count.low}`
  const dayOf = ({ id }: FigureClaim): number | undefined =>
    parseDate(known.setting(id)?.time?.start ?? known.home(id)?.meta.publishedAt)
  const told = new Map<
    string,
    { readonly population: string; readonly day: number | undefined }[]
  >()
  for (const one of figures)
    if (one.group !== undefined && one.frame === "actual" && one.count.low >= TELLING)
      push(told, numberOf(one), { population: populationOf(one.group), day: dayOf(one) })
  return (one) => {
    if (one.group !== undefined || one.chain.at(-1)!.source.kind !== "publisher") return undefined
    const day = dayOf(one)
    const near = (told.get(numberOf(one)) ?? []).filter(
      (other) => Math.abs((other.day ?? Number.NaN) - (day ?? Number.NaN)) <= NEAR,
    )
    const some = new Set(near.map(({ population }) => population))
    return some.size === 1 ? [...some][0] : undefined
  }
}
