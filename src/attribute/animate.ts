import type { TokenIndex } from "../model/index.ts"
import { contains } from "../model/index.ts"
import type { Tree } from "./tree.ts"

/** Is this a noun that names nobody: "operations", "damage"? Answers no where the
 *  document's mentions are not known. */
export function inanimate(tree: Tree, noun: TokenIndex): boolean {
  const { mentions, names, tokens } = tree.doc
  if (!mentions || mentions.length === 0 || tree.upos(noun) !== "NOUN") return false
  const at = tokens[noun]!
  if (names?.some((one) => contains(one, at))) return false
  return !mentions.some((one) => one.head === noun && one.type !== "location")
}

/** Is this noun a place rather than those who act there? */
export function placed(tree: Tree, noun: TokenIndex): boolean {
  const mention = tree.doc.mentions?.find((one) => one.head === noun)
  return mention !== undefined && ["gpe", "location", "facility"].includes(mention.type)
}
