import { describe, expect, test } from "vitest"
import { languages } from "../../src/languages/index.ts"
import { coreference } from "../../src/resolve/coreference.ts"
import { cases } from "../support/cases.ts"
import { mentioned, said } from "../support/read.ts"

/** Case files: CoNLL lines, `|` between sentences; then names, if any, and one
 *  line for each cluster of two or more mentions. */
describe("coreference", () => {
  test.each(cases("test/cases/resolve/coreference.txt"))("$title", ({ text, expected }) => {
    const given = expected.find((line) => line.startsWith("names: "))
    const names = given?.slice(7).split(", ") ?? []
    const doc = mentioned(text.replace(/^\|$/gm, ""), names)
    const { clusters, ties } = coreference(doc, languages[0]!)
    const found = clusters
      .map((cluster) => cluster.filter((referent) => referent.mention !== undefined))
      .filter((cluster) => cluster.length > 1)
      .map((cluster) => cluster.map((referent) => said(doc, referent)).join(" | "))
    expect(found).toEqual(expected.filter((line) => line !== given))
    for (const { reason } of ties) expect(reason).not.toBe("")
  })
})
