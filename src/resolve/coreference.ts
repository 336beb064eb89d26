import type { Language, MentionId } from "../model/index.ts"
import { clustersOf, type Tie } from "./clusters.ts"
import type { Verdict } from "./given.ts"
import { type Read, type Referent, type Scene, sceneOf } from "./referents.ts"
import { sieves } from "./sieves.ts"

/** What a report speaks of more than once, or by name: everything that refers
 *  to it, and why each is held to. */
export interface Coreference {
  readonly scene: Scene
  /** In text order by their first member; those with one member as well. */
  readonly clusters: readonly (readonly Referent[])[]
  /** One for every member that was joined to an earlier one. */
  readonly ties: readonly Tie[]
}

/** Which noun phrases of one report are one. What was decided comes first; then
 *  sieves from the surest evidence to the weakest join what they see to be the
 *  same; each join says its reason. */
export function coreference(
  doc: Read,
  language: Language,
  decided: readonly Verdict[] = [],
): Coreference {
  const scene = sceneOf(doc, language)
  const { one, two } = split(scene, decided)
  const clusters = clustersOf(
    scene.referents,
    two.map(([a, b]) => [a, b]),
  )
  for (const [a, b, reason] of one) clusters.join(a, b, reason, "certain")
  for (const sieve of sieves) sieve(scene, clusters)
  return { scene, clusters: clusters.all(), ties: clusters.ties }
}

/** Decisions on the report's own referents: which are one, and which are not
 *  known to be. */
function split({ referents }: Scene, decided: readonly Verdict[]) {
  const byId = new Map(referents.map((r) => [r.mention, r]))
  const pairs = (positive: boolean) =>
    decided
      .filter(({ judgement }) => (judgement === "positive") === positive)
      .map(({ a, b, reason }) => [byId.get(a)!, byId.get(b)!, reason] as const)
  return { one: pairs(true), two: pairs(false) }
}

/** The reason why each mention is in its cluster; none for the first of one. */
export const reasonsIn = ({ ties }: Coreference): ReadonlyMap<MentionId | undefined, string> =>
  new Map([...ties].reverse().map(({ from, reason }) => [from.mention, reason]))
