import { describe, expect, test } from "vitest"
import { event } from "../../src/claims/event/event.ts"
import { english } from "../../src/languages/en/index.ts"
import type { Annotated, Mention, MentionId, ReadLayers } from "../../src/model/index.ts"
import { conll } from "../support/conll.ts"

/** A document from lines of `conll`; each head given by its word is a mention. */
function doc(lines: string, ...heads: readonly string[]): Annotated<ReadLayers> {
  const parsed = conll(lines)
  const mentions = heads.map((form, n): Mention => {
    const head = parsed.tokens.findIndex((token) => token.form === form)
    const { start, end } = parsed.tokens[head]!
    const id = `m-${form}` as MentionId
    return { id, start, end, head, type: "group", level: "nominal", plural: n > 0 }
  })
  return { ...parsed, mentions, names: [], quotations: [], times: [], quantities: [], scopes: [] }
}

const found = (given: Annotated<ReadLayers>) =>
  event
    .extract(given, { language: english, note: () => {} })
    .map(({ type, mode, actor, recipient, modality, frame }) =>
      [type, mode, actor.join("+"), recipient.join("+"), modality, frame]
        .filter((part) => part !== undefined && part !== "")
        .join(" "),
    )

describe("parties from the tree", () => {
  test("of a passive: who it befalls is the recipient, the agent acts", () => {
    const passive = doc(
      `
      Nine    nine   NUM  2 nummod   CD
      miners  miner  NOUN 4 nsubj:pass NNS
      were    be     AUX  4 aux:pass VBD
      arrested arrest VERB 0 root    VBN
      by      by     ADP  6 case     IN
      guards  guard  NOUN 4 obl:agent NNS
      and     and    CCONJ 8 cc      CC
      soldiers soldier NOUN 6 conj   NNS`,
      "miners",
      "guards",
      "soldiers",
    )
    expect(found(passive)).toEqual(["COERCE arrest m-guards+m-soldiers m-miners"])
  })

  test("of a translation's agent phrase: from the fire of", () => {
    const killed = doc(
      `
      Miners  miner  NOUN 3 nsubj:pass NNS
      were    be     AUX  3 aux:pass VBD
      killed  kill   VERB 0 root     VBN
      from    from   ADP  6 case     IN
      the     the    DET  6 det      DT
      fire    fire   NOUN 3 obl      NN
      of      of     ADP  8 case     IN
      guards  guard  NOUN 6 nmod     NNS`,
      "Miners",
      "guards",
    )
    expect(found(killed)).toEqual(["ASSAULT m-guards m-Miners"])
  })

  test("of an infinitive: who is told to do it; what is ordered has not happened", () => {
    const urged = doc(
      `
      Envoys  envoy  NOUN 2 nsubj NNS
      urged   urge   VERB 0 root  VBD
      rebels  rebel  NOUN 2 obj   NNS
      to      to     PART 5 mark  TO
      release release VERB 2 xcomp VB
      sailors sailor NOUN 5 obj   NNS`,
      "Envoys",
      "rebels",
      "sailors",
    )
    expect(found(urged)).toEqual([
      "REQUEST yield m-Envoys m-rebels",
      "RETREAT release m-rebels m-sailors ordered",
    ])
  })

  test("of a relative clause: the noun before it", () => {
    const relative = doc(
      `
      Rebels  rebel  NOUN 5 nsubj NNS
      who     who    PRON 3 nsubj WP
      attacked attack VERB 1 acl:relcl VBD
      miners  miner  NOUN 3 obj   NNS
      fled    escape VERB 0 root  VBD`,
      "Rebels",
      "miners",
    )
    expect(found(relative)).toEqual(["ASSAULT m-Rebels m-miners"])
  })

  test("of a carried noun: the verb's subject and the noun's phrase", () => {
    const launched = doc(
      `
      Rebels  rebel  NOUN 2 nsubj NNS
      launched launch VERB 0 root VBD
      a       a      DET  4 det   DT
      raid    raid   NOUN 2 obj   NN
      on      on     ADP  6 case  IN
      guards  guard  NOUN 4 nmod  NNS`,
      "Rebels",
      "guards",
    )
    expect(found(launched)).toEqual(["ASSAULT m-Rebels m-guards"])
  })
})

describe("what is not, or not yet", () => {
  test("a negation denies", () => {
    const denied = doc(
      `
      Guards  guard  NOUN 4 nsubj NNS
      did     do     AUX  4 aux   VBD
      not     not    PART 4 advmod RB
      arrest  arrest VERB 0 root  VB
      miners  miner  NOUN 4 obj   NNS`,
      "Guards",
      "miners",
    )
    expect(found(denied)).toEqual(["COERCE arrest m-Guards m-miners denied"])
  })

  test("what has not stopped goes on, asserted", () => {
    const goesOn = doc(
      `
      The     the     DET  2 det   DT
      shooting shooting NOUN 5 nsubj NN
      has     have    AUX  5 aux   VBZ
      not     not     PART 5 advmod RB
      stopped stop    VERB 0 root  VBN`,
    )
    expect(found(goesOn)).toEqual(["ASSAULT firearms asserted actual"])
  })

  test("deeds that are only counted are none", () => {
    const counted = doc(
      `
      The     the     DET  2 det   DT
      number  number  NOUN 5 nsubj NN
      of      of      ADP  4 case  IN
      arrests arrest  NOUN 2 nmod  NNS
      grew    grow    VERB 0 root  VBD`,
    )
    expect(found(counted)).toEqual([])
  })

  test("of an order to shoot whose addressee is unsaid, the force named last acts", () => {
    const order = doc(
      `
      The     the     DET  2 det   DT
      police  police  NOUN 3 nsubj NNS
      came    come    VERB 0 root  VBD
      .       .       PUNCT 3 punct .

      An      a       DET  2 det   DT
      order   order   NOUN 3 nsubj NN
      came    come    VERB 0 root  VBD
      to      to      PART 5 mark  TO
      shoot   shoot   VERB 2 acl   VB
      miners  miner   NOUN 5 obj   NNS`,
      "police",
      "miners",
    )
    expect(found(order).at(-1)).toContain("ASSAULT firearms m-police m-miners")
  })

  test("a word before another noun tells of nothing", () => {
    const compound = doc(
      `
      The     the    DET  3 det   DT
      attack  attack NOUN 3 compound NN
      dogs    dog    NOUN 4 nsubj NNS
      slept   sleep  VERB 0 root  VBD`,
    )
    expect(found(compound)).toEqual([])
  })

  test("a language without rules yields nothing", () => {
    const mute = { ...english, claims: {} }
    const raid = doc("Rebels rebel NOUN 2 nsubj NNS\nattacked attack VERB 0 root VBD")
    expect(event.extract(raid, { language: mute, note: () => {} })).toEqual([])
  })
})
