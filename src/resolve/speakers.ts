import type { Clusters } from "./clusters.ts"
import { speakerOf } from "./pronouns.ts"
import type { Referent, Scene } from "./referents.ts"

/** "We" in a quotation of a body, or of somebody who speaks for it, is the body. */
export function bodies(scene: Scene, clusters: Clusters): void {
  const voices = new Map<Referent, Referent>()
  for (const r of scene.referents) {
    if (r.level !== "pronoun" || !scene.in(scene.lower(r.head), "pronouns_first_plural")) continue
    const speaker = speakerOf(scene, r)
    const body = speaker && bodyOf(scene, clusters, speaker)
    if (!body) continue
    const earlier = voices.get(body)
    clusters.join(earlier ?? body, r, "the body that speaks", "certain")
    voices.set(body, r)
  }
}

/** The body that somebody is, or speaks for: the one named in what the report
 *  calls its spokesperson. */
function bodyOf(scene: Scene, clusters: Clusters, speaker: Referent): Referent | undefined {
  if (speaker.kind === "organization" || isSeat(speaker)) return speaker
  for (const called of clusters.of(speaker)) {
    if (!speaksFor(scene, called)) continue
    const body = scene.referents.find((x) => isInside(x, called) && isBody(clusters, x))
    if (body) return body
  }
  return undefined
}

const isSeat = ({ kind, level }: Referent): boolean => kind === "gpe" && level === "name"

/** Is the word "spokesman" or its like in the phrase? */
function speaksFor(scene: Scene, { first, last, level }: Referent): boolean {
  if (level === "pronoun") return false
  for (let i = first; i < last; i++)
    if (scene.alike(scene.doc.tags[i]!.lemma.toLowerCase()) === "spokesman") return true
  return false
}

const isInside = (x: Referent, outer: Referent): boolean =>
  x !== outer && outer.start <= x.start && x.end <= outer.end

/** A body, or a pronoun for one: "its spokeswoman". */
const isBody = (clusters: Clusters, x: Referent): boolean =>
  x.level === "pronoun"
    ? clusters.of(x).some(({ kind }) => kind === "organization")
    : x.kind === "organization" || isSeat(x)
