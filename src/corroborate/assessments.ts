import type { Assessment, ClaimId, Count, FigureClaim, NonEmpty } from "../model/index.ts"
import { atLeastOf, type Policy, policies } from "../ontology/policies.ts"
import type { Telling } from "./tellings.ts"

type Rule = (
  standing: NonEmpty<Telling>,
  told: readonly Telling[],
  guesses: readonly FigureClaim[],
) => Omit<Assessment, "policy"> | undefined

/** What each policy of {@link policies} makes of the tellings that stand, in order
 *  of time, and of all that were told and never taken back; none where it yields
 *  nothing. "Up to" says nothing of the least, and counts under none; what people without an
 *  office guess leaves the number open above, where a policy heeds them. */
export function assessmentsOf(
  standing: readonly Telling[],
  told: readonly Telling[],
  guesses: readonly FigureClaim[] = [],
): readonly Assessment[] {
  const [first, ...others] = standing.filter(({ claim }) => claim.count.bound !== "atMost")
  if (first === undefined) return []
  return policies.flatMap(({ key }) => {
    const made = rules[key]([first, ...others], told, guesses)
    return made ? [{ policy: key, ...made }] : []
  })
}

const rules: Readonly<Record<Policy["key"], Rule>> = {
  acled: (standing) => {
    const named = standing.filter((one) => one.named)
    const least = leastOf(named.length > 0 ? named : standing, coded)
    const low = coded(least)
    return single({ low, best: low, high: low }, [least], "the least of what named sources tell")
  },
  ucdp: (standing) => {
    const named = standing.filter((one) => one.named)
    const [most] = ranked(named.length > 0 ? named : standing)
    const low = leastOf(standing, lowOf)
    const high = standing.some(({ claim }) => claim.count.high === undefined)
      ? undefined
      : greatestOf(standing)
    const from = [...new Set([low, most!.tellings[0], ...(high ? [high] : [])])]
    return {
      low: lowOf(low),
      best: bestOf(most!.tellings[0].claim.count),
      high: high?.claim.count.high,
      ...restOf(from, "least, most told and greatest of what stands"),
    }
  },
  latest_official: (_, told) => {
    const last = told.filter((one) => one.official).at(-1)
    return last && single(last.claim.count, [last], "the last number of an official body")
  },
  majority: (standing) => {
    const own = standing.filter((one) => !one.relay)
    const [first, second] = ranked(own.length > 0 ? own : standing)
    if (first!.voices < 2 || first!.voices === second?.voices) return undefined
    return single(
      first!.tellings[0].claim.count,
      first!.tellings,
      `told by ${first!.voices} voices`,
    )
  },
  most_conservative: (standing, _, guesses) => {
    const least = leastOf(standing, lowOf)
    const above = guesses.some(({ count }) => (count.high ?? count.low) > lowOf(least))
    const agreed = !above && standing.every((one) => sameCount(one, least))
    const { best, high } = least.claim.count
    const low = lowOf(least)
    const range = agreed ? { low, best, high } : { low, best: undefined, high: undefined }
    return single(range, [least], "nobody puts it lower")
  },
}

/** "Almost 1,000" counts as that number. */
const lowOf = ({ claim: { count } }: Telling): number =>
  count.bound === "lessThan" ? (count.best ?? count.low) : count.low

/** ACLED counts words without a number by a table. */
const coded = (one: Telling): number =>
  one.claim.count.bound === "vague" ? atLeastOf(lowOf(one)) : lowOf(one)

const bestOf = ({ best, low }: Count): number => best ?? low

const leastOf = (some: readonly Telling[], value: (one: Telling) => number): Telling =>
  some.reduce((least, one) => (value(one) < value(least) ? one : least))

const greatestOf = (some: readonly Telling[]): Telling =>
  some.reduce((most, one) =>
    (one.claim.count.high ?? 0) > (most.claim.count.high ?? 0) ? one : most,
  )

const sameCount = (a: Telling, b: Telling): boolean =>
  a.claim.count.low === b.claim.count.low && a.claim.count.high === b.claim.count.high

interface Told {
  readonly voices: number
  readonly tellings: NonEmpty<Telling>
}

/** Numbers by how many voices tell them; at a tie the lower one first. */
function ranked(standing: readonly Telling[]): readonly Told[] {
  const numbers = new Map<string, Telling[]>()
  for (const one of standing) {
    const number = `${one.claim.count.low} ${one.claim.count.high}`
    numbers.set(number, [...(numbers.get(number) ?? []), one])
  }
  return [...numbers.values()]
    .map((tellings) => ({
      voices: new Set(tellings.map((one) => one.voice)).size,
      tellings: tellings as unknown as NonEmpty<Telling>,
    }))
    .sort((a, b) => b.voices - a.voices || lowOf(a.tellings[0]) - lowOf(b.tellings[0]))
}

const single = (
  { low, best, high }: Pick<Count, "low" | "best" | "high">,
  from: readonly Telling[],
  why: string,
) => ({ low, best, high, ...restOf(from, why) })

function restOf(from: readonly Telling[], why: string) {
  const numbers = new Set(from.map(({ claim }) => `${claim.count.low} ${claim.count.high}`))
  return {
    from: from.map(({ claim }) => claim.id) as unknown as NonEmpty<ClaimId>,
    derived: numbers.size > 1,
    why,
  }
}
