import type { Engine, Read } from "../engine.ts"
import { type Ingested, SitrepError } from "../model/index.ts"
import { documents } from "./inputs.ts"
import { complain, type Progress, progress } from "./print.ts"

/** What a batch came to: every report read, and how many inputs failed. */
export interface Batch {
  readonly read: number
  readonly failed: number
}

/** Reads every input and hands each report over as soon as it is read, so that
 *  memory does not grow with the batch. One bad input stops no other: it is
 *  named on standard error and counted. */
export async function batch(
  inputs: readonly string[],
  engine: Engine,
  take: (report: Read) => void | Promise<void>,
): Promise<Batch> {
  let read = 0
  let failed = 0
  const line = progress("reports")
  for await (const item of documents(inputs)) {
    const report = attempt(item, engine, line)
    if (report) await take(report)
    if (report) read++
    else failed++
    line.step(report?.doc.tokens.length ?? 0)
  }
  line.end()
  return { read, failed }
}

function attempt(item: Ingested, engine: Engine, line: Progress): Read | undefined {
  try {
    if (!item.ok) throw item.error
    return engine.read(item.document, item.notices)
  } catch (error) {
    line.clear()
    complain(asError(error, item.ok ? item.origin : undefined))
    return undefined
  }
}

const asError = (error: unknown, origin: string | undefined): SitrepError => {
  if (error instanceof SitrepError && error.at !== undefined) return error
  const message = error instanceof Error ? error.message : String(error)
  return new SitrepError("E_INPUT", message, origin)
}
