import type { ReportLine, TimeSpan } from "../model/index.ts"

const months =
  "January February March April May June July August September October November December".split(" ")

/** "a, b and c"; the empty string for none. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ""
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`
}

/** The first letter in upper case, also behind an opening mark. */
export const capital = (text: string): string =>
  text.replace(
    /^([“"‘'(]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  )

/** "1 voice", "3 voices". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`

/** Thousands set apart: "3000" becomes "3,000". Runs of four digits that stand
 *  alone as a year are not told apart, so this is for counts only. */
export const grouped = (text: string): string =>
  text.replace(/\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","))

/** "7 January 2022" for an ISO 8601 date or date-time, "January 2022" for a
 *  month, "2022" for a year; what is none of these comes back as it is. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? []
  if (year === undefined) return iso
  const named = month === undefined ? undefined : months[Number(month) - 1]
  return [date === undefined ? undefined : String(Number(date)), named, year]
    .filter((part) => part !== undefined)
    .join(" ")
}

/** A span of time in words, always with its year: "the morning of 7 January 2022". */
export function timeInWords(time: TimeSpan): string {
  const { start, end, granularity } = time
  const last = lastDay(end)
  const long = granularity !== "month" && granularity !== "year" && last > start.slice(0, 10)
  if (granularity === "minute" || granularity === "hour")
    return `${start.slice(11, 16)} on ${day(start)}`
  if (granularity === "partOfDay")
    return `the ${part(Number(start.slice(11, 13)))} of ${day(start)}`
  if (granularity === "week") return `the week of ${day(start)}`
  if (granularity === "month") return day(start.slice(0, 7))
  if (granularity === "year") return start.slice(0, 4)
  return long ? `${day(start)} to ${day(last)}` : day(start)
}

/** The last day that a half-open interval touches, `YYYY-MM-DD`. */
function lastDay(end: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T00:00(:00)?)?$/.test(end)) return end.slice(0, 10)
  const [year, month, date] = end.slice(0, 10).split("-").map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10)
}

function part(hour: number): string {
  if (hour < 5) return "night"
  if (hour < 12) return "morning"
  if (hour < 18) return "afternoon"
  return hour < 22 ? "evening" : "night"
}

/** ISO 8601 interval. */
export const interval = (time: TimeSpan): string => `${time.start}/${time.end}`

/** In quotation marks; those inside are made single where each has its partner,
 *  and stand as the source has them where they do not. */
export const quoted = (text: string): string =>
  paired(text) ? `“${text.replace(opening, "‘").replace(/[”»"]/g, "’")}”` : `“${text}”`

const opening = /[“«]|(?<![^\s(])"/g

/** Does every quotation mark in a text close or get closed in its turn? */
export function paired(text: string): boolean {
  let open = false
  for (const [mark] of text.replace(opening, "“").matchAll(/[“”»"]/g)) {
    if ((mark === "“") === open) return false
    open = !open
  }
  return !open
}

/** When a line holds: "as of …" for a number, the time alone for what happened,
 *  "reported …" where nothing but the date of the report is known. */
export function whenOf({ asOf, time, figure }: ReportLine): string | undefined {
  if (!asOf) return undefined
  if (time?.anchor === "publication") return `reported ${asOf}`
  return figure ? `as of ${asOf}` : asOf
}

/** The day or span of days under which a happening is told: "7 January 2022",
 *  "Reported 7 January 2022" where no word says when. */
export function dayOf({ time }: ReportLine): string {
  if (!time) return "No day given"
  if (time.anchor === "publication") return `Reported ${day(time.start)}`
  const within = ["minute", "hour", "partOfDay"].includes(time.granularity)
  return capital(within ? day(time.start) : timeInWords(time))
}
