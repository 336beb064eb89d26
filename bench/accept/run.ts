import { existsSync, readFileSync } from "node:fs"
import { type Engine, standardEngine } from "../../src/engine.ts"
import { ingest } from "../../src/ingest/index.ts"
import { goldOf, type Outcome } from "./gold.ts"
import { judges } from "./groups.ts"
import { table } from "./table.ts"
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

if (process.argv[1]?.endsWith("accept/run.ts")) {
  if (existsSync(seedFolder))
    console.log(
      table(await accept(seedFolder, standardEngine()), process.argv.includes("--details")),
    )
  else console.log(`skipped: ${seedFolder} is not here`)
}
