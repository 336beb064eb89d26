import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { DocumentId, Entry, JournalAct } from "../../src/model/index.ts"
import { canonical } from "../../src/store/canonical.ts"
import { type State, stateAt } from "../../src/store/history.ts"
import { beginning, brokenLinks, chained } from "../../src/store/journal.ts"

describe("canonical JSON", () => {
  test("sorts members, leaves out white space and what is undefined", () => {
    expect(canonical({ b: [1, { d: null, c: undefined }], a: "é\n" })).toBe(
      '{"a":"é\\n","b":[1,{"d":null}]}',
    )
  })

  test("is the same for what is equal, whatever the order of its members", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(turned)).toBe(canonical(value))
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

const minute = (n: number): string => new Date(Date.UTC(2021, 5, 4, 12, n)).toISOString()

const doc = (n: number) => `d${n}` as DocumentId

/** Acts that people could do one after the other. */
const acts: fc.Arbitrary<readonly JournalAct[]> = fc.array(
  fc.oneof(
    fc.nat(5).map(
      (n): JournalAct => ({
        act: "add",
        document: doc(n),
        original: `o${n}`,
        origin: `${n}.txt`,
        part: 0,
      }),
    ),
    fc.nat(5).map((n): JournalAct => ({ act: "withdraw", document: doc(n), reason: "" })),
    fc
      .integer({ min: 1, max: 12 })
      .map((entry): JournalAct => ({ act: "undo", entry, reason: "" })),
  ),
  { maxLength: 25 },
)

/** The journal in which these acts were written a minute apart. An undoing points
 *  back, as the command sees to. */
function journalOf(all: readonly JournalAct[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const act of all) {
    if (act.act === "undo" && act.entry > entries.length) continue
    const draft = { by: "ada", act }
    entries.push(...chained(entries.at(-1) ?? beginning, [draft], minute(entries.length)))
  }
  return entries
}

const seen = ({ additions, decisions, withdrawals }: State) => ({
  reports: additions.map(({ act }) => act.document).sort(),
  decisions: decisions.length,
  withdrawn: [...new Set(withdrawals.map(({ act }) => act.document))].sort(),
})

describe("a journal", () => {
  test("is tied together by SHA-256 over the hash before and the canonical rest", () => {
    const [one, two] = journalOf([
      { act: "add", document: doc(1), original: "o", origin: "a.txt", part: 0 },
      { act: "undo", entry: 1, reason: "" },
    ])
    expect(one!.previous).toBe("0".repeat(64))
    expect(two!.previous).toBe(one!.hash)
    const text = `${"0".repeat(64)}{"act":{"act":"add","document":"d1","origin":"a.txt","original":"o","part":0},"at":"2021-06-04T12:00:00.000Z","by":"ada","recorded":"2021-06-04T12:00:00.000Z","seq":1}`
    expect(one!.hash).toBe(createHash("sha256").update(text).digest("hex"))
  })

  test("shows any change, gap or swap", () => {
    fc.assert(
      fc.property(
        acts,
        fc.nat(),
        fc.constantFrom("by", "at", "hash", "gap", "swap"),
        (all, n, how) => {
          const entries = [...journalOf(all)]
          expect(brokenLinks(entries)).toEqual([])
          fc.pre(entries.length > 2)
          const i = n % (entries.length - 1)
          if (how === "gap") entries.splice(i, 1)
          else if (how === "swap") entries.splice(i, 2, entries[i + 1]!, entries[i]!)
          else entries[i] = { ...entries[i]!, [how]: `${entries[i]![how as "by"]}0` }
          expect(brokenLinks(entries).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  test("gives at any moment the state that was then", () => {
    fc.assert(
      fc.property(acts, fc.nat(30), (all, n) => {
        const entries = journalOf(all)
        expect(seen(stateAt(entries, { at: minute(n) }))).toEqual(
          seen(stateAt(entries.slice(0, n + 1))),
        )
        expect(seen(stateAt(entries, { at: minute(n), before: true }))).toEqual(
          seen(stateAt(entries.slice(0, n))),
        )
      }),
    )
  })

  test("gives the same state in whatever order reports came in", () => {
    const some = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 3 })
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 6 }), (order, at) => {
        const come = (all: readonly number[]) =>
          all.map((n) => ({
            by: "ada",
            at: minute(n),
            act: { act: "add", document: doc(n), original: "o", origin: "x", part: 0 } as const,
          }))
        const state = (all: readonly number[]) =>
          seen(stateAt(chained(beginning, come(all), minute(99)), { at: minute(at) }))
        expect(state(order)).toEqual(state([...order].sort()))
      }),
    )
  })

  test("lets an undoing be undone, and asks when each counts", () => {
    const entries = journalOf([
      { act: "add", document: doc(1), original: "o", origin: "a.txt", part: 0 },
      { act: "withdraw", document: doc(1), reason: "false" },
      { act: "undo", entry: 2, reason: "true after all" },
      { act: "undo", entry: 3, reason: "no" },
    ])
    const counting = [0, 1, 2, 3].map((n) => stateAt(entries, { at: minute(n) }).additions.length)
    expect(counting).toEqual([1, 0, 1, 0])
  })
})
