import { describe, expect, test } from "vitest"
import { english } from "../../src/languages/en/index.ts"
import { languages } from "../../src/languages/index.ts"
import type { Quantity } from "../../src/model/index.ts"
import { mentions } from "../../src/read/mentions.ts"
import { mentioned, said } from "../support/read.ts"

const context = { language: english, note() {} }

const shown = (doc: ReturnType<typeof mentioned>) =>
  doc.mentions.map((m) => `${said(doc, m)}: ${m.type} ${m.level}${m.plural ? " plural" : ""}`)

const visit = `The the DET 3 det
Norwegian Norwegian ADJ 3 amod
minister minister NOUN 6 nsubj
Ada Ada PROPN 3 flat
Lo Lo PROPN 4 flat
met meet VERB 0 root
26 26 NUM 8 nummod
miners miner NOUN 6 obj NNS
of of ADP 10 case
Oslo Oslo PROPN 8 nmod
+. . PUNCT 6 punct`

describe("mentions", () => {
  test("a title and a name are one; complements nest", () => {
    expect(shown(mentioned(visit, ["Ada Lo/PER"]))).toEqual([
      "The Norwegian minister Ada Lo: person name",
      "26 miners of Oslo: group nominal plural",
      "Oslo: gpe name",
    ])
  })

  test("a title beside a name that the parser hung elsewhere is joined to it", () => {
    const doc = mentioned(visit.replace("Ada Ada PROPN 3 flat", "Ada Ada PROPN 6 obl"), [
      "Ada Lo/PER",
    ])
    expect(shown(doc)[0]).toBe("The Norwegian minister Ada Lo: person name")
  })

  test("relative clauses and appositions are left out, and are mentions of their own", () => {
    const doc = mentioned(`The the DET 2 det
mayor mayor NOUN 9 nsubj
+, , PUNCT 5 punct
a a DET 5 det
teacher teacher NOUN 2 appos
who who PRON 7 nsubj WP
retired retire VERB 5 acl:relcl
+, , PUNCT 2 punct
spoke speak VERB 0 root`)
    expect(shown(doc)).toEqual([
      "The mayor: person nominal",
      "a teacher: person nominal",
      "who: person pronoun",
    ])
  })

  test("the words that bound a number belong to the phrase", () => {
    const doc = mentioned(`At at ADP 2 case
least least ADJ 3 nmod JJS
five five NUM 4 nummod
miners miner NOUN 6 nsubj NNS
have have AUX 6 aux
left leave VERB 0 root`)
    const five: Quantity = {
      start: 0,
      end: "At least five".length,
      count: { low: 5, best: 5, high: undefined, bound: "atLeast" },
      number: { start: "At least ".length, end: "At least five".length },
      unit: 3,
      kind: "amount",
    }
    const found = mentions.annotate({ ...doc, quantities: [five] } as typeof doc, context)
    expect(found.mentions.map((one) => said(doc, one))).toEqual(["At least five miners"])
  })

  test("a name ends before a participle", () => {
    const doc = mentioned(
      `The the DET 2 det
Ministry ministry PROPN 10 nsubj
of of ADP 5 case
the the DET 5 det
Interior interior PROPN 2 nmod
quoted quote VERB 5 acl VBN
by by ADP 8 case
local local ADJ 9 amod
media media NOUN 6 obl:agent
smiled smile VERB 0 root`,
      ["Ministry of the Interior/ORG"],
    )
    expect(shown(doc)[0]).toBe("The Ministry of the Interior: organization name")
  })

  test("a name that a hyphen splits is one", () => {
    const doc = mentioned(
      `Jean Jean PROPN 5 nsubj
+- - PUNCT 3 punct HYPH
+Luc Luc PROPN 1 flat
Moreau Moreau PROPN 1 flat
left leave VERB 0 root`,
      ["Jean-Luc Moreau/PER"],
    )
    expect(shown(doc)).toEqual(["Jean-Luc Moreau: person name"])
  })

  test("idioms with a bare noun and things are no mentions", () => {
    const doc = mentioned(`A a DET 2 det
storm storm NOUN 3 nsubj
caught catch VERB 0 root
everyone everyone PRON 3 obj
on on ADP 6 case
board board NOUN 4 nmod`)
    expect(shown(doc)).toEqual(["everyone on board: person pronoun"])
  })

  test("a family is not the person it is named after", () => {
    const doc = mentioned(
      `The the DET 3 det
Moreau Moreau PROPN 3 compound
family family NOUN 4 nsubj
fled flee VERB 0 root`,
      ["Moreau/PER"],
    )
    expect(shown(doc)).toEqual(["The Moreau family: group nominal"])
  })

  test("a quantity word takes its kind from its complement", () => {
    const doc = mentioned(`Dozens dozen NOUN 4 nsubj NNS
of of ADP 3 case
officers officer NOUN 1 nmod NNS
left leave VERB 0 root`)
    expect(shown(doc)[0]).toBe("Dozens of officers: group nominal plural")
  })

  test("the label of a line at the head of a report refers to nobody", () => {
    const doc = mentioned(
      `Editor editor NOUN 0 root
+: : PUNCT 1 punct
Ada Ada PROPN 1 appos
Lo Lo PROPN 3 flat`,
      ["Ada Lo/PER"],
    )
    const end = doc.document.text.length
    const blocks = [{ start: 0, end, role: "byline" as const }]
    const made = (document: typeof doc.document) => ({
      ...doc,
      ...mentions.annotate({ ...doc, document }, { language: languages[0]! } as never),
    })
    expect(shown(made({ ...doc.document, blocks: [] }))).toEqual([
      "Editor: person nominal",
      "Ada Lo: person name",
    ])
    expect(shown(made({ ...doc.document, blocks }))).toEqual(["Ada Lo: person name"])
  })

  test("ids count in text order", () => {
    const ids = mentioned(visit, ["Ada Lo/PER"]).mentions.map(({ id }) => id)
    expect(ids).toEqual(["test/m1", "test/m2", "test/m3"])
  })
})

describe("a place that a machine took for a word", () => {
  const warned = (verb: string, object: string) => `Oslo Oslo PROPN 2 nsubj
${verb} ${verb} VERB 0 root VBD
${object}
and and CCONJ 5 cc
rebels rebel NOUN 3 conj NNS
+. . PUNCT 2 punct`

  test("is one where only somebody can be", () => {
    const doc = mentioned(warned("accuse", "fly fly NOUN 2 obj"), ["Oslo/LOC"])
    expect(shown(doc)).toContain("fly: gpe name")
  })

  test("is none where a thing can be", () => {
    for (const line of ["fly fly NOUN 2 obj", "drones drone NOUN 2 obj"])
      expect(shown(mentioned(warned("buy", line), ["Oslo/LOC"]))).not.toContain("fly: gpe name")
  })
})
