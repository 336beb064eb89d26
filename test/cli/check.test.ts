import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { run } from "../support/cli.ts"

const folder = mkdtempSync(join(tmpdir(), "check-"))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const rule = {
  id: "own.capsize",
  match: {
    token: { lemma: "capsize", upos: "VERB" },
    as: "trigger",
    edges: [{ op: ">", deprel: "nsubj", to: { token: {} } }],
  },
  gives: { type: "DISASTER" },
  examples: ["The ferry [trigger capsized] near the port."],
}
const rules = (...own: object[]): string => JSON.stringify({ claims: { event: own } }, null, 2)

describe("sitrep check", () => {
  test("runs the example that ships", async () => {
    const { code, out } = await run("check", "examples/rules.json")
    expect(out).toContain("2 rules, 2 lexicons, 1 actor")
    expect(out).toContain("All rules hold.")
    expect(code).toBe(0)
  })

  test("the manual's example is well made, and holds", async () => {
    const [, json] = /```json\n([\s\S]*?)```/.exec(readFileSync("docs/rules.md", "utf8")) ?? []
    const { code, out } = await run("check", file("manual.json", json ?? ""))
    expect(out).toContain("own.water.breach (2 examples, 1 counterexample)")
    expect(code).toBe(0)
  })

  test("says which part of a pattern finds no word, and how the sentence was read", async () => {
    const edges = [{ op: ">", deprel: "obj", to: { token: { lemma: "boat" } } }]
    const wrong = { ...rule, match: { ...rule.match, edges } }
    const { code, out } = await run("check", file("wrong.json", rules(wrong)))
    expect(code).toBe(1)
    expect(out).toContain("claims.event[0].examples[0]")
    expect(out).toContain('no word with the lemma "boat" hangs from it as obj')
    expect(out).toMatch(/ferry +ferry NOUN nsubj of "capsized"/)
  })

  test("says under which tag a word stands", async () => {
    const noun = { ...rule, match: { token: { lemma: "capsize", upos: "NOUN" }, as: "trigger" } }
    const { out } = await run("check", file("noun.json", rules(noun)))
    expect(out).toContain('here "capsized" is VERB')
  })

  test("a counterexample of which a claim comes fails", async () => {
    const counter = { ...rule, counterexamples: ["The barge capsized near the harbour."] }
    const { code, out } = await run("check", file("counter.json", rules(counter)))
    expect(code).toBe(1)
    expect(out).toContain('a claim comes of "capsized", and should not')
  })

  test.each([
    ["a comma too many", '{"claims": {\n"event": [],\n}}', /line 3: .*comma/],
    ["a name without quotes", "{claims: 1}", /line 1: .*name in quotation marks/],
    ["an unknown part", '{"rules": []}', /"rules" is not known here/],
    ["an unknown kind", '{"claims": {"events": []}}', /did you mean "event"\?/],
    ["a wrong type", rules({ ...rule, gives: { type: "ASSUALT" } }), /did you mean "ASSAULT"\?/],
    ["no example", rules({ ...rule, examples: [] }), /needs at least one example/],
    ["a number for an example", rules({ ...rule, examples: [1] }), /a sentence in quotes/],
    [
      "a relation of another scheme",
      rules({ ...rule, match: { ...rule.match, edges: [{ op: ">", deprel: "dobj", to: {} }] } }),
      /"dobj" is no relation/,
    ],
    [
      "a tag of another scheme",
      rules({ ...rule, match: { token: { upos: "NN" } } }),
      /"NN" is no tag/,
    ],
    [
      "a lexicon nobody wrote",
      rules({ ...rule, match: { token: { in: "boats" } } }),
      /no lexicon "boats"/,
    ],
    [
      "a capture that nobody asks for",
      rules({
        ...rule,
        match: { ...rule.match, edges: [{ op: ">", to: { token: {}, as: "x" } }] },
      }),
      /capture "x"/,
    ],
    ["one id twice", rules(rule, rule), /another rule has the id "own.capsize"/],
    ["a lexicon of numbers", '{"lexicons": {"a": [1]}}', /lexicons\.a\[0\]/],
    ["an actor without a name", '{"actors": [{}]}', /has no "name"/],
  ])("%s is shown with its line", async (name, content, message) => {
    const path = file(`${name.replaceAll(" ", "-")}.json`, content)
    const { code, err } = await run("check", path)
    expect(code).toBe(1)
    expect(err).toContain(`${path}, line `)
    expect(err).toMatch(message)
  })

  test("a file that is not there is named", async () => {
    const { code, err } = await run("check", join(folder, "none.json"))
    expect([code, err]).toEqual([1, expect.stringContaining("none.json: cannot be read")])
  })
})

describe("--rules", () => {
  const story = file(
    "story.txt",
    "Raiders breached the dam near Orvel. Two ferries airlifted 90 men.",
  )

  test("read uses them, and says which rule made a claim", async () => {
    const { out } = await run("read", story, "--rules", "examples/rules.json")
    const by = JSON.parse(out).claims.map((claim: { by: string }) => claim.by)
    expect(by).toEqual(expect.arrayContaining(["own.water.breach", "own.figure.ferried"]))
    expect((await run("read", story)).out).not.toContain("own.water.breach")
  })

  test("a faulty file stops the run", async () => {
    const { code, err } = await run("report", story, "--rules", file("bad.json", "{"))
    expect(code).not.toBe(0)
    expect(err).toContain("bad.json, line 1")
  })
})
