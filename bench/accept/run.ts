import { existsSync, readFileSync } from "node:fs"
import { type Engine, standardEngine } from "../../src/engine.ts"
import { ingest } from "../../src/ingest/index.ts"
import { goldOf, type Outcome } from "./gold.ts"
import { judges } from "./groups.ts"
import { whoIn } from "./who.ts"

/** Where the article that the project starts from lies. */
export const seedFolder = "../shared/seed"

/** Reads the article of a gold folder and compares it group by group. */
export async function accept(folder: string, engine: Engine): Promise<Outcome[]> {
  const gold = goldOf(`${folder}/seed.gold.json`)
  const path = `${folder}/${gold.file}`
  for await (const item of ingest(readFileSync(path), path)) {
    if (!item.ok) throw item.error
    const read = engine.read(item.document)
    const resolution = engine.resolve([read])
    const given = { gold, read, resolution, who: whoIn(gold, read, resolution) }
    return judges.map((judge) => judge(given))
  }
  throw new RangeError(`no document in ${path}`)
}

/** The outcomes as a table, with every miss below it when asked for. */
export function table(outcomes: readonly Outcome[], details: boolean): string {
  const rows = outcomes.map(({ group, found, expected, wrong, details: all }) => {
    const precision = wrong === undefined ? 0 : found / (found + wrong || 1)
    const recall = found / (expected || 1)
    const f1 =
      wrong === undefined ? "" : ((200 * precision * recall) / (precision + recall || 1)).toFixed(0)
    const line = `${group.padEnd(24)}${String(found).padStart(5)} /${String(expected).padStart(4)}${String(wrong ?? "–").padStart(8)}${f1.padStart(6)}`
    return details ? [line, ...all.map((one) => `    ${one}`)].join("\n") : line
  })
  return [
    `${"group".padEnd(24)}${"found / exp.".padStart(11)}${"wrong".padStart(8)}${"F1".padStart(6)}`,
    ...rows,
  ].join("\n")
}

if (process.argv[1]?.endsWith("run.ts")) {
  if (existsSync(seedFolder))
    console.log(
      table(await accept(seedFolder, standardEngine()), process.argv.includes("--details")),
    )
  else console.log(`skipped: ${seedFolder} is not here`)
}
