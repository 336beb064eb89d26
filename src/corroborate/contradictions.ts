import {
  type Agreement,
  type Annotated,
  type Claim,
  type Contradiction,
  claimsOf,
  type EventClaim,
  type Lookup,
  type Mention,
  overlaps,
  type Place,
  parseDate,
  type SameAs,
} from "../model/index.ts"
import { isAny, opposites } from "../ontology/opposites.ts"
import { plover } from "../ontology/plover.ts"
import { agreement, bearingsOf } from "./corroborations.ts"
import { push } from "./most.ts"
import type { Voices } from "./voices.ts"

type Documents = readonly Annotated<"mentions" | "claims">[]

/** Claims that cannot all hold: what kinds call a conflict, denials with what
 *  they deny, and opposite events. */
export function contradictionsOf(
  documents: Documents,
  known: Lookup,
  same: SameAs,
  voices: Voices,
): readonly Contradiction[] {
  const claims = documents.flatMap((doc) => doc.claims).filter((one) => !("withdrawn" in one))
  return [
    ...conflicts(claims, same, known, voices),
    ...denials(claims, same, known, scenesOf(documents, known)),
    ...opposed(documents, known),
  ]
}

/** An order, a plan or a supposition contradicts nothing that happened. */
const firm = (claim: Claim): boolean => claim.frame === "actual" && claim.modality !== "unclear"

/** Numbers that differ are told of in their series. One voice in one report does
 *  not contradict itself: it speaks of two things that we have not told apart. */
function conflicts(
  claims: readonly Claim[],
  same: SameAs,
  known: Lookup,
  voices: Voices,
): Contradiction[] {
  const firmly = claims.filter(
    (claim) => firm(claim) && !known.denied(claim) && !("measure" in claim),
  )
  const disagree = (a: Claim, b: Claim): boolean =>
    voices.key(a) !== voices.key(b) && agreement(a, b, same) === "conflict"
  return pairsOf(byBearing(firmly, known), disagree).map(([a, b]) => ({
    between: [a.id, b.id],
    kind: "opposite",
    about: `two tellings of one ${a.kind}`,
    by: "kind",
  }))
}

/** A kind may call a claim and its denial the same claim or a conflict. */
const meetsDenial = (found: Agreement): boolean => found === "same" || found === "conflict"

/** Every denial with all that it denies. */
function denials(
  claims: readonly Claim[],
  same: SameAs,
  known: Lookup,
  scenes: (claim: Claim) => readonly string[],
): Contradiction[] {
  const near = byBearing(claims, known)
  const placed = byDays(claims, known, scenes)
  return claims
    .filter((claim) => known.denied(claim) && claim.frame === "actual")
    .flatMap((denial) => {
      const met = first(MOST, function* () {
        for (const key of bearingsOf(denial, known))
          for (const claim of near.get(key) ?? [])
            if (deniedBy(denial, claim, same, known) && !oneSpeech(denial, claim)) yield claim
        for (const key of scenes(denial))
          for (const claim of placed(key, dayNumber(denial, known)))
            if (isTold(claim, known) && !oneSpeech(denial, claim)) yield claim
      })
      const between = [denial.id, ...met.map((claim) => claim.id)]
      return met.length === 0
        ? []
        : [
            {
              between: between as unknown as Contradiction["between"],
              kind: "denial",
              about: "denied",
              by: "denial",
            },
          ]
    })
}

/** The first of what is found, each once; no more is sought. */
function first<T>(most: number, found: () => Iterable<T>): readonly T[] {
  const some = new Set<T>()
  for (const one of found()) if (some.add(one).size === most) break
  return [...some]
}

/** "May have left" is denied by "has not left": a guess about what happened
 *  counts as told. Words of support, blame and demand are alike in kind without
 *  being about the same, so that they must be the same words. */
function deniedBy(denial: Claim, claim: Claim, same: SameAs, known: Lookup): boolean {
  if (!isTold(claim, known) || "relation" in denial) return false
  if (verbal(denial) && words(denial, known) !== words(claim, known)) return false
  const asDone: Claim = claim.frame === "actual" ? claim : { ...claim, frame: "actual" }
  return meetsDenial(agreement(denial, asDone, same))
}

