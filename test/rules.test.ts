import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { attributions } from "../src/attribute/attributions.ts"
import { claims } from "../src/claims/claims.ts"
import { contextFamilies } from "../src/languages/en/claims/event-contexts.ts"
import { topicFamilies } from "../src/languages/en/claims/event-topics.ts"
import { figureFamilies } from "../src/languages/en/claims/figure-words.ts"
import { relationFamilies } from "../src/languages/en/claims/relation-words.ts"
import { stanceFamilies } from "../src/languages/en/claims/stance-words.ts"
import { english } from "../src/languages/en/index.ts"
import { type Example, exampleFault, readExample } from "../src/match/examples.ts"
import { type Matcher, matcher } from "../src/match/matcher.ts"
import type { Matchable } from "../src/match/tree.ts"
import {
  type Annotated,
  type Claim,
  type Language,
  overlaps,
  type ReadLayers,
  type Rule,
  type Span,
  type WordFamily,
} from "../src/model/index.ts"
import { contexts } from "../src/ontology/plover.ts"
import { pipeline } from "../src/pipeline.ts"
import { lemmatiser } from "../src/read/lemmas.ts"
import { mentions } from "../src/read/mentions.ts"
import { names } from "../src/read/names.ts"
import { parser } from "../src/read/parser.ts"
import { quantities } from "../src/read/quantities.ts"
import { quotations } from "../src/read/quotations.ts"
import { segmenter } from "../src/read/segmenter.ts"
import { times } from "../src/read/times.ts"
import { plainDocument } from "./support/tagged.ts"

const weights = ["models/en/parser.bin", "models/en/small.bin"]
const missing = weights.filter((path) => !existsSync(path))

const kinds: Readonly<Record<string, readonly Rule<unknown>[]>> = english.claims

type Walk = Annotated<ReadLayers | "attributions" | "scopes">

/** Of a kind's examples, the share that must hold. A rule is right and its example
 *  still fails where the parser misreads the sentence; the message names each. */
const share = 0.9

async function walking(): Promise<(text: string) => Walk> {
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
  return (text) => line.run(plainDocument(text)).doc
}

function faults(rule: Rule<unknown>, all: Matcher<unknown>, read: (text: string) => Matchable) {
  const own = (doc: Matchable) => all.all(doc).filter((match) => match.rule === rule)
  const missed = rule.examples.flatMap((written) => {
    const example = readExample(written)!
    const doc = read(example.text)
    const fault = exampleFault(example, own(doc), doc.tokens)
    return fault === undefined ? [] : [`${rule.id}: ${fault}: ${written}`]
  })
  const wrong = (rule.counterexamples ?? [])
    .map((written) => readExample(written)!.text)
    .filter((text) => own(read(text)).length > 0)
    .map((text) => `${rule.id}: should leave alone: ${text}`)
  return [...missed, ...wrong]
}

describe.skipIf(missing.length > 0)("rules and their own examples, through the real reader", () => {
  test.each(Object.entries(kinds).filter(([, rules]) => rules.length > 0))(
    "%s",
    async (_, rules) => {
      const read = await walking()
      const all = matcher(rules, english.lexicons)
      const found = rules.flatMap((rule) => faults(rule, all, read))
      const written = rules.flatMap((rule) => [...rule.examples, ...(rule.counterexamples ?? [])])
      const held = 1 - found.length / written.length
      expect(held, `of ${written.length} examples fail:\n${found.join("\n")}`).toBeGreaterThan(
        share,
      )
    },
    120_000,
  )
})

const families: Readonly<Record<string, readonly WordFamily[]>> = {
  figure: figureFamilies,
  relation: relationFamilies,
  stance: stanceFamilies,
}

/** A language in which one family has no words. */
const without = (id: string): Language => ({
  ...english,
  lexicons: { ...english.lexicons, [id]: new Set() },
})

/** Does a claim hold what a family says its claims do, with the parts in brackets? */
function holds(claim: Claim, family: WordFamily, example: Example, doc: Walk): boolean {
  const fields = { ...claim, ...("count" in claim ? claim.count : {}) } as Record<string, unknown>
  const given = Object.entries(family.gives ?? {}).every(([key, value]) =>
    value === null
      ? fields[key] === undefined
      : value === true
        ? fields[key] !== undefined
        : fields[key] === value,
  )
  const bracketed = example.captures.every(({ name, start, end }) => {
    const id = fields[name]
    const span = name === "trigger" ? claim.trigger : doc.mentions.find((one) => one.id === id)
    return span !== undefined && overlaps(span, { start, end })
  })
  return given && bracketed
}

