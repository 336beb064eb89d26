import type { Decision, DocumentId, Dossier, Entry, Orphan } from "../model/index.ts"
import { canonical, sha256 } from "./canonical.ts"
import { changing, overlay } from "./decisions.ts"
import { type State, stateAt, type When } from "./history.ts"
import { isKept, joinedOf, keepJoined } from "./joined.ts"
import { heard, type Loaded, load } from "./loading.ts"
import type { LateProgram, Program } from "./program.ts"
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
 *  again. How things stand now is kept and not joined again until it changes. */
export async function dossierAt(
  store: Store,
  program: Program | LateProgram,
  when: When = {},
): Promise<View> {
  const entries = await store.entries()
  const view = viewer(store, program, entries, stateAt(entries, when))
  const now = when.at === undefined && when.recorded === undefined
  return (await view.kept()) ?? view.joined(now)
}

/** One state of a dossier, from what is kept of it or joined anew. */
function viewer(
  store: Store,
  program: Program | LateProgram,
  entries: readonly Entry[],
  state: State,
) {
  const key = keyOf(state, program)
  const ids = state.additions.map(({ act }) => act.document)
  return {
    /** From what was joined before; `undefined` where that was something else. */
    kept: async (): Promise<View | undefined> => {
      let orphans: readonly Orphan[] = []
      const dossier = await joinedOf(store, key, async () => {
        const laid = laidOver(await load(store, ids), state)
        orphans = laid.orphans
        return laid.docs
      })
      return dossier && { state, dossier, orphans }
    },
    /** Joined anew. */
    joined: async (keep: boolean): Promise<View> => {
      const ready = "load" in program ? await program.load() : program
      await reread(store, ready, await missing(store, entries))
      const reports = await load(store, ids)
      const laid = laidOver(reports, state)
      const told = await heard(store, ready, reports, laid)
      const dossier = ready.dossier(told, laid.links, laid.judgements)
      if (keep) await keepJoined(store, key, laid.docs, dossier)
      return { state, dossier, orphans: laid.orphans }
    },
  }
}

/** Decisions laid over reports, which they may cite by their ids in the journal. */
const laidOver = (reports: readonly Loaded[], { decisions }: Pick<State, "decisions">) =>
  overlay(
    reports.map(({ doc }) => doc),
    decisions,
    new Map(reports.map(({ id, doc }) => [id, doc.document.id])),
  )

/** Does joining a dossier anew give what is kept of it? True where nothing is. */
export async function joinsAlike(store: Store, program: Program): Promise<boolean> {
  const entries = await store.entries()
  const view = viewer(store, program, entries, stateAt(entries))
  const kept = await view.kept()
  return kept === undefined || alike(kept.dossier, (await view.joined(false)).dossier)
}

/** Compared item by item, since the whole may be longer than a string can be. */
function alike(a: Dossier, b: Dossier): boolean {
  const [one, other] = [Object.entries(a), Object.entries(b)].map((fields) =>
    fields.flatMap(([field, value]) => [field, ...(Array.isArray(value) ? value : [value])]),
  )
  return (
    one!.length === other!.length &&
    one!.every((item, n) => JSON.stringify(item) === JSON.stringify(other![n]))
  )
}

/** Names what counts at a moment, and the program that works it out: what was
 *  derived under the same key holds. */
export const keyOf = (state: State, program: Pick<Program, "stamp">): string =>
  sha256(
    canonical({
      program: program.stamp,
      reports: state.additions.map(({ hash }) => hash),
      withdrawals: state.withdrawals.map(({ hash }) => hash),
      decisions: changing(state.decisions).map(({ hash }) => hash),
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
  if (isKept(kept, key)) return JSON.parse(kept.json)
  const view = viewer(store, program, entries, state)
  const value = make((await view.kept()) ?? (await view.joined(true)))
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
  const reports = await load(
    store,
    [...ids].filter((id) => counting.has(id)),
  )
  return laidOver(reports, { decisions }).orphans
}

/** The reports that a decision cites. */
export const reportsOf = (decision: Decision): readonly DocumentId[] => {
  const anchors =
    "claim" in decision ? [decision.claim] : "claims" in decision ? decision.claims : []
  const cited = "mentions" in decision ? decision.mentions : []
  return [...anchors.map(({ trigger }) => trigger), ...cited].map(({ document }) => document)
}
