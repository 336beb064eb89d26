import { expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import {
  type Claim,
  type ClaimId,
  type Count,
  cite,
  type Dossier,
  type FigureSeries,
  type PointStanding,
  type ReportLine,
} from "../../src/model/index.ts"
import { changeReport, changes, situation, text, verifyReport } from "../../src/report/index.ts"
import { event, exactly, figure, type Report, reports } from "../support/reports.ts"

const head = { title: "The valley", asOf: "2022-01-10" }

/** A paper's report of how many guards were killed, as the ministry has it. */
const toll = (publisher: string, day: number, count: number, more = ""): Report => ({
  publisher,
  publishedAt: `2022-01-0${day}`,
  text: `The ministry said ${count} guards were killed.${more}`,
  who: { "Interior Ministry": "The ministry" },
  told: [
    figure(`${count} guards were killed`, "killed", exactly(count), "police", {
      says: ["Interior Ministry"],
      time: `2022-01-0${day}`,
    }),
  ],
})

const made = (some: readonly Report[]): Dossier => {
  const { docs, resolution } = reports(...some)
  return dossier(docs, resolution, [])
}

const claimOf = (found: Dossier, words: string): Claim =>
  found.documents.flatMap(({ claims }) => claims).find(({ citation }) => citation.exact === words)!

/** The same dossier with one series in which tellings stand as given. */
function standing(
  found: Dossier,
  points: readonly (readonly [words: string, PointStanding, fall?: boolean])[],
  more: Partial<FigureSeries> = {},
): Dossier {
  const all = points.map(([words, standing, fall = false]) => ({
    claim: claimOf(found, words).id,
    asOf: undefined,
    standing,
    fall,
  })) as unknown as FigureSeries["points"]
  const series: FigureSeries = {
    measure: "killed",
    group: "police",
    incident: undefined,
    place: undefined,
    points: all,
    range: exactly(0),
    conflicts: [],
    assessments: [],
    ...more,
  }
  return { ...found, series: [series], contradictions: [], withdrawals: [], labels: [] }
}

const figures = (found: Dossier): readonly ReportLine[] =>
  situation(found, head).sections.find(({ key }) => key === "figures")?.lines ?? []

const rows = (line: ReportLine | undefined, kind: string): readonly string[] =>
  line?.parts.filter((part) => part.kind === kind).map((part) => part.text) ?? []

const rising = made([toll("Gazette", 5, 8), toll("Gazette", 6, 12), toll("Gazette", 7, 9)])

test("a number leads with what stands, and tells what it replaced and where it fell", () => {
  const [line, ...others] = figures(
    standing(rising, [
      ["8 guards were killed", "superseded"],
      ["12 guards were killed", "superseded"],
      ["9 guards were killed", "current", true],
    ]),
  )
  expect(others).toEqual([])
  expect(line?.text).toBe("9 police officers killed")
  expect(rows(line, "superseded")).toEqual(["Before: 8", "Before: 12"])
  expect(rows(line, "fall")).toEqual(["Fell from 12 to 9"])
  expect(line?.figure?.points.map(({ count }) => count.best)).toEqual([8, 12, 9])
  for (const part of line!.parts) expect(part.citations.length).toBeGreaterThan(0)
})

const many = made([1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => toll("Gazette", day, day * 10)))

test("of a long history the last totals stand alone and the first ones together", () => {
  const [line] = figures(
    standing(
      many,
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => [
        `${day * 10} guards were killed`,
        day === 9 ? "current" : "superseded",
      ]),
    ),
  )
  expect(rows(line, "superseded")).toEqual([
    "Before: 10, 20 and 30",
    "Before: 40",
    "Before: 50",
    "Before: 60",
    "Before: 70",
    "Before: 80",
  ])
})

const differing = made([
  toll("Gazette", 5, 16),
  {
    ...toll("Herald", 5, 19),
    who: { Mayor: "The ministry" },
    told: toll("Herald", 5, 19).told.map((one) => ({ ...one, says: ["Mayor"] })),
  },
])

