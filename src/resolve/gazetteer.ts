import { countries } from "../ontology/countries.ts"

/** What a row of the gazetteer stands for. */
export type PlaceKind =
  | "country"
  /** First level below the state. */
  | "region"
  /** Second level. */
  | "district"
  | "town"
  | "airport"
  /** Mountains, waters, stretches that are no unit of government. */
  | "area"
  /** Of several states. */
  | "continent"
  /** A part of a town, a camp, a building. */
  | "site"

/** A row of data/places.tsv. */
export interface Entry {
  /** As it is called now, also where it was found by another name. */
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2; empty for what lies in several states. */
  readonly country: string
  /** GeoNames code of the first level, unique within the country. */
  readonly region: string
  readonly latitude: number
  readonly longitude: number
  /** Persons; for what has no count, a weight in their stead. */
  readonly population: number
  readonly geonames: number | undefined
}

/** Finds places by name. */
export interface Gazetteer {
  /** All places of that name, whatever the case, accents and hyphens; none for
   *  an unknown one. */
  find(name: string): readonly Entry[]
  /** ISO 3166-1 alpha-3 of the state that the town or region of that name most
   *  likely lies in; `undefined` for no or many good candidates. */
  country(name: string): string | undefined
}

const letters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ı: "i",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ə: "a",
}

const short: Readonly<Record<string, string>> = {
  saint: "st",
  sainte: "ste",
  mount: "mt",
  fort: "ft",
}

/** The form under which a name is filed: lower case, without accents, stops and
 *  apostrophes, hyphens as blanks, "Saint" as "St". */
export function fold(name: string): string {
  const lower = name.toLowerCase()
  if (/^[a-z]+(?: [a-z]+)*$/.test(lower) && !/saint|mount|fort/.test(lower)) return lower
  const plain = lower
    .normalize("NFKD")
    .replace(/[łøıßđðþæœə]/g, (letter) => letters[letter] ?? letter)
    .replace(/[\p{M}'’ʼʻ`´.]/gu, "")
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => short[word] ?? word)
    .join(" ")
}

const kinds: Readonly<Record<string, PlaceKind>> = {
  C: "country",
  R: "region",
  D: "district",
  T: "town",
  A: "airport",
  G: "area",
  K: "continent",
  S: "site",
}

/** Letter of each kind in the table. */
export const kindLetter = (kind: PlaceKind): string =>
  Object.entries(kinds).find(([, value]) => value === kind)![0]

const alpha3 = new Map(countries.map(({ alpha2, code }) => [alpha2, code]))

/** One line of the table: name as filed, kind, country (alpha-2), region,
 *  hundredths of degrees, persons, GeoNames id in base 36, and the present name
 *  if another. */
function entry(line: string): Entry {
  const [filed, kind, country, region, latitude, longitude, population, id, name] = line.split("\t")
  return {
    name: name || filed!,
    kind: kinds[kind!] ?? "area",
    country: alpha3.get(country!) ?? "",
    region: region!,
    latitude: Number(latitude) / 100,
    longitude: Number(longitude) / 100,
    population: Number(population),
    geonames: id ? Number.parseInt(id, 36) : undefined,
  }
}

/** Lines of the table in the order of their folded names, found where they lie
 *  in the bytes: opening the table costs nothing. */
interface Lines {
  /** Where the first line begins whose key is not before `key`. */
  readonly first: (key: string) => number
  /** The line that begins at `start`, and where the next one does. */
  readonly at: (start: number) => {
    readonly line: string
    readonly key: string
    readonly next: number
  }
  readonly end: number
}

interface Probe {
  readonly start: number
  readonly key: string
  readonly next: number
}

/** Steps of a search whose lines are remembered: 2^12 lines at most. */
const REMEMBERED_DEPTH = 12

function linesOf(bytes: Uint8Array): Lines {
  const decoder = new TextDecoder()
  const at = (start: number) => {
    const stop = bytes.indexOf(10, start)
    const next = stop < 0 ? bytes.length : stop + 1
    const line = decoder.decode(bytes.subarray(start, stop < 0 ? bytes.length : stop))
    return { line, key: fold(line.slice(0, line.indexOf("\t"))), next }
  }
  const upper = new Map<number, Probe>()
  /** The line that a position lies in; those that every search asks for are
   *  remembered. */
  const probe = (middle: number, depth: number): Probe => {
    const known = upper.get(middle)
    if (known) return known
    const start = bytes.lastIndexOf(10, Math.max(0, middle - 1)) + 1
    const { key, next } = at(start)
    const found = { start, key, next }
    if (depth < REMEMBERED_DEPTH) upper.set(middle, found)
    return found
  }
  const first = (key: string): number => {
    let low = 0
    let high = bytes.length
    for (let depth = 0; low < high; depth++) {
      const found = probe((low + high) >>> 1, depth)
      const line = found.start >= low ? found : { start: low, ...at(low) }
      if (line.key < key) low = line.next
      else high = line.start
    }
    return low
  }
  return { first, at, end: bytes.length }
}

/** Opens the table of places. */
export function gazetteer(bytes: Uint8Array): Gazetteer {
  const lines = linesOf(bytes)
  const known = new Map<string, readonly Entry[]>()
  const search = (key: string): readonly Entry[] => {
    const found: Entry[] = []
    if (key === "") return found
    for (let start = lines.first(key); start < lines.end; ) {
      const { line, key: filed, next } = lines.at(start)
      if (filed !== key) break
      found.push(entry(line))
      start = next
    }
    return found
  }
  const find = (name: string): readonly Entry[] => {
    const key = fold(name)
    const before = known.get(key)
    if (before) return before
    const found = search(key)
    if (known.size > 20000) known.clear()
    known.set(key, found)
    return found
  }
  return { find, country: (name) => likelyCountry(find(name)) }
}

/** The country whose places of a name outweigh all others' fourfold. */
function likelyCountry(entries: readonly Entry[]): string | undefined {
  const weight = new Map<string, number>()
  for (const { country, kind, population } of entries)
    if (country && kind !== "airport")
      weight.set(country, Math.max(weight.get(country) ?? 0, population))
  const [best, second] = [...weight].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 4 * (second?.[1] ?? 0) && best[1] >= 5000 ? best[0] : undefined
}
