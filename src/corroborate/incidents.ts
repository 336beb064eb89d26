import {
  type ClaimId,
  type EventClaim,
  type FigureClaim,
  hash,
  type Incident,
  type IncidentId,
  type Judgements,
  type Lookup,
  type NonEmpty,
  overlaps,
  parseDate,
} from "../model/index.ts"
import { ENOUGH, isCopy, type Profile, profileOf, reasons, weigh } from "./evidence.ts"
import { mostOf, push } from "./most.ts"
import type { Voices } from "./voices.ts"

/** What the incidents of a dossier are made from. */
export interface Told {
  readonly events: readonly EventClaim[]
  readonly figures: readonly FigureClaim[]
  readonly known: Lookup
  readonly judgements: Judgements
  /** Which reports are copies, and of which. */
  readonly voices: Pick<Voices, "family" | "grouped">
}

interface Group {
  readonly members: Profile[]
  readonly reasons: Incident["reasons"][number][]
  readonly past: boolean
}

/** Happenings, each with every event that tells of it, in order of the first
 *  telling; what is only ordered, planned, supposed or denied has not happened.
 *  Each event joins the happening that it shares most with, by place, time, people,
 *  numbers and words, or founds one; the id is that of the first telling, so that
 *  later reports leave it as it is. What a person joined or set apart stays so. */
export function incidentsOf({
  events,
  figures,
  known,
  judgements,
  voices,
}: Told): readonly Incident[] {
  const counts = new Map<string, FigureClaim[]>()
  for (const figure of figures)
    if (figure.frame === "actual" && !known.denied(figure))
      push(counts, figure.citation.document, figure)
  const happened = events.filter((event) => framed(event) && !known.denied(event))
  const first = firstReport(happened, known)
  const index = indexed()
  for (const event of happened) {
    const own = (counts.get(event.citation.document) ?? []).filter((figure) =>
      overlaps(figure.trigger, event.trigger),
    )
    const profile = profileOf(event, own, known, voices)
    const past = event.frame === "historical" || isBefore(profile, first)
    index.add(profile, past, judgements)
  }
  return joined(index.groups, judgements)
    .filter(({ members }) => members.length > 0)
    .map((group) => incident(group))
}

const framed = ({ frame }: EventClaim): boolean => frame === "actual" || frame === "historical"

const firstReport = (events: readonly EventClaim[], known: Lookup): number | undefined => {
  const days = events.flatMap(({ id }) => parseDate(known.home(id)?.meta.publishedAt) ?? [])
  return days.length === 0 ? undefined : days.reduce((least, day) => Math.min(least, day))
}

/** Days before the first report on hand from which on a happening is told as
 *  background. */
const BACKGROUND = 30

const isBefore = ({ days }: Profile, first: number | undefined): boolean =>
  days !== undefined && first !== undefined && days[1] < first - BACKGROUND

/** Happenings that an event is compared with under one key, the newest. */
const MOST = 24

function indexed() {
  const groups: Group[] = []
  const byKey = new Map<string, number[]>()
  /** The last event for which each happening was looked at. */
  const seen: number[] = []
  let turn = 0
  /** The happening that an event shares most with; of equals the first. */
  const closest = (
    profile: Profile,
    keys: readonly string[],
    apart: Judgements["apart"],
  ): Found | undefined => {
    let found: Found | undefined
    turn++
    for (const key of keys) {
      const under = byKey.get(key) ?? []
      for (let i = Math.max(0, under.length - MOST); i < under.length; i++) {
        const n = under[i]!
        if (seen[n] === turn) continue
        seen[n] = turn
        if (kept(groups[n]!, profile, apart)) continue
        const one = best(groups[n]!, profile, n)
        if (
          one &&
          (!found || one.score > found.score || (one.score === found.score && n < found.n))
        )
          found = one
      }
    }
    return found
  }
  const add = (profile: Profile, past: boolean, { apart }: Judgements): void => {
    const keys = keysOf(profile, past)
    const found = closest(profile, keys, apart)
    const at = found?.n ?? groups.length
    if (found === undefined) groups.push({ members: [profile], reasons: [], past })
    else joinTo(groups[at]!, profile, found.with)
    for (const key of keys) if (byKey.get(key)?.at(-1) !== at) push(byKey, key, at)
  }
  return { groups, add }
}

/** A happening, and the member of it that an event shares most with. */
interface Found {
  readonly n: number
  readonly score: number
  readonly with: Profile
}

function joinTo(group: Group, profile: Profile, member: Profile): void {
  group.members.push(profile)
  group.reasons.push({
    claims: [member.event.id, profile.event.id],
    why: reasons(member, profile).join(", "),
  })
}

