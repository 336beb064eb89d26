import {
  type DocumentId,
  type EventClaim,
  type FigureClaim,
  type Lookup,
  type Place,
  parseDate,
  type Span,
  type TimeSpan,
} from "../model/index.ts"
import { wordingOf } from "./corroborations.ts"
import { HOURS, hoursApart, hoursOf, isInStages, isOneMove, isTakenUp } from "./stages.ts"
import type { Voices } from "./voices.ts"

/** What of an event tells whether another is the same happening. */
export interface Profile {
  readonly event: EventClaim
  /** Types that one happening is told by. */
  readonly family: string
  readonly place: Place | undefined
  /** The clause itself names the place. */
  readonly placed: boolean
  /** First and last day it may have been, as day numbers. */
  readonly days: readonly [number, number] | undefined
  readonly time: TimeSpan | undefined
  /** From when to when, in hours, where the words tell a part of the day. */
  readonly hours: readonly [number, number] | undefined
  readonly published: number | undefined
  /** Who did it, and to whom or what: ids, or the words of what has none. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** What moved, by its names and the word for it: "jet", "cessna". */
  readonly vehicle: readonly string[]
  /** The states whose forces act: all of a state's move as one. */
  readonly forces: readonly string[]
  /** Counts told by the same word, as measure and number. */
  readonly numbers: readonly string[]
  readonly word: string
  /** What its word shares with others of its family. */
  readonly stem: string
  readonly figures: readonly FigureClaim[]
  /** The report that its report has its text from. */
  readonly origin: DocumentId
  /** Its word with what follows it; empty where nobody copies the report. */
  readonly wording: string
  /** Buildings and sites among the recipients, and the one where it was. */
  readonly sites: readonly Site[]
}

/** A building or site that something is done to. */
interface Site {
  /** Of what it is known as, else its words. */
  readonly id: string
  /** "airport" of "the airport of Dalby". */
  readonly noun: string
  /** Nothing is said of it but this noun: "the airport". */
  readonly bare: boolean
}

/** Types by which one happening is told: a crowd that storms a building protests
 *  to one reporter, and riots or attacks to another. */
const families: Readonly<Record<string, string>> = {
  ASSAULT: "violence",
  PROTEST: "violence",
  COERCE: "coercion",
  RETREAT: "moving",
  MOBILIZE: "moving",
  STAY: "moving",
  AID: "moving",
  COOPERATE: "moving",
}

const familyOf = (event: EventClaim): string => families[event.type] ?? event.type

/** The profile of an event with the figures told by its word. */
export function profileOf(
  event: EventClaim,
  figures: readonly FigureClaim[],
  known: Lookup,
  voices: Pick<Voices, "family" | "grouped">,
): Profile {
  const setting = known.setting(event.id)
  const home = known.home(event.id)!
  const published = parseDate(home.meta.publishedAt)
  const time = setting?.time
  const place = setting?.place === undefined ? undefined : known.place(setting.place)
  const placed = setting?.placeFrom === "words"
  const dated = time?.anchor === "words"
  const word = home.text.slice(event.trigger.start, event.trigger.end).toLowerCase()
  return {
    event,
    family: familyOf(event),
    place,
    placed,
    days: dated ? daysOf(time) : undefined,
    time,
    hours: dated ? hoursOf(time) : undefined,
    published,
    actors: actorsOf(event.actor, known),
    recipients: actorsOf(
      event.recipient.filter((id) => known.place(id)?.precision !== "country"),
      known,
    ),
    vehicle: event.vehicle ? distinct(vehicleWords(home.text, event.vehicle)) : [],
    forces: forcesOf(event.actor, known),
    numbers: distinct(figures.map(({ measure, count }) => `${count.low} ${measure}`)),
    word,
    stem: stemOf(word),
    figures,
    origin: voices.family(event.citation.document),
    wording: voices.grouped(event.citation.document) ? wordingOf(event, known) : "",
    sites: [
      ...event.recipient
        .filter((id) => known.mention(id)?.type === "facility")
        .map((id) => siteOf(id, known)),
      ...(placed && place?.precision === "site" ? [siteAt(place)] : []),
    ],
  }
}

function daysOf({ start, end }: TimeSpan): readonly [number, number] | undefined {
  const [from, to] = [parseDate(start), parseDate(end)]
  if (from === undefined || to === undefined) return undefined
  return [from, Math.max(from, /T00:00/.test(end) || end.length === 10 ? to - 1 : to)]
}

const actorsOf = (ids: EventClaim["actor"], known: Lookup): readonly string[] =>
  distinct(ids.map((id) => idOf(id, known)))

const distinct = (some: readonly string[]): readonly string[] =>
  some.length < 2 ? some : [...new Set(some)]

/** Some of a group act for it. */
const idOf = (id: EventClaim["actor"][number], known: Lookup): string =>
  known.actor(id)?.whole ?? known.actor(id)?.id ?? known.place(id)?.id ?? wordsOf(known.words(id))

