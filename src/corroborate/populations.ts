import type { FigureClaim, Lookup } from "../model/index.ts"
import { groupContains } from "../ontology/groups.ts"
import { push } from "./most.ts"
import { dayOf, NEAR, TELLING } from "./passing.ts"
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
 *  not quoted anew with "8 dead"; and that of the same number for the same days, where
 *  it is told of one population alone. */
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

/** Whom a number counts of which nobody says whom: those of whom alone it is told
 *  elsewhere for the same days. */
function passedOn(
  figures: readonly FigureClaim[],
  known: Lookup,
): (figure: FigureClaim) => string | undefined {
  const numberOf = ({ measure, count }: FigureClaim, day: number) =>
    `${measure} ${count.low} ${day}`
  const told = new Map<string, Set<string>>()
  for (const one of figures) {
    const day = dayOf(one, known)
    if (one.group === undefined || one.frame !== "actual" || day === undefined) continue
    for (let near = day - NEAR; near <= day + NEAR; near++) {
      const key = numberOf(one, near)
      told.set(key, (told.get(key) ?? new Set()).add(populationOf(one.group)))
    }
  }
  return (one) => {
    const day = dayOf(one, known)
    if (one.group !== undefined || one.count.low < TELLING || day === undefined) return undefined
    const some = told.get(numberOf(one, day))
    return some?.size === 1 ? [...some][0] : undefined
  }
}
