import { hashed } from "./hash.ts"
import { indexed, keyOf, packKeys, unpackKeys } from "./keys.ts"

/** Words and what is known of each, as bits, without the words themselves: a set
 *  of hashes. About four bytes a word. */
export interface WordTable {
  readonly size: number
  /** Bits of the word with this hash; 0 when it is not in the table. */
  readonly bits: (hash: number) => number
}

/** Packs words with their bits (1 to 65535). */
export const packWords = (words: ReadonlyMap<string, number>): Uint8Array =>
  packHashes([...words].map(([word, bits]) => [hashed(word), bits]))

/** Packs hashes of words with their bits. Words that share a key share bits. */
export function packHashes(words: Iterable<readonly [hash: number, bits: number]>): Uint8Array {
  const bits = new Map<number, number>()
  for (const [hash, value] of words) {
    const key = keyOf(hash)
    bits.set(key, (bits.get(key) ?? 0) | value)
  }
  const sorted = [...bits].sort(([a], [b]) => a - b)
  const keys = packKeys(sorted.map(([key]) => key))
  const bytes = new Uint8Array(4 + keys.length + 2 * sorted.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, sorted.length, true)
  bytes.set(keys, 4)
  sorted.forEach(([, value], i) => {
    view.setUint16(4 + keys.length + 2 * i, value, true)
  })
  return bytes
}

/** Tables by their bytes, which stay as they are. */
const opened = new WeakMap<Uint8Array, WordTable>()

/** Opens what {@link packWords} packed; the same bytes give the same table. */
export function wordTable(bytes: Uint8Array): WordTable {
  const table = opened.get(bytes) ?? unpacked(bytes)
  opened.set(bytes, table)
  return table
}

function unpacked(bytes: Uint8Array): WordTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint32(0, true)
  const [keys, end] = unpackKeys(bytes, 4, size)
  const { rank } = indexed(keys)
  const bits = (hash: number): number => {
    const at = rank(hash)
    return at < 0 ? 0 : view.getUint16(end + 2 * at, true)
  }
  return { size, bits }
}
