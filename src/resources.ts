import { readFileSync } from "node:fs"
import { SitrepError } from "./model/index.ts"

/** The package's own folder, from `src/` and from `dist/` alike. */
const root = new URL("../", import.meta.url)

/** Bytes of a file that ships with the package, by its path in it.
 *
 *  @throws {SitrepError} `E_WEIGHTS` when it is missing: the package is broken. */
export function resource(path: string): Uint8Array {
  try {
    return readFileSync(new URL(path, root))
  } catch {
    throw new SitrepError("E_WEIGHTS", "is missing from the package; install sitrep again", path)
  }
}
