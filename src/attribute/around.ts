import type { Span, TokenIndex } from "../model/index.ts"
import { reportingStart } from "./broken.ts"
import { type Content, found } from "./contents.ts"
import { relates, type Tree, tokenAt, without } from "./tree.ts"

/** A clause before its verb: from where the clause begins to where the reporting
 *  clause does, and what of it follows. */
export function around(tree: Tree, verb: TokenIndex, head: TokenIndex): Span {
  const reporting = reportingStart(tree, verb)
  const first = Math.min(tree.left(head), ...strays(tree, verb, head))
  const last = Math.max(tree.right(head) < reporting ? tree.right(head) : reporting - 1, first)
  return tree.span(Math.min(first, last), last)
}

/** First tokens of what the parser hung from the verb of saying before the clause said:
 *  in "the firm closed, said the mayor" the firm is nobody who says it. */
const strays = (tree: Tree, verb: TokenIndex, head: TokenIndex): readonly TokenIndex[] =>
  tree
    .children(verb)
    .filter(
      (child) =>
        child < head &&
        tree.right(child) < head &&
        ["nsubj", "dislocated", "obl"].some((one) => relates(tree.deprel(child), one)),
    )
    .map((child) => behindDateline(tree, tree.left(child)))
    .filter((first) => first < head)

/** The first token from here on that stands behind a dateline. */
export function behindDateline(tree: Tree, from: TokenIndex): TokenIndex {
  let first = from
  while (tree.doc.tokens[first + 1] && tree.inDateline(first)) first++
  return first
}

/** A verb put into, or after, the sentence it reports: "The road, he said, is
 *  closed"; "As he put it, the road is closed". */
export function inserted(tree: Tree, verb: TokenIndex): Content | undefined {
  const head = tree.head(verb)
  if (head < 0) return undefined
  const deprel = tree.deprel(verb)
  const asReport =
    relates(deprel, "advcl") &&
    tree
      .children(verb)
      .some((c) => relates(tree.deprel(c), "mark") && tree.listed(c, "report_marks")) &&
    tree.child(verb, "obj", "ccomp", "xcomp") === undefined
  if (!relates(deprel, "parataxis") && !asReport) return undefined
  const hole = tree.subtree(verb)
  const parts = without(tree.subtree(head), [hole])
  const worthwhile = parts.filter(
    (part) => part.end - part.start > 3 && !goesOnAlone(tree, part, hole),
  )
  return worthwhile.length > 0 ? found(asReport ? "as" : "inserted", ...worthwhile) : undefined
}

/** After an inserted clause, a participle or relative clause belongs to it and not
 *  to what is said. */
function goesOnAlone(tree: Tree, part: Span, hole: Span): boolean {
  if (part.start < hole.end) return false
  let first = tokenAt(tree, part.start)
  while (tree.upos(first) === "PUNCT" && tree.doc.tokens[first + 1]) first++
  return (
    tree.xpos(first) === "VBG" || /^W/.test(tree.xpos(first)) || tree.listed(first, "report_marks")
  )
}
