import { describe, expect, test } from "vitest"
import { type Kernels, simdKernels } from "../../src/read/kernels/index.ts"
import { plainKernels } from "../../src/read/kernels/plain.ts"

const bytes = 1 << 19

/** A memory full of numbers between -3 and 3, the same every time. */
function filled(kernels: Kernels): Kernels {
  const floats = new Float32Array(kernels.memory)
  let state = 1
  for (let i = 0; i < floats.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    floats[i] = (state / 2 ** 31) * (i % 7 === 0 ? 3 : 0.4)
  }
  return kernels
}

const at = (float: number): number => 64 + 4 * float

/** Whole numbers as large as reading has them. */
function whole({ memory }: Kernels, from: number, count: number): void {
  const shorts = new Int16Array(memory, from, count)
  for (let i = 0; i < count; i++) shorts[i] = shorts[i]! >> 2
}

/** Runs the same on both and compares the whole memory, bit by bit. */
function bothGive(run: (kernels: Kernels) => void): void {
  const [wasm, plain] = [simdKernels(bytes)!, plainKernels(bytes)].map(filled)
  const untouched = new Int32Array(wasm!.memory.slice(0))
  run(wasm!)
  run(plain!)
  expect(new Int32Array(wasm!.memory)).toEqual(new Int32Array(plain!.memory))
  expect(new Int32Array(wasm!.memory)).not.toEqual(untouched)
}

describe("WebAssembly and plain JavaScript give the same bits", () => {
  test.each([1, 2, 7])("mm of %i rows, with and without a bias", (rows) => {
    bothGive((k) => {
      k.mm(at(0), 24, at(1000), at(4000), at(5000), 48, rows, 24, 48)
      k.mm(at(0), 24, at(1000), 0, at(7000), 48, rows, 24, 48)
    })
  })

  test.each([0, 1])("lstm, reverse %i, sentences of 4, 3 and 1 words", (reverse) => {
    for (const mask of [0, at(90_000)])
      bothGive((k) => {
        new Int32Array(k.memory).set([0, 3, 5, 7, 8], 16 + 100_000)
        k.lstm(
          at(0),
          at(10_000),
          at(2000),
          at(3000),
          at(4000),
          32,
          at(100_000),
          4,
          16,
          mask,
          reverse,
        )
      })
  })

  test.each([1, 2, 7])("mm16 of %i rows, with and without a bias", (rows) => {
    bothGive((k) => {
      whole(k, at(0), 24 * rows)
      whole(k, at(1000), 24 * 48)
      k.mm16(at(0), 24, at(1000), at(9000), at(4000), at(5000), 48, rows, 24, 48)
      k.mm16(at(0), 24, at(1000), at(9000), 0, at(7000), 48, rows, 24, 48)
    })
  })

  test.each([0, 1])("lstm16, reverse %i, sentences of 4, 3 and 1 words", (reverse) => {
    bothGive((k) => {
      new Int32Array(k.memory).set([0, 3, 5, 7, 8], 16 + 100_000)
      whole(k, at(10_000), 16 * 64)
      new Float32Array(k.memory, at(20_000), 64).fill(1e-7)
      k.lstm16(at(0), at(10_000), at(20_000), at(2000), at(4000), 32, at(100_000), 4, 16, reverse)
    })
  })

  test("relu, dots and bilinear", () => {
    bothGive((k) => {
      k.relu(at(0), 64)
      k.dots(at(0), at(1000), at(2000), 12, 9, 16)
      k.bilinear(at(0), at(32), at(5000), at(40_000), 20, 12)
    })
  })

  test("very large and very small numbers stay numbers", () => {
    bothGive((k) => {
      const floats = new Float32Array(k.memory)
      floats.set([-1e30, 1e30, 200, -200, 0, -0, 88, -88], 16)
      new Int32Array(k.memory).set([0, 1], 16 + 100_000)
      k.lstm(at(0), at(10_000), at(2000), at(3000), at(4000), 4, at(100_000), 1, 4, 0, 0)
      expect([...floats.subarray(16 + 4000, 16 + 4004)].every(Number.isFinite)).toBe(true)
    })
  })
})
