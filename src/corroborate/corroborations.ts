import { kindOf } from "../claims/index.ts"
import type {
  Agreement,
  Claim,
  ClaimId,
  ClaimKinds,
  Corroboration,
  Lookup,
  MentionId,
  NonEmpty,
  PlaceId,
  SameAs,
} from "../model/index.ts"
import { push } from "./most.ts"
import { unionOf } from "./union.ts"
import type { Voices } from "./voices.ts"

/** What the kind of two claims says of them; claims of two kinds are unrelated. */
export const agreement = (a: Claim, b: Claim, same: SameAs): Agreement =>
  a.kind === b.kind ? kindOf(a).compare(a, b, same) : "unrelated"

/** What two claims of a kind must share one of to bear on each other: the kinds call
 *  nothing the same, or a conflict, that has nobody, or no number, in common. */
const bearings: {
  readonly [K in keyof ClaimKinds]: (claim: ClaimKinds[K], known: Lookup) => readonly string[]
} = {
  event: ({ type, actor, recipient }, known) => [
    ...actor.map((id) => `${type} by ${idOf(id, known)}`),
    ...recipient.map((id) => `${type} to ${idOf(id, known)}`),
  ],
  figure: ({ measure, group, count }) => [`${measure} ${group ?? ""} ${count.low} ${count.high}`],
  relation: ({ relation, subject }, known) => [`${relation} ${idOf(subject, known)}`],
  stance: ({ holder, target }, known) => [`${idOf(holder, known)} on ${idOf(target, known)}`],
}

const idOf = (id: MentionId | ClaimId, known: Lookup): string =>
  known.actor(id as MentionId)?.id ?? id

/** Claims that share none of these keys are never the same and never in conflict,
 *  so that only those that share one need to be compared. */
export const bearingsOf = (claim: Claim, known: Lookup): readonly string[] =>
  (bearings[claim.kind] as (claim: Claim, known: Lookup) => readonly string[])(claim, known).map(
    (key) => `${claim.kind} ${key}`,
  )

/** Do two claims speak of the same world, and both for or both against? What is
 *  ordered does not corroborate what was done, nor a denial what it denies. */
export const alike = (a: Claim, b: Claim, known: Lookup): boolean =>
  a.frame === b.frame && known.denied(a) === known.denied(b)

/** Groups of claims with which a claim is compared under one key, the newest, and
 *  members of each. */
const MOST = 40
const FEW = 3

/** Every claim in exactly one group of claims that say the same, with the voices
 *  behind them; in order of the first claim. */
export function corroborationsOf(
  claims: readonly Claim[],
  same: SameAs,
  voices: Voices,
  known: Lookup,
): readonly Corroboration[] {
  const sets = unionOf(claims.length)
  const facts = claims.map((claim) => factsOf(claim, known))
  const byKey = new Map<string, number[][]>()
  for (const [n, claim] of claims.entries())
    for (const key of bearingsOf(claim, known)) {
      const parts = byKey.get(key) ?? []
      byKey.set(key, parts)
      const homes = parts
        .slice(-MOST)
        .filter((part) => looked(part).some((one) => repeats(facts[one]!, facts[n]!, same)))
      for (const home of homes) sets.join(home[0]!, n)
      if (homes.length === 0) parts.push([n])
      else homes[0]!.push(n)
    }
  for (const [n, m] of copied(claims, voices, known)) sets.join(n, m)
  const groups = new Map<number, Claim[]>()
  for (const [n, claim] of claims.entries()) push(groups, sets.root(n), claim)
  return [...groups.values()].map((part) =>
    corroborated(part as unknown as NonEmpty<Claim>, voices),
  )
}

/** Pairs of a claim and the same words of a report that it is copied from. */
function copied(
  claims: readonly Claim[],
  voices: Voices,
  known: Lookup,
): readonly (readonly [number, number])[] {
  const first = new Map<string, number>()
  return claims.flatMap((claim, n) => {
    if (!voices.grouped(claim.citation.document)) return []
    const home = voices.family(claim.citation.document)
    const key = `${home} ${claim.kind} ${wordingOf(claim, known)}`
    const before = first.get(key)
    if (before === undefined) first.set(key, n)
    const other = claims[before ?? n]!
    const again = other.citation.document !== claim.citation.document && alike(other, claim, known)
    return again ? [[before!, n] as const] : []
  })
}

/** Characters after a trigger that are the same in a copy. */
const AFTER = 24

/** The words by which a claim is told, with what follows them. */
export const wordingOf = ({ id, trigger }: Claim, known: Lookup): string =>
  known
    .home(id)!
    .text.slice(trigger.start, trigger.end + AFTER)
    .toLowerCase()
    .replace(/\s+/g, " ")

const looked = (part: readonly number[]): readonly number[] =>
  part.length <= 2 * FEW ? part : [...part.slice(0, FEW), ...part.slice(-FEW)]

/** What of a claim is asked in every comparison, looked up once. */
interface Facts {
  readonly claim: Claim
  readonly denied: boolean
  /** The town, or smaller, that its own clause names. */
  readonly town: PlaceId | undefined
}

const factsOf = (claim: Claim, known: Lookup): Facts => ({
  claim,
  denied: known.denied(claim),
  town: townOf(claim, known),
})

function townOf({ id }: Claim, known: Lookup): PlaceId | undefined {
  const setting = known.setting(id)
  if (setting?.placeFrom !== "words" || !setting.place) return undefined
  const place = known.place(setting.place)
  return place?.precision === "country" ? undefined : place?.id
}

/** Claims alike that are not told of two towns, each in its own clause. */
const repeats = (a: Facts, b: Facts, same: SameAs): boolean =>
  a.claim.frame === b.claim.frame &&
  a.denied === b.denied &&
  (a.town === undefined || b.town === undefined || a.town === b.town) &&
  agreement(a.claim, b.claim, same) === "same"

const corroborated = (part: NonEmpty<Claim>, voices: Voices): Corroboration => ({
  claims: part.map((claim) => claim.id) as unknown as NonEmpty<ClaimId>,
  voices: voices.of(part),
  outlets: voices.outlets(part),
})
