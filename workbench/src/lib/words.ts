/** How things are written on the page. */

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
})

/** "7 Jan 2022", with the time of day where there is one. */
export function when(iso: string | undefined): string {
  if (!iso) return ""
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00Z` : zoned(iso))
  if (Number.isNaN(date.getTime())) return iso
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return day.format(date) + (time && time !== "00:00" ? `, ${time}` : "")
}

const zoned = (iso: string): string => (/(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? iso : `${iso}Z`)

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
