import { basename } from "node:path"
import {
  type Claim,
  type ClaimAnchor,
  type ClaimId,
  type Decision,
  type Dossier,
  type Entry,
  type JournalAct,
  SitrepError,
} from "../model/index.ts"
import type { Delivery, Desk, Extent, Receipt, State } from "../serve/desk.ts"
import type { Front } from "../serve/front.ts"
import {
  changing,
  correctable,
  dossierAt,
  type Outcome,
  orphansOf,
  type Program,
  type State as Standing,
  type Store,
  sha256,
  stateAt,
  type View,
} from "../store/index.ts"
import { type Coming, coming } from "./arrivals.ts"
import { arrivalOf } from "./commands/add.ts"
import { now } from "./desk.ts"
import { keptStanding, standing } from "./standing.ts"

/** What a dossier on disk tells without being joined.
 *
 *  @param lasting false for one that ends with the server. */
export const frontOn = (
  store: Store,
  program: Pick<Program, "stamp">,
  lasting: boolean,
  name: string,
): Front => ({
  name,
  lasting,
  head: () => store.head(),
  extent: untilChanged(store, () => extentOf(store)),
  journal: untilChanged(store, () => store.entries()),
  orphans: async (asOf) =>
    orphansOf(
      store,
      (await store.entries()).filter(({ at }) => asOf === undefined || at <= asOf),
    ),
  kept: keptStanding(store, program),
})

/** A dossier on disk as the server asks for it.
 *
 *  @param lasting false for one that ends with the server. */
export function deskOn(store: Store, program: Program, lasting: boolean, name: string): Desk {
  const write = async (act: JournalAct, by: string, check: (entries: readonly Entry[]) => void) => {
    const [entry] = await store.append((entries) => {
      check(entries)
      return [{ by, at: undefined, act }]
    }, now())
    return entry!
  }
  const joined = kept<View>()
  return {
    ...frontOn(store, program, lasting, name),
    report: untilChanged(store, () => standing(store, program)),
    state: async (asOf) => {
      const entries = await store.entries()
      const state = stateAt(entries, { at: asOf })
      const { dossier } = await joined(state, () => dossierAt(store, program, { at: asOf }))
      return { seq: entries.length, dossier, decided: decidedIn(state, dossier) }
    },
    holding: (text) => store.holding(text),
    add: (deliveries, by) => receipts(store, program, deliveries, by),
    decide: (decision, reason, by) =>
      write({ act: "decide", decision, reason }, by, () => refuseOdd(decision)),
    undo: (entry, reason, by) =>
      write({ act: "undo", entry, reason }, by, (entries) => {
        if (entries.some(({ seq }) => seq === entry)) return
        throw new SitrepError("E_OPTION", "is no entry of this dossier", String(entry))
      }),
    withdraw: (document, reason, by) =>
      write({ act: "withdraw", document: document as never, reason }, by, (entries) => {
        const { additions } = stateAt(entries)
        if (additions.some(({ act }) => act.document === document)) return
        throw new SitrepError("E_OPTION", "is no report of this dossier", document)
      }),
  }
}

/** Dossiers of different moments that are kept ready. */
const KEPT = 4

/** Keeps what was joined last, by all that it rests on: reviewing claims, where it
 *  changes nothing, joins nothing anew. */
function kept<T>(): (state: Standing, make: () => Promise<T>) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return (state, make) => {
    const key = [state.additions, changing(state.decisions)]
      .map((some) => some.map(({ seq }) => seq).join())
      .join("|")
    const value = made.get(key) ?? make()
    made.delete(key)
    made.set(key, value)
    value.catch(() => made.delete(key))
    for (const old of [...made.keys()].slice(0, Math.max(0, made.size - KEPT))) made.delete(old)
    return value
  }
}

/** An answer that holds until the journal grows; asked for by many, worked out once. */
function untilChanged<T>(store: Store, make: () => Promise<T>): () => Promise<T> {
  let last: { readonly head: number; readonly made: Promise<T> } | undefined
  return async () => {
    const head = await store.head()
    if (last?.head !== head) {
      const made = make()
      last = { head, made }
      made.catch(() => {
        if (last?.made === made) last = undefined
      })
    }
    return last!.made
  }
}

