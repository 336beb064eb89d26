import type { Span, TokenIndex } from "../model/index.ts"
import { behindDateline } from "./around.ts"
import { type CueSite, isPlural } from "./cues.ts"
import type { Draft } from "./drafts.ts"
import { relates, type Tree } from "./tree.ts"

/** A reporting clause that closes its sentence, read by position. */
export interface Closing {
  /** Head of the noun phrase behind the comma. */
  readonly speaker: TokenIndex
  /** All that stands before the comma. */
  readonly content: Span
}

/** How many words the one who speaks may be named with. */
const longest = 26

/** "As of today 40 are held, an engineer who asked not to be named estimated": behind
 *  the last comma of a sentence, or of what a semicolon ends, stand a noun phrase and a
 *  verb of saying that takes nothing but an addressee, a place or a time. What is said
 *  stands before the comma, wherever the tree hung it. */
export function closingOf(tree: Tree, site: CueSite): Closing | undefined {
  const { token, cue } = site
  if (!cue.takes.has("quote") || !cue.takes.has("clause") || !reports(tree, token)) return undefined
  const first = segmentStart(tree, token)
  const last = segmentEnd(tree, token)
  if (!ends(tree, site, last)) return undefined
  const comma = commaBefore(tree, token, first)
  if (comma === undefined || comma - first < 3) return undefined
  const start = behindDateline(tree, first)
  if (start >= comma || !stands(tree, start, comma, token) || quoted(tree, start, comma))
    return undefined
  const speaker = headBehind(tree, comma + 1, token)
  return speaker === undefined ? undefined : { speaker, content: tree.span(start, comma - 1) }
}

/** A finite form, or one that is taken for a participle or a noun. */
const reports = (tree: Tree, at: TokenIndex): boolean =>
  /^(VB[DZN]|NNS)$/.test(tree.xpos(at)) &&
  !tree.children(at).some((child) => relates(tree.deprel(child), "aux"))

const form = (tree: Tree, at: TokenIndex): string => tree.doc.tokens[at]?.form ?? ""

function segmentStart(tree: Tree, from: TokenIndex): TokenIndex {
  const { first } = tree.doc.sentences[tree.sentence(from)]!
  for (let at = from; at > first; at--) if (form(tree, at) === ";") return at + 1
  return first
}

function segmentEnd(tree: Tree, from: TokenIndex): TokenIndex {
  const { last } = tree.doc.sentences[tree.sentence(from)]!
  for (let at = from; at < last; at++) if (form(tree, at) === ";") return at
  return last
}

/** Nothing follows the verb but whom it is told, where, when and on what terms. */
function ends(tree: Tree, { token, last, cue }: CueSite, end: TokenIndex): boolean {
  let at = last + 1
  if (cue.takes.has("told")) while (at < end && addressed(tree, at)) at++
  while (at < end && !/^(ADP|PUNCT)$/.test(tree.upos(at)) && tells(tree, at)) at++
  if (at >= end || (tree.upos(at) === "PUNCT" && at + 1 >= end)) return true
  if (tree.upos(at) !== "ADP" || end - token > 22) return false
  for (let next = at; next < end; next++) {
    if (onTerms(tree, next)) return true
    if (/^(VB[DPZ]|MD|W.*|IN)$/.test(tree.xpos(next)) && tree.upos(next) !== "ADP") return false
    if (/^[,:]$/.test(form(tree, next))) return false
  }
  return true
}

const addressed = (tree: Tree, at: TokenIndex): boolean =>
  ["DET", "ADJ", "NOUN", "PROPN", "PRON"].includes(tree.upos(at)) && !/^W/.test(tree.xpos(at))

const tells = (tree: Tree, at: TokenIndex): boolean => tree.inTime(at) || tree.upos(at) === "ADV"

/** "on condition that": on what terms somebody speaks is nothing that is said. */
export const onTerms = (tree: Tree, at: TokenIndex): boolean => tree.listed(at, "terms")

/** The comma before the noun phrase that the verb ends. Of two finite verbs behind a
 *  comma, the first is that of a relative clause. */
function commaBefore(tree: Tree, verb: TokenIndex, first: TokenIndex): TokenIndex | undefined {
  let finite = 0
  let relative = 0
  for (let at = verb - 1; at > first && verb - at <= longest; at--) {
    if (/^(VB[DPZ]|MD)$/.test(tree.xpos(at))) finite++
    if (/^W/.test(tree.xpos(at))) relative++
    if (/^[:;“”"]$/.test(form(tree, at))) return undefined
    if (form(tree, at) !== ",") continue
    if (!opensPhrase(tree, at + 1) || finite !== relative) return undefined
    return at
  }
  return undefined
}

const opensPhrase = (tree: Tree, at: TokenIndex): boolean =>
  /^(DT|PRP|PRP\$|NN|NNS|NNP|NNPS|JJ|CD)$/.test(tree.xpos(at)) && !tree.inTime(at)

/** What is said is a sentence of its own: it has a finite verb, and the top of the tree or
 *  what the verb says, where the tree gives the verb no subject ("the Society for Aid (SFA)
 *  said"). */
function stands(tree: Tree, first: TokenIndex, comma: TokenIndex, verb: TokenIndex): boolean {
  const lost = !tree.children(verb).some((child) => /^nsubj/.test(tree.deprel(child)))
  let [finite, top] = [false, false]
  for (let at = first; at < comma; at++) {
    finite ||= /^(VB[DPZ]|MD)$/.test(tree.xpos(at))
    top ||= tree.head(at) < 0 || tree.deprel(at) === "parataxis"
    top ||= lost && tree.head(at) === verb && tree.deprel(at) === "ccomp"
  }
  return finite && top
}

/** Quotations are joined to their verbs by their marks. */
const quoted = (tree: Tree, first: TokenIndex, comma: TokenIndex): boolean => {
  const span = tree.span(first, comma)
  return (tree.doc.quotations ?? []).some(
    (one) => one.use === "speech" && one.end > span.start && one.start < span.end + 2,
  )
}

/** The highest noun over the first word of the phrase; before a verb taken for a noun,
 *  whose own words the phrase is in the tree, the noun next to it. */
function headBehind(tree: Tree, first: TokenIndex, verb: TokenIndex): TokenIndex | undefined {
  if (isPlural(tree, verb)) return isNominal(tree, verb - 1) ? verb - 1 : undefined
  let best: TokenIndex | undefined
  for (let at = first, n = 0; at >= first && at < verb && n < 12; at = tree.head(at), n++)
    if (isNominal(tree, at)) best = at
  return best
}

const isNominal = (tree: Tree, at: TokenIndex): boolean => /^(NOUN|PROPN|PRON)$/.test(tree.upos(at))

/** What others say in a sentence that a reporting clause closes ends before its comma,
 *  and within it before its verb. */
export function apart(drafts: readonly Draft[]): Draft[] {
  const closings = drafts.filter((one) => /\/closing\//.test(one.by))
  const cut = (draft: Draft, closing: Draft): Draft => {
    const { end } = closing.content[0]!
    const limit = draft.cueSpan.start < end ? end : closing.cueSpan.start
    const reaches = draft.content.some(
      (part) => part.start < limit && part.end > limit && part.start >= closing.content[0]!.start,
    )
    if (draft === closing || !reaches) return draft
    const content = draft.content
      .map(({ start, end: last }) => ({ start, end: Math.min(last, limit) }))
      .filter((part) => part.start < part.end)
    return { ...draft, content }
  }
  return drafts.map((one) => closings.reduce(cut, one))
}
