import type { TokenIndex } from "../model/index.ts"
import { relates, type Tree } from "./tree.ts"

/** How far before its verb a relative pronoun may stand. */
const reach = 14

/** The relative pronoun that is the subject of a verb by its place, whatever the
 *  tree makes of it: right before the verb group, or before a phrase that commas
 *  set off ("which, for their part, count"). */
export function relativeBefore(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  const first = tree.doc.sentences[tree.sentence(verb)]!.first
  const floor = Math.max(first + 1, verb - reach)
  let at = verb - 1
  while (at >= floor) {
    if (isRelative(tree, at)) return at
    if (tree.doc.tokens[at]!.form === ",") at = beforeAside(tree, at, floor)
    else if (["AUX", "ADV", "PART"].includes(tree.upos(at))) at--
    else return undefined
  }
  return undefined
}

const isRelative = (tree: Tree, at: TokenIndex): boolean =>
  /^W(DT|P)$/.test(tree.xpos(at)) && tree.listed(at, "relative_subjects")

/** Steps over what stands between two commas; -1 where a verb is in it. */
function beforeAside(tree: Tree, comma: TokenIndex, floor: TokenIndex): TokenIndex {
  for (let at = comma - 1; at >= floor; at--) {
    if (tree.doc.tokens[at]!.form === ",") return at - 1
    if (["VERB", "AUX"].includes(tree.upos(at))) return -1
  }
  return -1
}

/** The noun that a relative pronoun takes up: the nearest before it, but for a
 *  place that only says where that noun is. */
export function antecedentOf(tree: Tree, pronoun: TokenIndex): TokenIndex | undefined {
  const first = tree.doc.sentences[tree.sentence(pronoun)]!.first
  let at = pronoun - 1
  while (at >= first && tree.upos(at) === "PUNCT") at--
  if (at < first || !["NOUN", "PROPN", "PRON"].includes(tree.upos(at))) return undefined
  while (within(tree, at) || locates(tree, at)) at = tree.head(at)
  return at
}

/** A later word of a name or a compound. */
const within = (tree: Tree, at: TokenIndex): boolean =>
  tree.head(at) >= 0 &&
  ["flat", "compound", "nmod:desc"].some((one) => relates(tree.deprel(at), one))

const locates = (tree: Tree, at: TokenIndex): boolean => {
  const marker = tree.child(at, "case")
  const place = marker !== undefined && tree.listed(marker, "locating")
  const head = tree.head(at)
  return (
    place &&
    relates(tree.deprel(at), "nmod") &&
    head >= 0 &&
    head < at &&
    tree.upos(head) === "NOUN"
  )
}
