import { expect, test } from "vitest"
import { faults, held } from "../../src/report/neutral.ts"

test("labels go into quotation marks, once", () => {
  expect(held("26 armed criminals killed")).toBe("26 “armed criminals” killed")
  expect(held("the “terrorists” fled")).toBe("the “terrorists” fled")
  expect(held("Counter-terrorism is a word of its own")).toBe(
    "Counter-terrorism is a word of its own",
  )
})

test("a label inside a longer word is none", () => {
  expect(held("the enemyship and mobster")).toBe("the enemyship and mobster")
})

test("finds labels, judgements and days without a date outside of quotation marks", () => {
  expect(faults("Yesterday the brutal regime fell")).toEqual(
    expect.arrayContaining(["Yesterday", "brutal", "regime"]),
  )
  expect(faults("He said: “Today the brutal regime fell”")).toEqual([])
})
