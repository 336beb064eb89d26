import type { Actor, Language, Mention, MentionId, Place } from "../model/index.ts"
import type { Body } from "../ontology/bodies.ts"
import { bareName, bodyOf, countryByCode, countryOf } from "../ontology/sectors.ts"
import { type Codes, codesOf, codesOfKnown } from "./codes.ts"
import { type Coreference, reasonsIn } from "./coreference.ts"
import { personIn } from "./listed.ts"
import { plain } from "./names.ts"
import { mostNamed, officeOf } from "./offices.ts"
import { bodyWords, isPublisher, type Publisher } from "./organs.ts"
import { ownerOf, wholeOf } from "./parts.ts"
import { adjunct, ownStart, type Referent, type Scene } from "./referents.ts"
import { isFormer, isState, remembered, roleOf } from "./roles.ts"
import type { World } from "./world.ts"

/** One cluster of one report, with what it tells of the actor. */
export interface Entity {
  readonly document: string
  readonly mentions: readonly {
    readonly mention: Pick<Referent, "mention" | "start" | "head">
    readonly reason: string
  }[]
  readonly type: Mention["type"]
  /** The fullest good name first; a description where there is no name. */
  readonly names: readonly [string, ...string[]]
  /** Of a person: the words of the fullest name; empty without a name. */
  readonly person: readonly string[]
  readonly codes: Codes
  /** Two entities with the same key are one actor, in any report. `undefined`
   *  where nothing but its own report tells who it is. */
  readonly key: string | undefined
  /** "The president", and of what state, where the report does not name whom. */
  readonly office: { readonly office: string; readonly country: string } | undefined
  /** All of the group that it is some of. */
  readonly whole: MentionId | undefined
  /** Of the report. */
  readonly year: number | undefined
}

/** A report on the way to its entities. */
export interface Report {
  /** Of mentions that are places: which, and the state it lies in. */
  readonly places: ReadonlyMap<MentionId, Pick<Place, "id" | "country" | "precision">>
  readonly coreference: Coreference
  readonly document: string
  readonly language: Language
  readonly world: World
  readonly at: string | undefined
}

/** The entities of one report: all clusters that hold a mention other than a pronoun. */
export function entitiesOf(report: Report): readonly Entity[] {
  const { coreference } = report
  const about = { focus: mostNamed(coreference.scene.countries), reasons: reasonsIn(coreference) }
  return coreference.clusters.flatMap((cluster): Entity[] => {
    const members = cluster.filter((referent) => referent.mention !== undefined)
    const spoken = members.filter((referent) => referent.level !== "pronoun")
    const single = members.length < 2 && spoken[0]?.level === "nominal"
    const isPlace = spoken.every(({ kind }) => kind === "location" || kind === "facility")
    if (spoken.length === 0 || (single && isPlace)) return []
    return [entityOf(report, members, spoken, about)]
  })
}

/** The state that a report is mostly about, and why mentions are held to be one. */
interface About {
  readonly focus: string | undefined
  readonly reasons: ReturnType<typeof reasonsIn>
}

function entityOf(
  report: Report,
  members: readonly Referent[],
  spoken: readonly Referent[],
  { focus, reasons }: About,
): Entity {
  const { scene } = report.coreference
  const best = fullest(scene, spoken)
  const type = best.kind === "thing" ? "organization" : best.kind
  const self = spoken.some((r) => isPublisher(scene, r)) ? scene.publisher : undefined
  const told = codesIn(report, [best, ...spoken.filter((r) => r !== best)], type, self)
  const place = spotted(report, spoken, type)
  const country =
    place?.country || told.country || owned(report, best, told) || assumed(scene, best, told, focus)
  const codes = { ...told, country }
  const own = namesOf(scene, spoken, best, country)
  const official = self?.name ?? bodyIn(spoken)?.names[0]
  const names = official ? ([official, ...own.filter((name) => name !== official)] as const) : own
  const person = type === "person" && best.level === "name" ? best.name : []
  return {
    document: report.document,
    mentions: members.map(({ mention, start, head }) => ({
      mention: { mention, start, head },
      reason: reasons.get(mention) ?? "first mention",
    })),
    type,
    names,
    person,
    codes,
    key:
      bodyKey(self ? bodyOf(self.name) : bodyIn(spoken)) ??
      (self
        ? `organization ${wordsOf(scene, self.words, codes)}`
        : (siteKey(best, place) ?? keyOf(scene, best, codes, type, focus))),
    office: officeOf(scene, best, focus),
    whole: spoken.map((r) => wholeOf(scene, r)).find((id) => id !== undefined),
    year: report.at === undefined ? undefined : Number(report.at.slice(0, 4)),
  }
}

/** Which place it is, where that is known: of a town that is named with a site in it,
 *  "the airport of Varna", the town. */
