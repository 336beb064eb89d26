import type { TimeUnit } from "../model/index.ts"
import { civil, dayNumber, isoDate, mondayOf, weekOf } from "../model/index.ts"

/** A point or stretch of the calendar, as precise as its fields. */
export interface Stamp {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly week?: number | undefined
  readonly weekend?: boolean | undefined
  readonly quarter?: number | undefined
  readonly half?: number | undefined
  readonly season?: string | undefined
  readonly decade?: number | undefined
  readonly century?: number | undefined
  /** TIMEX3 part of the day: `MO`. */
  readonly part?: string | undefined
  readonly hour?: number | undefined
  readonly minute?: number | undefined
  /** `Z`, an offset, or empty for local time. */
  readonly zone?: string | undefined
}

const two = (n: number): string => String(n).padStart(2, "0")

function clock(stamp: Stamp): string {
  if (stamp.part !== undefined) return `T${stamp.part}`
  if (stamp.hour === undefined) return ""
  const minute = stamp.minute === undefined ? "" : `:${two(stamp.minute)}`
  return `T${two(stamp.hour)}${minute}${stamp.zone ?? ""}`
}

/** TIMEX3 value of a stamp; `X` for what is not known. */
export function timexOf(stamp: Stamp): string {
  const year = stamp.year === undefined ? "XXXX" : String(stamp.year).padStart(4, "0")
  if (stamp.century !== undefined) return two(stamp.century)
  if (stamp.decade !== undefined) return String(Math.floor(stamp.decade / 10))
  if (stamp.quarter !== undefined) return `${year}-Q${stamp.quarter}`
  if (stamp.half !== undefined) return `${year}-H${stamp.half}`
  if (stamp.season !== undefined) return `${year}-${stamp.season}`
  if (stamp.week !== undefined) return `${year}-W${two(stamp.week)}${stamp.weekend ? "-WE" : ""}`
  if (stamp.day !== undefined)
    return `${year}-${stamp.month === undefined ? "XX" : two(stamp.month)}-${two(stamp.day)}${clock(stamp)}`
  if (stamp.month !== undefined) return `${year}-${two(stamp.month)}`
  if (stamp.year !== undefined) return year
  return `XXXX-XX-XX${clock(stamp)}`
}

/** The stamp of a day number. */
export const dayStamp = (number: number): Stamp => civil(number)

/** First months of the seasons of the north, by which news counts. */
const seasons: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** A day that a stamp holds: its own, or the first of its weekend, week, month,
 *  season, quarter, half or year. */
export function dayIn(stamp: Stamp): number | undefined {
  const { year, week, quarter, half, season } = stamp
  if (year === undefined) return undefined
  if (week !== undefined) return mondayOf(year, week) + (stamp.weekend ? 5 : 0)
  const begins =
    quarter !== undefined
      ? quarter * 3 - 2
      : half !== undefined
        ? half * 6 - 5
        : seasons[season ?? ""]
  return dayNumber(year, stamp.month ?? begins ?? 1, stamp.day ?? 1)
}

/** The stamp `by` units away from a day, as coarse as the unit. */
export function shifted(from: number, by: number, unit: TimeUnit): Stamp {
  const { year, month } = civil(from)
  const months = year * 12 + month - 1
  switch (unit) {
    case "day":
      return dayStamp(from + Math.round(by))
    case "week": {
      return weekOf(from + Math.round(by * 7))
    }
    case "month": {
      const at = months + Math.round(by)
      return { year: Math.floor(at / 12), month: (at % 12) + 1 }
    }
    case "quarter": {
      const at = Math.floor(months / 3) + Math.round(by)
      return { year: Math.floor(at / 4), quarter: (at % 4) + 1 }
    }
    case "year":
      return { year: year + Math.round(by) }
    case "decade":
      return Number.isInteger(by) && Math.abs(by) === 1
        ? { decade: Math.floor(year / 10) * 10 + by * 10 }
        : { year: year + Math.round(by * 10) }
    case "century":
      return { century: Math.floor(year / 100) + Math.round(by) }
    default:
      return hours(from, by, unit)
  }
}

/** Hours away from a day known by its date alone: the day that far off. */
function hours(from: number, by: number, unit: TimeUnit): Stamp {
  const length = unit === "hour" ? by / 24 : by / 1440
  return dayStamp(from + Math.trunc(length))
}

const letters: Record<TimeUnit, string> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "Y",
  century: "Y",
}

const parts: Partial<Record<TimeUnit, readonly [number, TimeUnit]>> = {
  year: [12, "month"],
  day: [24, "hour"],
  hour: [60, "minute"],
  minute: [60, "second"],
  decade: [10, "year"],
}

/** TIMEX3 duration: `P3D`, `PT2H`, `PXY`; halves are told in smaller units. */
export function durationOf(count: number | undefined, unit: TimeUnit): string {
  const smaller = parts[unit]
  if (count !== undefined && !Number.isInteger(count) && smaller)
    return durationOf(Math.round(count * smaller[0]), smaller[1])
  const scale = unit === "decade" ? 10 : unit === "century" ? 100 : unit === "quarter" ? 3 : 1
  const letter = unit === "quarter" ? "M" : letters[unit]
  const number = count === undefined ? "X" : String(count * scale)
  return letter.startsWith("T") ? `PT${number}${letter[1]}` : `P${number}${letter}`
}

/** ISO date of a stamp's day, or of a day number. */
export const isoDay = isoDate
