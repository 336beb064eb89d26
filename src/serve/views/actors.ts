import {
  type Actor,
  type ActorId,
  type ClaimId,
  claimsOf,
  type Mention,
  type MentionId,
} from "../../model/index.ts"
import type { ActorPage, ActorRow, Actors, ClaimRow } from "../replies.ts"
import { given, type View, wordsAt } from "./view.ts"

interface Edge {
  readonly from: ActorId
  readonly to: ActorId
  /** `speech`: the one is the source of a claim that the other has a part in. */
  readonly kind: "event" | "relation" | "stance" | "speech"
  readonly claim: ClaimId
}

/** Who does what in which claims, by actor. */
interface Parts {
  readonly edges: readonly Edge[]
  readonly acts: ReadonlyMap<ActorId, readonly ClaimId[]>
  readonly suffers: ReadonlyMap<ActorId, readonly ClaimId[]>
  readonly roles: ReadonlyMap<ActorId, readonly ClaimId[]>
  readonly stances: ReadonlyMap<ActorId, readonly ClaimId[]>
  readonly said: ReadonlyMap<ActorId, readonly ClaimId[]>
  readonly mentions: ReadonlyMap<ActorId, readonly MentionId[]>
}

const parts = new WeakMap<View, Parts>()

function partsOf(view: View): Parts {
  const known = parts.get(view)
  if (known) return known
  const made = collect(view)
  parts.set(view, made)
  return made
}

function collect(view: View): Parts {
  const { dossier } = view.state
  const { known } = view.ground
  const edges: Edge[] = []
  const [acts, suffers, roles, stances, said] = [table(), table(), table(), table(), table()]
  const mentions = new Map<ActorId, MentionId[]>()
  const actors = (ids: readonly MentionId[]): ActorId[] => [
    ...new Set(ids.flatMap((id) => known.actor(id)?.id ?? [])),
  ]
  const parties = new Map<ClaimId, readonly ActorId[]>()
  const join = (from: ActorId[], to: ActorId[], kind: Edge["kind"], claim: ClaimId): void => {
    parties.set(claim, [...from, ...to])
    for (const a of from)
      for (const b of to) if (a !== b) edges.push({ from: a, to: b, kind, claim })
  }
  for (const { id, actor, recipient } of claimsOf(dossier.documents, "event")) {
    const [by, on] = [actors(actor), actors(recipient)]
    for (const one of by) put(acts, one, id)
    for (const one of on) put(suffers, one, id)
    join(by, on, "event", id)
  }
  for (const { id, subject, object } of claimsOf(dossier.documents, "relation")) {
    const [one, other] = [actors([subject]), actors(object ? [object] : [])]
    for (const each of [...one, ...other]) put(roles, each, id)
    join(one, other, "relation", id)
  }
  for (const { id, holder, target } of claimsOf(dossier.documents, "stance")) {
    const by = actors([holder])
    for (const one of by) put(stances, one, id)
    join(by, actors([target as MentionId]), "stance", id)
  }
  for (const { id, counted, perpetrator } of claimsOf(dossier.documents, "figure"))
    parties.set(id, actors([counted, perpetrator].filter((one) => one !== undefined)))
  for (const { id, chain } of dossier.documents.flatMap(({ claims }) => claims)) {
    const { source } = chain.at(-1)!
    for (const one of source.kind === "mention" ? actors([source.mention]) : []) {
      put(said, one, id)
      edges.push(...spoken(one, id, parties.get(id) ?? []))
    }
  }
  for (const { mention, judgement } of dossier.links) {
    const actor = judgement === "positive" ? known.actor(mention) : undefined
    if (actor) put(mentions, actor.id, mention)
  }
  return { edges, acts, suffers, roles, stances, said, mentions }
}

/** Who speaks of whom: of those with a part in the claim, unless one has it too. */
const spoken = (from: ActorId, claim: ClaimId, parties: readonly ActorId[]): Edge[] =>
  parties.includes(from)
    ? []
    : [...new Set(parties)].map((to) => ({ from, to, kind: "speech", claim }))

