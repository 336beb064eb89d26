import fc from "fast-check"
import { expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import type { Dossier, FigureSeries, Judgements } from "../../src/model/index.ts"
import { event, exactly, figure, type Report, reports } from "../support/reports.ts"

const made = (some: readonly Report[], judgements?: Judgements): Dossier => {
  const { docs, resolution } = reports(...some)
  return dossier(docs, resolution, [], judgements)
}

const words = (found: Dossier, id: string): string | undefined =>
  found.documents.flatMap(({ claims }) => claims).find((claim) => claim.id === id)?.citation.exact

/** A ministry's toll of one day, as a paper prints it. */
const toll = (n: number, day: string, more: Partial<Report> = {}): Report => ({
  publisher: `Paper of ${day}`,
  publishedAt: day,
  text: `The ministry put the dead of the flood at ${n} villagers on ${day}.`,
  who: { ministry: "The ministry" },
  told: [
    figure(`${n} villagers`, "killed", exactly(n), "civilian", { says: ["ministry"], time: day }),
  ],
  ...more,
})

/** A report in which a number is taken back. */
const takenBack = (n: number, day: string): Report => ({
  publisher: "Channel",
  publishedAt: day,
  text: `The ministry withdrew its figure of ${n} villagers.`,
  who: { ministry: "The ministry" },
  told: [
    figure(`withdrew its figure of ${n} villagers`, "killed", exactly(n), "civilian", {
      says: ["ministry"],
      modality: "denied",
      own: { withdrawn: { by: undefined } },
    }),
  ],
})

const standings = (found: Dossier, series: FigureSeries | undefined = found.series[0]) =>
  Object.fromEntries(
    (series?.points ?? []).map(({ claim, standing, fall }) => [
      `${words(found, claim)} ${known(found, claim)}`,
      fall ? `${standing}, fall` : standing,
    ]),
  )

const known = (found: Dossier, id: string): string | undefined =>
  found.documents.find(({ claims }) => claims.some((claim) => claim.id === id))?.document.meta
    .publishedAt

test("a total of the same origin that falls is marked, and takes the place of the greater one", () => {
  const found = made([toll(31, "2023-05-02"), toll(28, "2023-05-04")])
  expect(standings(found)).toEqual({
    "31 villagers 2023-05-02": "superseded",
    "28 villagers 2023-05-04": "current, fall",
  })
})

test("a number taken back is withdrawn before, a zombie after, and counts under no policy", () => {
  const paper: Report = {
    publisher: "Evening Paper",
    publishedAt: "2023-05-05",
    text: "The flood killed 41 villagers.",
    told: [figure("41 villagers", "killed", exactly(41), "civilian")],
  }
  const found = made([toll(41, "2023-05-02"), takenBack(41, "2023-05-03"), paper])
  expect(standings(found)).toEqual({
    "41 villagers 2023-05-02": "withdrawn",
    "41 villagers 2023-05-05": "zombie",
  })
  expect(found.withdrawals.map(({ zombies }) => zombies.length)).toEqual([1])
  expect(found.series[0]?.assessments).toEqual([])
})

test("somebody else's own count of the same number is no zombie", () => {
  const own = toll(41, "2023-05-09", {
    who: { monitors: "The ministry" },
    told: [
      figure("41 villagers", "killed", exactly(41), "civilian", {
        says: ["monitors"],
        time: "2023-05-09",
      }),
    ],
  })
  const found = made([toll(41, "2023-05-02"), takenBack(41, "2023-05-03"), own])
  expect(found.withdrawals[0]?.zombies).toEqual([])
})

test("the policies give what a reader gets by hand", () => {
  const monitor = toll(36, "2023-05-02", {
    publisher: "Monitor",
    who: { monitors: "The ministry" },
    told: [
      figure("36 villagers", "killed", exactly(36), "civilian", {
        says: ["monitors"],
        time: "2023-05-02",
      }),
    ],
  })
  const [series] = made([toll(31, "2023-05-02"), monitor]).series
  const given = series?.assessments.map(({ policy, low, best, high, derived }) => [
    policy,
    low,
    best,
    high,
    derived,
  ])
  expect(given).toEqual([
    ["acled", 31, 31, 31, false],
    ["ucdp", 31, 31, 36, true],
    ["latest_official", 31, 31, 31, false],
    ["most_conservative", 31, undefined, undefined, false],
  ])
  expect(series?.conflicts.map(({ reason }) => reason)).toEqual(["dispute"])
})

test("a guess of more leaves the most conservative number open above, and no other", () => {
  const guess = toll(31, "2023-05-02", {
    publisher: "Post",
    text: "Up to 90 villagers may have died.",
    who: {},
    told: [
      figure(
        "Up to 90",
        "killed",
        { low: 0, best: undefined, high: 90, bound: "atMost" },
        "civilian",
        { modality: "hedged" },
      ),
    ],
  })
  const [series] = made([toll(31, "2023-05-02"), guess]).series
  expect(series?.points).toHaveLength(1)
  const given = series?.assessments.map(({ policy, low, best, high }) => [policy, low, best, high])
  expect(given).toEqual([
    ["acled", 31, 31, 31],
    ["ucdp", 31, 31, 31],
    ["latest_official", 31, 31, 31],
    ["most_conservative", 31, undefined, undefined],
  ])
})

test("digits in another order are told as a slip", () => {
  const slip = toll(371, "2023-05-02", { publisher: "Other Paper" })
  const [series] = made([toll(317, "2023-05-02"), slip]).series
  expect(series?.conflicts.map(({ reason }) => reason)).toEqual(["correction"])
})

test("a number far below what is known, of the same state, is told as a part", () => {
  const found = made([toll(4000, "2023-05-02"), toll(1000, "2023-05-04")])
  expect(found.series[0]?.points).toHaveLength(1)
  expect(found.series[0]?.conflicts.map(({ reason }) => reason)).toEqual(["subset"])
})

/** A storm of a building, as a paper tells it. */
const storm = (paper: string, day: string, place = "Dalby", text = "Crowds stormed the depot") => ({
  publisher: paper,
  publishedAt: day,
  text: `${text} in ${place}, ${paper} writes.`,
  who: { crowd: text.split(" ")[0]! },
  told: [event(text.split(" ")[1]!, "ASSAULT", { actor: ["crowd"], place, time: "2023-06-01" })],
})

test("tellings of one place and day by the same people are one incident, with reasons", () => {
  const found = made([
    storm("Post", "2023-06-02"),
    storm("Star", "2023-06-02"),
    storm("Sun", "2023-06-02", "Orlo"),
  ])
  expect(found.incidents.map(({ events }) => events.length)).toEqual([2, 1])
  expect(found.incidents[0]?.reasons[0]?.why).toContain("in Dalby")
})

test("what a person joined or set apart stays so", () => {
  const all = [
    storm("Post", "2023-06-02"),
    storm("Star", "2023-06-02"),
    storm("Sun", "2023-06-02", "Orlo"),
  ]
  const [first, second] = made(all).incidents
  const [a, b] = first!.events as [never, never]
  const c = second!.events[0] as never
  const apart = made(all, { together: [], apart: [[a, b]] })
  expect(apart.incidents.map(({ events }) => events.length)).toEqual([1, 1, 1])
  const together = made(all, { together: [[a, c]], apart: [] })
  expect(together.incidents.map(({ events }) => events.length)).toEqual([3])
})

test("what happened long before the first report is background", () => {
  const old = storm("Post", "2023-06-02")
  const past = { ...old, told: old.told.map((one) => ({ ...one, time: "2011-12-16" })) }
  expect(made([past]).incidents.map(({ background }) => background)).toEqual([true])
})

const numbers = fc.array(
  fc.record({ n: fc.integer({ min: 2, max: 60 }), day: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 6 },
)

test("a copy adds no voice and changes no standing number", () => {
  fc.assert(
    fc.property(numbers, (some) => {
      const own = some.map(({ n, day }) => toll(n, `2023-05-0${day}`))
      const copies = own.map((one, at) => ({ ...one, publisher: `Reprint ${at}` }))
      const [before, after] = [made(own), made([...own, ...copies])]
      expect(after.series.map(({ range }) => range)).toEqual(
        before.series.map(({ range }) => range),
      )
      for (const { voices } of after.corroborations) expect(voices).toHaveLength(1)
    }),
    { numRuns: 60 },
  )
})

test("later reports leave the ids of incidents as they are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom("Dalby", "Orlo"), (day, place) => {
      const first = [storm("Post", "2023-06-02"), storm("Sun", "2023-06-02", "Orlo")]
      const later = storm("Late Paper", `2023-06-1${day}`, place)
      const ids = made(first).incidents.map(({ id }) => id)
      const after = new Set(made([...first, later]).incidents.map(({ id }) => id))
      for (const id of ids) expect(after.has(id)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test("reports of several time zones stand in the order of their instants", () => {
  const early = toll(31, "2023-05-02", { publishedAt: "2023-05-02T20:10:00+06:00" })
  const late = toll(28, "2023-05-02", {
    publisher: "Other Paper",
    publishedAt: "2023-05-02T10:30:00-05:00",
  })
  for (const some of [
    [early, late],
    [late, early],
  ]) {
    const found = made(some)
    expect(found.documents.map(({ document }) => document.name)).toEqual([
      "Paper of 2023-05-02",
      "Other Paper",
    ])
    expect(Object.values(standings(found))).toEqual(["superseded", "current, fall"])
  }
})

test("what comes out after a withdrawal, though by an earlier clock, is a zombie", () => {
  const back = { ...takenBack(41, "2023-05-03"), publishedAt: "2023-05-03T14:00:00+06:00" }
  const paper = (publishedAt: string): Report => ({
    publisher: "Evening Paper",
    publishedAt,
    text: "The flood killed 41 villagers.",
    told: [figure("41 villagers", "killed", exactly(41), "civilian")],
  })
  const zombies = (at: string) =>
    made([toll(41, "2023-05-02"), back, paper(at)]).withdrawals[0]?.zombies.length
  expect(zombies("2023-05-03T09:30:00+01:00")).toBe(1)
  expect(zombies("2023-05-03T15:30:00+09:00")).toBe(0)
})

test("almost a number is that number to the most conservative policy", () => {
  const almost = toll(900, "2023-05-02", {
    told: [
      figure(
        "900 villagers",
        "killed",
        { low: 0, best: 900, high: 900, bound: "lessThan" },
        "civilian",
        {
          says: ["ministry"],
          time: "2023-05-02",
        },
      ),
    ],
  })
  const [series] = made([almost]).series
  expect(series?.assessments.find(({ policy }) => policy === "most_conservative")?.low).toBe(900)
})

test("a small number in a report that tells the toll is a part, also in a second report of the day", () => {
  const more = (paper: string, told = 225): Report => {
    const one = toll(told, "2023-05-02", { publisher: paper })
    return {
      ...one,
      text: `${one.text} At one house 4 villagers were shot, ${paper} writes.`,
      told: [...one.told, figure("4 villagers", "killed", exactly(4), "civilian")],
    }
  }
  const [series] = made([more("Post"), more("Star")]).series
  expect(series?.range.low).toBe(225)
  expect(series?.points).toHaveLength(2)
})
