import { describe, expect, test } from "vitest"
import { beyond } from "../../src/ontology/beyond.ts"
import { groups } from "../../src/ontology/groups.ts"
import { measures } from "../../src/ontology/measures.ts"
import { plover } from "../../src/ontology/plover.ts"
import { sideBySide } from "../../workbench/src/lib/differences.ts"
import { fieldName, valueName } from "../../workbench/src/lib/names.ts"
import { axis, tellings } from "../../workbench/src/lib/tellings.ts"
import { day, when } from "../../workbench/src/lib/words.ts"

describe("times on the page", () => {
  test.each([
    ["2022-01-09T02:10:00+06:00", "9 Jan 2022, 02:10 +06"],
    ["2022-01-09T20:10:00.000Z", "9 Jan 2022, 20:10 UTC"],
    ["2022-01-09T05:30:00+05:30", "9 Jan 2022, 05:30 +05:30"],
    ["2022-01-09T13:40", "9 Jan 2022, 13:40"],
    ["2022-01-09", "9 Jan 2022"],
    ["2022-01-09T00:00", "9 Jan 2022"],
    ["soon", "soon"],
  ])("%s is written %s", (iso, written) => {
    expect(when(iso)).toBe(written)
  })

  test("a day is the day that is written, whatever the zone", () => {
    expect(day("2022-01-09T23:30:00-05:00")).toBe("9 Jan 2022")
  })
})

describe("two texts side by side", () => {
  const told = (pieces: readonly { text: string; changed: boolean }[]) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("")

  test("sentences of both stand beside each other, changed words are marked", () => {
    const pairs = sideBySide(
      "The bridge was closed. Nine boats were lost in the storm. Help came.",
      "The bridge was closed. Eleven boats were lost in the storm. Nobody knows why. Help came.",
    )
    expect(pairs.map(({ left, right }) => [told(left), told(right)])).toEqual([
      ["The bridge was closed.", "The bridge was closed."],
      ["[Nine] boats were lost in the storm.", "[Eleven] boats were lost in the storm."],
      ["", "[Nobody knows why.]"],
      ["Help came.", "Help came."],
    ])
  })

  test("each side gives its whole text again", () => {
    const [left, right] = ["One.\n\nTwo. Three.", "Three. Four.\n\nOne."]
    const pairs = sideBySide(left, right)
    const side = (of: "left" | "right") =>
      pairs
        .map((pair) => pair[of].map(({ text }) => text).join(""))
        .filter(Boolean)
        .join(" ")
    expect(side("left")).toBe("One. Two. Three.")
    expect(side("right")).toBe("Three. Four. One.")
  })
})

describe("a series", () => {
  test("moments keep their order, and a long gap does not crush the first days", () => {
    const at = axis(["2022-01-05", "2022-01-06", "2022-01-09T13:40", "2023-01-05"])
    const places = ["2022-01-05", "2022-01-06", "2022-01-09T13:40", "2023-01-05"].map(at)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect([places[0], places[3]]).toEqual([0, 1])
    expect(places[2]).toBeGreaterThan(0.2)
    expect(axis(["2022-01-05"])("2022-01-05")).toBe(0.5)
  })

  test("codes are told in words", () => {
    const tables = { type: [...plover.keys(), ...beyond.keys()], measure: [...measures.keys()] }
    for (const [field, keys] of Object.entries({ ...tables, group: [...groups.keys()] }))
      for (const key of keys) expect(valueName(field, key), key).toMatch(/^[a-z][a-z ,'’()/-]+$/)
    expect(valueName("type", "COERCE")).toBe("coercion")
    expect(valueName("modality", "hedged")).toBe("hedged")
    expect(fieldName("recipient_mentions")).toBe("to whom")
    expect(fieldName("fall_back")).toBe("fall back")
  })

  test("what a second report tells again is one row, with both reports", () => {
    const point = (source: string, at: string, best: number, publisher = "Herald") => ({
      claim: { source, report: { name: "a report", publisher } },
      count: { low: best, best, high: best, bound: "exact" },
      at,
      standing: "current",
      fall: false,
    })
    const points = [
      point("the mayor", "2022-01-05", 8),
      point("a doctor", "2022-01-05T12:00", 8),
      point("the mayor", "2022-01-05", 8, "Courier"),
      point("the mayor", "2022-01-05", 8),
      point("the mayor", "2022-01-06", 9),
    ]
    const rows = tellings({ points } as unknown as Parameters<typeof tellings>[0])
    const told = rows.map(({ sources }) =>
      sources.map(({ name, outlets }) => [
        name,
        ...outlets.map((one) => `${one.name} ${one.points.length}`),
      ]),
    )
    expect(told).toEqual([
      [
        ["the mayor", "Herald 2", "Courier 1"],
        ["a doctor", "Herald 1"],
      ],
      [["the mayor", "Herald 1"]],
    ])
  })
})
