import { kindOf } from "../claims/index.ts"
import type {
  Agreement,
  Claim,
  ClaimId,
  ClaimKinds,
  Corroboration,
  Lookup,
  NonEmpty,
  SameAs,
} from "../model/index.ts"
import type { Voices } from "./voices.ts"

/** What the kind of two claims says of them; claims of two kinds are unrelated. */
export const agreement = (a: Claim, b: Claim, same: SameAs): Agreement =>
  a.kind === b.kind ? kindOf(a).compare(a, b, same) : "unrelated"

/** What two claims of a kind must share to bear on each other. */
const subjects: { readonly [K in keyof ClaimKinds]: (claim: ClaimKinds[K]) => string } = {
  event: ({ type }) => type,
  figure: ({ measure, group }) => `${measure} ${group ?? ""}`,
  relation: ({ relation }) => relation,
  stance: () => "",
}

/** Claims with different subjects are never the same and never in conflict, so
 *  that only those of one subject need to be compared. */
export const subjectOf = (claim: Claim): string =>
  `${claim.kind} ${(subjects[claim.kind] as (claim: Claim) => string)(claim)}`

/** Claims by a key, each list in their order. */
export function grouped<C extends Claim>(
  claims: readonly C[],
  key: (claim: C) => string,
): ReadonlyMap<string, readonly C[]> {
  const groups = new Map<string, C[]>()
  for (const claim of claims) {
    const group = groups.get(key(claim))
    if (group) group.push(claim)
    else groups.set(key(claim), [claim])
  }
  return groups
}

/** Do two claims speak of the same world, and both for or both against? What is
 *  ordered does not corroborate what was done, nor a denial what it denies. */
export const alike = (a: Claim, b: Claim, known: Lookup): boolean =>
  a.frame === b.frame && known.denied(a) === known.denied(b)

/** Every claim in exactly one group of claims that say the same, with the voices
 *  behind them; in order of the first claim. */
export function corroborationsOf(
  claims: readonly Claim[],
  same: SameAs,
  voices: Voices,
  known: Lookup,
): readonly Corroboration[] {
  const bySubject = new Map<string, Claim[][]>()
  for (const claim of claims) {
    const subject = `${subjectOf(claim)} ${claim.frame}`
    const parts = bySubject.get(subject) ?? []
    bySubject.set(subject, parts)
    const homes = parts.filter((part) => part.some((one) => repeats(one, claim, same, known)))
    const [first, ...others] = homes
    if (first === undefined) parts.push([claim])
    else {
      first.push(claim)
      for (const other of others) first.push(...other.splice(0))
    }
  }
  const place = new Map(claims.map((claim, n) => [claim, n]))
  return [...bySubject.values()]
    .flat()
    .filter((part) => part.length > 0)
    .map((part) => part.sort((a, b) => place.get(a)! - place.get(b)!))
    .sort((a, b) => place.get(a[0]!)! - place.get(b[0]!)!)
    .map((part) => corroborated(part as unknown as NonEmpty<Claim>, voices))
}

const repeats = (a: Claim, b: Claim, same: SameAs, known: Lookup): boolean =>
  alike(a, b, known) && agreement(a, b, same) === "same"

const corroborated = (part: NonEmpty<Claim>, voices: Voices): Corroboration => ({
  claims: part.map((claim) => claim.id) as unknown as NonEmpty<ClaimId>,
  voices: voices.of(part),
  outlets: voices.outlets(part),
})
