import { describe, expect, test } from "vitest"
import { standing } from "../../src/claims/standing.ts"
import type { Attribution, Scope } from "../../src/model/index.ts"

const at = { start: 20, end: 26 }

const scope = (start: number, end: number, gives: Partial<Scope>): Scope => ({
  start,
  end,
  cue: { start, end: start + 2 },
  modality: undefined,
  frame: undefined,
  by: "test",
  ...gives,
})

const said = (
  id: string,
  span: { start: number; end: number },
  lends: "asserted" | "hedged" | "denied",
  act: "speech" | "decree" | "intention" | "warning" = "speech",
  within?: string,
): Attribution => ({
  id: id as Attribution["id"],
  type: "indirect",
  source: { kind: "publisher" },
  cue: { start: 0, end: 4, lemma: "say", act, lends },
  addressee: undefined,
  by: "test",
  content: [span],
  within: within as Attribution["within"],
})

describe("how a claim stands", () => {
  test("is asserted and actual where nothing says otherwise", () => {
    expect(standing(at, [], [])).toEqual({ modality: "asserted", frame: "actual" })
  })

  test("takes the weakest modality and the narrowest frame of the scopes over it", () => {
    const scopes = [
      scope(0, 60, { modality: "denied", frame: "hypothetical" }),
      scope(10, 40, { modality: "hedged", frame: "future" }),
      scope(40, 60, { modality: "unclear" }),
    ]
    expect(standing(at, [], scopes)).toEqual({ modality: "denied", frame: "future" })
  })

  test("a word that opens a scope is not in it", () => {
    const own = scope(20, 60, { modality: "denied", frame: "ordered" })
    expect(standing({ start: 20, end: 22 }, [], [own]).frame).toBe("actual")
  })

  test("takes what the innermost cue lends, and the frame of its act", () => {
    const outer = said("a1", { start: 5, end: 80 }, "asserted")
    const inner = said("a2", { start: 15, end: 60 }, "hedged", "decree", "a1")
    expect(standing(at, [outer, inner], [])).toEqual({ modality: "hedged", frame: "ordered" })
  })

  test("what is warned of may come, also where the warning's word opens a scope of orders", () => {
    const warned = said("a1", { start: 5, end: 80 }, "asserted", "warning")
    const order = scope(5, 80, { frame: "ordered", cue: { start: 0, end: 4 } })
    expect(standing(at, [warned], []).frame).toBe("hypothetical")
    expect(standing(at, [warned], [order]).frame).toBe("hypothetical")
    expect(standing(at, [said("a1", { start: 5, end: 80 }, "asserted")], [order]).frame).toBe(
      "ordered",
    )
  })

  test("what the kind knows goes before scopes, but not before the speaker", () => {
    const scopes = [scope(0, 60, { modality: "denied", frame: "future" })]
    const known = { modality: "asserted", frame: "actual" } as const
    expect(standing(at, [], scopes, known)).toEqual(known)
    const doubted = said("a1", { start: 5, end: 80 }, "hedged")
    expect(standing(at, [doubted], scopes, known).modality).toBe("hedged")
  })

  test("what is only asked or meant around what is taken for granted frames nothing in it", () => {
    const granted = { start: 15, end: 30 }
    const outer = scope(10, 60, { frame: "ordered" })
    const inner = { ...scope(16, 60, { frame: "hypothetical" }), cue: { start: 16, end: 18 } }
    const decree = said("a", { start: 5, end: 50 }, "asserted", "decree")
    expect(standing(at, [decree], [outer], { granted }).frame).toBe("actual")
    expect(standing(at, [], [inner], { granted }).frame).toBe("hypothetical")
    expect(standing(at, [], [scope(10, 60, { frame: "historical" })], { granted }).frame).toBe(
      "historical",
    )
    expect(standing(at, [], [scope(10, 60, { modality: "hedged" })], { granted }).modality).toBe(
      "hedged",
    )
  })
})
