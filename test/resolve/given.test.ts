import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { languages } from "../../src/languages/index.ts"
import type {
  Annotated,
  Citation,
  GivenLink,
  LayerName,
  MentionId,
  PlaceId,
} from "../../src/model/index.ts"
import { cite } from "../../src/model/index.ts"
import { type Gazetteer, gazetteer } from "../../src/resolve/gazetteer.ts"
import { resolve, type World } from "../../src/resolve/index.ts"
import { mentioned } from "../support/read.ts"

const empty: Gazetteer = { find: () => [], country: () => undefined }
const world: World = { languages, gazetteer: empty, actors: [] }

type Doc = Annotated<LayerName>

function report(id: string, lines: string, names: readonly string[]): Doc {
  const layers = { quotations: [], times: [], quantities: [], attributions: [] }
  return { ...mentioned(lines, names, id), ...layers, scopes: [], claims: [] }
}

const left = (id: string, first: string, last: string) => named(id, [first, last])

/** "Ada Berg left". */
function named(id: string, name: readonly string[]): Doc {
  const verb = name.length + 1
  const rows = name.map(
    (word, i) => `${word} ${word} PROPN ${i === 0 ? `${verb} nsubj` : "1 flat"}`,
  )
  return report(id, [...rows, "left leave VERB 0 root"].join("\n"), [`${name.join(" ")}/PER`])
}

const two = report(
  "two",
  `Ada Ada PROPN 3 nsubj
Berg Berg PROPN 1 flat
met meet VERB 0 root
Eva Eva PROPN 3 obj
Holm Holm PROPN 4 flat
+. . PUNCT 3 punct
|
She she PRON 2 nsubj
smiled smile VERB 0 root
+. . PUNCT 2 punct`.replace(/^\|$/gm, ""),
  ["Ada Berg/PER", "Eva Holm/PER"],
)

/** The words of a report, cited. */
function words(doc: Doc, exact: string): Citation {
  const start = doc.document.text.indexOf(exact)
  return cite(doc.document, { start, end: start + exact.length })
}

const says = (
  mention: GivenLink["mention"],
  to: GivenLink["to"],
  judgement: GivenLink["judgement"],
  by = "person:mira",
): GivenLink => ({ mention, to, judgement, reason: "asked the desk", by })

/** Who the cited words are held to be. */
function actorOf(docs: readonly Doc[], at: Citation, given: readonly GivenLink[]) {
  const { links, actors } = resolve(docs, world, given)
  const doc = docs.find(({ document }) => document.id === at.document)!
  const mention = doc.mentions.find(({ start, end }) => start === at.start && end === at.end)!
  const link = links.find((one) => one.mention === mention.id && one.judgement === "positive")
  return { link, name: actors.find(({ id }) => id === link?.to)?.names[0] }
}

