import { sectors } from "../../ontology/sectors.ts"
import type { KnownActor, KnownRole } from "../world.ts"
import {
  countryFrom,
  dateFrom,
  type Fields,
  inOrder,
  isFields,
  isSectorCode,
  isText,
  type ListFault,
  namesFrom,
  textIn,
  textsIn,
} from "./entry.ts"

const types = ["person", "group", "organization", "gpe", "location", "facility"] as const

/** An entry in our own form: `name`, and where known `names` or `aliases`,
 *  `type`, `country`, `sector`, `codes`, `roles`, `wikidata`. `codes` may be
 *  `{code}` as in PETRARCH's lists, whose first three letters are the country.
 *  What cannot be understood is left out and told. */
export function plainActor(
  fields: Fields,
  tell: (message: string) => void,
): KnownActor | undefined {
  const names = namesFrom(
    [fields.name, fields.names, fields.aliases].flatMap((value) =>
      value === fields.name ? (isText(value) ? [value] : []) : textsIn(value),
    ),
  )
  if (!names) {
    tell('has no "name"; give it one')
    return undefined
  }
  const coded = codesIn(fields.codes).flatMap((code) => code.match(/[A-Z~-]{3}/g) ?? [])
  const country = countryTold(fields.country, tell) ?? coded.find((code) => /^[A-Z]{3}$/.test(code))
  const rest = coded.filter((code) => code !== country && /^[A-Z]{3}$/.test(code))
  return {
    names,
    type: typeTold(fields.type, tell),
    country,
    sector: sectorTold(fields.sector, tell) ?? rest[0],
    codes: rest.slice(1),
    wikidata: textIn(fields.wikidata),
    ...rolesTold(fields, tell),
  }
}

function typeTold(value: unknown, tell: (message: string) => void): KnownActor["type"] {
  const given = textIn(value)?.toLowerCase()
  const found = types.find((type) => type === given)
  if (given !== undefined && !found)
    tell(`type "${given}" is none of ${types.join(", ")}; organization is taken`)
  return found ?? "organization"
}

function countryTold(value: unknown, tell: (message: string) => void): string | undefined {
  const given = textIn(value)
  const found = countryFrom(given)
  if (given !== undefined && found === undefined)
    tell(`country "${given}" is no state; give its ISO 3166-1 code, such as KAZ or KZ`)
  return found
}

function sectorTold(value: unknown, tell: (message: string) => void): string | undefined {
  const given = textIn(value)?.toUpperCase()
  if (given === undefined || isSectorCode(given)) return given
  tell(`sector "${given}" is none of ${sectors.map(({ code }) => code).join(", ")}; it is left out`)
  return undefined
}

/** `roles` of `{title, country, sector, from, to}`; of a table, `role`, `from`
 *  and `to` of the row. */
function rolesTold(
  fields: Fields,
  tell: (message: string) => void,
): { readonly roles: readonly KnownRole[] } | undefined {
  const list = Array.isArray(fields.roles) ? fields.roles.filter(isFields) : []
  const own = isText(fields.role) || isText(fields.from) || isText(fields.to) ? [fields] : []
  const roles = [...list, ...own].map((role): KnownRole => {
    for (const end of ["from", "to"])
      if (isText(role[end]) && dateFrom(String(role[end])) === undefined)
        tell(`"${role[end]}" is no date; give it as 2019, 2019-03 or 2019-03-20`)
    return {
      title: textIn(role.title) ?? textIn(role.role),
      country: countryTold(role.country, tell),
      sector: sectorTold(role.sector, tell),
      from: dateFrom(textIn(role.from)),
      to: dateFrom(textIn(role.to)),
    }
  })
  return roles.length > 0 ? { roles: inOrder(roles) } : undefined
}

const codesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : textsIn(value))
    .map((one) => (isFields(one) ? one.code : one))
    .filter(isText)

/** A remark on an entry as a fault of the list. */
export const teller =
  (line: number, name: unknown, faults: ListFault[]) =>
  (message: string): void => {
    faults.push({ line, message: isText(name) ? `${name}: ${message}` : message })
  }
