import { asDecided } from "./decided.ts"
import { disjoint, grouped } from "./disjoint.ts"
import type { Entity } from "./entities.ts"
import type { Given } from "./given.ts"
import { plain, samePerson, sounded } from "./names.ts"
import { inOffice, officesOf } from "./roles.ts"

/** Entities of many reports by the actor that they are. */
export interface Merged {
  readonly groups: readonly (readonly Entity[])[]
  /** An entity that may be the same as another, but as well as a third. */
  readonly doubts: readonly { readonly entity: Entity; readonly perhaps: Entity }[]
}

/** Entities that are one actor: first persons of an actor list, then persons by
 *  their names, then all else by key, offices by who held them; over this is laid
 *  what was decided. Time grows with the number of entities: each is compared only
 *  with those filed under its sound.
 *
 *  @param parts entities that stand for some mentions of another. They help to
 *  find its actor and are in no group. */
export function merged(
  entities: readonly Entity[],
  given: Given,
  parts: readonly (readonly [Entity, Entity])[],
): Merged {
  const sorted = inOrder([...entities, ...parts.map(([part]) => part)])
  const sets = setsOf(sorted)
  intoKnown(sorted, sets)
  const doubts = intoPersons(sorted, sets)
  intoKeys(sorted, sets)
  const groups = asDecided(sorted, grouped(sorted, sets.root), given, parts)
  const stand = new Map(parts)
  return {
    groups: groups.map((group) => group.filter((one) => !stand.has(one))),
    doubts: doubts
      .filter(({ entity }) => !stand.has(entity))
      .map(({ entity, perhaps }) => ({ entity, perhaps: stand.get(perhaps) ?? perhaps })),
  }
}

const order = (entity: Entity): string =>
  `${entity.type} ${String(99 - entity.person.length)} ${plain(entity.names[0])} ${entity.document} ${String(entity.mentions[0]!.mention.start).padStart(9, "0")}`

const inOrder = (entities: readonly Entity[]): readonly Entity[] =>
  entities
    .map((entity) => ({ entity, key: order(entity) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entity }) => entity)

/** What the members of a set have said of a person. */
interface Profile {
  /** Each name once. */
  readonly names: Map<string, readonly string[]>
  readonly countries: Set<string>
  /** The entry of an actor list that it is. */
  listed: string | undefined
}

/** Sets of entities, and what each has said. */
interface Sets {
  root(entity: Entity): Entity
  profile(entity: Entity): Profile
  join(a: Entity, b: Entity): void
}

function setsOf(entities: readonly Entity[]): Sets {
  const sets = disjoint<Entity>()
  const profiles = new Map(entities.map((entity) => [entity, profileOf(entity)]))
  const profile = (entity: Entity): Profile => profiles.get(sets.root(entity))!
  return {
    root: sets.root,
    profile,
    join(a, b) {
      if (sets.root(a) === sets.root(b)) return
      absorb(profile(a), profile(b))
      sets.join(a, b)
    },
  }
}

const profileOf = ({ person, codes, key }: Entity): Profile => ({
  names: new Map(person.length > 0 ? [[plain(person.join(" ")), person]] : []),
  countries: new Set(codes.country ? [codes.country] : []),
  listed: person.length > 0 ? key : undefined,
})

function absorb(to: Profile, from: Profile): void {
  for (const [key, name] of from.names) to.names.set(key, name)
  for (const country of from.countries) to.countries.add(country)
  to.listed ??= from.listed
}

/** Vowels are what transliterations differ in. */
const skeleton = (word: string): string => sounded(word).replace(/[aeiou]/g, "")

const letter = (word: string): string => sounded(word)[0] ?? ""

/** Sounds under which a name is sought: a surname alone, or a surname with the
 *  first letter of each other name, whichever end the surname stands at. */
function soughtUnder(person: readonly string[]): readonly string[] {
  const [first, last] = [person[0]!, person.at(-1)!]
  if (person.length === 1) return [skeleton(last)]
  const givens = person.slice(0, -1).map((word) => `${skeleton(last)} ${letter(word)}`)
  return [...new Set([...givens, `${skeleton(first)} ${letter(last)}`])]
}

