import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { standardEngine } from "../../src/engine.ts"
import { claimsOf, documentId } from "../../src/model/index.ts"

const engine = standardEngine()
const cases = readFileSync(
  new URL("../cases/corroborate/withdrawn.txt", import.meta.url),
  "utf8",
).matchAll(/^([^#=\n].*)\n= (.*)$/gm)

const withdrawnIn = (text: string): readonly number[] => {
  const { doc } = engine.read({
    id: documentId("case", text),
    text,
    name: "case",
    language: "en",
    meta: {
      title: undefined,
      publisher: "Case",
      author: undefined,
      url: undefined,
      publishedAt: "2024-03-03",
      translatedFrom: undefined,
    },
    blocks: [],
  })
  return claimsOf([doc], "figure")
    .filter((one) => one.withdrawn !== undefined && one.modality === "denied")
    .map(({ count }) => count.low)
}

describe("numbers that are taken back", () => {
  for (const [, text, wanted] of cases)
    test(text!, () => {
      expect(withdrawnIn(text!)).toEqual(wanted === "none" ? [] : [Number(wanted)])
    })
})
