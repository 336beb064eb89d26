import { type Engine, type Heard, type Read, standardEngine } from "./engine.ts"
import { ingest } from "./ingest/index.ts"
import { stamp } from "./stamp.ts"
import type { Program } from "./store/index.ts"

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
    read: (document, notices) => {
      const read = ask().read(document, notices)
      return { ...read, alone: ask().resolveAlone(read) }
    },
    alone: (reading) => ask().resolveAlone(reading),
    dossier: (reports, ...given) => ask().dossier(reports as readonly (Read | Heard)[], ...given),
  }
}
