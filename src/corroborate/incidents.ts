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
import { ENOUGH, isCopy, match, type Profile, profileOf } from "./evidence.ts"
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
  const candidates = (keys: readonly string[]): readonly number[] => [
    ...new Set(keys.flatMap((key) => (byKey.get(key) ?? []).slice(-MOST))),
  ]
  const add = (profile: Profile, past: boolean, { apart }: Judgements): void => {
    const keys = keysOf(profile, past)
    const found = candidates(keys)
      .filter((n) => !kept(groups[n]!, profile, apart))
      .map((n) => best(groups[n]!, profile, n))
      .filter((one) => one !== undefined)
      .sort((a, b) => b.score - a.score || a.n - b.n)[0]
    const at = found?.n ?? groups.length
    if (found === undefined) groups.push({ members: [profile], reasons: [], past })
    else {
      groups[at]!.members.push(profile)
      groups[at]!.reasons.push({ claims: [found.with, profile.event.id], why: found.why })
    }
    for (const key of keys) if (byKey.get(key)?.at(-1) !== at) push(byKey, key, at)
  }
  return { groups, add }
}

/** Has a person set the event apart from a member? */
const kept = ({ members }: Group, { event }: Profile, apart: Judgements["apart"]): boolean =>
  apart.some(
    ([a, b]) =>
      (a === event.id && members.some((one) => one.event.id === b)) ||
      (b === event.id && members.some((one) => one.event.id === a)),
  )

/** Members that an event is compared with: the first, and the newest. */
const looked = ({ members }: Group): readonly Profile[] =>
  members.length <= 6 ? members : [...members.slice(0, 3), ...members.slice(-3)]

/** The member that an event shares most with. Two events of one report that are
 *  told by different words are mostly two. */
function best(group: Group, profile: Profile, n: number) {
  let found: { score: number; why: string; with: ClaimId; n: number } | undefined
  for (const member of looked(group)) {
    const met = match(member, profile)
    if (met === undefined) return undefined
    const home = member.origin === profile.origin && !isCopy(member, profile)
    const score = met.score - (home && member.word !== profile.word ? 1 : 0)
    if (score < ENOUGH || (found && found.score >= score)) continue
    found = { score, why: met.why.filter(Boolean).join(", "), with: member.event.id, n }
  }
  return found
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