describe("links that somebody gives", () => {
  test("join within a report, and say who joined and why", () => {
    const given = says(words(two, "She"), words(two, "Eva Holm"), "positive")
    expect(actorOf([two], words(two, "She"), []).name).toBe("Ada Berg")
    const { name, link } = actorOf([two], words(two, "She"), [given])
    expect(name).toBe("Eva Holm")
    expect(link).toMatchObject({ reason: "asked the desk", by: "person:mira" })
  })

  test("part within a report what a rule would join", () => {
    const given = says(words(two, "She"), words(two, "Ada Berg"), "negative")
    expect(actorOf([two], words(two, "She"), [given]).name).not.toBe("Ada Berg")
    const { links, actors } = resolve([two], world, [given])
    const ada = actors.find(({ names }) => names[0] === "Ada Berg")!
    expect(links).toContainEqual({
      mention: "two/m3",
      to: ada.id,
      reason: "asked the desk",
      judgement: "negative",
      by: "person:mira",
    })
  })

  const [first, second, third] = [
    left("a", "Ada", "Berg"),
    left("b", "Ada", "Berg"),
    left("c", "Ada", "Berg"),
  ]

  test("part namesakes across reports; a third stays with one of them", () => {
    const docs = [first!, second!, third!]
    const given = says(words(first!, "Ada Berg"), words(second!, "Ada Berg"), "negative")
    expect(resolve(docs, world).actors).toHaveLength(1)
    const parted = resolve(docs, world, [given])
    expect(parted.actors).toHaveLength(2)
    expect(new Set(parted.actors.map(({ id }) => id)).size).toBe(2)
    const { same } = parted
    const id = (text: string) => text as MentionId
    expect(same.actor(id("a/m1"), id("b/m1"))).not.toBe(true)
  })

  test("join across reports what no rule would", () => {
    const other = left("d", "Mina", "Aas")
    const given = says(words(other, "Mina Aas"), words(first!, "Ada Berg"), "positive")
    const { actors, same } = resolve([first!, second!, other], world, [given])
    expect(actors).toHaveLength(1)
    expect(actors[0]!.names).toContain("Mina Aas")
    expect(same.actor("d/m1" as MentionId, "b/m1" as MentionId)).toBe(true)
  })

  test("leaving it out undoes it", () => {
    const given = says(words(first!, "Ada Berg"), words(second!, "Ada Berg"), "negative")
    const before = JSON.stringify(resolve([first!, second!], world))
    resolve([first!, second!], world, [given])
    expect(JSON.stringify(resolve([first!, second!], world, []))).toBe(before)
  })

  test("a person's outranks a machine's, whichever comes last; of equals the later holds", () => {
    const pair = [words(first!, "Ada Berg"), words(second!, "Ada Berg")] as const
    const person = says(...pair, "negative")
    const machine = says(...pair, "positive", "model:names")
    expect(resolve([first!, second!], world, [person, machine]).actors).toHaveLength(2)
    const later = says(pair[1], pair[0], "positive", "person:olav")
    expect(resolve([first!, second!], world, [person, later]).actors).toHaveLength(1)
  })

  test("what cannot be honoured is told as unsure, not dropped", () => {
    const [a, b, c] = [first!, second!, third!].map((doc) => words(doc, "Ada Berg"))
    const given = [says(a!, b!, "negative"), says(b!, c!, "positive"), says(a!, c!, "positive")]
    const { links, actors } = resolve([first!, second!, third!], world, given)
    expect(actors).toHaveLength(2)
    const open = links.filter(({ judgement }) => judgement === "unsure")
    expect(open.map(({ mention }) => mention)).toEqual(["a/m1"])
    expect(open[0]!.reason).toMatch(/another decision forbids it/)
  })

  test("left open keeps two apart and says so", () => {
    const given = says(words(first!, "Ada Berg"), words(second!, "Ada Berg"), "unsure")
    const { links } = resolve([first!, second!], world, [given])
    expect(links.map(({ judgement }) => judgement)).toContain("unsure")
  })

  test("cited words find their mention though it now begins elsewhere", () => {
    const moved = { ...words(two, "Eva Holm"), start: 0, end: 8 }
    const given = says(words(two, "She"), moved, "positive")
    expect(actorOf([two], words(two, "She"), [given]).name).toBe("Eva Holm")
  })

  test("a link to nothing in these reports changes nothing", () => {
    const strange = says("gone/m9" as MentionId, words(two, "She"), "positive")
    expect(JSON.stringify(resolve([two], world, [strange]))).toBe(
      JSON.stringify(resolve([two], world)),
    )
  })
})

/** Ids of mentions by the actor that they are. */
function actorsIn(docs: readonly Doc[], given: readonly GivenLink[]): readonly string[] {
  const { links } = resolve(docs, world, given)
  const sets = new Map<string, string[]>()
  for (const { mention, to, judgement } of links)
    if (judgement === "positive") sets.set(to, [...(sets.get(to) ?? []), mention])
  return [...sets.values()].map((set) => set.sort().join(" ")).sort()
}