function spotted(report: Report, spoken: readonly Referent[], type: Mention["type"]) {
  if (type !== "gpe" && type !== "location" && type !== "facility") return undefined
  const found = spoken.flatMap((r) => (r.mention && report.places.get(r.mention)) ?? [])
  const wide = type === "gpe" ? found.find(({ precision }) => precision !== "site") : undefined
  return wide ?? found[0]
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

/** A state is itself. Else the first phrase that tells country and sector
 *  decides, the fullest name before all others; a sector from one may join a
 *  country from another. */
function codesIn(
  report: Report,
  spoken: readonly Referent[],
  type: Mention["type"],
  self: Publisher | undefined,
): Codes {
  const { coreference, language, world, at } = report
  const named = type === "gpe" ? spoken.filter((r) => r.level === "name") : spoken
  const phrases = (named.length > 0 ? named : spoken).map((r) => coreOf(coreference.scene, r))
  const all = [...new Set(self ? [self.name, ...phrases] : phrases)].map((phrase) =>
    codesOf(phrase, { language, world, at }),
  )
  const known = all.find((codes) => codes.known)
  if (known) return known
  const listed = type === "person" ? listedAs(report, spoken) : undefined
  if (listed) return listed
  const full =
    all.find((codes) => codes.country && codes.sector) ??
    all.find((codes) => codes.sector) ??
    all[0]!
  const country = full.country ?? all.find((codes) => codes.country)?.country
  const state = type === "gpe" && spoken.some(isState)
  return { ...full, country, sector: state ? undefined : full.sector }
}

/** What an actor list says of somebody whom it has in another spelling. */
function listedAs({ world, language, at }: Report, spoken: readonly Referent[]) {
  const full = spoken
    .filter((r) => r.level === "name")
    .sort((a, b) => b.name.length - a.name.length)
  const known = full[0] && personIn(world.actors, full[0].name)
  return known && codesOfKnown(known, { language, world, at })
}

/** The phrase without participles and what follows them: they tell what is
 *  done, not who it is. Of a name also without a phrase in lower case behind it:
 *  "for its support". */
const coreOf = remembered((scene, r): string => {
  const { arcs, tokens, document } = scene.doc
  const clause = (scene.below[r.head] ?? []).find(
    (child) => child > r.head && child < r.last && arcs[child]!.deprel.startsWith("acl"),
  )
  const phrase = r.level === "name" ? adjunct(scene, r) : r.last
  const end = Math.min(clause ?? r.last, phrase)
  if (r.kind === "gpe" && r.level === "name" && scene.calque(r.head)) return r.name.join(" ")
  return document.text.slice(r.start, end >= r.last ? r.end : tokens[end - 1]!.end)
})

const national = new Set(["GOV", "COP", "MIL", "LEG", "JUD", "SPY", "OPP", "ELI"])

/** "The interior ministry" of a report on one state is that state's. */
const assumed = (scene: Scene, r: Referent, codes: Codes, focus: string | undefined) =>
  codes.sector !== undefined &&
  national.has(codes.sector) &&
  r.name.length !== 1 &&
  (r.article === "definite" || (r.level === "name" && isGeneric(scene, r)))
    ? focus
    : undefined

/** "Its soldiers" are of the state whose ministry speaks. */
function owned(report: Report, r: Referent, codes: Codes): string | undefined {
  const { scene, clusters } = report.coreference
  const owner =
    codes.sector !== undefined && national.has(codes.sector) ? ownerOf(scene, r) : undefined
  const cluster = owner && clusters.find((one) => one.includes(owner))
  const spoken = (cluster ?? []).filter(({ level }) => level !== "pronoun")
  return spoken.length === 0
    ? undefined
    : codesIn(
        report,
        spoken,
        spoken[0]!.kind === "thing" ? "organization" : spoken[0]!.kind,
        undefined,
      ).country
}

/** A name made of words that any state's body could have. */
const isGeneric = (scene: Scene, r: Referent): boolean =>
  r.kind === "organization" && (isGenericName(scene, r.name) || isMinistry(scene, r))

const isGenericName = (scene: Scene, name: readonly string[]): boolean =>
  name.some((word) => scene.in(plain(word), "suffix_organization")) &&
  name.every((word) => scene.in(plain(word), "generic_bodies") || scene.in(word, "demonyms"))

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
  if (r.level !== "name" && !(isMinistry(scene, r) && properOf(scene, r)))
    return bared(described(scene, r))
  const calque = r.kind === "gpe" ? scene.calque(r.head) : undefined
  if (calque !== undefined) return calque
  const own = scene.doc.tokens[ownStart(scene, r)]!.start - r.start
  const text = bared(coreOf(scene, r).slice(own))
  if (!isGeneric(scene, r) || !country || holdsState(text)) return fromCapital(text)
  const state = countryByCode(country)?.names[0]
  const bare = text
    .split(" ")
    .filter((word) => countryOf(word)?.country.code !== country || /^\p{Ll}/u.test(word))
    .join(" ")
  return state === undefined || bare.includes(state) ? bare : `${bare} of ${state}`
}

