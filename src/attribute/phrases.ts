import type { Span, TokenIndex } from "../model/index.ts"
import type { CueSite } from "./cues.ts"
import type { Draft } from "./drafts.ts"
import { relates, type Tree, without } from "./tree.ts"

/** "According to the mayor, …", "in the words of …", "reportedly": phrases that
 *  put the clause they stand in into somebody's mouth, or into nobody's. */
export function phraseDraft(tree: Tree, site: CueSite): Draft | undefined {
  return site.cue.upos === "ADV" ? adverb(tree, site) : preposition(tree, site)
}

function preposition(tree: Tree, site: CueSite): Draft | undefined {
  const { token, last } = site
  const source = governor(tree, token, last)
  if (source === undefined || isRate(tree, site, source)) return undefined
  const phrase = tree.span(token, Math.max(endOf(tree, source), last))
  const host = tree.head(source)
  if (host < 0 || phrase.start >= phrase.end) return undefined
  const matrix = matrixOf(tree, source, host)
  const content = without(matrix, [phrase]).filter((part) => part.end - part.start > 3)
  if (content.length === 0) return undefined
  return {
    token,
    cue: site.cue,
    lemma: [tree.lemma(token), ...site.rest].join(" "),
    cueSpan: tree.span(token, last),
    speaker: { token: source, by: "phrase" },
    content: cut(content, phrase),
    addressee: undefined,
    by: `${site.cue.id}/phrase`,
  }
}

/** Where the phrase ends: before its first comma where the tree puts the subject of
 *  the clause behind it into the phrase. */
function endOf(tree: Tree, source: TokenIndex): TokenIndex {
  const right = tree.right(source)
  const host = tree.head(source)
  if (host < right || !/^VB[DZP]$/.test(tree.xpos(host))) return right
  if (tree.child(host, "nsubj", "csubj", "expl") !== undefined) return right
  for (let at = source + 1; at < right; at++) if (tree.doc.tokens[at]!.form === ",") return at - 1
  return right
}

/** "per hour" tells a rate; "per the ministry" tells a source. */
const isRate = (tree: Tree, { token, last }: CueSite, source: TokenIndex): boolean =>
  tree.listed(token, "rate_marks") &&
  last === token &&
  tree.upos(source) !== "PROPN" &&
  tree.child(source, "det") === undefined

/** The noun a phrase of several words governs: the head of its last word, or the
 *  nearest token to the right that it hangs from. */
function governor(tree: Tree, token: TokenIndex, last: TokenIndex): TokenIndex | undefined {
  for (let at = tree.head(last), n = 0; at >= 0 && n < 4; at = tree.head(at), n++)
    if (at > last) return at
  const next = tree
    .children(token)
    .find((child) => child > last && /^(obl|pobj|nmod)/.test(tree.deprel(child)))
  if (next !== undefined) return next
  return last + 1 < tree.doc.tokens.length && tree.upos(last + 1) === "PROPN" ? last + 1 : undefined
}

/** The clause the phrase belongs to: at the edge of a sentence it is the whole
 *  sentence, inside it is the clause of its host. */
function matrixOf(tree: Tree, source: TokenIndex, host: TokenIndex): Span {
  const sentence = tree.doc.sentences[tree.sentence(source)]!
  const atEdge = tree.left(source) <= sentence.first + 1 || tree.right(source) >= sentence.last - 2
  let clause = host
  while (
    tree.head(clause) >= 0 &&
    (atEdge
      ? true
      : !["VERB", "AUX"].includes(tree.upos(clause)) && !relates(tree.deprel(clause), "conj"))
  )
    clause = tree.head(clause)
  return tree.subtree(clause)
}

/** A phrase between two halves keeps both only where it is a real interruption. */
function cut(parts: readonly Span[], phrase: Span): Span[] {
  return parts.filter((part) => part.end <= phrase.start || part.start >= phrase.end)
}

function adverb(tree: Tree, site: CueSite): Draft | undefined {
  const { token } = site
  const host = tree.head(token)
  if (host < 0 || !relates(tree.deprel(token), "advmod")) return undefined
  const own = tree.span(token, token)
  const content = without(tree.subtree(host), [own]).filter((part) => part.end - part.start > 2)
  if (content.length === 0) return undefined
  return {
    token,
    cue: site.cue,
    lemma: tree.lemma(token),
    cueSpan: own,
    speaker: { token: undefined, by: "unnamed" },
    content,
    addressee: undefined,
    by: `${site.cue.id}/adverb`,
  }
}
