import type { MentionId } from "../model/index.ts"
import { type Disjoint, disjoint, grouped } from "./disjoint.ts"
import type { Entity } from "./entities.ts"
import { type Given, isPerson, type Verdict } from "./given.ts"
import { plain, samePerson } from "./names.ts"

type Pair = readonly [Entity, Entity]

/** What is held of entities beyond any rule. */
interface Held {
  /** Entities that are one whatever happens. */
  readonly units: Disjoint<Entity>
  readonly one: Pair[]
  readonly two: Pair[]
}

/** Actors as the rules see them, with what was decided laid over them. Entities
 *  that are one bring the whole actors they stand in; where a decision says that
 *  two within what this makes are two, it falls into parts: each entity goes with
 *  the one that it is most like, by name before all else, and what is like neither
 *  stays with the one of the fuller name. Without decisions the same actors.
 *
 *  @param entities in their order.
 *  @param groups the same by actor.
 *  @param parts entities that stand for some mentions of another. */
export function asDecided(
  entities: readonly Entity[],
  groups: readonly (readonly Entity[])[],
  given: Given,
  parts: readonly Pair[],
): readonly (readonly Entity[])[] {
  if (given.pairs.length === 0) return groups
  const home: Home = new Map(groups.flatMap((group, n) => group.map((one) => [one, n] as const)))
  const { units, one, two } = heldOf(entities, given, parts)
  const wholes = disjoint<number>()
  for (const [a, b] of one) wholes.join(home.get(a)!, home.get(b)!)
  const whole = (entity: Entity): number => wholes.root(home.get(entity)!)
  return grouped(entities, whole).flatMap((list) => {
    const here = whole(list[0]!)
    const apart = two.filter(([a, b]) => whole(a) === here && whole(b) === here)
    return apart.length > 0 ? parted(list, apart, units, home) : [list]
  })
}

/** The actor, by number, that the rules put an entity in. */
type Home = ReadonlyMap<Entity, number>

/** Persons are heard before machines, and that two are two before that they are
 *  one: what does not clash holds in any order. */
function heldOf(entities: readonly Entity[], { pairs }: Given, parts: readonly Pair[]): Held {
  const pairOf = pairing(entities, new Set(parts.map(([part]) => part)))
  const held = { units: disjoint<Entity>(), one: [...parts], two: [] as Pair[] }
  for (const [part, entity] of parts) held.units.join(entity, part)
  for (const persons of [true, false]) {
    const heard = pairs.filter((verdict) => isPerson(verdict) === persons)
    for (const verdict of heard)
      if (verdict.judgement !== "positive") keepApart(held, pairOf(verdict))
    for (const verdict of heard) if (verdict.judgement === "positive") unite(held, pairOf(verdict))
  }
  return held
}

/** Finds the two entities that something was decided of. */
function pairing(entities: readonly Entity[], parts: ReadonlySet<Entity>) {
  const entityOf = new Map<MentionId, Entity>()
  for (const entity of entities)
    if (!parts.has(entity))
      for (const { mention } of entity.mentions) entityOf.set(mention.mention!, entity)
  return ({ a, b }: Verdict): Pair | undefined => {
    const [x, y] = [entityOf.get(a), entityOf.get(b)]
    return x && y && [x, y]
  }
}

function keepApart({ units, two }: Held, pair: Pair | undefined): void {
  if (pair && units.root(pair[0]) !== units.root(pair[1])) two.push(pair)
}

function unite({ units, one, two }: Held, pair: Pair | undefined): void {
  if (!pair) return
  const [a, b] = pair.map(units.root)
  const forbidden = two.some(([x, y]) => {
    const [p, q] = [units.root(x), units.root(y)]
    return (p === a && q === b) || (p === b && q === a)
  })
  if (forbidden) return
  units.join(pair[0], pair[1])
  one.push(pair)
}

/** Units that are two fall into blocks; the others follow, those first that an
 *  actor ties to some block, then those of the actors that came with them. */
