import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { run } from "./support/cli.ts"

const readme = readFileSync("README.md", "utf8")

test("the output in the README is what the program prints", async () => {
  const shown = /<!-- output -->\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? ""
  const { out } = await run("report", "samples/kazakhstan/[0-9]*")
  const printed = new Set(out.split("\n"))
  const lines = shown.split("\n").filter((line) => line.trim() !== "" && line.trim() !== "…")
  expect(lines.length).toBeGreaterThan(8)
  for (const line of lines) expect(printed).toContain(line)
})

test("every page that the README links to is there", () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!)
  expect(links.length).toBeGreaterThan(10)
  for (const path of links) expect(existsSync(path), path).toBe(true)
})
