import type { Sentence, Span } from "../model/index.ts"
import { type Characters, kinds } from "./characters.ts"
import { finish, mix, seed, step } from "./hash.ts"
import type { Perceptron } from "./perceptron.ts"
import type { WordTable } from "./wordtable.ts"

/** How tokens stand apart. */
export const gaps = { none: 0, space: 1, line: 2, blank: 3 } as const

/** What the sentence model looks at, a number for each token. */
export interface TokenSigns {
  /** Hash of the plain form; a quotation mark is known by the side it hugs, not
   *  by its glyph, since translators turn the glyphs round. */
  readonly word: Int32Array
  /** First character's kind and the length up to four. */
  readonly look: Uint8Array
  /** Whether the vocabulary knows the word in lower case (1), with a capital
   *  inside a sentence (2). */
  readonly known: Uint8Array
  /** {@link gaps} after the token. */
  readonly gap: Uint8Array
  /** +1 opens, -1 closes a quotation or bracket. */
  readonly opens: Int8Array
}

/** Looks at every token once. */
export function signs(
  chars: Characters,
  tokens: readonly Span[],
  vocabulary: WordTable,
): TokenSigns {
  const n = tokens.length
  const found = {
    word: new Int32Array(n),
    look: new Uint8Array(n),
    known: new Uint8Array(n),
    gap: new Uint8Array(n),
    opens: new Int8Array(n),
  }
  for (let i = 0; i < n; i++) {
    const { start, end } = tokens[i]!
    const kind = chars.kinds[start]!
    found.gap[i] = i + 1 < n ? gapBetween(chars, end, tokens[i + 1]!.start) : gaps.blank
    found.opens[i] = opening(chars, start, end)
    const word = plainHash(chars, start, end)
    found.word[i] = kind === kinds.quote && end - start === 1 ? mix(word, found.opens[i]!) : word
    found.look[i] = kind + 16 * Math.min(end - start, 4)
    found.known[i] = vocabulary.bits(word)
  }
  return found
}

/** Words longer than this are known by their beginning. */
const longest = 64

function plainHash({ plain }: Characters, start: number, end: number): number {
  let hash = seed
  for (let i = start; i < Math.min(end, start + longest); i++) hash = step(hash, plain[i]!)
  return finish(hash)
}

function gapBetween({ text }: Characters, from: number, to: number): number {
  if (from === to) return gaps.none
  let lines = 0
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || unit === 0x2028 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) lines++
    if (unit === 0x2029) lines += 2
  }
  return lines > 1 ? gaps.blank : lines === 1 ? gaps.line : gaps.space
}

/** A mark opens when space is before it and none behind it; where it stands
 *  between two words or two spaces, its glyph decides. */
function opening(chars: Characters, start: number, end: number): number {
  const kind = chars.kinds[start]!
  if (end - start !== 1) return 0
  const glyph = chars.text[start]!
  if (kind === kinds.bracket) return "([{".includes(glyph) ? 1 : -1
  if (kind !== kinds.quote) return 0
  const before = start === 0 || chars.kinds[start - 1] === kinds.space
  const after = end >= chars.kinds.length || chars.kinds[end] === kinds.space
  if (before !== after) return before ? 1 : -1
  return "“«„".includes(glyph) ? 1 : glyph === '"' ? 0 : -1
}

/** How many features {@link sentenceEnd} writes. */
export const endFeatures = 32

/** Writes the features of the place after token `i`. `open` quotations and
 *  brackets, `length` tokens since the last sentence end. */
export function sentenceEnd(
  { word, look, known, gap }: TokenSigns,
  i: number,
  open: number,
  length: number,
  into: Int32Array,
): number {
  const w = (j: number): number => (j < 0 || j >= word.length ? -1 : word[j]!)
  const l = (j: number): number => (j < 0 || j >= word.length ? 0 : look[j]!)
  const k = (j: number): number => (j < 0 || j >= word.length ? 9 : known[j]!)
  const here = w(i)
  const before = w(i - 1)
  const next = w(i + 1)
  const after = w(i + 2)
  const space = gap[i]! === gaps.none ? 0 : 1
  const glued = i > 0 && gap[i - 1] === gaps.none ? 1 : 0
  const newcomer = mix(k(i + 1), l(i + 1))
  const opened = Math.min(open, 2)
  let n = 0
  const put = (value: number): void => {
    into[n] = mix(n + 101, value)
    n++
  }
  put(0)
  put(here)
  put(mix(here, space))
  put(mix(here, l(i + 1)))
  put(mix(mix(here, l(i + 1)), space))
  put(mix(here, before))
  put(mix(here, mix(l(i - 1), l(i + 1))))
  put(mix(here, next))
  put(mix(mix(before, here), l(i + 1)))
  put(mix(mix(here, l(i - 1)), mix(l(i + 1), l(i + 2))))
  put(next)
  put(mix(here, mix(w(i - 2), before)))
  put(mix(space, l(i + 1)))
  put(mix(glued, mix(here, l(i + 1))))
  put(mix(mix(here, next), after))
  put(mix(opened, mix(here, l(i + 1))))
  put(mix(Math.min(length, 30) >> 2, here))
  put(mix(here, mix(l(i - 1), l(i + 1))))
  put(mix(before, mix(here, next)))
  put(mix(here, newcomer))
  put(mix(l(i + 1), l(i + 2)))
  put(mix(l(i), l(i + 1)))
  put(mix(l(i), next))
  put(mix(next, after))
  put(mix(mix(k(i), l(i)), newcomer))
  put(mix(mix(k(i), newcomer), mix(k(i + 2), l(i + 2))))
  put(mix(newcomer, after))
  put(mix(mix(k(i - 1), l(i - 1)), mix(here, newcomer)))
  put(mix(Math.min(length, 30) >> 2, newcomer))
  put(mix(here, mix(newcomer, after)))
  put(mix(opened, mix(here, mix(before, space))))
  put(mix(mix(k(i - 1), k(i)), mix(newcomer, mix(l(i), k(i + 2)))))
  return n
}

/** Is a sentence bound to end (true) or to go on (false) after token `i`? */
export type Border = (i: number) => boolean | undefined

/** Cuts a line of tokens into sentences. */
export function sentencesOf(
  tokens: readonly Span[],
  seen: TokenSigns,
  model: Perceptron,
  border: Border,
): Sentence[] {
  const features = new Int32Array(endFeatures)
  const scores = new Int32Array(1)
  const sentences: Sentence[] = []
  let open = 0
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    open = Math.max(0, open + seen.opens[i]!)
    const count = sentenceEnd(seen, i, open, i + 1 - first, features)
    model.score(features, count, scores)
    const ends = i + 1 === tokens.length || (border(i) ?? scores[0]! > 0)
    if (!ends) continue
    sentences.push({ start: tokens[first]!.start, end: tokens[i]!.end, first, last: i + 1 })
    first = i + 1
    open = 0
  }
  return sentences
}
