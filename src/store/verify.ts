import { type DocumentId, type Entry, SitrepError } from "../model/index.ts"
import { sha256 } from "./canonical.ts"
import { joinsAlike } from "./dossiers.ts"
import { stateAt } from "./history.ts"
import { flawed } from "./joined.ts"
import { brokenLinks } from "./journal.ts"
import type { Program } from "./program.ts"
import { damaged, type Reading, type ReadingRows, rowsOf, wordRow } from "./readings.ts"
import { additionsIn, readAgain } from "./rebuild.ts"
import type { Store } from "./store.ts"

/** What a check of a dossier came to. */
export interface Verified {
  readonly entries: number
  readonly originals: number
  readonly reports: number
  /** What is wrong, each with its name. Empty when all is well. */
  readonly faults: readonly string[]
  /** Reports that another version of the program read: no fault. */
  readonly stale: number
}

/** How much is checked, and who hears of progress. */
export interface Checking {
  /** Reads every report again, joins them and compares; else checksums alone. */
  readonly again: boolean
  readonly step?: (reading: Reading) => void
}

/** Checks a dossier from the ground up: the database's own pages, the chain of
 *  the journal, every original against its name, every derived row against its
 *  checksum and, if wanted, against what reading the original gives today. */
export async function verified(
  store: Store,
  program: Program,
  { again, step }: Checking,
): Promise<Verified> {
  const faults: string[] = []
  const fault = (words: readonly string[]) => void faults.push(...words)
  const trying = <T>(act: () => Promise<T>, instead: T) => attempt(act, instead, fault)
  fault(await trying(() => store.integrity(), []))
  const entries = await trying(() => store.entries(), [])
  fault(brokenLinks(entries))
  const originals = await trying(() => store.originals(), [])
  for (const name of originals) fault(await trying(() => changedOriginal(store, name, entries), []))
  const have = new Set(originals)
  const additions = additionsIn(entries)
  for (const { seq, act } of additions)
    if (!have.has(act.original))
      fault([`original ${act.original} (${act.origin}), which entry ${seq} names: is gone`])
  const programs = await trying(() => store.programs(), new Map())
  for (const { act } of additions) fault(await trying(() => changedRows(store, act.document), []))
  fault(await trying(() => changedDerived(store), []))
  const stale = [...programs.values()].filter((stamp) => stamp !== program.stamp).length
  if (again && faults.length === 0) fault(await differing(store, program, entries, programs, step))
  if (again && faults.length === 0 && !(await joinsAlike(store, program)))
    fault(['derived "joined": joining again gives something else; sitrep rebuild mends it'])
  const reports = stateAt(entries).additions.length
  return { entries: entries.length, originals: originals.length, reports, faults, stale }
}

/** What a damaged file makes of a question is a fault, too. */
async function attempt<T>(
  act: () => Promise<T>,
  instead: T,
  fault: (words: readonly string[]) => void,
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const place = error instanceof SitrepError && error.at ? `${error.at}: ` : ""
    fault([`${place}${(error as Error).message}`])
    return instead
  }
}

async function changedOriginal(
  store: Store,
  name: string,
  entries: readonly Entry[],
): Promise<readonly string[]> {
  const bytes = await store.original(name)
  if (bytes && sha256(bytes) === name) return []
  const origin = additionsIn(entries).find(({ act }) => act.original === name)?.act.origin
  return [`original ${name}${origin ? ` (${origin})` : ""}: its bytes were changed`]
}

async function changedRows(store: Store, id: DocumentId): Promise<readonly string[]> {
  const [rows] = await store.rows([id])
  if (!rows) return [`report ${id}: its reading is gone; make it again with: sitrep rebuild`]
  const want = ["sentences", "mentions", "claims"].filter(
    (name) => !rows.layers.some(({ layer }) => layer === name),
  )
  const gone = want.map((name) => `layer "${name}" of report ${id}: is gone`)
  const bad = damaged(rows)
  const stray = bad.length === 0 && !(await isFound(store, id, rows))
  return [
    ...gone,
    ...bad.map((name) => `${name}: was changed on disk`),
    ...(stray ? [`words of report ${id}: are not those of its text; sitrep rebuild mends it`] : []),
  ]
}

/** Is a report found by its words, and by no others? */
async function isFound(store: Store, id: DocumentId, { document }: ReadingRows): Promise<boolean> {
  const [words] = await store.words([id])
  const wanted = wordRow(id, JSON.parse(document.json))
  return words?.words === wanted.words && words.id === wanted.id
}

const changedDerived = async (store: Store): Promise<readonly string[]> =>
  flawed(await store.derivedAll())

/** Reports whose rows are not what reading them today gives. */
async function differing(
  store: Store,
  program: Program,
  entries: readonly Entry[],
  programs: ReadonlyMap<DocumentId, string>,
  step: (reading: Reading) => void = () => {},
): Promise<readonly string[]> {
  const ours = additionsIn(entries).filter(
    ({ act }) => programs.get(act.document) === program.stamp,
  )
  const faults: string[] = []
  for await (const { addition, reading, error } of readAgain(store, program, ours)) {
    if (error) faults.push(`${error.at}: ${error.message}`)
    if (!reading) continue
    step(reading)
    const id = addition.act.document
    const [rows] = await store.rows([id])
    const fresh = rowsOf(id, reading, program.stamp)
    if (sumOf(fresh) !== sumOf(rows!))
      faults.push(`report ${id}: reading it again gives something else; sitrep rebuild mends it`)
  }
  return faults
}

const sumOf = ({ document, layers, syntax }: ReadingRows): string =>
  [document, ...[...layers].sort((a, b) => (a.layer < b.layer ? -1 : 1)), syntax]
    .map((row) => row.sha256)
    .join(" ")
