import { TextDecoder as LegacyDecoder, labelToName } from "@exodus/bytes/encoding.js"
import { SitrepError } from "../model/index.ts"

/** What became of bytes: text, the charset used, and whether that was the one declared. */
export interface Decoded {
  readonly text: string
  /** WHATWG name, lower case. */
  readonly charset: string
  /** Set where the bytes were not in the charset that they declare. */
  readonly remark: string | undefined
}

const HEAD = 8192

/** Turns bytes into text. A byte order mark wins, then UTF-8 if every byte is
 *  valid UTF-8, then the declared charset, then a guess from the first 8 KB.
 *  UTF-8 goes before the declaration since text that is valid UTF-8 by chance
 *  is next to unknown, and pages that declare another charset are common.
 *
 *  @throws {SitrepError} `E_INPUT` when the bytes are no text. */
export async function decode(bytes: Uint8Array, at: string, declared?: string): Promise<Decoded> {
  const marked = byMark(bytes)
  if (marked) return { ...marked, remark: undefined }
  refuseBinary(bytes, at)
  const utf8 = asUtf8(bytes)
  const name =
    declared === undefined ? undefined : (labelToName(declared) ?? undefined)?.toLowerCase()
  if (utf8 !== undefined) return { text: utf8, charset: "utf-8", remark: lie(name, "utf-8") }
  const charset = name !== undefined && name !== "utf-8" ? name : await guess(bytes)
  return { text: legacy(bytes, charset), charset, remark: lie(name, charset) }
}

function lie(declared: string | undefined, used: string): string | undefined {
  return declared === undefined || declared === used
    ? undefined
    : `declares ${declared} but is ${used}; read as ${used}`
}

const marks: readonly (readonly [number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
]

function byMark(bytes: Uint8Array): { text: string; charset: string } | undefined {
  const found = marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))
  return found && { text: legacy(bytes, found[1]), charset: found[1] }
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const legacy = (bytes: Uint8Array, charset: string): string =>
  new LegacyDecoder(charset).decode(bytes)

/** chardet calls Western text ISO-8859-1; on the web that has always meant
 *  windows-1252 (WHATWG Encoding), where the curly quotation marks are. */
async function guess(bytes: Uint8Array): Promise<string> {
  const { detect } = await import("chardet")
  const found = detect(bytes.subarray(0, HEAD)) ?? "windows-1252"
  const name = labelToName(found)
  return name ? name.toLowerCase() : "windows-1252"
}

const signatures: readonly (readonly [string, string, string])[] = [
  ["%PDF-", "a PDF", "turn it into text first, for example with pdftotext"],
  ["PK\u0003\u0004", "a ZIP archive or an office document", "unpack it, or save it as plain text"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document", "save it as plain text"],
  ["\u001f\u008b", "a gzip archive", "unpack it first with gunzip"],
  ["\u0089PNG", "a picture", "give the text of the report"],
  ["\u00ff\u00d8\u00ff", "a picture", "give the text of the report"],
  ["GIF8", "a picture", "give the text of the report"],
  ["SQLite format 3", "an SQLite database", "export its reports as JSON lines"],
]

function refuseBinary(bytes: Uint8Array, at: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const known = signatures.find(([start]) => head.startsWith(start))
  if (known) throw new SitrepError("E_INPUT", `is ${known[1]}, not text; ${known[2]}`, at)
  const nul = bytes.subarray(0, HEAD).indexOf(0)
  if (nul >= 0)
    throw new SitrepError(
      "E_INPUT",
      "is binary, not text; give a text, HTML or JSON file",
      `${at}, byte ${nul}`,
    )
  const odd = bytes.subarray(0, HEAD).reduce((n, byte) => n + (isControl(byte) ? 1 : 0), 0)
  if (odd * 20 > Math.min(bytes.length, HEAD))
    throw new SitrepError("E_INPUT", "is binary, not text; give a text, HTML or JSON file", at)
}

/** Control bytes that no text has: tab, line ends, form feed and escape aside. */
const isControl = (byte: number): boolean =>
  byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27
