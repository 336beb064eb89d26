import { normalize } from "node:path"
import { ingest, LARGEST } from "../ingest/index.ts"
import { type Ingested, SitrepError } from "../model/index.ts"
import { type Original, sha256 } from "../store/index.ts"
import { bytesOf, expand } from "./inputs.ts"

/** One report of one file, or the error that stands in its place. */
export interface Coming {
  readonly original: Original
  /** Path or address of the file. */
  readonly origin: string
  /** Place in the file, from 0. */
  readonly part: number
  readonly item: Ingested
}

/** Milliseconds to wait for a server. */
const PATIENCE = 30_000

const isAddress = (input: string): boolean => /^https?:\/\//.test(input)

/** All reports of files, folders, globs and addresses, one after the other. The
 *  files of the dossier itself, should they lie among them, are no reports. */
export async function* coming(inputs: readonly string[], dossier: string): AsyncIterable<Coming> {
  const own = new Set(["", "-wal", "-shm"].map((end) => tidy(`${dossier}${end}`)))
  for (const origin of await namesOf(inputs)) if (!own.has(origin)) yield* partsOf(origin)
}

/** Paths and addresses, each once, written in one way so that a report is known
 *  again when it comes again. */
async function namesOf(inputs: readonly string[]): Promise<readonly string[]> {
  const names: string[] = []
  for (const input of inputs)
    names.push(...(isAddress(input) ? [input] : (await expand([input])).map(tidy)))
  return [...new Set(names)]
}

const tidy = (path: string): string => (path === "-" ? path : normalize(path))

async function* partsOf(name: string): AsyncIterable<Coming> {
  const origin = name === "-" ? "standard input" : name
  let original: Original = { sha256: "", bytes: new Uint8Array() }
  let part = 0
  try {
    const bytes = isAddress(name) ? await fetched(name) : bytesOf(name)
    original = { sha256: sha256(bytes), bytes }
    for await (const item of ingest(bytes, origin)) yield { original, origin, part: part++, item }
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error
    yield { original, origin, part, item: { ok: false, origin, error } }
  }
}

/** What an address gives.
 *
 *  @throws {SitrepError} `E_INPUT` when it gives nothing. */
async function fetched(address: string): Promise<Uint8Array> {
  const fail = (words: string) => new SitrepError("E_INPUT", words, address)
  try {
    const reply = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
    if (!reply.ok) throw fail(`answers ${reply.status} ${reply.statusText}; check the address`)
    const bytes = new Uint8Array(await reply.arrayBuffer())
    if (bytes.length > LARGEST) throw fail(`gives more than ${LARGEST} bytes; split it`)
    return bytes
  } catch (error) {
    if (error instanceof SitrepError) throw error
    const cause = (error as { cause?: { code?: string } }).cause?.code
    throw fail(`cannot be reached (${cause ?? (error as Error).message}); check the address`)
  }
}
