import {
  type Block,
  type Document,
  type DocumentMeta,
  documentId,
  type Ingested,
  type Notice,
  nothingKnown,
  SitrepError,
} from "../model/index.ts"
import { languageOf } from "./language.ts"

/** What a format found in one record, before it is a document. */
export interface Raw {
  readonly text: string
  readonly name: string
  /** File, and line where a file holds many records. */
  readonly origin: string
  readonly meta: Partial<DocumentMeta>
  readonly blocks: readonly Block[]
  /** BCP 47, where the record says so. */
  readonly language: string | undefined
  /** Remarks on how it was read. */
  readonly remarks: readonly string[]
}

/** No report is longer; a file that is holds something else. UTF-16 units. */
export const LONGEST = 8_000_000

/** Makes the document of a record, or says why there is none. */
export async function documentOf(raw: Raw): Promise<Ingested> {
  const fault = faultOf(raw)
  if (fault) return { ok: false, origin: raw.origin, error: fault }
  const language = raw.language?.toLowerCase().split("-")[0] ?? (await languageOf(raw.text))
  const document: Document = {
    id: documentId(raw.name, raw.text),
    name: raw.name,
    text: raw.text,
    language,
    meta: { ...nothingKnown, ...raw.meta },
    blocks: raw.blocks,
  }
  return { ok: true, document, origin: raw.origin, notices: raw.remarks.map(noticeOf) }
}

const noticeOf = (message: string): Notice => ({
  code: "N_CHARSET",
  message,
  citation: undefined,
  by: "ingest",
})

function faultOf({ text, origin }: Raw): SitrepError | undefined {
  if (text.trim() === "")
    return new SitrepError("E_INPUT", "holds no text; give a report with words in it", origin)
  if (text.length > LONGEST)
    return new SitrepError(
      "E_INPUT",
      `is ${text.length} characters long, more than any report (${LONGEST}); give one report a file, or JSON lines`,
      origin,
    )
  const lone = text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
  return lone < 0
    ? undefined
    : new SitrepError(
        "E_INPUT",
        `holds half a character (a lone surrogate) at offset ${lone}, which no file can keep; write the report again as UTF-8`,
        origin,
      )
}

/** Stretches between blank lines, without the white space around them. */
export function paragraphs(text: string): Block[] {
  const found: Block[] = []
  let from = 0
  for (const blank of text.matchAll(/\n[ \t\r]*(?=\n)/g)) {
    push(found, text, from, blank.index)
    from = blank.index + blank[0].length
  }
  push(found, text, from, text.length)
  return found
}

function push(found: Block[], text: string, from: number, to: number): void {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = from + words.trimEnd().length
  if (start < end) found.push({ start, end, role: "paragraph" })
}
