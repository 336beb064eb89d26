import { existsSync, readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { attributions } from "../../src/attribute/attributions.ts"
import { claims } from "../../src/claims/claims.ts"
import { english } from "../../src/languages/en/index.ts"
import type { Annotated, EventClaim, MentionId } from "../../src/model/index.ts"
import { plover } from "../../src/ontology/plover.ts"
import { pipeline } from "../../src/pipeline.ts"
import { lemmatiser } from "../../src/read/lemmas.ts"
import { mentions } from "../../src/read/mentions.ts"
import { names } from "../../src/read/names.ts"
import { parser } from "../../src/read/parser.ts"
import { quantities } from "../../src/read/quantities.ts"
import { quotations } from "../../src/read/quotations.ts"
import { segmenter } from "../../src/read/segmenter.ts"
import { times } from "../../src/read/times.ts"
import { cases } from "../support/cases.ts"
import { plainDocument } from "../support/tagged.ts"

const folder = "test/cases/claims/event"
const weights = ["models/en/parser.bin", "models/en/small.bin"]
const missing = weights.filter((path) => !existsSync(path))

const walk = () => {
  const [large, small] = weights.map((path) => new Uint8Array(readFileSync(path)))
  const line = pipeline(english)
    .use(segmenter(small!, english))
    .use(parser(large!, lemmatiser(small!), "en", english.headlines))
    .use(names(small!))
    .use(quotations)
    .use(times)
    .use(quantities)
    .use(mentions)
    .use(attributions)
    .use(claims)
  return (text: string) => line.run(plainDocument(text, "2031-05-06")).doc
}

type Doc = Annotated<"tokens" | "mentions" | "claims">

const named = (doc: Doc, ids: readonly MentionId[]) =>
  ids.map((id) => doc.tokens[doc.mentions.find((one) => one.id === id)!.head]!.form).join(" + ") ||
  "-"

/** `TYPE mode cameo | actor | recipient | vehicle | again | modality frame`, parties by their head word, the last only where it is
 *  not asserted and actual. */
function line(doc: Doc, claim: EventClaim): string {
  const kind = [claim.type, claim.mode, claim.cameo].filter(Boolean).join(" ")
  const standing = [claim.modality, claim.frame].filter(
    (one) => one !== "asserted" && one !== "actual",
  )
  const words = (label: string, span: EventClaim["again"]) =>
    span ? `${label} ${doc.document.text.slice(span.start, span.end)}` : ""
  const parts = [
    kind,
    named(doc, claim.actor),
    named(doc, claim.recipient),
    words("vehicle", claim.vehicle),
    words("again", claim.again),
    standing.join(" "),
  ]
  return parts.filter((part) => part !== "").join(" | ")
}

describe.skipIf(missing.length > 0)("what coders expect of events", () => {
  let read: ReturnType<typeof walk>
  beforeAll(() => {
    read = walk()
  })
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"))
  const all = files.flatMap((file) => cases(`${folder}/${file}`).map((one) => ({ file, ...one })))
  test.each(all)("$file: $title", ({ text, expected }) => {
    const doc = read(text)
    const events = doc.claims.filter((claim): claim is EventClaim => claim.kind === "event")
    const wanted = expected.filter((one) => one !== "nothing")
    expect(events.map((claim) => line(doc, claim))).toEqual(wanted)
  })
})

test("every mode of every type of PLOVER has a case", () => {
  const told = new Set(
    cases(`${folder}/modes.txt`).flatMap(({ expected }) =>
      expected.map((one) => one.replace(/( \d+)? \|.*$/, "")),
    ),
  )
  const modes = [...plover.values()].flatMap(({ key, modes }) =>
    modes.map((mode) => `${key} ${mode}`),
  )
  expect(modes.filter((mode) => !told.has(mode))).toEqual([])
})

test.runIf(missing.length > 0)("needs weights", () => {
  console.info(`event cases not run: no ${missing.join(", ")}`)
})
