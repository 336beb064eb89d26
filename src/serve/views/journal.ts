import type {
  Citation,
  Correction,
  Decision,
  Entry,
  JournalAct,
  Orphan,
} from "../../model/index.ts"
import type { Desk } from "../desk.ts"
import type { EntryRow, Journal } from "../replies.ts"
import { given } from "./view.ts"

/** Which entries are asked for; all when left out. */
export const filters = ["decisions", "lost", "undone", "reports"] as const
export type JournalFilter = (typeof filters)[number]

const passes: Readonly<Record<JournalFilter, (one: EntryRow) => boolean>> = {
  decisions: (one) => one.act === "decide",
  lost: (one) => one.orphan && !one.undone,
  undone: (one) => one.undone || one.act === "undo",
  reports: (one) => one.act === "add" || one.act === "withdraw",
}

/** What is asked of the journal. */
export interface JournalQuery {
  readonly asOf?: string | undefined
  readonly show?: JournalFilter | undefined
  readonly offset: number
  readonly limit: number
}

/** A page of the journal, the newest first. */
export async function journalPage(
  desk: Pick<Desk, "journal" | "orphans">,
  { asOf, show: filter, offset, limit }: JournalQuery,
): Promise<Journal> {
  const rows = journalRows(await desk.journal(), await desk.orphans(asOf))
  const asked = filter ? rows.filter(passes[filter]) : rows
  return {
    total: asked.length,
    offset,
    lost: rows.filter(passes.lost).length,
    entries: asked.slice(offset, offset + limit),
  }
}

/** The journal for people, the newest first. */
export function journalRows(entries: readonly Entry[], lost: readonly Orphan[] = []): EntryRow[] {
  const undone = new Set(entries.flatMap(({ act }) => (act.act === "undo" ? [act.entry] : [])))
  const orphans = new Set(lost.map(({ entry }) => entry))
  const names = new Map(
    entries.flatMap(({ act }) => (act.act === "add" ? [[act.document as string, act.origin]] : [])),
  )
  return entries
    .map(({ seq, at, recorded, by, act }) => ({
      seq,
      at,
      recorded,
      by,
      act: act.act,
      what: whatOf(act, names),
      ...given("words", wordsOf(act)),
      citations: act.act === "decide" ? [...citations(act.decision)] : [],
      ...given("reason", "reason" in act ? act.reason : undefined),
      undone: undone.has(seq),
      orphan: orphans.has(seq),
    }))
    .reverse()
}

function whatOf(act: JournalAct, names: ReadonlyMap<string, string>): string {
  if (act.act === "add") return `added ${act.origin}`
  if (act.act === "withdraw") return `withdrew ${names.get(act.document) ?? act.document}`
  if (act.act === "undo") return `undid entry ${act.entry}`
  return decisions[act.decision.decide] + changesOf(act.decision)
}

/** What a correction sets: ": place “Taraz”, type ASSAULT". */
function changesOf(decision: Decision): string {
  if (decision.decide !== "correct") return ""
  return `: ${decision.changes.map(({ field, value }) => `${field} ${shown(value)}`).join(", ")}`
}

function shown(value: Correction["value"]): string {
  if (typeof value === "string") return value
  if ("low" in value) return [...new Set([value.low, value.high ?? "more"])].join("–")
  const some: readonly Citation[] = "exact" in value ? [value] : value
  return some.map(({ exact }) => `“${exact}”`).join(" and ")
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
