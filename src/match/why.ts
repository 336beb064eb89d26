import type { Language, Pattern, Rule, TokenTest } from "../model/index.ts"
import { matcher } from "./matcher.ts"
import { list } from "./pattern.ts"
import type { Matchable } from "./tree.ts"

type Lexicons = Language["lexicons"]
type Edge = NonNullable<Pattern["edges"]>[number]

const operators: Readonly<Record<Edge["op"], string>> = {
  ">": "hangs from it",
  ">>": "stands below it",
  "<": "is what it hangs from",
  ".": "is the next word",
  ";": "is the word before",
}

const quoted = (words: string | readonly string[]): string =>
  list(words)
    .map((word) => `"${word}"`)
    .join(" or ")

/** A token test in words. */
function inWords(test: TokenTest): string {
  const parts = [
    test.form === undefined ? "" : `written ${quoted(test.form)}`,
    test.lemma === undefined ? "" : `with the lemma ${quoted(test.lemma)}`,
    test.in === undefined ? "" : `out of the lexicon "${test.in}"`,
    test.upos === undefined ? "" : `tagged ${list(test.upos).join(" or ")}`,
    test.feats === undefined ? "" : `with the features ${test.feats}`,
    test.mention === undefined ? "" : `heading a mention of a ${list(test.mention).join(" or ")}`,
  ].filter(Boolean)
  return parts.length === 0 ? "a word" : `a word ${parts.join(", ")}`
}

/** One pattern for each number of its parts, in the order written, optional parts
 *  left out: what must hold before the next is asked. */
function* beginnings(pattern: Pattern): Generator<{ readonly upTo: Pattern; readonly by?: Edge }> {
  const { edges = [], ...own } = pattern
  yield { upTo: own }
  const kept: Edge[] = []
  for (const edge of edges.filter((one) => !one.optional)) {
    for (const { upTo, by } of beginnings(edge.to))
      yield { upTo: { ...own, edges: [...kept, { ...edge, to: upTo }] }, by: by ?? edge }
    kept.push(edge)
  }
}

/** Why a rule does not hold in a sentence, in words a coder can act on: the first
 *  part of its pattern that finds no word, and how the words were read. */
export function whyNot(rule: Rule<unknown>, doc: Matchable, lexicons: Lexicons): string {
  for (const { upTo, by } of beginnings(rule.match)) {
    const one = { ...rule, match: upTo, examples: ["x"] as const }
    if (matcher([one], lexicons).all(doc).length > 0) continue
    if (by === undefined) return `${missing(upTo.token, doc, lexicons)}\n${readAs(doc)}`
    const relation = by.deprel === undefined ? "" : ` as ${list(by.deprel).join(" or ")}`
    return `no ${inWords(last(upTo).token).slice(2)} ${operators[by.op]}${relation}\n${readAs(doc)}`
  }
  return readAs(doc)
}

/** The part that was added last. */
function last(pattern: Pattern): Pattern {
  const below = pattern.edges?.at(-1)?.to
  return below === undefined ? pattern : last(below)
}

/** No token passes the first test: is its word there under another tag? */
function missing(test: TokenTest, doc: Matchable, lexicons: Lexicons): string {
  const { upos: _, feats: __, mention: ___, ...words } = test
  const rule = { id: "x", match: { token: words }, gives: {}, examples: ["x"] as const }
  const at = matcher([rule], lexicons).all(doc)[0]?.root
  const near = at === undefined ? "" : `; here "${doc.tokens[at]!.form}" is ${doc.tags[at]!.upos}`
  return `there is no ${inWords(test).slice(2)}${near}`
}

/** The tree as read, a word a line: form, lemma, tag, relation and head. */
export function readAs({ tokens, tags, arcs }: Matchable): string {
  const width = Math.max(...tokens.map(({ form }) => form.length), 1)
  return tokens
    .map(({ form }, at) => {
      const { lemma, upos } = tags[at]!
      const { head, deprel } = arcs[at]!
      const above = head < 0 ? "" : ` of "${tokens[head]?.form ?? ""}"`
      return `  ${form.padEnd(width)}  ${lemma} ${upos} ${deprel}${above}`
    })
    .join("\n")
}
