import type { Engine, Read } from "../engine.ts"
import { type Ingested, SitrepError } from "../model/index.ts"
import { inOrder } from "./inorder.ts"
import { documents } from "./inputs.ts"
import { complain, progress } from "./print.ts"
import type { Readers } from "./readers.ts"

/** What a batch came to: every report read, and how many inputs failed. */
export interface Batch {
  readonly read: number
  readonly failed: number
}

/** Reads every input and hands each report over as soon as it is read, so that
 *  memory does not grow with the batch. One bad input stops no other: it is
 *  named on standard error and counted.
 *
 *  @param readers threads that read; without them it is done here. */
export async function batch(
  inputs: readonly string[],
  engine: Engine,
  take: (report: Read) => void | Promise<void>,
  readers?: Readers,
): Promise<Batch> {
  let read = 0
  let failed = 0
  const line = progress("reports")
  const reads = inOrder(documents(inputs), readers?.atOnce ?? 1, (item) =>
    attempt(item, readers ?? engine),
  )
  for await (const { report, error } of reads) {
    if (error) line.clear()
    if (error) complain(error)
    if (report) await take(report)
    if (report) read++
    else failed++
    line.step(report?.doc.tokens.length ?? 0)
  }
  line.end()
  return { read, failed }
}

interface Attempt {
  readonly report?: Read
  readonly error?: SitrepError
}

async function attempt(item: Ingested, by: Pick<Engine | Readers, "read">): Promise<Attempt> {
  try {
    if (!item.ok) throw item.error
    return { report: await by.read(item.document, item.notices) }
  } catch (error) {
    return { error: asError(error, item.ok ? item.origin : undefined) }
  }
}

const asError = (error: unknown, origin: string | undefined): SitrepError => {
  if (error instanceof SitrepError && error.at !== undefined) return error
  const message = error instanceof Error ? error.message : String(error)
  return new SitrepError("E_INPUT", message, origin)
}
