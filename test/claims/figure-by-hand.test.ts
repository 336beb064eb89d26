import { expect, test } from "vitest"
import { figure } from "../../src/claims/figure/figure.ts"
import { english } from "../../src/languages/en/index.ts"
import type {
  Annotated,
  Count,
  FigureClaim,
  Mention,
  MentionId,
  Quantity,
  ReadLayers,
} from "../../src/model/index.ts"
import { conll } from "../support/conll.ts"

interface Given {
  /** Token of a number, token it counts if any, the count. */
  readonly numbers: readonly (readonly [number, number | undefined, number])[]
  /** Head token and type of each mention. */
  readonly mentions?: readonly (readonly [number, Mention["type"]])[]
  readonly kind?: Quantity["kind"]
}

const exactly = (n: number): Count => ({ low: n, best: n, high: n, bound: "exact" })

/** The figures of sentences parsed by hand. */
function figures(lines: string, given: Given) {
  const parsed = conll(lines)
  const at = (token: number) => parsed.tokens[token]!
  const doc = {
    ...parsed,
    names: [],
    quotations: [],
    times: [],
    quantities: given.numbers.map(([token, unit, n]) => ({
      start: at(token).start,
      end: at(token).end,
      number: { start: at(token).start, end: at(token).end },
      count: exactly(n),
      unit,
      kind: given.kind ?? "amount",
    })),
    mentions: (given.mentions ?? []).map(([head, type], n) => ({
      id: `test/m${n}` as MentionId,
      start: at(head).start,
      end: at(head).end,
      head,
      type,
      level: "nominal",
      plural: true,
    })),
  } as unknown as Annotated<ReadLayers>
  return figure.extract(doc, { language: english, note: () => {} })
}

const summary = ({ measure, count, group, scope }: Partial<FigureClaim>) =>
  [measure, count?.best, group ?? "-", scope].join(" ")

test("counts the subject of a passive and names its agent", () => {
  const found = figures(
    `
    Nine nine NUM 2 nummod CD
    miners miner NOUN 4 nsubj:pass NNS
    were be AUX 4 aux:pass VBD
    killed kill VERB 0 root VBN
    by by ADP 6 case IN
    rebels rebel NOUN 4 obl:agent NNS`,
    {
      numbers: [[0, 1, 9]],
      mentions: [
        [1, "group"],
        [5, "group"],
      ],
    },
  )
  expect(found.map(summary)).toEqual(["killed 9 worker total"])
  expect(found[0]).toMatchObject({ counted: "test/m0", perpetrator: "test/m1" })
})

test("takes two verbs that share an object as one count of casualties", () => {
  const found = figures(
    `
    Shells shell NOUN 2 nsubj NNS
    killed kill VERB 0 root VBD
    and and CCONJ 4 cc CC
    wounded wound VERB 2 conj VBD
    12 12 NUM 6 nummod CD
    farmers farmer NOUN 2 obj NNS`,
    { numbers: [[4, 5, 12]], mentions: [[5, "group"]] },
  )
  expect(found.map(summary)).toEqual(["casualties 12 civilian total"])
})

test("adds a number to the earlier one only for the same people", () => {
  const more = (noun: string) => `
    Six six NUM 2 nummod CD
    miners miner NOUN 3 nsubj NNS
    died die VERB 0 root VBD

    Another another DET 3 det DT
    four four NUM 3 nummod CD
    ${noun} ${noun.replace(/s$/, "")} NOUN 4 nsubj NNS
    died die VERB 0 root VBD`
  const numbers = [
    [0, 1, 6],
    [4, 5, 4],
  ] as const
  const mentions = [
    [1, "group"],
    [5, "group"],
  ] as const
  expect(figures(more("miners"), { numbers, mentions }).map(summary)).toEqual([
    "killed 6 worker total",
    "killed 4 worker increment",
  ])
  expect(figures(more("soldiers"), { numbers, mentions }).map(summary)).toEqual([
    "killed 6 worker total",
    "killed 4 military total",
  ])
})

test("never takes an age, a sum or a date for a figure", () => {
  const lines = `
    Nine nine NUM 2 nummod CD
    miners miner NOUN 4 nsubj:pass NNS
    were be AUX 4 aux:pass VBD
    killed kill VERB 0 root VBN`
  for (const kind of ["ordinal", "percent", "money", "age", "measure", "time", "label"] as const)
    expect(figures(lines, { numbers: [[0, 1, 9]], kind })).toEqual([])
})

test("leaves a number alone that no word of its clause explains", () => {
  const found = figures(
    `
    Nine nine NUM 2 nummod CD
    miners miner NOUN 3 nsubj NNS
    slept sleep VERB 0 root VBD`,
    { numbers: [[0, 1, 9]], mentions: [[1, "group"]] },
  )
  expect(found).toEqual([])
})

test("the noun left out is the one counted before, and who reports does nothing", () => {
  const found = figures(
    `
    Police police NOUN 2 nsubj NNS
    reported report VERB 0 root VBD
    six six NUM 4 nummod CD
    soldiers soldier NOUN 5 nsubj NNS
    killed kill VERB 2 ccomp VBN
    and and CCONJ 8 cc CC
    nine nine NUM 8 nsubj:pass CD
    wounded wound VERB 5 conj VBN`,
    {
      numbers: [
        [2, 3, 6],
        [6, undefined, 9],
      ],
      mentions: [
        [0, "organization"],
        [3, "group"],
      ],
    },
  )
  expect(found.map(summary)).toEqual(["killed 6 military total", "injured 9 military total"])
  expect(found.map((one) => one.perpetrator)).toEqual([undefined, undefined])
})

test("a list of nouns belongs to the smallest group that holds all", () => {
  const found = figures(
    `
    Nine nine NUM 2 nummod CD
    policemen policeman NOUN 6 nsubj:pass NNS
    and and CCONJ 4 cc CC
    soldiers soldier NOUN 2 conj NNS
    were be AUX 6 aux:pass VBD
    injured injure VERB 0 root VBN`,
    { numbers: [[0, 1, 9]], mentions: [[1, "group"]] },
  )
  expect(found.map(summary)).toEqual(["injured 9 security_forces total"])
})
