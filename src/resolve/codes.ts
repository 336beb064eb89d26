import type { Language } from "../model/index.ts"
import { wellKnown } from "../ontology/known.ts"
import { bareName, bodyOf, countryByCode, countryOf, sectors } from "../ontology/sectors.ts"
import { inLists, roleAt } from "./listed.ts"
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
  const listed = inLists(coding.world.actors, (names) =>
    first(grams, (gram) => names.get(bareName(gram.text))),
  )
  if (listed) return codesOfKnown(listed, coding)
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

/** What an entry of an actor list was on the day of a report: by the role that
 *  held then; one whose roles of state have all ended is a former one. */
export function codesOfKnown(known: KnownActor, coding: Coding): Codes {
  const { role, past } = roleAt(known, coding.at)
  const title = role ?? past
  const words = title?.title
    ? codesOf(title.title, { ...coding, world: { actors: [] } })
    : undefined
  const was = title?.sector ?? words?.sector ?? known.sector
  const country = title?.country ?? known.country ?? words?.country
  const sector = past && was !== undefined && ofState.test(was) ? "ELI" : was
  return { ...nothing, country, sector, codes: known.codes, known }
}

const ofState = /^(GOV|LEG|MIL|SPY|JUD|COP)$/

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
  const words =
    phrase
      .replace(/(?<![\p{L}])[Ll][’'](?=\p{Lu})/gu, "")
      .replace(/[’'`]s?(?=\s|$)/g, " ")
      .match(/[\p{L}\p{N}.’'&/+-]+/gu) ?? []
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
  const town = first(grams, (gram) => {
    const found = gram.proper ? world.gazetteer?.country(gram.text) : undefined
    return found !== undefined && standsAlone(grams, gram, language) ? found : undefined
  })
  const code = town === undefined ? undefined : countryByCode(town)?.code
  return code === undefined ? undefined : { from: 0, size: 0, code, by: "place" }
}

/** Is a run of words no part of a longer name? Its neighbours are small words or
 *  words of a sector: "Springfield police", but not "John Springfield". */
function standsAlone(grams: readonly Gram[], { from, to }: Gram, language: Language): boolean {
  const joins = (at: number): boolean =>
    grams.some((gram) => gram.to - gram.from === 1 && gram.from === at && gram.proper) &&
    !grams.some(
      (gram) => gram.from <= at && at < gram.to && sectorOf([gram], language) !== undefined,
    )
  return !joins(from - 1) && !joins(to)
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

/** Which lists of a language a form is in: its sectors by rank in the language's
 *  order, and the lists that stand beside them. */
interface SectorWords {
  readonly order: readonly string[]
  readonly ranks: ReadonlyMap<string, readonly number[]>
}

const sectorWords = new WeakMap<Language, SectorWords>()

function sectorWordsOf(language: Language): SectorWords {
  const made = sectorWords.get(language)
  if (made) return made
  const order = [...(language.lexicons.sector_order ?? [])]
  const ranks = new Map<string, number[]>()
  order.forEach((name, rank) => {
    for (const word of language.lexicons[`sector_${name}`] ?? [])
      ranks.set(word, [...(ranks.get(word) ?? []), rank])
  })
  const words = { order, ranks }
  sectorWords.set(language, words)
  return words
}

function sectorOf(grams: readonly Gram[], language: Language): string | "none" | undefined {
  const forms = grams.map((gram) => singulars(gram.text.toLowerCase()))
  const hit = (name: string, at: number): boolean => {
    const words = language.lexicons[name]
    return words !== undefined && forms[at]!.some((form) => words.has(form))
  }
  if (grams.some((gram, at) => gram.to - gram.from === 1 && hit("never_actors", at))) return "none"
  const found = sectorFound(grams, forms, sectorWordsOf(language))
  if (!found) return grams.some((_, at) => hit("sector_unknown", at)) ? "UNK" : undefined
  const code = codeOf[found] ?? found.toUpperCase()
  const former = (at: number): boolean => hit("former_words", at) || /^ex-/i.test(grams[at]!.text)
  return /^(gov|leg|weak|mil|spy|jud)$/.test(found) && grams.some((_, at) => former(at))
    ? "ELI"
    : code
}

/** The sector that stands first in the order, unless a longer run of words
 *  around it tells another. */
function sectorFound(
  grams: readonly Gram[],
  forms: readonly (readonly string[])[],
  { order, ranks }: SectorWords,
): string | undefined {
  const hits = grams.flatMap((gram, at) =>
    forms[at]!.flatMap((form) => (ranks.get(form) ?? []).map((rank) => ({ rank, at, gram }))),
  )
  let found: { readonly name: string; readonly size: number; readonly from: number } | undefined
  for (const { rank, gram } of hits.sort((a, b) => a.rank - b.rank || a.at - b.at)) {
    const size = gram.to - gram.from
    if (!found || (size > found.size && found.name !== "spy" && covers(gram, found)))
      found = { name: order[rank]!, size, from: gram.from }
  }
  return found?.name
}

const covers = (gram: Gram, found: { readonly from: number; readonly size: number }): boolean =>
  gram.from <= found.from && found.from + found.size <= gram.to
