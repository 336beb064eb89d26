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

const urged = `They they PRON 2 nsubj
urged urge VERB 0 root VBD
us we PRON 2 obj
to to PART 5 mark TO
wait wait VERB 2 xcomp VB
and and CCONJ 7 cc
demanded demand VERB 5 conj VBD
access access NOUN 7 obj`

const said = `They they PRON 2 nsubj
said say VERB 0 root VBD
in in ADP 5 case
a a DET 5 det
letter letter NOUN 2 obl
that that PRON 9 obj
the the DET 8 det
guild guild NOUN 9 nsubj
left leave VERB 5 acl:relcl VBD`

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

  test("go with a verb of saying, whatever tells where it was said", () => {
    expect(hung(said, "left")).toBe("ccomp said VBD")
    expect(hung(said, "that")).toBe("mark left IN")
  })

  test("are left to the noun where that is what they lack", () => {
    const sent = said.replace("guild guild NOUN 9 nsubj", "guild guild NOUN 9 obl")
    expect(hung(sent, "left")).toBe("acl:relcl letter VBD")
  })

  test("a past goes with the past above an infinitive", () => {
    expect(hung(urged, "demanded")).toBe("conj urged VBD")
    const own = `${urged}\nhe he PRON 7 nsubj`
    expect(hung(own, "demanded")).toBe("conj wait VBD")
  })
})
