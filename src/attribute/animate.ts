import type { TokenIndex } from "../model/index.ts"
import { contains } from "../model/index.ts"
import { antecedentOf } from "./relatives.ts"
import type { Tree } from "./tree.ts"

/** Is this a noun that names nobody: "operations", "damage"? Answers no where the
 *  document's mentions are not known. */
export function inanimate(tree: Tree, at: TokenIndex): boolean {
  const noun = tree.listed(at, "relative_subjects") ? (antecedentOf(tree, at) ?? at) : at
  const { mentions, names, tokens } = tree.doc
  if (tree.listed(noun, "evidence_nouns") || tree.listed(noun, "media")) return false
  if (!mentions || mentions.length === 0 || tree.upos(noun) !== "NOUN") return false
  if (names?.some((one) => contains(one, tokens[noun]!))) return false
  return !mentions.some((one) => one.head === noun && one.type !== "location")
}

/** Is this noun a place rather than those who act there? */
export function placed(tree: Tree, noun: TokenIndex): boolean {
  const mention = tree.doc.mentions?.find((one) => one.head === noun)
  return mention !== undefined && ["gpe", "location", "facility"].includes(mention.type)
}
