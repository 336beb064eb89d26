import type { Citation, Decision, Entry, JournalAct } from "../../model/index.ts"
import type { State } from "../desk.ts"
import type { EntryRow } from "../replies.ts"
import { given } from "./view.ts"

/** The journal for people, the newest first. */
export function journalRows(entries: readonly Entry[], state: State): EntryRow[] {
  const undone = new Set(entries.flatMap(({ act }) => (act.act === "undo" ? [act.entry] : [])))
  const orphans = new Set(state.orphans.map(({ entry }) => entry))
  return entries
    .map(({ seq, at, recorded, by, act }) => ({
      seq,
      at,
      recorded,
      by,
      act: act.act,
      what: whatOf(act),
      ...given("words", wordsOf(act)),
      ...given("reason", "reason" in act ? act.reason : undefined),
      undone: undone.has(seq),
      orphan: orphans.has(seq),
    }))
    .reverse()
}

function whatOf(act: JournalAct): string {
  if (act.act === "add") return `added ${act.origin}`
  if (act.act === "withdraw") return `withdrew report ${act.document}`
  if (act.act === "undo") return `undid entry ${act.entry}`
  return decisions[act.decision.decide]
}

const decisions: Readonly<Record<Decision["decide"], string>> = {
  accept: "accepted a claim",
  reject: "rejected a claim",
  correct: "corrected a claim",
  together: "joined two claims in one incident",
  apart: "kept two claims apart",
  same: "joined two names in one actor",
  different: "kept two names apart",
}

function wordsOf(act: JournalAct): string | undefined {
  if (act.act !== "decide") return undefined
  return citations(act.decision)
    .map(({ exact }) => `“${exact}”`)
    .join(" and ")
}

function citations(decision: Decision): readonly Citation[] {
  if ("claim" in decision) return [decision.claim.words]
  return "claims" in decision ? decision.claims.map(({ words }) => words) : decision.mentions
}
