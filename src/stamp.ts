import { createHash } from "node:crypto"
import { resource } from "./resources.ts"
import { VERSION } from "./version.ts"

/** "sitrep 0.1.0 9f2c…": version, and a checksum of all that reading rests on. */
export function stamp(): string {
  const sum = createHash("sha256")
  for (const path of ["models/en/parser.bin", "models/en/small.bin", "data/places.tsv"])
    sum.update(resource(path))
  return `sitrep ${VERSION} ${sum.digest("hex").slice(0, 12)}`
}
