import { expect, test } from "vitest"
import { chainAt, toldOnce } from "../../src/model/chain.ts"
import type { Attribution, AttributionId, NonEmpty, Span } from "../../src/model/index.ts"

const id = (n: number) => `d/a${n}` as AttributionId

const attribution = (n: number, content: NonEmpty<Span>, within?: number): Attribution => ({
  id: id(n),
  type: "indirect",
  source: { kind: "unnamed", span: { start: n, end: n + 1 } },
  cue: undefined,
  addressee: undefined,
  by: "test",
  content,
  within: within === undefined ? undefined : id(within),
})

test("a span nobody is quoted for stands on the publisher alone", () => {
  const all = [attribution(0, [{ start: 10, end: 20 }])]
  expect(chainAt(all, { start: 15, end: 25 })).toEqual([
    { source: { kind: "publisher" }, attribution: undefined },
  ])
})

test("links run from the outermost to the one who claims to know", () => {
  const all = [
    attribution(0, [{ start: 40, end: 60 }], 1),
    attribution(1, [{ start: 10, end: 60 }]),
  ]
  const chain = chainAt(all, { start: 45, end: 50 })
  expect(chain.map((link) => link.attribution)).toEqual([undefined, id(1), id(0)])
})

test("holds in either half of an interrupted content", () => {
  const all = [
    attribution(0, [
      { start: 0, end: 10 },
      { start: 20, end: 30 },
    ]),
  ]
  expect(chainAt(all, { start: 22, end: 24 })).toHaveLength(2)
  expect(chainAt(all, { start: 8, end: 24 })).toHaveLength(1)
})

test("a circle of attributions does not hang", () => {
  const all = [attribution(0, [{ start: 0, end: 9 }], 1), attribution(1, [{ start: 0, end: 9 }], 0)]
  expect(chainAt(all, { start: 1, end: 2 })).toHaveLength(3)
})

test("a span that begins in the cue and goes on into the content is held", () => {
  const cue = { start: 2, end: 10, lemma: "speak of", act: "speech", lends: "asserted" } as const
  const all = [{ ...attribution(0, [{ start: 11, end: 30 }]), cue }]
  expect(chainAt(all, { start: 8, end: 14 })).toHaveLength(2)
  expect(chainAt(all, { start: 0, end: 14 })).toHaveLength(1)
  expect(chainAt(all, { start: 8, end: 31 })).toHaveLength(1)
})

test("who speaks twice in a row is told once, where he is nearest to the claim", () => {
  const all = [
    attribution(0, [{ start: 10, end: 60 }]),
    attribution(1, [{ start: 40, end: 60 }], 0),
  ]
  const chain = chainAt(all, { start: 45, end: 50 })
  const links = toldOnce(chain, all, () => true).map((link) => link.attribution)
  expect(links).toEqual([undefined, id(1)])
  expect(toldOnce(chain, all, () => false)).toEqual(chain)
})

test("who stands between keeps both, and so do words quoted of somebody", () => {
  const all = [
    attribution(0, [{ start: 10, end: 90 }]),
    attribution(1, [{ start: 30, end: 90 }], 0),
    attribution(2, [{ start: 40, end: 60 }], 1),
  ]
  const chain = chainAt(all, { start: 45, end: 50 })
  const ends = (a: unknown, b: unknown) =>
    [a, b].includes(chain[1]!.source) && [a, b].includes(chain[3]!.source)
  expect(toldOnce(chain, all, ends)).toHaveLength(4)
  const quoted = all.map((one) => ({ ...one, type: "direct" as const }))
  expect(toldOnce(chain, quoted, () => true)).toHaveLength(4)
})
