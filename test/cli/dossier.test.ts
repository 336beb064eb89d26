import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { DocumentId, SituationReport } from "../../src/model/index.ts"
import { openStore } from "../../src/store/index.ts"
import { run } from "../support/cli.ts"

const line = (id: string, date: string, outlet: string, text: string): string =>
  JSON.stringify({ id, published: date, outlet, text, language: "en" })

const friday = line(
  "fri",
  "2021-06-04T15:00:00Z",
  "Harbour Wire",
  "LARN - Soldiers fired on protesters in Larn on Friday. At least 12 protesters were killed, the interior ministry said.",
)
const saturday = line(
  "sat",
  "2021-06-05T09:00:00Z",
  "Coast Post",
  "LARN - The death toll in Larn has risen to 31 protesters, the interior ministry said on Saturday. Governor Ada Brel denied that soldiers fired on protesters.",
)

/** Milliseconds that weights may take to load on a machine with much else to do. */
const SLOW = 120_000

const emptied = (path: string): string => {
  mkdirSync(path, { recursive: true })
  return path
}

let folder = ""
let dossier = ""
const at = (name: string): string => join(folder, name)
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-"))
  dossier = at("larn.sitrep")
  file("fri.jsonl", `${friday}\n`)
  file("sat.jsonl", `${saturday}\n`)
  await run("add", dossier, at("sat.jsonl"), at("fri.jsonl"), "--published", "--by", "ada")
}, SLOW)
afterAll(() => rmSync(folder, { recursive: true }))

