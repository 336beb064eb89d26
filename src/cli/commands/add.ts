import { type DocumentId, type Moment, SitrepError } from "../../model/index.ts"
import { standardProgram } from "../../program.ts"
import { type Arrival, type Outcome, type Program, type Store, stateAt } from "../../store/index.ts"
import { type Coming, coming } from "../arrivals.ts"
import { momentOf, now, whoami, withStore } from "../desk.ts"
import { inOrder } from "../inorder.ts"
import { complain, out, progress, say } from "../print.ts"
import { type Readers, withReaders } from "../readers.ts"
import { standing } from "../standing.ts"

export interface AddOptions {
  readonly by?: string
  /** Each report counts from its own publication on. */
  readonly published?: boolean
  /** Leave joining the reports to whoever asks first, however many were added. */
  readonly defer?: boolean
  /** Reports read at the same time. */
  readonly jobs?: string
  /** Say nothing of what goes well. */
  readonly quiet?: boolean
}

/** What came of adding. */
export interface Added {
  readonly added: number
  readonly known: number
  readonly failed: number
}

/** Reports written at once: as many as came within this many milliseconds, but
 *  no more than that many. */
const AT_ONCE = { reports: 64, milliseconds: 400 }

/** Adds reports to a dossier, which is made if need be. Prints "added" for a
 *  report when it is on disk and not before. Exit code 1 where any failed. */
export async function add(
  location: string,
  inputs: readonly string[],
  options: AddOptions,
): Promise<number> {
  return withStore(
    location,
    async (store) => {
      const program = standardProgram()
      const done = await withReaders(options.jobs, {}, (readers) =>
        take(store, program, coming(inputs, location), options, readers),
      )
      const nothing = done.added + done.known + done.failed === 0
      if (nothing)
        say("sitrep: no input; name files, folders, globs or addresses, or - for standard input")
      const joins = !options.defer && (await isWorthJoining(done.added, store))
      const later = done.added > 0 && !joins ? "; the next report joins them" : ""
      if (!nothing)
        say(`${done.added} added, ${done.known} already there, ${done.failed} failed${later}`)
      if (joins) await standing(store, program)
      return done.failed > 0 || done.added + done.known === 0 ? 1 : 0
    },
    true,
  )
}

/** One report in so many must be new for `add` to join them all. */
const SHARE = 10

/** Joining takes as long as the dossier is great, so that it is left to the next
 *  report where few were added: the cost of adding follows what is added. */
export async function isWorthJoining(added: number, store: Store): Promise<boolean> {
  if (added === 0) return false
  return added * SHARE >= stateAt(await store.entries()).additions.length
}

/** Reads what comes and writes it, in small batches. One bad report stops no
 *  other: it is named on standard error and counted.
 *
 *  @param readers threads that read; without them it is done here. */
export async function take(
  store: Store,
  program: Program,
  reports: AsyncIterable<Coming>,
  options: AddOptions,
  readers?: Readers,
): Promise<Added> {
  const line = progress("reports")
  const count = { added: 0, known: 0, failed: 0 }
  let waiting: Arrival[] = []
  let since = performance.now()
  const tell = ({ document, outcome }: Outcome, name: string) => {
    line.clear()
    if (!options.quiet) out(`${sentence[outcome].padEnd(14)}${document}  ${name}\n`)
    if (outcome === "added") count.added++
    else count.known++
  }
  const flush = async () => {
    const outcomes = waiting.length > 0 ? await store.add(waiting, now(), program.stamp) : []
    for (const [i, one] of outcomes.entries()) tell(one, waiting[i]!.reading.doc.document.name)
    waiting = []
    since = performance.now()
  }
  const arriving = inOrder(reports, readers?.atOnce ?? 1, async (one) => ({
    one,
    arrival: await arrivalOf(store, readers ?? program, one, options),
  }))
  for await (const { one, arrival } of arriving) {
    if (arrival instanceof SitrepError) {
      line.clear()
      complain(arrival)
      count.failed++
    } else if ("outcome" in arrival) tell(arrival, one.item.ok ? one.item.document.name : "")
    else waiting.push(arrival)
    line.step("reading" in arrival ? arrival.reading.doc.tokens.length : 0)
    const due = performance.now() - since > AT_ONCE.milliseconds
    if (due || waiting.length >= AT_ONCE.reports) await flush()
  }
  await flush()
  line.end()
  return count
}

const sentence: Readonly<Record<Outcome["outcome"], string>> = {
  added: "added",
  known: "already there",
  withdrawn: "withdrawn",
}

/** The report read, unless the dossier knows it: reading is what takes time. */
export async function arrivalOf(
  store: Store,
  by: Pick<Program | Readers, "read">,
  { original, origin, part, item }: Coming,
  options: AddOptions,
): Promise<Arrival | Outcome | SitrepError> {
  if (!item.ok) return item.error
  const { document, notices } = item
  if ((await store.mentioned([document.id])).has(document.id)) return again(store, document.id)
  try {
    const reading = await by.read(document, notices)
    const at = options.published ? published(document.meta.publishedAt) : undefined
    return { by: options.by ?? whoami(), at, original, origin, part, reading }
  } catch (error) {
    if (error instanceof SitrepError && error.at !== undefined) return error
    return new SitrepError("E_INPUT", (error as Error).message, item.origin)
  }
}

const published = (date: string | undefined): Moment | undefined =>
  date === undefined ? undefined : momentOf(date)

/** Known already; whether it still counts, the journal knows. */
async function again(store: Store, document: DocumentId): Promise<Outcome> {
  const { additions } = stateAt(await store.entries())
  const counts = additions.some(({ act }) => act.document === document)
  return { document, outcome: counts ? "known" : "withdrawn" }
}
