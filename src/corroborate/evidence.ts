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
  readonly published: number | undefined
  /** Who did it, and to whom or what: ids, or the words of what has none. */
  readonly actors: ReadonlySet<string>
  readonly recipients: ReadonlySet<string>
  /** What moved, by its names and the word for it: "jet", "cessna". */
  readonly vehicle: ReadonlySet<string>
  /** Whose forces act, as state and sector: all of a state's move as one. */
  readonly forces: ReadonlySet<string>
  /** Counts told by the same word, as measure and number. */
  readonly numbers: ReadonlySet<string>
  readonly word: string
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
  return {
    event,
    family: familyOf(event),
    place,
    placed,
    days: dated ? daysOf(time) : undefined,
    time,
    published,
    actors: actorsOf(event.actor, known),
    recipients: actorsOf(
      event.recipient.filter((id) => known.place(id)?.precision !== "country"),
      known,
    ),
    vehicle: new Set(event.vehicle ? vehicleWords(home.text, event.vehicle) : []),
    forces: forcesOf(event.actor, known),
    numbers: new Set(figures.map(({ measure, count }) => `${count.low} ${measure}`)),
    word: home.text.slice(event.trigger.start, event.trigger.end).toLowerCase(),
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

const actorsOf = (ids: EventClaim["actor"], known: Lookup): ReadonlySet<string> =>
  new Set(ids.map((id) => idOf(id, known)))

/** Some of a group act for it. */
const idOf = (id: EventClaim["actor"][number], known: Lookup): string =>
  known.actor(id)?.whole ?? known.actor(id)?.id ?? known.place(id)?.id ?? wordsOf(known.words(id))

const forcesOf = (ids: EventClaim["actor"], known: Lookup): ReadonlySet<string> =>
  new Set(
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
export interface Match {
  readonly score: number
  readonly why: readonly string[]
}

export const ENOUGH = 3.5

/** Weighs what two events share; `undefined` where something keeps them apart: two
 *  towns, two days, or a number that neither can have grown to. */
export function match(a: Profile, b: Profile): Match | undefined {
  if (a.family !== b.family || areTwoSites(a.sites, b.sites)) return undefined
  if (isCopy(a, b)) return one(SURE, "in the words of a copy")
  const place = places(a, b)
  const time = place && times(a, b)
  if (!place || !time) return undefined
  if (isTakenUp(a, b)) return one(ENOUGH + 1, "the one that its report has just told of")
  const found = [place, time, people(a, b), numbers(a, b), words(a, b)]
  return {
    score: found.reduce((sum, one) => sum + one.score, 0),
    why: found.flatMap((one) => one.why),
  }
}

/** More than anything else can make. */
const SURE = 99

/** Is one told in the words of the other, in a report copied from its? */
export const isCopy = (a: Profile, b: Profile): boolean =>
  a.origin === b.origin &&
  a.event.citation.document !== b.event.citation.document &&
  a.wording === b.wording

const isTakenUp = (a: Profile, b: Profile): boolean => isAgain(a, b) || isAgain(b, a)

/** Does a noun take up the other: "They stormed the depot. The raid …"? */
const isAgain = ({ event: { again, citation } }: Profile, { event }: Profile): boolean =>
  again?.start === event.trigger.start && citation.document === event.citation.document

/** Two buildings are two targets; "the airport" may be any. */
const areTwoSites = (some: readonly Site[], others: readonly Site[]): boolean =>
  some.length > 0 && others.length > 0 && !haveOneSite(some, others)

const haveOneSite = (some: readonly Site[], others: readonly Site[]): boolean =>
  some.some((a) => others.some((b) => a.id === b.id || ((a.bare || b.bare) && a.noun === b.noun)))

const areApart = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size > 0 && b.size > 0 && !shared(a, b)

const nothing: Match = { score: 0, why: [] }
const one = (score: number, why: string): Match => ({ score, why: [why] })

function places(a: Profile, b: Profile): Match | undefined {
  if (!a.place || !b.place) return nothing
  if (a.place.id === b.place.id) {
    if (a.place.precision === "country") return one(0.5, `in ${a.place.name}`)
    return one(a.placed && b.placed ? 2 : 1.5, `in ${a.place.name}`)
  }
  if (a.place.country !== b.place.country) return a.placed && b.placed ? undefined : one(-1, "")
  const wide = a.place.precision === "country" || b.place.precision === "country"
  if (wide) return nothing
  if (isSiteIn(a.place, b.place) || isSiteIn(b.place, a.place))
    return one(1.5, `in ${(a.place.precision === "site" ? b : a).place!.name}`)
  return a.placed && b.placed ? undefined : nothing
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

/** Days that forces take to come to a country or to leave it. */
const STAGES = 7

/** Forces of one state that go the same way, out of a country or into it: the first and the
 *  last of them are days apart. */
const isOneMove = (a: Profile, b: Profile): boolean =>
  a.event.type === b.event.type &&
  (a.event.type === "RETREAT" || areAlike(a, b)) &&
  isMarch(a) &&
  isMarch(b) &&
  (isTakenUp(a, b) || shared(a.forces, b.forces))

const isMarch = ({ event: { mode }, place }: Profile): boolean =>
  (mode === "withdraw" || mode === "troops") && (!place || place.precision === "country")

function times(a: Profile, b: Profile): Match | undefined {
  const [from, to] = [near(a), near(b)]
  const long = from !== undefined && to !== undefined && Math.abs(from - to) > 1
  if (long && Math.abs(from - to) <= STAGES && isOneMove(a, b))
    return one(0.5, "as stages of one move")
  if (a.days && b.days) {
    const apart = Math.max(a.days[0] - b.days[1], b.days[0] - a.days[1])
    if (apart > 1) return undefined
    const hours = hoursApart(a.time!, b.time!)
    if (hours !== undefined && hours > HOURS) return nothing
    const short = a.days[1] - a.days[0] <= 1 && b.days[1] - b.days[0] <= 1
    if (apart > 0) return nothing
    if (!short) return one(0.5, "at the same time")
    if (hours !== undefined && hours <= 0) return one(2.5, "at the same hour")
    return one(isRetold(a) && isRetold(b) ? 3 : 2, "on the same day")
  }
  const [x, y] = [near(a), near(b)]
  if (x === undefined || y === undefined) return nothing
  const apart = Math.abs(x - y)
  return apart <= NEAR ? one(1, "in reports of the same days") : apart > FAR ? one(-2, "") : nothing
}

/** Hours that one happening may be put apart by: "at two in the night", "in the morning". */
const HOURS = 6

/** Hours between two times that are both told with a part of their day, none or less where they
 *  meet: a clash of the evening is not the raid of the night before. */
function hoursApart(a: TimeSpan, b: TimeSpan): number | undefined {
  if (!fine.has(a.granularity) || !fine.has(b.granularity)) return undefined
  return Math.max(hourOf(b.start) - hourOf(a.end), hourOf(a.start) - hourOf(b.end))
}

const fine = new Set<TimeSpan["granularity"]>(["minute", "hour", "partOfDay"])

/** Hours since a day long past. */
const hourOf = (time: string): number =>
  24 * (parseDate(time) ?? 0) + Number(time.slice(11, 13)) + Number(time.slice(14, 16)) / 60

/** A day that is named days later is the day of something that reports keep
 *  coming back to. */
const isRetold = ({ days, published }: Profile): boolean =>
  days !== undefined && published !== undefined && days[1] <= published - NEAR

/** The day told, else that of the report. */
const near = ({ days, published }: Profile): number | undefined => days?.[0] ?? published

function people(a: Profile, b: Profile): Match {
  const by = shared(a.actors, b.actors) || isOneMove(a, b)
  const to = shared(a.recipients, b.recipients) || haveOneSite(a.sites, b.sites)
  const same = areAlike(a, b) ? [...a.vehicle].find((word) => b.vehicle.has(word)) : undefined
  const both = [
    by && "by the same",
    to && "to the same",
    same !== undefined && `of the same ${same}`,
  ].filter((why) => why !== undefined && why)
  const apart =
    (!by && areApart(a.actors, b.actors) ? (isTalk(a) && isTalk(b) ? 2 : 0.5) : 0) +
    (!to && a.recipients.size > 0 && b.recipients.size > 0 ? 1 : 0)
  return { score: both.length * 1.5 - apart, why: both as string[] }
}

/** Who speaks with whom is what tells talks apart. */
const isTalk = ({ event }: Profile): boolean => event.type === "CONSULT"

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const x of a) if (b.has(x)) return true
  return false
}

/** Numbers below this are shared by chance. */
const TELLING = 3

function numbers(a: Profile, b: Profile): Match {
  const same = [...a.numbers].find(
    (number) => b.numbers.has(number) && Number.parseInt(number, 10) >= TELLING,
  )
  return same === undefined ? nothing : one(2, `with ${same}`)
}

function words(a: Profile, b: Profile): Match {
  const alike = areAlike(a, b)
  const mode = a.event.mode !== undefined && a.event.mode === b.event.mode
  if (alike) return one(1, "in the same word")
  if (mode) return one(1, "of the same kind")
  return a.event.type === b.event.type ? one(0.5, "") : one(-0.5, "")
}

const areAlike = (a: Profile, b: Profile): boolean =>
  a.word === b.word || stem(a.word) === stem(b.word)

const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 3))
