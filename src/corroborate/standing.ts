import type {
  Claim,
  ClaimId,
  FigureClaim,
  Lookup,
  PointStanding,
  SeriesPoint,
  TimeSpan,
} from "../model/index.ts"
import { measures } from "../ontology/measures.ts"
import { isOfficial } from "./bodies.ts"
import type { Voices } from "./voices.ts"

/** One telling of a number, with what is asked of it again and again. */
export interface Telling {
  readonly claim: FigureClaim
  readonly asOf: TimeSpan | undefined
  /** What it is told of begins, and when it was told; ISO 8601. */
  readonly day: string
  readonly published: string
  readonly voice: string
  /** The origin is a body of a state or an international organization. */
  readonly official: boolean
  /** The origin has a name, or is an outlet. */
  readonly named: boolean
}

export function tellingOf(claim: FigureClaim, known: Lookup, voices: Voices): Telling {
  const asOf = known.setting(claim.id)?.time
  const published = known.home(claim.id)?.meta.publishedAt ?? ""
  return {
    claim,
    asOf,
    day: (asOf?.start ?? published).slice(0, 10),
    published,
    voice: voices.key(claim),
    official: isOfficial(claim as Claim, known),
    named: claim.chain.at(-1)!.source.kind !== "unnamed",
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By as-of, then by the report's date; ids make the order complete. */
export const byTime = (a: Telling, b: Telling): number =>
  compareText(a.asOf?.start ?? a.published, b.asOf?.start ?? b.published) ||
  compareText(a.published, b.published) ||
  compareText(a.claim.id, b.claim.id)

/** What withdrawals say of tellings. */
export type Taken = ReadonlyMap<ClaimId, "withdrawn" | "zombie" | "recalled">

/** How each telling stands, in order of time; costs one walk over them. */
export function standings(tellings: readonly Telling[], taken: Taken): readonly SeriesPoint[] {
  const replaced = replacedIn(tellings.filter(({ claim }) => !taken.has(claim.id)))
  const said = new Map<string, Set<string>>()
  let top: Telling | undefined
  return tellings.map((one) => {
    const { claim, asOf, voice } = one
    const before = said.get(voice) ?? new Set()
    said.set(voice, before)
    const number = numberOf(one)
    const again = before.has(number)
    before.add(number)
    const standing: PointStanding =
      taken.get(claim.id) ??
      (replaced.has(claim.id) ? "superseded" : again ? "restated" : "current")
    const fall = standing !== "recalled" && !again && below(one, top)
    if (!taken.has(claim.id) && isRunning(one) && (one.official || top === undefined)) top = one
    return { claim: claim.id, asOf, standing, fall }
  })
}

const numberOf = ({ claim: { count } }: Telling): string => `${count.low} ${count.high}`

/** A number that can only grow as long as it is right. */
const isRunning = ({ claim }: Telling): boolean => measures.get(claim.measure)?.cumulative ?? true

const below = (one: Telling, top: Telling | undefined): boolean =>
  top !== undefined &&
  isRunning(one) &&
  (one.voice === top.voice || (one.official && top.official)) &&
  (one.claim.count.high ?? Number.POSITIVE_INFINITY) < top.claim.count.low

/** Tellings whose place a later one takes: of the same origin any later number,
 *  since it has looked again; of another a greater one of a later day, where both
 *  are official or passed on by a report in its own voice. A count of somebody
 *  else's own, such as a list of names, only its maker replaces. */
function replacedIn(tellings: readonly Telling[]): ReadonlySet<ClaimId> {
  const replaced = new Set<ClaimId>()
  const last = new Map<string, Telling>()
  let most: Telling | undefined
  let today: Telling | undefined
  for (const one of [...tellings].reverse()) {
    if (today !== undefined && today.day !== one.day)
      [most, today] = [greater(today, most), undefined]
    const own = last.get(one.voice)
    const later = [own, isCommon(one) ? most : undefined]
    if (later.some((other) => other !== undefined && replaces(other, one)))
      replaced.add(one.claim.id)
    last.set(one.voice, own ?? one)
    if (isCommon(one)) today = greater(one, today)
  }
  return replaced
}

const greater = (a: Telling, b: Telling | undefined): Telling =>
  b === undefined || low(a) > low(b) ? a : b

/** Official, or passed on by somebody who has not counted. */
const isCommon = ({ official, claim }: Telling): boolean =>
  official || claim.chain.at(-1)!.source.kind !== "mention"

const low = ({ claim }: Telling): number => claim.count.low

const sameNumber = (a: Telling, b: Telling): boolean => numberOf(a) === numberOf(b)

function replaces(later: Telling, earlier: Telling): boolean {
  if (sameNumber(later, earlier)) return false
  if (!isRunning(earlier)) return later.voice === earlier.voice && later.day > earlier.day
  if (later.voice === earlier.voice)
    return later.day > earlier.day || later.published > earlier.published
  return later.day > earlier.day && low(later) > low(earlier)
}
