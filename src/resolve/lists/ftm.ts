import type { KnownActor, KnownRole } from "../world.ts"
import {
  countryFrom,
  dateFrom,
  type Fields,
  type Item,
  inOrder,
  isFields,
  type Listed,
  type ListFault,
  namesFrom,
} from "./entry.ts"

/** FollowTheMoney's schemata that can act, by what they are for us. */
const actors: Readonly<Record<string, KnownActor["type"]>> = {
  Person: "person",
  Organization: "organization",
  PublicBody: "organization",
  Company: "organization",
  LegalEntity: "organization",
}

/** Topics of OpenSanctions that tell a sector, the more telling first. */
const topics: readonly (readonly [RegExp, string])[] = [
  [/^gov\.igo$/, "IGO"],
  [/^(role\.judge|gov\.judicial)$/, "JUD"],
  [/^(gov\.legislative)$/, "LEG"],
  [/^role\.spy$/, "SPY"],
  [/^role\.journo$/, "JRN"],
  [/^role\.act$/, "SOC"],
  [/^mil/, "MIL"],
  [/^pol\.party$/, "PTY"],
  [/^pol\.union$/, "LAB"],
  [/^rel$/, "REL"],
  [/^(fin|corp|role\.oligarch)/, "BUS"],
  [/^(gov|role\.pep|role\.diplo)/, "GOV"],
  [/^crime\.terror$/, "UAF"],
  [/^crime/, "CRM"],
]

/** Is it an entity of FollowTheMoney? */
export const isFtm = (fields: Fields): boolean =>
  typeof fields.schema === "string" && isFields(fields.properties)

const values = ({ properties }: Fields, name: string): readonly string[] =>
  isFields(properties) ? textsOf(properties[name]) : []

/** Values of a property; of nested entities their ids. */
const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value])
    .map((one) => (isFields(one) ? one.id : one))
    .filter((one): one is string => typeof one === "string" && one.trim() !== "")

/** Persons and bodies of a stream of FollowTheMoney entities, with the posts
 *  that its occupancies say they held. Entities of other schemata are only looked
 *  things up in. Terms and fields: FollowTheMoney; header fields of OpenSanctions
 *  are read over. */
export function ftmActors(items: readonly Item[]): Listed {
  const faults: ListFault[] = []
  const all = items.flatMap(({ fields }) => [fields, ...nested(fields)])
  const byId = new Map(all.map((fields) => [String(fields.id), fields]))
  const posts = rolesByHolder(all, byId)
  const found = items.flatMap(({ fields, line }): KnownActor[] => {
    const type = actors[String(fields.schema)]
    if (!type) return []
    const actor = actorOf(fields, type, posts.get(String(fields.id)) ?? [])
    if (!actor) faults.push({ line, message: `${fields.id} has no name; give it one` })
    return actor ? [actor] : []
  })
  return { actors: found, faults }
}

/** Entities inside the properties of another, as OpenSanctions nests them. */
function nested({ properties }: Fields): readonly Fields[] {
  if (!isFields(properties)) return []
  const inside = Object.values(properties).flat().filter(isFields).filter(isFtm)
  return inside.flatMap((fields) => [fields, ...nested(fields)])
}

function actorOf(
  fields: Fields,
  type: KnownActor["type"],
  posts: readonly KnownRole[],
): KnownActor | undefined {
  const read = (name: string) => values(fields, name)
  const whole = [read("firstName")[0], read("lastName")[0]].filter(Boolean).join(" ")
  const plain = ["name", "alias", "previousName", "weakAlias"].flatMap(read)
  const own = plain.length > 0 ? plain : whole.includes(" ") ? [whole] : textsOf(fields.caption)
  const names = namesFrom(own.filter((name) => name.length > 1))
  if (!names) return undefined
  const states = ["country", "mainCountry", "jurisdiction", "nationality", "citizenship"]
  const sector = sectorOf(read("topics"))
  const titles = posts.length > 0 ? [] : read("position").map(untimed)
  const roles = inOrder([...titles, ...posts])
  return {
    names,
    type,
    country: sector === "IGO" ? "IGO" : states.flatMap(read).map(countryFrom).find(Boolean),
    sector: sector === "IGO" ? undefined : sector,
    codes: [],
    wikidata: read("wikidataId")[0],
    ...(roles.length > 0 && { roles }),
  }
}

const untimed = (title: string): KnownRole => ({
  title,
  country: undefined,
  sector: undefined,
  from: undefined,
  to: undefined,
})

const sectorOf = (given: readonly string[]): string | undefined =>
  topics.find(([topic]) => given.some((one) => topic.test(one)))?.[1]

/** Posts and memberships by the id of whoever held them. */
function rolesByHolder(
  all: readonly Fields[],
  byId: ReadonlyMap<string, Fields>,
): ReadonlyMap<string, readonly KnownRole[]> {
  const found = new Map<string, KnownRole[]>()
  for (const fields of all) {
    const post = posted(fields, byId)
    if (!post) continue
    const dates = { from: values(fields, "startDate")[0], to: values(fields, "endDate")[0] }
    const role = { ...post.role, from: dateFrom(dates.from), to: dateFrom(dates.to) }
    for (const holder of post.holders) found.set(holder, [...(found.get(holder) ?? []), role])
  }
  return found
}

function posted(fields: Fields, byId: ReadonlyMap<string, Fields>) {
  if (fields.schema === "Occupancy") {
    const post = byId.get(values(fields, "post")[0] ?? "")
    if (!post) return undefined
    const role = titled(values(post, "name")[0], post)
    return { holders: [...values(fields, "holder"), ...values(post, "holder")], role }
  }
  if (fields.schema !== "Membership" && fields.schema !== "Directorship") return undefined
  const body = byId.get([...values(fields, "organization"), ...values(fields, "director")][0] ?? "")
  const title = [values(fields, "role")[0], body && values(body, "name")[0]].filter(Boolean)
  const role = {
    ...titled(title.join(", ") || undefined, body),
    sector: body && sectorOf(values(body, "topics")),
  }
  return { holders: [...values(fields, "member"), ...values(fields, "director")], role }
}

const titled = (title: string | undefined, of: Fields | undefined): KnownRole => ({
  title,
  country: of && countryFrom(values(of, "country")[0]),
  sector: of && sectorOf(values(of, "topics")),
  from: undefined,
  to: undefined,
})
