import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"

/** Each room, in the order of the data, and the earlier rooms it may ask. */
const rooms: Record<string, readonly string[] | "*"> = {
  model: [],
  ontology: ["model"],
  languages: ["model", "ontology"],
  match: ["model"],
  ingest: ["model"],
  read: ["model", "match"],
  attribute: ["model", "match"],
  claims: ["model", "ontology", "match"],
  resolve: ["model", "ontology"],
  corroborate: ["model", "ontology", "claims"],
  report: ["model", "ontology", "claims"],
  export: ["model", "ontology", "claims"],
  store: ["model"],
  scale: "*",
  serve: "*",
  cli: "*",
  ".": "*",
}

/** Rooms that may touch disk, net, clock and process. */
const doors = new Set(["store", "scale", "serve", "cli", "."])
const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(/

function roomOf(src: string, path: string): string {
  const parts = relative(resolve(src), resolve(path)).split(sep)
  return parts.length > 1 ? parts[0]! : "."
}

function importFault(src: string, path: string, name: string): string | undefined {
  const here = roomOf(src, path)
  if (!name.startsWith("."))
    return name.startsWith("node:") && !doors.has(here) ? `${name} in a pure room` : undefined
  const there = roomOf(src, resolve(dirname(path), name))
  const may = rooms[here]
  if (there === "cli" && here !== "cli") return "nobody asks the cli"
  return there === here || may === "*" || may?.includes(there)
    ? undefined
    : `${here} may not ask ${there}`
}

/** Everything in `text`, found at `path` below `src`, that breaks a house rule. */
function faults(src: string, path: string, text: string): string[] {
  const here = roomOf(src, path)
  if (!rooms[here]) return [`no such room "${here}"`]
  const imports = ts.preProcessFile(text).importedFiles.map((file) => file.fileName)
  const found = imports.map((name) => importFault(src, path, name)).filter((x) => x !== undefined)
  if (!doors.has(here) && impure.test(text))
    found.push("a clock, a die or the process in a pure room")
  return found
}

function sources(src: string): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
}

describe("the house", () => {
  test("every import goes down the list of rooms, and pure rooms are pure", () => {
    const found = sources("src").flatMap((path) =>
      faults("src", path, readFileSync(path, "utf8")).map((fault) => `${path}: ${fault}`),
    )
    expect(found).toEqual([])
  })

  test("sees an import against the stream, a disk and a clock", () => {
    const at = join("src", "claims", "x.ts")
    expect(faults("src", at, 'import { a } from "../attribute/a.ts"')).toHaveLength(1)
    expect(faults("src", at, 'import { readFileSync } from "node:fs"')).toHaveLength(1)
    expect(faults("src", at, "const now = Date.now()")).toHaveLength(1)
    expect(faults("src", at, 'import type { Span } from "../model/index.ts"')).toEqual([])
  })

  test("no code file outgrows one subject: 400 lines, data aside", () => {
    const long = sources("src")
      .filter((path) => !/languages|ontology/.test(path))
      .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 400)
    expect(long).toEqual([])
  })
})
