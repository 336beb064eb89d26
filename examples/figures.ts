import { readFileSync } from "node:fs"
import { ingest, standardEngine } from "../src/index.ts"

/** Lists the figures of a report with their bounds and the words they rest on. */
export async function figures(path: string): Promise<string[]> {
  const engine = standardEngine()
  const found: string[] = []
  for await (const item of ingest(readFileSync(path), path)) {
    if (!item.ok) throw item.error
    for (const claim of engine.read(item.document).doc.claims) {
      if (claim.kind !== "figure") continue
      const { bound, best, low } = claim.count
      found.push(`${claim.measure} ${bound} ${best ?? low}: "${claim.citation.exact}"`)
    }
  }
  return found
}

if (process.argv[1]?.endsWith("figures.ts"))
  console.log((await figures(process.argv[2]!)).join("\n"))
