import { expect, test } from "vitest"
import { english } from "../../src/languages/en/index.ts"
import type { Quantity, TimeExpression } from "../../src/model/index.ts"
import { textOf } from "../../src/model/index.ts"
import { lexemes } from "../../src/read/lexemes.ts"
import { digits, numeralReader } from "../../src/read/numerals.ts"
import { quantities } from "../../src/read/quantities.ts"
import { cases } from "../support/cases.ts"
import { tagged } from "../support/tagged.ts"

const context = { language: english, note: () => {} }

function found(items: string, times: readonly TimeExpression[] = []) {
  const doc = { ...tagged(items), times }
  return { doc, quantities: quantities.annotate(doc, context).quantities }
}

function line(doc: ReturnType<typeof found>["doc"], quantity: Quantity): string {
  const { low, best, high, bound } = quantity.count
  const unit = quantity.unit === undefined ? "-" : doc.tokens[quantity.unit]!.form
  const count = `${low} ${best ?? "-"} ${high ?? "-"} ${bound}`
  return [textOf(doc.document.text, quantity), quantity.kind, count, unit].join(" | ")
}

for (const { title, text, expected } of cases("test/cases/read/quantities.txt"))
  test(`quantities: ${title}`, () => {
    const { doc, quantities: all } = found(text)
    expect(all.map((quantity) => line(doc, quantity))).toEqual(expected)
  })

test("a number inside a time expression is of the kind time", () => {
  const times: TimeExpression[] = [
    { start: 0, end: 6, type: "duration", value: "P5D", mod: undefined },
  ]
  expect(found("5/NUM days/NOUN later", times).quantities.map(({ kind }) => kind)).toEqual(["time"])
})

test("a number that ends a paragraph is an amount, and the next paragraph holds no noun of it", () => {
  const doc = { ...tagged("It/PRON was/AUX 74/NUM . Fire/NOUN"), times: [] }
  const text = doc.document.text.replace("74. ", "74.\n\n")
  const tokens = doc.tokens.map((token) => {
    const start = text.indexOf(token.form)
    return { ...token, start, end: start + token.form.length }
  })
  const whole = { ...doc, document: { ...doc.document, text }, tokens }
  const [number] = quantities.annotate(whole, context).quantities
  expect([number?.kind, number?.unit]).toEqual(["amount", undefined])
})

test("a number at the end of a heading counts nothing of the paragraph below", () => {
  const doc = { ...tagged("They/PRON counted/VERB 74/NUM Harbour/NOUN staff/NOUN"), times: [] }
  const sentences = [
    { start: 0, end: 15, first: 0, last: 3 },
    { start: 16, end: 29, first: 3, last: 5 },
  ]
  const [number] = quantities.annotate({ ...doc, sentences }, context).quantities
  expect(number?.unit).toBeUndefined()
})

test("low, best and high are in order, whatever the words", () => {
  for (const { text } of cases("test/cases/read/quantities.txt"))
    for (const { count } of found(text).quantities) {
      expect(count.low).toBeLessThanOrEqual(count.best ?? count.high ?? count.low)
      expect(count.best ?? count.low).toBeLessThanOrEqual(count.high ?? Number.POSITIVE_INFINITY)
    }
})

test("digits know their separators", () => {
  const values = ["7", "1,200", "1,200.5", "12,34,567", "2.5", "0,75", "4.000.000", "1.2.3.4"]
  expect(values.map((text) => digits(text)?.value)).toEqual([
    7,
    1200,
    1200.5,
    1234567,
    2.5,
    0.75,
    4000000,
    undefined,
  ])
})

test("number words add up", () => {
  const read = numeralReader(english.numbers)
  const value = (text: string) => read(lexemes(text, []), 0)?.count.best
  const words: Record<string, number> = {
    seventeen: 17,
    "three hundred and forty-two": 342,
    "two thousand and eight": 2008,
    "one million two hundred thousand": 1200000,
    "a hundred and fifty": 150,
    "half a million": 500000,
    "a million and a half": 1500000,
    "3 hundred thousand": 300000,
    "nineteen hundred": 1900,
    "twenty-fifth": 25,
    "two dozen": 24,
    "six lakh": 600000,
  }
  for (const [text, number] of Object.entries(words))
    expect([text, value(text)]).toEqual([text, number])
})
