import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { languages } from "../../src/languages/index.ts"
import type { Annotated, LayerName } from "../../src/model/index.ts"
import { codesOf } from "../../src/resolve/codes.ts"
import type { Gazetteer } from "../../src/resolve/gazetteer.ts"
import { type KnownActor, resolve, type World } from "../../src/resolve/index.ts"
import { mentioned } from "../support/read.ts"

const empty: Gazetteer = { find: () => [], country: () => undefined }
const world: World = { languages, gazetteer: empty, actors: [] }
const [language] = languages

const whole = (doc: ReturnType<typeof mentioned>): Annotated<LayerName> => ({
  ...doc,
  quotations: [],
  times: [],
  quantities: [],
  attributions: [],
  scopes: [],
  claims: [],
})

const report = (id: string, words: string, names: readonly string[]) =>
  whole(mentioned(words, names, id))

const reports = [
  report(
    "d1",
    "President President PROPN 4 nsubj\nKassym-Jomart Kassym-Jomart PROPN 1 flat\nTokayev Tokayev PROPN 1 flat\nspoke speak VERB 0 root",
    ["President Kassym-Jomart Tokayev/PER"],
  ),
  report("d2", "Tokaev Tokaev PROPN 2 nsubj\nleft leave VERB 0 root", ["Tokaev/PER"]),
  report("d3", "K. K. PROPN 3 nsubj\nToqaev Toqaev PROPN 1 flat\nslept sleep VERB 0 root", [
    "K. Toqaev/PER",
  ]),
  report(
    "d4",
    "The the DET 3 det\nNorwegian Norwegian ADJ 3 amod\nMinistry Ministry PROPN 7 nsubj\nof of ADP 6 case\nthe the DET 6 det\nInterior Interior PROPN 3 nmod\nagreed agree VERB 0 root",
    ["Ministry of the Interior/ORG"],
  ),
  report(
    "d5",
    "Norway Norway PROPN 4 nmod:poss\n+'s 's PART 1 case POS\nInterior Interior PROPN 4 compound\nMinistry Ministry PROPN 5 nsubj\nagreed agree VERB 0 root",
    ["Norway/LOC", "Interior Ministry/ORG"],
  ),
]

const actorIn = (ids: readonly string[], resolution = resolve(reports, world)) =>
  new Set(
    ids.map((id) => resolution.links.find((link) => link.mention === id)?.to ?? `no link of ${id}`),
  )

