import type { Annotated, Arc, Language, Tag, TokenIndex } from "../model/index.ts"

type Parsed = Annotated<"sentences" | "tokens" | "tags" | "arcs">

/** A tree on the way to its mended form. */
interface Tree extends Pick<Parsed, "tokens"> {
  readonly tags: Tag[]
  readonly arcs: Arc[]
  readonly lexicons: Language["lexicons"]
}

/** Trees and tags in which a clause that a verb asks for hangs on that verb and not on a noun
 *  between: "accused the guild of hiding them", "said in a letter that they had left". What
 *  the tree had joined to a clause behind a preposition, and is in the form of the verb, is
 *  joined to the verb: "accused the guild of hiding them and called for an inquiry". */
export function governed(
  doc: Parsed,
  lexicons: Language["lexicons"],
): Pick<Parsed, "tags" | "arcs"> {
  const tree: Tree = { tokens: doc.tokens, tags: [...doc.tags], arcs: [...doc.arcs], lexicons }
  for (const { first, last } of doc.sentences)
    for (let at = first; at < last; at++) {
      const said = sayingOf(tree, at, first)
      if (said) {
        tree.arcs[at] = { head: said.verb, deprel: "ccomp" }
        tree.arcs[said.that] = { head: at, deprel: "mark" }
        tree.tags[said.that] = { ...tree.tags[said.that]!, upos: "SCONJ", xpos: "IN", feats: "_" }
      }
      const above = pastAbove(tree, at, first, last)
      if (above !== undefined) tree.arcs[at] = { head: above, deprel: "conj" }
      const verb = verbOf(tree, at, first)
      if (verb === undefined) continue
      tree.arcs[at] = { head: verb, deprel: "advcl" }
      for (let next = at + 1; next < last; next++)
        if (tree.arcs[next]!.head === at && isBeside(tree, next, verb, last)) join(tree, next, verb)
    }
  return { tags: tree.tags, arcs: tree.arcs }
}

/** The past above a past that the tree set beside an infinitive or a gerund, which stands
 *  beside neither: "urged both sides to wait and demanded access". */
function pastAbove(
  tree: Tree,
  at: TokenIndex,
  first: TokenIndex,
  last: TokenIndex,
): TokenIndex | undefined {
  const { tags, arcs } = tree
  const { head, deprel } = arcs[at]!
  if (deprel !== "conj" || tags[at]!.xpos !== "VBD" || head < first) return undefined
  if (!/^VBG?$/.test(tags[head]!.xpos) || tags[head]!.upos !== "VERB") return undefined
  if (hasOwn(tree, head, first, last) || hasOwn(tree, at, first, last)) return undefined
  let verb = arcs[head]!.head
  while (verb >= first && !(tags[verb]!.xpos === "VBD" && verb < at)) verb = arcs[verb]!.head
  return verb >= first ? verb : undefined
}

/** Has a verb a subject or an auxiliary of its own? */
function hasOwn({ arcs }: Tree, at: TokenIndex, first: TokenIndex, last: TokenIndex): boolean {
  for (let i = first; i < last; i++)
    if (arcs[i]!.head === at && /^(nsubj|aux|cop)/.test(arcs[i]!.deprel)) return true
  return false
}

/** The verb that asks for a clause, which hangs on it or on a noun before it. */
function verbOf(tree: Tree, clause: TokenIndex, first: TokenIndex): TokenIndex | undefined {
  const { tags, arcs, tokens, lexicons } = tree
  const { head, deprel } = arcs[clause]!
  if (tags[clause]!.xpos !== "VBG" || head < first || !/^(acl|advcl)/.test(deprel)) return undefined
  const object = deprel.startsWith("acl") ? upTo(tree, head, first) : undefined
  const verb = object === undefined ? head : arcs[object]!.head
  const after = object ?? verb
  if (object !== undefined && !/^(obj|iobj|obl)/.test(arcs[object]!.deprel)) return undefined
  if (verb < first || verb > after || after > clause) return undefined
  let mark = clause - 1
  while (mark > after && !(arcs[mark]!.head === clause && /^(mark|case)$/.test(arcs[mark]!.deprel)))
    mark--
  const word = mark > after ? tokens[mark]!.form.toLowerCase() : ""
  return lexicons[`valency.${word}`]?.has(tags[verb]!.lemma) ? verb : undefined
}

/** The verb of saying whose clause a tree took for a relative clause of the noun before it,
 *  and the word that opens the clause: it has a subject of its own. */
function sayingOf(tree: Tree, clause: TokenIndex, first: TokenIndex) {
  const { tags, arcs, tokens, lexicons } = tree
  const { head, deprel } = arcs[clause]!
  if (!deprel.startsWith("acl") || head < first || tags[clause]!.xpos === "VB") return undefined
  const verb = arcs[head]!.head
  if (verb < first || verb > head) return undefined
  const lexicon = lexicons[arcs[head]!.deprel === "obj" ? "valency.whom" : "valency.that"]
  if (!/^(obl|iobj|obj)/.test(arcs[head]!.deprel) || !lexicon?.has(tags[verb]!.lemma))
    return undefined
  let that = head + 1
  while (that < clause && arcs[that]!.head !== clause) that++
  if (tokens[that]!.form.toLowerCase() !== "that" || that === clause) return undefined
  let subject = false
  for (let i = verb + 1; i < tokens.length && i <= clause; i++) {
    if (arcs[i]!.head === verb && /^(ccomp|obj)$/.test(arcs[i]!.deprel) && i !== head)
      return undefined
    if (i > that && arcs[i]!.head === clause && /^nsubj/.test(arcs[i]!.deprel)) subject = true
  }
  return subject ? { verb, that } : undefined
}

/** The noun that heads a phrase. */
function upTo({ arcs }: Tree, noun: TokenIndex, first: TokenIndex): TokenIndex {
  let at = noun
  while (/^(nmod|conj|appos|flat|compound)/.test(arcs[at]!.deprel) && arcs[at]!.head >= first)
    at = arcs[at]!.head
  return at
}

/** Does a verb beside the clause go with the verb above, by its form: a past beside a past,
 *  without a subject or an auxiliary of its own? A regular past looks like a participle. */
function isBeside(tree: Tree, at: TokenIndex, verb: TokenIndex, last: TokenIndex): boolean {
  const { tags, arcs } = tree
  const [own, above] = [tags[at]!, tags[verb]!]
  const past = above.xpos === "VBD" && /^VB[DN]$/.test(own.xpos)
  if (arcs[at]!.deprel !== "conj" || own.upos !== "VERB") return false
  if (!past && (own.xpos !== above.xpos || !/^VB[PZ]$/.test(own.xpos))) return false
  return !hasOwn(tree, at, verb + 1, last)
}

function join({ tags, arcs }: Tree, at: TokenIndex, verb: TokenIndex): void {
  arcs[at] = { head: verb, deprel: "conj" }
  const { xpos, feats } = tags[verb]!
  tags[at] = { ...tags[at]!, xpos, feats }
}
