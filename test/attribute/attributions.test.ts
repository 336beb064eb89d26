import { describe, expect, test } from "vitest"
import { attributed, scopeShown, shown } from "../support/attributed.ts"
import { cases } from "../support/cases.ts"
import { conll } from "../support/conll.ts"

const folder = "test/cases/attribute"

describe("attributions", () => {
  test.each(cases(`${folder}/attributions.txt`))("$title", ({ text, expected }) => {
    const doc = attributed(conll(text))
    expect(doc.attributions.map((one) => shown(doc.document.text, one))).toEqual(expected)
  })
})

describe("scopes", () => {
  test.each(cases(`${folder}/scopes.txt`))("$title", ({ text, expected }) => {
    const doc = attributed(conll(text))
    expect(doc.scopes.map((one) => scopeShown(doc.document.text, one))).toEqual(expected)
  })
})

const twoSentences = `
“ “ PUNCT 4 punct
+The the DET 3 det
dam dam NOUN 4 nsubj
holds hold VERB 0 root VBZ
+, , PUNCT 4 punct
+” ” PUNCT 4 punct
Rudo Rudo PROPN 8 nsubj NNP
said say VERB 4 parataxis VBD
+. . PUNCT 4 punct

“ “ PUNCT 3 punct
+We we PRON 3 nsubj
wait wait VERB 0 root VBP
+. . PUNCT 3 punct
+” ” PUNCT 3 punct`

test("speech goes on in the next sentence without a cue of its own", () => {
  const doc = attributed(conll(twoSentences))
  expect(doc.attributions.map((one) => shown(doc.document.text, one))).toEqual([
    "[Rudo] <said> {“The dam holds,” … “We wait.”} direct asserted",
  ])
})

test("every attribution says which rule made it, and points into the text", () => {
  const doc = attributed(conll(twoSentences))
  for (const one of doc.attributions) {
    expect(one.by).toMatch(/^[a-z ]+\/[a-z ]+\/[a-z ]+/)
    for (const part of one.content) {
      expect(part.start).toBeLessThan(part.end)
      expect(part.end).toBeLessThanOrEqual(doc.document.text.length)
    }
  }
})

test("a text without words has none", () => {
  const doc = attributed({
    ...conll("x x X 0 root"),
    sentences: [],
    tokens: [],
    tags: [],
    arcs: [],
  })
  expect([doc.attributions, doc.scopes]).toEqual([[], []])
})
