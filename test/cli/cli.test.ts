import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { run } from "../support/cli.ts"

const story = `Ferry runs aground off Larn

LARN, 4 June 2021 (Harbour Wire) - At least 12 people were killed and 30 injured when soldiers fired on protesters in Larn on Friday, the interior ministry said.

"The situation is under control," Governor Ada Brel said. It is not clear who gave the order.
`
let folder = ""
const at = (name: string): string => join(folder, name)
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("usage", () => {
  test("without arguments it teaches, and that is wrong usage", async () => {
    const { code, out, err } = await run()
    expect(code).toBe(2)
    expect(out + err).toContain("sitrep report article.txt")
  })

  test.each([
    [["nonsense"]],
    [["report"]],
    [["report", "--format", "pdf", "a.txt"]],
    [["predict", "mood", "a"]],
  ])("%j is wrong usage", async (argv) => {
    expect((await run(...argv)).code).toBe(2)
  })

  test("--help and --version are no failures", async () => {
    expect((await run("--help")).code).toBe(0)
    expect((await run("--version")).out).toMatch(/^\d+\.\d+\.\d+/)
  })

  test.each(["bash", "zsh", "fish"])("completion for %s knows every command", async (shell) => {
    const { out } = await run("completion", shell)
    for (const command of ["report", "read", "verify", "predict"]) expect(out).toContain(command)
  })
})

describe("a batch with faults in it", () => {
  test("names each once, with the remedy, and goes on", async () => {
    const good = file("good.txt", story)
    const bad = [
      file("empty.txt", ""),
      file("x.pdf", "%PDF-1.4"),
      at("missing.txt"),
      file("half.json", '{"text":"a'),
    ]
    const { code, out, err } = await run("report", ...bad, good)
    expect(code).toBe(1)
    expect(out).toContain("12")
    const lines = err.trim().split("\n")
    expect(lines).toHaveLength(bad.length)
    for (const [i, path] of bad.entries()) expect(lines[i]).toContain(path)
    expect(lines[2]).toContain("is not there; check the path")
  })

  test("a text of 100 MB is one error", async () => {
    const { code, err } = await run("read", file("huge.txt", "word ".repeat(20_000_000)))
    expect(code).toBe(1)
    expect(err.trim().split("\n")).toHaveLength(1)
    expect(err).toMatch(/huge\.txt: is 100000000 characters long/)
    rmSync(at("huge.txt"))
  })

  test("an id that comes twice is an error that names the first place", async () => {
    const row = JSON.stringify({ id: "7", text: "Nobody was hurt in the fire on Monday." })
    const { code, out, err } = await run("read", file("twice.jsonl", `${row}\n${row}\n`))
    expect(code).toBe(1)
    expect(out.trim().split("\n")).toHaveLength(1)
    expect(err).toMatch(/twice\.jsonl, line 2: has the id "7" a second time, first in .*line 1/)
  })

  test("another language is refused by name", async () => {
    const { code, err } = await run(
      "read",
      file(
        "ru.txt",
        "Президент заявил в пятницу, что порядок восстановлен во всех регионах страны.",
      ),
    )
    expect(code).toBe(1)
    expect(err).toContain("Russian")
  })
})

describe("reports", () => {
  test("are headed by the state where it was, not by the one that is named most", async () => {
    const told =
      "Kazakh miners killed 3 guards in Aktau on Monday. Kazakh police arrested 12 miners there. " +
      "France sent a doctor, the mayor said. He thanked France."
    const { out } = await run("report", file("where.txt", told))
    expect(out).toMatch(/^Kazakhstan: situation report/)
  })

  test("every citation of a report holds, and one that was bent is found", async () => {
    const source = file("story.txt", story)
    const report = at("report.json")
    expect((await run("report", source, "--format", "json", "-o", report)).code).toBe(0)
    const held = await run("verify", report, source)
    expect(held).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^[1-9]\d* citations, 0 that do not hold/),
    })
    const bent = at("bent.json")
    const { readFileSync } = await import("node:fs")
    writeFileSync(bent, readFileSync(report, "utf8").replace(/"exact": ?"(.)/, '"exact": "§$1'))
    const found = await run("verify", bent, source)
    expect(found.code).toBe(1)
    expect(found.out + found.err).toContain("§")
  })

  test("the same input gives the same bytes, in any order of files", async () => {
    mkdirSync(at("in"), { recursive: true })
    const one = file("in/one.txt", story)
    const two = file(
      "in/two.txt",
      story.replace("At least 12", "At least 14").replace("Harbour Wire", "Coast Post"),
    )
    for (const format of ["text", "markdown", "html", "json"]) {
      const forward = await run("report", one, two, "--format", format)
      const backward = await run("report", two, one, "--format", format)
      expect(backward.out).toBe(forward.out)
      expect((await run("report", at("in"), "--format", format)).out).toBe(forward.out)
    }
  })

  test("a page of attacks comes out inert", async () => {
    const attack = `The mayor said <script>alert(1)</script> "<img src=x onerror=alert(1)>" killed 12 people on Friday, the police said. </style><a href="javascript:alert(1)">x</a>`
    const { out } = await run("report", file("attack.txt", attack), "--format", "html")
    expect(out).not.toMatch(/<script>alert|<img src=x|href="javascript:/)
  })
})

describe("read", () => {
  test("writes one JSON line a report, with all layers, whose offsets give back the words", async () => {
    const { out } = await run("read", file("r.txt", story))
    const doc = JSON.parse(out)
    for (const layer of [
      "sentences",
      "tokens",
      "tags",
      "arcs",
      "names",
      "mentions",
      "quotations",
      "times",
      "quantities",
      "attributions",
      "scopes",
      "claims",
      "actors",
      "places",
      "links",
    ])
      expect(doc[layer], layer).toBeInstanceOf(Array)
    for (const { citation } of doc.claims)
      expect(story.slice(citation.start, citation.end)).toBe(citation.exact)
  })

  test("writes CoNLL-U with offsets", async () => {
    const { out } = await run("read", file("r2.txt", story), "--format", "conllu")
    expect(out).toMatch(/^1\tFerry\t.*TokenRange=0:5/m)
  })
})

describe("predict", () => {
  test("half a line is an error, the rest is answered", async () => {
    const rows = `${JSON.stringify({ id: "a", text: "Police killed 3 people in Larn." })}\n{"id":\n`
    const { code, out, err } = await run("predict", "figures", file("rows.jsonl", rows))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      id: "a",
      figures: [{ kind: "killed", low: 3, high: 3 }],
    })
    expect(err).toContain("line 2")
  })

  test("a question about no reports is answered with no groups of them", async () => {
    const { code, out, err } = await run("predict", "clusters", file("c.jsonl", '{"id":"a"}\n'))
    expect(JSON.parse(out)).toEqual({ clusters: [] })
    expect({ code, err }).toEqual({ code: 0, err: "" })
  })
})
