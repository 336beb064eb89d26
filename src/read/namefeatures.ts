import { characters, kinds, plainly } from "./characters.ts"
import { finish, hashed, mix, seed, step } from "./hash.ts"
import type { WordTable } from "./wordtable.ts"

/** What the word table knows of a word or phrase, as bits. */
export const known = {
  country: 1,
  demonym: 2,
  city: 4,
  town: 8,
  first: 16,
  title: 32,
  body: 64,
  place: 128,
  person: 256,
  somewhere: 512,
  group: 1024,
  last: 2048,
  towards: 4096,
  says: 8192,
  calendar: 16384,
  village: 32768,
} as const

/** Tables that features ask. */
export interface Lists {
  /** {@link known} bits of words, and of phrases joined with blanks. */
  readonly names: WordTable
  /** Parts of speech of dictionary words. */
  readonly dictionary: WordTable
}

/** A word as the name model sees it, before its neighbours. */
export interface Atom {
  readonly word: number
  readonly form: number
  readonly prefixes: readonly [two: number, three: number, four: number]
  readonly suffixes: readonly [two: number, three: number, four: number]
  readonly shape: number
  /** 0 lower case, 1 capital, 2 all capitals, 3 a capital inside, 4 no case told,
   *  5 beyond the sentence. */
  readonly capital: number
  readonly bits: number
  readonly part: number
}

export const nowhere: Atom = {
  word: -3,
  form: -3,
  prefixes: [-3, -3, -3],
  suffixes: [-3, -3, -3],
  shape: -3,
  capital: 5,
  bits: 0,
  part: 0,
}

const slice = (plain: Uint16Array, from: number, to: number): number => {
  let hash = seed
  for (let i = Math.max(0, from); i < to && i < plain.length; i++) hash = step(hash, plain[i]!)
  return finish(hash)
}

function capitalOf(found: Uint8Array): number {
  let upper = 0
  let lower = 0
  for (const kind of found) {
    if (kind === kinds.upper) upper++
    if (kind === kinds.lower) lower++
  }
  if (upper === 0) return 0
  if (lower === 0) return upper > 1 ? 2 : 1
  return found[0] === kinds.upper ? 1 : 3
}

function shapeOf(found: Uint8Array): number {
  let hash = seed
  let run = 0
  for (let i = 0; i < found.length; i++) {
    run = found[i] === found[i - 1] ? run + 1 : 1
    if (run <= 2) hash = step(hash, found[i]!)
  }
  return finish(hash)
}

/** Words are known by no more than so many characters. */
const longest = 60

/** Looks at a word by itself. `caseless`: its capitals mean nothing. */
export function atom(form: string, lists: Lists, caseless: boolean): Atom {
  const { plain, kinds: found } = characters(form.slice(0, longest))
  const n = plain.length
  const word = slice(plain, 0, n)
  return {
    word,
    form: caseless ? word : hashed(form, seed ^ 7),
    prefixes: [slice(plain, 0, 2), slice(plain, 0, 3), slice(plain, 0, 4)],
    suffixes: [slice(plain, n - 2, n), slice(plain, n - 3, n), slice(plain, n - 4, n)],
    shape: caseless ? 1 : shapeOf(found),
    capital: caseless ? 4 : capitalOf(found),
    bits: lists.names.bits(word),
    part: lists.dictionary.bits(word),
  }
}

/** Does a sentence use capitals as prose does? Not if nearly all its words are
 *  in capitals, or none is. */
export function isCaseless(forms: readonly string[]): boolean {
  let words = 0
  let upper = 0
  let lower = 0
  for (const form of forms) {
    if (form.length < 2 || !/^\p{L}/u.test(form)) continue
    words++
    if (form === form.toUpperCase()) upper++
    else if (form === form.toLowerCase()) lower++
  }
  return words > 2 && (upper > 0.7 * words || lower === words)
}

/** Longest phrase of the lists, in tokens. */
const longestPhrase = 5

/** For each token, bits of the longest phrase of the lists it is part of, and
 *  where in it the token stands (1 first, 2 inside, 3 last); 0 if in none. */
