/**
 * Fills the offsets of `sample.gold.json` from the words of its spans, read out
 * of the samples as the program reads them: `npx tsx test/gold/anchor.ts`.
 * A span names its words (`exact`) and, where they stand more than once, the
 * words right before them (`prefix`). Terms: TextQuoteSelector (W3C Web
 * Annotation).
 */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { ingest } from "../../src/ingest/index.ts"

interface Anchor {
  exact: string
  prefix?: string
  start?: number
  end?: number
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The text of each sample, by the name of its file. */
export async function sampleTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const name of ["1-wire.txt", "2-ministry.html", "3-opposition.jsonl"])
    for await (const one of ingest(readFileSync(here(`../../samples/${name}`)), name))
      if (one.ok) texts.set(name, one.document.text)
  return texts
}

/** Where the words stand; throws unless they stand there exactly once. */
export function anchored(text: string, anchor: Anchor): Anchor {
  const words = `${anchor.prefix ?? ""}${anchor.exact}`
  const at = text.indexOf(words)
  if (at < 0) throw new RangeError(`not in the text: "${words}"`)
  if (text.indexOf(words, at + 1) >= 0) throw new RangeError(`more than once: "${words}"`)
  const start = at + (anchor.prefix?.length ?? 0)
  return { ...anchor, start, end: start + anchor.exact.length }
}

const isAnchor = (value: object): value is Anchor => "exact" in value

/** A copy of any JSON in which every span has its offsets; a member `document`
 *  holds for all that is below it. */
export function anchoredIn(
  value: unknown,
  texts: ReadonlyMap<string, string>,
  name?: string,
): unknown {
  if (Array.isArray(value)) return value.map((item) => anchoredIn(item, texts, name))
  if (value === null || typeof value !== "object") return value
  const document = (value as { document?: string }).document ?? name
  if (isAnchor(value)) return anchored(texts.get(document ?? "") ?? "", value)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, anchoredIn(item, texts, document)]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gold = JSON.parse(readFileSync(here("sample.gold.json"), "utf8"))
  const filled = anchoredIn(gold, await sampleTexts())
  writeFileSync(here("sample.gold.json"), `${JSON.stringify(filled, null, 1)}\n`)
}
