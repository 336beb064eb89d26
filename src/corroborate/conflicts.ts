import type { FigureConflict, Lookup, SeriesPoint } from "../model/index.ts"
import type { Telling } from "./standing.ts"

/** Numbers of one series that cannot both be right as they stand: told for one
 *  day by two origins, and apart by more than rounding. Of equal numbers the first
 *  telling stands for all. */
export function conflictsOf(
  tellings: readonly Telling[],
  points: readonly SeriesPoint[],
  known: Lookup,
): readonly FigureConflict[] {
  const days = new Map<string, Telling[]>()
  for (const [n, one] of tellings.entries()) {
    const { standing } = points[n]!
    if (standing !== "current" && standing !== "superseded") continue
    const day = days.get(one.day) ?? []
    days.set(one.day, day)
    if (!day.some((other) => equal(one, other) && one.voice === other.voice)) day.push(one)
  }
  const current = tellings.filter((_, n) => points[n]!.standing === "current")
  const met = [...[...days.values()].flatMap(pairs), ...pairs(current.slice(-MOST))]
  const told = new Set<string>()
  return met.flatMap(([a, b]) => {
    const key = `${a.claim.id} ${b.claim.id}`
    if (told.has(key) || !disagree(a, b)) return []
    told.add(key)
    return [{ between: [a.claim.id, b.claim.id], ...reasonOf(a, b, known) }]
  })
}

/** Tellings of one day, or that still stand, that are compared with each other. */
const MOST = 24

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items
    .slice(0, MOST)
    .flatMap((a, n) => items.slice(n + 1, MOST).map((b) => [a, b] as const))
}

const equal = (a: Telling, b: Telling): boolean =>
  a.claim.count.low === b.claim.count.low && a.claim.count.high === b.claim.count.high

/** One voice does not contradict itself: its two numbers are of two times, places
 *  or groups that we have not told apart, or the later corrects the earlier.
 *  Numbers of people in general are not known to be of the same people. */
const disagree = (a: Telling, b: Telling): boolean =>
  a.claim.group !== undefined && a.voice !== b.voice && !meet(a, b)

/** Newsrooms round: "about 200" and 190 do not contradict each other. */
const ROUND = 0.1

/** Is there a number that both allow? */
const meet = (a: Telling, b: Telling): boolean => least(a) <= most(b) && least(b) <= most(a)

const least = ({ claim: { count } }: Telling): number =>
  count.bound === "approx" ? count.low * (1 - ROUND) : count.low

const most = ({ claim: { count } }: Telling): number =>
  (count.high ?? Number.POSITIVE_INFINITY) * (count.bound === "approx" ? 1 + ROUND : 1)

function reasonOf(a: Telling, b: Telling, known: Lookup): Omit<FigureConflict, "between"> {
  const [one, other] = [a, b].map(({ claim }) => known.setting(claim.id)?.place)
  if (one !== undefined && other !== undefined && one !== other)
    return { reason: "place", about: "the places they are told of differ" }
  if (a.day !== b.day) return { reason: "time", about: "they are told of different days" }
  return { reason: "dispute", about: "two origins give different numbers for one day" }
}
