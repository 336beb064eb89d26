import type { Annotated } from "./layers.ts"
import type { Span, TokenIndex } from "./span.ts"
import { plainRelation } from "./tree.ts"

/** Tokens `first` up to, not including, `last`. */
export interface Phrase {
  readonly first: TokenIndex
  readonly last: TokenIndex
}

type Read = Annotated<"tokens" | "tags" | "arcs">

/** What belongs to a noun phrase below its head (Universal Dependencies v2). */
const modifiers = new Set([
  "det",
  "amod",
  "nmod",
  "compound",
  "flat",
  "fixed",
  "nummod",
  "acl",
  "goeswith",
])
/** What stands beside a noun phrase as a statement or a phrase of its own. */
const apart = new Set(["appos", "parataxis", "list", "vocative", "discourse", "dislocated"])

const unmarked = (deprel: string): boolean => /^nmod:(unmarked|tmod|npmod)$/.test(deprel)

/** The whole noun phrase of a head: determiner, adjectives and complements,
 *  without its preposition, relative clauses, appositions and the other members
 *  of a coordination. One stretch, without punctuation at its ends. */
export function nounPhrase(
  doc: Read,
  below: readonly (readonly TokenIndex[])[],
  head: TokenIndex,
): Phrase {
  const { arcs } = doc
  const inside = new Set<TokenIndex>([head])
  const enter = (token: TokenIndex, nominal: boolean): void => {
    for (const child of below[token] ?? []) {
      const { deprel } = arcs[child]!
      const plain = plainRelation(deprel)
      if (deprel === "acl:relcl" || apart.has(plain)) continue
      if (nominal && !(modifiers.has(plain) && !unmarked(deprel))) continue
      if (nominal && child > head && afterComma(doc, below, child, head)) continue
      inside.add(child)
      enter(child, false)
    }
  }
  enter(head, true)
  return stretch(doc, inside, head)
}

/** Is there a comma between a head and what follows it? */
function afterComma(
  doc: Read,
  below: readonly (readonly TokenIndex[])[],
  child: TokenIndex,
  head: TokenIndex,
): boolean {
  let first = child
  for (const under of below[child] ?? []) if (under > head && under < first) first = under
  return doc.tokens[first]?.form === "," || doc.tokens[first - 1]?.form === ","
}

/** The unbroken run of `inside` around `head`; single marks do not break it. */
function stretch(doc: Read, inside: ReadonlySet<TokenIndex>, head: TokenIndex): Phrase {
  const word = (i: TokenIndex): boolean => inside.has(i) && doc.tags[i]!.upos !== "PUNCT"
  const mark = (i: TokenIndex): boolean => /^[-–—"“”‘’«»'/]$/.test(doc.tokens[i]?.form ?? " ")
  const far = (step: 1 | -1): TokenIndex => {
    let edge = head
    for (let i = head + step; inside.has(i) || mark(i); i += step) if (word(i)) edge = i
    return edge
  }
  return { first: far(-1), last: far(1) + 1 }
}

/** The characters of tokens `first` up to, not including, `last`; without the
 *  full stop of a sentence that a token kept ("Oslo."), with that of "U.S.". */
export const spanOf = (doc: Annotated<"tokens">, phrase: Phrase): Span => {
  const { end, form } = doc.tokens[phrase.last - 1]!
  const stop = /^[\p{L}-]{3,}\.$/u.test(form) ? 1 : 0
  return { start: doc.tokens[phrase.first]!.start, end: end - stop }
}