const forcesOf = (ids: EventClaim["actor"], known: Lookup): readonly string[] =>
  distinct(
    ids.flatMap((id) => {
      const { country, sector } = known.actor(id) ?? {}
      return country !== undefined && sector === "MIL" ? [country] : []
    }),
  )

function siteOf(id: EventClaim["recipient"][number], known: Lookup): Site {
  const words = wordsOf(known.words(id))
  const noun = words.split(" ").at(-1)!
  return { id: idOf(id, known), noun, bare: unarticled(known.words(id)) === noun }
}

const siteAt = ({ id, name }: Place): Site => ({
  id,
  noun: name.toLowerCase().split(" ").at(-1)!,
  bare: false,
})

/** What something is called, without its article and where it is. */
const wordsOf = (words: string): string => unarticled(words).replace(/ (?:of|in|at|near) .*/u, "")

const unarticled = (words: string): string => words.toLowerCase().replace(/^(?:the|an?) /u, "")

/** Names in the phrase, and its noun, which stands last. */
const vehicleWords = (text: string, { start, end }: Span): readonly string[] =>
  (text.slice(start, end).match(/\p{Lu}[\p{L}-]+|[\p{L}-]+$/gu) ?? []).map((word) =>
    word.toLowerCase(),
  )

/** For how sure two events are one happening: from {@link ENOUGH} on they are. */
export const ENOUGH = 3.5

/** One thing that speaks for two events being one happening, or against it. */
interface Evidence {
  readonly score: number
  /** In words, where it is told. */
  readonly why?: string | ((a: Profile, b: Profile) => string)
}

/** Weighs what two events share; `undefined` where something keeps them apart: two
 *  towns, two days, or two buildings. */
export function weigh(a: Profile, b: Profile): number | undefined {
  if (a.family !== b.family || areTwoSites(a.sites, b.sites)) return undefined
  if (isCopy(a, b)) return SURE
  const place = places(a, b)
  const time = place && times(a, b)
  if (!place || !time) return undefined
  if (isTakenUp(a, b)) return TAKEN_UP
  let score = place.score + time.score
  for (const evidence of others) score += evidence(a, b).score
  return score
}

/** Why two events that nothing keeps apart are held to be one. */
export const reasons = (a: Profile, b: Profile): readonly string[] =>
  isCopy(a, b)
    ? ["in the words of a copy"]
    : isTakenUp(a, b)
      ? ["the one that its report has just told of"]
      : [places, times, ...others].flatMap((evidence) => {
          const why = evidence(a, b)?.why
          return why === undefined ? [] : [typeof why === "string" ? why : why(a, b)]
        })

/** More than anything else can make. */
const SURE = 99
/** Enough by itself, also for two words of one report; what shares more goes first. */
const TAKEN_UP = ENOUGH + 1

/** Is one told in the words of the other, in a report copied from its? */
export const isCopy = (a: Profile, b: Profile): boolean =>
  a.wording === b.wording &&
  a.origin === b.origin &&
  a.event.citation.document !== b.event.citation.document

/** Two buildings are two targets; "the airport" may be any. */
const areTwoSites = (some: readonly Site[], others: readonly Site[]): boolean =>
  some.length > 0 && others.length > 0 && !haveOneSite(some, others)

const haveOneSite = (some: readonly Site[], others: readonly Site[]): boolean =>
  some.some((a) => others.some((b) => a.id === b.id || ((a.bare || b.bare) && a.noun === b.noun)))

/* Two events are weighed millions of times in a dossier, so that what is found is
   one of few constants, and the words for it are made when they are asked for. */

const nothing: Evidence = { score: 0 }
const against: Evidence = { score: -1 }

const inPlaceOf = (score: number, which: (a: Place, b: Place) => Place): Evidence => ({
  score,
  why: (a, b) => `in ${which(a.place!, b.place!).name}`,
})
const inCountry = inPlaceOf(0.5, (a) => a)
const inPlace = inPlaceOf(1.5, (a) => a)
const inNamedPlace = inPlaceOf(2, (a) => a)
const nearSite = inPlaceOf(1.5, (a, b) => (a.precision === "site" ? b : a))

function places(a: Profile, b: Profile): Evidence | undefined {
  if (!a.place || !b.place) return nothing
  const bothNamed = a.placed && b.placed
  if (a.place.id === b.place.id) {
    if (a.place.precision === "country") return inCountry
    return bothNamed ? inNamedPlace : inPlace
  }
  if (a.place.country !== b.place.country) return bothNamed ? undefined : against
  const wide = a.place.precision === "country" || b.place.precision === "country"
  if (wide) return nothing
  if (isSiteIn(a.place, b.place) || isSiteIn(b.place, a.place)) return nearSite
  return bothNamed ? undefined : nothing
}

/** Degrees between a town and a site that belongs to it, about 30 km. */
const NEARBY = 0.27

/** Is one a site in or at the other, such as the airport of a town? */
const isSiteIn = (a: Place, b: Place): boolean =>
  a.precision === "site" &&
  b.precision === "town" &&
  Math.hypot(
    a.latitude - b.latitude,
    (a.longitude - b.longitude) * Math.cos((b.latitude * Math.PI) / 180),
  ) <= NEARBY

