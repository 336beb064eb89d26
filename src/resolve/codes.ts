import type { Language } from "../model/index.ts"
import { wellKnown } from "../ontology/known.ts"
import { bareName, bodyOf, countryByCode, countryOf, sectors } from "../ontology/sectors.ts"
import type { KnownActor, World } from "./world.ts"

/** What PLOVER says of an actor. */
export interface Codes {
  /** ISO 3166-1 alpha-3, or a code such as `IGO`. */
  readonly country: string | undefined
  readonly sector: string | undefined
  /** Codes after these two. */
  readonly codes: readonly string[]
  /** The entry of an actor list that said so. */
  readonly known: KnownActor | undefined
  /** The phrase names no actor at all: "the storm". */
  readonly nobody: boolean
}

/** What it takes to read an actor phrase. */
export interface Coding {
  readonly language: Language
  readonly world: Pick<World, "actors"> & Partial<Pick<World, "gazetteer">>
  /** ISO 8601; whose office it was then. `undefined` takes the latest. */
  readonly at: string | undefined
}

interface Gram {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Begins with a capital letter. */
  readonly proper: boolean
}

/** Country and sector of a phrase such as "the Georgian interior ministry". A
 *  user's own list comes first, then bodies and well-known actors, then the
 *  words of the phrase. */
export function codesOf(phrase: string, coding: Coding): Codes {
  const grams = gramsOf(phrase)
  const listed = inLists(grams, coding)
  if (listed) return listed
  const country = countryIn(grams, coding)
  const known = wellKnownIn(grams, coding.at)
  const named = grams.find((gram) => gram.proper && bodyOf(gram.text))
  const body = named && bodyOf(named.text)
  const word = sectorOf(outside(outside(grams, country), named && spanned(named)), coding.language)
  if (word === "none") return { ...nothing, nobody: true }
  if (known && !(country && body)) {
    const [sector, ...codes] = known.sectors
    const place = country?.by === "adjective" ? country.code : known.country
    return { ...nothing, country: place, sector: word === "ELI" ? word : sector, codes }
  }
  if (body) {
    const own = body.codes.find(isSector)
    const rest = body.codes.filter((code) => code !== own)
    const international = body.code !== "NGO"
    return {
      ...nothing,
      country: international ? body.code : country?.code,
      sector: international ? (own ?? word) : "NGO",
      codes: rest,
    }
  }
  return { ...nothing, country: country?.code, sector: word ?? seat(phrase, country) }
}

const nothing: Codes = {
  country: undefined,
  sector: undefined,
  codes: [],
  known: undefined,
  nobody: false,
}
const isSector = (code: string): boolean => sectors.some((sector) => sector.code === code)

/** All runs of up to six words, the longest first, then from left to right. */
function gramsOf(phrase: string): readonly Gram[] {
  const words = phrase.replace(/[’'`]s?(?=\s|$)/g, " ").match(/[\p{L}\p{N}.’'&/+-]+/gu) ?? []
  const grams: Gram[] = []
  for (let size = Math.min(6, words.length); size > 0; size--)
    for (let from = 0; from + size <= words.length; from++) {
      const text = words.slice(from, from + size).join(" ")
      grams.push({ text, from, to: from + size, proper: /^[\p{Lu}\p{N}]/u.test(text) })
    }
  return grams
}

function first<T>(grams: readonly Gram[], look: (gram: Gram) => T | undefined): T | undefined {
  for (const gram of grams) {
    const found = look(gram)
    if (found !== undefined) return found
  }
  return undefined
}

function inLists(grams: readonly Gram[], { world }: Coding): Codes | undefined {
  for (const list of world.actors) {
    const names = indexOf(list)
    const known = first(grams, (gram) => names.get(bareName(gram.text)))
    if (known) return { ...known, known, nobody: false }
  }
  return undefined
}

const indices = new WeakMap<readonly KnownActor[], ReadonlyMap<string, KnownActor>>()

/** An actor list by bare name; made once for each list. */
export function indexOf(list: readonly KnownActor[]): ReadonlyMap<string, KnownActor> {
  const made = indices.get(list)
  if (made) return made
  const names = new Map<string, KnownActor>()
  for (const actor of list)
    for (const name of actor.names) if (!names.has(bareName(name))) names.set(bareName(name), actor)
  indices.set(list, names)
  return names
}