describe("what is decided of two mentions is decided of what they stand for", () => {
  const docs = [
    left("a", "Ada", "Berg"),
    left("b", "Ada", "Berg"),
    left("c", "Mina", "Aas"),
    left("d", "Mina", "Aas"),
    left("e", "Olav", "Dahl"),
  ]
  const at = (n: number): Citation => {
    const { document, mentions } = docs[n]!
    return cite(document, mentions[0]!)
  }

  test("two that are one bring their whole actors", () => {
    const given = says(at(0), at(2), "positive")
    expect(actorsIn(docs, [given])).toEqual(["a/m1 b/m1 c/m1 d/m1", "e/m1"])
  })

  test("a name stays the name of whom it is joined to a description", () => {
    const spoke = report(
      "f",
      `The the DET 2 det
spokesman spokesman NOUN 6 nsubj
of of ADP 5 case
the the DET 5 det
harbour harbour NOUN 2 nmod
spoke speak VERB 0 root
+. . PUNCT 6 punct`,
      [],
    )
    const at = cite(spoke.document, spoke.mentions[0]!)
    const given = says(at, cite(docs[0]!.document, docs[0]!.mentions[0]!), "positive")
    const before = resolve([...docs, spoke], world).actors
    const after = resolve([...docs, spoke], world, [given]).actors
    expect(after).toHaveLength(before.length - 1)
    const ada = before.find(({ names }) => names[0] === "Ada Berg")!
    expect(after.find(({ id }) => id === ada.id)!.names[0]).toBe("Ada Berg")
  })

  test("so in one report that names both", () => {
    const both = report(
      "f",
      `Ada Ada PROPN 3 nsubj
Berg Berg PROPN 1 flat
met meet VERB 0 root
Mina Mina PROPN 3 obj
Aas Aas PROPN 4 flat
+. . PUNCT 3 punct`,
      ["Ada Berg/PER", "Mina Aas/PER"],
    )
    const given = says(words(both, "Mina Aas"), words(both, "Ada Berg"), "positive")
    expect(actorsIn([...docs, both], [given])).toEqual(["a/m1 b/m1 c/m1 d/m1 f/m1 f/m2", "e/m1"])
  })

  test("two that are two part the like-named from the rest", () => {
    const all = [
      ...docs,
      left("f", "A.", "Berg"),
      left("g", "A.", "Berg"),
      left("h", "Aada", "Berg"),
    ]
    const given = says(words(all[5]!, "A. Berg"), at(0), "negative")
    expect(actorsIn(all, [])[0]).toBe("a/m1 b/m1 f/m1 g/m1 h/m1")
    expect(actorsIn(all, [given])).toEqual(["a/m1 b/m1 h/m1", "c/m1 d/m1", "e/m1", "f/m1 g/m1"])
  })

  test("one whole may be told from another and joined to a third", () => {
    const given = [says(at(0), at(1), "negative"), says(at(1), at(2), "positive")]
    expect(actorsIn(docs, given)).toEqual(["a/m1", "b/m1 c/m1 d/m1", "e/m1"])
  })

  test("a machine's word yields to a person's on other mentions of the same", () => {
    const given = [
      says(at(0), at(2), "negative", "model:names"),
      says(at(1), at(2), "positive"),
      says(at(1), at(0), "positive"),
    ]
    expect(actorsIn(docs, given)).toEqual(["a/m1 b/m1 c/m1 d/m1", "e/m1"])
  })

  const people = [["Ada", "Berg"], ["Mina", "Aas"], ["A.", "Berg"], ["Berg"], ["Olav", "Aas"]]
  const case_ = fc.record({
    names: fc.array(fc.nat(people.length - 1), { minLength: 2, maxLength: 9 }),
    truth: fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }),
    pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 6 }),
    turn: fc.nat(5),
  })

  test("decisions that do not clash all hold, in any order, and leave no trace when left out", () => {
    fc.assert(
      fc.property(case_, ({ names, truth, pairs, turn }) => {
        const reports = names.map((who, n) => named(`r${n}`, people[who]!))
        const given = pairs.flatMap(([i, j]) => {
          if (i === j || i >= reports.length || j >= reports.length) return []
          const [a, b] = [reports[i]!, reports[j]!].map((doc) =>
            cite(doc.document, doc.mentions[0]!),
          )
          return [says(a!, b!, truth[i] === truth[j] ? "positive" : "negative")]
        })
        const before = JSON.stringify(resolve(reports, world))
        const { links, same } = resolve(reports, world, given)
        for (const { mention, to, judgement } of given) {
          const [a, b] = [mention, to].map(
            (cited) => `${(cited as Citation).document}/m1` as MentionId,
          )
          const actor = (id: string) =>
            links.find((one) => one.mention === id && one.judgement === "positive")?.to
          expect(actor(a!) === actor(b!)).toBe(judgement === "positive")
          if (judgement === "positive") expect(same.actor(a, b)).toBe(true)
        }
        const turned = [...given.slice(turn), ...given.slice(0, turn)].reverse()
        expect(actorsIn(reports, turned)).toEqual(actorsIn(reports, given))
        expect(JSON.stringify(resolve(reports, world, []))).toBe(before)
      }),
    )
  })

  test("decisions that say what is so anyway change no actor", () => {
    fc.assert(
      fc.property(case_, ({ names, pairs }) => {
        const reports = names.map((who, n) => named(`r${n}`, people[who]!))
        const plainly = actorsIn(reports, [])
        const given = pairs.flatMap(([i, j]) => {
          if (i === j || i >= reports.length || j >= reports.length) return []
          const [a, b] = [reports[i]!, reports[j]!].map((doc) =>
            cite(doc.document, doc.mentions[0]!),
          )
          const one = plainly.some((set) => set.includes(`r${i}/`) && set.includes(`r${j}/`))
          return [says(a!, b!, one ? "positive" : "negative")]
        })
        expect(actorsIn(reports, given)).toEqual(plainly)
      }),
    )
  })
})

