import { parseDate, type TimeSpan } from "../model/index.ts"
import type { Profile } from "./evidence.ts"

/** Does a noun of one take up the other: "They stormed the depot. The raid …"? */
export const isTakenUp = (a: Profile, b: Profile): boolean => isAgain(a, b) || isAgain(b, a)

const isAgain = ({ event: { again, citation } }: Profile, { event }: Profile): boolean =>
  again !== undefined &&
  again.start === event.trigger.start &&
  citation.document === event.citation.document

/** Days that forces take to come to a country or to leave it. */
const STAGES = 7

/** More than a day apart, but not more than one move takes. */
export const isInStages = (from: number | undefined, to: number | undefined): boolean =>
  from !== undefined && to !== undefined && Math.abs(from - to) > 1 && Math.abs(from - to) <= STAGES

/** Forces of one state that go the same way, out of a country or into it: the first and the
 *  last of them are days apart. */
export const isOneMove = (a: Profile, b: Profile): boolean =>
  isMarch(a) &&
  a.event.type === b.event.type &&
  isMarch(b) &&
  (a.event.type === "RETREAT" || a.stem === b.stem) &&
  (isTakenUp(a, b) || a.forces.some((state) => b.forces.includes(state)))

const isMarch = ({ event: { mode }, place }: Profile): boolean =>
  (mode === "withdraw" || mode === "troops") && (!place || place.precision === "country")

const fine = new Set<TimeSpan["granularity"]>(["minute", "hour", "partOfDay"])

/** From when to when in hours since a day long past, of a time that tells a part of its day. */
export const hoursOf = (time: TimeSpan): readonly [number, number] | undefined =>
  fine.has(time.granularity) ? [hourOf(time.start), hourOf(time.end)] : undefined

const hourOf = (time: string): number =>
  24 * (parseDate(time) ?? 0) + Number(time.slice(11, 13)) + Number(time.slice(14, 16)) / 60

/** Hours that one happening may be put apart by: "at two in the night", "in the morning". */
export const HOURS = 6

/** Hours between two times, less than none where they meet: a clash of the evening is not the raid
 *  of the night before. */
export const hoursApart = (a: Profile["hours"] & {}, b: Profile["hours"] & {}): number =>
  Math.max(b[0] - a[1], a[0] - b[1])
