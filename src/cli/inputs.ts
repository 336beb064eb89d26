import { readFileSync, statSync } from "node:fs"
import { glob, isDynamicPattern } from "tinyglobby"
import { ingest, LARGEST } from "../ingest/index.ts"
import { type Ingested, SitrepError } from "../model/index.ts"

/** Files, folders, globs and `-` (standard input) as a list of paths, each once,
 *  folders in the order of their names, so that a run can be repeated. */
export async function expand(inputs: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const input of inputs) found.push(...(await paths(input)))
  return [...new Set(found)]
}

async function paths(input: string): Promise<string[]> {
  if (input === "-" || exists(input) === "file") return [input]
  if (exists(input) === "folder")
    return (await glob("**/*", { cwd: input, onlyFiles: true }))
      .sort()
      .map((path) => join(input, path))
  if (!isDynamicPattern(input)) return [input]
  const matched = (await glob(input, { onlyFiles: true })).sort()
  return matched.length > 0 ? matched : [input]
}

const join = (folder: string, path: string): string => `${folder.replace(/\/+$/, "")}/${path}`

function exists(path: string): "file" | "folder" | undefined {
  try {
    return statSync(path).isDirectory() ? "folder" : "file"
  } catch {
    return undefined
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "is not there; check the path",
  EACCES: "may not be read; check its permissions",
  EISDIR: "is a folder",
}

/** Bytes of a file or of standard input.
 *
 *  @throws {SitrepError} `E_INPUT` when they cannot be had. */
export function bytesOf(path: string): Uint8Array {
  try {
    if (path !== "-" && statSync(path).size > LARGEST)
      throw new SitrepError("E_INPUT", `is larger than ${LARGEST} bytes; split it`, path)
    return readFileSync(path === "-" ? 0 : path)
  } catch (error) {
    if (error instanceof SitrepError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ""
    throw new SitrepError(
      "E_INPUT",
      reasons[code] ?? `cannot be read (${code || String(error)})`,
      path,
    )
  }
}

/** Every report of every input, or the error that stands in its place. A second
 *  record under the id of an earlier one is an error, since nobody could tell
 *  later which of the two a citation means. */
export async function* documents(inputs: readonly string[]): AsyncIterable<Ingested> {
  const seen = new Map<string, string>()
  for (const path of await expand(inputs)) {
    for await (const item of records(path)) yield item.ok ? once(item, seen) : item
  }
}

async function* records(path: string): AsyncIterable<Ingested> {
  const origin = path === "-" ? "standard input" : path
  try {
    yield* ingest(bytesOf(path), origin)
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error
    yield { ok: false, origin, error }
  }
}

function once(item: Extract<Ingested, { ok: true }>, seen: Map<string, string>): Ingested {
  const { name } = item.document
  const first = seen.get(name)
  if (first === undefined) seen.set(name, item.origin)
  if (first === undefined) return item
  const message = `has the id "${name}" a second time, first in ${first}; give each report its own id`
  return { ok: false, origin: item.origin, error: new SitrepError("E_INPUT", message, item.origin) }
}
