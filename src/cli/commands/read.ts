import { type Engine, type Read, standardEngine } from "../../engine.ts"
import { toConllu } from "../../model/conllu.ts"
import { batch } from "../batch.ts"
import { out, say } from "../print.ts"
import { withReaders } from "../readers.ts"

export interface ReadOptions {
  /** Files of rules of the user's own. */
  readonly rules?: readonly string[]
  /** Path of a list of actors of the user's own. */
  readonly actors?: string
  readonly format: "jsonl" | "conllu"
  /** Reports read at the same time. */
  readonly jobs?: string
}

/** Reads reports and writes each with all its layers, one JSON line a report, or
 *  its sentences as CoNLL-U. */
export async function read(files: readonly string[], options: ReadOptions): Promise<number> {
  const engine = standardEngine({ rules: options.rules, actors: options.actors })
  const write =
    options.format === "conllu"
      ? (one: Read) => toConllu(one.doc)
      : (one: Read) => line(engine, one)
  const { rules, actors } = options
  const done = await withReaders(options.jobs, { rules, actors }, (readers) =>
    batch(files, engine, (one) => out(write(one)), readers),
  )
  if (done.read + done.failed === 0)
    say("sitrep: no input; name files, folders or globs, or - for standard input")
  return done.failed > 0 || done.read === 0 ? 1 : 0
}

/** A report alone: its layers, and which actors, places and times they mean. */
function line(engine: Engine, one: Read): string {
  const { actors, places, links, settings } = engine.resolve([one])
  return `${JSON.stringify({ ...one.doc, actors, places, links, settings, notices: one.notices })}\n`
}
