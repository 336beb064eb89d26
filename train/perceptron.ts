import { keyOf, packKeys } from "../src/read/keys.ts"
import { headBytes } from "../src/read/perceptron.ts"

/** A linear model that learns: averaged perceptron over hashed features
 *  (Collins 2002). */
export interface Learner {
  readonly labels: number
  /** Row of a feature, made if need be. */
  readonly row: (hash: number) => number
  /** Row of a feature, 0 when there is none. */
  readonly find: (hash: number) => number
  /** Adds the weights of rows up, label by label. */
  readonly score: (rows: Int32Array, count: number, into: Float64Array) => void
  /** Adds `amount` to one label's weight in all rows. */
  readonly update: (rows: Int32Array, count: number, label: number, amount: number) => void
  /** One more example seen; averages weigh by it. */
  readonly tick: () => void
  /** Puts the averages in place of the weights: the end of learning. */
  readonly average: () => void
  /** Averaged weights, 8 bits each, as `src/read/perceptron.ts` reads them. */
  readonly freeze: (least?: number) => Uint8Array
}

const grown = (array: Float32Array, length: number): Float32Array<ArrayBuffer> => {
  const longer = new Float32Array(length)
  longer.set(array)
  return longer
}

export function learner(labels: number, bits = 22): Learner {
  const capacity = 1 << bits
  const mask = capacity - 1
  const keys = new Int32Array(capacity)
  const slots = new Int32Array(capacity)
  let weights = new Float32Array(labels << 16)
  let sums = new Float32Array(labels << 16)
  let next = 1
  let time = 1

  const slotOf = (hash: number): number => {
    const key = keyOf(hash)
    let slot = key & mask
    while (slots[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const find = (hash: number): number => slots[slotOf(hash)]!
  const row = (hash: number): number => {
    const slot = slotOf(hash)
    if (slots[slot] !== 0) return slots[slot]!
    if (next > capacity * 0.8) throw new RangeError("more features than the table holds")
    if ((next + 1) * labels > weights.length) {
      weights = grown(weights, weights.length * 2)
      sums = grown(sums, sums.length * 2)
    }
    keys[slot] = keyOf(hash)
    slots[slot] = next
    return next++
  }
  const score = (rows: Int32Array, count: number, into: Float64Array): void => {
    into.fill(0, 0, labels)
    for (let i = 0; i < count; i++) {
      const from = rows[i]! * labels
      for (let label = 0; label < labels; label++) into[label]! += weights[from + label]!
    }
  }
  const update = (rows: Int32Array, count: number, label: number, amount: number): void => {
    for (let i = 0; i < count; i++) {
      if (rows[i] === 0) continue
      const at = rows[i]! * labels + label
      weights[at]! += amount
      sums[at]! += amount * time
    }
  }
  const freeze = (least = 0): Uint8Array => {
    const held: [key: number, row: number][] = []
    for (let slot = 0; slot < capacity; slot++)
      if (slots[slot] !== 0) held.push([keys[slot]!, slots[slot]!])
    held.sort(([a], [b]) => a - b)
    const mean = (at: number): number => weights[at]! - sums[at]! / time
    return freezeRows(labels, held, mean, least)
  }
  const tick = (): void => {
    time++
  }
  const average = (): void => {
    weights = weights.map((weight, at) => weight - sums[at]! / time)
    sums.fill(0)
  }
  return { labels, row, find, score, update, tick, average, freeze }
}

/** Where steps stop being even and start to grow: fine near zero, full range
 *  kept. Linear steps clip the rare large weights that decide. */
const knee = 0.5

/** Weights of 8 bits by row, as `src/read/perceptron.ts` reads them; `held` gives
 *  the keys in order, each with its row. */
export function freezeRows(
  labels: number,
  held: readonly [key: number, row: number][],
  weight: (at: number) => number,
  least: number,
): Uint8Array {
  let largest = 0
  for (const [, row] of held)
    for (let label = 0; label < labels; label++)
      largest = Math.max(largest, Math.abs(weight(row * labels + label)))
  const span = Math.log1p(largest / knee) || 1
  const code = (x: number): number =>
    Math.abs(x) < least
      ? 0
      : Math.sign(x) * Math.round((127 * Math.log1p(Math.abs(x) / knee)) / span)
  const value = (c: number): number => Math.sign(c) * knee * Math.expm1((Math.abs(c) / 127) * span)

  const kept: number[] = []
  const lengths: number[] = []
  const columns: number[] = []
  const codes: number[] = []
  for (const [key, row] of held) {
    const before = codes.length
    for (let label = 0; label < labels; label++) {
      const c = code(weight(row * labels + label))
      if (c === 0) continue
      columns.push(label)
      codes.push(c)
    }
    if (codes.length === before) continue
    kept.push(key)
    lengths.push(codes.length - before)
  }
  const packed = packKeys(kept)
  const rows = labels === 1 ? 0 : kept.length
  const bytes = new Uint8Array(
    headBytes + packed.length + rows + (rows && codes.length) + codes.length,
  )
  const view = new DataView(bytes.buffer)
  view.setUint32(0, labels, true)
  view.setUint32(4, kept.length, true)
  view.setUint32(8, codes.length, true)
  const unit = largest > 0 ? 32000 / largest : 1
  for (let i = 0; i < 256; i++)
    view.setInt16(12 + 2 * i, Math.round(value(i < 128 ? i : Math.max(i - 256, -127)) * unit), true)
  bytes.set(packed, headBytes)
  if (rows) {
    bytes.set(lengths, headBytes + packed.length)
    bytes.set(columns, headBytes + packed.length + rows)
  }
  bytes.set(
    codes.map((c) => c & 255),
    bytes.length - codes.length,
  )
  return bytes
}
