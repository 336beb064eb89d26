/** How things are written on the page. */

const calendar = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
})

/** "7 Jan 2022": the day as it is written, whatever the zone. */
export function day(iso: string | undefined): string {
  if (!iso) return ""
  const date = new Date(`${iso.slice(0, 10)}T00:00Z`)
  return Number.isNaN(date.getTime()) ? iso : calendar.format(date)
}

/** "7 Jan 2022", with the time of day where there is one, and its zone: reports of
 *  one hour carry the clocks of many places. */
export function when(iso: string | undefined): string {
  const time = /T(\d{2}:\d{2})/.exec(iso ?? "")?.[1]
  if (!iso || !time || (time === "00:00" && !zoneOf(iso))) return day(iso)
  return `${day(iso)}, ${time}${zoneOf(iso)}`
}

function zoneOf(iso: string): string {
  const zone = /T.*?(Z|[+-]\d{2}(?::?\d{2})?)$/.exec(iso)?.[1]
  if (zone === undefined) return ""
  return /^(?:Z|[+-]00(?::?00)?)$/.test(zone) ? " UTC" : ` ${zone.replace(/:?00$/, "")}`
}

export const number = (n: number): string => n.toLocaleString("en-US")

export interface Count {
  readonly low: number
  readonly best?: number | undefined
  readonly high?: number | undefined
  readonly bound: string
}

const bounds: Readonly<Record<string, string>> = {
  atLeast: "at least ",
  moreThan: "more than ",
  atMost: "up to ",
  lessThan: "fewer than ",
  approx: "about ",
}

/** A number with its bound: "at least 26", "15–20". */
export function count({ low, best, high, bound }: Count): string {
  if (bound === "range" && high !== undefined) return `${number(low)}–${number(high)}`
  if (bound === "vague")
    return high === undefined ? `${number(low)} or more` : `${number(low)}–${number(high)}`
  const told = bound === "atMost" || bound === "lessThan" ? (high ?? low) : (best ?? low)
  return `${bounds[bound] ?? ""}${number(told)}`
}

export const counted = (n: number, one: string): string =>
  `${number(n)} ${one}${n === 1 ? "" : "s"}`

/** Modalities and frames that want a mark, and how it is worded. */
export const marks: Readonly<Record<string, string>> = {
  hedged: "unconfirmed",
  unclear: "not known",
  denied: "denied",
  historical: "background",
  future: "announced",
  hypothetical: "supposed",
  ordered: "ordered",
}

export const outlet = (report: { publisher?: string | undefined; name: string }): string =>
  report.publisher ?? report.name
