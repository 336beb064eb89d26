import { describe, expect, test } from "vitest"
import { english } from "../../src/languages/en/index.ts"
import type {
  Annotated,
  Claim,
  ClaimId,
  LayerName,
  Mention,
  MentionId,
  Name,
  PlaceId,
} from "../../src/model/index.ts"
import { demonyms } from "../../src/resolve/demonyms.ts"
import { gazetteer } from "../../src/resolve/gazetteer.ts"
import { places } from "../../src/resolve/places.ts"
import { settings } from "../../src/resolve/settings.ts"
import { toponyms } from "../../src/resolve/toponyms.ts"
import type { World } from "../../src/resolve/world.ts"
import { tagged } from "../support/tagged.ts"

const rows = [
  "Belgrade\tT\tRS\t00\t4480\t2047\t1273651\t1",
  "Belgrade\tT\tUS\tMT\t4578\t-11118\t7874\t2",
  "Kent\tT\tUS\tWA\t4738\t-12223\t126952\t3",
  "Kent County\tD\tUS\tMI\t4303\t-8555\t9000",
  "Manas\tT\tRU\t17\t4273\t4768\t5216\t4",
  "Manas\tA\tKG\t\t4305\t7447\t100000\t\tManas International Airport",
  "Montana\tR\tUS\tMT\t4700\t-10975\t900000",
  "Moscow\tT\tRU\t48\t5575\t3762\t10381222\t5",
  "Paris\tT\tFR\t11\t4885\t235\t2138551\t6",
  "Paris\tT\tUS\tTX\t3366\t-9556\t24839\t7",
  "Paris Province\tR\tFR\t11\t4870\t250\t900000",
  "Serbia\tC\tRS\t\t4422\t2079\t5000000",
  "Texas\tR\tUS\tTX\t3125\t-9925\t20000000",
]
const world: World = {
  languages: [english],
  gazetteer: gazetteer(new TextEncoder().encode(rows.join("\n"))),
  actors: [],
}

/** A document with the names given as `first-last:type`. */
function doc(items: string, names = "", more: object = {}): Annotated<LayerName> {
  const base = tagged(items, "2022-03-04")
  const layer = names
    .split(" ")
    .filter(Boolean)
    .map((spec): Name => {
      const [, first, last, type] = /(\d+)-(\d+):(\w+)/.exec(spec)!
      const [a, b] = [Number(first), Number(last)]
      const span = { start: base.tokens[a]!.start, end: base.tokens[b - 1]!.end }
      return { ...span, first: a, last: b, type: type as Name["type"] }
    })
  const none = {
    mentions: [],
    quotations: [],
    times: [],
    quantities: [],
    attributions: [],
    scopes: [],
    claims: [],
  }
  return { ...base, names: layer, ...none, ...more }
}

const found = (at: Annotated<LayerName>) => {
  const { places: table, spots } = places(at, world)
  const names = new Map(table.map((place) => [place.id, `${place.name} ${place.country}`]))
  return spots.map(({ place }) => names.get(place))
}

