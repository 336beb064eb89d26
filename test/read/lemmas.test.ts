import { describe, expect, test } from "vitest"
import { type Edits, lemmatising, packRules, unpackRules } from "../../src/read/lemmas.ts"
import { packWords, wordTable } from "../../src/read/wordtable.ts"

const rules = {
  words: new Map([
    ["went VERB VBD", "go"],
    ["moped VERB VBD", "mop"],
    ["blobbed VERB VBD", "blub"],
  ]),
  endings: new Map<string, Edits>([
    [
      "ed VERB VBD",
      [
        ["ed", ""],
        ["d", ""],
      ],
    ],
    [" VERB VBD", [["", ""]]],
    ["ies NOUN NNS", [["ies", "y"]]],
    [
      "s NOUN NNS",
      [
        ["s", ""],
        ["", ""],
      ],
    ],
  ]),
}
const dictionary = wordTable(
  packWords(
    new Map([
      ["hope", 2],
      ["mope", 2],
      ["walk", 2],
      ["series", 1],
    ]),
  ),
)
const lemma = lemmatising(rules, dictionary)

describe("a lemma", () => {
  test.each([
    ["went", "VERB", "VBD", "go"],
    ["Went", "VERB", "VBD", "go"],
    ["hoped", "VERB", "VBD", "hope"],
    ["WALKED", "VERB", "VBD", "walk"],
    ["blurbed", "VERB", "VBD", "blurb"],
    ["moped", "VERB", "VBD", "mope"],
    ["blobbed", "VERB", "VBD", "blub"],
    ["series", "NOUN", "NNS", "series"],
    ["parties", "NOUN", "NNS", "party"],
    ["Oran", "PROPN", "NNP", "Oran"],
    ["…", "PUNCT", ",", "…"],
  ])("of %s as %s %s is %s", (form, upos, xpos, expected) => {
    expect(lemma(form, upos, xpos)).toBe(expected)
  })
})

test("rules come back as they were packed", () => {
  expect(unpackRules(packRules(rules))).toEqual(rules)
})
