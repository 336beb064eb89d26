import type { MentionId } from "../model/index.ts"
import type { Referent, Scene } from "./referents.ts"

/** All of the group that a phrase names some of: "the guards" of "the last units of the
 *  guards". What is counted, or is an organization, is no such whole. */
export function wholeOf(scene: Scene, r: Referent): MentionId | undefined {
  if (r.level !== "nominal" || !scene.in(r.lemma, "nouns_part")) return undefined
  const of = (scene.below[r.head] ?? []).find(
    (child) =>
      child > r.head &&
      scene.doc.arcs[child]!.deprel.startsWith("nmod") &&
      (scene.below[child] ?? []).some((mark) => scene.in(scene.lower(mark), "genitives")),
  )
  const whole = of === undefined ? undefined : scene.byHead.get(of)
  return whole?.kind === "group" && whole.article === "definite" ? whole.mention : undefined
}

/** Whose somebody is by the word before: the ministry of "its soldiers". */
export function ownerOf(scene: Scene, r: Referent): Referent | undefined {
  if (r.article !== "possessive") return undefined
  const owner = (scene.below[r.head] ?? []).find(
    (child) => scene.doc.arcs[child]!.deprel === "nmod:poss",
  )
  return owner === undefined ? undefined : scene.byHead.get(owner)
}
