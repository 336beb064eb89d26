import type { Name, Sentence, Tag, Token } from "../model/index.ts"
import { mix } from "./hash.ts"
import { type Atom, known, nowhere } from "./namefeatures.ts"
import { nameTypes } from "./viterbi.ts"

type Type = Name["type"]

/** A name by its tokens in the document. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly type: Type
}

/** What repairs look at: token by token, the whole document. */
export interface View {
  readonly tokens: readonly Token[]
  readonly tags: readonly Tag[]
  readonly atoms: readonly Atom[]
  readonly sentences: readonly Sentence[]
  /** First token of each sentence. */
  readonly starts: ReadonlySet<number>
}

/** A name takes in no more than so many words more, so that a page of
 *  capitalised words takes no longer than a page of prose. */
const mostTaken = 12

const someone = known.first | known.last | known.person
const somewhere = known.country | known.city | known.town | known.somewhere

const only = (bits: number, wanted: number, unwanted: number): boolean =>
  (bits & wanted) !== 0 && (bits & unwanted) === 0

type Repair = (names: readonly Found[], view: View) => readonly Found[]

const has = ({ atoms }: View, i: number, bits: number): boolean =>
  ((atoms[i] ?? nowhere).bits & bits) !== 0

/** Is it a word of the text that holds a capital? */
const isCapital = ({ atoms }: View, i: number): boolean => ((atoms[i]?.capital ?? 0) & 3) !== 0

/** Is the token written with a capital that means something? */
const isProper = (view: View, i: number): boolean =>
  isProperNoun(view, i) || (!view.starts.has(i) && view.atoms[i]?.capital === 1)

const isProperNoun = (view: View, i: number): boolean =>
  view.tags[i]?.upos === "PROPN" && isCapital(view, i)

const glued = ({ tokens }: View, i: number): boolean => tokens[i]!.end === tokens[i + 1]?.start

/** A hyphen that joins two capitalised halves: Mary-Ann. */
const isJoint = (view: View, i: number): boolean =>
  view.tokens[i]?.form === "-" &&
  glued(view, i - 1) &&
  glued(view, i) &&
  (isCapital(view, i - 1) || isCapital(view, i + 1)) &&
  view.atoms[i + 1]!.capital !== 0

const inOneSentence = ({ starts }: View, i: number): boolean => !starts.has(i)

/** A name goes on over a hyphen, and a person's on over what follows the hyphen. */
const overHyphens: Repair = (names, view) =>
  names.map((name) => {
    let { last } = name
    while (last < name.last + mostTaken && isJoint(view, last)) {
      last += 2
      while (
        name.type === "PER" &&
        last < name.last + mostTaken &&
        inOneSentence(view, last) &&
        isProperNoun(view, last)
      )
        last++
    }
    return { ...name, last }
  })

/** Names that have grown into one another become one, of the longer one's type. */
const merged: Repair = (names) => {
  const found: Found[] = []
  for (const name of names) {
    const before = found.at(-1)
    if (!before || before.last <= name.first) found.push(name)
    else {
      const longer = before.last - before.first >= name.last - name.first ? before : name
      found[found.length - 1] = {
        ...longer,
        first: before.first,
        last: Math.max(before.last, name.last),
      }
    }
  }
  return found
}

/** Articles and titles are no part of a name, nor what a title is over ("Minister
 *  of Defence"); a "name" of nothing else is none. */
const trimmed: Repair = (names, view) =>
  names.flatMap((name) => {
    const first = name.type === "PER" ? afterOffice(name, view) : afterArticle(name, view)
    return isNaming(view, first, name.last) ? [{ ...name, first }] : []
  })

const afterArticle = ({ first, last }: Found, { tags, atoms }: View): number =>
  first < last && tags[first]!.upos === "DET" && atoms[first]!.capital === 0 ? first + 1 : first

/** Where a person's own name begins; the end of the name when it is an office
 *  alone. */
function afterOffice(name: Found, view: View): number {
  const { last } = name
  let first = afterArticle(name, view)
  let linked = false
  for (let i = first; i < last; i++) {
    if (view.tags[i]!.upos === "ADP" && i > name.first) {
      first = i + 1
      linked = true
    } else if (i === first && (isOffice(view, i) || (linked && isPlain(view, i)))) first = i + 1
  }
  return isOffice(view, last - 1) && isPlain(view, first) ? last : first
}

