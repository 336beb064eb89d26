import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { english } from "../../src/languages/en/index.ts"
import type { Context } from "../../src/model/index.ts"
import { lemmatiser } from "../../src/read/lemmas.ts"
import { names } from "../../src/read/names.ts"
import { segmenter } from "../../src/read/segmenter.ts"
import { cases } from "../support/cases.ts"
import { plainDocument } from "../support/tagged.ts"

/** The small models that ship, on newly written text. */
const weights = readFileSync("models/en/small.bin")
const context: Context = { language: english, note: () => {} }
const cut = segmenter(weights, english)
const find = names(weights)

const segmented = (text: string) =>
  cut.annotate({ document: { ...plainDocument(text), blocks: [] } }, context)

describe("sentences and tokens", () => {
  /** In a case a line of "¶" alone is an empty line. */
  test.each(cases("test/cases/read/sentences.txt"))("$title", ({ text, expected }) => {
    const { sentences, tokens } = segmented(text.replace(/^¶$/gm, ""))
    const lines = sentences.map(({ first, last }) =>
      tokens
        .slice(first, last)
        .map(({ form }) => form)
        .join(" "),
    )
    expect(lines).toEqual(expected)
  })

  const anyText = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          "“",
          "’",
          "”",
          "a",
          "n't",
          ".",
          " ",
          "\n",
          "🙂",
          "\ud83d",
          "\udc00",
          "24",
          "-",
          "É",
          "ı",
          "İ",
          "١",
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join("")),
  )

  test("tokens cover all but white space, in order, without overlap, never halving a character", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences, tokens } = segmented(text)
        let at = 0
        for (const { start, end } of tokens) {
          expect(start).toBeLessThan(end)
          expect(text.slice(at, start)).toMatch(/^\s*$/)
          expect(text.slice(start, end)).not.toMatch(/\s/)
          expect(
            /[\ud800-\udbff]$/.test(text.slice(0, end)) && /^[\udc00-\udfff]/.test(text.slice(end)),
          ).toBe(false)
          at = end
        }
        expect(text.slice(at)).toMatch(/^\s*$/)
        let token = 0
        for (const { start, end, first, last } of sentences) {
          expect(first).toBe(token)
          expect([start, end]).toEqual([tokens[first]!.start, tokens[last - 1]!.end])
          token = last
        }
        expect(token).toBe(tokens.length)
      }),
      { numRuns: 300 },
    )
  })

  test("a blank line ends a sentence, a line of wrapped text does not", () => {
    const lines =
      "The commission that was sent to look into the collapse of the dam\nnear the old mill has not yet been let in, its members told reporters\nafter a night at the gate of the works."
    expect(segmented("Curfew in three towns\n\nThe bridge is closed").sentences).toHaveLength(2)
    expect(segmented(lines).sentences).toHaveLength(1)
  })

  test("blocks end sentences", () => {
    const document = {
      ...plainDocument("Storm over Lake Ness The ferry sank"),
      blocks: [
        { start: 0, end: 20, role: "title" as const },
        { start: 21, end: 35, role: "paragraph" as const },
      ],
    }
    expect(cut.annotate({ document }, context).sentences.map(({ end }) => end)).toEqual([20, 35])
  })

  test.each(["a", "“", ".", "1", "-", "a.", "x@", "’s", "(", "\n", "\ud83d"])(
    "a hundred thousand of %j take no longer than as much prose",
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      const began = performance.now()
      segmented(text)
      expect(performance.now() - began).toBeLessThan(8000)
    },
  )
})

describe("lemmas", () => {
  const lemma = lemmatiser(weights)
  test.each([
    ["protesters", "NOUN", "NNS", "protester"],
    ["PROTESTERS", "NOUN", "NNS", "protester"],
    ["fled", "VERB", "VBD", "flee"],
    ["shot", "VERB", "VBN", "shoot"],
    ["Killed", "VERB", "VBN", "kill"],
    ["n’t", "PART", "RB", "not"],
    ["was", "AUX", "VBD", "be"],
    ["crises", "NOUN", "NNS", "crisis"],
    ["series", "NOUN", "NNS", "series"],
    ["deadliest", "ADJ", "JJS", "deadly"],
    ["Almaty", "PROPN", "NNP", "Almaty"],
    ["stopped", "VERB", "VBD", "stop"],
    ["provoking", "VERB", "VBG", "provoke"],
    ["", "X", "FW", ""],
  ])("%s as %s %s is %s", (form, upos, xpos, expected) => {
    expect(lemma(form, upos, xpos)).toBe(expected)
  })
})

describe("names", () => {
  /** Words with their tags, as `form/UPOS/XPOS`. */
  test("any words with any tags give names in order that do not overlap", () => {
    const word = fc.tuple(
      fc.oneof(
        fc.constantFrom("Ann", "Lee", "-", "of", "Ministry", "the", "France", "Minister"),
        fc.string({ minLength: 1, maxLength: 6 }),
      ),
      fc.constantFrom("PROPN", "NOUN", "ADP", "DET", "PUNCT"),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const tokens = words.map(([form], i) => ({
          form,
          start: 10 * i,
          end: 10 * i + form.length,
        }))
        const tags = words.map(([, upos]) => ({
          lemma: "",
          upos,
          xpos: upos === "PROPN" ? "NNP" : "NN",
          feats: "",
        }))
        const half = words.length >> 1
        const sentences = [
          { start: 0, end: 10 * half, first: 0, last: half },
          { start: 10 * half, end: 10 * words.length, first: half, last: words.length },
        ].filter(({ first, last }) => first < last)
        const document = plainDocument(" ".repeat(10 * words.length))
        let at = 0
        for (const { first, last } of find.annotate({ document, sentences, tokens, tags }, context)
          .names) {
          expect(first).toBeGreaterThanOrEqual(at)
          expect(last).toBeGreaterThan(first)
          at = last
        }
        expect(at).toBeLessThanOrEqual(words.length)
      }),
      { numRuns: 200 },
    )
  })
})
