import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { claimKinds } from "../../src/claims/index.ts"
import type { Agreement, Claim, ClaimKind, MentionId, SameAs } from "../../src/model/index.ts"

const mention = fc.constantFrom("m1", "m2", "m3") as fc.Arbitrary<MentionId>
const base = {
  id: fc.constantFrom("d/c1", "d/c2"),
  citation: fc.constant({ document: "d", start: 0, end: 4, exact: "Four" }),
  trigger: fc.constant({ start: 0, end: 4 }),
  chain: fc.constant([{ source: { kind: "publisher" }, attribution: undefined }]),
  modality: fc.constantFrom("asserted", "hedged", "unclear", "denied"),
  frame: fc.constantFrom("actual", "future"),
  place: fc.option(mention, { nil: undefined }),
  time: fc.constant(undefined),
  by: fc.constant("test"),
}
const maybe = fc.option(mention, { nil: undefined })
const count = fc.nat(50).map((n) => ({ low: n, best: n, high: n, bound: "exact" }))

/** Claims of each kind; a new kind adds its line. */
const examples: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  event: fc.record({
    ...base,
    kind: fc.constant("event"),
    type: fc.constantFrom("ASSAULT", "PROTEST", "STATEMENT"),
    mode: fc.constantFrom(undefined, "firearms"),
    contexts: fc.constant([]),
    cameo: fc.constantFrom(undefined, "190"),
    actor: fc.array(mention, { maxLength: 2 }),
    recipient: fc.array(mention, { maxLength: 2 }),
  }),
  figure: fc.record({
    ...base,
    kind: fc.constant("figure"),
    measure: fc.constantFrom("killed", "injured"),
    count,
    counted: maybe,
    group: fc.constantFrom(undefined, "civilian"),
    perpetrator: maybe,
    scope: fc.constantFrom("total", "increment", "subset"),
    trend: fc.constantFrom(undefined, "up"),
  }),
  relation: fc.record({
    ...base,
    kind: fc.constant("relation"),
    relation: fc.constantFrom("leader", "member"),
    subject: mention,
    object: maybe,
    role: fc.constantFrom(undefined, "president"),
    standing: fc.constantFrom("current", "former"),
  }),
  stance: fc.record({
    ...base,
    kind: fc.constant("stance"),
    holder: mention,
    target: mention,
    polarity: fc.constantFrom("favor", "against", "neutral"),
    reaction: fc.constant(undefined),
  }),
}

const same: SameAs = {
  actor: (a, b) => (a === undefined || b === undefined ? undefined : a === b),
  place: (a, b) => (a === undefined || b === undefined ? undefined : a === b),
  time: () => undefined,
}

const agreements: readonly Agreement[] = [
  "same",
  "compatible",
  "superseded",
  "conflict",
  "unrelated",
]

describe.each(Object.entries(claimKinds) as [string, ClaimKind<Claim>][])("%s", (key, kind) => {
  const claim = examples[key] as fc.Arbitrary<Claim>

  test("stands in the table under its own name", () => expect(kind.kind).toBe(key))

  test("compares the same both ways round", () => {
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        const agreement = kind.compare(a, b, same)
        expect(agreements).toContain(agreement)
        expect(kind.compare(b, a, same)).toBe(agreement)
      }),
    )
  })

  test("has a headline that names, and is never empty", () => {
    fc.assert(
      fc.property(claim, (one) => {
        expect(kind.headline(one, (id) => `<${id}>`).trim()).not.toBe("")
      }),
    )
  })

  test("has columns in snake_case, said what they hold, with plain values", () => {
    expect(new Set(kind.columns.map(({ name }) => name)).size).toBe(kind.columns.length)
    for (const { name, about } of kind.columns) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
      expect(about).not.toBe("")
    }
    fc.assert(
      fc.property(claim, (one) => {
        for (const column of kind.columns)
          expect(["string", "number", "undefined"]).toContain(typeof column.value(one))
      }),
    )
  })
})
