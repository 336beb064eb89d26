/** What a dictionary knows of words: which parts of speech a word can be, and the
 *  field of its first sense as a noun and as a verb (Term: lexicographer file).
 *  Made from WordNet by the training and kept with the weights. */
export interface Lexicon {
  /** Sorted hashes of the words. */
  readonly keys: Uint32Array
  /** Parallel to `keys`: bits 0-3 noun, verb, adjective, adverb; 7-11 the field
   *  as a noun, 12-15 as a verb. */
  readonly entries: Uint16Array
  readonly detachments: readonly Detachment[]
}

/** How a regular form goes back to its word (Term: detachment, WordNet's Morphy):
 *  cut `suffix`, put `ending`. */
export interface Detachment {
  /** Bit of the part of speech the word must have. */
  readonly part: number
  readonly suffix: string
  readonly ending: string
  /** The bit of {@link Analysis.mask} that says so. */
  readonly bit: number
  /** The stem's last consonant may be doubled, as in "stopped". */
  readonly doubles: boolean
}

/** What the lexicon says of one form; fields are 0 where unknown. */
export interface Analysis {
  /** Bits 0-3 as in the entries, higher ones the detachments'. */
  readonly mask: number
  readonly noun: number
  readonly verb: number
}

const key = (word: string): number => hash(255, word) >>> 0

/** The place of a key in sorted keys, or -1. */
export function find(keys: Uint32Array, wanted: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = keys[middle]!
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The entry of a word as it stands, 0 when it is not there. */
export const entryOf = (lexicon: Lexicon, word: string): number =>
  lexicon.entries[find(lexicon.keys, key(word))] ?? 0

/** A form in lower case, taken apart by every rule that leads to a known word. */
export function analyse(lexicon: Lexicon, form: string): Analysis {
  const own = entryOf(lexicon, form)
  let mask = own & 15
  let noun = (own >> 7) & 31
  let verb = own >> 12
  for (const rule of lexicon.detachments) {
    for (const stem of stems(rule, form)) {
      const entry = entryOf(lexicon, stem)
      if (!(entry & rule.part)) continue
      mask |= rule.bit
      if (rule.part === 1) noun ||= (entry >> 7) & 31
      if (rule.part === 2) verb ||= entry >> 12
    }
  }
  return { mask, noun, verb }
}

function stems({ suffix, ending, doubles }: Detachment, form: string): string[] {
  if (!form.endsWith(suffix) || form.length <= suffix.length + 1) return []
  const stem = form.slice(0, -suffix.length)
  const twice = doubles && stem.length > 2 && stem.at(-1) === stem.at(-2)
  return twice ? [stem + ending, stem.slice(0, -1)] : [stem + ending]
}

/** Sorts words into a lexicon; of two words with one hash the later stays. */
export function lexiconOf(
  words: ReadonlyMap<string, number>,
  detachments: readonly Detachment[],
): Lexicon {
  const byKey = new Map([...words].map(([word, entry]) => [key(word), entry]))
  const keys = Uint32Array.from(byKey.keys()).sort()
  return { keys, entries: Uint16Array.from(keys, (k) => byKey.get(k)!), detachments }
}

/** A well-mixed 32-bit hash of a text in a slot: FNV-1a, finished as MurmurHash3
 *  does. The same text in two slots gives unrelated numbers. */
export function hash(slot: number, text: string): number {
  let h = Math.imul(0x811c9dc5 ^ slot, 0x01000193)
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
