import { expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import type { Notice, ReportLine, SituationReport } from "../../src/model/index.ts"
import { faults, markdown, situation, text, verifyReport } from "../../src/report/index.ts"
import { event, exactly, figure, moreThan, type Report, reports } from "../support/reports.ts"

const gazette: Report = {
  publisher: "Gazette",
  publishedAt: "2022-01-07",
  title: "Fighting in the valley",
  text:
    "The ministry said more than 1200 people were held and 26 gunmen were killed. " +
    "The governor ordered guards to shoot at looters on sight. " +
    "The mayor may have left the valley, a driver says. The mayor has not left the valley, his office insists.",
  who: {
    "Interior Ministry": "The ministry",
    Governor: "The governor",
    driver: "a driver",
    office: "his office",
    Mayor: "The mayor",
  },
  told: [
    figure("more than 1200 people were held", "arrested", moreThan(1200), "person", {
      says: ["Interior Ministry"],
      time: "2022-01-07",
    }),
    figure("26 gunmen were killed", "killed", exactly(26), "militant", {
      says: ["Interior Ministry"],
      time: "2022-01-07",
    }),
    event("guards to shoot at looters on sight", "ASSAULT", {
      says: ["Governor"],
      frame: "ordered",
    }),
    event("The mayor may have left the valley", "TRAVEL", {
      says: ["driver"],
      actor: ["Mayor"],
      modality: "hedged",
    }),
    event("The mayor has not left the valley", "TRAVEL", {
      says: ["office"],
      actor: ["Mayor"],
      modality: "denied",
    }),
  ],
}

const herald: Report = {
  publisher: "Herald",
  publishedAt: "2022-01-07",
  text: "At noon 26 gunmen were dead, the ministry told the Herald.",
  who: { "Interior Ministry": "the ministry" },
  told: [
    figure("26 gunmen were dead", "killed", exactly(26), "militant", {
      says: ["Interior Ministry"],
      time: "2022-01-07",
    }),
  ],
}

const made = (some: readonly Report[], notices: readonly Notice[] = []) => {
  const { docs, resolution } = reports(...some)
  const found = dossier(docs, resolution, notices)
  const report = situation(found, { title: "The valley", asOf: "2022-01-07" })
  return { found, report }
}

const linesOf = (report: SituationReport, key: string): readonly ReportLine[] =>
  report.sections.find((section) => section.key === key)?.lines ?? []

const { found, report } = made([gazette, herald])

test("a figure keeps its bound, and says who gives it, as of when, in how many voices", () => {
  const line = linesOf(report, "figures").find((one) => one.text.includes("1,200"))
  expect(line?.text).toBe("More than 1,200 people arrested")
  expect(line?.attribution).toBe("the Interior Ministry, via Gazette")
  expect(line?.asOf).toBe("7 January 2022")
  expect(line?.voices).toBe(1)
})

test("two papers with one ministry's figure are one line, one voice, two citations", () => {
  const line = linesOf(report, "figures").find((one) => one.text.startsWith("26"))
  expect(line?.voices).toBe(1)
  expect(line?.citations).toHaveLength(2)
  expect(line?.attribution).toBe("the Interior Ministry, via Gazette and Herald")
})

test("a label stands in quotation marks", () => {
  expect(linesOf(report, "figures").map((line) => line.text)).toContain("26 “militants” killed")
})

test("an order is told as an order and is no event", () => {
  expect(linesOf(report, "announced")[0]?.text).toMatch(
    /^Ordered, not reported as done: “guards to/,
  )
  expect(linesOf(report, "events").some((line) => line.text.includes("shoot"))).toBe(false)
})

test("a rumour is told as unconfirmed", () => {
  const line = linesOf(report, "events").find((one) => one.text.includes("may have left"))
  expect(line?.text).toMatch(/^Unconfirmed: /)
})

test("a claim and its denial are told against each other with who says which", () => {
  expect(linesOf(report, "open").map((line) => line.text)).toContain(
    "Denied: “The mayor has not left the valley” (the office, via Gazette) – against “The mayor may have left the valley” (the driver, via Gazette, unconfirmed)",
  )
})

test("no total is made up: every number stands in a cited text", () => {
  const cited = report.sections.flatMap((section) =>
    section.lines.flatMap((line) =>
      (line.figure?.count.replaceAll(",", "").match(/\d+/g) ?? []).map((number) =>
        line.citations.some((citation) => citation.exact.includes(number)),
      ),
    ),
  )
  expect(cited.length).toBeGreaterThan(0)
  expect(cited.every(Boolean)).toBe(true)
})

test("every citation gives back its words", () => {
  expect(
    verifyReport(
      report,
      found.documents.map((doc) => doc.document),
    ),
  ).toEqual([])
})

test("a citation that lost its words is named with what stands there", () => {
  const documents = found.documents.map(({ document }) => ({
    ...document,
    text: document.text.replace("26 gunmen", "62 gunmen"),
  }))
  const failures = verifyReport(report, documents)
  expect(failures.length).toBeGreaterThan(0)
  expect(failures[0]?.found).toContain("62 gunmen")
  expect(verifyReport(report, [])[0]?.found).toBeUndefined()
})

test("the narrator uses no label, no judgement and no relative day of its own", () => {
  for (const line of report.sections.flatMap((section) => section.lines))
    expect(faults(line.text)).toEqual([])
})

test("the same line keeps its id from run to run", () => {
  const again = made([herald, gazette]).report
  expect(again).toEqual(report)
})

test("a remark with a place is a line, one without is not", () => {
  const citation = found.documents[0]!.document
  const notice: Notice = {
    code: "N_TEST",
    message: "A mark does not close.",
    citation: { document: citation.id, start: 0, end: 3, exact: citation.text.slice(0, 3) },
    by: "test",
  }
  const noted = made([gazette, herald], [notice, { ...notice, citation: undefined }]).report
  expect(linesOf(noted, "notices").map((line) => line.text)).toEqual(["A mark does not close."])
})

test("no reports make an empty report, not an error", () => {
  const empty = made([]).report
  expect(empty.sections).toEqual([])
  expect(text(empty)).toContain("0 reports")
})

test("text keeps to the width, and leaves colour to whoever asks", () => {
  for (const row of text(report, { width: 40 }).split("\n"))
    expect(row.length).toBeLessThanOrEqual(40)
  const styles = {
    heading: (s: string) => `<${s}>`,
    figure: (s: string) => `*${s}*`,
    quiet: (s: string) => s,
    warn: (s: string) => s,
  }
  expect(text(report, { styles })).toContain("*More than 1,200* people arrested")
})

test("words of a report cannot steer a terminal", () => {
  const hostile = { ...report, title: "a\u001b[2Jb\u0007" }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
  expect(text(hostile)).not.toMatch(/[\u001b\u0007]/)
})

test("Markdown has a list item a line with offsets, and no markup from a report", () => {
  const hostile = { ...report, title: "<script>alert(1)</script> [x](javascript:alert(1)) *b*" }
  const written = markdown(hostile)
  expect(written).toContain("\\[d1:")
  expect(written).not.toMatch(/<script|\[x\]\(/)
  expect(written).toContain("**More than 1,200** people arrested")
})