/** Has a person set the event apart from a member? */
const kept = ({ members }: Group, { event }: Profile, apart: Judgements["apart"]): boolean =>
  apart.some(
    ([a, b]) =>
      (a === event.id && members.some((one) => one.event.id === b)) ||
      (b === event.id && members.some((one) => one.event.id === a)),
  )

/** Members that an event is compared with at either end: the first, and the newest. */
const LOOKED = 3

/** The member that an event shares most with, of equals the first. Two events of one
 *  report that are told by different words are mostly two. */
function best({ members }: Group, profile: Profile, n: number): Found | undefined {
  let most = ENOUGH
  let found: Profile | undefined
  for (let i = 0; i < members.length; i++) {
    if (i === LOOKED) i = Math.max(i, members.length - LOOKED)
    const member = members[i]!
    const weight = weigh(member, profile)
    if (weight === undefined) return undefined
    const home =
      member.word !== profile.word && member.origin === profile.origin && !isCopy(member, profile)
    const score = weight - (home ? 1 : 0)
    if (found ? score <= most : score < most) continue
    most = score
    found = member
  }
  return found && { n, score: most, with: found }
}

/** Under which an event looks for others: its people, its place and day, its word with the
 *  state and day (an airport is not named after its town in every report), its numbers,
 *  what moved, and whose forces. */
function keysOf(profile: Profile, past: boolean): readonly string[] {
  const { event, family, place, actors, recipients, numbers, forces, vehicle } = profile
  const { days, published } = profile
  const day = days?.[0] ?? published
  const near = day === undefined ? [""] : [day - 1, day, day + 1]
  const where = place === undefined || place.precision === "country" ? [] : [place.id]
  const when = days && days[1] - days[0] > 3 ? ["long"] : near
  return [
    ...[...actors, ...recipients].flatMap((id) => when.map((on) => `${id} ${on}`)),
    ...where.flatMap((id) => [`${id} ${profile.word}`, ...when.map((on) => `${id} ${on}`)]),
    ...[...numbers].map((number) => `# ${number}`),
    ...[...forces].map((state) => `of ${state} ${event.mode}`),
    ...[...vehicle].map((word) => `by ${word} in ${place?.country ?? ""}`),
    ...[event.trigger, ...(event.again ? [event.again] : [])].map(
      ({ start }) => `${event.citation.document} at ${start}`,
    ),
    ...(profile.wording === "" ? [] : [`${profile.origin} ${profile.wording}`]),
    ...(days === undefined ? [] : [`on ${days[0]}`]),
    ...(where.length === 0
      ? when.map((on) => `${place?.id ?? ""} ${profile.word} ${on}`)
      : when.map((on) => `in ${place!.country} ${profile.word} ${on}`)),
  ].map((key) => `${past ? "past" : "now"} ${family} ${key}`)
}

/** The groups with those made one that a person joined. */
function joined(groups: readonly Group[], { together }: Judgements): readonly Group[] {
  if (together.length === 0) return groups
  const home = new Map<ClaimId, Group>()
  for (const group of groups) for (const { event } of group.members) home.set(event.id, group)
  for (const pair of together) {
    const [a, b] = pair.map((id) => home.get(id))
    if (a === undefined || b === undefined || a === b) continue
    const [into, from] = groups.indexOf(a) < groups.indexOf(b) ? [a, b] : [b, a]
    for (const { event } of from.members) home.set(event.id, into)
    into.members.push(...from.members.splice(0))
    into.reasons.push(...from.reasons.splice(0), { claims: pair, why: "joined by a person" })
  }
  return groups
}

function incident({ members, reasons, past }: Group): Incident {
  const [first] = members
  const placed = members.filter(({ place }) => place !== undefined)
  const narrow = placed.filter(({ place }) => place!.precision !== "country")
  const named = narrow.filter((one) => one.placed)
  const from = [named, narrow, placed].find((some) => some.length > 0) ?? []
  return {
    id: hash(first!.event.id) as IncidentId,
    events: members.map(({ event }) => event.id) as unknown as NonEmpty<ClaimId>,
    figures: members.flatMap(({ figures }) => figures.map(({ id }) => id)),
    place: mostOf(from.map(({ place }) => place!.id)),
    time: timeOf(members),
    background: past,
    reasons,
  }
}

/** The shortest time in words, else that of the first report. */
function timeOf(members: readonly Profile[]): Incident["time"] {
  const length = ({ days }: Profile): number => days![1] - days![0]
  const dated = members.filter(({ days }) => days !== undefined)
  const least = dated.reduce<Profile | undefined>(
    (best, one) => (best === undefined || length(one) < length(best) ? one : best),
    undefined,
  )
  return (least ?? members[0])?.time
}
