import fc from "fast-check"
import { expect, test } from "vitest"
import { overlaps, type Span } from "../../src/model/index.ts"
import { shelf } from "../../src/report/near.ts"

const span = fc
  .tuple(fc.nat(3000), fc.integer({ min: 1, max: 900 }))
  .map(([start, length]): Span => ({ start, end: start + length }))

test("a shelf gives all that shares a character with a span, in the order it came", () => {
  fc.assert(
    fc.property(fc.array(span), span, (all, asked) => {
      const kept = shelf<Span>()
      for (const one of all) kept.add(one, one)
      const near = kept.near(asked)
      expect(near.filter((one) => overlaps(one, asked))).toEqual(
        all.filter((one) => overlaps(one, asked)),
      )
    }),
  )
})

test("a shelf leaves out what stands far away", () => {
  const kept = shelf<string>()
  kept.add("here", { start: 10, end: 20 })
  kept.add("there", { start: 9000, end: 9010 })
  expect(kept.near({ start: 0, end: 30 })).toEqual(["here"])
})
