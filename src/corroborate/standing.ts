import type { ClaimId, PointStanding, SeriesPoint } from "../model/index.ts"
import { measures } from "../ontology/measures.ts"
import { disagree, type Met, transposed } from "./conflicts.ts"
import { isAfter } from "./instants.ts"
import { daysBetween, type Telling } from "./tellings.ts"

/** What withdrawals say of tellings. */
export type Taken = ReadonlyMap<ClaimId, "withdrawn" | "zombie" | "recalled">

/** A theme's tellings in order, each with how it stands, and what did not fit. */
export interface Course {
  readonly tellings: readonly Telling[]
  readonly points: readonly SeriesPoint[]
  readonly met: readonly Met[]
}

/** Numbers of the same origin are one: who repeats it does not tell it anew. */
const unitOf = (one: Telling): string =>
  `${one.voice} ${one.claim.count.low} ${one.claim.count.high}`

const numberOf = ({ claim: { count } }: Telling): string => `${count.low} ${count.high}`

/** Days after which a report that tells of an earlier day in its own voice looks
 *  back, and tells nothing new. */
const BACK = 30

const isLookingBack = ({ ownVoice, day, published }: Telling): boolean =>
  ownVoice && day !== "" && daysBetween(day, published.slice(0, 10)) > BACK

/** Numbers that a report tells in its own voice beside one that it quotes: what was said
 *  before, where they are below that, or where an earlier report has told them. */
function recalledIn(all: readonly Telling[]): ReadonlySet<Telling> {
  const quoted = new Map<string, number>()
  const first = new Map<string, string>()
  for (const one of all.filter(grows)) {
    const earliest = first.get(numberOf(one))
    if (earliest === undefined || one.published < earliest) first.set(numberOf(one), one.published)
    if (!one.relay) quoted.set(one.document, Math.max(low(one), quoted.get(one.document) ?? 0))
  }
  const isRecalled = (one: Telling): boolean => {
    const beside = quoted.get(one.document)
    if (!one.relay || beside === undefined || low(one) === beside) return false
    return low(one) < beside || (first.get(numberOf(one)) ?? one.published) < one.published
  }
  return new Set(all.filter(isRecalled))
}

/** What a telling leaves no doubt of. */
const floor = ({ claim }: Telling): number => claim.count.low

/** "Almost 1,000" is that number. */
const low = ({ claim: { count } }: Telling): number =>
  count.bound === "lessThan" ? (count.best ?? count.low) : count.low

/** A number that can only grow as long as it is right. */
const grows = ({ claim }: Telling): boolean => measures.get(claim.measure)?.cumulative ?? true

/** How each telling of a theme stands; costs one walk over them in order of time. */
export function courseOf(all: readonly Telling[], taken: Taken, whole: boolean): Course {
  const { held, parts } = whole ? withoutParts(all, taken) : { held: all, parts: [] }
  const open = held.filter(({ claim }) => !taken.has(claim.id))
  const recalled = recalledIn(open)
  const live = open.filter((one) => !isLookingBack(one) && !recalled.has(one))
  const { replaced, falls, met } = walk(live)
  const past = new Map(live.map((one) => [numberOf(one), unitOf(one)]))
  const said = new Set<string>()
  const points = held.map((one) => {
    const unit = isLookingBack(one) ? (past.get(numberOf(one)) ?? unitOf(one)) : unitOf(one)
    const own = taken.get(one.claim.id) ?? (recalled.has(one) ? "superseded" : undefined)
    const again = own === undefined && said.has(unit)
    if (own === undefined) said.add(unit)
    const left: PointStanding = again ? "restated" : "current"
    const standing: PointStanding = own ?? (replaced.has(unit) ? "superseded" : left)
    return { claim: one.claim.id, asOf: one.asOf, standing, fall: falls.has(one.claim.id) }
  })
  return { tellings: held, points, met: [...met, ...parts, ...corrected(held, taken)] }
}

/** Numbers taken back that have the digits of one that stands. */
function corrected(held: readonly Telling[], taken: Taken): readonly Met[] {
  const live = held.filter(({ claim }) => !taken.has(claim.id))
  return held
    .filter(({ claim }) => taken.get(claim.id) === "withdrawn")
    .flatMap((one): readonly Met[] => {
      const right = live.find((other) => transposed(one, other))
      return right === undefined ? [] : [{ between: [one, right], reason: "correction" }]
    })
}

/** A number far below what is known, from the same state or passed on, counts a
 *  part, such as those who are charged among all who were arrested. */
const PART = 0.5
/** A smaller part is not worth a remark. */
const SLIGHT = 0.2

