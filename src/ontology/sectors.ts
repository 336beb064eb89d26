import { type Body, bodies } from "./bodies.ts"
import { type Country, countries } from "./countries.ts"

/** A PLOVER actor sector. */
export interface Sector {
  readonly code: string
  readonly label: string
}

const table = `
GOV executive government
MIL armed forces of a state
COP police and other law enforcement
JUD courts and prosecutors
LEG legislature
SPY state intelligence
PRM paramilitaries on the side of a state
UAF armed actors whose side is not known
REB rebels, insurgents and armed separatists
PTY political party
OPP unarmed opposition and protesters
CVL civilians
BUS companies and business people
JRN media and journalists
EDU schools, universities and students
MED medical workers and bodies
LAB workers and trade unions
AGR farmers and farming
REL religious bodies and clergy
REF refugees and displaced people
CRM organised crime and criminals
ELI former officials and relatives of officials
SOC civil society and social movements
PRE partly recognised entities
UNK unknown
`

/** PLOVER's sectors of actors. */
export const sectors: readonly Sector[] = table
  .trim()
  .split("\n")
  .map((line) => ({ code: line.slice(0, 3), label: line.slice(4) }))

/** How a word points at a country. */
export type Pointer = "name" | "adjective" | "people" | "capital"

interface Pointed {
  readonly country: Country
  readonly by: Pointer
}

const bared = new Map<string, string>()
const REMEMBERED = 20_000

/** Lower case, no accents, no stops, no article: how the tables are looked up. */
export function bareName(text: string): string {
  const known = bared.get(text)
  if (known !== undefined) return known
  if (bared.size >= REMEMBERED) bared.clear()
  const bare = stripped(text)
  bared.set(text, bare)
  return bare
}

const stripped = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.’'`]/g, "")
    .replace(/[-–]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^the /, "")
    .trim()

const pointers = new Map<string, Pointed>()
const put = (word: string, country: Country, by: Pointer): void => {
  const key = bareName(word)
  if (!pointers.has(key)) pointers.set(key, { country, by })
}
for (const country of countries) for (const name of country.names) put(name, country, "name")
for (const country of countries) {
  for (const word of country.adjectives) put(word, country, "adjective")
  for (const word of country.people) put(word, country, "people")
  for (const word of country.capitals) put(word, country, "capital")
}
for (const country of countries)
  for (const word of country.adjectives)
    if (!/(ese|ish|ch|s)$/.test(word)) put(`${word}s`, country, "people")

/** The country that a word points at, and how; whole words only, any case. */
export const countryOf = (word: string): Pointed | undefined => pointers.get(bareName(word))

/** The country with this ISO 3166-1 alpha-3 or alpha-2 code. */
export const countryByCode = (code: string): Country | undefined =>
  countries.find((country) => country.code === code || country.alpha2 === code)

const bodyNames = new Map<string, Body>()
for (const body of bodies)
  for (const name of body.names) {
    const key = bareName(name)
    if (!bodyNames.has(key)) bodyNames.set(key, body)
  }

/** The international body of this name. */
export const bodyOf = (name: string): Body | undefined => bodyNames.get(bareName(name))
