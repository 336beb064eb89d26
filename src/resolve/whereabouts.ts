import { countries } from "../ontology/countries.ts"
import type { Entry, PlaceKind } from "./gazetteer.ts"
import { fold } from "./gazetteer.ts"
import type { Scene, Toponym } from "./toponyms.ts"

/** A toponym with the place it most likely is, if any is known. */
export interface Located extends Toponym {
  readonly entry: Entry | undefined
  /** Why this one, in words. */
  readonly reason: string
  /** Others of that name that are not much less likely, the likeliest first. */
  readonly others: readonly Entry[]
}

/** Kilometres between two points of the globe. */
export function kilometres(a: Entry, b: Entry): number {
  const radians = Math.PI / 180
  const half = (x: number) => Math.sin((x * radians) / 2) ** 2
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) *
      Math.cos(b.latitude * radians) *
      half(b.longitude - a.longitude)
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** How readily a kind is meant by its bare name, as powers of ten in persons. */
const readiness: Readonly<Record<PlaceKind, number>> = {
  country: 1.5,
  continent: 1,
  town: 0,
  area: 0,
  region: -0.4,
  site: -0.4,
  district: -0.8,
  airport: -4,
}

/** What a report speaks of, as shares of all its places. */
interface Focus {
  readonly countries: ReadonlyMap<string, number>
  readonly regions: ReadonlyMap<string, number>
  readonly places: readonly Entry[]
}

const regionKey = (entry: Entry): string => `${entry.country}.${entry.region}`

const fitsFeature = (entry: Entry, toponym: Toponym): number => {
  const { feature } = toponym
  if (feature === undefined) return 0
  if (entry.kind === feature) return feature === "airport" ? 8 : 2.5
  if (feature === "region" && entry.kind === "country") return -1
  return feature === "airport" || feature === "site" ? 0 : -0.7
}

const prior = (entry: Entry): number =>
  Math.log10(Math.max(50, entry.population)) + readiness[entry.kind]

/** Does a state or region hold a place? */
function holds(outer: Entry, inner: Entry): boolean {
  if (outer === inner || outer.country !== inner.country) return false
  if (outer.kind === "country") return true
  if (outer.region !== "" && inner.region !== "") return outer.region === inner.region
  return outer.kind !== "town" && kilometres(outer, inner) < 400
}

/** Pairs of toponyms of which the second tells where the first is: "Homs,
 *  Syria", "a village in Darfur". */
function contained(scene: Scene, all: readonly Toponym[]): ReadonlyMap<Toponym, Toponym> {
  const { doc, language } = scene
  const within = language.lexicons.place_within ?? new Set<string>()
  const found = new Map<Toponym, Toponym>()
  all.forEach((one, i) => {
    const next = all[i + 1]
    if (!next) return
    const between = doc.tokens.slice(one.last, next.first).map(({ form }) => form.toLowerCase())
    const comma = between.length === 1 && between[0] === ","
    const preposition =
      between.length <= 4 &&
      between.length > 0 &&
      within.has(between.find((word) => within.has(word)) ?? "")
    if (comma || preposition) found.set(one, next)
  })
  return found
}

/** Weight of each country by its places and by words for its people. */
function focusOf(scene: Scene, picked: readonly (Entry | undefined)[]): Focus {
  const entries = picked.filter((entry) => entry !== undefined)
  const places = [...new Set(entries)]
  const byCountry = new Map<string, number>()
  const byRegion = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, by: number) =>
    map.set(key, (map.get(key) ?? 0) + by)
  for (const entry of entries) {
    if (entry.country) add(byCountry, entry.country, 1)
    if (entry.region) add(byRegion, regionKey(entry), 1)
  }
  for (const { form } of scene.doc.tokens) {
    const country = peopleOf.get(form)
    if (country) add(byCountry, country, 1)
  }
  return { countries: shares(byCountry), regions: shares(byRegion), places }
}