export function phrases(atoms: readonly Atom[], { names }: Lists): Int32Array {
  const found = new Int32Array(atoms.length)
  for (let i = 0; i < atoms.length; i++) {
    if (found[i] !== 0 || atoms[i]!.capital === 0) continue
    const [length, bits] = phraseAt(atoms, i, names)
    for (let k = 0; k < length; k++)
      found[i + k] = bits * 4 + (k === 0 ? 1 : k === length - 1 ? 3 : 2)
  }
  return found
}

function phraseAt(atoms: readonly Atom[], i: number, names: WordTable): [number, number] {
  let phrase = atoms[i]!.word
  let [length, bits] = [0, 0]
  const end = Math.min(atoms.length, i + longestPhrase)
  for (let j = i + 1; j < end; j++) {
    phrase = mix(phrase, atoms[j]!.word)
    const here = names.bits(phrase)
    if (here !== 0) [length, bits] = [j + 1 - i, here]
  }
  return [length, bits]
}

/** The hash under which the lists keep a word or a phrase of several. */
export const phraseHash = (words: readonly string[]): number =>
  words.map((word) => hashed(plainly(word))).reduce(mix)

/** What a name model sees of one sentence. */
export interface Scene {
  readonly atoms: readonly Atom[]
  /** Hash of part of speech and treebank tag of each token. */
  readonly tags: Int32Array
  /** {@link phrases}. */
  readonly phrases: Int32Array
  readonly caseless: boolean
}

/** The sentence with these words and tags. */
export function scene(
  forms: readonly string[],
  tags: readonly { readonly upos: string; readonly xpos: string }[],
  lists: Lists,
): Scene {
  const caseless = isCaseless(forms)
  const atoms = forms.map((form) => atom(form, lists, caseless))
  const spoken = tags.map(({ upos, xpos }) => mix(hashed(upos), hashed(xpos)))
  return { atoms, tags: Int32Array.from(spoken), phrases: phrases(atoms, lists), caseless }
}

/** What the whole document tells of a word, by its hash, as bits: 1 written in
 *  lower case, 2 with a capital inside a sentence, 4 after a title, 8 after a
 *  first name, 16 after a word of place, 32 beside a verb of saying, 64 before
 *  the head word of a body. */
export type Memory = ReadonlyMap<number, number>

export function memory(scenes: readonly Scene[]): Memory {
  const bits = new Map<number, number>()
  for (const { atoms } of scenes)
    atoms.forEach(({ word, capital }, i) => {
      const told = capital === 0 ? 1 : beside(atoms, i) | (i > 0 && capital !== 4 ? 2 : 0)
      if (told !== 0) bits.set(word, (bits.get(word) ?? 0) | told)
    })
  return bits
}

function beside(atoms: readonly Atom[], i: number): number {
  const before = atoms[i - 1] ?? nowhere
  const after = atoms[i + 1] ?? nowhere
  let told = 0
  if (before.bits & known.title) told |= 4
  if (before.bits & known.first && before.capital !== 0) told |= 8
  if (before.bits & known.towards) told |= 16
  if ((before.bits | after.bits) & known.says) told |= 32
  if (after.bits & known.body && after.capital !== 0) told |= 64
  return told
}

/** How many features {@link nameFeatures} writes. */
export const nameFeatureCount = 81

/** Feature of every token. */
export const alwaysFeature = mix(201, 0)

/** Feature that the label before a token is this one; see `viterbi.ts`. */
export const stepFeature = (label: number): number => mix(7777, label)

const someone = known.first | known.last | known.person | known.title
const somewhere =
  known.country | known.city | known.town | known.village | known.somewhere | known.place
const grouped = known.group | known.body