function withoutParts(all: readonly Telling[], taken: Taken) {
  const parts: Met[] = []
  const dropped = new Set<Telling>()
  const known = new Set<number>()
  const inReport = new Map<string, Telling>()
  let [before, today]: (Telling | undefined)[] = []
  for (const one of [...all].sort(byReport)) {
    if (taken.has(one.claim.id) || !grows(one)) continue
    if (today && dayOf(today) < dayOf(one)) [before, today] = [greater(before, today), undefined]
    if (!inReport.has(one.document)) inReport.set(one.document, one)
    const wholes = [inReport.get(one.document), before]
    const whole = wholes.find((other) => other && isPart(one, other))
    if (whole === undefined || known.has(floor(one))) {
      known.add(floor(one))
      today = greater(today, one)
      continue
    }
    dropped.add(one)
    if (one.official && whole.official && floor(one) >= SLIGHT * floor(whole))
      parts.push({ between: [whole, one], reason: "subset" })
  }
  return { held: all.filter((one) => !dropped.has(one)), parts }
}

const greater = (a: Telling | undefined, b: Telling): Telling =>
  a === undefined || floor(b) > floor(a) ? b : a

/** By day of report; the greatest number of a report first. */
const byReport = (a: Telling, b: Telling): number =>
  compareText(dayOf(a), dayOf(b)) ||
  a.copy - b.copy ||
  compareText(a.document, b.document) ||
  floor(b) - floor(a) ||
  compareText(a.claim.id, b.claim.id)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The day a report came out; of two on one day it is not known which was first. */
const dayOf = ({ published }: Telling): string => published.slice(0, 10)

function isPart(one: Telling, whole: Telling): boolean {
  const { high, bound } = one.claim.count
  if (bound === "vague" || one.day < whole.day || transposed(one, whole)) return false
  if (one.document !== whole.document && dayOf(one) <= dayOf(whole)) return false
  const abroad = one.official && one.state !== whole.state
  return !abroad && (high ?? floor(one)) < PART * floor(whole)
}

interface Walked {
  /** Units whose place others have taken. */
  readonly replaced: ReadonlySet<string>
  readonly falls: ReadonlySet<ClaimId>
  readonly met: readonly Met[]
}

/** Numbers that stand at one time and are compared with a new one, at most. */
const MOST = 32

function walk(live: readonly Telling[]): Walked {
  const standing = new Map<string, Telling>()
  const replaced = new Set<string>()
  const falls = new Set<ClaimId>()
  const met: Met[] = []
  const told = new Set(live.map((one) => `${one.document} ${unitOf(one)}`))
  for (const one of live) {
    const unit = unitOf(one)
    if (standing.has(unit) || replaced.has(unit)) continue
    for (const [key, before] of [...standing].slice(-MOST)) {
      if (fallsBelow(one, before)) falls.add(one.claim.id)
      // A report that quotes a number holds it beside one in its own voice.
      const beside = one.relay && told.has(`${one.document} ${key}`)
      if (!beside && replaces(one, before)) {
        standing.delete(key)
        replaced.add(key)
      }
      const why = disagree(before, one)
      if (why) met.push({ between: [before, one], reason: why })
    }
    standing.set(unit, one)
  }
  return { replaced, falls, met }
}

/** Of one origin any later number, since it has looked again; of another a greater
 *  one of a later day, but no stranger's takes the place of an official one. */
function replaces(one: Telling, before: Telling): boolean {
  if (one.claim.count.bound === "atMost" || one.claim.modality !== "asserted") return false
  if (one.voice === before.voice) return isNewer(one, before)
  const stranger = before.official && !one.official && !one.relay
  return grows(one) && !stranger && isLater(one, before) && low(one) > low(before)
}

/** Does one speak for a later day or hour than the other, or does an office speak
 *  later on the day of a paper? */
const isLater = (one: Telling, before: Telling): boolean =>
  one.day > before.day ||
  (one.hour !== undefined && before.hour !== undefined && one.hour > before.hour) ||
  (one.official && before.relay && isAfter(one.published, before.published))

/** Is it known that one was told after the other, not only in two reports of one
 *  day? */
const isNewer = (one: Telling, before: Telling): boolean =>
  one.day > before.day ||
  one.document === before.document ||
  (one.hour !== undefined && before.hour !== undefined) ||
  isAfter(one.published, before.published)

const fallsBelow = (one: Telling, before: Telling): boolean =>
  grows(one) &&
  (one.official || one.document !== before.document) &&
  !transposed(one, before) &&
  (one.voice === before.voice || (one.official && one.state === before.state)) &&
  (one.claim.count.high ?? Number.POSITIVE_INFINITY) < low(before) &&
  one.claim.count.bound !== "atMost"
