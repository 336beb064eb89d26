import { readFileSync } from "node:fs"
import { ingest, type Mention, type SourceLink, standardEngine, textOf } from "../src/index.ts"

/** Who stands behind each claim of a report, from the publisher to the one who
 *  claims to know. */
export async function chains(path: string): Promise<string[]> {
  const engine = standardEngine()
  const found: string[] = []
  for await (const item of ingest(readFileSync(path), path)) {
    if (!item.ok) throw item.error
    const { doc } = engine.read(item.document)
    const mentions = new Map(doc.mentions.map((mention) => [mention.id, mention]))
    const { text } = item.document
    for (const { chain, citation, modality } of doc.claims)
      found.push(
        `${chain.map((link) => named(link, text, mentions)).join(" → ")} [${modality}] "${citation.exact}"`,
      )
  }
  return found
}

function named(
  { source }: SourceLink,
  text: string,
  mentions: ReadonlyMap<string, Mention>,
): string {
  if (source.kind === "publisher") return "the report"
  const span = source.kind === "unnamed" ? source.span : mentions.get(source.mention)
  return span ? textOf(text, span) : "?"
}

if (process.argv[1]?.endsWith("chains.ts")) console.log((await chains(process.argv[2]!)).join("\n"))
