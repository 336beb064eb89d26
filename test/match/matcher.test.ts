import { describe, expect, test } from "vitest"
import { exampleFault, readExample } from "../../src/match/examples.ts"
import { matcher } from "../../src/match/matcher.ts"
import { type Rule, SitrepError } from "../../src/model/index.ts"
import { conll } from "../support/conll.ts"

const passive = conll(`
  Two        two      NUM   2 nummod
  miners     miner    NOUN  4 nsubj:pass
  were       be       AUX   4 aux:pass
  struck     strike   VERB  0 root
  by         by       ADP   6 case
  guards     guard    NOUN  4 obl:agent
  and        and      CCONJ 8 cc
  medics     medic    NOUN  6 conj
`)

const strike: Rule<{ n: number }> = {
  id: "strike.passive",
  match: {
    token: { lemma: "strike", upos: "VERB" },
    as: "trigger",
    edges: [
      { op: ">", deprel: "nsubj:pass", to: { token: {}, as: "recipient" } },
      { op: ">", deprel: "obl:*", to: { token: {}, as: "actor" } },
    ],
  },
  gives: { n: 1 },
  examples: ["[recipient Two miners] were [trigger struck] by [actor guards]"],
}

const found = (rule: Rule<{ n: number }>, lexicons = {}) =>
  matcher([rule], lexicons)
    .best(passive)
    .map((match) => match.captures)

const rule = (match: Rule<{ n: number }>["match"], id = "r"): Rule<{ n: number }> => ({
  id,
  match,
  gives: { n: 2 },
  examples: ["one"],
})

describe("a matcher", () => {
  test("captures children by relation, with and without subtype", () => {
    expect(found(strike)).toEqual([{ trigger: 3, recipient: 1, actor: 5 }])
  })

  test("walks down, up, forward and back, and finds roots from a deep anchor", () => {
    const deep = rule({
      token: { upos: "VERB" },
      as: "root",
      edges: [{ op: ">>", to: { token: { lemma: "medic" }, as: "deep" } }],
    })
    expect(found(deep)).toEqual([{ root: 3, deep: 7 }])
    const around = rule({
      token: { lemma: "guard" },
      as: "here",
      edges: [
        { op: "<", deprel: "obl:agent", to: { token: {}, as: "up" } },
        { op: ".", to: { token: { form: "and" }, as: "next" } },
        { op: ";", to: { token: {}, as: "before" } },
      ],
    })
    expect(found(around)).toEqual([{ here: 5, up: 3, next: 6, before: 4 }])
  })

  test("an optional edge that finds nothing captures nothing", () => {
    const match = {
      token: { lemma: "guard" },
      edges: [
        { op: ">" as const, deprel: "amod", to: { token: {}, as: "x" }, optional: true as const },
      ],
    }
    expect(found(rule(match))).toEqual([{}])
  })

  test("looks lemmas up in lexicons", () => {
    const match = { token: { in: "people" }, as: "who" }
    expect(found(rule(match), { people: new Set(["miner", "medic"]) })).toEqual([
      { who: 1 },
      { who: 7 },
    ])
  })

  test("the longer match wins at a trigger, then the first written", () => {
    const short = rule({ token: { lemma: "strike" }, as: "trigger" }, "short")
    const again = rule({ token: { lemma: "strike" }, as: "trigger" }, "again")
    const ids = (rules: Rule<{ n: number }>[]) =>
      matcher(rules, {})
        .best(passive)
        .map((match) => match.rule.id)
    expect(ids([short, strike])).toEqual(["strike.passive"])
    expect(ids([again, short])).toEqual(["again"])
    expect(matcher([short, strike], {}).all(passive)).toHaveLength(2)
  })

  test("tests mentions by their head", () => {
    const doc = { ...passive, mentions: [{ ...mention, head: 5 }] }
    const groups = rule({ token: { mention: "group" }, as: "who" })
    expect(matcher([groups], {}).best(doc)).toHaveLength(1)
    expect(matcher([groups], {}).best(passive)).toHaveLength(0)
  })
})

const mention = {
  id: "test/m1" as never,
  start: 0,
  end: 1,
  type: "group",
  level: "nominal",
  plural: true,
} as const

describe("a rule with a fault", () => {
  const fault = (rules: unknown[], lexicons = {}) => {
    try {
      matcher(rules as Rule<unknown>[], lexicons)
    } catch (error) {
      if (error instanceof SitrepError) return `${error.code} ${error.message} at ${error.at}`
      throw error
    }
    return undefined
  }
  const good = { id: "a", match: { token: { lemma: "x" } }, gives: {}, examples: ["x"] }

  test.each([
    ["no id", [{ ...good, id: undefined }], /E_RULE a rule without id: needs an "id"/],
    ["no example", [{ ...good, examples: [] }], /rule "a": needs at least one example at \[0\]/],
    ["unknown key", [{ ...good, matches: 1 }], /does not know "matches"/],
    ["twice the id", [good, good], /rule "a": an earlier rule has this id at \[1\]/],
    ["lexicon", [{ ...good, match: { token: { in: "verbs" } } }], /no lexicon "verbs"/],
    [
      "operator",
      [{ ...good, match: { token: {}, edges: [{ op: "$", to: { token: {} } }] } }],
      /"\$" is none of .* at \[0\]\.match\.edges\[0\]/,
    ],
    ["bracket", [{ ...good, examples: ["[x one"] }], /do not pair .* at \[0\]\.examples\[0\]/],
    ["capture", [{ ...good, counterexamples: ["[x one]"] }], /captures no "x"/],
  ])("%s", (_, rules, message) => expect(fault(rules)).toMatch(message))

  test("a good rule is let through", () => expect(fault([good])).toBeUndefined())
})

describe("example notation", () => {
  test("gives the text without brackets, and where they stood", () => {
    expect(readExample("[a One] saw [b two [c three]].")).toEqual({
      text: "One saw two three.",
      captures: [
        { name: "a", start: 0, end: 3 },
        { name: "b", start: 8, end: 17 },
        { name: "c", start: 12, end: 17 },
      ],
    })
  })

  test("tells what a match lacks", () => {
    const example = readExample(strike.examples[0])!
    const matches = matcher([strike], {}).best(passive)
    expect(exampleFault(example, matches, passive.tokens)).toBeUndefined()
    const wrong = readExample("[trigger Two] miners were struck by guards")!
    expect(exampleFault(wrong, matches, passive.tokens)).toBe('"trigger" captured "struck"')
    expect(exampleFault(example, [], passive.tokens)).toBe("no match")
  })
})

test("a thousand rules cost little more than ten", () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    rule({ token: { lemma: `word${i}` }, as: "trigger" }, `r${i}`),
  )
  expect(matcher([...many, strike], {}).best(passive)).toHaveLength(1)
})