const isTold = (claim: Claim, known: Lookup): boolean =>
  !known.denied(claim) &&
  (claim.frame === "actual" || (claim.frame === "hypothetical" && claim.modality === "hedged"))

/** Days between a denial and what it may deny where nobody is named. */
const SOON = 3

/** Claims by where they happened and when: those of a scene that were told of days
 *  near a day, in the order of the claims. What is told of no day, or a day that is not
 *  known, is near any. */
function byDays(
  claims: readonly Claim[],
  known: Lookup,
  scenes: (claim: Claim) => readonly string[],
): (scene: string, day: number | undefined) => readonly Claim[] {
  const placed = new Map<string, number[]>()
  const on = new Map<string, number[]>()
  for (const [n, claim] of claims.entries())
    for (const scene of scenes(claim)) {
      push(placed, scene, n)
      push(on, `${scene} ${dayNumber(claim, known)}`, n)
    }
  return (scene, day) => {
    const days = Array.from({ length: 2 * SOON + 1 }, (_, n) => (day ?? 0) - SOON + n)
    const near = [...days, undefined].flatMap((one) => on.get(`${scene} ${one}`) ?? [])
    const found = day === undefined ? (placed.get(scene) ?? []) : near.sort((a, b) => a - b)
    return found.map((n) => claims[n]!)
  }
}

const dayNumber = (claim: Claim, known: Lookup): number | undefined => {
  const day = dayOf(claim, known)
  return day === "" ? undefined : (parseDate(day) ?? 0)
}

/** Where an event is told that names neither doer nor victim ("a plane landed in
 *  Dalby"): its word with each town in its clause. */
function scenesOf(documents: Documents, known: Lookup): (claim: Claim) => readonly string[] {
  const found = new Map<Claim, readonly string[]>()
  for (const { claims, mentions } of documents)
    for (const claim of claims) {
      if (!("actor" in claim) || claim.actor.length + claim.recipient.length > 0) continue
      const towns = mentions
        .filter((one) => overlaps(one, claim.citation))
        .flatMap(({ id }) => known.place(id) ?? [])
        .filter(({ precision }) => precision !== "country")
      found.set(
        claim,
        [...new Set(towns.map(({ id }) => id))].map(
          (id) => `${claim.type} ${words(claim, known)} ${id}`,
        ),
      )
    }
  return (claim) => found.get(claim) ?? []
}

/** What one act of speaking both says and denies are two things. */
const oneSpeech = (a: Claim, b: Claim): boolean => {
  const [one, other] = [a.chain.at(-1)!.attribution, b.chain.at(-1)!.attribution]
  return one !== undefined && one === other
}

const verbal = (claim: Claim): boolean =>
  "holder" in claim ||
  ("type" in claim && (plover.get(claim.type)?.quad ?? 2) % 2 === 1) ||
  ("type" in claim && claim.type === "STATEMENT")

const words = ({ id, trigger }: Claim, known: Lookup): string =>
  known.home(id)?.text.slice(trigger.start, trigger.end).toLowerCase() ?? ""

/** Of events that stand against each other all that may concern one place and
 *  one day, in one contradiction a pair of kinds. */
function opposed(documents: Documents, known: Lookup): Contradiction[] {
  const counted = new Map<string, Claim[]>()
  for (const figure of claimsOf(documents, "figure"))
    push(counted, figure.citation.document, figure)
  const firmly = claimsOf(documents, "event").filter((event) => firm(event) && !known.denied(event))
  return opposites.flatMap(({ key, one, other, about, goesOn }) => {
    const left = firmly.filter((event) => isAny(event, one))
    const right = firmly
      .filter((event) => isAny(event, other) && lasts(event, known))
      .filter((event) => goesOn[languageOf(event, known)]?.test(clause(event, known)) ?? true)
      .filter(
        (event) => !counted.get(event.citation.document)?.some((one) => sameWords(one, event)),
      )
    const days = byDay(right, known)
    const met = left.filter((a) => (days.get(dayOf(a, known)) ?? []).some((b) => meet(a, b, known)))
    const metOn = byDay(met, known)
    const against = right.filter((b) =>
      (metOn.get(dayOf(b, known)) ?? []).some((a) => meet(a, b, known)),
    )
    const ids = [...met, ...against].map((event) => event.id)
    return met.length > 0 && against.length > 0
      ? [{ between: ids as unknown as Contradiction["between"], kind: "opposite", about, by: key }]
      : []
  })
}

