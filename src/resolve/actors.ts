import { type Actor, type ActorId, hash, type Link } from "../model/index.ts"
import type { Entity } from "./entities.ts"
import { plain, samePerson, sounded } from "./names.ts"
import { holds } from "./roles.ts"

/** Actors of all reports, and which mention is which. Independent of the order
 *  in which the reports came. */
export function actorsOf(entities: readonly Entity[]): {
  readonly actors: readonly Actor[]
  readonly links: readonly Link[]
} {
  const sorted = inOrder(entities)
  const groups = merged(sorted)
  const made = groups.map((group) => ({ group, actor: actorOf(group) }))
  const actors = new Map(made.map(({ actor }) => [actor.id, actor]))
  const links = made.flatMap(({ group, actor }) =>
    group.flatMap((entity) =>
      linksOf(entity, actor.id, new Set(group.map(({ document }) => document)).size),
    ),
  )
  return { actors: [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), links }
}

const order = (entity: Entity): string =>
  `${entity.type} ${String(99 - entity.person.length)} ${plain(entity.names[0])} ${entity.document} ${entity.mentions[0]!.mention.start}`

const inOrder = (entities: readonly Entity[]): readonly Entity[] =>
  entities
    .map((entity) => ({ entity, key: order(entity) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entity }) => entity)

/** Entities that are one actor: same key, or persons whose names agree. */
function merged(sorted: readonly Entity[]): readonly (readonly Entity[])[] {
  const byKey = new Map<string, Entity[]>()
  const alone: Entity[][] = []
  const bySurname = new Map<string, Entity[][]>()
  for (const entity of sorted) {
    if (entity.person.length > 0 && entity.key === undefined) intoPersons(bySurname, entity)
  }
  const persons = [...bySurname.values()].flat()
  for (const entity of sorted) {
    const holder =
      entity.office && persons.find((group) => group.some((one) => holdsOffice(one, entity)))
    if (holder) holder.push(entity)
    else if (entity.key !== undefined) put(byKey, entity.key, entity)
    else if (entity.person.length === 0) alone.push([entity])
  }
  return [...byKey.values(), ...persons, ...alone]
}

/** Is the one whom a report names the one whom another calls by the office? */
const holdsOffice = (named: Entity, { office, year }: Entity): boolean =>
  office !== undefined &&
  named.person.length > 0 &&
  holds(named.person, office.office, office.country, year)

function put(table: Map<string, Entity[]>, key: string, entity: Entity): void {
  const group = table.get(key)
  if (group) group.push(entity)
  else table.set(key, [entity])
}

/** Fuller names come first; a person joins the first group that no name speaks
 *  against. A bare surname joins only where one group alone has it. */
function intoPersons(table: Map<string, Entity[][]>, entity: Entity): void {
  const key = consonants(entity.person.at(-1)!)
  const groups = table.get(key) ?? []
  const fitting = groups.filter(
    (group) =>
      group.every((other) => samePerson(other.person, entity.person)) && statesAgree(group, entity),
  )
  const group = entity.person.length > 1 || fitting.length === 1 ? fitting[0] : undefined
  if (group) group.push(entity)
  else groups.push([entity])
  table.set(key, groups)
}

/** Vowels are what transliterations differ in. */
const consonants = (word: string): string => sounded(word).replace(/[aeiou]/g, "")

const statesAgree = (group: readonly Entity[], entity: Entity): boolean =>
  group.every(
    (other) =>
      !other.codes.country || !entity.codes.country || other.codes.country === entity.codes.country,
  ) || entity.person.length > 1

function actorOf(group: readonly Entity[]): Actor {
  const names = namesIn(group)
  const codes = group.map((entity) => entity.codes)
  const known = codes.find((code) => code.known)
  const from =
    known ??
    codes.find((code) => code.country && code.sector) ??
    codes.find((code) => code.sector) ??
    codes[0]!
  const [first] = group
  const local = first!.key === undefined && first!.person.length === 0
  const own = local
    ? `${first!.document} ${first!.mentions[0]!.mention.start}`
    : (first!.key ?? plain(names[0]))
  return {
    id: `actor/${hash(`${first!.type} ${own}`)}` as ActorId,
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

/** The fullest name first: most words, then most often, then in the alphabet. */
function namesIn(group: readonly Entity[]): readonly [string, ...string[]] {
  const counts = new Map<string, number>()
  for (const entity of group)
    for (const name of entity.names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const best = new Set(group.map((entity) => entity.names[0]))
  const score = (name: string): number =>
    (best.has(name) ? 1000 : 0) + name.split(" ").length * 20 + counts.get(name)!
  const [first, ...rest] = [...counts.keys()].sort(
    (a, b) => score(b) - score(a) || (a < b ? -1 : 1),
  )
  return [first!, ...rest]
}

const linksOf = (entity: Entity, to: ActorId, reports: number): readonly Link[] =>
  entity.mentions.map(({ mention, reason }) => ({
    mention: mention.mention!,
    to,
    reason: reports > 1 && reason === "first mention" ? "same name in another report" : reason,
    judgement: "positive",
    by: "coreference",
  }))