interface Faults {
  /** What is not read as said. */
  readonly wrong: readonly string[]
  /** What would be read so without the family, too. */
  readonly idle: readonly string[]
}

function familyFaults(kind: string, family: WordFamily, read: (text: string) => Walk): Faults {
  const [wrong, idle]: [string[], string[]] = [[], []]
  const found = (doc: Walk, language: Language, test: (claim: Claim) => boolean) =>
    claims
      .annotate(doc, { language, note: () => {} })
      .claims.some((claim) => claim.kind === kind && test(claim))
  const judge = (written: string, wanted: boolean, doc: Walk, test: (claim: Claim) => boolean) => {
    if (found(doc, english, test) !== wanted) wrong.push(`${family.id}: ${written}`)
    else if (found(doc, without(family.id), test) === wanted) idle.push(`${family.id}: ${written}`)
  }
  for (const written of family.examples ?? []) {
    const example = readExample(written)!
    const doc = read(example.text)
    judge(written, true, doc, (claim) => holds(claim, family, example, doc))
  }
  for (const text of family.counterexamples ?? []) judge(text, false, read(text), () => true)
  return { wrong, idle }
}

/** Of the families' examples, the share that the family alone may account for at least:
 *  a few words say the same as those of another family beside them. */
const own = 0.93

describe.skipIf(missing.length > 0)("families of words and their own examples", () => {
  test.each(Object.entries(families))(
    "%s: every example is read as said, and by the family's own words",
    async (kind, list) => {
      const read = await walking()
      const found = list.map((family) => familyFaults(kind, family, read))
      expect(found.flatMap(({ wrong }) => wrong)).toEqual([])
      const idle = found.flatMap((one) => one.idle)
      const held = 1 - idle.length / list.length
      expect(held, `found without the family, too:\n${idle.join("\n")}`).toBeGreaterThan(own)
    },
    120_000,
  )

  test("contexts: every example is about what its family says, by the family's own words", async () => {
    const read = await walking()
    const contextsIn = (doc: Walk, trigger: Span, language: Language) =>
      claims
        .annotate(doc, { language, note: () => {} })
        .claims.flatMap((claim) =>
          claim.kind === "event" && overlaps(claim.trigger, trigger) ? claim.contexts : [],
        )
    const wrong = contextFamilies.flatMap(({ id, examples = [] }) =>
      examples.filter((written) => {
        const { text, captures } = readExample(written)!
        const doc = read(text)
        const name = id.replace("event_context_", "")
        const own = contextsIn(doc, captures[0]!, english).includes(name)
        return !own || contextsIn(doc, captures[0]!, without(id)).includes(name)
      }),
    )
    expect(contextFamilies.map(({ id }) => id.replace("event_context_", ""))).toEqual(contexts)
    expect(wrong).toEqual([])
  }, 60_000)

  test("topics: every example gets another code by its family's own words", async () => {
    const read = await walking()
    const codesIn = (doc: Walk, trigger: Span, language: Language) =>
      claims
        .annotate(doc, { language, note: () => {} })
        .claims.flatMap((claim) =>
          claim.kind === "event" && overlaps(claim.trigger, trigger) ? [claim.cameo] : [],
        )
    const idle = topicFamilies.flatMap(({ id, examples = [] }) =>
      examples.filter((written) => {
        const { text, captures } = readExample(written)!
        const doc = read(text)
        const [own] = codesIn(doc, captures[0]!, english)
        const [other] = codesIn(doc, captures[0]!, without(id))
        return own?.length !== 4 || own === other
      }),
    )
    expect(idle).toEqual([])
  }, 60_000)

  test("every family brings an example or a counterexample, and words", () => {
    for (const { id, words, examples = [], counterexamples = [] } of Object.values(
      families,
    ).flat()) {
      expect(words.size, id).toBeGreaterThan(0)
      expect(examples.length + counterexamples.length, id).toBeGreaterThan(0)
    }
  })
})

test("every rule is well made, and no two share an id", () => {
  for (const rules of Object.values(kinds)) matcher(rules, english.lexicons)
  if (missing.length > 0) console.info(`examples not run: no ${missing.join(", ")}`)
})
