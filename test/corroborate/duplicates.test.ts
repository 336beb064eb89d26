import { expect, test } from "vitest"
import { groupsOf } from "../../src/corroborate/duplicates.ts"
import { kinship } from "../../src/corroborate/kinship.ts"
import { containment, print } from "../../src/corroborate/shingles.ts"
import { reports } from "../support/reports.ts"

const story =
  "The river rose again during the night and water stood in the cellars of the lower town when the fire brigade came. Shots were heard near the old bridge on Monday evening, and by midnight the town council had closed every road that leads to the harbour."
const updated = story.replace("Monday", "Tuesday")
const other =
  "The mayor told a meeting of traders that the market would open again next week if the water supply held."
const quoting = `Traders gathered outside the hall. ${other.split(" ").slice(0, 12).join(" ")}, one of them recalled, and nobody in the square believed a word of what they had been told about the wells and pumps of the valley that summer.`

const group = (...texts: string[]) => {
  const { docs } = reports(
    ...texts.map((text, n) => ({ text, publisher: `Paper ${n}`, told: [] as const })),
  )
  return groupsOf(docs)
}

test("a reprint is identical, whatever its white space and case", () => {
  expect(group(story, story.toUpperCase().replaceAll(" ", "\n"))[0]?.relation).toBe("identical")
})

test("a lightly edited copy is a near-duplicate", () => {
  expect(group(story, updated)[0]?.relation).toBe("nearDuplicate")
})

test("a text that takes a sentence from another is derived from it", () => {
  expect(kinship(print(other), print(quoting))).not.toBe("independent")
})

test("two texts of their own are in no group", () => {
  expect(group(story, other)).toEqual([])
})

test("a chain of copies is one group", () => {
  const groups = group(story, updated, `${updated} More soon.`)
  expect(groups).toHaveLength(1)
  expect(groups[0]?.documents).toHaveLength(3)
})

test("texts too short for a shingle share nothing", () => {
  expect(containment(print("Too short").shingles, print("Too short").shingles)).toBe(0)
})