/** Is it a word of the dictionary and no name: "Foreign" before "Minister"? */
const isPlain = (view: View, i: number): boolean =>
  (view.atoms[i] ?? nowhere).part !== 0 && !has(view, i, known.first | known.person)

const isOffice = (view: View, i: number): boolean =>
  has(view, i, known.title) && !has(view, i, known.first | known.person)

/** Is there a word that may name something: not a number, a mark, a day, nor what
 *  people of a state are called ("Chadian", and the noun in "Chadian district")? */
const isNaming = (view: View, first: number, last: number): boolean => {
  for (let i = first; i < last; i++)
    if (
      !["PUNCT", "NUM", "DET", "ADP"].includes(view.tags[i]!.upos) &&
      !has(view, i, known.calendar) &&
      !isDemonym(view, i) &&
      !(view.atoms[i]!.capital === 0 && i > first && isDemonym(view, i - 1))
    )
      return true
  return false
}

const isDemonym = (view: View, i: number): boolean =>
  only(view.atoms[i]!.bits, known.demonym, someone | somewhere | known.group)

/** "Ministry" goes on over "of the Interior", "Department of Health" over "and
 *  Labour". */
const bodiesWhole: Repair = (names, view) =>
  names.map((name) => {
    const head = range(name.first, name.last).find((i) => has(view, i, known.body))
    if (head === undefined || name.type === "PER") return name
    const { last } = name
    if (head < last - 1) return isOf(view, head + 1) ? { ...name, last: bodyEnd(view, last) } : name
    if (!isOf(view, last)) return name
    const proper = last + (view.tags[last + 1]?.upos === "DET" ? 2 : 1)
    return isProper(view, proper) && inOneSentence(view, last + 1) && inOneSentence(view, proper)
      ? { ...name, last: bodyEnd(view, proper + 1) }
      : name
  })

const isOf = (view: View, i: number): boolean =>
  inOneSentence(view, i) && view.tokens[i]?.form.toLowerCase() === "of"

function bodyEnd(view: View, from: number): number {
  let last = from
  for (let more = 1; more > 0 && last < from + mostTaken; last += more)
    more = moreOfBody(view, last)
  return last
}

/** A place that stands right before a body belongs to its name, and so do proper
 *  nouns up to a word for a body: "Dublin Trade Union", "Dublin Herald". */
const afterPlaces: Repair = (names, view) =>
  names.map((name, n) => {
    if (name.type === "PER") return name
    const limit = Math.min(view.tokens.length, name.last + mostTaken)
    let last = name.last
    while (last < limit && inOneSentence(view, last) && isProperNoun(view, last)) last++
    const next = names[n + 1]
    const joins = last > name.last && has(view, last - 1, known.body)
    const free = !next || next.first >= last || (next.type === "ORG" && next.last >= last)
    return joins && free
      ? { ...name, last: Math.max(last, next && next.first < last ? next.last : last), type: "ORG" }
      : name
  })

/** One more proper noun, or "and" with one that is no country. */
function moreOfBody(view: View, i: number): number {
  if (!inOneSentence(view, i)) return 0
  if (isProperNoun(view, i)) return 1
  const goes = view.tags[i]?.upos === "CCONJ" && isProperNoun(view, i + 1)
  return goes && !has(view, i + 1, known.country | known.city | known.group) ? 2 : 0
}

/** What a name surely is, by the lists: a single country or town, or anything
 *  that a word for a body heads. */
function surely(name: Found, view: View): Type | undefined {
  const end = name.last - 1
  if (name.type === "PER" && (isCalledBody(name, view) || has(view, name.first, known.body)))
    return "ORG"
  if (name.last - name.first > 1 && name.type !== "ORG" && has(view, end, known.body))
    return has(view, end, known.place | known.first) ? undefined : "ORG"
  if (name.last - name.first > 1 && name.type === "PER" && isCalledAfterCountry(name, view))
    return "ORG"
  if (name.last - name.first > 1 || name.type === "LOC") return undefined
  const { bits } = view.atoms[end]!
  if (only(bits, known.country, known.first | known.person | known.group)) return "LOC"
  const isTown = only(bits, known.city | known.somewhere, someone | known.title)
  return name.type === "PER" && isTown ? "LOC" : undefined
}

