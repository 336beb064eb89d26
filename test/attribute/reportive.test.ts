import { existsSync } from "node:fs"
import { expect, test } from "vitest"
import { standardEngine } from "../../src/engine.ts"
import { cases } from "../support/cases.ts"
import { plainDocument } from "../support/tagged.ts"

const missing = ["models/en/parser.bin", "models/en/small.bin"].filter((path) => !existsSync(path))

const engine = missing.length === 0 ? standardEngine() : undefined

const named: Readonly<Record<string, string>> = { reportive: "reported", would: "unreal" }

function conditionals(text: string, translatedFrom?: string): string[] {
  const plain = plainDocument(text)
  const { doc } = engine!.read({ ...plain, meta: { ...plain.meta, translatedFrom } })
  return doc.scopes
    .filter(({ by }) => by in named)
    .map(({ by, cue }) => `${named[by]}: ${text.slice(cue.start, cue.end)}`)
}

test.skipIf(missing.length > 0).each(cases("test/cases/attribute/reportive.txt"))(
  "conditional: $title",
  ({ text, expected }) => {
    expect(conditionals(text.trim())).toEqual(expected)
  },
)

test.skipIf(missing.length > 0)("a text known to be translated needs nobody to say so", () => {
  const text = "The general would have ordered the troops to fire on the crowd."
  expect(conditionals(text, "fr")).toEqual(["reported: would"])
})

test.skipIf(missing.length > 0)("what is only reported is hedged and of this world", () => {
  const { doc } = engine!.read(
    plainDocument("According to local media, the minister would have fled the country."),
  )
  expect(doc.claims.map(({ kind, modality, frame }) => [kind, modality, frame])).toEqual([
    ["event", "hedged", "actual"],
  ])
})
