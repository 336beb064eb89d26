import { describe, expect, test } from "vitest"
import { english } from "../../src/languages/en/index.ts"
import { governed } from "../../src/read/valency.ts"
import { conll } from "../support/conll.ts"

/** Head and relation of a word, by its form, and its tag. */
function hung(lines: string, form: string): string {
  const doc = conll(lines)
  const { arcs, tags } = governed(doc, english.lexicons)
  const at = doc.tokens.findIndex((token) => token.form === form)
  const { head, deprel } = arcs[at]!
  return `${deprel} ${doc.tokens[head]?.form} ${tags[at]!.xpos}`
}

const accused = `They they PRON 2 nsubj
accused accuse VERB 0 root VBD
the the DET 4 det
guild guild NOUN 2 obj
of of SCONJ 6 mark
hiding hide VERB 4 acl VBG
them they PRON 6 obj
and and CCONJ 9 cc
called call VERB 6 conj VBN
for for ADP 11 case
calm calm NOUN 9 obl`

describe("clauses that verbs ask for", () => {
  test("hang on the verb and not on its object", () => {
    expect(hung(accused, "hiding")).toBe("advcl accused VBG")
  })

  test("leave to the verb what is joined in the form of the verb", () => {
    expect(hung(accused, "called")).toBe("conj accused VBD")
  })

  test("keep what has an auxiliary, or is a gerund too", () => {
    const gerund = accused.replace("called call VERB 6 conj VBN", "calling call VERB 6 conj VBG")
    expect(hung(gerund, "calling")).toBe("conj hiding VBG")
  })

  test("are left to the noun where the verb does not ask for them", () => {
    const saw = accused.replace("accused accuse", "saw see")
    expect(hung(saw, "hiding")).toBe("acl guild VBG")
  })
})