test("where sources differ both ends are told, each with who says so", () => {
  const claims = [
    claimOf(differing, "16 guards were killed"),
    claimOf(differing, "19 guards were killed"),
  ]
  const [line] = figures(
    standing(
      differing,
      [
        ["16 guards were killed", "current"],
        ["19 guards were killed", "current"],
      ],
      {
        conflicts: [
          {
            between: claims.map(({ id }) => id) as unknown as [ClaimId],
            reason: "dispute",
            about: "",
          },
        ],
        assessments: [
          {
            policy: "ucdp",
            low: 16,
            best: undefined,
            high: 19,
            from: claims.map(({ id }) => id) as unknown as [ClaimId],
            derived: true,
            why: "",
          },
        ],
      },
    ),
  )
  expect(line?.text).toBe("16 to 19 police officers killed; sources differ")
  expect(line?.disputed).toBe(true)
  expect(rows(line, "standing").toSorted()).toEqual(["16", "19"])
  expect(rows(line, "conflict")).toEqual(["16 and 19: sources disagree"])
  expect(rows(line, "policy")).toEqual(["By policy: UCDP 16 to 19"])
  expect(line?.parts.find(({ kind }) => kind === "policy")?.derived).toBe(true)
})

test("numbers of other days or places are not called disputed", () => {
  const claims = [
    claimOf(differing, "16 guards were killed"),
    claimOf(differing, "19 guards were killed"),
  ]
  const [line] = figures(
    standing(
      differing,
      [
        ["16 guards were killed", "current"],
        ["19 guards were killed", "current"],
      ],
      {
        conflicts: [
          {
            between: claims.map(({ id }) => id) as unknown as [ClaimId],
            reason: "place",
            about: "",
          },
        ],
      },
    ),
  )
  expect(line?.disputed).toBe(false)
  expect(rows(line, "conflict")).toEqual(["16 and 19: they may be of other places"])
})

const taken = made([
  toll("Gazette", 5, 164),
  {
    publisher: "Information Ministry",
    publishedAt: "2022-01-06",
    text: "The number was an error.",
    told: [],
  },
  toll("Herald", 7, 164, " It was a hard week."),
])

function withdrawn(found: Dossier): Dossier {
  const [first, again] = found.documents
    .flatMap(({ claims }) => claims)
    .filter(({ citation }) => citation.exact.startsWith("164"))
  const error = found.documents.find(({ document }) => document.text.includes("error"))!.document
  const points = [first!, again!].map(({ id }, n) => ({
    claim: id,
    asOf: undefined,
    standing: n === 0 ? "withdrawn" : "zombie",
    fall: false,
  })) as unknown as FigureSeries["points"]
  const base = standing(found, [])
  return {
    ...base,
    series: [{ ...base.series[0]!, points }],
    withdrawals: [
      {
        figures: [first!.id],
        citation: cite(error, { start: 0, end: 24 }),
        chain: [{ source: { kind: "publisher" }, attribution: undefined }],
        zombies: [again!.id],
      },
    ],
  }
}

test("a number that was taken back leads only as that, and who still tells it is named", () => {
  const found = withdrawn(taken)
  const report = situation(found, head)
  const [line] = figures(found)
  expect(line?.text).toBe("Taken back: 164 police officers killed")
  expect(line?.figure?.withdrawn).toBe(true)
  expect(rows(line, "withdrawn")).toEqual(["164 taken back"])
  expect(rows(line, "zombie")).toEqual(["164 told again after that, by 1 outlet"])
  expect(line?.parts.find(({ kind }) => kind === "zombie")?.attribution).toContain("Herald")
  const [told] = report.sections.find(({ key }) => key === "withdrawals")!.lines
  expect(told?.attribution).toBe(
    "taken back by the Information Ministry; told by the Interior Ministry, via Gazette",
  )
  expect(text(report)).toContain("TAKEN BACK")
  expect(
    verifyReport(
      report,
      found.documents.map(({ document }) => document),
    ),
  ).toEqual([])
})

const key = (sections: ReturnType<typeof changes>, one: string): readonly string[] =>
  sections.find((section) => section.key === one)?.lines.map((line) => line.text) ?? []

test("nothing changed between a dossier and itself", () => {
  expect(changes(rising, rising)).toEqual([])
})

test("changes name what rose, what is new, and the reports that say so", () => {
  const burned: Report = {
    publisher: "Herald",
    publishedAt: "2022-01-06",
    title: "A mill burns",
    text: "Crowds burned the old mill in the valley.",
    told: [event("Crowds burned the old mill", "ASSAULT", { time: "2022-01-06" })],
  }
  const before = standing(made([toll("Gazette", 5, 8)]), [["8 guards were killed", "current"]])
  const after = standing(made([toll("Gazette", 5, 8), toll("Gazette", 6, 12), burned]), [
    ["8 guards were killed", "superseded"],
    ["12 guards were killed", "current"],
  ])
  const found = changes(before, after)
  expect(key(found, "figures")).toEqual(["12 police officers killed; up from 8"])
  expect(key(found, "events")).toEqual(["“Crowds burned the old mill”"])
  expect(key(found, "added")).toHaveLength(2)
  expect(key(changes(after, before), "gone")).toHaveLength(2)
  expect(key(changes(after, before), "figures")).toEqual(["8 police officers killed; down from 12"])
  const report = changeReport(before, after, head)
  expect(
    verifyReport(
      report,
      after.documents.map(({ document }) => document),
    ),
  ).toEqual([])
  expect(text(report)).toContain("FIGURES THAT CHANGED")
})

