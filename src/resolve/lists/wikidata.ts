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

/** Is it an item in Wikidata's JSON form? */
export const isWikidata = (fields: Fields): boolean =>
  typeof fields.id === "string" && isFields(fields.labels)

/** Properties and items of Wikidata that are asked for. */
const P = {
  instanceOf: "P31",
  citizenship: "P27",
  country: "P17",
  position: "P39",
  occupation: "P106",
  alpha2: "P297",
  alpha3: "P298",
  from: "P580",
  to: "P582",
  ofState: "P1001",
}
const HUMAN = "Q5"

/** Items for states by their alpha-3 codes, where a file does not hold the items
 *  of its states: those of the crises that the news is mostly about. */
const states = `Q159 RUS|Q232 KAZ|Q813 KGZ|Q265 UZB|Q863 TJK|Q874 TKM|Q184 BLR|Q212 UKR|Q227 AZE|
Q399 ARM|Q230 GEO|Q30 USA|Q148 CHN|Q145 GBR|Q142 FRA|Q183 DEU|Q38 ITA|Q29 ESP|Q36 POL|Q43 TUR|
Q794 IRN|Q796 IRQ|Q858 SYR|Q801 ISR|Q79 EGY|Q16 CAN|Q408 AUS|Q668 IND|Q843 PAK|Q889 AFG|Q17 JPN|
Q155 BRA|Q96 MEX|Q34 SWE|Q20 NOR|Q35 DNK|Q33 FIN|Q55 NLD|Q31 BEL|Q39 CHE|Q40 AUT|Q45 PRT|Q41 GRC|
Q28 HUN|Q213 CZE|Q218 ROU|Q219 BGR|Q403 SRB|Q711 MNG|Q884 KOR|Q423 PRK|Q114 KEN|Q115 ETH|
Q1033 NGA|Q1049 SDN|Q258 ZAF|Q262 DZA|Q1016 LBY|Q948 TUN|Q1028 MAR|Q851 SAU|Q878 ARE|Q805 YEM|
Q822 LBN|Q810 JOR|Q836 MMR|Q869 THA|Q252 IDN|Q928 PHL|Q717 VEN|Q739 COL|Q298 CHL|Q414 ARG|Q419 PER`

const byItem: ReadonlyMap<string, string> = new Map(
  states.split("|").map((pair) => {
    const [item, code] = pair.trim().split(" ")
    return [item!, code!]
  }),
)

/** Persons and bodies of Wikidata items, as `Special:EntityData` and the dumps
 *  give them: labels and aliases of all languages, state, and the positions held
 *  with their years. Names of positions and states that are items of the file are
 *  looked up there. */
export function wikidataActors(items: readonly Item[]): Listed {
  const faults: ListFault[] = []
  const byId = new Map(items.map(({ fields }) => [String(fields.id), fields]))
  const asked = new Set(items.flatMap(({ fields }) => mentionedIn(fields)))
  const actors = items.flatMap(({ fields, line }): KnownActor[] => {
    if (isLookup(fields, asked)) return []
    const actor = actorOf(fields, byId)
    if (!actor) faults.push({ line, message: `${fields.id} has no label; give it one` })
    return actor ? [actor] : []
  })
  return { actors, faults }
}

/** Items of the file that others point at as a position or a state. */
const mentionedIn = (fields: Fields): readonly string[] =>
  [P.position, P.citizenship, P.country, P.occupation].flatMap((property) =>
    statements(fields, property)
      .map((one) => itemOf(one))
      .filter((id) => id !== undefined),
  )

/** An item that is only there to be looked up: a position, or a state. */
const isLookup = (fields: Fields, asked: ReadonlySet<string>): boolean =>
  asked.has(String(fields.id)) || stringsOf(fields, P.alpha3).length > 0

