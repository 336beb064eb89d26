import type { FigureClaim } from "../model/index.ts"
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
): (figure: FigureClaim) => string {
  const told = new Map<string, string[]>()
  const keyOf = (one: FigureClaim) => `${voices.key(one)} ${one.measure} ${one.count.low}`
  for (const one of figures) {
    const population = populationOf(one.group)
    if (population !== "person") push(told, keyOf(one), population)
  }
  return (one) => {
    const some = one.group === undefined ? new Set(told.get(keyOf(one))) : undefined
    return some?.size === 1 ? [...some][0]! : populationOf(one.group)
  }
}
