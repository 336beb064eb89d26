/** How much of direct speech is lost when quotation marks come to harm: every 24th article
 *  of PolNeAR's development part as printed and with 10, 30 and 50 % of its marks turned,
 *  dropped, doubled or spaced. Run: `npx tsx bench/marks.ts`. */
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { toolsOf } from "../src/cli/commands/predict.ts"
import { attribution } from "../src/cli/predict/attribution.ts"
import { damage } from "./damage.ts"

const corpus = "../shared/data/attribution/polnear.dev.jsonl"
const scorer = "../shared/score/attribution.mjs"
const rates = [0, 0.1, 0.3, 0.5]

type Spans = [number, number][]
interface Gold {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Record<"source" | "cue" | "content", Spans>[]
}

/** An article with its marks harmed and its gold moved along; the kind of each attribution
 *  stays what it is in the text as printed. */
function harmed(row: Gold, rate: number, seed: number): Gold {
  const { text, moved } = damage(row.text, rate, seed)
  const move = (spans: Spans | null): Spans =>
    (spans ?? []).map(([start, end]) => [moved[start]!, moved[end]!])
  const attributions = row.attributions.map((one) => ({
    ...one,
    source: move(one.source),
    cue: move(one.cue),
    content: move(one.content),
  }))
  return { ...row, text, attributions }
}

const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join("\n")

function directF1(rows: readonly Gold[], folder: string): number {
  const tools = toolsOf({})
  const [gold, ours] = [join(folder, "gold.jsonl"), join(folder, "ours.jsonl")]
  writeFileSync(gold, lines(rows))
  writeFileSync(ours, lines(rows.map(({ id, text }) => attribution.predict({ id, text }, tools))))
  const output = execFileSync(process.execPath, [scorer, gold, ours, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  return JSON.parse(output.slice(output.indexOf("{"))).attribution.triple.direct.f
}

function main(args: readonly string[]): void {
  const offset = Number(args[0] ?? 0)
  const all = readFileSync(corpus, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .filter((_, n) => n % 24 === offset)
    .map((line) => JSON.parse(line) as Gold)
  const folder = mkdtempSync(join(tmpdir(), "marks-"))
  const plain = directF1(all, folder)
  console.log(`${all.length} articles, direct F1 ${(100 * plain).toFixed(1)}`)
  for (const rate of rates.slice(1)) {
    const f = directF1(
      all.map((row, n) => harmed(row, rate, n + 1)),
      folder,
    )
    console.log(
      `${100 * rate} % harmed: ${(100 * f).toFixed(1)}, lost ${(100 * (plain - f)).toFixed(1)}`,
    )
  }
  rmSync(folder, { recursive: true })
}

if (existsSync(corpus)) main(process.argv.slice(2))
else console.log(`skipped: ${corpus} is not here`)
