import { describe, expect, test } from "vitest"
import {
  type Citation,
  type Correction,
  cite,
  type Decision,
  type DocumentId,
  type NonEmpty,
} from "../../src/model/index.ts"
import { anchored, anchorOf, changing, correctable, overlay } from "../../src/store/decisions.ts"
import type { Decided } from "../../src/store/history.ts"
import { arrivalOf } from "../support/program.ts"

const one = arrivalOf("Police counted 12 dead in Larn and 12 dead in Quay", "a.txt").reading.doc
const two = arrivalOf("Brel spoke of 14 dead", "b.txt").reading.doc
const [first, second] = one.claims as [(typeof one.claims)[0], (typeof one.claims)[0]]

const entry = (seq: number, decision: Decision, reason = ""): Decided =>
  ({ seq, by: "ada", act: { act: "decide", decision, reason } }) as Decided

const claim = anchorOf(second, one)
const words = (text: string, doc = one): Citation => {
  const start = doc.document.text.indexOf(text)
  return cite(doc.document, { start, end: start + text.length })
}
const correct = (...changes: Correction[]): Decision => ({
  decide: "correct",
  claim,
  changes: changes as unknown as NonEmpty<Correction>,
})

describe("a decision", () => {
  test("leaves out what is rejected and nothing else, until it is accepted", () => {
    const rejected = entry(1, { decide: "reject", claim })
    const accepted = entry(2, { decide: "accept", claim })
    const ids = (...all: Decided[]) => overlay([one], all).docs[0]!.claims.map(({ id }) => id)
    expect(ids(rejected)).toEqual([first.id])
    expect(ids(rejected, accepted)).toEqual([first.id, second.id])
  })

  test("changes what is said, unless it accepts what was never rejected", () => {
    const accepted = entry(1, { decide: "accept", claim })
    const rejected = entry(2, { decide: "reject", claim })
    const again = entry(3, { decide: "accept", claim })
    const seqs = (...all: Decided[]) => changing(all).map(({ seq }) => seq)
    expect(seqs(accepted)).toEqual([])
    expect(seqs(accepted, rejected, again)).toEqual([2, 3])
  })

  test("takes along a stance towards a claim that is rejected", () => {
    const stance = { ...first, id: "x" as never, kind: "stance", target: second.id } as never
    const doc = { ...one, claims: [...one.claims, stance] }
    const { docs } = overlay([doc], [entry(1, { decide: "reject", claim })])
    expect(docs[0]!.claims).toEqual([first])
  })

  test("puts fields right, the later over the earlier, and leaves the report as it was", () => {
    const before = JSON.stringify(one)
    const { docs, orphans } = overlay(
      [one],
      [
        entry(
          1,
          correct({ field: "group", value: "police" }, { field: "measure", value: "injured" }),
        ),
        entry(2, correct({ field: "group", value: "civilian" })),
        entry(3, correct({ field: "counted", value: [words("Quay")] })),
        entry(4, correct({ field: "span", value: words("12 dead in Quay") })),
      ],
    )
    expect(orphans).toEqual([])
    expect(docs[0]!.claims[1]).toMatchObject({
      group: "civilian",
      measure: "injured",
      counted: one.mentions.find(({ start }) => start === words("Quay").start)!.id,
      citation: { exact: "12 dead in Quay" },
      by: "person:ada",
    })
    expect(docs[0]!.claims[0]).toBe(first)
    expect(JSON.stringify(one)).toBe(before)
  })

  test("joins and parts claims and actors", () => {
    const claims = [anchorOf(first, one), anchorOf(two.claims[0]!, two)] as const
    const mentions = [words("Police"), words("Brel", two)] as const
    const laid = overlay(
      [one, two],
      [
        entry(1, { decide: "together", claims }),
        entry(2, { decide: "apart", claims: [claim, claims[1]] }),
        entry(3, { decide: "different", mentions }, "he is a governor"),
      ],
    )
    expect(laid.judgements).toEqual({
      together: [[first.id, two.claims[0]!.id]],
      apart: [[second.id, two.claims[0]!.id]],
    })
    expect(laid.links).toEqual([
      {
        mention: mentions[0],
        to: mentions[1],
        judgement: "negative",
        reason: "he is a governor",
        by: "person:ada",
      },
    ])
  })

  test("finds its words again after the text is cut otherwise", () => {
    const moved = arrivalOf(`By a reporter. ${one.document.text}`, "a.txt").reading.doc
    const now = new Map([[one.document.id, moved.document.id]])
    const { docs, orphans } = overlay([moved], [entry(1, { decide: "reject", claim })], now)
    expect(orphans).toEqual([])
    expect(docs[0]!.claims.map(({ citation }) => citation.start)).toEqual([
      first.trigger.start + 15,
    ])
  })

  test("is listed where its words are gone, and where nothing is claimed on them", () => {
    const lost: Decision[] = [
      { decide: "reject", claim: { ...claim, trigger: { ...claim.trigger, exact: "999" } } },
      { decide: "reject", claim: { ...claim, kind: "event" } },
      correct({ field: "actor", value: [{ ...words("Larn"), exact: "Lurn" }] }),
      { decide: "same", mentions: [words("Larn"), { ...words("Larn"), exact: "Lurn" }] },
    ]
    const entries = lost.map((decision, i) => entry(i + 1, decision))
    const { orphans, docs } = overlay([one], entries)
    expect(orphans.map((orphan) => orphan.entry)).toEqual([1, 2, 3, 4])
    expect(docs[0]!.claims).toEqual(one.claims)
  })

  test("waits where its report does not count", () => {
    const laid = overlay([two], [entry(1, { decide: "reject", claim })])
    expect(laid).toMatchObject({ orphans: [], docs: [two] })
  })
})

test("words are found at their place, else at the nearest", () => {
  const at = (start: number): Citation => ({
    document: "x" as DocumentId,
    start,
    end: start + 2,
    exact: "ab",
  })
  expect(anchored("ab--ab", at(4))).toEqual({ start: 4, end: 6 })
  expect(anchored("ab--ab", at(3))).toEqual({ start: 4, end: 6 })
  expect(anchored("ab--ab", at(1))).toEqual({ start: 0, end: 2 })
  expect(anchored("a--b", at(0))).toBeUndefined()
})

test("a kind has its own fields, and no others", () => {
  expect(correctable("figure")).toContain("count")
  expect(correctable("event")).not.toContain("count")
  expect(correctable("mood")).toEqual([])
})
