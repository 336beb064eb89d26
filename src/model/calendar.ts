/** Days since 1 January 1970 of a date of the Gregorian calendar, also of days
 *  past the end of a month. After Howard Hinnant's `days_from_civil`. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
  return era * 146097 + days - 719468
}

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** The date of a {@link dayNumber}. */
export function civil(number: number): CivilDate {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) /
      365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const index = Math.floor((5 * ofYear + 2) / 153)
  const month = index < 10 ? index + 3 : index - 9
  const day = ofYear - Math.floor((153 * index + 2) / 5) + 1
  return { year: year + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** ISO 8601 week of a {@link dayNumber}; its year may not be the date's. */
export function weekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = civil(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO 8601 week, as {@link dayNumber}. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** Days in a month, 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) -
  dayNumber(year, month, 1)

const two = (n: number): string => String(n).padStart(2, "0")

/** ISO 8601 of a {@link dayNumber}: `2022-01-07`. */
export function isoDate(number: number): string {
  const { year, month, day } = civil(number)
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`
}

/** {@link dayNumber} of what begins with an ISO 8601 date, or `undefined`. */
export function parseDate(text: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? "")
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}
