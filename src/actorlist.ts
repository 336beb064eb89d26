import { readFileSync } from "node:fs"
import { SitrepError } from "./model/index.ts"
import type { KnownActor } from "./resolve/index.ts"
import { isFields } from "./resolve/lists/entry.ts"
import { actorsFrom } from "./resolve/lists/index.ts"
import { plainActor } from "./resolve/lists/plain.ts"

/** Reads a user's own list of actors, which outranks the built-in one; forms in
 *  docs/actors.md.
 *
 *  @param warn is told, with file and line, of each entry or field that had to be
 *  left out; standard error where it is not given.
 *  @throws {SitrepError} `E_OPTION` when the file cannot be read or not one actor
 *  could be read in it. */
export function actorList(path: string, warn: (message: string) => void = print): KnownActor[] {
  const { actors, faults, unit } = actorsFrom(contentOf(path))
  const [first] = faults
  if (actors.length === 0) {
    const at = first ? `${path}, ${unit} ${first.line}` : path
    throw new SitrepError("E_OPTION", first?.message ?? "holds no actors", at)
  }
  for (const { line, message } of faults) warn(`${path}, ${unit} ${line}: ${message}`)
  return [...actors]
}

const print = (message: string): void => {
  process.stderr.write(`${message}\n`)
}

/** The same of entries that have been read already, whatever they are.
 *
 *  @throws {SitrepError} `E_OPTION` naming the entry, by the place that `at` gives it. */
export function actorsIn(rows: unknown, at: (entry: number) => string): KnownActor[] {
  if (!Array.isArray(rows)) throw new SitrepError("E_OPTION", "actors are a list: [ … ]", at(0))
  return rows.map((row, i) => {
    if (!isFields(row)) throw new SitrepError("E_OPTION", "an actor is an object: { … }", at(i))
    const faults: string[] = []
    const actor = plainActor(row, (message) => faults.push(message))
    if (!actor || faults.length > 0) throw new SitrepError("E_OPTION", faults.join("; "), at(i))
    return actor
  })
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    throw new SitrepError("E_OPTION", `cannot be read (${(error as Error).message})`, path)
  }
}
