import type { ClaimAnchor, Decision, Entry, Orphan } from "../../model/index.ts"
import { orphansOf, type Store, stateAt } from "../../store/index.ts"
import { withStore } from "../desk.ts"
import { out, say } from "../print.ts"

export interface LogOptions {
  readonly format: "text" | "json"
}

/** Writes the journal, an entry a line, and names the decisions whose words are
 *  no longer found. */
export async function log(location: string, { format }: LogOptions): Promise<number> {
  return withStore(location, async (store) => {
    const entries = await store.entries()
    if (format === "json") for (const entry of entries) out(`${JSON.stringify(entry)}\n`)
    else await table(store, entries)
    tellOrphans(await orphansOf(store, entries))
    return 0
  })
}

/** Names decisions whose words are no longer found, on standard error. */
export function tellOrphans(orphans: readonly Orphan[]): void {
  for (const { entry, decision } of orphans)
    say(`sitrep: entry ${entry}: its words are no longer found: ${phrase(decision)}`)
}

async function table(store: Store, entries: readonly Entry[]): Promise<void> {
  const { undone } = stateAt(entries)
  const names = new Map((await store.catalogue()).map((row) => [row.document, row.name]))
  const width = String(entries.length).length
  for (const entry of entries) {
    const { seq, at, recorded, by } = entry
    const since = at === recorded ? "" : `, counts from ${minute(at)}`
    const mark = undone.has(seq) ? " (undone)" : ""
    out(
      `${String(seq).padStart(width)}  ${minute(recorded)}  ${by}  ${told(entry, names)}${since}${mark}\n`,
    )
  }
}

/** "2022-01-07 18:00" for a moment. */
const minute = (moment: string): string => moment.slice(0, 16).replace("T", " ")

function told({ act }: Entry, names: ReadonlyMap<string, string>): string {
  const why = "reason" in act && act.reason ? `: ${act.reason}` : ""
  if (act.act === "add") return `added ${act.document}  ${names.get(act.document) ?? act.origin}`
  if (act.act === "withdraw")
    return `withdrew ${act.document}  ${names.get(act.document) ?? ""}${why}`
  return act.act === "undo" ? `undid entry ${act.entry}${why}` : `${phrase(act.decision)}${why}`
}

const past: Readonly<Record<Decision["decide"], string>> = {
  accept: "accepted",
  reject: "rejected",
  correct: "corrected",
  together: "told of one",
  apart: "told of two",
  same: "one actor",
  different: "two actors",
}

/** "rejected figure “26 protesters were killed”" for a decision. */
export function phrase(decision: Decision): string {
  const named = ({ kind, words }: ClaimAnchor) => `${kind} "${words.exact}"`
  const what =
    "claim" in decision
      ? [named(decision.claim)]
      : "claims" in decision
        ? decision.claims.map(named)
        : decision.mentions.map(({ exact }) => `"${exact}"`)
  const how =
    decision.decide === "correct"
      ? `, ${decision.changes.map(({ field }) => field).join(", ")}`
      : ""
  return `${past[decision.decide]} ${what.join(" and ")}${how}`
}