const famous = new Map<string, (typeof wellKnown)[number][]>()
for (const actor of wellKnown)
  for (const name of actor.names) {
    const key = bareName(name.replace(/[’']s\b/g, ""))
    famous.set(key, [...(famous.get(key) ?? []), actor])
  }

const wellKnownIn = (grams: readonly Gram[], at: string | undefined) =>
  first(grams, (gram) => {
    const rows = gram.proper ? famous.get(bareName(gram.text)) : undefined
    if (!rows) return undefined
    const year = at === undefined ? 9999 : Number(at.slice(0, 4))
    return rows.find(({ from, to }) => (from ?? 0) <= year && year <= (to ?? 9999)) ?? rows.at(-1)
  })

const spanned = ({ from, to }: Gram) => ({ from, size: to - from, by: "name" })

/** The phrase without the name of its state: the "States" of "United States"
 *  are none of its organs. */
const outside = (
  grams: readonly Gram[],
  country: { readonly from: number; readonly size: number; readonly by: string } | undefined,
): readonly Gram[] =>
  country?.by === "name"
    ? grams.filter(({ from, to }) => to <= country.from || from >= country.from + country.size)
    : grams

function countryIn(grams: readonly Gram[], { world, language }: Coding) {
  let best:
    | { readonly from: number; readonly size: number; readonly code: string; readonly by: string }
    | undefined
  for (const gram of grams) {
    const found = gram.proper ? countryOf(gram.text) : undefined
    if (!found) continue
    const size = gram.to - gram.from
    const inside = best && gram.from >= best.from && gram.to <= best.from + best.size
    if (!inside && (!best || gram.from < best.from))
      best = { from: gram.from, size, code: found.country.code, by: found.by }
  }
  if (best) return best
  const alone = standingAlone(grams, language)
  const town = first(grams, (gram) =>
    gram.proper && alone(gram) ? world.gazetteer?.country(gram.text) : undefined,
  )
  const code = town === undefined ? undefined : countryByCode(town)?.code
  return code === undefined ? undefined : { from: 0, size: 0, code, by: "place" }
}

/** Is a run of words no part of a longer name? Its neighbours are small words or
 *  words of a sector: "Springfield police", but not "John Springfield". */
function standingAlone(grams: readonly Gram[], language: Language): (gram: Gram) => boolean {
  const singles = grams.filter(({ from, to }) => to - from === 1)
  const told = new Set<number>()
  for (const gram of grams)
    if (sectorOf([gram], language) !== undefined)
      for (let i = gram.from; i < gram.to; i++) told.add(i)
  const joins = (at: number): boolean =>
    singles.some(({ from, proper }) => from === at && proper) && !told.has(at)
  return ({ from, to }) => !joins(from - 1) && !joins(to)
}

/** A capital alone stands for its government. */
const seat = (phrase: string, country: { readonly by: string } | undefined): string | undefined =>
  country?.by === "capital" && countryOf(phrase)?.by === "capital" ? "GOV" : undefined

const codeOf: Readonly<Record<string, string>> = { press: "JRN", medical: "MED", weak: "GOV" }

/** The word itself and what it may be the plural of. */
const singulars = (text: string): readonly string[] =>
  /s$|men$/.test(text)
    ? [
        text,
        text.replace(/ies$/, "y"),
        text.replace(/e?s$/, ""),
        text.replace(/s$/, ""),
        text.replace(/men$/, "man"),
      ]
    : [text]

function sectorOf(grams: readonly Gram[], language: Language): string | "none" | undefined {
  const list = (name: string) => language.lexicons[name] ?? new Set<string>()
  const forms = new Map(grams.map((gram) => [gram, singulars(gram.text.toLowerCase())]))
  const hit = (name: string, gram: Gram): boolean => {
    const words = list(name)
    return forms.get(gram)!.some((form) => words.has(form))
  }
  if (grams.some((gram) => gram.to - gram.from === 1 && hit("never_actors", gram))) return "none"
  const former = grams.some((gram) => hit("former_words", gram) || /^ex-/i.test(gram.text))
  let found: { readonly name: string; readonly size: number; readonly from: number } | undefined
  for (const name of list("sector_order"))
    for (const gram of grams) {
      const size = gram.to - gram.from
      if (!hit(`sector_${name}`, gram)) continue
      if (!found || (size > found.size && found.name !== "spy" && covers(gram, found)))
        found = { name, size, from: gram.from }
    }
  if (!found) return grams.some((gram) => hit("sector_unknown", gram)) ? "UNK" : undefined
  const code = codeOf[found.name] ?? found.name.toUpperCase()
  return former && /^(gov|leg|weak|mil|spy|jud)$/.test(found.name) ? "ELI" : code
}

const covers = (gram: Gram, found: { readonly from: number; readonly size: number }): boolean =>
  gram.from <= found.from && found.from + found.size <= gram.to