/** "France Telecom", but not "Jordan Hale". */
const isCalledAfterCountry = ({ first, last }: Found, view: View): boolean =>
  has(view, first, known.country) && !range(first, last).some((i) => has(view, i, someone))

/** Does the noun before say that it is a body: "the agency Interfax"? */
function isCalledBody({ first }: Found, view: View): boolean {
  const before = view.atoms[first - 1] ?? nowhere
  const noun = view.tags[first - 1]?.upos === "NOUN" && before.capital === 0
  return noun && has(view, first - 1, known.body) && inOneSentence(view, first)
}

const typed: Repair = (names, view) =>
  names.map((name) => ({ ...name, type: surely(name, view) ?? name.type }))

const wordOf = ({ atoms }: View, i: number): number => atoms[i]!.word

const nameKey = (view: View, { first, last }: Found): number =>
  range(first, last)
    .map((i) => wordOf(view, i))
    .reduce(mix)

/** A name is of one type all through a document: what most of its mentions say,
 *  with a voice for the lists, and two for the person whose last name it is. */
const agreed: Repair = (names, view) => {
  const votes = new Map<number, Record<Type, number>>()
  const vote = (key: number, type: Type, weight: number): void => {
    const held = votes.get(key) ?? { PER: 0, LOC: 0, ORG: 0 }
    held[type] += weight
    votes.set(key, held)
  }
  for (const name of names) {
    vote(nameKey(view, name), name.type, 1)
    if (name.type === "PER" && name.last - name.first > 1)
      vote(wordOf(view, name.last - 1), "PER", 2)
  }
  return names.map((name) => {
    const held = { ...votes.get(nameKey(view, name))! }
    const alone = name.last - name.first === 1
    if (alone && only(view.atoms[name.first]!.bits, somewhere, someone)) held.LOC += 1.5
    const best = nameTypes.reduce((a, b) => (held[b] > held[a] ? b : a), name.type)
    return { ...name, type: best }
  })
}

/** Words that are names elsewhere in the document are names wherever they stand
 *  as proper nouns; so is what stands after a title. */
const everywhere: Repair = (names, view) => {
  const types = new Map<number, Type>()
  for (const { first, last, type } of names) {
    if (last - first === 1) types.set(wordOf(view, first), type)
    else if (type === "PER") types.set(wordOf(view, last - 1), type)
  }
  const taken = new Set(names.flatMap(({ first, last }) => range(first, last)))
  const free = (i: number): boolean => !taken.has(i) && isProperNoun(view, i)
  const added: Found[] = []
  for (let i = 0; i < view.tokens.length; i++) {
    if (!free(i) || isOffice(view, i)) continue
    let last = i + 1
    while (free(last) && inOneSentence(view, last)) last++
    const type = last - i === 1 ? types.get(wordOf(view, i)) : undefined
    const beside = taken.has(i - 1) && inOneSentence(view, i)
    const guessed = type ?? (beside ? undefined : guess(view, i, last))
    if (guessed) added.push({ first: i, last, type: guessed })
    i = last
  }
  return [...names, ...added].sort((a, b) => a.first - b.first)
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, k) => first + k)

/** The type of a run of proper nouns that the model passed over, where the lists
 *  or the neighbours tell. */
function guess(view: View, first: number, last: number): Type | undefined {
  const end = last - 1
  const long = last - first > 1
  const words = range(first, last)
  if (view.atoms[end]!.capital === 4 || words.some((i) => has(view, i, known.calendar)))
    return undefined
  if (long && has(view, end, known.body)) return "ORG"
  if (has(view, end, known.title | known.demonym)) return undefined
  if (has(view, end, known.country)) return "LOC"
  if (long && has(view, first, known.first)) return "PER"
  const plain = words.every((i) => view.atoms[i]!.part !== 0)
  if (plain || !inOneSentence(view, first)) return undefined
  if (has(view, first - 1, known.title)) return "PER"
  return long && (has(view, first - 1, known.says) || has(view, last, known.says))
    ? "PER"
    : undefined
}

const repairs: readonly Repair[] = [
  overHyphens,
  afterPlaces,
  bodiesWhole,
  merged,
  trimmed,
  typed,
  agreed,
  everywhere,
  overHyphens,
  merged,
]

/** Mends what the model got wrong, one repair after the other. */
export const repaired = (names: readonly Found[], view: View): readonly Found[] =>
  repairs.reduce((found, repair) => repair(found, view), names)
