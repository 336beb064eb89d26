import { describe, expect, test } from "vitest"
import { languages } from "../../src/languages/index.ts"
import type { Annotated, LayerName } from "../../src/model/index.ts"
import type { Gazetteer } from "../../src/resolve/gazetteer.ts"
import { resolve, type World } from "../../src/resolve/index.ts"
import { mentioned, said } from "../support/read.ts"

const empty: Gazetteer = { find: () => [], country: () => undefined }
const world: World = { languages, gazetteer: empty, actors: [] }

type Given = Annotated<LayerName>

function report(
  id: string,
  lines: string,
  names: readonly string[] = [],
  meta: Partial<Given["document"]["meta"]> = {},
): Given {
  const doc = mentioned(lines, names, id)
  const { document } = doc
  return {
    ...doc,
    document: { ...document, meta: { ...document.meta, ...meta } },
    quotations: [],
    times: [],
    quantities: [],
    attributions: [],
    scopes: [],
    claims: [],
  }
}

/** The names of actors, each with the words of its mentions. */
function actors(...docs: Given[]): Record<string, string[]> {
  const found = resolve(docs, world)
  const words = new Map(
    docs.flatMap((doc) => doc.mentions.map((m) => [m.id as string, said(doc, m)])),
  )
  return Object.fromEntries(
    found.actors.map(({ id, names }) => [
      names[0],
      found.links.filter((link) => link.to === id).map((link) => words.get(link.mention)!),
    ]),
  )
}

describe("one body under many names", () => {
  const home = report(
    "home",
    `Norway Norway PROPN 4 nmod:poss
+'s 's PART 1 case POS
Home Home PROPN 4 compound
Ministry Ministry PROPN 5 nsubj
agreed agree VERB 0 root`,
    ["Norway/LOC", "Home Ministry/ORG"],
  )
  const affairs = report(
    "affairs",
    `The the DET 2 det
Ministry Ministry PROPN 8 nsubj
of of ADP 5 case
Internal internal ADJ 5 amod
Affairs affair PROPN 2 nmod
of of ADP 7 case
Norway Norway PROPN 2 nmod
agreed agree VERB 0 root`,
    ["Ministry of Internal Affairs/ORG", "Norway/LOC"],
  )
  const health = report(
    "health",
    `The the DET 4 det
Norwegian Norwegian ADJ 4 amod
Health health PROPN 4 compound
Ministry Ministry PROPN 5 nsubj
disagreed disagree VERB 0 root`,
    ["Health Ministry/ORG"],
  )

  const small = report(
    "small",
    `Norway Norway PROPN 4 nmod:poss
+'s 's PART 1 case POS
interior interior ADJ 4 amod
ministry ministry NOUN 5 nsubj
agreed agree VERB 0 root`,
    ["Norway/LOC"],
  )

  test("what a ministry is for has several names; another ministry is another", () => {
    const found = Object.values(actors(home, affairs, health, small)).filter((words) =>
      words.some((word) => /ministry/i.test(word)),
    )
    expect(found.map((words) => words.length).sort()).toEqual([1, 3])
  })
})

describe("a body on its own page", () => {
  const lines = `The the DET 4 det
Norwegian Norwegian ADJ 4 amod
Health health PROPN 4 compound
Ministry Ministry PROPN 5 nsubj
disagreed disagree VERB 0 root
+. . PUNCT 5 punct

The the DET 2 det
Ministry Ministry PROPN 3 nsubj
insisted insist VERB 0 root
+. . PUNCT 3 punct`

  test("is the publisher, not the last of its sort", () => {
    const doc = report("page", lines, ["Health Ministry/ORG"], {
      publisher: "Ministry of Justice of Norway",
    })
    expect(actors(doc)["Ministry of Justice of Norway"]).toEqual(["The Ministry"])
  })

  test("elsewhere it is the last of its sort", () => {
    expect(Object.values(actors(report("paper", lines, ["Health Ministry/ORG"])))).toContainEqual([
      "The Norwegian Health Ministry",
      "The Ministry",
    ])
  })
})

describe("names for readers", () => {
  test("a title of two words is no part of a name", () => {
    const doc = report(
      "title",
      `Norwegian Norwegian ADJ 4 amod
Prime Prime PROPN 4 compound
Minister Minister PROPN 4 compound
Ada Ada PROPN 6 nsubj
Lo Lo PROPN 4 flat
left leave VERB 0 root`,
      ["Ada Lo/PER"],
    )
    expect(Object.keys(actors(doc))).toContain("Ada Lo")
  })

  test("nor is a phrase in lower case behind it", () => {
    const doc = report(
      "thanks",
      `The the DET 4 det
Northern Northern PROPN 4 compound
Trade Trade PROPN 4 compound
Union Union PROPN 8 nsubj
for for ADP 7 case
its its PRON 7 nmod:poss
support support NOUN 4 nmod
won win VERB 0 root`,
      ["Northern Trade Union/ORG"],
    )
    expect(Object.keys(actors(doc))).toContain("Northern Trade Union")
  })
})

describe("who holds an office", () => {
  const lines = `Norway Norway PROPN 3 nmod:poss
+'s 's PART 1 case POS
neighbour neighbour NOUN 4 nsubj
met meet VERB 0 root
Macron Macron PROPN 4 obj
in in ADP 7 case
France France PROPN 4 obl
+. . PUNCT 4 punct

France France PROPN 4 nsubj
and and CCONJ 4 cc
all all DET 4 det
slept sleep VERB 0 root
+. . PUNCT 4 punct

The the DET 2 det
president president NOUN 3 nsubj
smiled smile VERB 0 root
+. . PUNCT 3 punct`
  const names = ["Norway/LOC", "Macron/PER", "France/LOC", "France/LOC"]

  test("the president is whom the report names and who was it then", () => {
    const doc = report("then", lines, names, { publishedAt: "2019-05-01" })
    expect(actors(doc).Macron).toEqual(["Macron", "The president"])
  })

  test("before that year it is somebody else", () => {
    const doc = report("before", lines, names, { publishedAt: "2013-05-01" })
    expect(actors(doc).Macron).toEqual(["Macron"])
  })
})
