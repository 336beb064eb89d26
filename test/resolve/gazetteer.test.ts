import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { fold, gazetteer } from "../../src/resolve/gazetteer.ts"

const bytes = new TextEncoder().encode(
  [
    "Alma-Ata\tT\tKZ\t02\t4325\t7692\t2000900\twpxc\tAlmaty",
    "Almaty\tT\tKZ\t02\t4325\t7692\t2000900\twpxc",
    "Springfield\tT\tUS\tIL\t3980\t-8964\t116565\t2n",
    "Springfield\tT\tUS\tMO\t3722\t-9330\t166810\t2m",
    "Zürich\tT\tCH\tZH\t4737\t855\t341730\t1nkk",
    "",
  ].join("\n"),
)

describe("the gazetteer", () => {
  const table = gazetteer(bytes)

  test("finds every place of a name, by whatever spelling", () => {
    expect(table.find("Springfield").map(({ region }) => region)).toEqual(["IL", "MO"])
    expect(table.find("ZURICH")[0]).toMatchObject({
      name: "Zürich",
      country: "CHE",
      latitude: 47.37,
    })
    expect(table.find("alma ata")[0]?.name).toBe("Almaty")
  })

  test("knows nothing between, before and after its names", () => {
    for (const name of ["", "Aa", "Almat", "Almatyx", "Zzz"]) expect(table.find(name)).toEqual([])
  })

  test("tells the country only where one outweighs the rest", () => {
    expect(table.country("Almaty")).toBe("KAZ")
    expect(table.country("Nowhere")).toBeUndefined()
  })

  test("an empty table finds nothing", () => {
    expect(gazetteer(new Uint8Array()).find("Almaty")).toEqual([])
  })
})

test("names are folded alike however they are written", () => {
  const same = [
    ["St. Petersburg", "Saint Petersburg"],
    ["Hodeïdah", "hodeidah"],
    ["Deir ez-Zor", "Deir ez Zor"],
    ["Łódź", "Lodz"],
    ["Sana’a", "Sanaa"],
  ]
  for (const [a, b] of same) expect(fold(a!)).toBe(fold(b!))
})

const path = "data/places.tsv"
describe.skipIf(!existsSync(path))("the table that ships", () => {
  const raw = readFileSync(path)
  const lines = raw.toString("utf8").trimEnd().split("\n")

  test("is in the order it is searched in, and small", () => {
    const keys = lines.map((line) => fold(line.slice(0, line.indexOf("\t"))))
    expect(keys.every((key, i) => i === 0 || keys[i - 1]! <= key)).toBe(true)
    expect(raw.length).toBeLessThan(6.5e6)
  })

  test("has what the news calls places", () => {
    const table = gazetteer(raw)
    const country = (name: string) => table.find(name).map((found) => found.country)
    expect(country("Alma-Ata")).toContain("KAZ")
    expect(country("Donbas")).toContain("UKR")
    expect(country("Manas International Airport")).toEqual(["KGZ"])
    expect(country("Türkiye")).toContain("TUR")
    expect(country("Fla.")).toContain("USA")
    expect(table.find("Mangystau").some(({ kind }) => kind === "region")).toBe(true)
  })
})
