import type { Coming } from "../src/cli/arrivals.ts"
import { type Program, sha256 } from "../src/store/index.ts"

/** Numbers from 0 up to a limit that follow from a seed: mulberry32 by Tommy
 *  Ettinger, public domain. */
type Dice = (limit: number) => number

function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit)
  }
}

const split = (words: string): readonly string[] => words.split(",")

const towns = split(
  "Almaty,Aktau,Aktobe,Astana,Taraz,Shymkent,Karaganda,Pavlodar,Semey,Oral,Kostanay,Atyrau,Kyzylorda,Petropavl,Taldykorgan,Turkistan,Kokshetau,Ekibastuz,Temirtau,Zhanaozen,Balkhash,Rudny,Arkalyk,Ridder",
)
const bodies = split(
  "the interior ministry,the health ministry,the police,the army,the city council,the Red Cross,the prosecutor's office,the emergencies ministry,the fire service,the railway company,the opposition,the trade union,the governor's office,the national guard,a human rights group,the UN refugee agency",
)
const given = split("Anna,Boris,Clara,Dmitri,Elena,Farid,Galina,Igor,Jana,Karim,Lena,Murat")
const stems = split("Abd,Ber,Cher,Dos,Erm,Fad,Gab,Isk,Kal,Lem,Mam,Nur,Orl,Pet,Sab,Tul,Usk,Vor")
const ends = split("aliev,enko,ov,ovsky,ulin,yanov,imov,assin")
const people = split(
  "people,protesters,police officers,soldiers,civilians,miners,passengers,children",
)
const deeds = split("killed,injured,arrested,evacuated")
const things = split(
  "a market,a barracks,a bridge,the airport,the main square,a hospital,a school,a refinery,the railway station,a police station",
)
const days = split("Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday")
const outlets = 200

type Mould = (roll: Dice, town: string) => string
const one = (roll: Dice, some: readonly string[]): string => some[roll(some.length)]!
const person = (roll: Dice) => `${one(roll, given)} ${one(roll, stems)}${one(roll, ends)}`
const started = (words: string) => words[0]!.toUpperCase() + words.slice(1)

/** Sentences as news has them: numbers, deeds, who says so, denials, orders. */
const moulds: readonly Mould[] = [
  (roll, town) =>
    `At least ${2 + roll(90)} ${one(roll, people)} were ${one(roll, deeds)} in ${town} on ${one(roll, days)}, ${one(roll, bodies)} said.`,
  (roll, town) =>
    `${started(one(roll, bodies))} put the number of dead in ${town} at ${3 + roll(60)}.`,
  (roll, town) => `Gunmen attacked ${one(roll, things)} in ${town} before dawn.`,
  (roll, town) =>
    `“We saw ${2 + roll(30)} trucks drive towards ${one(roll, things)},” ${person(roll)}, a teacher in ${town}, told reporters.`,
  (roll, town) =>
    `${started(one(roll, bodies))} denied that ${one(roll, bodies)} had fired on ${one(roll, people)} in ${town}.`,
  (roll, town) => `Order was restored in ${town} by the evening, ${one(roll, bodies)} announced.`,
  (roll, town) =>
    `Clashes went on near ${one(roll, things)} in ${town}, according to ${person(roll)}.`,
  (roll, town) => `Troops were sent to ${town} after ${roll(9) + 2} days of protests.`,
  (roll) => `President ${person(roll)} condemned the violence and called for restraint.`,
  (roll, town) =>
    `Mayor ${person(roll)} resigned after protesters occupied ${one(roll, things)} in ${town}.`,
  (roll, town) =>
    `${started(one(roll, bodies))} declared a curfew in ${town} until ${one(roll, days)}.`,
  (roll) => `The foreign ministers of Russia and China discussed the crisis on ${one(roll, days)}.`,
  (roll, town) =>
    `Some media reported that up to ${100 + 10 * roll(90)} ${one(roll, people)} had fled ${town}, which could not be confirmed.`,
  (roll, town) =>
    `Doctors in ${town} treated ${3 + roll(80)} wounded, among them ${1 + roll(3)} children, ${person(roll)} of ${one(roll, bodies)} said.`,
  (roll, town) => `An explosion damaged ${one(roll, things)} in ${town}; nobody was hurt.`,
  (roll) => `He said that ${person(roll)} had been released after ${2 + roll(20)} days in custody.`,
]

/** What one report in so many is: a copy of one shortly before, under another name. */
const COPY = 12

/** A short report; most say what no other says, some are copies with a sentence
 *  of their own. The same number gives the same report. */
export function story(n: number): string {
  const roll = dice(n)
  if (n % COPY === COPY - 1)
    return `${story(n - 1 - 2 * roll(5))}\n\n(Agency) ${moulds[roll(16)]!(roll, one(roll, towns))}\n`
  const town = one(roll, towns)
  const sentences = Array.from({ length: 3 + roll(4) }, (_, at) =>
    moulds[(n + roll(8) + at) % moulds.length]!(roll, roll(5) === 0 ? one(roll, towns) : town),
  )
  return `${sentences.slice(0, 2).join(" ")}\n\n${sentences.slice(2).join(" ")}\n`
}

/** One such report as a JSON file. */
export const file = (n: number): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      id: `r${n}`,
      text: story(n),
      outlet: `Outlet ${n % outlets}`,
      published: new Date(Date.UTC(2021, 5, 1 + Math.floor(n / 400))).toISOString().slice(0, 10),
      language: "en",
    }),
  )

/** So many of them, one after the other, as they come to a dossier. */
export async function* synthetic(program: Program, count: number): AsyncIterable<Coming> {
  for (let n = 0; n < count; n++) {
    const bytes = file(n)
    const origin = `r${n}.json`
    const original = { sha256: sha256(bytes), bytes }
    for await (const item of program.ingest(bytes, origin))
      yield { original, origin, part: 0, item }
  }
}
