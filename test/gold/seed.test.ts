import { existsSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Outcome } from "../../bench/accept/gold.ts"
import { accept, seedFolder } from "../../bench/accept/run.ts"
import { table } from "../../bench/accept/table.ts"
import { standardEngine } from "../../src/engine.ts"

/** What the article that the project starts from must give, and keep giving. */
const least: Readonly<Record<string, { found: number; wrong?: number; f1?: number }>> = {
  figures: { found: 8, wrong: 0 },
  "non-figures left alone": { found: 2 },
  "quotation pairs": { found: 12, wrong: 0 },
  attributions: { found: 18, f1: 60 },
  events: { found: 18, f1: 50 },
  relations: { found: 15 },
  unclear: { found: 1 },
}

const f1 = ({ found, expected, wrong = 0 }: Outcome): number =>
  (200 * found) / (found + wrong + expected)

const here = existsSync(seedFolder)
if (!here) console.warn(`skipped: ${seedFolder} is not here`)

describe.skipIf(!here)("the article that the project starts from", () => {
  test("gives what is expected of it", async () => {
    const outcomes = await accept(seedFolder, standardEngine())
    console.log(table(outcomes, false))
    for (const outcome of outcomes) {
      const want = least[outcome.group]
      if (!want) continue
      const misses = `${outcome.group}: ${outcome.details.join("; ")}`
      expect(outcome.found, misses).toBeGreaterThanOrEqual(want.found)
      if (want.wrong !== undefined) expect(outcome.wrong, misses).toBeLessThanOrEqual(want.wrong)
      if (want.f1 !== undefined) expect(f1(outcome), misses).toBeGreaterThanOrEqual(want.f1)
    }
  })

  test("has no citation that fails to re-slice", async () => {
    const outcomes = await accept(seedFolder, standardEngine())
    const cut = outcomes.find(({ group }) => group === "citations that re-slice")
    expect(cut?.found).toBeGreaterThan(30)
    expect(cut?.found).toBe(cut?.expected)
  })
})
