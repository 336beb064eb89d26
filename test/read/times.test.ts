import { describe, expect, test } from "vitest"
import { english } from "../../src/languages/en/index.ts"
import { textOf } from "../../src/model/index.ts"
import { lexemes } from "../../src/read/lexemes.ts"
import { times } from "../../src/read/times.ts"
import { plainDocument, tagged } from "../support/tagged.ts"

const grammar = english.times
const context = { language: english, note: () => {} }

/** Text without trees: enough where tense does not matter. */
function plain(text: string, published: string | undefined = grammar.exampleDate) {
  const document = plainDocument(text, published)
  const tokens = lexemes(text, [])
    .filter(({ kind }) => kind !== "break")
    .map(({ start, end }) => ({ start, end, form: text.slice(start, end) }))
  const tags = tokens.map(({ form }) => ({ lemma: form, upos: "X", xpos: "_", feats: "" }))
  const arcs = tokens.map(() => ({ head: -1 as const, deprel: "root" }))
  const sentences = [{ start: 0, end: text.length, first: 0, last: tokens.length }]
  return { document, sentences, tokens, tags, arcs }
}

const marked = (example: string) => ({
  text: example.replaceAll(/\[([^\]=]+)=[^\]]+\]/g, "$1"),
  expected: [...example.matchAll(/\[([^\]=]+)=([^\]]+)\]/g)].map(
    (found) => `${found[1]} ${found[2]}`,
  ),
})

const shown = (doc: ReturnType<typeof plain>) =>
  times
    .annotate(doc, context)
    .times.map((time) => `${textOf(doc.document.text, time)} ${time.value}`)

describe("every rule of time keeps its examples", () => {
  for (const rule of grammar.rules)
    test(rule.id, () => {
      for (const example of rule.examples) {
        const { text, expected } = marked(example)
        if (expected.length) expect(shown(plain(text))).toEqual(expected)
      }
      for (const text of rule.counterexamples ?? [])
        expect(shown(plain(text)).filter((line) => !line.includes("ago"))).toEqual([])
    })
  test("ids are unique", () => {
    const ids = grammar.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test("tense decides which Friday", () => {
  const past = tagged(
    "He/PRON@2:nsubj left/VERB/VBD@0:root on/ADP@4:case Friday/PROPN@2:obl",
    "2022-01-05",
  )
  const ahead = tagged(
    "He/PRON@3:nsubj will/AUX/MD@3:aux leave/VERB/VB@0:root on/ADP@5:case Friday/PROPN@3:obl",
    "2022-01-05",
  )
  const planned = tagged(
    "A/DET@2:det vote/NOUN@0:root to/PART@5:mark be/AUX/VB@5:aux held/VERB/VBN@2:acl on/ADP@7:case Friday/PROPN@5:obl",
    "2022-01-05",
  )
  const values = [past, ahead, planned].map((doc) => times.annotate(doc, context).times[0]?.value)
  expect(values).toEqual(["2021-12-31", "2022-01-07", "2022-01-07"])
})

test("without a date of the report, what it would tell stays open", () => {
  const doc = { ...plain("on Friday, in March, this morning, on 4 May, in 2019") }
  const open = { ...doc, document: plainDocument(doc.document.text) }
  expect(times.annotate(open, context).times.map(({ value }) => value)).toEqual([
    "XXXX-WXX-5",
    "XXXX-03",
    "XXXX-XX-XXTMO",
    "XXXX-05-04",
    "2019",
  ])
})

test("mods: bounds of durations and parts of a stretch", () => {
  const doc = plain("nearly 30 years; more than a week; the end of 2019; early June")
  expect(times.annotate(doc, context).times.map(({ value, mod }) => `${value} ${mod}`)).toEqual([
    "P30Y LESS_THAN",
    "P1W MORE_THAN",
    "2019 END",
    "2021-06 START",
  ])
})

test("a clock after a night belongs to the next day, and explains the hours before it", () => {
  const doc = plain(
    "It docked in the night of 4 to 5 March 2021 and left three hours later, shortly after midnight.",
  )
  expect(shown(doc)).toEqual([
    "the night of 4 to 5 March 2021 2021-03-04TNI",
    "three hours later 2021-03-05T00",
    "shortly after midnight 2021-03-05T00",
  ])
})

test("alternatives are one duration", () => {
  expect(shown(plain("for several days or weeks"))).toEqual(["several days or weeks PXD"])
})
