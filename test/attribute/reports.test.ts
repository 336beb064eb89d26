import { existsSync } from "node:fs"
import { expect, test } from "vitest"
import { attributions } from "../../src/attribute/attributions.ts"
import { reader } from "../../src/engine.ts"
import { english } from "../../src/languages/en/index.ts"
import type { Annotated, Attribution, LayerName } from "../../src/model/index.ts"
import { pipeline } from "../../src/pipeline.ts"
import { mentions } from "../../src/read/mentions.ts"
import { quantities } from "../../src/read/quantities.ts"
import { quotations } from "../../src/read/quotations.ts"
import { times } from "../../src/read/times.ts"
import { resource } from "../../src/resources.ts"
import { cases } from "../support/cases.ts"
import { plainDocument } from "../support/tagged.ts"

const weights = ["models/en/parser.bin", "models/en/small.bin"]
const missing = weights.filter((path) => !existsSync(path))

/** Of the cases, the share that must hold: a rule is right and its case still fails
 *  where newly trained weights misread the sentence. */
const share = 0.9

type Layers = Annotated<LayerName>

function line() {
  const [parser, small] = weights.map((path) => resource(path))
  return pipeline(english)
    .use(reader(english, parser!, small!))
    .use(quotations)
    .use(times)
    .use(quantities)
    .use(mentions)
    .use(attributions)
}

function sourceOf(doc: Layers, { source, cue }: Attribution): string {
  if (source.kind === "publisher") return ""
  const span =
    source.kind === "mention" ? doc.mentions.find(({ id }) => id === source.mention) : source.span
  return span === undefined || span.start === cue?.start
    ? ""
    : doc.document.text.slice(span.start, span.end)
}

function shown(doc: Layers, one: Attribution): string {
  const { text } = doc.document
  const content = one.content.map((part) => text.slice(part.start, part.end)).join(" … ")
  const cue = one.cue ? text.slice(one.cue.start, one.cue.end) : ""
  return `[${sourceOf(doc, one)}] <${cue}> {${content}}`
}

test.skipIf(missing.length > 0)(
  "who says it in whole reports, through the reader and its weights",
  { timeout: 60_000 },
  () => {
    const walk = line()
    const all = cases("test/cases/attribute/reports.txt")
    const wrong = all.flatMap(({ title, text, expected }) => {
      const doc = walk.run(plainDocument(text.replaceAll(" ¶ ", "\n\n"))).doc as Layers
      const found = doc.attributions.map((one) => shown(doc, one))
      return found.join("\n") === expected.join("\n") ? [] : [`${title}: ${found.join("; ")}`]
    })
    expect(wrong.length / all.length, wrong.join("\n")).toBeLessThanOrEqual(1 - share)
  },
)