function parted(
  entities: readonly Entity[],
  apart: readonly Pair[],
  { root }: Disjoint<Entity>,
  home: Home,
): readonly (readonly Entity[])[] {
  const foes = foesOf(apart, root)
  const units = grouped(entities, root)
  const blocks: Entity[][] = []
  const seeds = units.filter((unit) => foes.has(root(unit[0]!)))
  for (const unit of [...seeds].sort((a, b) => fullness(b) - fullness(a))) {
    const enemies = foes.get(root(unit[0]!))!
    const open = blocks.filter((block) => !block.some((one) => enemies.has(root(one))))
    const block = nearest(unit, open, home) ?? blocks[blocks.push([]) - 1]!
    block.push(...unit)
  }
  follow(
    units.filter((unit) => !foes.has(root(unit[0]!))),
    blocks,
    home,
  )
  const blockOf = new Map(blocks.flatMap((block) => block.map((one) => [one, block] as const)))
  return grouped(entities, (one) => blockOf.get(one))
}

/** Letters of the longest name; what has none comes last. */
const fullness = (unit: readonly Entity[]): number =>
  Math.max(...unit.map(({ person, names }) => (person.length > 0 ? 1000 : 0) + names[0].length))

/** Of each unit the units that it is not. */
function foesOf(
  apart: readonly Pair[],
  root: (one: Entity) => Entity,
): ReadonlyMap<Entity, ReadonlySet<Entity>> {
  const foes = new Map<Entity, Set<Entity>>()
  const foe = (a: Entity, b: Entity) => foes.set(a, (foes.get(a) ?? new Set()).add(b))
  for (const [a, b] of apart) {
    foe(root(a), root(b))
    foe(root(b), root(a))
  }
  return foes
}

/** Puts units into the nearest blocks, step by step along the actors they share. */
function follow(units: readonly (readonly Entity[])[], blocks: Entity[][], home: Home): void {
  let rest = units
  let near: readonly (readonly Entity[])[] = blocks.map((block) => [...block])
  while (rest.length > 0) {
    const tied = new Set(near.flat().map((one) => home.get(one)))
    const reached = new Set(rest.filter((unit) => unit.some((one) => tied.has(home.get(one)))))
    const later = rest.filter((unit) => !reached.has(unit))
    const came = blocks.map((): Entity[] => [])
    for (const unit of reached) came[near.indexOf(nearest(unit, near, home)!)]!.push(...unit)
    for (const [n, block] of blocks.entries()) block.push(...came[n]!)
    const homes = new Set(later.flat().map((one) => home.get(one)))
    near = came.map((block) => block.filter((one) => homes.has(home.get(one))))
    rest = later
  }
}

/** The block with the most like member; of equals the first. */
function nearest<B extends readonly Entity[]>(
  unit: readonly Entity[],
  blocks: readonly B[],
  home: Home,
): B | undefined {
  const like = (block: B): number =>
    Math.max(0, ...unit.map((a) => Math.max(0, ...block.map((b) => likeness(a, b, home)))))
  return blocks
    .map((block) => ({ block, like: like(block) }))
    .reduce<{ block: B; like: number } | undefined>(
      (best, one) => (best && best.like >= one.like ? best : one),
      undefined,
    )?.block
}

/** What ties two: the actor of the rules, then the name, then what tells who it
 *  is, then that both or neither are named, then the state. */
function likeness(a: Entity, b: Entity, home: Home): number {
  const same = <T>(x: T | undefined, y: T | undefined) => (x !== undefined && x === y ? 1 : 0)
  const named = ({ person }: Entity) => person.length > 0
  return (
    32 * same(home.get(a), home.get(b)) +
    16 * same(plain(a.names[0]), plain(b.names[0])) +
    8 * (samePerson(a.person, b.person) ? 1 : 0) +
    4 * same(a.key, b.key) +
    2 * same(named(a), named(b)) +
    same(a.codes.country, b.codes.country)
  )
}
