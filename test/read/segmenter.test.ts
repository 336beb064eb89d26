import { describe, expect, test } from "vitest"
import { borders } from "../../src/read/borders.ts"
import { characters, insidePair, kinds, plainly } from "../../src/read/characters.ts"
import { protectedEnds } from "../../src/read/protect.ts"
import { signs } from "../../src/read/sentences.ts"
import { cutsOf } from "../../src/read/tokens.ts"
import { packWords, wordTable } from "../../src/read/wordtable.ts"
import { plainDocument } from "../support/tagged.ts"

const vocabulary = wordTable(packWords(new Map([["no.", 4]])))

/** Border of each place between words cut at spaces. */
function borderOf(text: string): (boolean | undefined)[] {
  const tokens = [...text.matchAll(/\S+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
  const seen = signs(characters(text), tokens, vocabulary)
  const border = borders(
    { ...plainDocument(text), blocks: [] },
    tokens,
    seen,
    new Set(["gen.", "no."]),
  )
  return tokens.slice(0, -1).map((_, i) => border(i))
}

describe("borders that are certain", () => {
  test.each([
    ["Gen. Orlov", [false]],
    ["No. Orlov", [undefined]],
    ["No. 4", [false]],
    ["one\n\ntwo", [true]],
    ["One\nTwo", [true]],
    ["one\ntwo", [undefined]],
    ["OSHMARA - Rain", [undefined, true]],
    ["2023-04-11 Rain", [true]],
    ["one two", [undefined]],
  ])("%j", (text, expected) => {
    expect(borderOf(text)).toEqual(expected)
  })
})

describe("what holds together", () => {
  const whole = (chunk: string): string[] => {
    const held = protectedEnds(chunk, 0, chunk.length)
    const cuts = [...chunk].map((_, i) => i).filter((i) => i > 0 && held?.[i] !== 1)
    return [0, ...cuts]
      .map((from, k) => chunk.slice(from, cuts[k] ?? chunk.length))
      .filter((part) => part.length > 1)
  }
  test.each([
    ["2023-04-11,", "2023-04-11"],
    ["(10:30)", "10:30"],
    ["12,500.", "12,500"],
    ["24.kg", "24.kg"],
    ["24kg", "24kg"],
    ["https://example.org/a.", "https://example.org/a"],
    ["desk@example.org", "desk@example.org"],
    ["“#Oshmara”", "#Oshmara"],
  ])("%s", (chunk, expected) => {
    expect(whole(chunk)).toEqual([expected])
  })

  test("nothing in a plain word", () => {
    expect(protectedEnds("water", 0, 5)).toBeUndefined()
  })
})

test("contractions are cut where their words meet", () => {
  expect(cutsOf({ gonna: ["gon", "na"], odd: ["o", "x"] })).toEqual(new Map([["gonna", [3]]]))
})

describe("characters", () => {
  test("both halves of an astral letter are of its kind", () => {
    const { kinds: found } = characters("𝐀a🙂")
    expect([...found]).toEqual([kinds.upper, kinds.upper, kinds.lower, kinds.other, kinds.other])
    expect([insidePair("𝐀a", 1), insidePair("𝐀a", 2), insidePair("\udc00\ud800", 1)]).toEqual([
      true,
      false,
      false,
    ])
  })

  test("a plain form has one kind of apostrophe, mark, dash and digit", () => {
    expect(plainly("It’s “A–9”")).toBe(`it's "a-0"`)
  })
})
