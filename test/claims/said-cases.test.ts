import { existsSync, readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { attributions } from "../../src/attribute/attributions.ts"
import { claims } from "../../src/claims/claims.ts"
import { reader } from "../../src/engine.ts"
import { english } from "../../src/languages/en/index.ts"
import {
  type Annotated,
  type Claim,
  type Count,
  type FigureClaim,
  type MentionId,
  type RelationClaim,
  type StanceClaim,
  textOf,
} from "../../src/model/index.ts"
import { pipeline } from "../../src/pipeline.ts"
import { mentions } from "../../src/read/mentions.ts"
import { quantities } from "../../src/read/quantities.ts"
import { quotations } from "../../src/read/quotations.ts"
import { times } from "../../src/read/times.ts"
import { cases } from "../support/cases.ts"
import { plainDocument } from "../support/tagged.ts"

const weights = ["models/en/parser.bin", "models/en/small.bin"]
const missing = weights.filter((path) => !existsSync(path))

type Doc = Annotated<"mentions" | "claims">

const walk = () => {
  const [large, small] = weights.map((path) => new Uint8Array(readFileSync(path)))
  const line = pipeline(english)
    .use(reader(english, large!, small!))
    .use(quotations)
    .use(times)
    .use(quantities)
    .use(mentions)
    .use(attributions)
    .use(claims)
  return (text: string): Doc => line.run(plainDocument(text, "2031-05-06")).doc
}

const named = (doc: Doc, id: string | undefined) => {
  const mention =
    doc.mentions.find((one) => one.id === (id as MentionId)) ??
    doc.claims.find((one) => one.id === id)?.citation
  return mention ? textOf(doc.document.text, mention) : "-"
}

const standing = (claim: Claim) =>
  [claim.modality, claim.frame].filter((one) => one !== "asserted" && one !== "actual").join(" ")

const counted = ({ low, high, bound }: Count) =>
  `${low}${high === undefined ? "+" : high === low ? "" : `-${high}`} ${bound}`

/** `measure count bound | group | perpetrator | place | scope trend standing` */
const figureLine = (doc: Doc, claim: FigureClaim) => {
  const scope = claim.scope === "total" ? "" : claim.scope
  return [
    `${claim.measure} ${counted(claim.count)}`,
    claim.group ?? "-",
    named(doc, claim.perpetrator),
    named(doc, claim.place),
    [scope, claim.trend ?? "", standing(claim)].filter(Boolean).join(" "),
  ]
}

/** `relation standing | subject | object | role` */
const relationLine = (doc: Doc, claim: RelationClaim) => [
  `${claim.relation}${claim.standing === "current" ? "" : ` ${claim.standing}`}`,
  named(doc, claim.subject),
  named(doc, claim.object),
  claim.role ?? "-",
]

/** `reaction | holder | target | standing` */
const stanceLine = (doc: Doc, claim: StanceClaim) => [
  claim.reaction ?? "-",
  named(doc, claim.holder),
  named(doc, claim.target),
  standing(claim),
]

function line(doc: Doc, claim: Claim): string {
  const parts =
    claim.kind === "figure"
      ? figureLine(doc, claim)
      : claim.kind === "relation"
        ? relationLine(doc, claim)
        : claim.kind === "stance"
          ? stanceLine(doc, claim)
          : []
  return parts.filter((part) => part !== "").join(" | ")
}

/** Of a kind's cases, the share that must hold: a rule is right and its case still
 *  fails where the parser misreads the sentence. */
const share = 0.9

describe.skipIf(missing.length > 0).each(["figure", "relation", "stance"])("%s", (kind) => {
  let read: ReturnType<typeof walk>
  beforeAll(() => {
    read = walk()
  })
  const folder = `test/cases/claims/${kind}`
  const all = readdirSync(folder).flatMap((file) => cases(`${folder}/${file}`))

  test(`nine of ten cases hold`, () => {
    const failed = all.flatMap(({ title, text, expected }) => {
      const doc = read(text)
      const found = doc.claims.filter((claim) => claim.kind === kind).map((one) => line(doc, one))
      const got = found.length > 0 ? found : ["nothing"]
      return got.join("\n") === expected.join("\n") ? [] : [{ title, got, expected }]
    })
    const held = 1 - failed.length / all.length
    expect(held, JSON.stringify(failed, null, 2)).toBeGreaterThanOrEqual(share)
  })
})

test.skipIf(missing.length > 0)("a number that somebody speaks of is theirs", () => {
  const doc = walk()(
    "The detained. The rangers counted 512 by noon. The office of the mayor spoke of nearly 640.",
  )
  const figure = doc.claims.find((one) => one.kind === "figure" && one.count.best === 640)
  expect(figure?.chain.length).toBe(2)
})

test.skipIf(missing.length > 0)("who owns up to a deed does not tell what it did", () => {
  const doc = walk()(
    "The Front claimed responsibility for the raid that killed eight soldiers, the Daily Post reported.",
  )
  const figure = doc.claims.find((one) => one.kind === "figure")
  const told = figure?.chain.at(-1)?.source
  expect(told?.kind === "mention" && named(doc, told.mention)).toBe("the Daily Post")
  expect(figure?.modality).toBe("asserted")
})

test.skipIf(missing.length > 0).each([
  ["By noon the coast guard's figure for injured sailors was 61.", 2],
  ["The coast guard's count of the dead stood at 61.", 2],
  ["In May the coast guard had given a toll of 61.", 2],
  ["The town's count was 61 dead.", 1],
])("whose count it is says the number: %s", (text, links) => {
  const figure = walk()(text).claims.find((one) => one.kind === "figure")
  expect(figure?.chain.length).toBe(links)
})

test.runIf(missing.length > 0)("needs weights", () => {
  console.info(`cases of figures, relations and stances not run: no ${missing.join(", ")}`)
})
