import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { anchoredIn, sampleTexts } from "./anchor.ts"

const gold = JSON.parse(
  readFileSync(new URL("sample.gold.json", import.meta.url), "utf8"),
) as Record<string, unknown>

test("every span of the sample's gold gives back its words in the text as ingested", async () => {
  const texts = await sampleTexts()
  expect(texts.size).toBe(3)
  expect(anchoredIn(gold, texts)).toEqual(gold)
})

test("the gold holds what the sample is made to try", () => {
  const figures = gold.figures as { bound: string; scope: string }[]
  const bounds = new Set(figures.map((figure) => figure.bound))
  for (const bound of ["exact", "atLeast", "moreThan", "lessThan", "atMost", "approx", "vague"])
    expect(bounds).toContain(bound)
  expect(figures.some((figure) => figure.scope === "subset")).toBe(true)
  expect((gold.contradictions as unknown[]).length).toBeGreaterThanOrEqual(3)
})
