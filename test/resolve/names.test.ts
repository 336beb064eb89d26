import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { alike, isAcronym, samePerson, sameWord } from "../../src/resolve/names.ts"

describe("names", () => {
  test.each([
    ["Tokayev", "Tokaev"],
    ["Tokayev", "Toqaev"],
    ["Nazarbayev", "Nazarbaev"],
    ["Zelensky", "Zelenskyy"],
    ["Yanukovych", "Yanukovich"],
    ["Kassym-Jomart", "Qasym-Zhomart"],
    ["Mohammed", "Muhammad"],
    ["Müller", "Muller"],
    ["Szałabajew", "Shalabayev"],
    ["Łukasz", "Lukash"],
  ])("%s and %s are one word", (a, b) => expect(sameWord(a, b)).toBe(true))

  test.each([
    ["Nazarbayev", "Nazarbayeva"],
    ["Austria", "Australia"],
    ["Ali", "Alia"],
    ["Karimov", "Rahimov"],
  ])("%s and %s are two", (a, b) => expect(sameWord(a, b)).toBe(false))

  test("initials, patronymics, order and bare surnames", () => {
    expect(samePerson(["A.", "Lo"], ["Ada", "Lo"])).toBe(true)
    expect(samePerson(["Ada", "Maria", "Lo"], ["Ada", "Lo"])).toBe(true)
    expect(samePerson(["Lo", "Ada"], ["Ada", "Lo"])).toBe(true)
    expect(samePerson(["Lo"], ["Ada", "Lo"])).toBe(true)
    expect(samePerson(["Ada"], ["Ada", "Lo"])).toBe(false)
    expect(samePerson(["Eva", "Lo"], ["Ada", "Lo"])).toBe(false)
  })

  test("acronyms, also of a name that lacks its last word", () => {
    expect(isAcronym("NDB", "National Development Bank")).toBe(true)
    expect(isAcronym("Ndbo", "National Development Bank")).toBe(true)
    expect(isAcronym("NDB", "National Bank")).toBe(false)
  })

  test("likeness is symmetric and within 0 and 1", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const score = alike(a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(sameWord(a, b)).toBe(sameWord(b, a))
      }),
    )
  })
})
