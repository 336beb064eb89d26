import { groupContains } from "../ontology/groups.ts"

/** Whom two numbers must both count to be numbers of one thing: all who bear arms
 *  for a state are one population, and so are people in general, said or not. */
export const populationOf = (group: string | undefined): string =>
  group === undefined || group === "person"
    ? "person"
    : group !== "person" && groupContains("security_forces", group)
      ? "security_forces"
      : group
