import type { Actor, Language, Mention } from "../model/index.ts"
import { bareName, countryByCode, countryOf } from "../ontology/sectors.ts"
import { type Codes, codesOf } from "./codes.ts"
import { type Coreference, reasonFor } from "./coreference.ts"
import { plain } from "./names.ts"
import type { Referent, Scene } from "./referents.ts"
import { isFormer, isState, roleOf } from "./roles.ts"
import type { World } from "./world.ts"

/** One cluster of one report, with what it tells of the actor. */
export interface Entity {
  readonly document: string
  readonly mentions: readonly { readonly mention: Referent; readonly reason: string }[]
  readonly type: Mention["type"]
  /** The fullest good name first; a description where there is no name. */
  readonly names: readonly [string, ...string[]]
  /** Of a person: the words of the fullest name; empty without a name. */
  readonly person: readonly string[]
  readonly codes: Codes
  /** Two entities with the same key are one actor, in any report. `undefined`
   *  where nothing but its own report tells who it is. */
  readonly key: string | undefined
}

interface Report {
  readonly coreference: Coreference
  readonly document: string
  readonly language: Language
  readonly world: World
  readonly at: string | undefined
}

/** The entities of one report: all clusters that hold a mention other than a pronoun. */
export function entitiesOf(report: Report): readonly Entity[] {
  const { coreference } = report
  const focus = mostNamed(coreference.scene.countries)
  return coreference.clusters.flatMap((cluster): Entity[] => {
    const members = cluster.filter((referent) => referent.mention !== undefined)
    const spoken = members.filter((referent) => referent.level !== "pronoun")
    const single = members.length < 2 && spoken[0]?.level === "nominal"
    const isPlace = spoken.every(({ kind }) => kind === "location" || kind === "facility")
    if (spoken.length === 0 || (single && isPlace)) return []
    return [entityOf(report, members, spoken, focus)]
  })
}

/** The state that a report names most; `undefined` where two are level or none is. */
function mostNamed(codes: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  return ranked[0] && ranked[0][1] > (ranked[1]?.[1] ?? 0) ? ranked[0][0] : undefined
}

function entityOf(
  report: Report,
  members: readonly Referent[],
  spoken: readonly Referent[],
  focus: string | undefined,
): Entity {
  const { scene } = report.coreference
  const best = fullest(scene, spoken)
  const type = best.kind === "thing" ? "organization" : best.kind
  const told = codesIn(report, [best, ...spoken.filter((r) => r !== best)], type)
  const codes = { ...told, country: told.country ?? assumed(scene, best, told, focus) }
  const names = namesOf(scene, spoken, best, codes.country)
  const person = type === "person" && best.level === "name" ? best.name : []
  return {
    document: report.document,
    mentions: members.map((mention) => ({
      mention,
      reason: reasonFor(report.coreference, mention.mention!) ?? "first mention",
    })),
    type,
    names,
    person,
    codes,
    key: keyOf(scene, best, codes, type),
  }
}

/** Names before descriptions; of names the one with the most words; of equal
 *  ones the first. */
function fullest(scene: Scene, spoken: readonly Referent[]): Referent {
  const score = (r: Referent) =>
    (r.level === "name" ? 100 : 0) + r.name.length * 4 + (properOf(scene, r) ? 1 : 0)
  return spoken.reduce((best, r) => (score(r) > score(best) ? r : best))
}

const properOf = (scene: Scene, r: Referent): boolean =>
  /^\p{Lu}/u.test(scene.doc.tokens[r.head]!.form)

const textOf = (scene: Scene, r: Referent): string => scene.doc.document.text.slice(r.start, r.end)

/** A state is itself. Else the first phrase that tells country and sector
 *  decides, the fullest name before all others; a sector from one may join a
 *  country from another. */
function codesIn(report: Report, spoken: readonly Referent[], type: Mention["type"]): Codes {
  const { coreference, language, world, at } = report
  const all = spoken.map((r) => codesOf(coreOf(coreference.scene, r), { language, world, at }))
  const known = all.find((codes) => codes.known)
  if (known) return known
  const full =
    all.find((codes) => codes.country && codes.sector) ??
    all.find((codes) => codes.sector) ??
    all[0]!
  const country = full.country ?? all.find((codes) => codes.country)?.country
  const state = type === "gpe" && spoken.some(isState)
  return { ...full, country, sector: state ? undefined : full.sector }
}

/** The phrase without participles and what follows them: they tell what is
 *  done, not who it is. */
function coreOf(scene: Scene, r: Referent): string {
  const clause = (scene.below[r.head] ?? []).find(
    (child) => child > r.head && child < r.last && scene.doc.arcs[child]!.deprel.startsWith("acl"),
  )
  const end = clause === undefined ? r.end : scene.doc.tokens[clause]!.start
  return scene.doc.document.text.slice(r.start, end)
}

