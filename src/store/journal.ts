import type { Entry, JournalAct, Moment } from "../model/index.ts"
import { canonical, sha256 } from "./canonical.ts"

/** What somebody wants written: the journal adds number, time and hash. */
export interface Draft {
  readonly by: string
  readonly act: JournalAct
  /** From when on it counts; the moment of writing unless told otherwise. */
  readonly at?: Moment | undefined
}

/** The end of a journal, to which the next entry is tied. */
export type Head = Pick<Entry, "seq" | "hash">

/** The head of an empty journal. */
export const beginning: Head = { seq: 0, hash: "0".repeat(64) }

/** Drafts as the entries that follow `head`, each tied to the one before. */
export function chained(head: Head, drafts: readonly Draft[], recorded: Moment): readonly Entry[] {
  const entries: Entry[] = []
  for (const { by, act, at = recorded } of drafts) {
    const { seq, hash } = entries.at(-1) ?? head
    const entry = { seq: seq + 1, recorded, at, by, act, previous: hash }
    entries.push({ ...entry, hash: hashOf(entry) })
  }
  return entries
}

/** SHA-256 over the hash before and the canonical JSON of all the rest. */
export const hashOf = ({ previous, ...rest }: Omit<Entry, "hash">): string =>
  sha256(previous + canonical({ ...rest, hash: undefined }))

/** What is wrong with a journal: a number left out, an entry that is not tied to
 *  the one before, words that do not give their hash. Empty when all is well. */
export function brokenLinks(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry, i) => {
    const { seq, hash } = entries[i - 1] ?? beginning
    if (entry.seq !== seq + 1)
      return [`journal entry ${entry.seq}: stands where entry ${seq + 1} should`]
    if (entry.previous !== hash)
      return [`journal entry ${entry.seq}: is not tied to the entry before it`]
    return hashOf(entry) === entry.hash
      ? []
      : [`journal entry ${entry.seq}: was changed after it was written`]
  })
}