describe("a dossier on the command line", () => {
  test("takes reports once, and shows who brought them and from when on they count", async () => {
    const again = await run("add", dossier, at("fri.jsonl"))
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^already there +\w+ +fri$/m),
    })
    expect(again.err).toContain("0 added, 1 already there, 0 failed")
    const { out } = await run("log", dossier)
    expect(out.trim().split("\n")).toHaveLength(2)
    expect(out).toMatch(/ada {2}added \w+ {2}fri, counts from 2021-06-04 15:00/)
    const entries = (await run("log", dossier, "--format", "json")).out.trim().split("\n")
    expect(JSON.parse(entries[1]!)).toMatchObject({ seq: 2, act: { act: "add" } })
  })

  test(
    "tells what files tell, and what was known by a moment",
    async () => {
      const files = await run("report", at("fri.jsonl"), at("sat.jsonl"))
      expect((await run("report", dossier)).out).toBe(files.out)
      const then = await run("report", dossier, "--as-of", "2021-06-04")
      const alone = await run("report", at("fri.jsonl"), "--as-of", "2021-06-04")
      expect(then.out).toBe(alone.out)
      expect(then.out).not.toContain("31")
      for (const format of ["markdown", "html", "json"])
        expect((await run("report", dossier, "--format", format)).out).toBe(
          (await run("report", at("fri.jsonl"), at("sat.jsonl"), "--format", format)).out,
        )
      const before = await run("report", dossier, "--as-of", "2021-06-01")
      expect(before).toMatchObject({ code: 1, out: "" })
    },
    SLOW,
  )

  test("shows what changed", async () => {
    const changed = (...more: string[]) => run("diff", dossier, "--since", "2021-06-05", ...more)
    const { out } = await changed()
    expect(out).toMatch(/^What changed since 5 June 2021/)
    expect(out).toMatch(/NEW REPORTS[\s\S]+Coast Post/)
    expect(out).toContain("31 protesters killed; up from at least 12")
    expect((await changed("--format", "markdown")).out).toMatch(/^# What changed since 5 June/)
    const page = (await changed("--format", "html")).out
    expect(page).toMatch(/^<!doctype html>[\s\S]+What changed/)
    expect((page.match(/ id="[^"]+"/g) ?? []).sort()).toEqual(
      [...new Set(page.match(/ id="[^"]+"/g))].sort(),
    )
    const last = await run("diff", dossier, "--since", "2021-06-06")
    expect(last.out).toBe("Nothing changed.\n")
  })

  test("what changed cites its words, and those of before", async () => {
    const since = ["diff", dossier, "--since", "2021-06-05", "--format", "json"]
    await run(...since, "-o", at("changes.json"))
    const checked = await run("verify", at("changes.json"), at("fri.jsonl"), at("sat.jsonl"))
    expect(checked.code).toBe(0)
    expect(checked.out).toMatch(/^[1-9]\d* citations, 0 that do not hold/)
    const day = ["--since", "2021-06-04", "--until", "2021-06-04", "--format", "json"]
    const { sections } = JSON.parse((await run("diff", dossier, ...day)).out) as SituationReport
    expect(sections.find(({ heading }) => heading === "New reports")!.lines).toHaveLength(1)
  })

  test("is whole, and is made again to the same report", async () => {
    const before = await run("report", dossier)
    expect(await run("verify", dossier)).toMatchObject({
      code: 0,
      out: "2 entries, 2 originals, 2 reports that count; 0 faults\n",
    })
    expect((await run("rebuild", dossier)).out).toMatch(/^2 reports read again by sitrep \d/)
    expect((await run("report", dossier)).out).toBe(before.out)
    expect((await run("verify", dossier, "--quick")).code).toBe(0)
  })
})

test(
  "few reports that come to many are joined by the next report, to the same words",
  async () => {
    const story = (n: number) =>
      line(`n${n}`, "2021-06-04", `Paper ${n}`, `Police arrested ${n + 20} miners in Larn.`)
    const eleven = Array.from({ length: 11 }, (_, n) => `${story(n)}\n`)
    file("eleven.jsonl", eleven.join(""))
    file("one.jsonl", story(11))
    const path = at("growing.sitrep")
    expect((await run("add", path, at("eleven.jsonl"))).err).not.toContain("the next report")
    const { err } = await run("add", path, at("one.jsonl"))
    expect(err).toContain("1 added, 0 already there, 0 failed; the next report joins them")
    const files = await run("report", at("eleven.jsonl"), at("one.jsonl"))
    expect((await run("report", path)).out).toBe(files.out)
    expect((await run("verify", path)).out).toMatch(/0 faults/)
  },
  SLOW,
)

test(
  "verify names a decision whose words are no longer found, and finds no fault in it",
  async () => {
    const path = at("orphan.sitrep")
    await run("add", path, at("fri.jsonl"), "--by", "ada")
    const store = await openStore(path)
    const document = (await store.catalogue())[0]!.document as DocumentId
    const words = { document, start: 0, end: 7, exact: "Nowhere" }
    const claim = { kind: "event", trigger: words, words, prefix: "", suffix: "" } as const
    const moment = "2021-06-05T09:00:00.000Z"
    const act = { act: "decide", decision: { decide: "reject", claim }, reason: "gone" } as const
    await store.append(() => [{ by: "ada", at: moment, act }], moment)
    await store.close()
    const checked = await run("verify", path, "--quick")
    expect(checked.code).toBe(0)
    expect(checked.err).toMatch(/entry 2: its words are no longer found: rejected event "Nowhere"/)
  },
  SLOW,
)

describe("what people decide", () => {
  let mine = ""
  beforeAll(async () => {
    mine = at("decided.sitrep")
    await run("add", mine, at("fri.jsonl"), "--by", "ada")
  }, SLOW)

  test("is laid over what was read, survives a rebuild, and can be undone", async () => {
    const before = (await run("report", mine)).out
    expect(before).toContain("12")
    const rejected = await run(
      "decide",
      mine,
      "reject",
      "At least 12 protesters were killed",
      "--kind",
      "figure",
      "--reason",
      "misread",
      "--by",
      "bo",
    )
    expect(rejected).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^entry 2: rejected figure "/),
    })
    const figures = async () => {
      const { sections } = JSON.parse((await run("report", mine, "--format", "json")).out)
      return (sections.find(({ key }: { key: string }) => key === "figures")?.lines ?? []).length
    }
    expect(await figures()).toBe(0)
    await run("rebuild", mine)
    expect(await figures()).toBe(0)
    expect((await run("log", mine)).out).toMatch(
      /bo {2}rejected figure ".*12 protesters.*": misread/,
    )
    expect((await run("undo", mine, "2", "--reason", "it was right")).code).toBe(0)
    expect((await run("report", mine)).out).toBe(before)
    expect((await run("log", mine)).out).toContain("(undone)")
  })

  test("puts a number right", async () => {
    const { out } = await run(
      "decide",
      mine,
      "correct",
      "At least 12 protesters were killed",
      "--kind",
      "figure",
      "--set",
      "count=21",
      "--set",
      "group=civilian",
    )
    expect(out).toContain("corrected figure")
    expect((await run("report", mine)).out).toContain("21 civilians")
  })

  test("says whose actors are one", async () => {
    const { code } = await run("decide", mine, "different", "Soldiers", "the interior ministry")
    expect(code).toBe(0)
  })

  test("takes a report out and in again", async () => {
    expect((await run("withdraw", mine, "fri", "--reason", "forged")).out).toMatch(
      /withdrew \w+ {2}fri/,
    )
    expect(await run("report", mine)).toMatchObject({ code: 1, out: "" })
    const { out } = await run("add", mine, at("fri.jsonl"))
    expect(out).toMatch(/^withdrawn/)
    const last = (await run("log", mine)).out.trim().split("\n").at(-1)!
    expect(last).toContain(": forged")
    await run("undo", mine, last.trim().split(" ")[0]!)
    expect((await run("report", mine)).code).toBe(0)
  })

  test.each([
    [["reject", "no such words"], /no claim rests on these words/],
    [["reject", "killed"], /could be any of: .*\/c\d/],
    [
      ["correct", "At least 12 protesters were killed", "--kind", "figure", "--set", "mode=x"],
      /a claim of kind figure has measure, count/,
    ],
    [
      ["correct", "At least 12 protesters were killed", "--kind", "figure", "--set", "group=x"],
      /"x" is no group/,
    ],
    [
      ["correct", "At least 12 protesters were killed", "--kind", "figure", "--set", "count=few"],
      /"few" is no number; write 26/,
    ],
    [
      [
        "correct",
        "At least 12 protesters were killed",
        "--kind",
        "figure",
        "--set",
        "counted=nobody here",
      ],
      /these words are not in fri/,
    ],
    [["correct", "killed"], /correct needs --set/],
    [["together", "killed"], /takes two, not 1/],
    [["frown", "killed"], /is no decision; choose accept/],
  ])("%j is wrong usage and told how to be right", async (argv, words) => {
    const { code, err } = await run("decide", mine, ...argv)
    expect(code).toBe(2)
    expect(err).toMatch(words)
  })
})