describe("a town under two names", () => {
  test("is one actor in all reports", () => {
    const rows = [
      "Alma-Ata\tT\tKZ\t02\t4326\t7693\t2000900\twprk\tAlmaty",
      "Almaty\tT\tKZ\t02\t4326\t7693\t2000900\twprk",
    ]
    const towns = { ...world, gazetteer: gazetteer(new TextEncoder().encode(rows.join("\n"))) }
    const slept = (name: string) =>
      report(name, `${name} ${name} PROPN 2 nsubj\nslept sleep VERB 0 root`, [`${name}/LOC`])
    const { actors } = resolve([slept("Alma-Ata"), slept("Almaty")], towns)
    expect(actors.map(({ names }) => names)).toEqual([["Alma-Ata", "Almaty"]])
  })
})

describe("places that somebody gives", () => {
  const rows = [
    "Paris\tT\tFR\t11\t4885\t235\t2138551\t6",
    "Paris\tT\tUS\tTX\t3366\t-9556\t24839\t7",
  ]
  const places: World = {
    ...world,
    gazetteer: gazetteer(new TextEncoder().encode(rows.join("\n"))),
  }
  const doc = report(
    "paris",
    "He he PRON 2 nsubj\nlives live VERB 0 root\nin in ADP 4 case\nParis Paris PROPN 2 obl",
    ["Paris/LOC"],
  )
  const at = words(doc, "Paris")
  const placed = (given: readonly GivenLink[]) => {
    const found = resolve([doc], places, given)
    const ids = new Map<string, string>(found.places.map(({ id, country }) => [id, country]))
    return found.links.filter(({ to }) => ids.has(to)).map((link) => ids.get(link.to))
  }
  const texan = () => {
    const [other] = places.gazetteer.find("Paris").filter(({ country }) => country === "USA")
    const only = { ...places, gazetteer: { ...places.gazetteer, find: () => [other!] } }
    return resolve([doc], only).places[0]!.id
  }

  test("outrank what is best known, and leaving them out undoes it", () => {
    expect(placed([])).toEqual(["FRA"])
    expect(placed([says(at, texan(), "positive")])).toEqual(["USA"])
  })

  test("rule a place out", () => {
    const french = resolve([doc], places).places[0]!.id
    expect(placed([says(at, french as PlaceId, "negative")])).toEqual(["USA"])
  })
})
