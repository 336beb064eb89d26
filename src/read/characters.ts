/** What kind of character stands somewhere. Letters come first, then digits, so
 *  that `kind <= kinds.digit` asks for a letter or digit (or nothing). */
export const kinds = {
  none: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  stop: 4,
  comma: 5,
  apostrophe: 6,
  quote: 7,
  dash: 8,
  bracket: 9,
  end: 10,
  currency: 11,
  other: 12,
  space: 13,
} as const

/** A text as the small models see it, a number for each UTF-16 code unit. */
export interface Characters {
  readonly text: string
  /** {@link kinds} of each. The two halves of an astral character share one. */
  readonly kinds: Uint8Array
  /** Lower case, digits all `0`, quotation marks, apostrophes and dashes all of
   *  one form. */
  readonly plain: Uint16Array
}

const tests: readonly [RegExp, number][] = [
  [/\s/, kinds.space],
  [/\p{Lu}|\p{Lt}/u, kinds.upper],
  [/\p{L}|\p{M}/u, kinds.lower],
  [/\p{Nd}/u, kinds.digit],
  [/[.]/, kinds.stop],
  [/,/, kinds.comma],
  [/['’‘`ʼ]/, kinds.apostrophe],
  [/["“”„«»]/, kinds.quote],
  [/[-–—‐‑]/, kinds.dash],
  [/[()[\]{}]/, kinds.bracket],
  [/[!?:;…]/, kinds.end],
  [/[$€£¥%#]/, kinds.currency],
]

const kindOf = (character: string): number =>
  tests.find(([test]) => test.test(character))?.[1] ?? kinds.other

function plainOf(character: string, kind: number): number {
  if (kind === kinds.digit) return 48
  if (kind === kinds.apostrophe) return 39
  if (kind === kinds.quote) return 34
  if (kind === kinds.dash) return 45
  return character.toLowerCase().charCodeAt(0)
}

const knownKinds = new Uint8Array(0x10000)
const knownPlain = new Uint16Array(0x10000)

function learn(unit: number): void {
  const character = String.fromCharCode(unit)
  const kind = kindOf(character)
  knownKinds[unit] = kind
  knownPlain[unit] = plainOf(character, kind)
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

/** Do the two code units around `at` make one astral character? */
export const insidePair = (text: string, at: number): boolean =>
  isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

/** Looks at every character of the text once. */
export function characters(text: string): Characters {
  const found = new Uint8Array(text.length)
  const plain = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (knownKinds[unit] === 0) learn(unit)
    found[i] = knownKinds[unit]!
    plain[i] = knownPlain[unit]!
    if (i > 0 && insidePair(text, i)) found[i] = found[i - 1] = kindOf(text.slice(i - 1, i + 1))
  }
  return { text, kinds: found, plain }
}

/** One form for a word however it is typed: what {@link Characters.plain} holds,
 *  as a string. */
export function plainly(word: string): string {
  const { plain } = characters(word)
  return String.fromCharCode(...plain)
}
