import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ArcScores, decoder, pieces } from "../../src/read/decode.ts"

const decode = decoder(12)

const scoresOf = (words: number, at: readonly number[]): ArcScores => ({
  at: Float32Array.from(at),
  stride: words,
  words,
})

const anyScores = fc
  .integer({ min: 2, max: 9 })
  .chain((words) =>
    fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: words ** 2, maxLength: words ** 2 })
      .map((at) => scoresOf(words, at)),
  )

/** Does every word reach the root, over one child of it, with no arcs crossing? */
function isProjectiveTree(heads: Int32Array): boolean {
  const roots = [...heads.keys()].filter((d) => d > 0 && heads[d] === 0)
  const above = (d: number, steps: number): boolean =>
    heads[d] === 0 || (steps > 0 && above(heads[d]!, steps - 1))
  const arcs = [...heads.keys()]
    .slice(1)
    .map((d) => [Math.min(d, heads[d]!), Math.max(d, heads[d]!)])
  const crossed = arcs.some(([a, b]) => arcs.some(([c, d]) => a! < c! && c! < b! && b! < d!))
  return roots.length === 1 && !crossed && [...heads.keys()].every((d) => above(d, heads.length))
}

const scoreOf = ({ at, stride }: ArcScores, heads: Int32Array): number =>
  heads.reduce((sum, head, d) => (d ? sum + at[d * stride + head]! : 0), 0)

/** All projective trees with one root over so many words. */
function* allTrees(words: number): Iterable<Int32Array> {
  for (let code = 0; code < words ** (words - 1); code++) {
    let rest = code
    const heads = Int32Array.from({ length: words }, (_, d) => {
      if (d === 0) return 0
      const head = rest % words
      rest = Math.floor(rest / words)
      return head
    })
    if (!heads.some((head, d) => d > 0 && head === d) && isProjectiveTree(heads)) yield heads
  }
}

describe("the best tree", () => {
  test("is a projective tree with one root, whatever the scores", () => {
    fc.assert(fc.property(anyScores, (scores) => isProjectiveTree(decode(scores))))
  })

  test("no projective tree scores higher", () => {
    fc.assert(
      fc.property(
        anyScores.filter(({ words }) => words <= 5),
        (scores) => {
          const most = Math.max(
            ...[...allTrees(scores.words)].map((heads) => scoreOf(scores, heads)),
          )
          expect(scoreOf(scores, decode(scores))).toBe(most)
        },
      ),
      { numRuns: 40 },
    )
  })

  test("one word is the root", () => {
    expect([...decode(scoresOf(2, [0, 0, 5, 0]))]).toEqual([0, 0])
  })

  test("a large score earlier does not disturb a later, shorter sentence", () => {
    const small = scoresOf(3, [0, 0, 0, 9, 0, 1, 2, 8, 0])
    const before = [...decode(small)]
    decode(
      scoresOf(
        12,
        Array.from({ length: 144 }, (_, i) => (i * 7919) % 101),
      ),
    )
    expect([...decode(small)]).toEqual(before)
  })
})

describe("very long sentences", () => {
  const words = (n: number, ...marks: [at: number, mark: string][]): string[] => {
    const forms = Array.from({ length: n }, (_, i) => `w${i}`)
    for (const [at, mark] of marks) forms[at] = mark
    return forms
  }

  test("are cut after the safest mark in the later half, else where they must", () => {
    expect(pieces(words(10), 20)).toEqual([10])
    expect(pieces(words(30, [12, ","], [14, ";"], [17, ","]), 20)).toEqual([15, 30])
    expect(pieces(words(30, [3, ";"]), 20)).toEqual([20, 30])
    expect(pieces([], 20)).toEqual([])
  })

  test("cover all words in pieces that fit", () => {
    const any = fc.array(fc.constantFrom("word", ",", ";", ")"), { minLength: 1, maxLength: 90 })
    fc.assert(
      fc.property(any, (forms) => {
        const ends = pieces(forms, 7)
        expect(ends.at(-1)).toBe(forms.length)
        ends.forEach((end, i) => {
          const length = end - (ends[i - 1] ?? 0)
          expect(length > 0 && length <= 7).toBe(true)
        })
      }),
    )
  })
})
