import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { predictConllu } from "../../src/cli/predict/conllu.ts"
import { reader } from "../../src/engine.ts"
import { english } from "../../src/languages/en/index.ts"
import { parseConllu, printConllu, toConllu } from "../../src/model/conllu.ts"
import type { Annotated, Context } from "../../src/model/index.ts"
import { conlluFaults } from "../support/conlluformat.ts"
import { plainDocument } from "../support/tagged.ts"

/** The models that ship, from text to trees and names. */
const weights = ["parser", "small"].map((name) => readFileSync(`models/en/${name}.bin`))
const context: Context = { language: english, note: () => {} }
const walk = reader(english, weights[0]!, weights[1]!)

type Read = Annotated<"sentences" | "tokens" | "tags" | "arcs" | "names">

const read = (text: string): Read => {
  const document = { ...plainDocument(text), blocks: [] }
  return { document, ...walk.annotate({ document } as Annotated<never>, context) } as Read
}
const conllu = (text: string): string => toConllu(read(text))

const pieces = [
  ..."“”‘’\"'`«»().,;:!?—-/&%$#@_=|*\\~\t\n\r\u00a0\u2028\u200b\ufeff\u0000\u0007\u001b",
  ...[
    "a",
    "I",
    "no",
    "can't",
    "cannot",
    "they’ve",
    "boys' ",
    "U.S.",
    "gonna",
    "Mr.",
    "42",
    "1,000.5",
  ],
  ...[
    "was",
    "said",
    "Port Ilse",
    "É",
    "ß",
    "ı",
    "مرحبا",
    "世界",
    "привет",
    "👩‍👩‍👧",
    "🇫🇷",
    "e\u0301",
  ],
  ...["\ud83d", "\udc00", " ", " ", " ", "\n\n"],
]
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join("")),
)

describe("any text", () => {
  test("becomes valid CoNLL-U", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(conlluFaults(conllu(text))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test("has a tag, a tree and names for its tokens, all in place", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences, tokens, tags, arcs, names } = read(text)
        expect([tags.length, arcs.length]).toEqual([tokens.length, tokens.length])
        for (const { first, last } of sentences) {
          const own = arcs.slice(first, last)
          expect(own.filter(({ head }) => head < 0)).toHaveLength(1)
          expect(own.every(({ head }) => head < 0 || (head >= first && head < last))).toBe(true)
        }
        let at = 0
        for (const { first, last, start, end } of names) {
          expect(first).toBeGreaterThanOrEqual(at)
          expect([start, end]).toEqual([tokens[first]!.start, tokens[last - 1]!.end])
          at = last
        }
      }),
      { numRuns: 200 },
    )
  })
})

test("a sentence of 2,000 words is one tree, and valid CoNLL-U", () => {
  const text = `${Array(1000).fill("the pilots,").join(" ")} left.`
  const { sentences, arcs } = read(text)
  expect(sentences).toHaveLength(1)
  expect(arcs.filter(({ head }) => head < 0)).toHaveLength(1)
  expect(conlluFaults(conllu(text))).toEqual([])
})

describe("CoNLL-U of a text", () => {
  test("is valid, and what is read from it prints the same", () => {
    const text =
      "The harbour master didn’t answer; \"We can't,\"he said. They’re gonna ask the pilots' union.\nNo."
    const printed = conllu(text)
    expect(conlluFaults(printed)).toEqual([])
    expect(printConllu(parseConllu(printed))).toBe(printed)
    const ranges = parseConllu(printed).flatMap((sentence) => sentence.ranges)
    expect(ranges.map(({ form }) => form)).toEqual([
      "didn’t",
      "can't",
      "They’re",
      "gonna",
      "pilots'",
    ])
  })

  test("the checker finds what is wrong", () => {
    const good = conllu("The ferry won't sail.")
    const broken = [
      good.replace("# sent_id", "# id"),
      good.replace("\tferry\tferry", "\tferry\t"),
      good.replace("3-4\t", "3-5\t"),
      good.replace("SpaceAfter=No|", ""),
      good.replace(/\t0\troot/, "\t1\troot"),
      good.replace("\tNOUN\t", "\tNN\t"),
      good.replace(/\n\n$/, "\n"),
    ]
    for (const one of broken) expect(one).not.toBe(good)
    expect(broken.filter((one) => conlluFaults(one).length === 0)).toEqual([])
  })

  test("two documents with the same words have ids of their own", () => {
    const one = "# newdoc\n# text = Rain.\n1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_\n\n"
    const again = [...predictConllu(one + one, false)].join("")
    expect(again.match(/^# newdoc id/gm)).toHaveLength(2)
    expect(conlluFaults(again)).toEqual([])
  })

  test("`predict conllu` reads a file anew, with its words or without", () => {
    const source = conllu("The pilots' union won't sign. Nobody can't.\n\nA second paragraph came.")
    const [again] = [...predictConllu(source, true)]
    expect(conlluFaults(again!)).toEqual([])
    expect(parseConllu(again!).map(({ ranges }) => ranges)).toEqual(
      parseConllu(source).map(({ ranges }) => ranges),
    )
    expect(conlluFaults([...predictConllu(source, false)].join(""))).toEqual([])
  })
})
