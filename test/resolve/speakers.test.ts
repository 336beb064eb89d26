import { describe, expect, test } from "vitest"
import { languages } from "../../src/languages/index.ts"
import { coreference } from "../../src/resolve/coreference.ts"
import { mentioned, said } from "../support/read.ts"

/** Who the first "we" of a text is one with, when the mention with these words
 *  says all of it. */
function we(lines: string, names: readonly string[], speaker: string): readonly string[] {
  const doc = mentioned(lines, names)
  const source = doc.mentions.find((mention) => said(doc, mention) === speaker)!
  const content = [{ start: 0, end: doc.document.text.length }]
  const attribution = { id: "a1", content, source: { kind: "mention", mention: source.id } }
  const read = { ...doc, attributions: [attribution] } as never
  const { clusters } = coreference(read, languages[0]!)
  const own = clusters.find((cluster) => cluster.some((r) => said(doc, r) === "We"))!
  return own.filter((r) => said(doc, r) !== "We").map((r) => said(doc, r))
}

const wait = (said: number) => `We we PRON 2 nsubj
wait wait VERB ${said} ccomp
+, , PUNCT 2 punct`

describe("we", () => {
  test("is the body that speaks", () => {
    const lines = `${wait(5)}\nNorpress Norpress PROPN 5 nsubj\nsaid say VERB 0 root`
    expect(we(lines, ["Norpress/ORG"], "Norpress")).toEqual(["Norpress"])
  })

  test("is the body that somebody speaks for", () => {
    const lines = `${wait(8)}
a a DET 5 det
spokeswoman spokeswoman NOUN 8 nsubj
for for ADP 7 case
Norpress Norpress PROPN 5 nmod
said say VERB 0 root`
    expect(we(lines, ["Norpress/ORG"], "a spokeswoman for Norpress")).toEqual(["Norpress"])
  })

  test("is nobody's in the mouth of one person", () => {
    const lines = `${wait(6)}\nAda Ada PROPN 6 nsubj\nLo Lo PROPN 4 flat\nsaid say VERB 0 root`
    expect(we(lines, ["Ada Lo/PER"], "Ada Lo")).toEqual([])
  })
})
