import type { TokenIndex } from "../model/index.ts"
import { type Content, found } from "./contents.ts"
import type { CueSite } from "./cues.ts"
import { antecedentOf } from "./relatives.ts"
import type { Tree } from "./tree.ts"

/** "a poll shows Fenn ahead by 10 points", "the study found traces of oil": all that goes on
 *  from the verb is what a survey or a document found. */
export function surveyed(tree: Tree, { token }: CueSite): Content | undefined {
  const by = subjectOf(tree, token)
  if (by === undefined || !tree.listed(by, "surveys")) return undefined
  const last = endOf(tree, token)
  return last > token ? found("survey", tree.span(token + 1, last)) : undefined
}

/** Who shows: the subject, or the noun that a participle or a relative clause is about. */
function subjectOf(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  const subject = tree.child(verb, "nsubj")
  if (subject !== undefined)
    return tree.listed(subject, "relative_subjects")
      ? (antecedentOf(tree, subject) ?? subject)
      : subject
  const above = tree.head(verb)
  const hangs = above >= 0 && above < verb && tree.deprel(verb).startsWith("acl")
  return hangs ? above : undefined
}

/** The last word under the verb, before what tells by whom or when it was told. */
function endOf(tree: Tree, verb: TokenIndex): TokenIndex {
  const end = tree.right(verb)
  for (let at = verb + 2; at <= end; at++) {
    const comma = tree.doc.tokens[at - 1]!.form === ","
    if (tree.doc.tokens[at]!.form === ";") return at - 1
    if (comma && (tree.listed(at, "telling_end") || tree.listed(at, "relative_subjects")))
      return at - 2
  }
  return /^[.!?]$/.test(tree.doc.tokens[end]!.form) ? end - 1 : end
}
