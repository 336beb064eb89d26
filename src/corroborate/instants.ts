/** When a report came out, in milliseconds since 1970 (UTC); before all others where
 *  it is not known. A time without a zone is taken for UTC, so that a dossier is the
 *  same on every machine. Term: instant (ISO 8601, Temporal).
 *
 *  @param published ISO 8601, a date or a date with a time. */
export function instantOf(published: string): number {
  const zoned = published.length <= 10 || ZONE.test(published)
  const instant = Date.parse(zoned ? published : `${published}Z`)
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant
}

const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/iu

/** Orders two moments as instants, whatever their zones; equal ones by their text. */
export const byInstant = (a: string, b: string): number =>
  compare(instantOf(a), instantOf(b)) || compare(a, b)

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Is a moment after another? Of two of which one is only a day, the days are
 *  compared; of one day it is not known, and not taken to be. */
export const isAfter = (a: string, b: string): boolean =>
  a.length <= 10 || b.length <= 10 ? a.slice(0, 10) > b.slice(0, 10) : instantOf(a) > instantOf(b)