/** Days that reports of one happening are mostly apart. */
const NEAR = 2
/** Days after which an undated telling is not taken for news of the same. */
const FAR = 10

const sameTime: Evidence = { score: 0.5, why: "at the same time" }
const sameDay: Evidence = { score: 2, why: "on the same day" }
const sameRetoldDay: Evidence = { score: 3, why: "on the same day" }
const reportedNear: Evidence = { score: 1, why: "in reports of the same days" }
const reportedFar: Evidence = { score: -2 }

const sameHour: Evidence = { score: 2.5, why: "at the same hour" }
const sameMove: Evidence = { score: 0.5, why: "as stages of one move" }

function times(a: Profile, b: Profile): Evidence | undefined {
  if (isOneMove(a, b) && isInStages(near(a), near(b))) return sameMove
  if (a.days && b.days) {
    const apart = Math.max(a.days[0] - b.days[1], b.days[0] - a.days[1])
    if (apart > 1) return undefined
    const hours = a.hours && b.hours ? hoursApart(a.hours, b.hours) : undefined
    if (hours !== undefined && hours > HOURS) return nothing
    const short = a.days[1] - a.days[0] <= 1 && b.days[1] - b.days[0] <= 1
    if (apart > 0) return nothing
    if (!short) return sameTime
    if (hours !== undefined && hours < 0) return sameHour
    return isRetold(a) && isRetold(b) ? sameRetoldDay : sameDay
  }
  const [x, y] = [near(a), near(b)]
  if (x === undefined || y === undefined) return nothing
  const apart = Math.abs(x - y)
  return apart <= NEAR ? reportedNear : apart > FAR ? reportedFar : nothing
}

/** A day that is named days later is the day of something that reports keep
 *  coming back to. */
const isRetold = ({ days, published }: Profile): boolean =>
  days !== undefined && published !== undefined && days[1] <= published - NEAR

/** The day told, else that of the report. */
const near = ({ days, published }: Profile): number | undefined => days?.[0] ?? published

const sameActor: Evidence = { score: 1.5, why: "by the same" }
const otherActor: Evidence = { score: -0.5 }
const otherTalker: Evidence = { score: -2 }

/** Who speaks with whom is what tells talks apart. */
function doers(a: Profile, b: Profile): Evidence {
  if (shared(a.actors, b.actors) || isOneMove(a, b)) return sameActor
  if (a.actors.length === 0 || b.actors.length === 0) return nothing
  return a.event.type === "CONSULT" && b.event.type === "CONSULT" ? otherTalker : otherActor
}

const sameVehicle: Evidence = { score: 1.5, why: (a, b) => `of the same ${vehicleOf(a, b)}` }

const vehicleOf = (a: Profile, b: Profile): string | undefined =>
  a.vehicle.find((word) => b.vehicle.includes(word))

/** A plane that lands and one that leaves are two journeys. */
const vehicles = (a: Profile, b: Profile): Evidence =>
  a.vehicle.length > 0 && b.vehicle.length > 0 && isSameWord(a, b) && vehicleOf(a, b)
    ? sameVehicle
    : nothing

const sameRecipient: Evidence = { score: 1.5, why: "to the same" }

function sufferers(a: Profile, b: Profile): Evidence {
  if (shared(a.recipients, b.recipients) || haveOneSite(a.sites, b.sites)) return sameRecipient
  return a.recipients.length > 0 && b.recipients.length > 0 ? against : nothing
}

const shared = (a: readonly string[], b: readonly string[]): boolean => {
  for (const x of a) if (b.includes(x)) return true
  return false
}

/** Numbers below this are shared by chance. */
const TELLING = 3

const sameNumber: Evidence = { score: 2, why: (a, b) => `with ${numberOf(a, b)}` }

const numberOf = (a: Profile, b: Profile): string | undefined =>
  a.numbers.find((number) => b.numbers.includes(number) && Number.parseInt(number, 10) >= TELLING)

const numbers = (a: Profile, b: Profile): Evidence =>
  a.numbers.length > 0 && b.numbers.length > 0 && numberOf(a, b) ? sameNumber : nothing

const sameWord: Evidence = { score: 1, why: "in the same word" }
const sameMode: Evidence = { score: 1, why: "of the same kind" }
const sameType: Evidence = { score: 0.5 }
const otherType: Evidence = { score: -0.5 }

function words(a: Profile, b: Profile): Evidence {
  if (isSameWord(a, b)) return sameWord
  if (a.event.mode !== undefined && a.event.mode === b.event.mode) return sameMode
  return a.event.type === b.event.type ? sameType : otherType
}

const isSameWord = (a: Profile, b: Profile): boolean => a.word === b.word || a.stem === b.stem

const others = [doers, sufferers, vehicles, numbers, words]

const stemOf = (word: string): string => word.slice(0, Math.max(4, word.length - 3))
