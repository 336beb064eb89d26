/** The sizes of the network. Term for the whole: deep biaffine parser (Dozat and
 *  Manning 2017) with a tag head on the first layer. */
export interface Shape {
  /** Width of a form's vector. */
  readonly embedding: number
  /** Width of one direction of an LSTM. */
  readonly hidden: number
  readonly layers: number
  /** Widths of the vectors that arcs and labels are scored from. */
  readonly arc: number
  readonly label: number
  readonly tags: number
  readonly relations: number
}

/** Where one matrix or vector lies among the dense weights, in floats. */
export interface Parameter {
  readonly start: number
  readonly inner: number
  readonly outer: number
}

/** A matrix with its bias. */
export interface Linear {
  readonly weight: Parameter
  readonly bias: Parameter
}

/** One direction of one layer: `x` from below, `h` from the word before. */
export interface Direction {
  readonly x: Parameter
  readonly h: Parameter
  readonly bias: Parameter
}

/** The dense weights in the order in which they lie. */
export interface Layout {
  readonly directions: readonly (readonly [Direction, Direction])[]
  readonly tag: Linear
  readonly arcDependent: Linear
  readonly arcHead: Linear
  readonly labelDependent: Linear
  readonly labelHead: Linear
  readonly arc: Linear
  readonly label: Parameter
  /** How many floats all of them take. */
  readonly size: number
}

/** Weights are coded in blocks of so many; each parameter begins a block. */
export const block = 64

export const tagColumns = ({ tags }: Shape): number => roundUp(tags, 16)
export const labelColumns = ({ relations }: Shape): number => roundUp(relations, 4)
export const roundUp = (n: number, unit: number): number => Math.ceil(n / unit) * unit

/** @throws {RangeError} for widths the kernels cannot take. */
export function layoutOf(shape: Shape): Layout {
  const { embedding, hidden, layers, arc, label } = shape
  for (const width of [embedding, hidden, arc, label])
    if (width % 16) throw new RangeError(`a width of ${width} is no multiple of 16`)
  let size = 0
  const parameter = (inner: number, outer: number): Parameter => {
    const start = size
    size += roundUp(inner * outer, block)
    return { start, inner, outer }
  }
  const linear = (inner: number, outer: number): Linear => ({
    weight: parameter(inner, outer),
    bias: parameter(1, outer),
  })
  const direction = (inner: number): Direction => ({
    x: parameter(inner, 4 * hidden),
    h: parameter(hidden, 4 * hidden),
    bias: parameter(1, 4 * hidden),
  })
  const directions = Array.from({ length: layers }, (_, layer): [Direction, Direction] => {
    const inner = layer ? 2 * hidden : embedding
    return [direction(inner), direction(inner)]
  })
  const top = 2 * hidden
  return {
    directions,
    tag: linear(top, tagColumns(shape)),
    arcDependent: linear(top, arc),
    arcHead: linear(top, arc),
    labelDependent: linear(top, label),
    labelHead: linear(top, label),
    arc: linear(arc, arc),
    label: parameter((label + 1) ** 2, labelColumns(shape)),
    size,
  }
}

/** The rows of a batch as the kernels want them: sentences longest first, all
 *  their first words, then all their second words, and so on. */
export interface Batch {
  /** `offsets[t]` is the first row of time `t`; one more than there are times. */
  readonly offsets: Int32Array
  /** For each row by sentence (in the order given), the row by time. */
  readonly rowAt: Int32Array
  /** For each row by time, the place of its sentence among the longest first. */
  readonly sequence: Int32Array
  /** Sentences (as given) in the order longest first. */
  readonly order: readonly number[]
}

/** Lays out sentences of these lengths; among equals the earlier first. */
export function batchOf(lengths: readonly number[]): Batch {
  const order = lengths.map((_, i) => i).sort((a, b) => lengths[b]! - lengths[a]! || a - b)
  const rows = lengths.reduce((sum, n) => sum + n, 0)
  const times = lengths[order[0]!] ?? 0
  const offsets = new Int32Array(times + 1)
  const sequence = new Int32Array(rows)
  const rowAt = new Int32Array(rows)
  const firsts: number[] = []
  lengths.reduce((first, n, i) => {
    firsts[i] = first
    return first + n
  }, 0)
  let row = 0
  for (let t = 0; t < times; t++) {
    for (let s = 0; s < order.length && lengths[order[s]!]! > t; s++) {
      sequence[row] = s
      rowAt[firsts[order[s]!]! + t] = row++
    }
    offsets[t + 1] = row
  }
  return { offsets, rowAt, sequence, order }
}
