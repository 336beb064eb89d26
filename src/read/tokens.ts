import type { Language, Span } from "../model/index.ts"
import { type Characters, insidePair, kinds, plainly } from "./characters.ts"
import { finish, mix, seed, step } from "./hash.ts"
import type { Perceptron } from "./perceptron.ts"
import { protectedEnds } from "./protect.ts"
import type { WordTable } from "./wordtable.ts"

/** Finds where one word ends and the next begins. */
export interface Tokeniser {
  /** Words cover all but white space, in order, without overlap. */
  readonly tokenise: (chars: Characters) => Span[]
}

/** Written forms that hold several words, and where to cut them. */
export type Cuts = ReadonlyMap<string, readonly number[]>

/** Features look no further than this to either side, so that a megabyte
 *  without a space costs no more than a megabyte with them. */
const reach = 20

/** Where a language cuts forms that are written as one run of letters:
 *  `cannot` after three. */
export function cutsOf(contractions: Language["contractions"]): Cuts {
  const cuts = new Map<string, readonly number[]>()
  for (const [written, words] of Object.entries(contractions)) {
    let at = 0
    const ends = words.slice(0, -1).map((word) => {
      at += word.length
      return at
    })
    if (words.join("") === written) cuts.set(plainly(written), ends)
  }
  return cuts
}

/** Cuts text into words: what must hold together is protected first, what must
 *  part is parted, and a model decides about the rest. */
export function tokeniser(model: Perceptron, vocabulary: WordTable, forms: Cuts): Tokeniser {
  const features = new Int32Array(gapFeatures)
  const scores = new Int32Array(1)
  const cuts = (chars: Characters, start: number, end: number, at: number): boolean => {
    const count = gap(chars, vocabulary, start, end, at, features)
    model.score(features, count, scores)
    return scores[0]! > 0
  }
  const decide = (chars: Characters, start: number, end: number, at: number): boolean =>
    cuts(chars, start, end, at) ||
    (isJoint(chars, start, end, at) && cuts(chars, start, end, at + 1)) ||
    (isJoint(chars, start, end, at - 1) && cuts(chars, start, end, at - 1))
  const tokenise = (chars: Characters): Span[] => {
    const tokens: Span[] = []
    for (const { start, end } of chunks(chars)) {
      const held = protectedEnds(chars.text, start, end)
      const parted = contracted(chars, start, end, forms)
      let from = start
      for (let at = start + 1; at < end; at++) {
        const hold = held !== undefined && held[at - start] === 1
        if (hold || insidePair(chars.text, at) || isSelector(chars.text, at)) continue
        const forced =
          parted?.has(at) ||
          isQuote(chars, at - 1) ||
          isQuote(chars, at) ||
          isSelector(chars.text, at - 1)
        if (!forced && !(isCandidate(chars, end, at) && decide(chars, start, end, at))) continue
        tokens.push({ start: from, end: at })
        from = at
      }
      tokens.push({ start: from, end })
    }
    return tokens
  }
  return { tokenise }
}

/** Stretches without white space, in order. */
export function* chunks({ kinds: found }: Characters): Generator<Span> {
  for (let start = 0; start < found.length; start++) {
    if (found[start] === kinds.space) continue
    let end = start + 1
    while (end < found.length && found[end] !== kinds.space) end++
    yield { start, end }
    start = end
  }
}

/** Typographic quotation marks always stand alone, whatever they are glued to;
 *  the plain one may be an inch or a second. */
const isQuote = (chars: Characters, at: number): boolean =>
  chars.kinds[at] === kinds.quote && chars.text.charCodeAt(at) !== 34

/** A variation selector belongs to the sign before it: the word behind an emoji begins
 *  after it. */
const isSelector = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit === 0xfe0e || unit === 0xfe0f
}

/** Does a hyphen join two words here? Such a hyphen is a token of its own or inside
 *  one, never at the edge of one: where there is a cut on one side of it, there is
 *  one on the other (so in all 2,170 of the treebanks but two). */
const isJoint = ({ kinds: found }: Characters, start: number, end: number, at: number): boolean =>
  at > start &&
  at + 1 < end &&
  found[at] === kinds.dash &&
  found[at - 1]! <= kinds.digit &&
  found[at + 1]! <= kinds.digit

