import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { attributions } from "../src/attribute/attributions.ts"
import { claims } from "../src/claims/claims.ts"
import { ingest } from "../src/ingest/index.ts"
import { english } from "../src/languages/en/index.ts"
import type { Annotator, Document, LayerName } from "../src/model/index.ts"
import { lemmatiser } from "../src/read/lemmas.ts"
import { mentions } from "../src/read/mentions.ts"
import { names } from "../src/read/names.ts"
import { parser } from "../src/read/parser.ts"
import { quantities } from "../src/read/quantities.ts"
import { quotations } from "../src/read/quotations.ts"
import { segmenter } from "../src/read/segmenter.ts"
import { times } from "../src/read/times.ts"
import { resource } from "../src/resources.ts"
import { dossiers } from "./store.ts"

/** Words of the article that "articles a second" counts in. */
const ARTICLE = 600

const corpus = "../shared/data/corpora/corpus-news-mixed.jsonl"

async function documents(path: string, most: number): Promise<Document[]> {
  const found: Document[] = []
  for await (const item of ingest(readFileSync(path), path)) {
    if (item.ok && item.document.language === "en") found.push(item.document)
    if (found.length === most) break
  }
  return found
}

const stages = (): Annotator<never, LayerName>[] => {
  const small = resource("models/en/small.bin")
  const line = [
    segmenter(small, english),
    parser(resource("models/en/parser.bin"), lemmatiser(small)),
    names(small),
    quotations,
    times,
    quantities,
    mentions,
    attributions,
    claims,
  ]
  return line as unknown as Annotator<never, LayerName>[]
}

/** Milliseconds each stage takes over all documents, and the words it read. */
function perStage(docs: readonly Document[]): { spent: Map<string, number>; words: number } {
  const spent = new Map<string, number>()
  const line = stages()
  const context = { language: english, note: () => {} }
  let words = 0
  for (const document of docs) {
    let doc = { document } as never
    for (const stage of line) {
      const began = performance.now()
      doc = { ...(doc as object), ...stage.annotate(doc, context) } as never
      spent.set(stage.name, (spent.get(stage.name) ?? 0) + performance.now() - began)
    }
    words += (doc as { tokens: readonly unknown[] }).tokens.length
  }
  return { spent, words }
}

const row = (name: string, ms: number, words: number): string =>
  `${name.padEnd(24)}${Math.round((1000 * words) / ms)
    .toLocaleString("en")
    .padStart(
      12,
    )}${((1000 * words) / ms / ARTICLE).toFixed(1).padStart(14)}${ms.toFixed(0).padStart(10)}`

function stagesTable(docs: readonly Document[]): void {
  perStage(docs.slice(0, 10))
  const { spent, words } = perStage(docs)
  console.log(`${docs.length} articles, ${words.toLocaleString("en")} words\n`)
  console.log(
    `${"stage".padEnd(24)}${"words/s".padStart(12)}${"articles/s".padStart(14)}${"ms".padStart(10)}`,
  )
  for (const [name, ms] of spent) console.log(row(name, ms, words))
  const walked = [...spent.values()].reduce((a, b) => a + b, 0)
  console.log(row("the walk", walked, words))
  const saying = spent.get("attributions") ?? 0
  const reading = walked - saying - (spent.get("claims") ?? 0)
  console.log(
    `who says it, beside the reading before it: ${(100 * (saying / reading)).toFixed(1)} %`,
  )
}

/** Reads and resolves every article of a file twice, as the built program does. */
const whole = `
import { readFileSync } from "node:fs"
const { ingest, standardEngine } = await import(process.argv[1])
const engine = standardEngine()
const docs = []
for await (const item of ingest(readFileSync(process.argv[2]), "x.jsonl"))
  if (item.ok && item.document.language === "en") docs.push(item.document)
for (const name of ["whole, from a cold engine", "whole, warm"]) {
  const began = performance.now()
  let words = 0
  for (const document of docs) {
    const read = engine.read(document)
    engine.resolve([read])
    words += read.doc.tokens.length
  }
  console.log(JSON.stringify({ name, words, ms: performance.now() - began }))
}`

/** Articles over which memory is watched; it is flat from some hundred on. */
const MANY = 1000

/** Articles over which the built program is timed. */
const FEW = 300

/** Prints the peak of a process in kB when it ends. */
const peak = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))"

/** Wall time and peak memory of whole commands in processes of their own. */
function commands(article: string, few: string, many: string): void {
  const cold = [1, 2, 3].map(() => {
    const began = performance.now()
    spawnSync(process.execPath, ["dist/cli/bin.js", "report", article], { stdio: "ignore" })
    return performance.now() - began
  })
  console.log(
    `\ncold start of "sitrep report" on one article: ${Math.min(...cold).toFixed(0)} ms (best of 3)`,
  )
  const index = pathToFileURL("dist/index.js").href
  const built = spawnSync(process.execPath, ["--input-type=module", "-e", whole, index, few], {
    encoding: "utf8",
  })
  console.log(`\nthe built program over ${FEW} articles`)
  for (const line of built.stdout.trim().split("\n")) {
    const { name, words, ms } = JSON.parse(line)
    console.log(row(name, ms, words))
  }
  const read = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(peak)}`,
      "dist/cli/bin.js",
      "read",
      many,
    ],
    {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    },
  )
  const last = read.stderr.trim().split("\n").at(-1) ?? ""
  const memory = /^\d+$/.test(last)
    ? `${(Number(last) / 1024).toFixed(0)} MB`
    : `not measured (${last || read.signal})`
  console.log(`peak memory of "sitrep read" over ${MANY.toLocaleString("en")} articles: ${memory}`)
}

/** `--dossier N…` measures dossiers of so many reports instead. */
async function main(args: readonly string[]): Promise<void> {
  if (args[0] === "--dossier") return dossiers(args.slice(1).map(Number))
  if (!existsSync(corpus)) return console.log(`skipped: ${corpus} is not here`)
  const docs = await documents(corpus, Number(args[0] ?? 200))
  stagesTable(docs)
  if (!existsSync("dist/cli/bin.js"))
    return console.log("\nskipped: cold start and memory need `npm run build` first")
  const folder = mkdtempSync(join(tmpdir(), "speed-"))
  writeFileSync(join(folder, "article.txt"), docs[0]!.text)
  const lines = readFileSync(corpus, "utf8").split("\n").slice(0, MANY)
  writeFileSync(join(folder, "many.jsonl"), lines.join("\n"))
  writeFileSync(join(folder, "few.jsonl"), lines.slice(0, FEW).join("\n"))
  commands(join(folder, "article.txt"), join(folder, "few.jsonl"), join(folder, "many.jsonl"))
  rmSync(folder, { recursive: true })
}

await main(process.argv.slice(2))
