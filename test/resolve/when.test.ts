import { describe, expect, test } from "vitest"
import { english } from "../../src/languages/en/index.ts"
import type { Annotated, Claim, LayerName } from "../../src/model/index.ts"
import { times } from "../../src/read/times.ts"
import { whenOf } from "../../src/resolve/when.ts"
import { conll } from "../support/conll.ts"

/** A report of 22 June 2021 (a Tuesday), and when the claim with this trigger holds; `between` stands
 *  where its first sentence ends. */
function when(lines: string, trigger: string, frame: Claim["frame"] = "actual", between = ". ") {
  const plain = conll(lines)
  const meta = { ...plain.document.meta, publishedAt: "2021-06-22" }
  const text = plain.document.text.replace(". ", between)
  const base = { ...plain, document: { ...plain.document, text, meta } }
  const found = times.annotate(base, { language: english, note() {} })
  const doc = { ...base, ...found, quotations: [] } as unknown as Annotated<LayerName>
  const start = doc.document.text.indexOf(trigger)
  const span = { start, end: start + trigger.length }
  const own = doc.times.find((time) => doc.document.text.slice(time.end).startsWith(` ${trigger}`))
  const span2 = whenOf(doc, english)({ trigger: span, time: own, frame } as unknown as Claim)
  return span2 && `${span2.start} ${span2.anchor}`
}

const stormed = `On on ADP 2 case IN
Friday Friday PROPN 4 obl NNP
miners miner NOUN 4 nsubj NNS
stormed storm VERB 0 root VBD
the the DET 6 det DT
port port NOUN 4 obj NN`

describe("when a claim holds", () => {
  test("as the clause says that it is joined to", () => {
    const more = `${stormed}\nand and CCONJ 8 cc CC\nburned burn VERB 4 conj VBD\ncars car NOUN 8 obj NNS`
    expect(when(more, "burned")).toBe("2021-06-18 discourse")
  })

  const next = (lines: string) => `${stormed}\n+. . PUNCT 4 punct .\n\n${lines}`

  test("as the sentence says that it goes on from", () => {
    expect(when(next("Guards guard NOUN 2 nsubj NNS\nfired fire VERB 0 root VBD"), "fired")).toBe(
      "2021-06-18 discourse",
    )
    const passive =
      "Nine nine NUM 3 nsubj CD\nwere be AUX 3 aux:pass VBD\nhurt hurt VERB 0 root VBN"
    expect(when(next(passive), "hurt")).toBe("2021-06-18 discourse")
  })

  test("not where the tense leaves the story, nor where another time is told", () => {
    const had = "Guards guard NOUN 3 nsubj NNS\nhad have AUX 3 aux VBD\nfired fire VERB 0 root VBN"
    const has = had.replace("had have AUX 3 aux VBD", "have have AUX 3 aux VBP")
    const earlier =
      "Earlier earlier ADV 3 advmod RBR\nguards guard NOUN 3 nsubj NNS\nfired fire VERB 0 root VBD\nin in ADP 5 case IN\n2019 2019 NUM 3 obl CD"
    for (const lines of [had, has, earlier])
      expect(when(next(lines), "fired")).toBe("2021-06-22 publication")
  })

  test("what somebody said on a day did not happen on it", () => {
    const said = stormed.replace("stormed storm", "said say")
    expect(
      when(
        `${said}\n+. . PUNCT 4 punct .\n\nGuards guard NOUN 2 nsubj NNS\nfired fire VERB 0 root VBD`,
        "fired",
      ),
    ).toBe("2021-06-22 publication")
  })

  test("as the day on which somebody told it, where that is before the report", () => {
    const told = (day: string) =>
      `She she PRON 3 nsubj:pass PRP\nwas be AUX 3 aux:pass VBD\nheld hold VERB 6 ccomp VBN\nguards guard NOUN 6 nsubj NNS\nhave have AUX 6 aux VBP\nannounced announce VERB 0 root VBD\non on ADP 8 case IN\n${day} ${day} PROPN 6 obl NNP`
    expect(when(told("Saturday"), "held")).toBe("2021-06-19 discourse")
    expect(when(told("Tuesday"), "held")).toBe("2021-06-22 publication")
    const will = told("Saturday").replace("was be AUX 3 aux:pass VBD", "will will AUX 3 aux MD")
    expect(when(will, "held")).toBeUndefined()
  })

  test("a new paragraph leaves the day, unless it takes up who acts", () => {
    const parted = (line: string) =>
      when(`${stormed}\n+. . PUNCT 4 punct .\n\n${line}`, "fired", "actual", ".\n")
    expect(parted("Guards guard NOUN 2 nsubj NNS\nfired fire VERB 0 root VBD")).toBe(
      "2021-06-22 publication",
    )
    expect(parted("They they PRON 2 nsubj PRP\nfired fire VERB 0 root VBD")).toBe(
      "2021-06-18 discourse",
    )
  })

  test("what may have been is past", () => {
    const may =
      "Guards guard NOUN 4 nsubj NNS\nmay may AUX 4 aux MD\nhave have AUX 4 aux VB\nfired fire VERB 0 root VBN"
    expect(when(may, "fired")).toBe("2021-06-22 publication")
  })

  test("what lies ahead has no day but what its words give it", () => {
    const will = "Guards guard NOUN 3 nsubj NNS\nwill will AUX 3 aux MD\nfire fire VERB 0 root VB"
    expect(when(will, "fire")).toBeUndefined()
    expect(when("A a DET 2 det DT\nrally rally NOUN 0 root NN", "rally", "future")).toBeUndefined()
    expect(when("A a DET 2 det DT\nrally rally NOUN 0 root NN", "rally")).toBe(
      "2021-06-22 publication",
    )
  })
})
