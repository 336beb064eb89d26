import { expect, test } from "vitest"
import { timeSpan } from "../../src/resolve/times.ts"

const shown = (value: string) => {
  const span = timeSpan(value)
  return span && `${span.start} ${span.end} ${span.granularity}`
}

test("calendar values cover their stretch, half-open", () => {
  const expected: Record<string, string> = {
    "2021-03-05": "2021-03-05 2021-03-06 day",
    "2020-02-29": "2020-02-29 2020-03-01 day",
    "2021-12": "2021-12-01 2022-01-01 month",
    "2021": "2021-01-01 2022-01-01 year",
    FY2021: "2021-01-01 2022-01-01 year",
    "2021-W01": "2021-01-04 2021-01-11 week",
    "2021-W01-WE": "2021-01-09 2021-01-11 day",
    "2021-Q4": "2021-10-01 2022-01-01 year",
    "2021-WI": "2021-12-01 2022-03-01 year",
    "199": "1990-01-01 2000-01-01 year",
    "2021-03-05T10:30": "2021-03-05T10:30 2021-03-05T10:31 minute",
    "2021-03-05T23": "2021-03-05T23:00 2021-03-06T00:00 hour",
    "2021-03-05TMO": "2021-03-05T06:00 2021-03-05T12:00 partOfDay",
    "2021-12-31TNI": "2021-12-31T20:00 2022-01-01T06:00 partOfDay",
    "2021-03-04/2021-03-06": "2021-03-04 2021-03-07 day",
  }
  for (const [value, span] of Object.entries(expected))
    expect([value, shown(value)]).toEqual([value, span])
})

test("what is no stretch of the calendar has none", () => {
  for (const value of ["P3D", "PAST_REF", "XXXX-WXX-5", "2021-02-30", "2021-13-01", "2021/..", ""])
    expect([value, timeSpan(value)]).toEqual([value, undefined])
})

test("the anchor says where the time comes from", () => {
  expect(timeSpan("2021", "publication")?.anchor).toBe("publication")
  expect(timeSpan("2021")?.anchor).toBe("words")
})
