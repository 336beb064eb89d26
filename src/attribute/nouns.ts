import type { TokenIndex } from "../model/index.ts"
import { type Content, found, opensWithTo } from "./contents.ts"
import type { CueSite } from "./cues.ts"
import { inWords } from "./striking.ts"
import { ownTally } from "./tallies.ts"
import { infinitiveAfter, relates, type Tree } from "./tree.ts"

/** What hangs from a noun that reports: "the order to", "a call for", "the claim
 *  that". */
export function contentOfNoun(tree: Tree, site: CueSite): Content | undefined {
  const { token, cue } = site
  const { takes } = cue
  if (takes.has("figure")) return ownTally(tree, site)
  for (const child of tree.children(token)) {
    if (child < token) continue
    const deprel = tree.deprel(child)
    const infinitive = opensWithTo(tree, child)
    if (takes.has("infinitive") && infinitive && /^(acl|xcomp|advcl)/.test(deprel))
      return found("noun infinitive", tree.subtree(child))
    if (takes.has("clause") && !infinitive && thatClause(tree, child))
      return found("noun clause", tree.subtree(child))
  }
  const after = takes.has("infinitive") ? infinitiveAfter(tree, token) : undefined
  if (after !== undefined) return found("noun infinitive", tree.subtree(after))
  const loose = takes.has("infinitive") ? looseInfinitive(tree, token) : undefined
  if (loose) return loose
  return takes.has("object") ? topic(tree, token) : undefined
}

/** "the order of the general to open fire", where the parser lost the infinitive:
 *  behind the noun and a phrase without a verb stands its mark. */
function looseInfinitive(tree: Tree, noun: TokenIndex): Content | undefined {
  const sentence = tree.doc.sentences[tree.sentence(noun)]!
  const marks = tree.language.translationese.infinitive_marks
  for (let at = noun + 1; at < Math.min(noun + 10, sentence.last - 1); at++) {
    if (marks?.has(tree.doc.tokens[at]!.form.toLowerCase())) {
      const open = tree.xpos(at) !== "TO" || tree.xpos(at + 1) === "VB"
      return open && tree.xpos(at) !== "IN"
        ? found("loose infinitive", tree.span(at, lastBefore(tree, noun, sentence.last - 1)))
        : undefined
    }
    if (!["DET", "NOUN", "PROPN", "ADP", "ADJ"].includes(tree.upos(at))) return undefined
  }
  return undefined
}

/** The last token before the predicate that a noun is the subject of. */
function lastBefore(tree: Tree, noun: TokenIndex, otherwise: TokenIndex): TokenIndex {
  const predicate = tree.head(noun)
  if (predicate < noun) return otherwise
  const group = tree.children(predicate).filter((child) => child > noun && child < predicate)
  const auxiliary = group.find(
    (child) => relates(tree.deprel(child), "aux") || tree.deprel(child) === "cop",
  )
  return (auxiliary ?? predicate) - 1
}

function thatClause(tree: Tree, child: TokenIndex): boolean {
  if (!/^(acl|ccomp)/.test(tree.deprel(child))) return false
  const subordinated = tree.xpos(tree.left(child)) === "IN" && tree.child(child, "nsubj")
  if (subordinated && tree.deprel(child) === "acl:relcl") return true
  if (tree.deprel(child) === "acl:relcl" && tree.child(child, "mark") === undefined) return false
  const marker = tree.child(child, "mark")
  return marker !== undefined && tree.upos(child) !== "PRON" && tree.xpos(marker) !== "TO"
}

function topic(tree: Tree, noun: TokenIndex): Content | undefined {
  const what = tree.children(noun).find((child) => {
    const marker = tree.child(child, "case")
    return (
      child > noun &&
      /^nmod/.test(tree.deprel(child)) &&
      marker !== undefined &&
      tree.listed(marker, "topic_marks")
    )
  })
  if (what === undefined) return undefined
  const [marker, last] = [tree.child(what, "case")!, tree.right(what)]
  if (tree.listed(noun, "striking") && !inWords(tree, tree.child(noun, "nmod:poss"), what))
    return undefined
  if (tree.listed(noun, "standpoints") && tree.listed(marker, "owner_marks")) return undefined
  return marker < last ? found("noun topic", tree.span(marker + 1, last)) : undefined
}
