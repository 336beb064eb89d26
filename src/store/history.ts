import type { Entry, JournalAct, Moment } from "../model/index.ts"

type EntryOf<A extends JournalAct["act"]> = Entry & {
  readonly act: Extract<JournalAct, { readonly act: A }>
}
export type Addition = EntryOf<"add">
export type Withdrawn = EntryOf<"withdraw">
export type Decided = EntryOf<"decide">

/** What counts at one moment, as the journal tells it. */
export interface State {
  /** Reports that count, in the order of the journal, each once. */
  readonly additions: readonly Addition[]
  /** The entries that took a report out. */
  readonly withdrawals: readonly Withdrawn[]
  /** Decisions that count, oldest first. */
  readonly decisions: readonly Decided[]
  /** `seq` of every entry that was undone. */
  readonly undone: ReadonlySet<number>
}

/** Which entries are asked: those that count by a moment, and of these the ones
 *  that were written by a moment. Both inclusive; all when left out. */
export interface When {
  readonly at?: Moment | undefined
  readonly recorded?: Moment | undefined
  /** `at` itself counts no longer: what held just before it. */
  readonly before?: boolean | undefined
}

/** What counts at a moment. Depends on what the entries say alone, not on the
 *  order in which reports came in. */
export function stateAt(entries: readonly Entry[], when: When = {}): State {
  const heard = entries.filter((entry) => counts(entry, when))
  const undone = undoneIn(heard)
  const held = heard.filter(({ seq }) => !undone.has(seq))
  const withdrawals = held.filter((entry): entry is Withdrawn => entry.act.act === "withdraw")
  const out = new Set(withdrawals.map(({ act }) => act.document))
  const additions = held.filter((entry): entry is Addition => entry.act.act === "add")
  const first = new Map([...additions].reverse().map((entry) => [entry.act.document, entry]))
  return {
    additions: additions.filter(
      (one) => first.get(one.act.document) === one && !out.has(one.act.document),
    ),
    withdrawals,
    decisions: held.filter((entry): entry is Decided => entry.act.act === "decide"),
    undone,
  }
}

const counts = (entry: Entry, { at, recorded, before }: When): boolean =>
  (at === undefined || (before ? entry.at < at : entry.at <= at)) &&
  (recorded === undefined || entry.recorded <= recorded)

/** An undoing can be undone; it points back, so that the last word is read first. */
function undoneIn(entries: readonly Entry[]): ReadonlySet<number> {
  const undone = new Set<number>()
  for (const { seq, act } of [...entries].sort((a, b) => b.seq - a.seq))
    if (act.act === "undo" && !undone.has(seq)) undone.add(act.entry)
  return undone
}