const national = new Set(["GOV", "COP", "MIL", "LEG", "JUD", "SPY", "OPP", "ELI"])

/** "The interior ministry" of a report on one state is that state's. */
const assumed = (scene: Scene, r: Referent, codes: Codes, focus: string | undefined) =>
  codes.sector !== undefined &&
  national.has(codes.sector) &&
  r.name.length !== 1 &&
  (r.article === "definite" || (r.level === "name" && isGeneric(scene, r)))
    ? focus
    : undefined

/** A name made of words that any state's body could have. */
const isGeneric = (scene: Scene, r: Referent): boolean =>
  r.kind === "organization" &&
  r.name.some((word) => scene.in(plain(word), "suffix_organization")) &&
  r.name.every((word) => scene.in(plain(word), "generic_bodies") || scene.in(word, "demonyms"))

function namesOf(
  scene: Scene,
  spoken: readonly Referent[],
  best: Referent,
  country: string | undefined,
): readonly [string, ...string[]] {
  const named = spoken.filter((r) => r.level === "name")
  const good =
    named.length > 0 ? named.map((r) => shown(scene, r, country)) : [shown(scene, best, country)]
  const others = good.filter((name) => name !== shown(scene, best, country))
  return [
    shown(scene, best, country),
    ...new Set(others.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))),
  ]
}

/** A name as people read it: no title, no article; the state is added to a body
 *  that has none: "Interior Ministry of Georgia". */
function shown(scene: Scene, r: Referent, country: string | undefined): string {
  if (r.kind === "person" && r.level === "name" && r.name.length > 0)
    return r.name.join(" ").replace(/ ([-–]) /g, "$1")
  const text = textOf(scene, r)
    .replace(/^[“”"‘’\s]*(?:(?:the|an?|this|that|these|those)\s+|L[’'])?[“”"‘’\s]*/i, "")
    .replace(/[’']s$/, "")
    .replace(/\s+/g, " ")
  if (r.level !== "name") return text
  if (!isGeneric(scene, r) || !country || holdsState(text)) return fromCapital(text)
  const state = countryByCode(country)?.names[0]
  const bare = text
    .split(" ")
    .filter((word) => countryOf(word)?.country.code !== country || /^\p{Ll}/u.test(word))
    .join(" ")
  return state === undefined || bare.includes(state) ? bare : `${bare} of ${state}`
}

/** A name without the small words before it: "agency Norpress", "all Georgia". */
const fromCapital = (text: string): string =>
  text.replace(/^(?:\p{Ll}\S*\s+)+(?=[\p{Lu}\p{N}])/u, "")

const holdsState = (text: string): boolean =>
  text.split(" ").some((word) => countryOf(word)?.by === "name")

/** By what an actor is known in every report. */
function keyOf(scene: Scene, r: Referent, codes: Codes, type: Actor["type"]): string | undefined {
  if (codes.known) return `known ${codes.known.names[0]}`
  if (type === "person") {
    if (r.name.length > 0) return undefined
    const office = r.article === "definite" && codes.country && scene.in(r.lemma, "nouns_office")
    return office
      ? `${isFormer(scene, r) ? "former " : ""}${roleOf(scene, r)} ${codes.country}`
      : undefined
  }
  if (r.level === "name")
    return `${type === "group" ? "organization" : type} ${wordsOf(scene, r, codes)}`
  const general =
    r.article === "definite" && codes.country && r.modifiers.size < 2 && !hasNumber(scene, r)
  return general
    ? `${codes.country} ${roleOf(scene, r)} ${[...r.modifiers].sort().join(" ")}`
    : undefined
}

const hasNumber = (scene: Scene, r: Referent): boolean =>
  scene.doc.tags.slice(r.first, r.last).some((tag) => tag.upos === "NUM")

/** A known body or state by its code; else the words that matter, in order of
 *  the alphabet, with the country of a body that every state has. */
function wordsOf(scene: Scene, r: Referent, codes: Codes): string {
  const state = countryOf(r.name.join(" "))
  if (state?.by === "name" && r.kind === "gpe") return state.country.code
  const words = r.name
    .map(bareName)
    .filter((word) => word !== "" && !/^(of|for|and|in|on|s|to|the)$/.test(word))
  const telling = words.filter(
    (word) => !scene.in(word, "demonyms") && countryOf(word)?.by !== "name",
  )
  const generic = isGeneric(scene, r)
  return [
    ...(generic || telling.length < words.length ? [codes.country ?? ""] : []),
    ...telling.sort(),
  ].join(" ")
}