/** Places of forced cuts inside a chunk. */
function contracted(
  { kinds: found, plain }: Characters,
  start: number,
  end: number,
  cuts: Cuts,
): ReadonlySet<number> | undefined {
  let places: Set<number> | undefined
  for (let from = start; from < end; from++) {
    if (!isWordly(found[from]!)) continue
    let to = from + 1
    while (to < end && isWordly(found[to]!)) to++
    if (to - from <= reach) {
      const word = String.fromCharCode(...plain.subarray(from, to))
      for (const cut of cuts.get(word) ?? []) {
        places ??= new Set()
        places.add(from + cut)
      }
    }
    from = to
  }
  return places
}

const isWordly = (kind: number): boolean =>
  kind === kinds.lower || kind === kinds.upper || kind === kinds.apostrophe

/** May a word end here at all? Not between letters, save before "n't", nor
 *  between digits. */
export function isCandidate({ kinds: found, plain }: Characters, end: number, at: number): boolean {
  const left = found[at - 1]!
  const right = found[at]!
  if (left === kinds.digit && right === kinds.digit) return false
  if (left > kinds.upper || right > kinds.upper) return true
  return plain[at] === 110 && plain[at + 1] === 39 && plain[at + 2] === 116 && at + 3 <= end
}

/** How many features {@link gap} writes. */
export const gapFeatures = 28

/** Writes the features of the gap before `at` in the chunk from `start` to
 *  `end`. */
export function gap(
  { kinds: found, plain }: Characters,
  vocabulary: WordTable,
  start: number,
  end: number,
  at: number,
  into: Int32Array,
): number {
  const kind = (i: number): number => (i < start || i >= end ? kinds.none : found[i]!)
  const unit = (i: number): number => (i < start || i >= end ? 0 : plain[i]!)
  const slice = (from: number, to: number): number => {
    let hash = seed
    for (let i = Math.max(from, start); i < to && i < end; i++) hash = step(hash, plain[i]!)
    return finish(hash)
  }
  const low = Math.max(start, at - reach)
  const high = Math.min(end, at + reach)
  const left = slice(runStart(found, low, at), at)
  const right = slice(at, runEnd(found, high, at))
  const before = slice(low, at)
  const after = slice(at, high)
  const near = mix(kind(at - 1), kind(at))
  const wide = mix(mix(kind(at - 2), near), kind(at + 1))
  const known = mix(vocabulary.bits(before), vocabulary.bits(after))
  const first = at === start + 1 ? 1 : 0
  const last = at === end - 1 ? 1 : 0
  let n = 0
  const put = (value: number): void => {
    into[n] = mix(n + 1, value)
    n++
  }
  put(0)
  put(near)
  put(wide)
  put(mix(mix(kind(at - 3), wide), kind(at + 2)))
  put(left)
  put(right)
  put(mix(left, right))
  put(before)
  put(after)
  put(mix(kind(at - 1), right))
  put(mix(left, kind(at)))
  put(mix(unit(at - 1), unit(at)))
  put(mix(mix(unit(at - 2), unit(at - 1)), mix(unit(at), unit(at + 1))))
  put(mix(unit(at), unit(at + 1)))
  put(mix(unit(at - 1), unit(at - 2)))
  put(slice(at, at + 3))
  put(slice(at - 3, at))
  put(mix(first, near))
  put(mix(last, near))
  put(mix(last, mix(left, kind(at))))
  put(mix(before, after))
  put(mix(known, near))
  put(mix(vocabulary.bits(after), mix(unit(at - 1), unit(at))))
  put(mix(mix(vocabulary.bits(left), vocabulary.bits(right)), near))
  put(mix(mix(first, last), mix(left, near)))
  put(mix(unit(at - 1), mix(right, last)))
  put(mix(shape(found, low, high), near))
  put(mix(Math.min(at - start, 6), mix(Math.min(end - at, 6), near)))
  return n
}

/** Start of the run of like characters (letters and digits, or neither) that
 *  ends before `at`. */
function runStart(found: Uint8Array, low: number, at: number): number {
  const wordly = found[at - 1]! <= kinds.digit
  let from = at - 1
  while (from > low && found[from - 1]! <= kinds.digit === wordly) from--
  return from
}

function runEnd(found: Uint8Array, high: number, at: number): number {
  const wordly = found[at]! <= kinds.digit
  let to = at + 1
  while (to < high && found[to]! <= kinds.digit === wordly) to++
  return to
}

/** The kinds of characters around, repetitions left out. */
function shape(found: Uint8Array, low: number, high: number): number {
  let hash = seed
  for (let i = low; i < high; i++)
    if (found[i] !== found[i - 1] || i === low) hash = step(hash, found[i]!)
  return finish(hash)
}
