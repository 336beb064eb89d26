/** Where every hash begins (FNV-1a, 32 bits). */
export const seed = 0x811c9dc5 | 0

/** Takes one code unit into a hash. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** Spreads a hash over all its bits, once everything has been taken in. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 15)
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 12)) | 0
}

/** The hash of a text; another `from` keeps two uses of the same text apart. */
export function hashed(text: string, from = seed): number {
  let h = from
  for (let i = 0; i < text.length; i++) h = step(h, text.charCodeAt(i))
  return finish(h)
}

/** One hash of two numbers; the order matters. */
export function mix(a: number, b: number): number {
  let h = Math.imul(((a << 13) | (a >>> 19)) + 0x52dce729, 0x9e3779b1) ^ b
  h ^= h >>> 15
  h = Math.imul(h, 0x85ebca6b)
  return (h ^ (h >>> 13)) | 0
}