function actorOf(fields: Fields, byId: ReadonlyMap<string, Fields>): KnownActor | undefined {
  const names = namesFrom([...labelsOf(fields), ...aliasesOf(fields)])
  if (!names) return undefined
  const items = (property: string) => statements(fields, property).map(itemOf)
  const person = items(P.instanceOf).includes(HUMAN) || items(P.citizenship).length > 0
  const held = statements(fields, P.position).map((one) => roleOf(one, byId))
  const told = held.length > 0 ? held : [descriptionOf(fields)].flatMap((title) => title ?? [])
  const roles = inOrder(told.filter(({ title, country }) => title ?? country))
  const country = [...items(P.citizenship), ...items(P.country)].map((id) => stateOf(id, byId))
  return {
    names,
    type: person ? "person" : "organization",
    country: country.findLast((code) => code !== undefined),
    sector: undefined,
    codes: [],
    wikidata: String(fields.id),
    ...(roles.length > 0 && { roles }),
  }
}

const valueIn = (value: unknown): string[] =>
  isFields(value) && typeof value.value === "string" ? [value.value] : []

/** Labels, English first. */
function labelsOf({ labels }: Fields): readonly string[] {
  if (!isFields(labels)) return []
  const { en, mul, ...rest } = labels
  return [en, mul, ...Object.values(rest)].flatMap(valueIn)
}

const aliasesOf = ({ aliases }: Fields): readonly string[] =>
  isFields(aliases) ? Object.values(aliases).flat().flatMap(valueIn) : []

/** "President of Kazakhstan since 2019", where no position is told. */
function descriptionOf({ descriptions }: Fields): KnownRole | undefined {
  const [title] = isFields(descriptions) ? valueIn(descriptions.en) : []
  return title === undefined
    ? undefined
    : { title, country: undefined, sector: undefined, from: undefined, to: undefined }
}

/** Statements of a property that are not deprecated. */
function statements({ claims }: Fields, property: string): readonly Fields[] {
  const list = isFields(claims) ? claims[property] : undefined
  return (Array.isArray(list) ? list : [])
    .filter(isFields)
    .filter(({ rank }) => rank !== "deprecated")
}

/** The value of a statement or a qualifier. */
function datumOf(one: Fields): unknown {
  const snak = isFields(one.mainsnak) ? one.mainsnak : one
  return isFields(snak.datavalue) ? snak.datavalue.value : undefined
}

const itemOf = (one: Fields): string | undefined => {
  const value = datumOf(one)
  return isFields(value) && typeof value.id === "string" ? value.id : undefined
}

const stringsOf = (fields: Fields, property: string): readonly string[] =>
  statements(fields, property)
    .map(datumOf)
    .filter((value) => typeof value === "string")

function qualifier({ qualifiers }: Fields, property: string): string | undefined {
  const list = isFields(qualifiers) ? qualifiers[property] : undefined
  const value = Array.isArray(list) && isFields(list[0]) ? datumOf(list[0]) : undefined
  const time = isFields(value) ? value.time : undefined
  if (!isFields(value) || typeof time !== "string") return undefined
  const date = dateFrom(time)
  return value.precision === 9 ? date?.slice(0, 4) : date
}

function roleOf(one: Fields, byId: ReadonlyMap<string, Fields>): KnownRole {
  const position = byId.get(itemOf(one) ?? "")
  const state =
    position && [P.ofState, P.country].flatMap((p) => statements(position, p).map(itemOf))
  return {
    title: position && labelsOf(position)[0],
    country: state?.map((id) => stateOf(id, byId)).find((code) => code !== undefined),
    sector: undefined,
    from: qualifier(one, P.from),
    to: qualifier(one, P.to),
  }
}

function stateOf(id: string | undefined, byId: ReadonlyMap<string, Fields>): string | undefined {
  const item = byId.get(id ?? "")
  const [code] = item ? [...stringsOf(item, P.alpha3), ...stringsOf(item, P.alpha2)] : []
  return byItem.get(id ?? "") ?? countryFrom(code) ?? (item && countryFrom(labelsOf(item)[0]))
}
