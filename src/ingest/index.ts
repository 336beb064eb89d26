import { type Ingested, type InputFormat, SitrepError } from "../model/index.ts"
import { feed } from "./feed.ts"
import { html } from "./html.ts"
import { json, jsonLines } from "./json.ts"
import { text } from "./text.ts"

/** All formats that can be read; `text` comes last since it takes anything. */
export const formats: readonly InputFormat[] = [feed, jsonLines, json, html, text]

/** Bytes that a single file may have. JSON lines may hold many reports, so the
 *  limit is one of memory; it stops a disk image, not an archive. */
export const LARGEST = 512 * 1024 * 1024

/** The format of a file: by what it is called, unless its first bytes speak
 *  against that; else by its first bytes. */
export function formatOf(bytes: Uint8Array, origin: string): InputFormat {
  const extension = /\.[^./\\]+$/.exec(origin.toLowerCase())?.[0] ?? ""
  const head = bytes.subarray(0, 4096)
  if (feed.sniff(head)) return feed
  const named = formats.find((format) => format.extensions.includes(extension))
  if (named) return named
  if (foreign.has(extension))
    throw new SitrepError(
      "E_INPUT",
      `is of a format that is not read (${extension}); ${remedy}`,
      origin,
    )
  return formats.find((format) => format.sniff(head)) ?? text
}

const foreign = new Set(
  ".pdf .doc .docx .odt .rtf .xls .xlsx .zip .gz .png .jpg .jpeg .gif .mp4 .mp3 .eml .mbox .warc .epub".split(
    " ",
  ),
)
const remedy = `give ${formats.map((format) => format.extensions[0]).join(", ")}`

/** Turns the bytes of one file into its reports. A broken record is an
 *  {@link Ingested} with its error; the others of the file go on. */
export async function* ingest(bytes: Uint8Array, origin: string): AsyncIterable<Ingested> {
  try {
    if (bytes.length === 0)
      throw new SitrepError("E_INPUT", "is empty; give a report with words in it", origin)
    if (bytes.length > LARGEST)
      throw new SitrepError(
        "E_INPUT",
        `has ${bytes.length} bytes, more than ${LARGEST}; split it`,
        origin,
      )
    yield* formatOf(bytes, origin).read(bytes, origin)
  } catch (error) {
    yield { ok: false, origin, error: asInput(error, origin) }
  }
}

/** Whatever a format's library threw at odd input is the input's fault here. */
const asInput = (error: unknown, origin: string): SitrepError =>
  error instanceof SitrepError
    ? error
    : new SitrepError(
        "E_INPUT",
        `could not be read (${String(error).slice(0, 200)}); save it as plain text`,
        origin,
      )
