import { type DocumentMeta, type Ingested, type InputFormat, SitrepError } from "../model/index.ts"
import { decode } from "./decode.ts"
import { documentOf, paragraphs } from "./document.ts"
import { isoDate } from "./meta.ts"

/** Other names under which exports of feeds and archives keep the same thing. */
const names = {
  text: ["text", "body", "content", "article"],
  title: ["title", "headline"],
  published: ["published", "publishedAt", "published_at", "date", "datePublished", "pubDate"],
  outlet: ["outlet", "publisher", "source", "site"],
  author: ["author", "byline"],
  url: ["url", "link"],
} as const

type Fields = Readonly<Record<string, unknown>>

function field(row: Fields, key: keyof typeof names): string | undefined {
  const found = names[key].map((name) => row[name]).find((value) => typeof value === "string")
  return typeof found === "string" && found !== "" ? found : undefined
}

function metaOf(row: Fields): Partial<DocumentMeta> {
  const published = field(row, "published")
  return {
    title: field(row, "title"),
    publisher: field(row, "outlet"),
    author: field(row, "author"),
    url: field(row, "url"),
    publishedAt: published === undefined ? undefined : (isoDate(published) ?? undefined),
  }
}

/** Makes the document of one JSON value. */
async function record(value: unknown, origin: string): Promise<Ingested> {
  const fault = (message: string): Ingested => ({
    ok: false,
    origin,
    error: new SitrepError("E_INPUT", message, origin),
  })
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fault(
      "is no JSON object; a report is {id, text, title, published, outlet, url, language}",
    )
  const row = value as Fields
  const text = field(row, "text")
  if (text === undefined)
    return fault(`has no text; a report needs "text" (or one of ${names.text.slice(1).join(", ")})`)
  const id = typeof row.id === "string" || typeof row.id === "number" ? String(row.id) : origin
  const language = typeof row.language === "string" ? row.language : undefined
  return documentOf({
    text,
    name: id,
    origin,
    meta: metaOf(row),
    blocks: paragraphs(text),
    language,
    remarks: [],
  })
}

/** Line and column of an offset, both from one. */
function place(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const line = before.split("\n").length
  return `line ${line}, column ${offset - before.lastIndexOf("\n")}`
}

function parse(text: string, origin: string, line?: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : ""
    const at = /position (\d+)/.exec(message)
    const offset = at ? Number(at[1]) : text.trimEnd().length
    const where = line === undefined ? place(text, offset) : `line ${line}, column ${offset + 1}`
    const cut = offset >= text.trimEnd().length ? "; it ends too early, as if cut off" : ""
    throw new SitrepError(
      "E_INPUT",
      `is not valid JSON${cut}; mend it or leave it out`,
      `${origin}, ${where}`,
    )
  }
}

async function attempt(origin: string, make: () => Promise<Ingested>): Promise<Ingested> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof SitrepError) return { ok: false, origin, error }
    throw error
  }
}

/** One JSON object, or an array of them. */
export const json: InputFormat = {
  name: "json",
  extensions: [".json"],
  sniff: (head) => startsWith(head, "[") || (startsWith(head, "{") && !manyObjects(head)),
  async *read(bytes, origin) {
    const { text } = await decode(bytes, origin)
    const value = parse(text, origin)
    if (!Array.isArray(value)) return yield await record(value, origin)
    for (const [i, item] of value.entries()) yield await record(item, `${origin}, item ${i + 1}`)
  },
}

/** A JSON object a line; blank lines are passed over. */
export const jsonLines: InputFormat = {
  name: "jsonl",
  extensions: [".jsonl", ".ndjson"],
  sniff: (head) => startsWith(head, "{") && manyObjects(head),
  async *read(bytes, origin) {
    const { text } = await decode(bytes, origin)
    let number = 0
    for (let start = 0; start < text.length; ) {
      const stop = text.indexOf("\n", start)
      const end = stop < 0 ? text.length : stop
      const line = text.slice(start, end)
      const at = `${origin}, line ${++number}`
      const n = number
      if (line.trim() !== "")
        yield await attempt(at, async () => record(parse(line, origin, n), at))
      start = end + 1
    }
  },
}

const ascii = (head: Uint8Array): string => String.fromCharCode(...head.subarray(0, 2048))
const startsWith = (head: Uint8Array, mark: string): boolean =>
  ascii(head)
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart()
    .startsWith(mark)
const manyObjects = (head: Uint8Array): boolean =>
  /^\s*\{.*\}\s*\n\s*\{/.test(ascii(head)) || /^\s*\{"[^\n]{1500,}$/.test(ascii(head))
