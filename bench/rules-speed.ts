/** What rules of one's own cost: claims with English's rules, and with as many more as are
 *  asked for (1,000), against the time it takes to read. The rules are made here, over the
 *  verbs and nouns of the articles themselves, frequent ones and rare, and ask for objects,
 *  phrases, mentions, lexicons and words anywhere below.
 *  Run: `npx tsx bench/rules-speed.ts [articles] [rules]`. */
import { existsSync, readFileSync } from "node:fs"
import { attributions } from "../src/attribute/attributions.ts"
import { claims } from "../src/claims/claims.ts"
import { ingest } from "../src/ingest/index.ts"
import { english } from "../src/languages/en/index.ts"
import type {
  Annotated,
  Annotator,
  Document,
  EventClaim,
  Language,
  LayerName,
  Pattern,
  Rule,
} from "../src/model/index.ts"
import { lemmatiser } from "../src/read/lemmas.ts"
import { mentions } from "../src/read/mentions.ts"
import { names } from "../src/read/names.ts"
import { parser } from "../src/read/parser.ts"
import { quantities } from "../src/read/quantities.ts"
import { quotations } from "../src/read/quotations.ts"
import { segmenter } from "../src/read/segmenter.ts"
import { times } from "../src/read/times.ts"
import { resource } from "../src/resources.ts"

type Walk = Annotated<Exclude<LayerName, "claims">>
type Stage = Annotator<never, LayerName>

const corpus = "../shared/data/corpora/corpus-news-mixed.jsonl"

/** Passes of which the fastest counts. */
const PASSES = 5

/** Claims may take this share of the time of reading. */
const SHARE = 1 / 3

const small = resource("models/en/small.bin")
const reading = [
  segmenter(small, english),
  parser(resource("models/en/parser.bin"), lemmatiser(small)),
  names(small),
  quotations,
  times,
  quantities,
  mentions,
] as unknown as Stage[]

async function documents(most: number): Promise<Document[]> {
  const found: Document[] = []
  for await (const item of ingest(readFileSync(corpus), corpus)) {
    if (item.ok && item.document.language === "en") found.push(item.document)
    if (found.length === most) break
  }
  return found
}

function run(stages: readonly Stage[], start: object, language: Language): object {
  let doc = start
  for (const stage of stages)
    doc = { ...doc, ...stage.annotate(doc as never, { language, note: () => {} }) }
  return doc
}

/** Lemmas of one part of speech, the most frequent first. */
function lemmas(walks: readonly Walk[], upos: string): string[] {
  const count = new Map<string, number>()
  for (const { tags } of walks)
    for (const tag of tags)
      if (tag.upos === upos && /^[a-z]{3,}$/.test(tag.lemma))
        count.set(tag.lemma, (count.get(tag.lemma) ?? 0) + 1)
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([lemma]) => lemma)
}

const edge = (
  op: NonNullable<Pattern["edges"]>[number]["op"],
  deprel: string[] | undefined,
  to: Pattern,
) => ({ op, ...(deprel && { deprel }), to })

/** Shapes that coders write, by what the trigger is to its other words. */
const shapes: readonly ((verbs: string[], nouns: string[]) => Pattern)[] = [
  (verbs, nouns) => ({
    token: { lemma: verbs, upos: "VERB" },
    as: "trigger",
    edges: [edge(">", ["obj", "nsubj:pass"], { token: { lemma: nouns } })],
  }),
  (verbs) => ({
    token: { lemma: verbs, upos: "VERB" },
    as: "trigger",
    edges: [
      edge(">", ["nsubj"], { token: { mention: ["group", "organization"] }, as: "actor" }),
      edge(">", ["obj"], { token: { in: "event_forces" }, as: "recipient" }),
    ],
  }),
  (verbs, nouns) => ({
    token: { lemma: verbs },
    as: "trigger",
    edges: [edge(">>", ["obl", "nmod"], { token: { lemma: nouns } })],
  }),
  (_, nouns) => ({
    token: { upos: "VERB" },
    as: "trigger",
    edges: [edge(">", ["obj"], { token: { lemma: nouns } })],
  }),
  (verbs, nouns) => ({
    token: { lemma: nouns, upos: "NOUN" },
    as: "trigger",
    edges: [edge("<", ["obj"], { token: { lemma: verbs } })],
  }),
]

/** As many rules as asked for, over words frequent and rare in turn. */
function rules(walks: readonly Walk[], most: number): Rule<Partial<EventClaim>>[] {
  const [verbs, nouns] = [lemmas(walks, "VERB"), lemmas(walks, "NOUN")]
  const pick = (words: readonly string[], i: number) =>
    [0, 1, 2].map((k) => words[(i * 7 + k * 131 + k * k * 17) % words.length]!)
  return Array.from({ length: most }, (_, i) => ({
    id: `own.${i}`,
    match: shapes[i % shapes.length]!(pick(verbs, i), pick(nouns, i + 3)),
    gives: { type: "COERCE", cameo: "170" },
    examples: ["The council fined the shop."],
  }))
}

/** Milliseconds of processor time of each work, the fastest of some passes in turn. */
function fastest(works: readonly (() => void)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY)
  for (let pass = 0; pass < PASSES; pass++)
    for (const [i, work] of works.entries()) {
      const began = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(began)
      best[i] = Math.min(best[i]!, (user + system) / 1000)
    }
  return best
}

const row = (name: string, ms: number, whole: number): string =>
  `${name.padEnd(32)}${ms.toFixed(0).padStart(8)}${((100 * ms) / whole).toFixed(1).padStart(14)}`

async function main(args: readonly string[]): Promise<void> {
  if (!existsSync(corpus)) return console.log(`skipped: ${corpus} is not here`)
  const docs = await documents(Number(args[0] ?? 60))
  const read = () => docs.map((document) => run(reading, { document }, english))
  const before = run.bind(null, [attributions] as unknown as Stage[])
  const walks = read().map((doc) => before(doc, english)) as Walk[]
  const most = Number(args[1] ?? 1000)
  const more: Language = {
    ...english,
    claims: { ...english.claims, event: [...rules(walks, most), ...(english.claims.event ?? [])] },
  }
  const claim = (language: Language) => () => {
    for (const walk of walks) claims.annotate(walk, { language, note: () => {} })
  }
  const [whole = 0, plain = 0, extended = 0] = fastest([read, claim(english), claim(more)])
  const words = walks.reduce((sum, { tokens }) => sum + tokens.length, 0)
  console.log(`${docs.length} articles, ${words.toLocaleString("en")} words\n`)
  console.log(`${"".padEnd(32)}${"ms".padStart(8)}${"% of reading".padStart(14)}`)
  console.log(row("reading", whole, whole))
  console.log(row(`claims, ${english.claims.event?.length} rules of events`, plain, whole))
  console.log(row(`claims, with ${most.toLocaleString("en")} more`, extended, whole))
  const made = walks
    .flatMap((walk) => claims.annotate(walk, { language: more, note: () => {} }).claims)
    .filter(({ by }) => by.startsWith("own."))
  console.log(`${made.length.toLocaleString("en")} claims made by those`)
  console.log(extended <= SHARE * whole ? "within a third of reading" : "over a third of reading")
}

await main(process.argv.slice(2))
