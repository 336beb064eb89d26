import type { Span, TokenIndex } from "../model/index.ts"
import { antecedentOf } from "./relatives.ts"
import { relates, type Tree } from "./tree.ts"

/** A reporting clause between commas whose speaker stands behind it. */
export interface Aside {
  /** Head of the speaker's name. */
  readonly speaker: TokenIndex
  readonly content: readonly Span[]
}

/** "The envoy who, he claims Dost, left": machine translation keeps the speaker
 *  behind the verb and puts a pronoun before it. What is said is the clause that
 *  the aside interrupts. */
export function asideOf(tree: Tree, verb: TokenIndex): Aside | undefined {
  const pronoun = verb - 1
  const sentence = tree.doc.sentences[tree.sentence(verb)]!
  if (pronoun - 1 <= sentence.first || !tree.language.translationese.resumptive) return undefined
  const taken = tree.language.translationese.resumptive.has(form(tree, pronoun).toLowerCase())
  const name = taken && form(tree, pronoun - 1) === "," ? nameAfter(tree, verb) : undefined
  if (name === undefined || form(tree, name.last + 1) !== ",") return undefined
  if (name.last + 2 >= sentence.last) return undefined
  const before = pronoun - 2
  const relative = tree.listed(before, "relative_subjects") ? antecedentOf(tree, before) : undefined
  const start = relative === undefined ? sentence.first : phraseStart(tree, relative)
  const end = relative === undefined ? sentence.last - 1 : clauseEnd(tree, name.last + 2)
  return {
    speaker: name.head,
    content: [tree.span(start, before), tree.span(name.last + 2, end)],
  }
}

const form = (tree: Tree, at: TokenIndex): string => tree.doc.tokens[at]?.form ?? ""

/** The run of a proper name right behind the verb. */
function nameAfter(tree: Tree, verb: TokenIndex) {
  let last = verb
  while (tree.doc.tokens[last + 1] && tree.upos(last + 1) === "PROPN") last++
  if (last === verb) return undefined
  const inside = (at: TokenIndex): boolean => at > verb && at <= last
  let head = verb + 1
  while (inside(tree.head(head))) head = tree.head(head)
  return { last, head }
}

function phraseStart(tree: Tree, head: TokenIndex): TokenIndex {
  let first = head
  const own = ["det", "amod", "compound", "nmod:desc", "nmod:poss", "flat", "nummod"]
  for (const child of [...tree.children(head)].reverse())
    if (child < first && own.some((one) => relates(tree.deprel(child), one)))
      first = Math.min(first, tree.left(child))
  return first
}

/** The clause goes on up to a comma with a finite verb behind that has no subject
 *  of its own, or to the end of the sentence. */
function clauseEnd(tree: Tree, from: TokenIndex): TokenIndex {
  const last = tree.doc.sentences[tree.sentence(from)]!.last - 1
  const finite = (at: TokenIndex): boolean => /^(VBD|VBZ|VBP|MD)$/.test(tree.xpos(at))
  for (let at = from + 1; at < last; at++)
    if (form(tree, at) === "," && finite(at + 1) && outsideQuotation(tree, at)) return at - 1
  return last
}

const outsideQuotation = (tree: Tree, at: TokenIndex): boolean =>
  !(tree.doc.quotations ?? []).some(
    (one) =>
      one.inner.start <= tree.doc.tokens[at]!.start && tree.doc.tokens[at]!.end <= one.inner.end,
  )
