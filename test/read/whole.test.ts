import fc from "fast-check"
import { expect, test } from "vitest"
import { simdKernels } from "../../src/read/kernels/index.ts"
import { stateUnit, wholeInto } from "../../src/read/whole.ts"

const [inner, outer] = [32, 16]

/** Rows times a matrix in panels, in floats and in whole numbers. */
function products(weights: readonly number[], states: readonly number[]): [number[], number[]] {
  const k = simdKernels(1 << 16)!
  const floats = new Float32Array(k.memory)
  const at = { x: 4096, w: 8192, bias: 1024, y: 2048, states: 20_480, wholes: 24_576, units: 512 }
  floats.set(weights, at.w >> 2)
  floats.set(states, at.x >> 2)
  new Int16Array(k.memory, at.states, inner).set(states.map((x) => Math.round(x / stateUnit)))
  const shorts = new Int16Array(k.memory, at.wholes, inner * outer)
  const units = floats.subarray(at.units >> 2, (at.units >> 2) + outer)
  wholeInto(floats, at.w >> 2, { inner, outer }, shorts, units)
  k.mm(at.x, inner, at.w, at.bias, at.y, outer, 1, inner, outer)
  const exact = [...floats.subarray(at.y >> 2, (at.y >> 2) + outer)]
  k.mm16(at.states, inner, at.wholes, at.units, at.bias, at.y, outer, 1, inner, outer)
  return [exact, [...floats.subarray(at.y >> 2, (at.y >> 2) + outer)]]
}

const numbers = (most: number, count: number) =>
  fc.array(fc.double({ min: -most, max: most, noNaN: true }), {
    minLength: count,
    maxLength: count,
  })

test("whole numbers give what floats give, to a thousandth of the largest weight a state", () => {
  fc.assert(
    fc.property(numbers(8, inner * outer), numbers(1, inner), (weights, states) => {
      const [exact, near] = products(weights, states)
      const largest = Math.max(...weights.map(Math.abs))
      for (let c = 0; c < outer; c++)
        expect(Math.abs(exact[c]! - near[c]!)).toBeLessThanOrEqual(inner * largest * 1e-3 + 1e-6)
    }),
  )
})

test("no sum overflows, however heavy a column is", () => {
  const [exact, near] = products(Array(inner * outer).fill(8), Array(inner).fill(1))
  for (let c = 0; c < outer; c++) expect(near[c]).toBeCloseTo(exact[c]!, 1)
})

test("a column of zeros stays one", () => {
  const [, near] = products(Array(inner * outer).fill(0), Array(inner).fill(1))
  expect(near).toEqual(Array(outer).fill(0))
})
