import type { Sentence, TokenIndex } from "../model/index.ts"
import { type Content, found } from "./contents.ts"
import { relates, type Tree } from "./tree.ts"

/** First token of the reporting clause: the verb, its auxiliaries, the subject right
 *  before it. */
export function reportingStart(tree: Tree, verb: TokenIndex): TokenIndex {
  let first = verb
  for (const child of [...tree.children(verb)].reverse()) {
    const deprel = tree.deprel(child)
    const own = ["nsubj", "aux", "mark", "dislocated", "advmod"].some((one) => relates(deprel, one))
    if (child < verb && own && first - tree.right(child) <= 2) first = tree.left(child)
  }
  return first
}

/** The content of a plain verb of saying for which the tree has no clause: both
 *  sides of it where commas set it off, what follows it, or, at the end of its
 *  sentence, what goes before. */
export function broken(tree: Tree, verb: TokenIndex): Content | undefined {
  if (!tree.listed(verb, "plain_saying")) return undefined
  const sentence = tree.doc.sentences[tree.sentence(verb)]!
  const start = reportingStart(tree, verb)
  const subject = tree.child(verb, "nsubj")
  const next = subject !== undefined && subject > verb ? tree.right(subject) + 1 : verb + 1
  if (start > verb || start < sentence.first) return undefined
  return (
    between(tree, sentence, start, next) ??
    rest(tree, sentence, verb, next) ??
    before(tree, sentence, start, next)
  )
}

/** Both sides of a reporting clause that commas set off, where the verb is plain. */
export function setOff(tree: Tree, verb: TokenIndex): Content | undefined {
  if (!tree.listed(verb, "plain_saying")) return undefined
  const sentence = tree.doc.sentences[tree.sentence(verb)]!
  const subject = tree.child(verb, "nsubj")
  if (subject === undefined) return undefined
  const start = Math.min(verb, tree.left(nearest(tree, verb)))
  const behind = tree.children(verb).find((c) => c > verb && relates(tree.deprel(c), "nsubj"))
  return between(tree, sentence, start, behind === undefined ? verb + 1 : tree.right(behind) + 1)
}

/** The subject right before the verb, else the verb. */
const nearest = (tree: Tree, verb: TokenIndex): TokenIndex =>
  tree.children(verb).findLast((c) => c < verb && relates(tree.deprel(c), "nsubj")) ?? verb

const isComma = (tree: Tree, at: TokenIndex): boolean =>
  /^[,—–-]$/.test(tree.doc.tokens[at]?.form ?? "")

/** "The road, he said, is closed." */
function between(
  tree: Tree,
  sentence: Sentence,
  start: TokenIndex,
  next: TokenIndex,
): Content | undefined {
  const set = isComma(tree, start - 1) && isComma(tree, next) && start - 1 > sentence.first
  if (!set || sentence.last - next < 4 || next - start > 12) return undefined
  if (tree.xpos(next + 1) === "VBG" || /^W/.test(tree.xpos(next + 1))) return undefined
  if (others(tree, sentence.first, start) || others(tree, next, sentence.last)) return undefined
  const after = tree.span(next + 1, sentence.last - 1)
  if (/^VB[NG]$/.test(tree.xpos(sentence.first))) return found("between", after)
  return found("between", tree.span(sentence.first, start - 2), after)
}

/** "He said it is time to leave", where the clause was hung elsewhere. */
function rest(
  tree: Tree,
  sentence: Sentence,
  verb: TokenIndex,
  next: TokenIndex,
): Content | undefined {
  const last = sentence.last - 1
  const governs = tree.child(verb, "nsubj") !== undefined || tree.xpos(verb) === "VBG"
  if (!governs || last - next < 3 || tree.upos(next) === "PUNCT") return undefined
  if (next !== verb + 1 || !finite(tree, next, last) || others(tree, next, last)) return undefined
  if (goesOnSaying(tree, next, last)) return undefined
  return found("rest of sentence", tree.span(next, last))
}

/** "said this at the gate, saying that …": what is said comes only then. */
function goesOnSaying(tree: Tree, from: TokenIndex, to: TokenIndex): boolean {
  for (let at = from + 1; at < to; at++) {
    const says = tree.listed(at, "plain_saying") || tree.listed(at, "continuing")
    if (tree.xpos(at) === "VBG" && says && isComma(tree, at - 1)) return true
  }
  return false
}

/** "The road is closed, he said." */
function before(
  tree: Tree,
  sentence: Sentence,
  start: TokenIndex,
  next: TokenIndex,
): Content | undefined {
  const comma = start - 1
  const closing = sentence.last - next <= 8 && start - sentence.first > 4
  if (!closing || tree.upos(comma) !== "PUNCT" || others(tree, sentence.first, comma))
    return undefined
  return found("before", tree.span(sentence.first, comma))
}

const finite = (tree: Tree, from: TokenIndex, to: TokenIndex): boolean => {
  for (let at = from; at <= to; at++) if (/^(VBD|VBZ|VBP|MD)$/.test(tree.xpos(at))) return true
  return false
}

/** Does another verb of saying with a subject of its own stand between? */
function others(tree: Tree, from: TokenIndex, to: TokenIndex): boolean {
  for (let at = from; at < to; at++) {
    const says = tree.upos(at) === "VERB" && tree.listed(at, "plain_saying")
    if (says && tree.children(at).some((child) => relates(tree.deprel(child), "nsubj"))) return true
  }
  return false
}
