import type { TimeExpression, TimeMeaning, TimeUnit } from "../model/index.ts"
import { civil, dayNumber, monthLength, weekdayOf, weekOf } from "../model/index.ts"
import type { Stamp } from "./stamps.ts"
import { dayIn, dayStamp, durationOf, shifted, timexOf } from "./stamps.ts"
import type { Direction } from "./tense.ts"
import type { Captures } from "./timepatterns.ts"

/** Against what an expression is read. */
export interface Reference {
  /** Day of the report. */
  readonly day: number | undefined
  /** What the text last spoke of. */
  readonly anchor: Stamp | undefined
  /** Asked only where it matters. */
  readonly direction: () => Direction
}

/** What an expression says: a value, and its place in the calendar if it has one. */
export interface Reading {
  readonly value: string
  readonly type?: TimeExpression["type"]
  readonly stamp?: Stamp
  /** Time of day whose day was not said. */
  readonly floating?: true
}

type Evaluate<K extends TimeMeaning["is"]> = (
  meaning: Extract<TimeMeaning, { is: K }>,
  captures: Captures,
  reference: Reference,
) => Reading | undefined

const num = (value: string | number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value)

const stampReading = (stamp: Stamp): Reading => ({ value: timexOf(stamp), stamp })

/** The candidate nearest to a day in the direction the clause looks. */
function choose(candidates: readonly number[], day: number, direction: Direction): number {
  const past = candidates.filter((candidate) => candidate <= day)
  const ahead = candidates.filter((candidate) => candidate >= day)
  if (direction < 0 && past.length) return Math.max(...past)
  if (direction > 0 && ahead.length) return Math.min(...ahead)
  return [...candidates].sort((a, b) => Math.abs(a - day) - Math.abs(b - day))[0]!
}

/** The year that a month, or a day of a month, is meant in. */
function yearFor(month: number, day: number | undefined, reference: Reference): number | undefined {
  if (reference.day === undefined) return undefined
  const now = civil(reference.day)
  const years = [now.year - 1, now.year, now.year + 1]
  if (day === undefined) {
    const ahead = reference.direction() > 0
    if (ahead) return month >= now.month ? now.year : now.year + 1
    return month <= now.month ? now.year : now.year - 1
  }
  const candidates = years.map((year) => dayNumber(year, month, day))
  return civil(choose(candidates, reference.day, reference.direction())).year
}

/** A weekday before or after the report's day, the day itself included. */
function weekdayDate(weekday: number, day: number, direction: Direction): number {
  const back = (weekdayOf(day) - weekday + 7) % 7
  return direction > 0 ? day + ((7 - back) % 7) : day - back
}

function clockOf(captures: Captures): Stamp {
  const dotted = /^(\d+):(\d+)$/.exec(String(captures.dotclock ?? ""))
  const joined = /^(\d\d)(\d\d)$/.exec(String(captures.hhmm ?? "").padStart(4, "0"))
  const compact = captures.hhmm === undefined ? null : joined
  const hour = num(captures.hour) ?? num(dotted?.[1]) ?? num(compact?.[1])
  const minute = num(captures.minute) ?? num(dotted?.[2]) ?? num(compact?.[2])
  if (hour === undefined) return {}
  const zone = captures.zone === undefined ? undefined : String(captures.zone)
  return { hour: hour24(hour, captures.ampm), minute, zone }
}

function hour24(hour: number, half: string | number | undefined): number {
  if (half === "am") return hour === 12 ? 0 : hour
  return half === "pm" && hour < 12 ? hour + 12 : hour
}

function yearOf(captures: Captures): number | undefined {
  const dotted = /^(\d{4})-/.exec(String(captures.dotted ?? ""))
  return num(captures.year) ?? num(dotted?.[1])
}

/** Year and decade expressions that need no reference. */
function eras(captures: Captures): Reading | undefined {
  const { decade, century, fiscal, endYear } = captures
  if (fiscal !== undefined) return { value: `FY${fiscal}`, stamp: { year: Number(fiscal) } }
  if (century !== undefined) return stampReading({ century: Number(century) - 1 })
  if (decade !== undefined) {
    const year = Number(decade)
    return stampReading({ decade: year < 100 ? (year < 30 ? 2000 : 1900) + year : year })
  }
  const year = num(captures.year)
  if (endYear === undefined || year === undefined) return undefined
  const end =
    Number(endYear) < 100 ? Math.floor(year / 100) * 100 + Number(endYear) : Number(endYear)
  return end > year ? { value: `${year}/${end}`, stamp: { year } } : undefined
}

function quarters(captures: Captures, reference: Reference): Reading | undefined {
  const { quarter, half } = captures
  if (quarter === undefined && half === undefined) return undefined
  const now = reference.day === undefined ? undefined : civil(reference.day)
  const said = yearOf(captures)
  const index = Number(quarter ?? half)
  const months = quarter === undefined ? 6 : 3
  const ended = now && index * months < now.month + (reference.direction() > 0 ? 12 : 0)
  const year =
    said ?? (now && (ended || index * months - months < now.month ? now.year : now.year - 1))
  return stampReading(quarter === undefined ? { year, half: index } : { year, quarter: index })
}

