import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { chains } from "../examples/chains.ts"
import { figures } from "../examples/figures.ts"

const folder = mkdtempSync(join(tmpdir(), "examples-"))
const path = join(folder, "report.txt")
writeFileSync(path, "At least 12 people were killed in Larn on Friday, the interior ministry said.")
afterAll(() => rmSync(folder, { recursive: true }))

test("the example of figures prints one with its bound and its words", async () => {
  expect(await figures(path)).toEqual([
    expect.stringMatching(/^killed atLeast 12: ".*12 people.*"$/),
  ])
})

test("the example of chains prints who says it", async () => {
  expect((await chains(path)).join("\n")).toContain("the report → the interior ministry [asserted]")
})
