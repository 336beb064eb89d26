import { createHash } from "node:crypto"
import { type Engine, standardEngine } from "./engine.ts"
import { ingest } from "./ingest/index.ts"
import { resource } from "./resources.ts"
import type { Program } from "./store/index.ts"
import { VERSION } from "./version.ts"

/** The program as a dossier asks for it; weights are loaded when first needed. */
export function standardProgram(): Program {
  let engine: Engine | undefined
  const ask = (): Engine => {
    engine ??= standardEngine()
    return engine
  }
  return {
    stamp: stamp(),
    ingest,
    read: (document, notices) => ask().read(document, notices),
    dossier: (...given) => ask().dossier(...given),
  }
}

/** "sitrep 0.1.0 9f2c…": version, and a checksum of all that reading rests on. */
function stamp(): string {
  const sum = createHash("sha256")
  for (const path of ["models/en/parser.bin", "models/en/small.bin", "data/places.tsv"])
    sum.update(resource(path))
  return `sitrep ${VERSION} ${sum.digest("hex").slice(0, 12)}`
}