function seasonYear(season: string, reference: Reference): number | undefined {
  if (reference.day === undefined) return undefined
  const { year, month } = civil(reference.day)
  const begins = { SP: 3, SU: 6, FA: 9, WI: 12 }[season] ?? 1
  const past = month >= begins ? year : year - 1
  return reference.direction() > 0 ? (month <= begins ? year : year + 1) : past
}

/** Month and day as captured, whatever the order they were written in. */
function monthDay(captures: Captures): { month?: number | undefined; day?: number | undefined } {
  const dotted = /^\d+-(\d+)-(\d+)$/.exec(String(captures.dotted ?? ""))
  const holiday = /^(\d+)-(\d+)$/.exec(String(captures.holiday ?? ""))
  const named = num(captures.month) ?? num(captures.monthName)
  const month = named ?? num(dotted?.[1]) ?? num(holiday?.[1])
  return { month, day: num(captures.day) ?? num(dotted?.[2]) ?? num(holiday?.[2]) }
}

/** "the 15th": of the month the clause looks to. */
function dayOfMonth(day: number, reference: Reference): Stamp {
  if (reference.day === undefined) return { day }
  const { year, month } = civil(reference.day)
  const months = [-1, 0, 1].map((by) => year * 12 + month - 1 + by)
  const fit = months
    .map((at) => ({ year: Math.floor(at / 12), month: (at % 12) + 1 }))
    .filter((at) => day <= monthLength(at.year, at.month))
    .map((at) => dayNumber(at.year, at.month, day))
  return dayStamp(choose(fit, reference.day, reference.direction()))
}

function calendar(captures: Captures, reference: Reference): Reading | undefined {
  const era = eras(captures) ?? quarters(captures, reference)
  if (era) return era
  const { month, day } = monthDay(captures)
  const season = captures.season
  if (season !== undefined)
    return stampReading({
      year: yearOf(captures) ?? seasonYear(String(season), reference),
      season: String(season),
    })
  if (month === undefined && day !== undefined) return stampReading(dayOfMonth(day, reference))
  if (month !== undefined) {
    const year = yearOf(captures) ?? yearFor(month, day, reference)
    if (day !== undefined && day > monthLength(year ?? 2000, month)) return undefined
    return dated({ year, month, day, ...clockOf(captures) }, captures)
  }
  if (captures.weekday !== undefined) return onWeekday(Number(captures.weekday), reference)
  const year = yearOf(captures)
  return year === undefined ? undefined : stampReading({ year })
}

/** A date, and the end of its range or the night that follows it. */
function dated(stamp: Stamp, captures: Captures): Reading {
  const end = num(captures.endDay)
  if (end !== undefined)
    return { value: `${timexOf(stamp)}/${timexOf({ ...stamp, day: end })}`, stamp }
  return stampReading(captures.nextDay === undefined ? stamp : { ...stamp, part: "NI" })
}

function onWeekday(weekday: number, reference: Reference): Reading {
  if (reference.day === undefined) return { value: `XXXX-WXX-${weekday}` }
  return stampReading(dayStamp(weekdayDate(weekday, reference.day, reference.direction())))
}

const shift: Evaluate<"shift"> = (meaning, captures, reference) => {
  const unit =
    meaning.unit ?? (captures.unit as TimeUnit | undefined) ?? (captures.singular as TimeUnit)
  const count = "num" in captures ? num(captures.num) : 1
  const plural = !("num" in captures) && captures.plural !== undefined
  const from = base(meaning.from, reference)
  const vague =
    meaning.by === undefined && (count === undefined || plural || captures.vague !== undefined)
  if (vague) return { value: meaning.sign === 1 ? "FUTURE_REF" : "PAST_REF" }
  const by = meaning.by ?? (count ?? 1) * (meaning.sign ?? 1)
  if (from === undefined) return { value: "XXXX-XX-XX" }
  const stamp = unit === "week" && by === 0 ? thisWeek(from) : shifted(from, by, unit)
  const part = captures.part
  if (part !== undefined) return { ...stampReading({ ...stamp, part: String(part) }), type: "time" }
  const close = unit === "hour" || unit === "minute" || unit === "second"
  return { ...stampReading(stamp), ...(close ? { type: "date" as const } : {}) }
}

const thisWeek = (day: number): Stamp => weekOf(day)

const base = (from: "anchor" | undefined, { anchor, day }: Reference): number | undefined =>
  from === "anchor" && anchor ? (dayIn(anchor) ?? day) : day