/** And those under which it is filed: also the surname alone. */
const filedUnder = (person: readonly string[]): readonly string[] =>
  person.length === 1 ? soughtUnder(person) : [...soughtUnder(person), skeleton(person.at(-1)!)]

/** Persons of an actor list, by their entry. */
function intoKnown(entities: readonly Entity[], sets: Sets): void {
  const byKey = new Map<string, Entity>()
  for (const entity of entities) if (entity.person.length > 0) intoKey(entity, byKey, sets)
}

function intoKey(entity: Entity, byKey: Map<string, Entity>, sets: Sets): void {
  if (entity.key === undefined) return
  const first = byKey.get(entity.key)
  if (first) sets.join(first, entity)
  else byKey.set(entity.key, entity)
}

/** Fuller names come first; a person joins the first group that no name speaks
 *  against. A bare surname joins only where one group alone has it. */
function intoPersons(entities: readonly Entity[], sets: Sets): Merged["doubts"] {
  const files = new Map<string, Entity[]>()
  const doubts: { entity: Entity; perhaps: Entity }[] = []
  for (const entity of entities) {
    if (entity.person.length === 0) continue
    const found = candidates(entity, files, sets)
    const [first] = found
    const several = entity.person.length === 1 && found.length > 1
    if (several) doubts.push(...found.map((perhaps) => ({ entity, perhaps })))
    const name = plain(entity.person.join(" "))
    const filed = first !== undefined && !several && sets.profile(first).names.has(name)
    if (first !== undefined && !several) sets.join(first, entity)
    if (!filed) for (const key of filedUnder(entity.person)) put(files, key, entity)
  }
  return doubts
}

function put<T>(table: Map<string, T[]>, key: string, value: T): void {
  const list = table.get(key)
  if (list) list.push(value)
  else table.set(key, [value])
}

/** The first groups, two at most, that an entity fits. */
function candidates(
  entity: Entity,
  files: ReadonlyMap<string, readonly Entity[]>,
  sets: Sets,
): readonly Entity[] {
  const seen = new Set<Entity>([sets.root(entity)])
  const found: Entity[] = []
  for (const key of soughtUnder(entity.person))
    for (const other of files.get(key) ?? []) {
      const root = sets.root(other)
      if (seen.has(root)) continue
      seen.add(root)
      if (fits(entity, root, sets)) found.push(other)
      if (found.length === 2) return found
    }
  return found
}

function fits(entity: Entity, other: Entity, sets: Sets): boolean {
  const { names, countries, listed } = sets.profile(other)
  const own = sets.profile(entity).listed
  if (own !== undefined && listed !== undefined && own !== listed) return false
  if (![...names.values()].every((name) => samePerson(name, entity.person))) return false
  const { country } = entity.codes
  return (
    entity.person.length > 1 ||
    country === undefined ||
    [...countries].every((one) => one === country)
  )
}

/** Whoever is named by an office is the person who held it then, if some report
 *  names that person; all else by its key. */
function intoKeys(entities: readonly Entity[], sets: Sets): void {
  const holders = holdersIn(entities)
  const byKey = new Map<string, Entity>()
  for (const entity of entities) {
    const holder = holderOf(entity, holders)
    if (holder) sets.join(holder, entity)
    else intoKey(entity, byKey, sets)
  }
}

type Holders = ReadonlyMap<string, readonly Entity[]>

/** Persons in the reports who ever held an office, by office and state. */
function holdersIn(entities: readonly Entity[]): Holders {
  const seen = new Set<string>()
  const table = new Map<string, Entity[]>()
  for (const entity of entities) {
    const name = plain(entity.person.join(" "))
    if (name === "" || seen.has(name)) continue
    seen.add(name)
    for (const { office, country } of officesOf(entity.person))
      put(table, `${office} ${country}`, entity)
  }
  return table
}

const holderOf = ({ office, year }: Entity, holders: Holders): Entity | undefined =>
  office &&
  holders
    .get(`${office.office} ${office.country}`)
    ?.find(({ person }) =>
      officesOf(person).some(
        (row) =>
          row.office === office.office && row.country === office.country && inOffice(row, year),
      ),
    )
