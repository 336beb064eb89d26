/** Mutates reports and runs the whole program on them; stops at nothing, and keeps what
 *  makes it throw, as JSON lines.
 *  Run: `npm run fuzz -- --minutes 60 --seed 1 --out fuzz.jsonl`. */
import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { standardEngine } from "../src/engine.ts"
import { ingest } from "../src/index.ts"
import { toConllu } from "../src/model/conllu.ts"
import { random } from "../train/random.ts"

const { values: options } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "fuzz.jsonl" },
  },
})

const chance = random(Number(options.seed))
const upTo = (n: number): number => Math.floor(chance() * n)
const oneOf = <T>(all: readonly T[]): T => all[upTo(all.length)]!

/** What texts begin as: the samples of the package and, where they are, real reports. */
function seeds(): string[] {
  const samples = readdirSync("samples", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(`samples/${name}`, "utf8"))
  const corpus = "../shared/data/corpora"
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith("l")) : []
  const reports = files.flatMap((name) =>
    readFileSync(`${corpus}/${name}`, "utf8")
      .split("\n", 400)
      .filter((line) => line.startsWith("{"))
      .map((line) => String(JSON.parse(line).text ?? "")),
  )
  return [...samples, ...reports].filter((text) => text.length > 200)
}

const odd = [
  ..."“”‘’\"'«»().,;:!?—-/&%$#@_=|*\\\t\n\r\u00a0\u2028\u200b\ufeff\u0000\u001b",
  ...[
    "\ud83d",
    "\udc00",
    "👩‍👩‍👧",
    "e\u0301",
    "مرحبا",
    "世界",
    "ı",
    "İ",
    "ß",
    "1/2",
    "1,000.5",
    "-0",
  ],
  ...["n't", "'s", "no ", "not ", "who said ", "according to ", "at least ", "dozens of "],
  ...["2022-13-45", "29 February 2023", "99999999999999999999", "two hundred and ", "the the "],
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "NaN", "undefined"],
]

type Change = (text: string) => string

const cut = (text: string): [from: number, to: number] => {
  const from = upTo(text.length)
  return [from, Math.min(text.length, from + upTo(oneOf([3, 30, 300])))]
}

const changes: readonly Change[] = [
  (text) => {
    const [from, to] = cut(text)
    return text.slice(0, from) + text.slice(to)
  },
  (text) => {
    const [from, to] = cut(text)
    return text.slice(0, to) + text.slice(from)
  },
  (text) => {
    const at = upTo(text.length)
    return text.slice(0, at) + oneOf(odd).repeat(oneOf([1, 1, 1, 2, 40])) + text.slice(at)
  },
  (text) => {
    const [from, to] = cut(text)
    const part = text.slice(from, to)
    return text.slice(0, from) + oneOf([part.toUpperCase(), part.toLowerCase()]) + text.slice(to)
  },
  (text) => {
    const words = text.split(" ")
    const [a, b] = [upTo(words.length), upTo(words.length)]
    ;[words[a], words[b]] = [words[b]!, words[a]!]
    return words.join(" ")
  },
  (text) =>
    text.replaceAll(oneOf([",", ".", "\n", " ", '"', "“", "e"]), oneOf(["", " ", ".", "”"])),
]

function mutated(texts: readonly string[]): string {
  const whole = oneOf(texts)
  const at = upTo(whole.length)
  let text = whole.slice(at, at + 200 + upTo(3000))
  for (let n = 1 + upTo(12); n > 0; n--) text = oneOf(changes)(text)
  return text
}

/** Runs a batch of texts through every step.
 *  @throws whatever a step throws. */
async function run(engine: ReturnType<typeof standardEngine>, texts: readonly string[]) {
  const reads = []
  for (const [i, text] of texts.entries())
    for await (const item of ingest(new TextEncoder().encode(text), `fuzz-${i}.txt`)) {
      if (!item.ok || item.document.language !== "en") continue
      const read = engine.read(item.document, item.notices)
      toConllu(read.doc)
      reads.push(read)
    }
  engine.dossier(reads)
}

async function main(): Promise<void> {
  const engine = standardEngine()
  const texts = seeds()
  const until = performance.now() + Number(options.minutes) * 60_000
  let [runs, faults] = [0, 0]
  while (performance.now() < until) {
    const batch = Array.from({ length: 1 + upTo(4) }, () => mutated(texts))
    const began = performance.now()
    try {
      await run(engine, batch)
    } catch (error) {
      faults++
      const stack = error instanceof Error ? error.stack : String(error)
      appendFileSync(options.out, `${JSON.stringify({ stack, batch })}\n`)
      console.log(stack?.split("\n").slice(0, 3).join("\n"))
    }
    const seconds = (performance.now() - began) / 1000
    if (seconds > 10) {
      console.log(`${seconds.toFixed(0)} s for ${batch.join("").length} characters`)
      appendFileSync(options.out, `${JSON.stringify({ seconds, batch })}\n`)
    }
    runs += batch.length
  }
  console.log(`${runs} texts, ${faults} threw (seed ${options.seed})`)
  process.exitCode = faults > 0 ? 1 : 0
}

await main()
