import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { actorList } from "../../src/actorlist.ts"
import { languages } from "../../src/languages/index.ts"
import { codesOf } from "../../src/resolve/codes.ts"
import { personIn } from "../../src/resolve/listed.ts"
import { actorsFrom } from "../../src/resolve/lists/index.ts"

const lines = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row)).join("\n")

const csv = `name;aliases;type;country;sector;role;from;to
Ada Berg;Ada Bergh|A. Berg;person;no;;minister of transport;2019;2021-03
"Harbour
Watch";HW;organization;Norway;soc;;;`

const ftm = lines(
  {
    id: "p-1",
    schema: "Person",
    properties: { name: ["Берг Ада", "BERG, Ada"], alias: ["Ada Bergh"], nationality: ["no"] },
  },
  {
    id: "post-1",
    schema: "Position",
    properties: { name: ["Minister of Transport"], country: ["no"] },
  },
  {
    id: "o-1",
    schema: "Occupancy",
    properties: { holder: ["p-1"], post: ["post-1"], startDate: ["2019"], endDate: ["2021-03-31"] },
  },
  {
    id: "b-1",
    caption: "Harbour Watch",
    schema: "Organization",
    properties: { name: ["Harbour Watch"], country: ["no"], topics: ["pol.party"] },
    datasets: ["x"],
    target: false,
  },
)

const value = (id: string) => ({ mainsnak: { datavalue: { value: { id } } } })
const year = (time: string) => [
  { datavalue: { value: { time: `+${time}-00-00T00:00:00Z`, precision: 9 } } },
]
const items = {
  Q901: {
    id: "Q901",
    labels: {
      en: { language: "en", value: "Ada Berg" },
      ru: { language: "ru", value: "Ада Берг" },
    },
    aliases: { en: [{ language: "en", value: "Ada Bergh" }] },
    claims: {
      P31: [value("Q5")],
      P27: [value("Q20")],
      P39: [{ ...value("Q902"), qualifiers: { P580: year("2019"), P582: year("2021") } }],
    },
  },
  Q902: {
    id: "Q902",
    labels: { en: { language: "en", value: "Minister of Transport" } },
    claims: { P17: [value("Q20")] },
  },
}

describe("lists of actors, in every form", () => {
  const forms: Record<string, string> = {
    "a table": csv,
    "our own JSON": JSON.stringify([
      {
        name: "Ada Berg",
        names: ["Ada Bergh"],
        type: "person",
        country: "NOR",
        roles: [{ title: "minister of transport", from: "2019", to: "2021" }],
      },
    ]),
    FollowTheMoney: ftm,
    "one page of Wikidata": JSON.stringify({ entities: items }),
    "a dump of Wikidata": `[\n${Object.values(items)
      .map((item) => JSON.stringify(item))
      .join(",\n")}\n]`,
  }

  test.each(Object.entries(forms))("%s tells names, state and dated roles", (_, text) => {
    const { actors, faults } = actorsFrom(text)
    expect(faults).toEqual([])
    const ada = actors.find(({ type }) => type === "person")!
    expect(ada.country).toBe("NOR")
    expect(ada.names).toContain("Ada Bergh")
    expect(ada.roles).toHaveLength(1)
    expect(ada.roles![0]!.from).toBe("2019")
    expect(ada.roles![0]!.title!.toLowerCase()).toBe("minister of transport")
  })

  test.each(Object.entries(forms))(
    "%s knows who held the office when, and who later had",
    (_, text) => {
      const { actors } = actorsFrom(text)
      const codes = (at: string | undefined) =>
        codesOf("Ada Bergh", { language: languages[0]!, world: { actors: [actors] }, at })
      expect(codes("2020-05-01")).toMatchObject({ country: "NOR", sector: "GOV" })
      expect(codes("2024-05-01")).toMatchObject({ country: "NOR", sector: "ELI" })
    },
  )

  test("a table may have cells of several lines and any separator", () => {
    const watch = actorsFrom(csv).actors[1]!
    expect(watch).toMatchObject({ names: ["Harbour Watch", "HW"], country: "NOR", sector: "SOC" })
  })

  test("names in the Latin script come first, the others stay", () => {
    const [ada, watch] = actorsFrom(ftm).actors
    expect(ada!.names).toEqual(["BERG, Ada", "Ada Bergh", "Берг Ада"])
    expect(watch).toMatchObject({ sector: "PTY", country: "NOR" })
  })

  test("a state or a position that is only there to be looked up is no actor", () => {
    expect(
      actorsFrom(JSON.stringify({ entities: items })).actors.map(({ wikidata }) => wikidata),
    ).toEqual(["Q901"])
  })
})

describe("a person of a list", () => {
  const list = actorsFrom(
    lines(
      { name: "Kasym Nurlanov", type: "person" },
      { name: "Ada Berg", type: "person" },
      { name: "Eva Berg", type: "person" },
    ),
  ).actors

  test.each([
    [["Qasym", "Nurlanow"], "Kasym Nurlanov"],
    [["Nurlanov", "Kasym"], "Kasym Nurlanov"],
    [["K.", "Nurlanov"], "Kasym Nurlanov"],
    [["Nurlanov"], "Kasym Nurlanov"],
    [["Berg"], undefined],
    [["Omar", "Nurlanov"], undefined],
  ])("%j is %s", (name, expected) => {
    expect(personIn([list], name)?.names[0]).toBe(expected)
  })
})

describe("what is wrong with a list", () => {
  test("a bad line costs no other line, and is told by its number", () => {
    const text = `{"name":"Ada Berg","type":"person"}\n{"name": broken\n{"type":"person"}\n7\n{"name":"Harbour Watch","country":"Atlantis","sector":"XYZ","type":"club"}`
    const { actors, faults, unit } = actorsFrom(text)
    expect(unit).toBe("line")
    expect(actors.map(({ names }) => names[0])).toEqual(["Ada Berg", "Harbour Watch"])
    expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 5, 5, 5])
    expect(faults.map(({ message }) => message).join("\n")).toMatch(/Atlantis.*ISO 3166[\s\S]*XYZ/)
  })

  test("an entity of FollowTheMoney without a name, and one of Wikidata without a label", () => {
    const text = lines(
      { id: "x", schema: "Person", properties: {} },
      { id: "Q7", labels: {} },
      { name: "Ada Berg" },
    )
    const { actors, faults } = actorsFrom(text)
    expect(actors).toHaveLength(1)
    expect(faults.map(({ line }) => line)).toEqual([1, 2])
  })

  test("any text gives a list, and none throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((s) => `name\n${s}`),
        ),
        (text) => {
          const { actors } = actorsFrom(text)
          for (const { names } of actors) expect(names[0].trim()).not.toBe("")
        },
      ),
    )
  })
})

describe("the file", () => {
  const folder = mkdtempSync(join(tmpdir(), "actors-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test("warns of what it leaves out, with file and line", () => {
    const told: string[] = []
    const path = file("some.jsonl", `{"name":"Ada Berg"}\nnot this`)
    expect(actorList(path, (message) => told.push(message))).toHaveLength(1)
    expect(told).toEqual([`${path}, line 2: is not valid JSON; mend it or leave it out`])
  })

  test("is refused where nothing in it can be read", () => {
    const refused = (text: string) => () => actorList(file("bad", text), () => {})
    expect(refused("who;what\nAda;x")).toThrow(/no column "name"/)
    expect(refused("{ no")).toThrow(/not valid JSON/)
    expect(refused("")).toThrow(/no column "name"/)
    expect(() => actorList(join(folder, "none"))).toThrow(/cannot be read/)
  })
})
