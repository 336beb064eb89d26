import type { TokenIndex } from "../model/index.ts"
import { relates, type Tree } from "./tree.ts"

/** The last token of what is said, with a second predicate that the parser hung
 *  from the verb of saying: in "she says the bridge is old and will fall" it is
 *  the bridge that will. The form of the verb tells: whoever says something does
 *  so in one tense. A second clause with a subject of its own belongs to what is
 *  said where no comma parts it. */
export function withParallel(tree: Tree, verb: TokenIndex, last: TokenIndex): TokenIndex {
  const second = tree
    .children(verb)
    .find((child) => child > last && relates(tree.deprel(child), "conj"))
  if (second === undefined || !adjoins(tree, last, tree.left(second))) return last
  if (tree.upos(tree.left(second)) !== "CCONJ") return last
  if (tree.child(second, "nsubj") !== undefined)
    return tree.left(second) === last + 1 ? tree.right(second) : last
  return belongs(tense(tree, second), tense(tree, verb)) ? tree.right(second) : last
}

const adjoins = (tree: Tree, last: TokenIndex, next: TokenIndex): boolean =>
  next === last + 1 || (next === last + 2 && tree.doc.tokens[last + 1]!.form === ",")

/** A modal or present predicate beside a past verb of saying, or a modal one
 *  beside a present one. */
const belongs = (second: string, saying: string): boolean =>
  (second === "MD" && saying !== "MD") || (/^VB[ZP]$/.test(second) && saying === "VBD")

/** Treebank tag of the word that carries the tense of a verb group. */
function tense(tree: Tree, verb: TokenIndex): string {
  const carrier = tree
    .children(verb)
    .find(
      (child) =>
        child < verb &&
        ["aux", "cop"].some((one) => relates(tree.deprel(child), one)) &&
        /^(MD|VB[DZP])$/.test(tree.xpos(child)),
    )
  return tree.xpos(carrier ?? verb)
}