test("a bound that grows is a change, and so is a number taken back", () => {
  const count: Count = { low: 8, best: 8, high: undefined, bound: "atLeast" }
  const more = {
    ...toll("Herald", 6, 8),
    told: [
      figure("8 guards were killed", "killed", count, "police", { says: ["Interior Ministry"] }),
    ],
  }
  const before = standing(made([toll("Gazette", 5, 8)]), [["8 guards were killed", "current"]])
  const found = made([more])
  const after = standing(found, [["8 guards were killed", "current"]])
  expect(key(changes(before, after), "figures")).toEqual([
    "At least 8 police officers killed; up from 8",
  ])
  const was = standing(made([toll("Gazette", 5, 164)]), [["164 guards were killed", "current"]])
  const now = changes(was, withdrawn(taken))
  expect(key(now, "withdrawals")).toEqual(["Taken back: 164 police officers killed"])
  expect(key(now, "figures")[0]).toContain("Taken back: 164 police officers killed")
})

/** The same dossier with one incident that all its events tell of. */
const oneIncident = (found: Dossier): Dossier => ({
  ...found,
  incidents: [
    {
      id: "i" as Dossier["incidents"][0]["id"],
      events: found.documents.map(({ claims: [claim] }) => claim!.id) as unknown as [ClaimId],
      figures: [],
      place: undefined,
      time: undefined,
      background: false,
      reasons: [],
    },
  ],
})

test("a new denial and a voice more are changes", () => {
  const left = (publisher: string, words: string, denied: boolean): Report => ({
    publisher,
    publishedAt: "2022-01-06",
    text: `${words}, they say.`,
    who: { Mayor: "The mayor" },
    told: [event(words, "TRAVEL", { actor: ["Mayor"], modality: denied ? "denied" : "asserted" })],
  })
  const one = left("Gazette", "The mayor has left the valley", false)
  const two = left("Courier", "The mayor went away at night", false)
  const not = left("Herald", "The mayor has not left the valley", true)
  const before = oneIncident(made([one]))
  const both = made([one, not])
  const ids = both.documents.map(({ claims: [claim] }) => claim!.id)
  const denied: Dossier = {
    ...both,
    contradictions: [
      { between: ids as unknown as [ClaimId, ClaimId], kind: "denial", about: "", by: "denial" },
    ],
  }
  expect(key(changes(before, denied), "open")[0]).toMatch(/^Denied: “The mayor has not/)
  const more = oneIncident(made([one, two]))
  expect(key(changes(before, more), "voices")[0]).toMatch(/\(2 voices, 1 before\)$/)
})

test("outlets that copy each other are one origin, however many carry a happening", () => {
  const told = (publisher: string, words: string): Report => ({
    publisher,
    publishedAt: "2022-01-06",
    text: `${words}, it says.`,
    told: [event(words, "ASSAULT", { time: "2022-01-06" })],
  })
  const { docs, resolution } = reports(
    told("Gazette", "Crowds burned the old mill at night"),
    told("Herald", "Crowds burned the old mill by night"),
    told("Courier", "Crowds burned down the old mill"),
  )
  const found = dossier(docs, resolution, [])
  const ids = found.documents.map(({ document }) => document)
  const id = (name: string) => ids.find(({ meta }) => meta.publisher === name)!.id
  const joined: Dossier = {
    ...oneIncident(found),
    groups: [{ documents: [id("Gazette"), id("Herald")], relation: "nearDuplicate", credits: [] }],
    corroborations: found.documents.map(({ document, claims: [claim] }) => ({
      claims: [claim!.id],
      voices: [{ kind: "publisher", document: document.id }],
      outlets: 1,
    })),
  }
  const [line] = situation(joined, head).sections.find(({ key }) => key === "events")!.lines
  expect([line?.outlets, line?.voices]).toEqual([3, 2])
  expect(text(situation(joined, head))).toContain("(3 outlets, 2 origins)")
})
