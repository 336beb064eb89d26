import { kindOf } from "../claims/index.ts"
import type {
  Agreement,
  Claim,
  ClaimId,
  Corroboration,
  Lookup,
  NonEmpty,
  SameAs,
} from "../model/index.ts"
import type { Voices } from "./voices.ts"

/** What the kind of two claims says of them; claims of two kinds are unrelated. */
export const agreement = (a: Claim, b: Claim, same: SameAs): Agreement =>
  a.kind === b.kind ? kindOf(a).compare(a, b, same) : "unrelated"

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
  const byKind = new Map<string, Claim[][]>()
  for (const claim of claims) {
    const parts = byKind.get(claim.kind) ?? []
    byKind.set(claim.kind, parts)
    const homes = parts.filter((part) => part.some((one) => repeats(one, claim, same, known)))
    const [first, ...others] = homes
    if (first === undefined) parts.push([claim])
    else {
      first.push(claim)
      for (const other of others) first.push(...other.splice(0))
    }
  }
  const place = new Map(claims.map((claim, n) => [claim, n]))
  return [...byKind.values()]
    .flat()
    .filter((part) => part.length > 0)
    .map((part) => part.sort((a, b) => place.get(a)! - place.get(b)!))
    .sort((a, b) => place.get(a[0]!)! - place.get(b[0]!)!)
    .map((part) => corroborated(part as unknown as NonEmpty<Claim>, voices))
}

const repeats = (a: Claim, b: Claim, same: SameAs, known: Lookup): boolean =>
  a.kind === b.kind && alike(a, b, known) && agreement(a, b, same) === "same"

const corroborated = (part: NonEmpty<Claim>, voices: Voices): Corroboration => ({
  claims: part.map((claim) => claim.id) as unknown as NonEmpty<ClaimId>,
  voices: voices.of(part),
})