async function extentOf(store: Store): Promise<Extent> {
  const { additions } = stateAt(await store.entries())
  const counting = new Set<string>(additions.map(({ act }) => act.document))
  const dates = (await store.catalogue())
    .filter(({ document }) => counting.has(document))
    .flatMap(({ published }) => published ?? [])
    .sort()
  return { reports: counting.size, first: dates[0], last: dates.at(-1) }
}

/** "crisis" for `cases/crisis.sitrep`; a database by its address. */
export const nameOf = (location: string): string =>
  /^postgres/.test(location) ? location : basename(location).replace(/\.[^.]+$/, "")

/** The claims that somebody accepted or corrected, by the last decision on each. */
function decidedIn({ decisions }: Standing, dossier: Dossier): State["decided"] {
  const docs = new Map<string, readonly Claim[]>(
    dossier.documents.map(({ document, claims }) => [document.id, claims]),
  )
  const decided = new Map<ClaimId, { entry: number; decide: string }>()
  for (const { seq, act } of decisions) {
    if (!("claim" in act.decision)) continue
    const { claim: anchor, decide } = act.decision
    const claim = nearest(docs.get(anchor.trigger.document) ?? [], anchor)
    if (claim) decided.set(claim.id, { entry: seq, decide })
  }
  return decided
}

/** The claim on the anchor's trigger whose words are most like the anchor's: several
 *  claims may share a trigger, and a corrected one may have other words. */
function nearest(
  claims: readonly Claim[],
  { kind, trigger, words }: ClaimAnchor,
): Claim | undefined {
  const far = ({ citation }: Claim): number =>
    Math.abs(citation.start - words.start) + Math.abs(citation.end - words.end)
  return claims
    .filter((one) => one.kind === kind && one.trigger.start === trigger.start)
    .filter((one) => one.trigger.end === trigger.end)
    .sort((a, b) => far(a) - far(b))[0]
}

function refuseOdd(decision: Decision): void {
  if (decision.decide !== "correct") return
  const may = correctable(decision.claim.kind)
  const odd = decision.changes.find(({ field }) => !may.includes(field))
  if (!odd) return
  const words = `a claim of the kind ${decision.claim.kind} has no ${odd.field}; it has ${may.join(", ")}`
  throw new SitrepError("E_OPTION", words)
}

async function* receipts(
  store: Store,
  program: Program,
  deliveries: readonly Delivery[],
  by: string,
): AsyncIterable<Receipt> {
  for (const delivery of deliveries)
    for await (const one of comingFrom(program, delivery))
      yield await receipt(store, program, one, by)
}

/** Reports that somebody handed in, cut from their bytes as those on disk are. */
async function* comingFrom(program: Program, delivery: Delivery): AsyncIterable<Coming> {
  if ("url" in delivery) {
    yield* coming([delivery.url], "")
    return
  }
  const { bytes, name: origin } = delivery
  const original = { sha256: sha256(bytes), bytes }
  let part = 0
  try {
    for await (const item of program.ingest(bytes, origin))
      yield { original, origin, part: part++, item }
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error
    yield { original, origin, part, item: { ok: false, origin, error } }
  }
}

async function receipt(store: Store, program: Program, one: Coming, by: string): Promise<Receipt> {
  const arrival = await arrivalOf(store, program, one, { by })
  const { origin } = one
  if (arrival instanceof SitrepError)
    return { origin, ok: false, document: undefined, message: arrival.message }
  if ("outcome" in arrival) return told(origin, arrival)
  const [outcome] = await store.add([arrival], now(), program.stamp)
  return told(origin, outcome!)
}

const told = (origin: string, { document, outcome }: Outcome): Receipt => ({
  origin,
  ok: true,
  document,
  message: outcome === "added" ? undefined : messages[outcome],
})

const messages = {
  known: "is already there",
  withdrawn: "was withdrawn and stays out; undo the withdrawal to have it back",
} as const
