import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { escaped } from "../../src/report/page/escape.ts"
import { sha256 } from "../../src/report/page/sha256.ts"
import { wrapped } from "../../src/report/text.ts"
import {
  capital,
  day,
  grouped,
  listed,
  paired,
  quoted,
  timeInWords,
} from "../../src/report/words.ts"

const time = (start: string, end: string, granularity: "partOfDay" | "day" | "month" | "hour") =>
  timeInWords({ start, end, granularity, anchor: "words" })

test("times are told with their year", () => {
  expect(time("2022-01-07T06:00", "2022-01-07T12:00", "partOfDay")).toBe(
    "the morning of 7 January 2022",
  )
  expect(time("2022-01-07", "2022-01-08", "day")).toBe("7 January 2022")
  expect(time("2022-01-07T00:00", "2022-01-09T00:00", "day")).toBe(
    "7 January 2022 to 8 January 2022",
  )
  expect(time("2022-01-01", "2022-02-01", "month")).toBe("January 2022")
  expect(time("2022-01-07T14:00", "2022-01-07T15:00", "hour")).toBe("14:00 on 7 January 2022")
})

test("a day that is none is left as it is", () => {
  expect(day("soon")).toBe("soon")
  expect(day("2022-01-07T10:30:00+06:00")).toBe("7 January 2022")
})

test("lists, capitals and thousands", () => {
  expect(listed([])).toBe("")
  expect(listed(["a", "b", "c"])).toBe("a, b and c")
  expect(capital("“dozens” of")).toBe("“Dozens” of")
  expect(grouped("more than 1234567 and 999")).toBe("more than 1,234,567 and 999")
})

test("wide characters count as two columns", () => {
  expect(wrapped("阿拉木图 阿拉木图", 10, "")).toHaveLength(2)
})

test("SHA-256 is that of the platform", () => {
  for (const text of ["", "abc", "x".repeat(55), "x".repeat(56), "é€𝄞".repeat(300)])
    expect(sha256(text)).toBe(createHash("sha256").update(text).digest("base64"))
})

test("nothing escaped can be markup, and its length in the page stays that of the text", () => {
  expect(escaped(`<b a="x" b='y'>&`)).toBe("&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;")
  expect(escaped("a\r\nb\u0000\ud800")).toBe("a&#13;\nb\ufffd\ufffd")
})

test("marks inside a quotation are made single, and stand as they are where they are turned", () => {
  expect(quoted("he spoke of “drifters” and «fog»")).toBe("“he spoke of ‘drifters’ and ‘fog’”")
  expect(quoted('a "plain" word')).toBe("“a ‘plain’ word”")
  expect(quoted("to lead an” interim council “if asked”")).toBe(
    "“to lead an” interim council “if asked””",
  )
  expect(paired("no marks at all")).toBe(true)
  expect(paired("closed” before it “opens")).toBe(false)
})
