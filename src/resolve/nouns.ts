import { countryOf } from "../ontology/sectors.ts"
import type { Clusters } from "./clusters.ts"
import { plain } from "./names.ts"
import { isPublisher } from "./organs.ts"
import type { Referent, Scene } from "./referents.ts"
import { isCounted, isFormer, remembered, roleOf, statesOf, titlesOf } from "./roles.ts"

/** "The crane" after "a tower crane": same head, nothing new said of it. */
export function sameHead(scene: Scene, clusters: Clusters): void {
  const named = naming(scene)
  for (const r of scene.referents) {
    if (r.level !== "nominal") continue
    if (r.article !== "definite" && r.article !== "demonstrative") continue
    if (isPublisher(scene, r)) continue
    for (const earlier of nearest(scene, clusters, r, named(roleOf(scene, r))))
      if (headsMatch(scene, clusters, earlier, r) && clusters.join(earlier, r, "same noun")) break
  }
}

type Test = (cluster: readonly Referent[]) => boolean

/** Does a cluster hold somebody, no pronoun, with this noun or title? What was asked of a
 *  cluster is kept, since clusters only grow by becoming others. */
function naming(scene: Scene): (role: string) => Test {
  const known = new WeakMap<readonly Referent[], Map<string, boolean>>()
  return (role) => (cluster) => {
    const asked = known.get(cluster) ?? new Map<string, boolean>()
    known.set(cluster, asked)
    const answer = asked.get(role) ?? cluster.some((one) => nounsOf(scene, one).includes(role))
    asked.set(role, answer)
    return answer
  }
}

const nounsOf = remembered((scene, r): readonly string[] =>
  r.level === "pronoun" ? [] : [roleOf(scene, r), ...titlesOf(scene, r)],
)

/** Sentences back to the last mention of whom a noun takes up. */
const memory = 30

/** Of each cluster that fits, the last member before `r` that is not far away; the nearest
 *  first. */
function* nearest(
  { referents }: Scene,
  clusters: Clusters,
  r: Referent,
  fits: Test,
): Generator<Referent> {
  const seen = new Set<readonly Referent[]>()
  for (let n = r.n - 1; n >= 0 && r.sentence - referents[n]!.sentence <= memory; n--) {
    const one = referents[n]!
    const cluster = clusters.of(one)
    if (one.level === "pronoun" || seen.has(cluster)) continue
    seen.add(cluster)
    if (fits(cluster)) yield one
  }
}

function headsMatch(scene: Scene, clusters: Clusters, earlier: Referent, r: Referent): boolean {
  const cluster = clusters.of(earlier)
  if (isFormer(scene, r) !== cluster.some((m) => isFormer(scene, m))) return false
  if (earlier.level === "nominal" && r.kind !== "organization")
    if (!cluster.some((m) => m.plural === r.plural)) return false
  if (isCounted(scene, earlier) && !mayCount(scene, earlier, r)) return false
  if (!statesAgree(scene, cluster, r)) return false
  if (saysMore(scene, cluster, r)) return false
  return [...r.modifiers].every(
    (word) =>
      cluster.some((m) => m.modifiers.has(word) || m.name.some((one) => plain(one) === word)) ||
      countryOf(word) !== undefined ||
      scene.in(word, "demonyms") ||
      scene.in(word, "former_words") ||
      scene.in(word, "sameness") ||
      word === "state",
  )
}

/** "Head of state" is one word for it. */
const isFixed = (scene: Scene, r: Referent): boolean =>
  scene.alike(`${r.lemma} ${scene.lower(r.head + 1)} ${scene.lower(r.head + 2)}`) !== undefined

const wordsIn = remembered((scene, r): readonly string[] =>
  scene.doc.tags.slice(r.first, r.last).map(({ lemma }) => plain(lemma)),
)

/** "The peacekeepers of the bloc" are not the soldiers that no bloc was named
 *  with: what follows the noun must have been said before. */
const saysMore = (scene: Scene, cluster: readonly Referent[], r: Referent): boolean =>
  (scene.below[r.head] ?? []).some(
    (child) =>
      child > r.head &&
      child < r.last &&
      scene.doc.arcs[child]!.deprel === "nmod" &&
      !(child === r.head + 2 && isFixed(scene, r)) &&
      !isSaid(scene, cluster, plain(scene.doc.tags[child]!.lemma)),
  )

const isSaid = (scene: Scene, cluster: readonly Referent[], word: string): boolean =>
  cluster.some((m) => wordsIn(scene, m).includes(word))

/** Some of many are not all of them: "the police" are not the "748 officers" of a
 *  toll, nor "the protesters" the 26 who died, unless they are spoken of at once. */
const mayCount = (scene: Scene, counted: Referent, r: Referent): boolean =>
  r.kind !== "organization" &&
  (r.article === "demonstrative" || r.sentence - counted.sentence <= 1) &&
  !scene.in(r.lemma, "plural_nouns")

/** "The Russian president" is not another state's; of a cluster that names no
 *  state, the report's own is assumed. */
function statesAgree(scene: Scene, cluster: readonly Referent[], r: Referent): boolean {
  const mine = statesOf(scene, r)
  if (mine.length === 0 || (r.kind !== "person" && r.kind !== "organization" && r.kind !== "group"))
    return true
  const theirs = cluster.flatMap((m) => statesOf(scene, m))
  return theirs.length > 0
    ? theirs.some((code) => mine.includes(code))
    : mine[0] === scene.countries[0]
}
