import { analyse, find, hash, type Lexicon } from "./lexicon.ts"

/** How many features every form has; a form's vector is the sum of theirs. */
export const slots = 11

/** In place of the form of the root that stands before every sentence. */
export const rootForm = "\u0000"

/** A form in lower case with all digits alike and typewriter quotation marks. */
export const normal = (form: string): string =>
  form.toLowerCase().replace(/\d/g, "0").replace(/[’‘]/g, "'").replace(/[“”]/g, '"')

/** A form's letters and digits by kind, at most two of a kind in a row:
 *  "McDonald-77" is "XxXxx-dd". */
export function shape(form: string): string {
  let out = ""
  let last = ""
  let run = 0
  for (const char of form) {
    const kind = kindOf(char)
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) out += kind
  }
  return out
}

function kindOf(char: string): string {
  if (char >= "0" && char <= "9") return "d"
  if (char !== char.toLowerCase()) return "X"
  return char === char.toUpperCase() ? char : "x"
}

/** The hashes of a form's features, one a slot: lower form, form, beginnings of
 *  two and three letters, endings of one to four, shape, what the lexicon says
 *  it can be, and its fields of meaning. */
export function featureKeys(form: string, lexicon: Lexicon): number[] {
  if (form === rootForm) return Array.from({ length: slots }, (_, slot) => hash(slot, form) >>> 0)
  const lower = normal(form)
  const { mask, noun, verb } = analyse(lexicon, lower)
  const texts = [
    lower,
    form,
    lower.slice(0, 2),
    lower.slice(0, 3),
    lower.slice(-1),
    lower.slice(-2),
    lower.slice(-3),
    lower.slice(-4),
    shape(form),
    String(mask),
    `${noun}/${verb}`,
  ]
  return texts.map((text, slot) => hash(slot, text) >>> 0)
}

/** Numbers for keys: a known key is {@link slots} plus its place in the sorted
 *  vocabulary, an unknown one its slot. */
export const featureIds = (keys: readonly number[], vocabulary: Uint32Array): number[] =>
  keys.map((key, slot) => {
    const place = find(vocabulary, key)
    return place < 0 ? slot : slots + place
  })
