import { english } from "../../languages/en/index.ts"
import type { Annotated, LayerName } from "../../model/index.ts"
import { coreference } from "../../resolve/coreference.ts"
import type { Referent, Scene } from "../../resolve/referents.ts"
import type { Task } from "./task.ts"

/** Coreference: `{id, clusters: [[[start, end], …], …]}` of two members or more.
 *  Members and spans follow GUM: relative pronouns are none; relative clauses and
 *  a possessive mark belong to the phrase. */
export const coref: Task = {
  name: "coref",
  predict(row, tools) {
    const { doc } = tools.walk(tools.document(row))
    const { scene, clusters } = coreference(doc, english)
    const spans = clusters
      .map((cluster) => cluster.filter((referent) => !isRelative(scene, referent)))
      .filter((cluster) => cluster.length > 1)
      .map((cluster) => cluster.map((referent) => wide(scene, doc, referent)))
    return { id: row.id, clusters: spans }
  },
}

const isRelative = (scene: Scene, r: Referent): boolean =>
  r.level === "pronoun" && scene.doc.tags[r.head]!.xpos.startsWith("W")

/** The phrase with its relative clause and possessive mark. */
export function wide(
  scene: Scene,
  doc: Annotated<LayerName>,
  r: Referent,
): readonly [number, number] {
  let last = r.last
  for (const child of scene.below[r.head] ?? [])
    if (doc.arcs[child]!.deprel === "acl:relcl" && child > r.head)
      last = Math.max(last, endOf(scene, child))
  const mark = doc.tokens[last]
  if (mark && /^[’']s?$/.test(mark.form) && doc.tags[last]!.xpos === "POS") last++
  return [r.start, last === r.last ? r.end : doc.tokens[last - 1]!.end]
}

function endOf(scene: Scene, top: number): number {
  let last = top + 1
  for (const child of scene.below[top] ?? [])
    if (scene.doc.tags[child]!.upos !== "PUNCT") last = Math.max(last, endOf(scene, child))
  return last
}
