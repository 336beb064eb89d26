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

/** An index over sorted keys: open addressing, at most half full. Key and rank
 *  stand side by side, so that a look-up touches one line of the cache. */
export function indexed(sorted: Int32Array): Keys {
  let capacity = 16
  while (capacity < sorted.length * 2) capacity *= 2
  const mask = capacity - 1
  const slots = new Int32Array(2 * capacity)
  for (let rank = 0; rank < sorted.length; rank++) {
    let slot = sorted[rank]! & mask
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    slots[2 * slot] = sorted[rank]!
    slots[2 * slot + 1] = rank + 1
  }
  const rank = (hash: number): number => {
    const key = hash >>> (32 - keyBits)
    let slot = key & mask
    for (;;) {
      const found = slots[2 * slot + 1]! - 1
      if (found < 0 || slots[2 * slot] === key) return found
      slot = (slot + 1) & mask
    }
  }
  return { size: sorted.length, rank }
}
