import { expect, test } from "vitest"
import type { Place, ReportLine, SituationReport } from "../../src/model/index.ts"
import { axisOf } from "../../src/report/graphics/days.ts"
import { map } from "../../src/report/graphics/map.ts"
import { type Degrees, outlines } from "../../src/report/graphics/outlines.ts"
import { strip } from "../../src/report/graphics/strip.ts"

/** Does a ring go round a point? Method: crossings of a ray. */
const inside = ([x, y]: Degrees, ring: readonly Degrees[]): boolean =>
  ring.reduce((odd, [a, b], n) => {
    const [c, d] = ring.at(n - 1)!
    const crosses = b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a
    return crosses ? !odd : odd
  }, false)

test("the borders go round what they should", () => {
  const within = (code: string, point: Degrees): boolean =>
    outlines()
      .get(code)!
      .some((ring) => inside(point, ring))
  expect(within("KAZ", [71.4, 51.2])).toBe(true)
  expect(within("KAZ", [74.6, 42.9])).toBe(false)
  expect(within("KGZ", [74.6, 42.9])).toBe(true)
  expect(within("FRA", [2.3, 48.9])).toBe(true)
  expect(within("CHE", [2.3, 48.9])).toBe(false)
  expect(within("NZL", [171.5, -43.5])).toBe(true)
  expect(outlines().size).toBeGreaterThan(190)
})

const place = (
  name: string,
  precision: Place["precision"],
  at: Degrees,
  country = "KAZ",
): Place => ({
  id: name as Place["id"],
  name,
  longitude: at[0],
  latitude: at[1],
  precision,
  country,
  geonames: undefined,
})

const line = (id: string, where: Place | undefined, start?: string): ReportLine =>
  ({
    id,
    text: `Line ${id}`,
    where,
    disputed: false,
    time: start && { start, end: start, granularity: "day", anchor: "words" },
  }) as unknown as ReportLine

const report = (...lines: readonly ReportLine[]): SituationReport => ({
  title: "A state",
  asOf: "2022-01-07",
  format: 1,
  documents: [],
  sections: [{ key: "events", heading: "Events", lines, omitted: 0 }],
})

test("a place is drawn as exactly as it is known", () => {
  const drawn = map(
    report(
      line("a", place("Kazakhstan", "country", [67, 48])),
      line("b", place("Almaty Region", "region", [77, 44])),
      line("c", place("Aktau", "town", [51.2, 43.6])),
      line("d", place("Aktau Airport", "site", [51.1, 43.9])),
    ),
  )!.svg
  const mark = (id: string): string =>
    new RegExp(`<a href="#${id}" class="mark">.*?</a>`).exec(drawn)![0]
  expect(mark("a")).toContain('class="land told focus"')
  expect(mark("a")).not.toContain("<circle")
  expect(mark("b")).toContain('<circle class="region"')
  expect(mark("c")).toContain('<circle class="town"')
  expect(mark("d")).toContain('<path class="site"')
  expect(drawn).toContain("known to the region")
})

test("what lies outside of the map is named beside it", () => {
  const drawn = map(
    report(
      line("a", place("Almaty", "town", [76.9, 43.3])),
      line("b", place("Aktau", "town", [51.2, 43.6])),
      line("c", place("Brussels", "town", [4.4, 50.8], "BEL")),
    ),
  )!
  expect(drawn.beyond).toBe("Brussels")
  expect(drawn.svg).not.toContain('href="#c"')
})

test("without a place there is no map, and of one day no strip", () => {
  expect(map(report(line("a", undefined)))).toBeUndefined()
  expect(strip(report(line("a", undefined, "2022-01-05T00:00")))).toBeUndefined()
})

test("words of a report cannot become markup in a drawing", () => {
  const drawn = map(report(line("a", place('<img src=x onerror="y">', "town", [76.9, 43.3]))))!.svg
  expect(drawn).not.toContain("<img")
  expect(drawn).toContain("&lt;img")
})

test("an axis has days, then weeks, months and years, and marks what it leaves out", () => {
  const names = (times: readonly string[]) => axisOf(times).columns.map(({ name }) => name)
  expect(names(["2022-01-05", "2022-01-07T10:00", "2022-01-05T12:00"])).toEqual(["5", "7"])
  expect(
    axisOf(["2022-01-05", "2022-01-06", "2022-01-09"]).columns.map(({ next }) => next),
  ).toEqual([true, true, false])
  const day = (n: number): string => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10)
  const many = (count: number, step: number) =>
    names(Array.from({ length: count }, (_, n) => day(n * step)))
  expect(many(60, 1).length).toBeLessThan(12)
  expect(many(60, 10)).toContain("Mar")
  expect(many(60, 200)).toContain("2040")
  const axis = axisOf(["2021-12-31", "2022-01-01"])
  expect(axis.at("2022-01-01T23:59")).toBe(1)
  expect(axis.at("nonsense")).toBeUndefined()
})
