import type { TokenIndex } from "../model/index.ts"
import { relates, type Tree } from "./tree.ts"

/** Does a negation stand with this verb or with its subject: "could not confirm",
 *  "no unit has confirmed"? */
export function negated(tree: Tree, verb: TokenIndex): boolean {
  if (tree.upos(verb) !== "VERB") return false
  const subject = tree.child(verb, "nsubj")
  const own = tree
    .children(verb)
    .filter(
      (child) => child < verb && ["advmod", "aux"].some((one) => relates(tree.deprel(child), one)),
    )
  return (
    own.some((child) => tree.listed(child, "negators")) ||
    (subject !== undefined &&
      subject < verb &&
      [subject, ...tree.children(subject)].some(
        (one) => one <= subject && tree.listed(one, "negators"),
      ))
  )
}
