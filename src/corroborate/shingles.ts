import { once } from "../model/index.ts"

/** Words in one shingle. Five in a row are seldom the same by chance. */
const SHINGLE = 5

/** What of a text is looked at to see whether another is taken from it. Words are
 *  hashes; all numbers are one word, so that an updated toll changes nothing. */
export interface Print {
  /** Every word, in order. */
  readonly words: Uint32Array
  /** The shingle that starts at each word. */
  readonly runs: Uint32Array
  /** The shingles, sorted, each once. Term: shingle (Broder 1997). */
  readonly shingles: Uint32Array
  /** The longer words and the numbers that the text begins with. */
  readonly lead: ReadonlySet<string>
  /** All its longer words and numbers. */
  readonly content: ReadonlySet<string>
}

/** Words of the lead: what happened, where and to whom stands in them. */
const LEAD = 30
const NUMBER = mix(0x9e3779b9, 0)

/** The print of a text: letters and digits only, case and white space aside. */
export function print(text: string, title = ""): Print {
  const all = wordsOf(text)
  const words = Uint32Array.from(all, (word) => (/^\p{N}/u.test(word) ? NUMBER : hashOf(word)))
  const runs = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  for (let at = 0; at < runs.length; at++) {
    let run = 0x811c9dc5
    for (let n = 0; n < SHINGLE; n++) run = mix(run, words[at + n]!)
    runs[at] = run
  }
  const telling = once(() => wordsOf(text).filter(tells))
  const lead = once(() => new Set([...wordsOf(title).filter(tells), ...telling()].slice(0, LEAD)))
  const content = once(() => new Set(telling()))
  return {
    words,
    runs,
    shingles: distinct(runs),
    // Few texts share so much that these are asked for.
    get lead() {
      return lead()
    },
    get content() {
      return content()
    },
  }
}

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const tells = (word: string): boolean => word.length >= 4 || /\p{N}/u.test(word)

/** Sorted, each once. */
export function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.slice().sort()
  return sorted.filter((value, n) => n === 0 || value !== sorted[n - 1])
}

/** How many values two sorted lists share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) count++
    const [one, other] = [a[i]!, b[j]!]
    if (one <= other) i++
    if (other <= one) j++
  }
  return count
}

/** Share of the smaller list that the larger one holds too; 0 where either is
 *  empty. Term: containment (Broder 1997). */
export const containment = (a: Uint32Array, b: Uint32Array): number => {
  const least = Math.min(a.length, b.length)
  return least === 0 ? 0 : shared(a, b) / least
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/** One step of a hash over numbers: the finalizer of MurmurHash3. */
function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
