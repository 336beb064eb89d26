import { closeSync, openSync, readSync } from "node:fs"
import { userInfo } from "node:os"
import { type Moment, SitrepError } from "../model/index.ts"
import { openStore, type Store } from "../store/index.ts"

/** Opens a dossier, does something with it, and closes it whatever happens. */
export async function withStore<T>(
  location: string,
  act: (store: Store) => Promise<T>,
  create = false,
): Promise<T> {
  const store = await openStore(location, { create })
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}

/** Is this a dossier rather than a report or a list of files? */
export const isDossier = (location: string): boolean =>
  /^postgres(?:ql)?:\/\//.test(location) || headOf(location) === "SQLite format 3\0"

function headOf(path: string): string {
  const bytes = Buffer.alloc(16)
  try {
    const file = openSync(path, "r")
    try {
      readSync(file, bytes, 0, 16, 0)
    } finally {
      closeSync(file)
    }
  } catch {
    return ""
  }
  return bytes.toString("latin1")
}

export const now = (): Moment => new Date().toISOString()

/** Who is at the keyboard, unless `--by` says otherwise. */
export function whoami(): string {
  try {
    return userInfo().username
  } catch {
    return "unknown"
  }
}

/** The moment an ISO 8601 date or date-time means, without a zone in UTC; a
 *  date alone is its beginning or its end.
 *
 *  @throws {SitrepError} `E_OPTION` when it is no such thing. */
export function momentOf(words: string, edge: "start" | "end" = "start"): Moment {
  const form = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/
  const [, day, time, zone] = form.exec(words.trim().replace(" ", "T")) ?? []
  const whole = time ? `${day}${time}${zone ? "" : "Z"}` : `${day}T${edges[edge]}`
  const date = new Date(whole)
  if (day && !Number.isNaN(date.getTime())) return date.toISOString()
  const want = "write a date as 2022-01-07 or 2022-01-07T18:00Z"
  throw new SitrepError("E_OPTION", `"${words}" is no moment; ${want}`)
}

const edges = { start: "00:00:00.000Z", end: "23:59:59.999Z" } as const
