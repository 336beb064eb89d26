import {
  type Language,
  type Pattern,
  type Rule,
  SitrepError,
  type TokenTest,
} from "../model/index.ts"
import { readExample } from "./examples.ts"

type Edge = NonNullable<Pattern["edges"]>[number]
type Lexicons = Language["lexicons"]

const ops = new Set([">", ">>", "<", ".", ";"])
const testKeys = new Set(["form", "lemma", "upos", "feats", "in", "mention"])
const edgeKeys = new Set(["op", "deprel", "to", "optional"])
const patternKeys = new Set(["token", "as", "edges"])
const ruleKeys = new Set(["id", "match", "gives", "examples", "counterexamples"])

/** The tags of Universal Dependencies 2. */
const tags = new Set(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" "),
)

/** The relations of Universal Dependencies 2; what follows a colon is a language's own. */
const relations = new Set(
  (
    "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse " +
    "dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis " +
    "punct reparandum root vocative xcomp"
  ).split(" "),
)

const mentionTypes = new Set(["person", "group", "organization", "gpe", "location", "facility"])

/** One value or many, as a list. */
export const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T]

/** The names under which a pattern captures tokens, in the order written. */
export function captureNames(pattern: Pattern): readonly string[] {
  const own = pattern.as === undefined ? [] : [pattern.as]
  return [...own, ...(pattern.edges ?? []).flatMap((edge) => captureNames(edge.to))]
}

/** The words one of which a token must be to pass the test: forms, lemmas or a
 *  lexicon, lower case; `undefined` when any word may pass. Where a test names
 *  more than one of these, the shortest list is given. */
export function wordsOf(
  test: TokenTest,
  lexicons: Lexicons,
): { readonly layer: "form" | "lemma"; readonly words: readonly string[] } | undefined {
  const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase())
  const options = [
    ...(test.form === undefined ? [] : [{ layer: "form" as const, words: lower(list(test.form)) }]),
    ...(test.lemma === undefined
      ? []
      : [{ layer: "lemma" as const, words: lower(list(test.lemma)) }]),
    ...(test.in === undefined
      ? []
      : [{ layer: "lemma" as const, words: [...(lexicons[test.in] ?? [])] }]),
  ]
  return options.sort((a, b) => a.words.length - b.words.length)[0]
}

function fault(rule: { readonly id?: unknown }, message: string, at: string): SitrepError {
  const name = typeof rule?.id === "string" ? `rule "${rule.id}"` : "a rule without id"
  return new SitrepError("E_RULE", `${name}: ${message}`, at)
}

const strangeKey = (value: object, known: ReadonlySet<string>): string | undefined =>
  Object.keys(value).find((key) => !known.has(key))

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Checks what a person has written as a rule, whatever it is.
 *  @throws {SitrepError} E_RULE with the rule's id, what is wrong, and where. */
export function checkRule(rule: Rule<unknown>, lexicons: Lexicons, at: string): void {
  const fail = (message: string, where = at) => fault(rule, message, where)
  if (!isObject(rule)) throw fail("a rule is an object")
  const strange = strangeKey(rule, ruleKeys)
  if (strange !== undefined) throw fail(`does not know "${strange}"`)
  if (typeof rule.id !== "string" || rule.id === "") throw fail('needs an "id"')
  if (!isObject(rule.match)) throw fail('needs a "match"')
  if (!isObject(rule.gives)) throw fail('needs "gives"')
  checkPattern(rule.match, lexicons, `${at}.match`, fail)
  checkCaptures(rule, fail)
  checkExamples(rule, at, fail)
}

function checkPattern(
  pattern: Pattern,
  lexicons: Lexicons,
  at: string,
  fail: (message: string, where: string) => SitrepError,
): void {
  const strange = strangeKey(pattern, patternKeys)
  if (strange !== undefined) throw fail(`a pattern does not know "${strange}"`, at)
  if (!isObject(pattern.token)) throw fail('a pattern needs a "token"', at)
  checkTest(pattern.token, lexicons, at, fail)
  if (pattern.edges !== undefined && !Array.isArray(pattern.edges))
    throw fail('"edges" are a list', `${at}.edges`)
  for (const [i, edge] of list(pattern.edges as Edge[] | undefined).entries()) {
    const where = `${at}.edges[${i}]`
    if (!isObject(edge)) throw fail("an edge is an object", where)
    const odd = strangeKey(edge, edgeKeys)
    if (odd !== undefined) throw fail(`an edge does not know "${odd}"`, where)
    if (!ops.has(edge.op)) throw fail(`"${edge.op}" is none of ${[...ops].join(" ")}`, where)
    const relation = list(edge.deprel).find((one) => !relations.has(String(one).split(":")[0]!))
    if (relation !== undefined)
      throw fail(`"${relation}" is no relation of Universal Dependencies`, `${where}.deprel`)
    if (!isObject(edge.to)) throw fail('an edge needs "to"', where)
    checkPattern(edge.to, lexicons, `${where}.to`, fail)
  }
}

function checkTest(
  test: TokenTest,
  lexicons: Lexicons,
  at: string,
  fail: (message: string, where: string) => SitrepError,
): void {
  const strange = strangeKey(test, testKeys)
  if (strange !== undefined) throw fail(`a token test does not know "${strange}"`, `${at}.token`)
  const tag = list(test.upos).find((one) => !tags.has(one))
  if (tag !== undefined)
    throw fail(`"${tag}" is no tag; there are ${[...tags].join(" ")}`, `${at}.token.upos`)
  const type = list(test.mention).find((one) => !mentionTypes.has(one))
  if (type !== undefined)
    throw fail(
      `"${type}" is no type of mention; there are ${[...mentionTypes].join(" ")}`,
      `${at}.token.mention`,
    )
  const word = [...list(test.lemma), ...list(test.form)].find((one) => typeof one !== "string")
  if (word !== undefined) throw fail(`${JSON.stringify(word)} is no word`, `${at}.token`)
  if (test.in !== undefined && lexicons[test.in] === undefined)
    throw fail(`there is no lexicon "${test.in}"`, `${at}.token.in`)
}

function checkCaptures(rule: Rule<unknown>, fail: (message: string) => SitrepError): void {
  const seen = new Set<string>()
  for (const name of captureNames(rule.match)) {
    if (seen.has(name)) throw fail(`captures "${name}" twice`)
    seen.add(name)
  }
}

function checkExamples(
  rule: Rule<unknown>,
  at: string,
  fail: (message: string, where?: string) => SitrepError,
): void {
  if (!Array.isArray(rule.examples) || rule.examples.length === 0)
    throw fail("needs at least one example", at)
  const names = new Set(captureNames(rule.match))
  for (const [i, written] of [...rule.examples, ...list(rule.counterexamples)].entries()) {
    const where =
      i < rule.examples.length
        ? `${at}.examples[${i}]`
        : `${at}.counterexamples[${i - rule.examples.length}]`
    const example = typeof written === "string" ? readExample(written) : undefined
    if (example === undefined && typeof written !== "string")
      throw fail("an example is a sentence in quotes", where)
    if (example === undefined) throw fail(`brackets do not pair in "${written}"`, where)
    const unknown = example.captures.find((capture) => !names.has(capture.name))
    if (unknown !== undefined) throw fail(`the pattern captures no "${unknown.name}"`, where)
  }
}
