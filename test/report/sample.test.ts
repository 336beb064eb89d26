import { readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { standardEngine } from "../../src/engine.ts"
import { ingest } from "../../src/ingest/index.ts"
import type {
  Dossier,
  FigureClaim,
  ReportLine,
  ReportPart,
  SituationReport,
} from "../../src/model/index.ts"
import { faults, html, markdown, situation, text, verifyReport } from "../../src/report/index.ts"

const folder = "samples/kazakhstan"
let dossier: Dossier
let report: SituationReport

const head = { title: "Kazakhstan", asOf: "2022-12-31" }

beforeAll(async () => {
  const engine = standardEngine()
  const reads = []
  for (const name of readdirSync(folder).filter((one) => /^\d/.test(one)))
    for await (const item of ingest(readFileSync(`${folder}/${name}`), name))
      if (item.ok) reads.push(engine.read(item.document, item.notices))
  dossier = engine.dossier(reads)
  report = situation(dossier, head)
}, 120_000)

const lines = (): readonly ReportLine[] => report.sections.flatMap((section) => section.lines)

/** The narrator's own words: what is quoted belongs to its source. */
const own = (words: string): string => words.replace(/“[^”]*”/g, "“”")

const numbersIn = (words: string): readonly number[] =>
  (own(words).match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(",", "")))

describe("the report over the sample dossier", () => {
  test("every number that the narrator tells is one that a cited claim tells, or is marked as worked out", () => {
    const claims = new Map(
      dossier.documents.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)),
    )
    const told = (row: ReportLine | ReportPart): ReadonlySet<number> =>
      new Set(
        row.claims
          .map((id) => claims.get(id))
          .filter((claim): claim is FigureClaim => claim !== undefined && "measure" in claim)
          .flatMap(({ count }) => [count.low, count.best, count.high].map((one) => one ?? -1)),
      )
    const figures = report.sections.find(({ key }) => key === "figures")!.lines
    let checked = 0
    for (const line of figures) {
      const place = line.where?.name ?? ""
      for (const number of numbersIn(line.text.replace(place, ""))) {
        expect(told(line), line.text).toContain(number)
        checked++
      }
      for (const part of line.parts.filter(({ kind }) => kind !== "policy")) {
        const words = part.text.replace(/by \d+ outlets?$/, "")
        for (const number of numbersIn(words)) expect(told(part), part.text).toContain(number)
      }
      for (const { text, derived, claims: from } of line.parts.filter(
        ({ kind }) => kind === "policy",
      ))
        if (!derived)
          for (const number of numbersIn(text))
            expect(told({ ...line, claims: from })).toContain(number)
    }
    expect(checked).toBeGreaterThan(15)
  })

  test("no other section has a number of the narrator's own", () => {
    const others = report.sections.filter(
      ({ key }) => !["highlights", "figures", "withdrawals", "notices", "actors"].includes(key),
    )
    for (const line of others.flatMap((section) => section.lines)) {
      const bare = own(line.text)
        .replace(/\([^)]*\)/g, "")
        .replace(/and \d+ more/g, "")
      expect(numbersIn(bare.split("“”")[0]!.replace(/[^:]*: /, "")), line.text).toEqual([])
    }
  })

  test("every line and row gives back its words, says who says so and how many origins", () => {
    expect(
      verifyReport(
        report,
        dossier.documents.map(({ document }) => document),
      ),
    ).toEqual([])
    for (const line of lines()) {
      expect(line.attribution, line.text).not.toBe("")
      if (!line.id.startsWith("notices-")) expect(line.voices, line.text).toBeGreaterThan(0)
      expect(line.outlets).toBeGreaterThanOrEqual(line.voices > 0 ? 1 : 0)
    }
  })

  test("the narrator uses no label, no judgement and no day named from the day of writing", () => {
    for (const line of lines()) {
      expect(faults(line.text), line.text).toEqual([])
      for (const part of line.parts) expect(faults(part.text), part.text).toEqual([])
    }
  })

  test("no date stands without its year", () => {
    const months =
      "January|February|March|April|May|June|July|August|September|October|November|December"
    const bare = new RegExp(`\\b\\d{1,2} (?:${months})(?! \\d{4})`)
    for (const { asOf } of lines()) expect(asOf ?? "").not.toMatch(bare)
  })

  test("two to five highlights, each one a line of its section", () => {
    const [first] = report.sections
    expect(first?.key).toBe("highlights")
    expect(first!.lines.length).toBeGreaterThanOrEqual(2)
    expect(first!.lines.length).toBeLessThanOrEqual(5)
    const others = new Set(lines().map(({ id }) => id))
    for (const { id } of first!.lines) expect(others).toContain(id.replace("highlights-", ""))
  })

  test("copies stand under their origin and say whether they credit it", () => {
    const copies = report.documents.filter(({ copyOf }) => copyOf)
    expect(copies.length).toBeGreaterThan(1)
    const ids = new Set(report.documents.map(({ id }) => id))
    for (const { copyOf } of copies) expect(ids).toContain(copyOf!.document)
    expect(text(report)).toMatch(/copy: (?:the same|nearly the same|made from)/)
  })

  test("the same dossier gives the same bytes, and text, Markdown and page agree on the lines", () => {
    const again = situation(dossier, head)
    expect(JSON.stringify(again)).toBe(JSON.stringify(report))
    expect(html(again, dossier)).toBe(html(report, dossier))
    const flat = text(report, { width: 10_000 })
    const list = markdown(report)
    for (const { lines: some } of report.sections)
      for (const { text: words } of some.slice(0, 5)) {
        expect(flat).toContain(words)
        expect(list.replace(/\\/g, "").replace(/\*\*/g, "")).toContain(words.slice(0, 20))
      }
  })

  test("every mark of a drawing leads to a line or row of the page", () => {
    const page = html(report, dossier)
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const marks = [...page.matchAll(/<a href="#([^"]+)" class="mark">/g)].map(([, id]) => id)
    expect(marks.length).toBeGreaterThan(30)
    for (const id of marks) expect(ids).toContain(id)
  })

  test("no id stands twice on the page", () => {
    const ids = [...html(report, dossier).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(new Set(ids).size)
  })
})
