import type { Decision, DocumentId, Dossier, Entry, Orphan } from "../model/index.ts"
import { canonical, sha256 } from "./canonical.ts"
import { overlay } from "./decisions.ts"
import { type State, stateAt, type When } from "./history.ts"
import type { LateProgram, Program } from "./program.ts"
import { keptOf, readingOf } from "./readings.ts"
import { missing, reread } from "./rebuild.ts"
import type { Store } from "./store.ts"

/** A dossier as of a moment. */
export interface View {
  readonly state: State
  readonly dossier: Dossier
  readonly orphans: readonly Orphan[]
}

/** The dossier as the journal tells it: the reports that count, what people
 *  decided laid over them, all joined. Reports whose reading was lost are read
 *  again. */
export async function dossierAt(store: Store, program: Program, when: When = {}): Promise<View> {
  const entries = await store.entries()
  return view(store, program, entries, stateAt(entries, when))
}

async function view(
  store: Store,
  program: Program,
  entries: readonly Entry[],
  state: State,
): Promise<View> {
  await reread(store, program, await missing(store, entries))
  const rows = await store.rows(state.additions.map(({ act }) => act.document))
  const readings = rows.map(readingOf)
  const now = new Map(
    rows.map((row, i) => [row.document.document as DocumentId, readings[i]!.doc.document.id]),
  )
  const laid = overlay(
    readings.map(({ doc }) => doc),
    state.decisions,
    now,
  )
  const seen = laid.docs.map((doc, i) => ({ doc, notices: readings[i]!.notices }))
  const dossier = program.dossier(seen, laid.links, laid.judgements)
  return { state, dossier, orphans: laid.orphans }
}

/** Names what counts at a moment, and the program that works it out: what was
 *  derived under the same key holds. */
export const keyOf = (state: State, program: Pick<Program, "stamp">): string =>
  sha256(
    canonical({
      program: program.stamp,
      reports: state.additions.map(({ hash }) => hash),
      withdrawals: state.withdrawals.map(({ hash }) => hash),
      decisions: state.decisions.map(({ hash }) => hash),
    }),
  )

/** A value worked out from the dossier as it stands: the one that is kept, if
 *  nothing has changed since, else made and kept. */
export async function remembered<T>(
  store: Store,
  program: Program | LateProgram,
  name: string,
  make: (view: View) => T,
): Promise<T> {
  const entries = await store.entries()
  const state = stateAt(entries)
  const key = keyOf(state, program)
  const kept = await store.derived(name)
  if (kept?.key === key && kept.sha256 === sha256(kept.key + kept.json))
    return JSON.parse(kept.json)
  const ready = "load" in program ? await program.load() : program
  const value = make(await view(store, ready, entries, state))
  await store.derive(name, { key, json: JSON.stringify(value) })
  return value
}

/** Decisions of a journal whose words are no longer found. Loads the reports that
 *  were decided on, and no others. */
export async function orphansOf(
  store: Store,
  entries: readonly Entry[],
): Promise<readonly Orphan[]> {
  const { decisions, additions } = stateAt(entries)
  const counting = new Set(additions.map(({ act }) => act.document))
  const ids = new Set(decisions.flatMap(({ act }) => reportsOf(act.decision)))
  const rows = await store.keptRows([...ids].filter((id) => counting.has(id)))
  const docs = rows.map(keptOf)
  const now = new Map(
    rows.map(({ document }, i) => [document.document as DocumentId, docs[i]!.document.id]),
  )
  return overlay(docs, decisions, now).orphans
}

/** The reports that a decision cites. */
export const reportsOf = (decision: Decision): readonly DocumentId[] => {
  const anchors =
    "claim" in decision ? [decision.claim] : "claims" in decision ? decision.claims : []
  const cited = "mentions" in decision ? decision.mentions : []
  return [...anchors.map(({ trigger }) => trigger), ...cited].map(({ document }) => document)
}
