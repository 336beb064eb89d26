import { type Actor, type ActorId, hash, type Link } from "../model/index.ts"
import type { Entity } from "./entities.ts"
import { type Given, nothingGiven, overlaid } from "./given.ts"
import { merged } from "./merging.ts"
import { plain } from "./names.ts"

/** Actors of all reports, and which mention is which. Independent of the order
 *  in which the reports came.
 *
 *  @param parts entities that stand for some mentions of another, with that other. */
export function actorsOf(
  entities: readonly Entity[],
  given: Given = nothingGiven,
  parts: readonly (readonly [Entity, Entity])[] = [],
): { readonly actors: readonly Actor[]; readonly links: readonly Link[] } {
  const { groups, doubts } = merged(entities, given, parts)
  const taken = new Set<string>()
  const made = groups.map((group) => ({ group, actor: actorOf(group, taken) }))
  const idOf = new Map(made.flatMap(({ group, actor }) => group.map((one) => [one, actor.id])))
  const links = made.flatMap(({ group, actor }) => {
    const reports = new Set(group.map(({ document }) => document)).size
    return group.flatMap((entity) => linksOf(entity, actor.id, reports))
  })
  const open = doubts.flatMap(({ entity, perhaps }): [string, Link][] => {
    const to = idOf.get(perhaps)!
    return to === idOf.get(entity)
      ? []
      : [[`${entity.mentions[0]!.mention.mention} ${to}`, doubt(entity, to)]]
  })
  const actors = withWholes(made)
  return {
    actors: actors.sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: [...overlaid(links, given), ...new Map(open).values()],
  }
}

/** Actors with the actor that each is some of. */
function withWholes(
  made: readonly { readonly group: readonly Entity[]; readonly actor: Actor }[],
): Actor[] {
  const home = new Map(
    made.flatMap(({ group, actor }) =>
      group.flatMap(({ mentions }) =>
        mentions.map((one) => [one.mention.mention, actor.id] as const),
      ),
    ),
  )
  return made.map(({ group, actor }) => {
    const part = group.find(({ whole }) => whole !== undefined)?.whole
    const whole = part && home.get(part)
    return whole === undefined || whole === actor.id ? actor : { ...actor, whole }
  })
}

/** A bare surname that several bear. */
const doubt = (entity: Entity, to: ActorId): Link => ({
  mention: entity.mentions[0]!.mention.mention!,
  to,
  reason: "one of several of that surname",
  judgement: "unsure",
  by: "coreference",
})

function actorOf(group: readonly Entity[], taken: Set<string>): Actor {
  const names = namesIn(group)
  const codes = group.map((entity) => entity.codes)
  const known = codes.find((code) => code.known)
  const from =
    known ??
    codes.find((code) => code.country && code.sector) ??
    codes.find((code) => code.sector) ??
    codes[0]!
  const [first] = group
  const place = `${first!.document} ${first!.mentions[0]!.mention.start}`
  const local = first!.key === undefined && first!.person.length === 0
  const own = `${first!.type} ${local ? place : (first!.key ?? plain(names[0]))}`
  const name = taken.has(own) ? `${own} ${place}` : own
  taken.add(name)
  return {
    id: `actor/${hash(name)}` as ActorId,
    names: known?.known
      ? [known.known.names[0], ...names.filter((name) => name !== known.known!.names[0])]
      : names,
    type: first!.type,
    country: from.country ?? codes.find((code) => code.country)?.country,
    sector: from.sector,
    codes: from.codes,
    wikidata: known?.known?.wikidata,
  }
}

/** Names of a person before descriptions; then the fullest name first: most words,
 *  then most often, then in the alphabet. What is in capitals comes last, where some
 *  report writes it otherwise. */
function namesIn(group: readonly Entity[]): readonly [string, ...string[]] {
  const counts = new Map<string, number>()
  for (const entity of group)
    for (const name of entity.names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const best = new Set(group.map((entity) => entity.names[0]))
  const own = new Set(group.flatMap(({ person, names }) => (person.length > 0 ? names : [])))
  const written = new Set([...counts.keys()].filter(isMixed).map((name) => name.toLowerCase()))
  const score = (name: string): number =>
    (own.has(name) ? 10_000 : 0) -
    (!isMixed(name) && written.has(name.toLowerCase()) ? 20_000 : 0) +
    (best.has(name) ? 1000 : 0) +
    name.split(" ").length * 20 +
    counts.get(name)!
  const [first, ...rest] = [...counts.keys()].sort(
    (a, b) => score(b) - score(a) || (a < b ? -1 : 1),
  )
  return [first!, ...rest]
}

const isMixed = (name: string): boolean => name !== name.toUpperCase()

const linksOf = (entity: Entity, to: ActorId, reports: number): readonly Link[] =>
  entity.mentions.map(({ mention, reason }) => ({
    mention: mention.mention!,
    to,
    reason: reports > 1 && reason === "first mention" ? "same name in another report" : reason,
    judgement: "positive",
    by: "coreference",
  }))