/** The clause in which an event is told: its own words and what stands around
 *  them, up to the next mark of a pause. */
function clause({ id, citation, trigger }: EventClaim, known: Lookup): string {
  const { text } = known.home(id)!
  const start = Math.min(citation.start, trigger.start)
  const end = Math.max(citation.end, trigger.end)
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return `${before.split(pause).at(-1)}${text.slice(start, end)}${after.split(pause)[0]}`
}

/** How far a clause is looked at on either side, in characters. */
const AROUND = 80
const pause = /[,.;:!?“”"()\n]/u

const languageOf = (event: EventClaim, known: Lookup): string =>
  known.home(event.id)?.language ?? ""

/** What has a count ("18 injured") is a deed that is over. */
const sameWords = (figure: Claim, event: EventClaim): boolean =>
  overlaps(figure.trigger, event.trigger)

/** Violence without doer or victim ("clashes", "shooting") is told as a state
 *  that lasts; a place is no victim. */
const lasts = (event: EventClaim, known: Lookup): boolean =>
  event.type !== "ASSAULT" ||
  [...event.actor, ...event.recipient].every((id) => isPlace(known.mention(id)?.type))

const isPlace = (type: Mention["type"] | undefined): boolean =>
  type === "gpe" || type === "location" || type === "facility"

function meet(a: EventClaim, b: EventClaim, known: Lookup): boolean {
  const [one, other] = [known.setting(a.id), known.setting(b.id)]
  return nested(place(one?.place, known), place(other?.place, known))
}

/** The day an event is told of, else that of its report. */
const dayOf = ({ id }: Claim, known: Lookup): string =>
  (known.setting(id)?.time?.start ?? known.home(id)?.meta.publishedAt ?? "").slice(0, 10)

function byDay(events: readonly EventClaim[], known: Lookup): ReadonlyMap<string, EventClaim[]> {
  const found = new Map<string, EventClaim[]>()
  for (const event of events) push(found, dayOf(event, known), event)
  return found
}

const place = (id: Place["id"] | undefined, known: Lookup): Place | undefined =>
  id === undefined ? undefined : known.place(id)

/** May one place lie in the other? Unknown places may be anywhere. */
const nested = (a: Place | undefined, b: Place | undefined): boolean =>
  a === undefined ||
  b === undefined ||
  a.id === b.id ||
  (a.country === b.country && (a.precision === "country" || b.precision === "country"))

/** Claims by what they must share to bear on each other. */
function byBearing(claims: readonly Claim[], known: Lookup): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const claim of claims) for (const key of bearingsOf(claim, known)) push(found, key, claim)
  return found
}

/** Claims that one claim is held against under one key, the next after it. */
const MOST = 40

/** Pairs that meet a condition, each once, in the order of the claims. */
function pairsOf(
  groups: ReadonlyMap<string, readonly Claim[]>,
  meet: (a: Claim, b: Claim) => boolean,
): readonly (readonly [Claim, Claim])[] {
  const met = new Map<string, readonly [Claim, Claim]>()
  for (const some of groups.values())
    for (let n = 0; n < some.length; n++)
      for (let m = n + 1; m < some.length && m <= n + MOST; m++)
        if (meet(some[n]!, some[m]!)) met.set(`${some[n]!.id} ${some[m]!.id}`, [some[n]!, some[m]!])
  return [...met.values()]
}
