import type { TimeSpan } from "../model/index.ts"
import { dayNumber, isoDate, mondayOf, monthLength } from "../model/index.ts"

type Interval = Pick<TimeSpan, "start" | "end" | "granularity">

/** Hours of TIMEX3's parts of the day, from and up to; the night ends on the
 *  next day. */
const parts: Readonly<Record<string, readonly [from: number, to: number]>> = {
  MO: [6, 12],
  MI: [12, 13],
  AF: [12, 18],
  EV: [18, 24],
  NI: [20, 30],
  DT: [6, 18],
}

/** First months of the seasons of the north, by which news counts. */
const seasons: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

const two = (n: number): string => String(n).padStart(2, "0")

/** Local time of an hour and minute counted from a day, past midnight too. */
const moment = (day: number, minutes: number): string => {
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  return `${isoDate(day + days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

const days = (from: number, to: number, granularity: Interval["granularity"]): Interval => ({
  start: isoDate(from),
  end: isoDate(to),
  granularity,
})

function months(year: number, month: number, count: number): Interval {
  const last = year * 12 + month - 1 + count
  const end = dayNumber(Math.floor(last / 12), (last % 12) + 1, 1)
  return days(dayNumber(year, month, 1), end, count === 1 ? "month" : "year")
}

function ofDay(day: number, rest: string): Interval | undefined {
  if (rest === "") return days(day, day + 1, "day")
  const part = parts[rest.slice(1)]
  if (part)
    return {
      start: moment(day, part[0] * 60),
      end: moment(day, part[1] * 60),
      granularity: "partOfDay",
    }
  const clock = /^T(\d\d)(?::(\d\d))?/.exec(rest)
  if (!clock) return undefined
  const at = Number(clock[1]) * 60 + Number(clock[2] ?? 0)
  const minute = clock[2] !== undefined
  return {
    start: moment(day, at),
    end: moment(day, at + (minute ? 1 : 60)),
    granularity: minute ? "minute" : "hour",
  }
}

function ofDate(value: string): Interval | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(value)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const real = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
  return real ? ofDay(dayNumber(year, month, day), match[4] ?? "") : undefined
}

function ofWeek(value: string): Interval | undefined {
  const match = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (!match) return undefined
  const monday = mondayOf(Number(match[1]), Number(match[2]))
  return match[3] ? days(monday + 5, monday + 7, "day") : days(monday, monday + 7, "week")
}

function ofYear(value: string): Interval | undefined {
  const match = /^(?:FY)?(\d{4})(?:-(?:Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d\d)(?:-XX)?))?$/.exec(
    value,
  )
  if (!match) return undefined
  const [, year, quarter, half, season, month] = match
  if (quarter) return months(Number(year), Number(quarter) * 3 - 2, 3)
  if (half) return months(Number(year), Number(half) * 6 - 5, 6)
  if (season) return months(Number(year), seasons[season]!, 3)
  if (month) return months(Number(year), Number(month), 1)
  return months(Number(year), 1, 12)
}

function ofEra(value: string): Interval | undefined {
  if (!/^\d{2,3}$/.test(value)) return undefined
  const length = value.length === 3 ? 10 : 100
  return months(Number(value) * length, 1, 12 * length)
}

function ofRange(value: string): Interval | undefined {
  const [from, to, more] = value.split("/")
  const a = from && to && more === undefined ? interval(from) : undefined
  const b = to ? interval(to) : undefined
  return a && b && a.start < b.end ? { ...a, end: b.end } : undefined
}

const interval = (value: string): Interval | undefined =>
  ofRange(value) ?? ofDate(value) ?? ofWeek(value) ?? ofYear(value) ?? ofEra(value)

/** The stretch of the calendar that a TIMEX3 value covers; `undefined` for
 *  durations, sets, vague references and open values (`XXXX`). */
export function timeSpan(
  value: string,
  anchor: TimeSpan["anchor"] = "words",
): TimeSpan | undefined {
  const found = interval(value)
  return found && { ...found, anchor }
}
