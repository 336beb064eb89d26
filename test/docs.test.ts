import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { program } from "../src/cli/main.ts"
import { tasks } from "../src/cli/tasks.ts"
import { formats } from "../src/ingest/index.ts"

const page = (name: string): string => readFileSync(`docs/${name}`, "utf8")

const sources = (room: string): string =>
  readdirSync(`src/${room}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(`src/${room}/${path}`, "utf8"))
    .join("\n")

describe("the documentation", () => {
  test("names every command and every option", () => {
    const cli = page("cli.md")
    for (const command of program(() => {}).commands) {
      expect(cli).toContain(`sitrep ${command.name()}`)
      for (const { long } of command.options) expect(cli).toContain(long)
    }
  })

  test("names every task", () => {
    for (const task of tasks) expect(page("cli.md")).toContain(`\`${task}\``)
  })

  test("names every input format and every extension", () => {
    for (const { name, extensions } of formats) {
      expect(page("formats.md")).toContain(`| ${name} |`)
      for (const extension of extensions) expect(page("formats.md")).toContain(extension)
    }
  })

  test("explains every error code", () => {
    const codes = new Set(sources("model").match(/\bE_[A-Z]+\b/g))
    expect(codes.size).toBeGreaterThan(3)
    for (const code of codes) expect(page("cli.md")).toContain(code)
  })

  test("explains every notice code", () => {
    const rooms = ["ingest", "read", "attribute", "claims", "resolve", "corroborate", "report"]
    const codes = new Set(rooms.flatMap((room) => sources(room).match(/\bN_[A-Z_]+\b/g) ?? []))
    expect(codes.size).toBeGreaterThan(0)
    for (const code of codes) expect(page("notices.md")).toContain(code)
  })
})
