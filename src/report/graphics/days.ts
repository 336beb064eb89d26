import { parseDate } from "../../model/index.ts"

/** A column of an axis of time. */
export interface Column {
  /** Sorts like the time it stands for. */
  readonly key: string
  /** The day of the month, the month or the year. */
  readonly name: string
  /** What the name lacks, told where it changes: "Jan 2022". */
  readonly around: string
  /** Does it follow the column before without a gap? */
  readonly next: boolean
}

/** An axis with one column for each day, week, month or year that has something to
 *  show, the finest of them that keeps it readable. Its columns are of equal width,
 *  so that a year of silence takes no room; gaps are marked. */
export interface Axis {
  readonly columns: readonly Column[]
  /** Index of the column of an ISO 8601 time; `undefined` for one without a day. */
  at(time: string): number | undefined
}

/** More columns than these cannot be read. */
const MOST = 24

interface Unit {
  /** Whole number of the unit that a day lies in, in days since 1970. */
  readonly of: (day: number) => number
  readonly name: (n: number) => string
  readonly around: (n: number) => string
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")
const date = (day: number): Date => new Date(day * 86_400_000)
const monthOf = (day: number): number => date(day).getUTCFullYear() * 12 + date(day).getUTCMonth()
const year = (n: number): string => String(Math.floor(n / 12))
const monthAndYear = (day: number): string =>
  `${months[date(day).getUTCMonth()]} ${date(day).getUTCFullYear()}`

const units: readonly Unit[] = [
  { of: (day) => day, name: (n) => String(date(n).getUTCDate()), around: monthAndYear },
  {
    of: (day) => Math.floor((day + 3) / 7),
    name: (n) => String(date(n * 7 - 3).getUTCDate()),
    around: (n) => monthAndYear(n * 7 - 3),
  },
  { of: monthOf, name: (n) => months[n % 12]!, around: year },
  { of: (day) => Math.floor(monthOf(day) / 12), name: String, around: () => "" },
]

const dayOf = (time: string): number | undefined => {
  const day = parseDate(time)
  return day === undefined ? undefined : Math.floor(day)
}

/** An axis over some times. */
export function axisOf(times: readonly string[]): Axis {
  const days = times.flatMap((time) => dayOf(time) ?? [])
  const unit = units.find(({ of }) => new Set(days.map(of)).size <= MOST) ?? units.at(-1)!
  const numbers = [...new Set(days.map(unit.of))].sort((a, b) => a - b)
  const place = new Map(numbers.map((n, at) => [n, at]))
  return {
    columns: numbers.map((n, at) => ({
      key: String(n),
      name: unit.name(n),
      around: unit.around(n),
      next: at === 0 || numbers[at - 1] === n - 1,
    })),
    at: (time) => {
      const day = dayOf(time)
      return day === undefined ? undefined : place.get(unit.of(day))
    },
  }
}
