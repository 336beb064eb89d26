import type { Annotated, Language, LayerName, Name, Span, TokenIndex } from "../model/index.ts"
import { countries } from "../ontology/countries.ts"
import { calqueOf } from "./calques.ts"
import type { Entry, Gazetteer, PlaceKind } from "./gazetteer.ts"
import { fold } from "./gazetteer.ts"

/** What a word of kind beside a name says it is: "Kunduz [province]". */
export type Feature = Exclude<PlaceKind, "continent">

/** A name in the text that may be a place's. */
export interface Toponym extends Span {
  readonly first: TokenIndex
  readonly last: TokenIndex
  /** As written, without article. */
  readonly name: string
  readonly entries: readonly Entry[]
  readonly feature: Feature | undefined
  /** The name layer took it for a place. */
  readonly named: boolean
  /** What was decided of it, which sets it apart from others of its name. */
  readonly decided?: string
}

export interface Scene {
  readonly doc: Annotated<LayerName>
  readonly gazetteer: Gazetteer
  readonly language: Language
}

const longest = 5

const peoples: ReadonlySet<string> = new Set(
  countries.flatMap(({ adjectives, people }) => [...adjectives, ...people].map(fold)),
)

const lists: readonly (readonly [string, Feature])[] = [
  ["place_region", "region"],
  ["place_district", "district"],
  ["place_town", "town"],
  ["place_airport", "airport"],
  ["place_area", "area"],
  ["place_site", "site"],
  ["place_state", "country"],
]

const wordsOf = ({ language }: Scene, list: string): ReadonlySet<string> =>
  language.lexicons[list] ?? new Set()

const lower = ({ doc }: Scene, token: TokenIndex): string =>
  doc.tokens[token]?.form.toLowerCase() ?? ""

export function featureOf(scene: Scene, token: TokenIndex): Feature | undefined {
  const word = lower(scene, token)
  return lists.find(([list]) => wordsOf(scene, list).has(word))?.[1]
}

/** Is a token written as names are? */
const capital = ({ doc }: Scene, token: TokenIndex): boolean =>
  /^\p{Lu}/u.test(doc.tokens[token]?.form ?? "")

/** The sort of name each token lies in. */
function namesAt({ doc }: Scene): ReadonlyMap<TokenIndex, Name> {
  const found = new Map<TokenIndex, Name>()
  for (const name of doc.names)
    for (let token = name.first; token < name.last; token++) found.set(token, name)
  return found
}

function slice({ doc }: Scene, first: TokenIndex, last: TokenIndex): string {
  const text = doc.document.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end)
  return text.replace(/\s+/g, " ").replace(/^the /i, "")
}

/** "Kunduz province", "the city of Homs", "the airport of Manas". */
function featureBeside(scene: Scene, first: TokenIndex, last: TokenIndex): Feature | undefined {
  const after = featureOf(scene, last)
  if (after) return after
  const of = wordsOf(scene, "place_of").has(lower(scene, first - 1))
  return of ? featureOf(scene, first - 2) : featureOf(scene, first - 1)
}

/** Is a place that nobody called a name large enough to be meant? */
const famous = (entry: Entry): boolean =>
  entry.kind === "country" ||
  entry.kind === "continent" ||
  (entry.kind === "region" && entry.population >= 500000) ||
  (entry.kind !== "airport" && entry.population >= 100000)

/** A word that is a name here only if the name layer says so. */
const doubtful = (scene: Scene, name: string): boolean =>
  wordsOf(scene, "place_not").has(name.toLowerCase()) ||
  lists.some(([list]) => wordsOf(scene, list).has(name.toLowerCase())) ||
  peoples.has(fold(name)) ||
  name.length < 2

/** A single name taken for a person's that stands where places do: behind a
 *  preposition, or with its region after a comma ("Hugo, Oklahoma"). */
function misnamed(scene: Scene, name: Name): boolean {
  if (!isWord(scene, name)) return false
  const entries = scene.gazetteer.find(slice(scene, name.first, name.last))
  if (entries.some(({ kind }) => kind === "continent" || kind === "country")) return true
  const behind = wordsOf(scene, "place_behind").has(lower(scene, name.first - 1))
  return (behind && entries.some(famous)) || regionFollows(scene, name.last)
}

