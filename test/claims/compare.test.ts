import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { figure } from "../../src/claims/figure/figure.ts"
import { relation } from "../../src/claims/relation/relation.ts"
import { stance } from "../../src/claims/stance/stance.ts"
import type {
  FigureClaim,
  MentionId,
  RelationClaim,
  SameAs,
  StanceClaim,
} from "../../src/model/index.ts"
import { groups } from "../../src/ontology/groups.ts"
import { measures } from "../../src/ontology/measures.ts"
import { reactions } from "../../src/ontology/reactions.ts"
import { relations } from "../../src/ontology/relations.ts"

const id = fc.constantFrom("d/m1", "d/m2", "d/m3").map((text) => text as MentionId)
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })

/** Mentions are the same when their ids are; times as told. */
const same = (time: boolean | undefined): SameAs => ({
  actor: (a, b) => (a === undefined || b === undefined ? undefined : a === b),
  place: (a, b) => (a === undefined || b === undefined ? undefined : a === b),
  time: () => time,
})

const count = fc.tuple(fc.nat(200), fc.nat(50), maybe(fc.nat(50))).map(([low, more, beyond]) => ({
  low,
  best: low + more,
  high: beyond === undefined ? undefined : low + more + beyond,
  bound: "range" as const,
}))

const figures = fc
  .record({
    measure: fc.constantFrom(...measures.keys()),
    group: maybe(fc.constantFrom(...groups.keys())),
    scope: fc.constantFrom("total", "increment", "subset"),
    place: maybe(id),
    count,
  })
  .map((claim) => claim as unknown as FigureClaim)

const ties = fc
  .record({
    relation: fc.constantFrom(...relations.keys()),
    subject: id,
    object: maybe(id),
    standing: fc.constantFrom("current", "former", "acting", "claimed"),
  })
  .map((claim) => claim as unknown as RelationClaim)

const stances = fc
  .record({ holder: id, target: id, reaction: fc.constantFrom(...reactions.keys()) })
  .map((claim) => ({ ...claim, polarity: reactions.get(claim.reaction)!.polarity }))
  .map((claim) => claim as unknown as StanceClaim)

const time = fc.constantFrom(true, false, undefined)

describe("comparing is symmetric", () => {
  test("for figures, relations and stances", () => {
    fc.assert(
      fc.property(figures, figures, time, (a, b, t) => {
        expect(figure.compare(a, b, same(t))).toBe(figure.compare(b, a, same(t)))
      }),
    )
    fc.assert(
      fc.property(ties, ties, time, (a, b, t) => {
        expect(relation.compare(a, b, same(t))).toBe(relation.compare(b, a, same(t)))
      }),
    )
    fc.assert(
      fc.property(stances, stances, time, (a, b, t) => {
        expect(stance.compare(a, b, same(t))).toBe(stance.compare(b, a, same(t)))
      }),
    )
  })

  test("and a total never conflicts with itself", () => {
    fc.assert(
      fc.property(figures, time, (a, t) => {
        expect(["same", "compatible"]).toContain(figure.compare(a, a, same(t)))
      }),
    )
  })
})

const total = (best: number, more: Partial<FigureClaim> = {}) =>
  ({
    measure: "killed",
    group: "protester",
    scope: "total",
    place: undefined,
    count: { low: best, best, high: best, bound: "exact" },
    ...more,
  }) as unknown as FigureClaim

test("a later total takes the place of an earlier one, at one time they conflict", () => {
  expect(figure.compare(total(26), total(164), same(false))).toBe("superseded")
  expect(figure.compare(total(26), total(164), same(true))).toBe("conflict")
})

test("other people and parts are no conflict", () => {
  expect(figure.compare(total(26), total(18, { group: "police" }), same(true))).toBe("unrelated")
  expect(figure.compare(total(26), total(3, { scope: "subset" }), same(true))).toBe("compatible")
  expect(figure.compare(total(26), total(20, { group: "civilian" }), same(true))).toBe("compatible")
})