describe("watching", () => {
  test("adds what is new and what has changed, once", async () => {
    mkdirSync(at("in"))
    const mine = at("watched.sitrep")
    file("in/a.jsonl", `${friday}\n`)
    const look = async () => (await run("watch", mine, at("in"), "--once")).out.trim().split("\n")
    expect(await look()).toEqual([expect.stringMatching(/^added .* fri$/)])
    file("in/b.jsonl", `${saturday}\n`)
    file("in/a.jsonl", `${friday.replace("At least 12", "At least 13")}\n`)
    const second = await look()
    expect(second.filter((words) => words.startsWith("added"))).toHaveLength(2)
    expect((await look()).filter((words) => words.startsWith("added"))).toEqual([])
  })

  test("passes over the dossier's own file in the folder", async () => {
    mkdirSync(at("home"))
    file("home/a.jsonl", `${friday}\n`)
    expect((await run("add", at("home/x.sitrep"), at("home"))).code).toBe(0)
    expect((await run("watch", at("home/x.sitrep"), at("home"), "--once")).code).toBe(0)
  })

  test("reads addresses, and names one that gives nothing", async () => {
    const server = createServer((request, reply) => {
      if (request.url === "/fri.jsonl") reply.end(`${friday}\n`)
      else reply.writeHead(404).end()
    })
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { code, out, err } = await run(
      "add",
      at("net.sitrep"),
      `${base}/fri.jsonl`,
      `${base}/gone`,
    )
    server.close()
    expect(out).toMatch(/^added .* fri$/m)
    expect(code).toBe(1)
    expect(err).toContain(`${base}/gone: answers 404 Not Found; check the address`)
    const dead = await run("add", at("net.sitrep"), `${base}/fri.jsonl`)
    expect(dead.err).toMatch(/cannot be reached \(\w+\); check the address/)
  })
})

