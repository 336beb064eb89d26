import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hashed, mix } from "../../src/read/hash.ts"
import { keyOf, packKeys, unpackKeys } from "../../src/read/keys.ts"
import { perceptron } from "../../src/read/perceptron.ts"
import { packWords, wordTable } from "../../src/read/wordtable.ts"
import { learner } from "../../train/perceptron.ts"

/** Learns which of three letters a text is about, from all its letters. */
function learned(labels: number) {
  const model = learner(labels, 12)
  const into = new Float64Array(labels)
  const rows = (text: string): Int32Array => Int32Array.from([...text], (c) => model.row(hashed(c)))
  for (let round = 0; round < 20; round++)
    for (const text of ["axy", "byx", "cyx", "xxa", "yb", "c"]) {
      const right = "abc".indexOf(/[abc]/.exec(text)![0])
      model.tick()
      model.score(rows(text), text.length, into)
      const best = into.indexOf(Math.max(...into))
      if (best === right) continue
      model.update(rows(text), text.length, right, 1)
      model.update(rows(text), text.length, best, -1)
    }
  return model
}

describe("a frozen perceptron", () => {
  const frozen = perceptron(learned(3).freeze())
  const best = (text: string): number => {
    const into = new Int32Array(3)
    frozen.score(
      Int32Array.from([...text], (c) => hashed(c)),
      text.length,
      into,
    )
    return into.indexOf(Math.max(...into))
  }

  test("answers as the one that learned", () => {
    expect(["xa", "bxy", "yxc"].map(best)).toEqual([0, 1, 2])
  })

  test("gives nothing for features it does not know", () => {
    const into = Int32Array.of(7, 7, 7)
    frozen.score(Int32Array.of(hashed("?")), 1, into)
    expect([...into]).toEqual([0, 0, 0])
  })

  test("freezes to the same bytes each time", () => {
    expect(learned(3).freeze()).toEqual(learned(3).freeze())
  })

  test("of one label scores yes above and no below zero", () => {
    const model = learner(1, 12)
    model.update(Int32Array.of(model.row(hashed("yes"))), 1, 0, 1)
    model.update(Int32Array.of(model.row(hashed("no"))), 1, 0, -1)
    model.tick()
    const { score } = perceptron(model.freeze())
    const into = new Int32Array(1)
    score(Int32Array.of(hashed("yes")), 1, into)
    expect(into[0]).toBeGreaterThan(0)
    score(Int32Array.of(hashed("no")), 1, into)
    expect(into[0]).toBeLessThan(0)
  })
})

describe("hashes", () => {
  test("a pair and its reverse differ", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        fc.pre(a !== b)
        expect(mix(a, b)).not.toBe(mix(b, a))
      }),
    )
  })
})

describe("packed keys and words", () => {
  test("come back as they were", () => {
    const key = fc.integer({ min: 0, max: 2 ** 28 - 1 })
    fc.assert(
      fc.property(fc.uniqueArray(key), (keys) => {
        const sorted = keys.sort((a, b) => a - b)
        const bytes = packKeys(sorted)
        const [found, end] = unpackKeys(bytes, 0, sorted.length)
        expect([...found]).toEqual(sorted)
        expect(end).toBe(bytes.length)
      }),
    )
  })

  test("a word table gives each word its bits", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer({ min: 1, max: 65535 })), (words) => {
        const entries = Object.entries(words)
        fc.pre(new Set(entries.map(([word]) => keyOf(hashed(word)))).size === entries.length)
        const table = wordTable(packWords(new Map(entries)))
        for (const [word, bits] of entries) expect(table.bits(hashed(word))).toBe(bits)
      }),
    )
  })
})
