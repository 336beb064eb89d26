import { type WellKnown, wellKnown } from "../ontology/known.ts"
import { bodyOf, countryOf } from "../ontology/sectors.ts"
import { plain } from "./names.ts"
import type { Referent, Scene } from "./referents.ts"

/** Answers of a function of a referent, each worked out once while one report is
 *  looked at. */
export function remembered<T>(
  make: (scene: Scene, r: Referent) => T,
): (scene: Scene, r: Referent) => T {
  let of: Scene | undefined
  let known: { readonly value: T }[] = []
  return (scene, r) => {
    if (of !== scene) {
      of = scene
      known = []
    }
    known[r.n] ??= { value: make(scene, r) }
    return known[r.n]!.value
  }
}

/** What somebody is called by: the head, or "head of state" as a whole; words
 *  that mean the same in the news come out as one. */
export const roleOf = remembered((scene: Scene, r: Referent): string => {
  const whole = `${r.lemma} ${scene.lower(r.head + 1)} ${scene.lower(r.head + 2)}`
  const pair = `${before(scene, r)} ${r.lemma}`
  return scene.alike(whole) ?? scene.alike(pair) ?? scene.alike(r.lemma) ?? r.lemma
})

const before = (scene: Scene, r: Referent): string =>
  r.head > r.first ? scene.lower(r.head - 1) : ""

/** The roles in a titled name: "president" of "Georgian President Ada Lo". */
export const titlesOf = remembered((scene: Scene, r: Referent): readonly string[] => {
  if (r.level !== "name" || r.kind !== "person") return []
  const found: string[] = []
  for (let i = r.first; i < r.last; i++) {
    const word = scene.doc.tags[i]!.lemma.toLowerCase()
    const pair = `${i > r.first ? scene.lower(i - 1) : ""} ${word}`
    if (scene.in(word, "titles") || scene.in(word, "nouns_person"))
      found.push(scene.alike(pair) ?? scene.alike(word) ?? word)
  }
  return found
})

/** "The former president", "ex-minister". */
export const isFormer = remembered((scene: Scene, r: Referent): boolean => {
  for (let i = r.first; i < r.last; i++)
    if (scene.in(scene.lower(i), "former_words") || /^ex-/.test(scene.lower(i))) return true
  return false
})

/** "748 officers", "dozens of attackers": so and so many out of more. Two or
 *  three are people one goes on to speak of, and are not meant. */
export const isCounted = remembered((scene: Scene, r: Referent): boolean => {
  if (!r.plural || r.level !== "nominal") return false
  for (let i = r.first; i < r.last; i++) {
    const { upos } = scene.doc.tags[i]!
    if (upos === "NUM" && !scene.in(scene.lower(i), "numbers_few")) return true
    if (i <= r.head && scene.in(scene.lower(i), "numbers_many")) return true
  }
  return false
})

/** The country or body that a name is known to mean, as a code. Capitals are
 *  towns first, and are not. */
export function aliasOf(r: Referent): string | undefined {
  const name = r.name.join(" ")
  const country = countryOf(name)
  if (country?.by === "name" && r.kind !== "person") return country.country.code
  return bodyOf(name)?.names[0]
}

/** Codes of the states that a phrase says somebody belongs to, or is known to. */
export const statesOf = remembered((_, r): readonly string[] => {
  const said = [...r.modifiers].flatMap((word) => countryOf(word)?.country.code ?? [])
  const known = knownPerson(r)[0]?.country
  return known ? [...said, known] : said
})

const people = new Map<string, WellKnown[]>()
for (const actor of wellKnown)
  if (actor.type === "person")
    for (const name of actor.names)
      people.set(plain(name), [...(people.get(plain(name)) ?? []), actor])

/** The rows of a well-known person whose whole name this is. */
const knownPerson = (r: Referent): readonly WellKnown[] =>
  r.kind === "person" && r.name.length > 1 ? (people.get(plain(r.name.join(" "))) ?? []) : []

/** The offices that the person of that name is known to have held. A surname does
 *  where the table has it. */
export const officesOf = (name: readonly string[]): readonly WellKnown[] =>
  people.get(plain(name.join(" "))) ?? []

/** Did somebody hold the office in a year? `undefined` asks for the present. */
export const inOffice = (row: WellKnown, year: number | undefined): boolean =>
  year === undefined ? row.to === undefined : (row.from ?? 0) <= year && year <= (row.to ?? 9999)

/** Is this the name of the person who then held an office of a state? `year` is
 *  that of the report; without one the present holder counts. */
export const holds = (
  name: readonly string[],
  office: string,
  country: string,
  year: number | undefined,
): boolean =>
  officesOf(name).some(
    (row) => row.office === office && row.country === country && inOffice(row, year),
  )

/** Is it the name of a state? */
export const isState = (r: Referent): boolean =>
  r.kind === "gpe" && r.level === "name" && countryOf(r.name.join(" "))?.by === "name"

/** Words that stand in for a name by what it is: "the country", "the company". */
export const standsIn = (scene: Scene, r: Referent): boolean =>
  (r.article === "definite" || r.article === "possessive" || r.article === "demonstrative") &&
  (scene.in(r.lemma, "nouns_gpe") || scene.in(r.lemma, "nouns_organization")) &&
  [...r.modifiers].every((word) =>
    ["demonyms", "former_words", "suffix_location"].some((list) => scene.in(word, list)),
  )

/** Can the named one be what the noun says? A ministry is named a ministry, a
 *  country is a state, a town is not. */
export function canBe(scene: Scene, name: Referent, noun: Referent): boolean {
  const role = roleOf(scene, noun)
  if (noun.kind === "gpe") {
    if (name.kind !== "gpe") return false
    if (isState(name) !== (role === "country" || scene.in(noun.lemma, "nouns_state"))) return false
    const told = [...noun.modifiers].map((word) => countryOf(word)?.country.code)
    return told.every((code) => code === undefined || code === aliasOf(name) || code === "RUS")
  }
  if (noun.kind !== "organization" || name.kind !== "organization") return false
  const words = name.name.map(plain)
  if (words.includes(noun.lemma) || words.includes(role)) return true
  return role === "company" && !words.some((word) => scene.in(word, "suffix_organization"))
}
