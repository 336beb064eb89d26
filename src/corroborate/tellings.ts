import {
  type Claim,
  type DocumentId,
  type FigureClaim,
  isoDate,
  type Lookup,
  type PlaceId,
  parseDate,
  type TimeSpan,
} from "../model/index.ts"
import { isOfficial, stateOf } from "./bodies.ts"
import { countriesOf } from "./countries.ts"
import { byInstant } from "./instants.ts"
import { mostOf } from "./most.ts"
import type { Voices } from "./voices.ts"

/** One telling of a number, with what is asked of it again and again. */
export interface Telling {
  readonly claim: FigureClaim
  readonly document: string
  /** 1 for a report that has its text from another. */
  readonly copy: 0 | 1
  /** What day the number speaks for: the words' day, else that of the report. */
  readonly asOf: TimeSpan | undefined
  /** The same as ISO 8601 date. */
  readonly day: string
  /** The hour or the part of the day, where the words say it. */
  readonly hour: string | undefined
  readonly published: string
  readonly voice: string
  /** The origin is a body of a state or an international organization; of which. */
  readonly official: boolean
  readonly state: string | undefined
  /** The origin has a name, or is an outlet. */
  readonly named: boolean
  /** The origin is no more than a report in its own voice, or somebody unnamed. */
  readonly relay: boolean
  /** The report says so itself, quoting nobody, though it may pass on an office's number. */
  readonly ownVoice: boolean
}

/** What a number must share with another to be a number of the same thing. */
export interface Theme {
  readonly key: string
  readonly measure: string
  readonly population: string
  /** The town it is told of, where its clause says so. */
  readonly town: PlaceId | undefined
  readonly country: string
}

/** What each figure counts; the country is that of its place, where its clause
 *  names one, else the one that its report speaks of. */
export function themesOf(
  known: Lookup,
  claims: readonly Claim[],
  populationOf: (claim: FigureClaim) => string,
): (claim: FigureClaim) => Theme {
  const countryOf = countriesOf(claims, known)
  return (claim) => {
    const town = townOf(claim, known)
    const said = town === undefined ? undefined : known.place(town)?.country
    const country = said ?? countryOf(homeOf(claim)) ?? ""
    const { measure } = claim
    const population = populationOf(claim)
    return {
      key: [measure, population, town ?? "", country].join("|"),
      measure,
      population,
      town,
      country,
    }
  }
}

const homeOf = (claim: Claim): DocumentId => claim.citation.document

/** The town that the clause names, or whose office speaks: "the commandant's office
 *  of Dalby" counts in Dalby. */
function townOf(claim: FigureClaim, known: Lookup): PlaceId | undefined {
  const setting = known.setting(claim.id)
  const place = setting?.place === undefined ? undefined : known.place(setting.place)
  if (place === undefined || place.precision === "country") return undefined
  const { source } = claim.chain.at(-1)!
  const speaker = source.kind === "mention" ? known.words(source.mention) : ""
  return setting?.placeFrom === "words" || speaker.includes(place.name) ? place.id : undefined
}

/** The tellings of one theme, in order of the days they speak for. */
export function tellingsOf(
  claims: readonly FigureClaim[],
  known: Lookup,
  voices: Voices,
): readonly Telling[] {
  const happened = mostOf(claims.flatMap((claim) => coarse(claim, known)?.start ?? []))
  const sourced = new Map<string, FigureClaim>()
  for (const claim of claims)
    if (claim.chain.at(-1)!.source.kind === "mention")
      sourced.set(`${voices.family(homeOf(claim))} ${claim.count.low}`, claim)
  return claims.map((claim) => telling(claim, happened, sourced, known, voices)).sort(byTime)
}

/** A time in words that is longer than a day. */
function coarse(claim: Claim, known: Lookup): TimeSpan | undefined {
  const time = known.setting(claim.id)?.time
  return time?.anchor === "words" && !fine.has(time.granularity) ? time : undefined
}

const fine = new Set<TimeSpan["granularity"]>(["minute", "hour", "partOfDay", "day"])

function telling(
  claim: FigureClaim,
  happened: string | undefined,
  sourced: ReadonlyMap<string, FigureClaim>,
  known: Lookup,
  voices: Voices,
): Telling {
  const published = known.home(claim.id)?.meta.publishedAt ?? ""
  const asOf = asOfOf(claim, published.slice(0, 10), happened, known)
  const { source } = claim.chain.at(-1)!
  const relay = source.kind !== "mention"
  const own = relay ? sourced.get(`${voices.family(homeOf(claim))} ${claim.count.low}`) : undefined
  return {
    claim,
    document: homeOf(claim),
    copy: voices.family(homeOf(claim)) === homeOf(claim) ? 0 : 1,
    asOf,
    day: asOf?.start.slice(0, 10) ?? "",
    hour: asOf?.anchor === "words" && asOf.granularity !== "day" ? asOf.start : undefined,
    published,
    voice: voices.key(own ?? claim),
    official: isOfficial(own ?? claim, known),
    state: stateOf(own ?? claim, known),
    named: own !== undefined || source.kind !== "unnamed",
    relay: relay && own === undefined,
    ownVoice: relay,
  }
}

/** The day in words; a month or a year is when it happened, and the number speaks
 *  for the day of the report, unless it is another one than that of most tellings:
 *  "in March it had been 230". */
function asOfOf(
  claim: FigureClaim,
  published: string,
  happened: string | undefined,
  known: Lookup,
): TimeSpan | undefined {
  const time = known.setting(claim.id)?.time
  const long = coarse(claim, known)
  if (published === "") return time
  if (time?.anchor === "words" && !long && time.start.slice(0, 10) <= published) return time
  if (long && long.start !== happened && long.end.slice(0, 10) < published)
    return dayOf(isoDate(parseDate(long.end)! - 1))
  return dayOf(published)
}

const dayOf = (day: string): TimeSpan | undefined => {
  const start = parseDate(day)
  return start === undefined
    ? undefined
    : {
        start: `${day}T00:00`,
        end: `${isoDate(start + 1)}T00:00`,
        granularity: "day",
        anchor: "publication",
      }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By as-of, then by the report's date; in one report what it tells first is the
 *  newest, unless the hour is told. Ids make the order complete. */
export const byTime = (a: Telling, b: Telling): number =>
  compareText(a.day, b.day) ||
  (a.hour && b.hour ? compareText(a.hour, b.hour) : 0) ||
  a.copy - b.copy ||
  byInstant(a.published, b.published) ||
  compareText(a.document, b.document) ||
  b.claim.trigger.start - a.claim.trigger.start ||
  compareText(a.claim.id, b.claim.id)

/** Days between two ISO 8601 dates; 0 where one is not known. */
export const daysBetween = (a: string, b: string): number =>
  Math.abs((parseDate(a) ?? 0) - (parseDate(b) ?? 0)) * Math.sign(a.length * b.length)