/** One word, or several joined by hyphens. */
const isWord = ({ doc }: Scene, { first, last }: Name): boolean =>
  !/\s/.test(doc.document.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end))

/** A name that its mention takes for a state or a seat: the lists of states are
 *  surer than the name layer. */
const isState = (scene: Scene, name: Name): boolean =>
  isWord(scene, name) &&
  scene.doc.mentions.some(
    ({ head, type, level }) =>
      type === "gpe" && level === "name" && name.first <= head && head < name.last,
  )

function regionFollows(scene: Scene, at: TokenIndex): boolean {
  if (lower(scene, at) !== "," || !capital(scene, at + 1)) return false
  return [at + 2, at + 3]
    .filter((last) => last <= scene.doc.tokens.length)
    .flatMap((last) => scene.gazetteer.find(slice(scene, at + 1, last)))
    .some(({ kind }) => kind === "region" || kind === "country")
}

/** May the tokens be a place, by what the name layer says of them? */
function allowed(
  scene: Scene,
  names: ReadonlyMap<TokenIndex, Name>,
  first: TokenIndex,
  last: TokenIndex,
) {
  for (let token = first; token < last; token++) {
    const name = names.get(token)
    if (name?.type !== "PER") continue
    const whole = name.first === first && name.last === last
    if (!(whole && (misnamed(scene, name) || isState(scene, name)))) return false
  }
  const bound = names.get(first)
  if (bound && last > bound.last && bound.type !== "LOC") return false
  return capital(scene, first) && capital(scene, last - 1)
}

/** The longest name from the gazetteer that begins at a token. */
function known(
  scene: Scene,
  names: ReadonlyMap<TokenIndex, Name>,
  first: TokenIndex,
): Toponym | undefined {
  const { doc, gazetteer } = scene
  if (!capital(scene, first)) return undefined
  const sentence = doc.sentences.find((one) => one.first <= first && first < one.last)
  const stop = Math.min(sentence?.last ?? doc.tokens.length, first + longest)
  for (let last = stop; last > first; last--) {
    if (!allowed(scene, names, first, last)) continue
    const name = slice(scene, first, last)
    const entries = gazetteer.find(name)
    if (entries.length && fits(scene, names, first, last, name, entries))
      return toponym(scene, first, last, name, entries, names)
  }
  return undefined
}

/** "B.C.", or "Ky." behind a comma. */
const abbreviated = (scene: Scene, first: TokenIndex, name: string): boolean =>
  /^(\p{Lu}\.){2,}$/u.test(name) ||
  (/^\p{Lu}\p{L}+\.$/u.test(name) && lower(scene, first - 1) === ",")

function fits(
  scene: Scene,
  names: ReadonlyMap<TokenIndex, Name>,
  first: TokenIndex,
  last: TokenIndex,
  name: string,
  entries: readonly Entry[],
): boolean {
  const within = names.get(first)
  const whole = within?.type === "LOC" && within.first === first && within.last === last
  if (peoples.has(fold(name)) && !entries.some(({ kind }) => kind === "country")) return false
  if (whole) return !(last === first + 1 && featureOf(scene, first))
  if (doubtful(scene, name)) return false
  if (abbreviated(scene, first, name))
    return entries.some(({ kind }) => kind === "region" || kind === "country")
  const { upos = "", xpos = "" } = scene.doc.tags[first] ?? {}
  const named = scene.doc.tags.slice(first + 1, last).some((tag) => tag.xpos.startsWith("NNP"))
  const proper = named || /^(PROPN|NOUN|ADJ|X)$/.test(upos) || xpos.startsWith("NNP")
  const short = name.length <= 3 && name !== name.toUpperCase()
  if (within?.type === "LOC" || featureBeside(scene, first, last)) return proper
  return proper && !short && entries.some(famous) && (upos !== "ADJ" || xpos.startsWith("NNP"))
}

