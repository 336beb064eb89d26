import { describe, expect, test } from "vitest"
import { armed, asked, combined, inTime } from "../../src/claims/event/codes.ts"
import { about, cameo, threatOf } from "../../src/ontology/cameo.ts"
import { contexts, plover } from "../../src/ontology/plover.ts"

const code = (cameoCode: string) => {
  const known = cameo.get(cameoCode)!
  return { type: known.type, mode: known.mode, cameo: cameoCode }
}

const tense = {
  frame: "future",
  denied: false,
  modality: undefined,
  due: false,
  loose: false,
  firm: false,
} as const

describe("the tables", () => {
  test("every code leads to a type, and every mode is one of its type", () => {
    expect(plover.size).toBe(16)
    expect(contexts).toHaveLength(37)
    for (const { type, mode } of cameo.values()) {
      if (type === "STATEMENT") continue
      expect(plover.has(type), type).toBe(true)
      if (mode !== undefined) expect(plover.get(type)?.modes).toContain(mode)
    }
  })

  test.each([
    ["020", "073", "0233"],
    ["100", "0841", "1053"],
    ["120", "0871", "1246"],
    ["030", "040", "036"],
    ["030", "061", "0311"],
    ["120", "173", "120"],
  ])("%s about %s is %s", (outer, inner, whole) => expect(about(outer, inner)).toBe(whole))

  test.each([
    ["163", "1312"],
    ["195", "1384"],
    ["192", "1382"],
    ["141", "133"],
    ["173", "130"],
  ])("threatening %s is %s", (inner, whole) => expect(threatOf(inner)).toBe(whole))

  test("whatever is combined is a code", () => {
    for (const inner of cameo.keys()) {
      expect(cameo.has(threatOf(inner))).toBe(true)
      for (const root of ["020", "030", "100", "120"])
        expect(cameo.has(about(root, inner))).toBe(true)
    }
  })
})

describe("time and type", () => {
  test("future cooperation is agreed on, future harm threatened, the past stays", () => {
    expect(inTime(code("073"), tense)).toMatchObject({ type: "AGREE", cameo: "0333" })
    expect(inTime(code("195"), tense)).toMatchObject({ type: "THREATEN", mode: "violence" })
    expect(inTime(code("195"), { ...tense, frame: "actual" })).toEqual(code("195"))
    expect(inTime(code("141"), tense)).toMatchObject({ type: "THREATEN", cameo: "133" })
    expect(inTime(code("154"), tense)).toEqual(code("154"))
  })

  test("what will not be done is refused; harm that will not be done is none", () => {
    const denied = { ...tense, denied: true }
    expect(inTime(code("0841"), denied)).toMatchObject({ type: "REJECT", cameo: "1243" })
    expect(inTime(code("195"), denied)).toEqual(code("195"))
  })

  test("a promise of harm is a threat, a duty a demand", () => {
    expect(combined(code("030"), code("190"))).toMatchObject({ type: "THREATEN", cameo: "1384" })
    expect(asked(code("0874"))).toMatchObject({ type: "REQUEST", mode: "yield", cameo: "1056" })
  })
})

describe("weapons", () => {
  test("decide what the verb left open, and nothing else", () => {
    const guns = (lexicon: string) => lexicon === "weapon_firearms"
    expect(armed(code("190"), guns)).toMatchObject({ mode: "firearms", cameo: "193" })
    expect(armed(code("1831"), guns)).toEqual(code("1831"))
    expect(armed(code("173"), guns)).toEqual(code("173"))
  })
})
