import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { damage } from "../../bench/damage.ts"
import { english } from "../../src/languages/en/index.ts"
import type { Notice, Quotation, Sentence } from "../../src/model/index.ts"
import { quotations } from "../../src/read/quotations.ts"
import { cases } from "../support/cases.ts"
import { documentOf } from "../support/conll.ts"

/** Sentences good enough for marks: they end at a stop before a blank. */
function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  for (const match of text.matchAll(/\S.*?(?:[.!?]["”’»]?(?=\s|$)|$)/gms))
    found.push({ start: match.index, end: match.index + match[0].length, first: 0, last: 0 })
  return found
}

function read(text: string): { found: readonly Quotation[]; notices: Notice[] } {
  const notices: Notice[] = []
  const context = { language: english, note: (notice: Notice) => void notices.push(notice) }
  const doc = { document: documentOf(text), sentences: sentencesOf(text) }
  return { found: quotations.annotate(doc, context).quotations, notices }
}

describe("quotations", () => {
  test.each(cases("test/cases/read/quotations.txt"))("$title", ({ text, expected }) => {
    const { found } = read(text)
    const lines = found.map(
      (one) =>
        `${one.use}${one.repaired ? " repaired" : ""}: ${text.slice(one.inner.start, one.inner.end)}`,
    )
    expect(lines.length === 0 ? ["none"] : lines).toEqual(expected)
  })

  test("a repair leaves a notice that cites the quotation", () => {
    const text = "“The dam holds, he said."
    const { found, notices } = read(text)
    expect(notices.map(({ code }) => code)).toEqual(["N_UNBALANCED_QUOTE"])
    expect(notices[0]!.citation?.exact).toBe(text.slice(found[0]!.start, found[0]!.end))
  })

  test("speech goes on in the next paragraph without a new mark, to the mark at its end", () => {
    const said = "We waited for the boats all night.\n\nNobody came, and in the morning we walked."
    const text = `Rudo Fenn said: "${said}"\n\nThe boats came on Friday.`
    const { found, notices } = read(text)
    expect(found.map((one) => text.slice(one.inner.start, one.inner.end))).toEqual([said])
    expect(notices).toEqual([])
  })

  const goesOn = [
    "“The road was blocked. Nobody came.",
    "“Then the water rose. The “experts” told us to stay.",
    "“The “plan” was a joke.”",
  ]

  test.each([goesOn, goesOn.map((part) => part.replace(/[“”]/g, '"'))])(
    "speech goes on over paragraphs, also from the middle of one and with marks in it",
    (...parts) => {
      const [open] = parts[0]!
      const close = parts[2]!.at(-1)!
      const text = `${open}We left,${close} Fenn said. ${parts.join("\n\n")}\n\nHe left.`
      const { found, notices } = read(text)
      const speech = found.filter(
        (one) => !found.some((out) => out.start < one.start && one.end < out.end),
      )
      expect(speech.slice(1).map((one) => text.slice(one.start, one.end))).toEqual(parts)
      expect(notices).toEqual([])
    },
  )

  test("a mark that is turned round does not nest", () => {
    const text = "“We wait and see “, he said. “They call it” a plan “, he added."
    const { found } = read(text)
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe("“We wait and see “")
  })

  test("a lost mark never reaches past its paragraph", () => {
    const text = `“We wait, she said.\n\n${"The town was quiet. ".repeat(50)}\n\n“We go,” he said.`
    const { found } = read(text)
    expect(found.map((one) => text.slice(one.inner.start, one.inner.end))).toEqual([
      "We wait,",
      "We go,",
    ])
  })

  const marked = fc
    .array(
      fc.constantFrom(
        "“",
        "”",
        '"',
        "«",
        "»",
        "‘",
        "’",
        "'",
        " ",
        "a",
        "Bo",
        ",",
        ".",
        "\n",
        "said",
        "😀",
      ),
    )
    .map((parts) => parts.join(""))

  test("any text is read without a throw, in bounds and properly nested", () => {
    fc.assert(
      fc.property(marked, (text) => {
        const open: Quotation[] = []
        for (const one of read(text).found) {
          expect(one.start).toBeLessThanOrEqual(one.inner.start)
          expect(one.inner.start).toBeLessThan(one.inner.end)
          expect(one.inner.end).toBeLessThanOrEqual(one.end)
          expect(one.end).toBeLessThanOrEqual(text.length)
          while (open.length > 0 && open.at(-1)!.end <= one.start) open.pop()
          const around = open.at(-1)
          if (around) expect(one.end).toBeLessThanOrEqual(around.end)
          open.push(one)
        }
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  test("a hundred thousand marks take seconds, not hours", () => {
    const text = "“We wait,” he said. ".repeat(50_000)
    expect(read(text).found).toHaveLength(50_000)
  }, 20_000)
})

describe("damage", () => {
  test("the same seed does the same harm, and offsets follow", () => {
    const text = "“We wait,” he said. “We go.”"
    const a = damage(text, 0.8, 3)
    expect(damage(text, 0.8, 3)).toEqual(a)
    expect(a.text).not.toBe(text)
    const at = text.indexOf("said")
    expect(a.text.slice(a.moved[at], a.moved[at + 4])).toBe("said")
  })

  test("no rate, no harm", () => {
    expect(damage("“We wait.”", 0, 1).text).toBe("“We wait.”")
  })
})