describe("actors across reports", () => {
  test("spellings, initials and bare surnames of one person are one", () => {
    expect(actorIn(["d1/m1", "d2/m1", "d3/m1"]).size).toBe(1)
    const actor = resolve(reports, world).actors.find(({ type }) => type === "person")
    expect(actor?.names[0]).toBe("Kassym-Jomart Tokayev")
    expect(actor).toMatchObject({ country: "KAZ", sector: "GOV" })
  })

  test("a ministry is one, however its name is turned", () => {
    const { actors } = resolve(reports, world)
    const ministries = actors.filter(({ type }) => type === "organization")
    expect(ministries).toHaveLength(1)
    expect(ministries[0]).toMatchObject({ country: "NOR", sector: "GOV" })
  })

  test("some of a group know all of it, and whose soldiers are its own are of its state", () => {
    const guards = report(
      "g1",
      "The the DET 3 det\nlast last ADJ 3 amod\nunits unit NOUN 8 nsubj NNS\nof of ADP 7 case\nthe the DET 7 det\nNorwegian Norwegian ADJ 7 amod\nguards guard NOUN 3 nmod NNS\nleft leave VERB 0 root",
      [],
    )
    const ministry = report(
      "g2",
      "The the DET 4 det\nNorwegian Norwegian ADJ 4 amod\nDefence Defence PROPN 4 compound\nMinistry Ministry PROPN 5 nsubj\nrecalled recall VERB 0 root\nits its PRON 7 nmod:poss\nsoldiers soldier NOUN 5 obj NNS",
      ["Defence Ministry/ORG"],
    )
    const { actors } = resolve([guards, ministry], world)
    const named = (words: RegExp) => actors.find(({ names }) => words.test(names[0]))
    expect(named(/^last units/)?.whole).toBe(named(/^Norwegian guards/)?.id)
    expect(named(/soldiers/)).toMatchObject({ country: "NOR", sector: "MIL" })
  })

  test("the prosecutor general of a state is one, in any report", () => {
    const spoke = (id: string, title: string) =>
      report(
        id,
        `The the DET 3 det\n${title} 3 compound\nGeneral General PROPN 6 nsubj\nof of ADP 5 case\nNorway Norway PROPN 3 nmod\nspoke speak VERB 0 root`,
        ["Norway/LOC"],
      )
    const all = [
      spoke("p1", "Prosecutor Prosecutor PROPN"),
      spoke("p2", "Prosecutor Prosecutor PROPN"),
    ]
    const { actors } = resolve([...all, spoke("p3", "Attorney Attorney PROPN")], world)
    expect(actors.filter(({ type }) => type === "person")).toHaveLength(2)
  })

  test("two full names of one surname are two people", () => {
    const two = [
      report("a", "Ada Ada PROPN 3 nsubj\nLo Lo PROPN 1 flat\nleft leave VERB 0 root", [
        "Ada Lo/PER",
      ]),
      report("b", "Eva Eva PROPN 3 nsubj\nLo Lo PROPN 1 flat\nleft leave VERB 0 root", [
        "Eva Lo/PER",
      ]),
      report("c", "Lo Lo PROPN 2 nsubj\nleft leave VERB 0 root", ["Lo/PER"]),
    ]
    expect(actorIn(["a/m1", "b/m1", "c/m1"], resolve(two, world)).size).toBe(3)
  })

  test("the order in which reports arrive changes nothing", () => {
    const expected = JSON.stringify(resolve(reports, world))
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
        expect(JSON.stringify(resolve(shuffled, world))).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })

  test("same answers from links, and is open where nothing tells", () => {
    const { same } = resolve(reports, world)
    const id = (text: string) => text as Parameters<typeof same.actor>[0]
    expect(same.actor(id("d1/m1"), id("d3/m1"))).toBe(true)
    expect(same.actor(id("d1/m1"), id("d4/m1"))).toBe(false)
    expect(same.actor(id("d1/m1"), undefined)).toBeUndefined()
  })
})

describe("actor phrases", () => {
  const codes = (phrase: string, actors: readonly KnownActor[] = [], at?: string) =>
    codesOf(phrase, { language: language!, world: { actors: [actors] }, at })

  test.each([
    ["the Norwegian interior minister", "NOR", "GOV"],
    ["Chilean miners", "CHL", "LAB"],
    ["riot police in Tbilisi", "GEO", "COP"],
    ["United States", "USA", undefined],
    ["EU lawmakers", "EUR", "LEG"],
    ["a former Danish prime minister", "DNK", "ELI"],
    ["opposition activists", undefined, "SOC"],
    ["the storm", undefined, undefined],
  ])("%s is %s %s", (phrase, country, sector) => {
    expect(codes(phrase)).toMatchObject({ country, sector })
  })

  test("whose office it was depends on the date", () => {
    expect(codes("Nursultan Nazarbayev", [], "2010-05-01").sector).toBe("GOV")
    expect(codes("Nursultan Nazarbayev", [], "2022-01-07").sector).toBe("ELI")
  })

  test("a user's own list outranks ours", () => {
    const own: KnownActor = {
      names: ["Greenpeace", "GP"],
      type: "organization",
      country: "NLD",
      sector: "SOC",
      codes: [],
      wikidata: "Q81307",
    }
    expect(codes("Greenpeace", [own])).toMatchObject({ country: "NLD", sector: "SOC", known: own })
  })
})
