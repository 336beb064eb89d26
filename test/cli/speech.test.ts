import { expect, test } from "vitest"
import { uttered } from "../../src/cli/predict/speech.ts"
import type { Act, Attribution } from "../../src/model/index.ts"

const one = (act: Act, by: string, type: Attribution["type"] = "indirect"): Attribution => ({
  id: "d/a1" as Attribution["id"],
  type,
  source: { kind: "publisher" },
  cue: { start: 0, end: 4, lemma: "say", act, lends: "asserted" },
  addressee: undefined,
  by,
  content: [{ start: 5, end: 9 }],
  within: undefined,
})

test("what is said, promised or stands between marks is speech", () => {
  expect(uttered(one("speech", "say/clause/subject"))).toBe(true)
  expect(uttered(one("intention", "promise/infinitive/subject"))).toBe(true)
  expect(uttered(one("belief", "think/clause/subject", "direct"))).toBe(true)
  expect(uttered({ ...one("speech", "dash/signature"), cue: undefined })).toBe(true)
})

test("what is thought, wanted or only seems is none", () => {
  expect(uttered(one("belief", "think/clause/subject"))).toBe(false)
  expect(uttered(one("intention", "want/infinitive/subject"))).toBe(false)
  expect(uttered(one("evidence", "seem/raised subject/subject"))).toBe(false)
})