describe("a newcomer's first mistakes", () => {
  const good = () => at("fri.jsonl")

  test.each([
    ["an empty folder", () => emptied(at("empty")), /no input; name files/],
    [
      "a binary file",
      () => file("x.bin", new Uint8Array([1, 2, 0, 3])),
      /is binary, not text; give a text, HTML or JSON file/,
    ],
    [
      "half a JSON line",
      () => file("half.jsonl", '{"text":"a'),
      /half\.jsonl, line 1, column \d+: is not valid JSON; it ends too early/,
    ],
    ["a file that is not there", () => at("nowhere.txt"), /is not there; check the path/],
  ])("%s is one error that says what to do", async (name, input, words) => {
    const { code, err } = await run("add", at(`new-${name.length}.sitrep`), input())
    expect(code).toBe(1)
    expect(err).toMatch(words)
    expect(err.split("\n").filter((line) => line.startsWith("sitrep:"))).toHaveLength(1)
  })

  test("a text in a charset of its own is read", async () => {
    const bytes = Buffer.from(
      "Polic\u00eda: 12 protesters were killed in Larn on Friday, the mayor\u2019s office said.",
      "latin1",
    )
    const { code, out } = await run("add", at("charset.sitrep"), file("latin.txt", bytes))
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("added") })
  })

  test.each([
    [
      "a text as dossier",
      () => file("notes.sitrep", "some notes\n".repeat(200)),
      /notes\.sitrep: is no dossier; give the path of a dossier, or of a new file/,
    ],
    [
      "a folder as dossier",
      () => folder,
      /is a folder; give the path of a dossier, such as crisis\.sitrep/,
    ],
    [
      "a folder that is not there",
      () => at("no/such/x.sitrep"),
      /cannot be opened; check that its folder exists and may be written/,
    ],
    [
      "a place that cannot be written",
      () => "/proc/x.sitrep",
      /cannot be opened; check that its folder exists and may be written/,
    ],
    [
      "a PostgreSQL that does not run",
      () => "postgres://ada:secret@127.0.0.1:1/x",
      /postgres:\/\/ada@127\.0\.0\.1:1\/x: does not answer; check that PostgreSQL runs there/,
    ],
    [
      "an odd schema",
      () => "postgres://127.0.0.1/x?schema=A;B",
      /is no address of a database; write postgres:/,
    ],
  ])("%s is one error that says what to do", async (_, location, words) => {
    const { code, out, err } = await run("add", location(), good())
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toMatch(words)
    expect(err.trim().split("\n")).toHaveLength(1)
    expect(err).not.toContain("secret")
  })

  test("a dossier that is not there is not made by asking for it", async () => {
    for (const argv of [["log"], ["diff", "--since", "2021-06-04"], ["rebuild"]]) {
      const [command, ...rest] = argv
      const { code, err } = await run(command!, at("none.sitrep"), ...rest)
      expect(code).toBe(1)
      expect(err).toMatch(/none\.sitrep: is not there; make it with: sitrep add/)
    }
  })

  test("a database of another program is left alone", async () => {
    const { default: Libsql } = await import("libsql")
    const db = new Libsql(at("other.db"))
    db.exec("create table recipes (name text)")
    db.close()
    const { code, err } = await run("add", at("other.db"), good())
    expect(code).toBe(1)
    expect(err).toContain("is an SQLite database of another program")
  })

  test.each([
    [["diff", "--since", "yesterday"], /"yesterday" is no moment; write a date as 2022-01-07/],
    [["undo", "77"], /77: is no entry of this dossier/],
    [["withdraw", "zzz", "--reason", "x"], /zzz: is no report of this dossier/],
  ])("%j is wrong usage", async ([command, ...rest], words) => {
    const { code, err } = await run(command!, dossier, ...rest)
    expect(code).toBe(2)
    expect(err).toMatch(words)
  })
})