const table = (): Map<ActorId, ClaimId[]> => new Map()

function put<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

/** Actors of the network that the page can still draw. */
const DRAWN = 150

/** The actors, those most spoken of first, and who acts on, belongs to or takes
 *  a stand towards whom. */
export function actors(view: View, text: string | undefined): Actors {
  const made = partsOf(view)
  const wanted = text?.toLowerCase()
  const rows = view.state.dossier.actors
    .map((actor) => actorRow(actor, made))
    .filter(({ names }) => !wanted || names.some((name) => name.toLowerCase().includes(wanted)))
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  const drawn = rows.slice(0, DRAWN)
  return { total: rows.length, actors: drawn, edges: edgesOf(made.edges, drawn, view) }
}

const weight = (row: ActorRow): number => row.mentions + 2 * row.speaks + 2 * row.acts

const actorRow = (actor: Actor, made: Parts): ActorRow => ({
  id: actor.id,
  name: actor.names[0],
  names: [...actor.names],
  type: actor.type,
  ...given("country", actor.country),
  ...given("sector", actor.sector),
  mentions: made.mentions.get(actor.id)?.length ?? 0,
  speaks: made.said.get(actor.id)?.length ?? 0,
  acts: made.acts.get(actor.id)?.length ?? 0,
})

function edgesOf(edges: readonly Edge[], drawn: readonly ActorRow[], view: View): Actors["edges"] {
  const there = new Set<string>(drawn.map(({ id }) => id))
  const joined = new Map<string, Edge[]>()
  for (const edge of edges)
    if (there.has(edge.from) && there.has(edge.to))
      put(joined, `${edge.kind} ${edge.from} ${edge.to}`, edge)
  return [...joined.values()].map((some) => {
    const { from, to, kind } = some[0]!
    const rows = view.rowsOf(some.map(({ claim }) => claim))
    const label = [...new Set(rows.map((row) => row.type))].slice(0, 3).join(", ")
    return { from, to, kind, weight: some.length, label, claims: rows.map((row) => row.id) }
  })
}

/** Everything about one actor; `undefined` for an unknown id. */
export function actorPage(view: View, id: ActorId): ActorPage | undefined {
  const actor = view.state.dossier.actors.find((one) => one.id === id)
  if (!actor) return undefined
  const made = partsOf(view)
  const rows = (map: ReadonlyMap<ActorId, readonly ClaimId[]>): ClaimRow[] =>
    byTime(view.rowsOf(map.get(id) ?? []))
  return {
    actor: actorRow(actor, made),
    spellings: spellings(view, made.mentions.get(id) ?? []),
    roles: onceEach(rows(made.roles)),
    said: rows(made.said),
    acts: rows(made.acts),
    suffers: rows(made.suffers),
    stances: rows(made.stances),
  }
}

/** The first of those that read alike: a role is told in every report. */
const onceEach = (rows: readonly ClaimRow[]): ClaimRow[] =>
  [...new Map([...rows].reverse().map((row) => [row.headline, row])).values()].reverse()

const byTime = (rows: ClaimRow[]): ClaimRow[] =>
  rows.sort((a, b) => compare(a.report.publishedAt ?? "", b.report.publishedAt ?? ""))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each way of naming the actor once, with the reason it is taken for this one. */
function spellings(view: View, ids: readonly MentionId[]): ActorPage["spellings"] {
  const { known } = view.ground
  const reasons = new Map(view.state.dossier.links.map((link) => [link.mention, link.reason]))
  const found = new Map<string, { first: Mention; times: number }>()
  for (const id of ids) {
    const mention = known.mention(id)
    const words = known.words(id)
    const before = found.get(words)
    if (mention)
      found.set(words, { first: before?.first ?? mention, times: (before?.times ?? 0) + 1 })
  }
  return [...found.values()]
    .sort((a, b) => b.times - a.times)
    .map(({ first, times }) => ({
      words: wordsAt(known.home(first.id)!, first),
      reason: reasons.get(first.id) ?? "",
      times,
    }))
}
