import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import {
  type DossierGold,
  dossierGold,
  placeOf,
  sampleReports,
} from "../../bench/accept-dossier/gold.ts"

const gold = dossierGold()
const reports = await sampleReports()
const figures = new Map(gold.reports.flatMap((one) => one.figures).map((one) => [one.id, one]))

/** Every object below a value, with the number of the report it stands in. */
function* objects(
  value: unknown,
  report?: string,
): Generator<readonly [Readonly<Record<string, unknown>>, string | undefined]> {
  if (Array.isArray(value)) for (const item of value) yield* objects(item, report)
  else if (typeof value === "object" && value !== null) {
    const own = value as Record<string, unknown>
    const at = typeof own.report === "string" ? own.report : report
    yield [own, at]
    for (const item of Object.values(own)) yield* objects(item, at)
  }
}

test("24 reports in order of publication, each marked as synthetic", () => {
  const times = [...reports.values()].map(({ meta }) => Date.parse(meta.publishedAt ?? ""))
  expect(times).toHaveLength(24)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  for (const { meta } of reports.values()) {
    expect(meta.author).toBe("Synthetic text, written for sitrep")
    expect(meta.url).toMatch(/^https:\/\/[a-z-]+\.example\//)
    expect(meta.publisher).toBeTruthy()
    expect(meta.title).toBeTruthy()
  }
})

test("the gold names each report as it is read", () => {
  for (const { report, publisher, published, title } of gold.reports) {
    const { meta } = reports.get(report)!
    expect([meta.publisher, meta.publishedAt, meta.title]).toEqual([publisher, published, title])
  }
})

test("no furniture of a page gets into a report", () => {
  for (const { text } of reports.values())
    expect(text).not.toMatch(/sitrep sample|Subscribe|Read also|cookies|newsletter|does not exist/)
})

test("every quoted word of the gold stands where it says", () => {
  let seen = 0
  for (const [own, report] of objects(gold))
    for (const key of ["words", "content", "source", "cue"] as const)
      if (typeof own[key] === "string" && report !== undefined) {
        const nth = typeof own.nth === "number" ? own.nth : 1
        expect(
          placeOf(reports.get(report)!.text, own[key], nth),
          `${report}: ${own[key]}`,
        ).toBeDefined()
        seen++
      }
  expect(seen).toBeGreaterThan(300)
})

test("every figure that the gold speaks of is one of its figures", () => {
  const named = [
    ...gold.voices.flatMap((one) => one.figures ?? []),
    ...gold.series.flatMap((one) => one.points.map(([id]) => id)),
    ...gold.withdrawals.flatMap((one) => one.figures),
    ...gold.zombies.map((one) => one.figure),
    ...gold.notZombies,
    ...gold.falls.flatMap((one) => [one.from, one.to]),
    ...[...gold.conflicts, ...gold.noConflict].flatMap((one) => one.between),
    ...gold.labels.flatMap((one) => [...one.one.figures, ...one.other.figures]),
  ]
  for (const id of named) expect(figures.has(id), id).toBe(true)
})

test("every link of a chain is somebody whom the gold knows", () => {
  const chains = [...objects(gold)].flatMap(([{ chain, chainAlso }]) => [chain, ...list(chainAlso)])
  for (const link of chains.flatMap(list)) expect(Object.keys(gold.who)).toContain(link)
})

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

test("counts are in order and agree with their bounds", () => {
  for (const { id, low, best, high, bound } of figures.values()) {
    if (best !== undefined) expect(low <= best && (high === null || best <= high), id).toBe(true)
    expect(high === null, id).toBe(bound === "atLeast" || bound === "moreThan")
    if (bound === "exact") expect([low, high], id).toEqual([best, best])
  }
})

test("no report that is not yet published counts at a time", () => {
  const times = gold.policies.map((one) => one.at)
  const published = (at: string) =>
    [...reports.values()].filter(({ meta }) => Date.parse(meta.publishedAt!) <= Date.parse(at))
      .length
  expect([...new Set(times)].map(published)).toEqual([8, 12, 14, 18, 21, 23])
})

test("all seventeen traps are laid, and what they need can be judged", () => {
  const names: readonly DossierGold["traps"][number][] = gold.traps
  expect(names.map(({ n }) => n)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1))
  const manual = readFileSync(new URL("../../docs/sample.md", import.meta.url), "utf8")
  for (const { n, needs } of names) {
    expect(needs.length, `trap ${n}`).toBeGreaterThan(0)
    expect(manual).toMatch(new RegExp(`^\\| ${n} \\|`, "m"))
  }
})

test("words are found whole, and counted", () => {
  const text = "Left alone, they left; the leftover (left) stays."
  expect(placeOf(text, "left")).toEqual({ start: 17, end: 21 })
  expect(placeOf(text, "left", 2)).toEqual({ start: 37, end: 41 })
  expect(placeOf(text, "left", 3)).toBeUndefined()
  expect(placeOf("“order”, 18,000 and 18", "18")).toEqual({ start: 20, end: 22 })
})
