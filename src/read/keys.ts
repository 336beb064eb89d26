/** Keys of a frozen table: the top {@link keyBits} bits of a hash. A key that is
 *  not in the table is taken for one that is about once in a thousand times. */
export const keyBits = 28

/** The key under which a table holds a hash. */
export const keyOf = (hash: number): number => hash >>> (32 - keyBits)

/** Finds keys in constant time, without allocating. */
export interface Keys {
  readonly size: number
  /** Rank of the hash's key in the sorted table, or -1. */
  readonly rank: (hash: number) => number
}

/** Bytes of sorted keys: each as its distance from the one before, seven bits a
 *  byte, low bits first. */
export function packKeys(sorted: Iterable<number>): Uint8Array {
  const bytes: number[] = []
  let last = 0
  for (const key of sorted) {
    let rest = key - last
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
    last = key
  }
  return Uint8Array.from(bytes)
}

/** Gives back what {@link packKeys} packed: the keys, and where their bytes end. */
export function unpackKeys(bytes: Uint8Array, from: number, count: number): [Int32Array, number] {
  const keys = new Int32Array(count)
  let at = from
  let last = 0
  for (let k = 0; k < count; k++) {
    let shift = 0
    let byte = bytes[at++]!
    for (; byte > 127; byte = bytes[at++]!, shift += 7) last += (byte & 127) << shift
    last += byte << shift
    keys[k] = last
  }
  return [keys, at]
}

/** An index over sorted keys: open addressing by a key's highest bits, at most half
 *  full, so that it is filled from one end to the other. Key and rank stand side by
 *  side, so that a look-up touches one line of the cache. */
export function indexed(sorted: Int32Array): Keys {
  const size = sorted.length
  let bits = 4
  while (1 << bits < size * 2) bits++
  const shift = keyBits - bits
  const mask = (1 << bits) - 1
  const slots = new Int32Array(2 << bits)
  for (let rank = 0; rank < size; rank++) {
    const key = sorted[rank]!
    let slot = key >>> shift
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    slots[2 * slot] = key
    slots[2 * slot + 1] = rank + 1
  }
  const rank = (hash: number): number => {
    const key = hash >>> (32 - keyBits)
    let slot = key >>> shift
    for (;;) {
      const found = slots[2 * slot + 1]! - 1
      if (found < 0 || slots[2 * slot] === key) return found
      slot = (slot + 1) & mask
    }
  }
  return { size, rank }
}