const toward: Evaluate<"toward"> = ({ sign }, captures, reference) => {
  const { day } = reference
  const weekday = num(captures.weekday)
  if (day === undefined)
    return { value: weekday === undefined ? "XXXX-XX-XX" : `XXXX-WXX-${weekday}` }
  if (weekday !== undefined) {
    const monday = day - weekdayOf(day) + 1
    if (sign === 0) return stampReading(dayStamp(monday + weekday - 1))
    return stampReading(
      dayStamp(sign < 0 ? weekdayDate(weekday, day - 1, -1) : weekdayDate(weekday, day + 1, 1)),
    )
  }
  const month = num(captures.monthName)
  if (month !== undefined) return stampReading(towardMonth(month, sign, day))
  if (captures.season !== undefined)
    return stampReading(towardSeason(String(captures.season), sign, day))
  return stampReading({ ...weekendOf(sign, day, reference), weekend: true })
}

function towardMonth(month: number, sign: -1 | 0 | 1, day: number): Stamp {
  const now = civil(day)
  if (sign < 0) return { year: month < now.month ? now.year : now.year - 1, month }
  return { year: sign > 0 && month <= now.month ? now.year + 1 : now.year, month }
}

function towardSeason(season: string, sign: -1 | 0 | 1, day: number): Stamp {
  const { year, month } = civil(day)
  const ends = { SP: 5, SU: 8, FA: 11, WI: 14 }[season] ?? 12
  const begins = ends - 2
  if (sign > 0) return { year: month < begins ? year : year + 1, season }
  return { year: month > ends ? year : year - 1, season }
}

/** The weekend meant: the last one, early in a week that looks back. */
function weekendOf(sign: -1 | 0 | 1, day: number, reference: Reference): Stamp {
  const early = weekdayOf(day) < 5
  const back = sign < 0 || (sign === 0 && early && reference.direction() <= 0)
  return weekOf(day + (back ? -7 : sign > 0 ? 7 : 0))
}

/** The day a time of day belongs to when none is said: last night's before
 *  morning, the day spoken of, else the report's. */
const part: Evaluate<"part"> = ({ by }, captures, reference) => {
  const name = String(captures.part ?? "")
  if (reference.day === undefined)
    return {
      ...stampReading({ part: name }),
      ...(by === undefined ? { floating: true as const } : {}),
    }
  const back = by ?? (name === "NI" && reference.direction() <= 0 ? -1 : 0)
  const floating = by === undefined || captures.bare !== undefined
  const stamp = { ...dayStamp(reference.day + back), part: name }
  return { ...stampReading(stamp), ...(floating ? { floating: true as const } : {}) }
}

const clock: Evaluate<"clock"> = (_, captures, reference) => {
  const time = clockOf(captures)
  const day = clockDay(time, reference)
  const stamp = day === undefined ? time : { ...dayStamp(day), ...time }
  return { ...stampReading(stamp), floating: true }
}

/** Midnight and the small hours after a night that was spoken of are the next
 *  day's. */
function clockDay(time: Stamp, { anchor, day }: Reference): number | undefined {
  const spoken = anchor?.day === undefined ? undefined : dayIn(anchor)
  const small = anchor?.part === "NI" && (time.hour ?? 12) < 6
  return spoken === undefined ? day : spoken + (small ? 1 : 0)
}

const fixed: Evaluate<"fixed"> = ({ value }, _, reference) => {
  if (!value.startsWith("{")) return { value }
  const last = value.startsWith("{night}") && reference.direction() <= 0
  if (reference.day === undefined) return { value: "XXXX-XX-XXTNI" }
  return stampReading({ ...dayStamp(reference.day - (last ? 1 : 0)), part: "NI" })
}

const unitOf = (captures: Captures): TimeUnit =>
  (captures.unit ?? captures.plural ?? "day") as TimeUnit

const duration: Evaluate<"duration"> = ({ count, unit }, captures) => {
  const many = count ?? ("num" in captures ? num(captures.num) : undefined)
  return { value: durationOf(many, unit ?? unitOf(captures)) }
}

const set: Evaluate<"set"> = ({ count, unit }, captures) => {
  if (captures.frequency !== undefined) return { value: String(captures.frequency) }
  if (captures.weekday !== undefined) return { value: `XXXX-WXX-${captures.weekday}` }
  if (captures.part !== undefined) return { value: `XXXX-XX-XXT${captures.part}` }
  const each = (captures.singular ?? captures.whole ?? unitOf(captures)) as TimeUnit
  return { value: durationOf(count ?? num(captures.num) ?? 1, unit ?? each) }
}

/** Reads what a match means against the report's date, the text so far and the
 *  tense; `undefined` for what no calendar holds ("31 June"). */
export function readMeaning(
  meaning: TimeMeaning,
  captures: Captures,
  reference: Reference,
): Reading | undefined {
  switch (meaning.is) {
    case "calendar":
      return calendar(captures, reference)
    case "shift":
      return shift(meaning, captures, reference)
    case "toward":
      return toward(meaning, captures, reference)
    case "part":
      return part(meaning, captures, reference)
    case "clock":
      return clock(meaning, captures, reference)
    case "fixed":
      return fixed(meaning, captures, reference)
    case "duration":
      return duration(meaning, captures, reference)
    default:
      return set(meaning, captures, reference)
  }
}