/** A short description whole: "people living in Oslo". */
function described(scene: Scene, r: Referent): string {
  const whole = scene.doc.document.text.slice(r.start, r.end)
  return r.last - r.first <= SHORT && !/[“”"]/.test(whole) ? whole : coreOf(scene, r)
}

/** Words up to which a description keeps its participle. */
const SHORT = 5

/** Without article, possessive mark and the marks at the ends. */
const bared = (text: string): string =>
  text
    .replace(/^[“”"‘’\s]*(?:(?:the|an?|this|that|these|those)\s+|L[’'])?[“”"‘’\s]*/i, "")
    .replace(/[’']s$/, "")
    .replace(/[“”"‘’\s,;:]+$/, "")
    .replace(/\s+/g, " ")

/** A name without the small words before it: "agency Norpress", "all Georgia". */
const fromCapital = (text: string): string =>
  text.replace(/^(?:\p{Ll}\S*\s+)+(?=[\p{Lu}\p{N}])/u, "")

const holdsState = (text: string): boolean =>
  text.split(" ").some((word) => countryOf(word)?.by === "name")

/** The international body, whichever of its names the report has. */
function bodyIn(spoken: readonly Referent[]): Body | undefined {
  const names = spoken.filter((r) => r.kind === "organization" && r.name.length > 0)
  return names.map((r) => bodyOf(r.name.join(" "))).find((known) => known)
}

/** A town by where it is: Alma-Ata is Almaty. */
const siteKey = (
  r: Referent,
  place: Pick<Place, "id" | "precision"> | undefined,
): string | undefined =>
  place && r.kind === "gpe" && r.level === "name" && place.precision !== "country"
    ? `place ${place.id}`
    : undefined

const bodyKey = (body: Body | undefined): string | undefined =>
  body && `body ${plain(body.names[0]!)}`

/** By what an actor is known in every report. */
function keyOf(
  scene: Scene,
  r: Referent,
  codes: Codes,
  type: Actor["type"],
  focus: string | undefined,
): string | undefined {
  if (codes.known) return `known ${codes.known.wikidata ?? ""} ${codes.known.names[0]}`
  if (type === "person") {
    if (r.name.length > 0) return undefined
    const seat = officeOf(scene, r, focus)
    return seat ? `${seat.office} ${seat.country}` : ministerOf(scene, r, codes)
  }
  if (r.level === "name")
    return `${type === "group" ? "organization" : type} ${wordsOf(scene, r.name, codes, r.kind)}`
  if (isMinistry(scene, r) && !isFormer(scene, r))
    return `organization ${wordsOf(scene, wordsIn(scene, r), codes)}`
  const known = r.article === "definite" || isInstitution(scene, r)
  const general = known && codes.country && r.modifiers.size < 2 && !hasNumber(scene, r)
  const telling = [...r.modifiers].filter((word) => !scene.in(word, "demonyms"))
  return general ? `${codes.country} ${roleOf(scene, r)} ${telling.sort().join(" ")}` : undefined
}

/** "Georgian prosecutors": all of them speak as one, and no report means others. */
const isInstitution = (scene: Scene, r: Referent): boolean =>
  r.plural &&
  scene.in(r.lemma, "nouns_institution") &&
  [...r.modifiers].every((word) => scene.in(word, "demonyms"))

/** The words of a phrase as they stand. */
const wordsIn = (scene: Scene, r: Referent): readonly string[] =>
  scene.doc.tokens.slice(r.first, adjunct(scene, r)).map(({ form }) => form)

/** "The interior ministry", whatever its letters and its portfolio's name. */
const isMinistry = (scene: Scene, r: Referent): boolean =>
  r.kind === "organization" && !r.plural && isPortfolio(bodyWords(scene, wordsIn(scene, r)))

const isPortfolio = (words: readonly string[]): boolean =>
  words[0] === "ministry" && words.length > 1

/** "The interior minister" of a state, with what the ministry is for; former ones
 *  are many. */
function ministerOf(scene: Scene, r: Referent, codes: Codes): string | undefined {
  const [field] = [...r.modifiers].flatMap((word) => scene.portfolios.get(word) ?? [])
  const holds = r.article === "definite" && scene.in(r.lemma, "nouns_office")
  return holds && field && codes.country && !isFormer(scene, r)
    ? `${field} ${r.lemma} ${codes.country}`
    : undefined
}

const hasNumber = (scene: Scene, r: Referent): boolean =>
  scene.doc.tags.slice(r.first, r.last).some((tag) => tag.upos === "NUM")

/** A known body or state by its code; else the words that matter, in order of
 *  the alphabet, with the country of a body that every state has. */
function wordsOf(
  scene: Scene,
  name: readonly string[],
  codes: Codes,
  kind: Referent["kind"] = "organization",
): string {
  const state = countryOf(name.join(" "))
  if (state?.by === "name" && kind === "gpe") return state.country.code
  const words = kind === "organization" ? bodyWords(scene, name) : name.map(bareName)
  const telling = words.filter(
    (word) =>
      !/^(|of|for|and|in|on|s|to|the)$/.test(word) &&
      !scene.in(word, "demonyms") &&
      countryOf(word)?.by !== "name",
  )
  const ofState = name.some(
    (word) => scene.in(plain(word), "demonyms") || countryOf(word)?.by === "name",
  )
  const own = ofState || words[0] === "ministry" || isGenericName(scene, name)
  return [...(own ? [codes.country ?? ""] : []), ...telling.sort()].join(" ")
}