/** Writes the features of token `i`. */
export function nameFeatures(
  { atoms, tags, phrases: spans, caseless }: Scene,
  seen: Memory,
  i: number,
  into: Int32Array,
): number {
  const at = (j: number): Atom => atoms[j] ?? nowhere
  const tag = (j: number): number => (caseless ? mix(99, tags[j] ?? 500) : (tags[j] ?? 500))
  const [a, b, c, d, e] = [at(i), at(i - 1), at(i - 2), at(i + 1), at(i + 2)]
  const [t, tb, ta] = [tag(i), tag(i - 1), tag(i + 1)]
  const told = (atom: Atom): number => seen.get(atom.word) ?? 0
  const first = i === 0 ? 1 : 0
  let n = 0
  const put = (value: number): void => {
    into[n] = mix(n + 201, value)
    n++
  }
  /** The value, and the value with the word's capitals. */
  const twice = (value: number): void => {
    put(value)
    put(mix(value, a.capital))
  }
  for (const value of [0, a.word, a.form, a.shape, b.word, c.word, d.word, e.word]) put(value)
  for (const value of a.prefixes) put(value)
  for (const value of a.suffixes) put(value)
  put(mix(a.shape, first))
  put(mix(b.word, a.word))
  put(mix(a.word, d.word))
  put(b.shape)
  put(d.shape)
  put(mix(b.shape, mix(a.shape, d.shape)))
  for (const value of [t, tb, ta, mix(t, ta), mix(tb, t), mix(tb, mix(t, ta))]) put(value)
  put(mix(t, a.shape))
  put(mix(b.word, a.capital))
  put(mix(d.word, a.capital))
  put(mix(b.word, mix(d.word, a.capital)))
  put(mix(c.word, mix(b.word, a.capital)))
  put(mix(d.word, mix(e.word, a.capital)))
  put(mix(d.capital, mix(e.word, a.capital)))
  twice(a.part)
  put(mix(b.part, a.capital))
  put(mix(d.part, a.capital))
  put(mix(a.suffixes[1], a.capital))
  put(mix(a.suffixes[0], mix(a.capital, first)))
  put(mix(a.capital, mix(b.capital, d.capital)))
  put(mix(a.capital, mix(d.capital, e.capital)))
  put(mix(caseless ? 1 : 0, a.capital))
  put(mix(d.suffixes[1], d.capital))
  put(mix(b.suffixes[1], b.capital))
  put(mix(ta, d.word))
  put(mix(tb, b.word))
  twice(a.bits)
  put(mix(b.bits, a.capital))
  put(mix(c.bits, mix(b.capital, a.capital)))
  put(mix(d.bits, mix(d.capital, a.capital)))
  put(mix(e.bits, mix(e.capital, mix(d.capital, a.capital))))
  put(mix(a.bits, mix(b.bits, a.capital)))
  put(mix(a.bits, mix(d.bits, mix(a.capital, d.capital))))
  put(mix(a.bits, mix(b.bits, d.bits)))
  put(mix(a.bits, a.part))
  put(mix(a.bits, t))
  for (const set of [someone, somewhere, grouped]) {
    put(mix(a.bits & set, a.capital))
    put(mix(d.bits & set, mix(a.capital, d.capital)))
    put(mix(b.bits & set, mix(a.capital, b.capital)))
    put(mix(a.bits & set, mix(spans[i]! >> 2, a.part)))
  }
  twice(spans[i]!)
  put(mix(spans[i]!, spans[i + 1] ?? 0))
  put(mix(spans[i - 1] ?? 0, spans[i]!))
  twice(told(a))
  put(mix(told(d), mix(a.capital, d.capital)))
  put(mix(told(b), mix(a.capital, b.capital)))
  put(mix(told(a), mix(a.bits, first)))
  put(mix(ahead(atoms, i), a.capital))
  put(mix(behind(atoms, i), a.capital))
  put(mix(ahead(atoms, i), mix(behind(atoms, i), a.bits)))
  return n
}

/** Bits of the last word of the run of capitalised words that goes on here. */
function ahead(atoms: readonly Atom[], i: number): number {
  let j = i
  while (j + 1 < atoms.length && j < i + 4 && (atoms[j + 1]!.capital & 3) !== 0) j++
  return j === i ? -1 : atoms[j]!.bits
}

/** Bits of the word before the run of capitalised words that comes here. */
function behind(atoms: readonly Atom[], i: number): number {
  let j = i
  while (j > 0 && j > i - 4 && (atoms[j - 1]!.capital & 3) !== 0) j--
  return mix((atoms[j - 1] ?? nowhere).word, i - j)
}
