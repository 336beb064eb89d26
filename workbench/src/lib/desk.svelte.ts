import type { ClaimRow, Words } from "../../../src/serve/replies.ts"
import { Fault, post } from "./api.ts"
import { go } from "./place.svelte.ts"

/** Who decides, what was last done, and what the page says of it. */

const NAME = "sitrep.by"

let by = $state(localStorage.getItem(NAME) ?? "editor")
let said = $state<{ text: string; bad: boolean; undo: number | undefined }>()
/** Entries of this window that can be taken back, the last one last. */
let done = $state.raw<readonly number[]>([])
let marked = $state.raw<ClaimRow>()
let actor = $state.raw<MarkedActor>()

/** An actor that waits for a second one to be joined with. */
export interface MarkedActor {
  readonly id: string
  readonly name: string
  /** Words that name it. */
  readonly words: Words
}

export const desk = {
  get by() {
    return by
  },
  set by(name: string) {
    by = name
    localStorage.setItem(NAME, name)
  },
  get said() {
    return said
  },
  /** The claim that waits for a second one to be joined with or parted from. */
  get marked() {
    return marked
  },
  set marked(row: ClaimRow | undefined) {
    marked = row
  },
  get actor() {
    return actor
  },
  set actor(one: MarkedActor | undefined) {
    actor = one
  },
  hush() {
    said = undefined
  },
  say(text: string, bad = false, undo?: number) {
    said = { text, bad, undo }
  },
}

type Decision = Parameters<typeof post<"decide">>[1]["decision"]

/** The decision that is on its way, so that to undo it at once takes back that one. */
let writing: Promise<unknown> = Promise.resolve()

/** Writes a decision to the journal and says what became of it. */
export function decide(decision: Decision, reason = ""): Promise<boolean> {
  const made = write(decision, reason)
  writing = made
  return made
}

async function write(decision: Decision, reason: string): Promise<boolean> {
  try {
    const entry = await post("decide", { by, reason, decision })
    done = [...done, entry.seq]
    desk.say(`Entry ${entry.seq}: ${entry.what}`, false, entry.seq)
    return true
  } catch (error) {
    desk.say(error instanceof Fault ? error.message : String(error), true)
    return false
  }
}

/** Takes an entry back. */
export async function undo(entry: number, reason = ""): Promise<void> {
  try {
    const made = await post("undo", { by, entry, reason })
    done = done.filter((one) => one !== entry)
    desk.say(`Entry ${made.seq}: ${made.what}`)
  } catch (error) {
    desk.say(error instanceof Fault ? error.message : String(error), true)
  }
}

/** Takes back the last entry that this window wrote and has not taken back yet. */
export async function undoLast(): Promise<void> {
  await writing
  const entry = done.at(-1)
  if (entry === undefined) desk.say("There is nothing of yours to undo", true)
  else await undo(entry)
}

/** Opens a report at some words. */
export const open = (words: Pick<Words, "document" | "start" | "end">, claim?: string): void =>
  go({ report: words.document, at: `${words.start}-${words.end}`, claim })
