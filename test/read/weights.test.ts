import { describe, expect, test } from "vitest"
import { SitrepError } from "../../src/model/index.ts"
import { openWeights, packWeights } from "../../src/read/weights.ts"

const header = { language: "en", version: "7", parts: ["parser"] }
const sections = {
  one: Uint8Array.of(1, 2, 3),
  two: new Uint8Array(20).fill(9),
  none: new Uint8Array(),
}

describe("a file of weights", () => {
  test("gives back what was packed, each section at a multiple of eight", () => {
    const weights = openWeights(packWeights(header, sections), "en")
    expect(weights.header).toEqual(header)
    for (const [name, bytes] of Object.entries(sections)) {
      expect([...weights.section(name)]).toEqual([...bytes])
      expect(weights.section(name).byteOffset % 8).toBe(0)
    }
  })

  test("can stand at an odd place in memory", () => {
    const packed = packWeights(header, sections)
    const shifted = new Uint8Array(packed.length + 3)
    shifted.set(packed, 3)
    const section = openWeights(shifted.subarray(3), "en").section("one")
    expect([...section]).toEqual([1, 2, 3])
    expect(section.byteOffset % 8).toBe(0)
  })

  test("a file is opened once, and refused for another language however often", () => {
    const packed = packWeights(header, sections)
    expect(openWeights(packed, "en")).toBe(openWeights(packed, "en"))
    expect(() => openWeights(packed, "kk")).toThrow(/"en", not "kk"/)
  })

  test("the same sections give the same bytes", () => {
    expect(packWeights(header, sections)).toEqual(packWeights(header, sections))
  })

  test("one flipped bit anywhere is found", () => {
    const packed = packWeights(header, sections)
    for (let i = 0; i < packed.length; i++) {
      const damaged = packed.slice()
      damaged[i]! ^= 4
      expect(() => openWeights(damaged, "en"), `byte ${i}`).toThrow(SitrepError)
    }
  })

  test("an empty file, a cut file and a text are no weights", () => {
    const packed = packWeights(header, sections)
    for (const bytes of [
      new Uint8Array(),
      packed.subarray(0, 30),
      new TextEncoder().encode("Hello"),
    ])
      expect(() => openWeights(bytes, "en")).toThrow(/weights are/)
  })

  test("another language and a missing section say so", () => {
    const packed = packWeights(header, sections)
    expect(() => openWeights(packed, "kk")).toThrow(/"en", not "kk"/)
    expect(() => openWeights(packed, "en").section("three")).toThrow(/hold no "three"/)
  })
})
