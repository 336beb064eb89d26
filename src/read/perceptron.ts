import { indexed, unpackKeys } from "./keys.ts"

/** A linear model over hashed features, frozen by `train/perceptron.ts`. Scores
 *  are whole numbers, so every machine adds them up to the same. */
export interface Perceptron {
  readonly labels: number
  /** Writes the score of each label over `into`. Features are hashes; those the
   *  model does not know count nothing. Allocates nothing. */
  readonly score: (features: Int32Array, count: number, into: Int32Array) => void
}

/** Size of the head: labels, rows, entries, then the table of 256 values. */
export const headBytes = 12 + 512

/** Opens a frozen model. Layout: head; keys; the number of entries of each row;
 *  the label of each entry; its code, which the table of the head turns into a
 *  weight. A model of one label has one entry a row, and neither numbers nor
 *  labels are stored. */
export function perceptron(bytes: Uint8Array): Perceptron {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const labels = view.getUint32(0, true)
  const rows = view.getUint32(4, true)
  const entries = view.getUint32(8, true)
  const values = Int16Array.from({ length: 256 }, (_, i) => view.getInt16(12 + 2 * i, true))
  const [keys, end] = unpackKeys(bytes, headBytes, rows)
  const { rank } = indexed(keys)
  const weights: Weights = { values, codes: bytes.subarray(bytes.length - entries) }
  if (labels === 1) return single(rank, weights)
  const starts = runningSum(bytes.subarray(end, end + rows))
  const columns = bytes.subarray(end + rows, end + rows + entries)
  return several(labels, rank, starts, columns, weights)
}

/** Weights stay packed, a byte each: fewer lines of the cache to wait for. */
interface Weights {
  readonly values: Int16Array
  readonly codes: Uint8Array
}

function runningSum(lengths: Uint8Array): Uint32Array {
  const sums = new Uint32Array(lengths.length + 1)
  for (let i = 0; i < lengths.length; i++) sums[i + 1] = sums[i]! + lengths[i]!
  return sums
}

function single(rank: (hash: number) => number, { values, codes }: Weights): Perceptron {
  const score = (features: Int32Array, count: number, into: Int32Array): void => {
    let sum = 0
    for (let i = 0; i < count; i++) {
      const row = rank(features[i]!)
      if (row >= 0) sum += values[codes[row]!]!
    }
    into[0] = sum
  }
  return { labels: 1, score }
}

function several(
  labels: number,
  rank: (hash: number) => number,
  starts: Uint32Array,
  columns: Uint8Array,
  { values, codes }: Weights,
): Perceptron {
  let found = new Int32Array(128)
  const score = (features: Int32Array, count: number, into: Int32Array): void => {
    into.fill(0, 0, labels)
    if (count > found.length) found = new Int32Array(count)
    // All look-ups first, so that they wait for memory side by side.
    for (let i = 0; i < count; i++) found[i] = rank(features[i]!)
    for (let i = 0; i < count; i++) {
      const row = found[i]!
      if (row < 0) continue
      const end = starts[row + 1]!
      for (let entry = starts[row]!; entry < end; entry++) {
        const column = columns[entry]!
        into[column] = into[column]! + values[codes[entry]!]!
      }
    }
  }
  return { labels, score }
}
