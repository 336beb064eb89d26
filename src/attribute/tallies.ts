import type { TokenIndex } from "../model/index.ts"
import { inanimate, placed } from "./animate.ts"
import { type Content, found } from "./contents.ts"
import type { CueSite } from "./cues.ts"
import type { Tree } from "./tree.ts"

/** How many words may stand between a verb of counting and its number. */
const lead = 4

/** What a verb of counting counts, read by position: "counts another 4 dead and
 *  31 wounded", "puts the number of wounded at 31". */
export function figure(tree: Tree, { token }: CueSite): Content | undefined {
  const last = tree.doc.sentences[tree.sentence(token)]!.last - 1
  if (tree.listed(token, "giving")) return given(tree, token, last)
  const number = tree.listed(token, "revising")
    ? revised(tree, token, last)
    : (numberAfter(tree, token, last) ?? measured(tree, token, last))
  if (number === undefined) return undefined
  return found("figure", tree.span(token + 1, endOf(tree, number, last)))
}

/** The number that is somebody's count: "the ministry's count stood at 31". A town's count is
 *  mostly of it, not by it. */
export function ownTally(tree: Tree, { token }: CueSite): Content | undefined {
  const [owner, above] = [tree.child(token, "nmod:poss"), tree.head(token)]
  if (owner === undefined || above < token || tree.deprel(token) !== "nsubj") return undefined
  if (inanimate(tree, owner) || placed(tree, owner)) return undefined
  const verb = tree.child(above, "cop") ?? above
  if (!tree.listed(verb, "tally_verbs")) return undefined
  const last = tree.doc.sentences[tree.sentence(token)]!.last - 1
  const number = numberAfter(tree, verb, last)
  return number === undefined
    ? undefined
    : found("figure", tree.span(token + 1, endOf(tree, number, last)))
}

/** A number right behind the verb, but for words that bind it. */
function numberAfter(tree: Tree, verb: TokenIndex, last: TokenIndex): TokenIndex | undefined {
  for (let at = verb + 1; at <= Math.min(verb + lead, last); at++) {
    if (counts(tree, at)) return at
    if (!["DET", "ADV", "ADJ", "ADP"].includes(tree.upos(at))) return undefined
  }
  return undefined
}

/** "put the number of dead at 18": the number behind the mark of a measure. */
function measured(tree: Tree, verb: TokenIndex, last: TokenIndex): TokenIndex | undefined {
  return tree.listed(verb, "measuring") ? behind(tree, verb, "measure_marks", last) : undefined
}

/** "raised its count of the dead to 18": the new number of somebody who gave one before; what
 *  happens may raise a toll, too, but says nothing. */
function revised(tree: Tree, verb: TokenIndex, last: TokenIndex): TokenIndex | undefined {
  const [subject, object] = [tree.child(verb, "nsubj"), tree.child(verb, "obj")]
  if (subject === undefined || object === undefined || inanimate(tree, subject)) return undefined
  return tree.listed(object, "tally_nouns") ? behind(tree, verb, "revision_marks", last) : undefined
}

/** "gave a toll of 18": a number is handed out by a noun for one. */
function given(tree: Tree, verb: TokenIndex, last: TokenIndex): Content | undefined {
  const object = tree.child(verb, "obj")
  if (object === undefined || object < verb || !tree.listed(object, "tally_nouns")) return undefined
  const number = numberAfter(tree, object, last)
  return number === undefined
    ? undefined
    : found("figure", tree.span(tree.left(object), endOf(tree, number, last)))
}

/** The number behind the first mark of these that stands before the next clause. */
function behind(
  tree: Tree,
  verb: TokenIndex,
  marks: string,
  last: TokenIndex,
): TokenIndex | undefined {
  for (let at = verb + 1; at < last; at++) {
    if (finite(tree, at)) return undefined
    if (tree.listed(at, marks)) return numberAfter(tree, at, last)
  }
  return undefined
}

const counts = (tree: Tree, at: TokenIndex): boolean =>
  tree.upos(at) === "NUM" || /^\d/.test(tree.doc.tokens[at]!.form)

const finite = (tree: Tree, at: TokenIndex): boolean => /^(VBD|VBZ|VBP|MD)$/.test(tree.xpos(at))

/** The last word of the phrases from a number on: up to the next verb, clause or
 *  comma without a number behind it. */
function endOf(tree: Tree, number: TokenIndex, last: TokenIndex): TokenIndex {
  let at = number + 1
  while (at <= last && !stops(tree, at, last)) at++
  let end = at - 1
  while (end > number && /^(CCONJ|ADP|PUNCT|DET|PRON|AUX)$/.test(tree.upos(end))) end--
  return end
}

function stops(tree: Tree, at: TokenIndex, last: TokenIndex): boolean {
  if (finite(tree, at)) return !counts(tree, at - 1)
  if (tree.upos(at) === "SCONJ" || /^W/.test(tree.xpos(at))) return true
  if (tree.upos(at) !== "PUNCT") return false
  return tree.doc.tokens[at]!.form !== "," || numberAfter(tree, at, last) === undefined
}
