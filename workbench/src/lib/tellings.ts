import type { Series } from "../../../src/serve/replies.ts"
import { count, day, outlet } from "./words.ts"

type Point = Series["points"][number]

/** The tellings of one outlet. */
export interface Outlet {
  readonly name: string
  readonly points: readonly Point[]
}

/** Tellings of one number as of one day, of one standing: who says so, each with
 *  the reports in which it is said. */
export interface Telling {
  readonly key: string
  readonly first: Point
  readonly sources: readonly { readonly name: string; readonly outlets: readonly Outlet[] }[]
}

/** The tellings of a series in their order; what a second report tells again makes
 *  no second row. */
export function tellings({ points }: Series): Telling[] {
  const rows = groupBy(
    points,
    (point) => `${day(point.at)} ${count(point.count)} ${point.standing} ${point.fall}`,
  )
  return [...rows].map(([key, some]) => ({
    key,
    first: some[0]!,
    sources: [...groupBy(some, ({ claim }) => claim.source)].map(([name, points]) => ({
      name,
      outlets: [...groupBy(points, ({ claim }) => outlet(claim.report))].map(([name, points]) => ({
        name,
        points,
      })),
    })),
  }))
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const list = found.get(key(item))
    if (list) list.push(item)
    else found.set(key(item), [item])
  }
  return found
}

const DAY = 86_400_000
const parsed = (at: string): number =>
  Date.parse(/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(at) || !at.includes("T") ? at : `${at}Z`)

/** Where moments stand on an axis from 0 to 1: in order, with long gaps shortened,
 *  so that the first days of a crisis do not shrink to a dot before the year after. */
export function axis(moments: readonly string[]): (at: string) => number {
  const sorted = [...new Set(moments.map(parsed))].sort((a, b) => a - b)
  const places = new Map<number, number>()
  let far = 0
  for (const [n, moment] of sorted.entries()) {
    if (n > 0) far += Math.log2(1 + (moment - sorted[n - 1]!) / DAY)
    places.set(moment, far)
  }
  return (at) => (far === 0 ? 0.5 : places.get(parsed(at))! / far)
}

/** "people killed", "security forces injured", "arrested". */
export const counts = ({ label, group }: Pick<Series, "label" | "group">): string =>
  [group, label].filter(Boolean).join(" ")
