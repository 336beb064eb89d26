import type { DocumentId, Entry, Ingested } from "../model/index.ts"
import { SitrepError } from "../model/index.ts"
import type { Addition } from "./history.ts"
import type { Program } from "./program.ts"
import type { Reading } from "./readings.ts"
import type { Store } from "./store.ts"

/** Reports that are written at once. */
const BATCH = 50

/** Every report that ever came in, once, whether it counts or not. */
export function additionsIn(entries: readonly Entry[]): readonly Addition[] {
  const all = entries.filter((entry): entry is Addition => entry.act.act === "add")
  return [...new Map([...all].reverse().map((one) => [one.act.document, one])).values()].reverse()
}

/** The reports of a journal that have no reading. */
export async function missing(
  store: Store,
  entries: readonly Entry[],
): Promise<readonly Addition[]> {
  const there = await store.programs()
  return additionsIn(entries).filter(({ act }) => !there.has(act.document))
}

/** Reads reports again from their originals and keeps the readings; gives what
 *  could not be read. */
export async function reread(
  store: Store,
  program: Program,
  additions: readonly Addition[],
  step: (reading: Reading) => void = () => {},
): Promise<readonly SitrepError[]> {
  const failures: SitrepError[] = []
  let batch = new Map<DocumentId, Reading>()
  const flush = async () => {
    if (batch.size > 0) await store.reread(batch, program.stamp)
    batch = new Map()
  }
  for await (const { addition, reading, error } of readAgain(store, program, additions)) {
    if (error) failures.push(error)
    if (reading) batch.set(addition.act.document, reading)
    if (reading) step(reading)
    if (batch.size >= BATCH) await flush()
  }
  await flush()
  return failures
}

interface Again {
  readonly addition: Addition
  readonly reading?: Reading
  readonly error?: SitrepError
}

/** Each report as it is read today from the bytes that came in. */
export async function* readAgain(
  store: Store,
  program: Program,
  additions: readonly Addition[],
): AsyncIterable<Again> {
  const files = new Map<string, Addition[]>()
  for (const one of additions) {
    const key = `${one.act.original} ${one.act.origin}`
    files.set(key, [...(files.get(key) ?? []), one])
  }
  for (const held of files.values()) {
    const parts = await partsOf(store, program, held[0]!)
    for (const addition of held) yield again(program, addition, parts)
  }
}

async function partsOf(
  store: Store,
  program: Program,
  { act }: Addition,
): Promise<readonly Ingested[]> {
  const bytes = await store.original(act.original)
  if (!bytes) return []
  const parts: Ingested[] = []
  for await (const item of program.ingest(bytes, act.origin)) parts.push(item)
  return parts
}

function again(program: Program, addition: Addition, parts: readonly Ingested[]): Again {
  const { document, origin, part } = addition.act
  const item = parts[part]
  try {
    if (item?.ok) return { addition, reading: program.read(item.document, item.notices) }
    const words = item ? item.error.message : "its original is gone"
    return { addition, error: lost(words, document, origin) }
  } catch (error) {
    return { addition, error: lost((error as Error).message, document, origin) }
  }
}

const lost = (words: string, document: DocumentId, origin: string): SitrepError =>
  new SitrepError("E_STORE", `cannot be read again: ${words}`, `report ${document} (${origin})`)