describe("which place a name is", () => {
  test("the one whose name a machine took for a word, which stands for those who act", () => {
    const base = doc("She/PRON@2:nsubj warned/VERB/VBD fly/NOUN@2:obj")
    const fly = { ...base.tokens[2]!, id: "m" as MentionId, head: 2, type: "gpe", level: "name" }
    const { places: table, links } = places(
      { ...base, mentions: [{ ...fly, plural: false }] } as Annotated<LayerName>,
      world,
    )
    expect(table.map(({ name }) => name)).toEqual(["Moscow"])
    expect(links.map(({ judgement }) => judgement)).toEqual(["unsure"])
    expect(found(base)).toEqual([])
  })

  test("a place that somebody goes to, not those who govern it", () => {
    const use = (verb: string) =>
      places(doc(`they/PRON@2:nsubj ${verb}/VERB Texas/PROPN@2:obj`, "2-3:LOC"), world).spots.map(
        (spot) => spot.use,
      )
    expect(use("visit")).toEqual(["literal"])
    expect(use("blame")).toEqual(["associative"])
  })

  test("the best known, where nothing speaks against it", () => {
    expect(found(doc("in/ADP Paris/PROPN", "1-2:LOC"))).toEqual(["Paris FRA"])
  })

  test("the one inside the region named after it", () => {
    expect(found(doc("in/ADP Paris/PROPN ,/PUNCT Texas/PROPN", "1-2:LOC 3-4:LOC"))).toEqual([
      "Paris USA",
      "Texas USA",
    ])
  })

  test("the region, where the word says so, not the town that it is named after", () => {
    for (const word of ["province", "region"])
      expect(found(doc(`in/ADP Paris/PROPN ${word}/NOUN`, "1-2:LOC"))).toEqual([
        "Paris Province FRA",
      ])
  })

  test("the one in what the report is about", () => {
    const text =
      "Montana/PROPN Montana/PROPN Montana/PROPN and/CCONJ Belgrade/PROPN ,/PUNCT Montana/PROPN"
    expect(found(doc(text, "0-1:LOC 1-2:LOC 2-3:LOC 4-5:LOC 6-7:LOC")).at(-2)).toBe("Belgrade USA")
  })

  test("the airport, where the word says so", () => {
    const text = "the/DET airport/NOUN of/ADP Manas/PROPN ,/PUNCT Kyrgyz/ADJ district/NOUN"
    expect(found(doc(text, "3-4:LOC"))).toEqual(["Manas International Airport KGZ"])
  })

  test("no place for the adjective of a state, nor for a person's name", () => {
    expect(found(doc("a/DET Serbian/ADJ district/NOUN"))).toEqual([])
    expect(found(doc("Paris/PROPN Miller/PROPN spoke", "0-2:PER"))).toEqual([])
  })

  test("an adjective of a state is kept apart", () => {
    const scene = {
      doc: doc("a/DET Serbian/ADJ district/NOUN"),
      gazetteer: world.gazetteer,
      language: english,
    }
    expect(toponyms(scene)).toEqual([])
    expect(demonyms(scene, []).map(({ entry }) => entry.name)).toEqual(["Serbia"])
  })
})

const mention = (id: string, head: number, of: Annotated<LayerName>): Mention => ({
  id: id as MentionId,
  start: of.tokens[head]!.start,
  end: of.tokens[head]!.end,
  head,
  type: "gpe",
  level: "name",
  plural: false,
})

describe("links", () => {
  test("a town that speaks is no site", () => {
    const base = doc("Moscow/PROPN@2:nsubj said/VERB so", "0-1:LOC")
    const at = { ...base, mentions: [mention("m0", 0, base)] }
    expect(places(at, world).links.map(({ judgement }) => judgement)).toEqual(["unsure"])
  })

  test("a town in which something happens is one", () => {
    const base = doc("Troops/NOUN@2:nsubj met/VERB in/ADP@4:case Moscow/PROPN@2:obl", "3-4:LOC")
    const at = { ...base, mentions: [mention("m0", 3, base)] }
    const { links, places: table } = places(at, world)
    expect(links[0]).toMatchObject({ judgement: "positive", to: table[0]!.id })
    expect(table[0]).toMatchObject({ precision: "town", country: "RUS" })
  })
})

