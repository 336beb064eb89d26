import type { Annotated, TokenIndex } from "../model/index.ts"

/** Whether a clause looks back (-1), ahead (1), or does not tell (0). */
export type Direction = -1 | 0 | 1

type Tree = Annotated<"tokens" | "tags" | "arcs">

const verbal = /^(VERB|AUX)$/

/** The verb that governs a token, itself counted. */
function verbAbove({ tags, arcs }: Tree, token: TokenIndex): TokenIndex | undefined {
  let at = token
  for (let step = 0; step < 12 && at >= 0; step++) {
    if (verbal.test(tags[at]?.upos ?? "")) return at
    at = arcs[at]?.head ?? -1
  }
  return undefined
}

/** Tenses that a verb's own tag and its auxiliaries show. */
function own(doc: Tree, verb: TokenIndex, future: ReadonlySet<string>): Direction | undefined {
  const near = range(doc, verb)
  const aux = near.filter(
    (i) => doc.arcs[i]?.head === verb && /^(aux|cop)/.test(doc.arcs[i]!.deprel),
  )
  const lemma = (i: TokenIndex) => doc.tags[i]?.lemma.toLowerCase() ?? ""
  if (aux.some((i) => future.has(lemma(i)) && lemma(i) !== "be")) return 1
  const forms = [verb, ...aux].map((i) => doc.tags[i]?.xpos ?? "")
  if (forms.includes("VBD")) return -1
  if (forms.includes("VB")) return undefined
  if (forms[0] === "VBN") return -1
  return undefined
}

/** Tokens close enough to a verb to be its auxiliaries. */
const range = (doc: Tree, verb: TokenIndex): readonly TokenIndex[] =>
  Array.from({ length: 12 }, (_, i) => verb - 8 + i).filter((i) => i >= 0 && i < doc.tokens.length)

/** "to meet", "to be held". */
const isInfinitive = (doc: Tree, verb: TokenIndex): boolean =>
  range(doc, verb).some(
    (i) =>
      doc.tags[i]?.xpos === "VB" &&
      (i === verb || (doc.arcs[i]?.head === verb && doc.arcs[i]!.deprel.startsWith("aux"))),
  )

/** "plans to meet", "a vote to be held". */
const looksAhead = (
  doc: Tree,
  verb: TokenIndex,
  head: TokenIndex,
  future: ReadonlySet<string>,
): boolean =>
  doc.arcs[verb]!.deprel.startsWith("acl") || future.has(doc.tags[head]?.lemma.toLowerCase() ?? "")

/** Which way the clause of a token looks: its verb's auxiliaries and form, then
 *  those of the verb above it ("plans to meet", "due to open"). */
export function directionAt(doc: Tree, token: TokenIndex, future: ReadonlySet<string>): Direction {
  let verb = token < 0 ? undefined : verbAbove(doc, token)
  for (let step = 0; step < 4 && verb !== undefined; step++) {
    const tense = own(doc, verb, future)
    if (tense !== undefined) return tense
    const head: TokenIndex = doc.arcs[verb]?.head ?? -1
    const infinitive = isInfinitive(doc, verb)
    if (infinitive && (head < 0 || looksAhead(doc, verb, head, future))) return 1
    if (head < 0) return 0
    verb = verbAbove(doc, head)
  }
  return 0
}