function toponym(
  scene: Scene,
  first: TokenIndex,
  last: TokenIndex,
  name: string,
  entries: readonly Entry[],
  names: ReadonlyMap<TokenIndex, Name>,
): Toponym {
  const { doc } = scene
  const start =
    doc.tokens[first]!.start +
    (/^the /i.test(doc.document.text.slice(doc.tokens[first]!.start)) ? 4 : 0)
  const feature = featureBeside(scene, first, last)
  const named = names.get(first)?.type === "LOC"
  const units = feature === "region" ? unitsOf(scene, name, lower(scene, last)) : []
  return {
    start,
    end: doc.tokens[last - 1]!.end,
    first,
    last,
    name,
    entries: units.length > 0 ? units : entries,
    feature,
    named,
  }
}

/** Regions that are named like a town, with a word for what they are: "Varna Province" of
 *  "Varna province", and of "Varna region" where no list has that. */
function unitsOf(scene: Scene, name: string, after: string): readonly Entry[] {
  const all = [after, ...wordsOf(scene, "place_region")]
  for (const word of all) {
    const found = scene.gazetteer.find(`${name} ${word}`).filter(({ kind }) => kind === "region")
    if (found.length > 0) return found
  }
  return []
}

/** Names that the name layer took for places somewhere in the report are places
 *  wherever they stand alone in it. */
function repeated(scene: Scene, found: readonly Toponym[]): readonly Toponym[] {
  const { doc } = scene
  const names = namesAt(scene)
  const sure = new Map(
    found.filter(({ named, entries }) => named && entries.length > 0).map((one) => [one.name, one]),
  )
  const taken = new Set(found.flatMap(({ first, last }) => range(first, last)))
  const more: Toponym[] = []
  for (const one of sure.values())
    for (let first = 0; first < doc.tokens.length; first++) {
      const last = first + one.last - one.first
      if (doc.tokens[first]!.form !== doc.tokens[one.first]!.form || last > doc.tokens.length)
        continue
      const free = range(first, last).every((token) => !taken.has(token) && !names.has(token))
      if (free && slice(scene, first, last) === one.name)
        more.push(toponym(scene, first, last, one.name, one.entries, names))
    }
  return [...found, ...more].sort((a, b) => a.start - b.start)
}

const range = (first: TokenIndex, last: TokenIndex): readonly TokenIndex[] =>
  Array.from({ length: last - first }, (_, i) => first + i)

/** Every name in a report that may be a place's, in text order, none within
 *  another: those of the gazetteer, and what the name layer calls a place. */
export function toponyms(scene: Scene): readonly Toponym[] {
  const { doc } = scene
  const names = namesAt(scene)
  const found: Toponym[] = []
  for (let token = 0; token < doc.tokens.length; token++) {
    const one =
      known(scene, names, token) ?? unknown(scene, names, token) ?? calque(scene, names, token)
    if (!one) continue
    found.push(one)
    token = one.last - 1
  }
  return repeated(scene, found)
}

/** A common noun that a machine wrote for a place, where it is a mention of one. */
function calque(
  scene: Scene,
  names: ReadonlyMap<TokenIndex, Name>,
  token: TokenIndex,
): Toponym | undefined {
  const { doc, gazetteer, language } = scene
  const name = calqueOf(language, doc.tokens[token]!.form)
  const meant =
    name !== undefined && doc.mentions.some(({ head, type }) => head === token && type === "gpe")
  return meant ? toponym(scene, token, token + 1, name, gazetteer.find(name), names) : undefined
}

/** A name of a place that no list has. */
function unknown(
  scene: Scene,
  names: ReadonlyMap<TokenIndex, Name>,
  token: TokenIndex,
): Toponym | undefined {
  const name = names.get(token)
  if (name?.type !== "LOC" || name.first !== token || !capital(scene, token)) return undefined
  const inside = Array.from({ length: name.last - name.first - 1 }, (_, i) => name.first + 1 + i)
  if (inside.some((other) => known(scene, names, other))) return undefined
  const text = slice(scene, name.first, name.last)
  const common = name.last === name.first + 1 && featureOf(scene, token) !== undefined
  if (common || doubtful(scene, text)) return undefined
  return toponym(scene, name.first, name.last, text, [], names)
}