const peopleOf: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, adjectives, people }) =>
    [...adjectives, ...people].map((word) => [word, code] as const),
  ),
)

function shares(map: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const total = [...map.values()].reduce((sum, n) => sum + n, 0)
  return new Map([...map].map(([key, n]) => [key, n / Math.max(3, total)]))
}

/** How well an entry fits what the report speaks of elsewhere. */
function fitsFocus(entry: Entry, focus: Focus | undefined): number {
  if (!focus) return 0
  const country = focus.countries.get(entry.country) ?? 0
  const region = entry.region ? (focus.regions.get(regionKey(entry)) ?? 0) : 0
  const near = focus.places.some(
    (place) =>
      place !== entry &&
      fold(place.name) !== fold(entry.name) &&
      place.kind !== "country" &&
      kilometres(place, entry) < 150,
  )
  return (
    (country > 0 ? 0.6 : 0) +
    2.5 * country +
    1.5 * region +
    (near && entry.kind !== "country" ? 0.8 : 0)
  )
}

interface Choice {
  readonly entry: Entry
  readonly score: number
  readonly reason: string
}

interface Choices extends Choice {
  readonly others: readonly Entry[]
}

/** Distance in score up to which another place of a name may be meant. */
const NEAR = 1.5
/** Alternatives that are told at most. */
const MOST = 4

function choose(
  toponym: Toponym,
  outer: readonly Entry[] | undefined,
  inner: readonly Entry[] | undefined,
  focus: Focus | undefined,
): Choices | undefined {
  const choices = toponym.entries.map((entry): Choice => {
    const inside = outer?.some((place) => holds(place, entry)) ? 5 : 0
    const around = inner?.some((place) => holds(entry, place)) ? 2.5 : 0
    const feature = fitsFeature(entry, toponym)
    const context = fitsFocus(entry, focus)
    const score = prior(entry) + inside + around + feature + context
    const reason = inside
      ? "the place named after it"
      : feature > 0
        ? "the word for its kind"
        : context > 1
          ? "what else the report is about"
          : "the best known of that name"
    return { entry, score, reason }
  })
  choices.sort((a, b) => b.score - a.score || a.entry.name.length - b.entry.name.length)
  const [best, ...rest] = choices
  const others = rest.filter(({ score }) => score > best!.score - NEAR).slice(0, MOST)
  return best && { ...best, others: others.map(({ entry }) => entry) }
}

/** One place for one name in one report, unless its words say otherwise. */
function agree(
  all: readonly Toponym[],
  choices: readonly (Choices | undefined)[],
): readonly (Choices | undefined)[] {
  const best = new Map<string, Choices>()
  const key = (toponym: Toponym) =>
    `${fold(toponym.name)} ${toponym.feature ?? ""} ${toponym.decided ?? ""}`
  all.forEach((toponym, i) => {
    const choice = choices[i]
    const before = best.get(key(toponym))
    if (choice && (!before || choice.score > before.score)) best.set(key(toponym), choice)
  })
  return all.map((toponym) => best.get(key(toponym)))
}

/** Says which place each toponym is: by its own words, by the place named after
 *  it, by what else the report speaks of, else the best known. */
export function whereabouts(scene: Scene, all: readonly Toponym[]): readonly Located[] {
  const outer = contained(scene, all)
  const inner = new Map([...outer].map(([a, b]) => [b, a]))
  let picked: readonly (Choices | undefined)[] = all.map(() => undefined)
  let focus: Focus | undefined
  for (let round = 0; round < 3; round++) {
    picked = agree(
      all,
      all.map((one) => choose(one, outer.get(one)?.entries, inner.get(one)?.entries, focus)),
    )
    focus = focusOf(
      scene,
      picked.map((choice) => choice?.entry),
    )
  }
  return all.map((toponym, i) => ({
    ...toponym,
    entry: picked[i]?.entry,
    reason: picked[i]?.reason ?? "no list has it",
    others: picked[i]?.others ?? [],
  }))
}
