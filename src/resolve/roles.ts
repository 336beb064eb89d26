import { wellKnown } from "../ontology/known.ts"
import { bodyOf, countryOf } from "../ontology/sectors.ts"
import { plain } from "./names.ts"
import type { Referent, Scene } from "./referents.ts"

/** What somebody is called by: the head, or "head of state" as a whole; words
 *  that mean the same in the news come out as one. */
export function roleOf(scene: Scene, r: Referent): string {
  const whole = `${r.lemma} ${scene.lower(r.head + 1)} ${scene.lower(r.head + 2)}`
  const pair = `${before(scene, r)} ${r.lemma}`
  return scene.alike(whole) ?? scene.alike(pair) ?? scene.alike(r.lemma) ?? r.lemma
}

const before = (scene: Scene, r: Referent): string =>
  r.head > r.first ? scene.lower(r.head - 1) : ""

/** The roles in a titled name: "president" of "Georgian President Ada Lo". */
export function titlesOf(scene: Scene, r: Referent): readonly string[] {
  if (r.level !== "name" || r.kind !== "person") return []
  const found: string[] = []
  for (let i = r.first; i < r.last; i++) {
    const word = scene.doc.tags[i]!.lemma.toLowerCase()
    const pair = `${i > r.first ? scene.lower(i - 1) : ""} ${word}`
    if (scene.in(word, "titles") || scene.in(word, "nouns_person"))
      found.push(scene.alike(pair) ?? scene.alike(word) ?? word)
  }
  return found
}

/** "The former president", "ex-minister". */
export function isFormer(scene: Scene, r: Referent): boolean {
  for (let i = r.first; i < r.last; i++)
    if (scene.in(scene.lower(i), "former_words") || /^ex-/.test(scene.lower(i))) return true
  return false
}

/** The country or body that a name is known to mean, as a code. Capitals are
 *  towns first, and are not. */
export function aliasOf(r: Referent): string | undefined {
  const name = r.name.join(" ")
  const country = countryOf(name)
  if (country?.by === "name" && r.kind !== "person") return country.country.code
  return bodyOf(name)?.names[0]
}

/** Codes of the states that a phrase says somebody belongs to, or is known to. */
export function statesOf(r: Referent): readonly string[] {
  const said = [...r.modifiers].flatMap((word) => countryOf(word)?.country.code ?? [])
  const known =
    r.kind === "person" && r.name.length > 1 ? stateOfKnown(r.name.join(" ")) : undefined
  return known ? [...said, known] : said
}

const stateOfKnown = (name: string): string | undefined =>
  wellKnown.find(({ names }) => names.some((other) => plain(other) === plain(name)))?.country

/** Is it the name of a state? */
export const isState = (r: Referent): boolean =>
  r.kind === "gpe" && r.level === "name" && countryOf(r.name.join(" "))?.by === "name"

/** Words that stand in for a name by what it is: "the country", "the company". */
export const standsIn = (scene: Scene, r: Referent): boolean =>
  (r.article === "definite" || r.article === "possessive" || r.article === "demonstrative") &&
  (scene.in(r.lemma, "nouns_gpe") || scene.in(r.lemma, "nouns_organization")) &&
  [...r.modifiers].every((word) => scene.in(word, "demonyms") || scene.in(word, "former_words"))

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