describe("settings", () => {
  const claim = (trigger: number, at: Annotated<LayerName>, more: object): Claim =>
    ({
      id: "c0" as ClaimId,
      kind: "event",
      trigger: at.tokens[trigger]!,
      place: undefined,
      time: undefined,
      ...more,
    }) as unknown as Claim
  const text = "Troops/NOUN@2:nsubj met/VERB in/ADP@4:case Moscow/PROPN@2:obl today/NOUN@2:obl"

  test("by the claim's own words", () => {
    const base = doc(text, "3-4:LOC")
    const time = { ...base.tokens[4]!, type: "date", value: "2022-03-04", mod: undefined }
    const own = claim(1, base, { place: "m0", time: { start: time.start, end: time.end } })
    const at = { ...base, mentions: [mention("m0", 3, base)], times: [time], claims: [own] }
    const here = at as unknown as Annotated<LayerName>
    expect(settings(here, places(here, world), english)[0]).toMatchObject({
      placeFrom: "words",
      time: { start: "2022-03-04", granularity: "day", anchor: "words" },
    })
  })

  test("else from the sentence and the date of the report, and marked so", () => {
    const base = doc(text, "3-4:LOC")
    const at = { ...base, claims: [claim(1, base, {})] } as Annotated<LayerName>
    const [setting] = settings(at, places(at, world), english)
    expect(setting).toMatchObject({ placeFrom: "inherited", time: { anchor: "publication" } })
    expect(setting!.place).toBeDefined()
  })

  const inherited = (
    at: Annotated<LayerName>,
    focus?: PlaceId,
    stately: ReadonlySet<number> = new Set(),
  ) => {
    const found = places(at, world)
    const [one] = settings(at, found, english, { focus, stately })
    return found.places.find(({ id }) => id === one!.place)?.name ?? one!.place
  }

  test("a place right behind a word is its place, not the first of the sentence", () => {
    const base = doc(
      "In/ADP@2:case Moscow/PROPN@3:obl met/VERB ;/PUNCT nine/NUM@6:nsubj fell/VERB@3:conj in/ADP@8:case Belgrade/PROPN@6:obl",
      "1-2:LOC 7-8:LOC",
    )
    expect(inherited({ ...base, claims: [claim(5, base, {})] } as Annotated<LayerName>)).toBe(
      "Belgrade",
    )
  })

  test("where somebody spoke is not where it happened; then the state in focus is", () => {
    const focus = "the state" as PlaceId
    const said = doc("He/PRON@2:nsubj said/VERB in/ADP@4:case Paris/PROPN@2:obl", "3-4:LOC")
    const lemma = {
      ...said,
      tags: said.tags.map((tag) => (tag.lemma === "said" ? { ...tag, lemma: "say" } : tag)),
    }
    expect(
      inherited({ ...lemma, claims: [claim(0, lemma, {})] } as Annotated<LayerName>, focus),
    ).toBe(focus)
    const line = doc(
      "Paris/PROPN ,/PUNCT May/PROPN –/PUNCT Guards/NOUN@6:nsubj fell/VERB",
      "0-1:LOC",
    )
    expect(
      inherited({ ...line, claims: [claim(5, line, {})] } as Annotated<LayerName>, focus),
    ).toBe(focus)
  })

  test("what a state does is not where others were", () => {
    const focus = "the state" as PlaceId
    const base = doc(
      "Guards/NOUN@2:nsubj met/VERB in/ADP@4:case Moscow/PROPN@2:obl ;/PUNCT Norway/PROPN@7:nsubj yielded/VERB@2:conj",
      "3-4:LOC",
    )
    const at = { ...base, claims: [claim(6, base, {})] } as Annotated<LayerName>
    expect(inherited(at, focus)).toBe("Moscow")
    expect(inherited(at, focus, new Set([5]))).toBe(focus)
  })

  test("a town of the sentence before holds within a paragraph, not in the next one", () => {
    const focus = "the state" as PlaceId
    const base = doc(
      "Guards/NOUN@2:nsubj met/VERB in/ADP@4:case Moscow/PROPN@2:obl ./PUNCT Nine/NUM@7:nsubj fell/VERB",
      "3-4:LOC",
    )
    const { tokens, document } = base
    const sentence = (first: number, last: number) => ({
      first,
      last,
      start: tokens[first]!.start,
      end: tokens[last - 1]!.end,
    })
    const sentences = [sentence(0, 5), sentence(5, 7)]
    const at = { ...base, sentences, claims: [claim(6, base, {})] } as Annotated<LayerName>
    expect(inherited(at, focus)).toBe("Moscow")
    const text = document.text.replace(". ", ".\n")
    expect(inherited({ ...at, document: { ...document, text } }, focus)).toBe(focus)
  })

  test("without a date there is no time", () => {
    const base = doc(text)
    const undated = {
      ...base,
      document: { ...base.document, meta: { ...base.document.meta, publishedAt: undefined } },
    }
    const at = { ...undated, claims: [claim(1, base, {})] } as Annotated<LayerName>
    expect(settings(at, places(at, world), english)[0]!.time).toBeUndefined()
  })
})
