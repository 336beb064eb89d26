import { describe, expect, test } from "vitest"
import { slots } from "../../src/read/features.ts"
import type { Coded, Dropout } from "../../train/parser/learner.ts"
import { machine } from "../../train/parser/memory.ts"
import { trainer } from "../../train/parser/network.ts"
import { newParameters, type Quartet, turn, unbias, update } from "../../train/parser/parameters.ts"
import { random } from "../../train/random.ts"

const shape = { embedding: 16, hidden: 16, layers: 2, arc: 16, label: 16, tags: 5, relations: 6 }
const none: Dropout = { vectors: 0, words: 0, features: 0 }
const vocabulary = 40

/** A made-up sentence of n words under a chain of heads. */
function sentence(n: number, die: () => number): Coded {
  const upTo = (limit: number) => Math.floor(die() * limit)
  const column = (make: (t: number) => number) =>
    Int32Array.from({ length: n + 1 }, (_, t) => (t ? make(t) : -1))
  return {
    ids: Array.from({ length: n + 1 }, () =>
      Int32Array.from({ length: slots }, () => slots + upTo(vocabulary)),
    ),
    tags: column(() => upTo(5)),
    heads: column((t) => t - 1),
    relations: column(() => upTo(6)),
  }
}

function setUp() {
  const m = machine(1 << 25)
  const p = newParameters(m, shape, vocabulary, 3)
  // larger than at the start of a training, so that every part has a slope to speak of
  const die = random(9)
  for (const { weight, size } of [p.dense, p.embedding])
    for (let i = 0; i < size; i++) m.floats[(weight >> 2) + i] = die() - 0.5
  turn(m, p)
  const learner = trainer(m, p, 3)
  const batch = [3, 6, 4].map((n) => sentence(n, die))
  return {
    m,
    p,
    learner,
    loss: (dropout = none, seed = 1) => learner.learn(batch, dropout, random(seed)),
  }
}

type SetUp = ReturnType<typeof setUp>

/** The gradient of a quartet, and what finite differences say of the places where it is
 *  steepest. */
function compare({ m, p, loss }: SetUp, { weight, gradient, size }: Quartet, dropout: Dropout) {
  m.floats.fill(0, p.dense.gradient >> 2, (p.dense.gradient >> 2) + p.dense.size)
  m.floats.fill(0, p.embedding.gradient >> 2, (p.embedding.gradient >> 2) + p.embedding.size)
  loss(dropout)
  const slopes = m.floats.slice(gradient >> 2, (gradient >> 2) + size)
  const steep = [...slopes.keys()].filter((i) => Math.abs(slopes[i]!) > 0.1 && i % 7 === 0)
  return steep.map((i) => {
    const at = (weight >> 2) + i
    const was = m.floats[at]!
    const lossWith = (value: number) => {
      m.floats[at] = value
      turn(m, p)
      return loss(dropout)
    }
    const numeric = (lossWith(was + 0.002) - lossWith(was - 0.002)) / 0.004
    m.floats[at] = was
    turn(m, p)
    return { i, numeric, slope: slopes[i]! }
  })
}

describe("the way back", () => {
  test.each([
    ["no dropout", none],
    ["dropout", { vectors: 0.3, words: 0.2, features: 0.1 }],
  ] as const)("agrees with finite differences, %s", (_, dropout) => {
    const all = setUp()
    for (const quartet of [all.p.dense, all.p.embedding]) {
      const found = compare(all, quartet, dropout)
      const apart = found.filter(
        ({ numeric, slope }) => Math.abs(numeric - slope) > 0.01 + 0.03 * Math.abs(slope),
      )
      expect(found.length).toBeGreaterThan(20)
      // a step across the corner of a ReLU is no fault of the gradient
      expect(apart.length, JSON.stringify(apart.slice(0, 9))).toBeLessThan(found.length / 50)
    }
  })

  test("every dense parameter has a gradient", () => {
    const { m, p, loss } = setUp()
    loss()
    const { directions, tag, arc, label } = p.layout
    for (const { start, inner, outer } of [
      ...directions.flat().flatMap(({ x, h, bias }) => [x, h, bias]),
      tag.weight,
      arc.weight,
      arc.bias,
      label,
    ]) {
      const from = (p.dense.gradient >> 2) + start
      expect(m.floats.subarray(from, from + inner * outer).some((g) => g !== 0)).toBe(true)
    }
  })

  test("learning lowers the loss, the same way every time", () => {
    const run = () => {
      const { m, p, learner, loss } = setUp()
      const losses = Array.from({ length: 60 }, (_, i) => {
        const value = loss(none, i)
        update(m, p, learner.touched, 0.01)
        learner.touched.clear()
        return value
      })
      return losses
    }
    const first = run()
    expect(first.at(-1)!).toBeLessThan(first[0]! / 10)
    expect(run()).toEqual(first)
  })

  test("Adam's corrections", () => {
    expect(unbias(0.9, 1)).toBeCloseTo(10)
    expect(unbias(0.9, 3)).toBeCloseTo(1 / (1 - 0.9 ** 3))
  })
})
