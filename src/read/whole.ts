import type { Layout, Parameter } from "./shape.ts"

/** States are whole numbers of this part of one: they lie between -1 and 1, so that
 *  16 bits hold them. The kernels know it, too. */
export const stateUnit = 1 / 8192

/** The largest weight: 13 bits, so that the product of a weight and a state keeps to 27. */
const largestWeight = 8191

/** The most that a column's weights may come to, whatever their signs, so that no sum over
 *  states of one overflows 32 bits; some room is left for rounding. */
const heaviestColumn = 2 ** 31 * stateUnit - 1024

/** Turns a matrix in panels of floats into one of whole numbers, as `mm16` in
 *  kernels.as.ts takes it. `units` gets what one is worth in each column, times
 *  {@link stateUnit}. */
export function wholeInto(
  floats: Float32Array,
  from: number,
  { inner, outer }: Pick<Parameter, "inner" | "outer">,
  shorts: Int16Array,
  units: Float32Array,
): void {
  const perUnit = new Float64Array(16)
  for (let panel = 0; panel < outer; panel += 16) {
    const first = from + panel * inner
    scale(floats, first, first + inner * 16, perUnit)
    for (let c = 0; c < 16; c++) units[panel + c] = stateUnit / perUnit[c]!
    roundInto(floats, first, perUnit, shorts.subarray(panel * inner, (panel + 16) * inner))
  }
}

/** How many units make one, by column: the most that keeps a panel's columns in both bounds. */
function scale(floats: Float32Array, first: number, end: number, perUnit: Float64Array): void {
  const [largest, sums] = [new Float64Array(16), new Float64Array(16)]
  for (let row = first; row < end; row += 16)
    for (let c = 0; c < 16; c++) {
      const size = Math.abs(floats[row + c]!)
      sums[c] = sums[c]! + size
      if (size > largest[c]!) largest[c] = size
    }
  for (let c = 0; c < 16; c++)
    perUnit[c] = 1 / (Math.max(largest[c]! / largestWeight, sums[c]! / heaviestColumn) || 1)
}

function roundInto(
  floats: Float32Array,
  first: number,
  perUnit: Float64Array,
  shorts: Int16Array,
): void {
  for (let at = 0; at < shorts.length; at += 32)
    for (let c = 0; c < 16; c++) {
      shorts[at + 2 * c] = Math.round(floats[first + at + c]! * perUnit[c]!)
      shorts[at + 2 * c + 1] = Math.round(floats[first + at + 16 + c]! * perUnit[c]!)
    }
}

/** Where a matrix of whole numbers and the units of its columns lie, in bytes. */
export interface Whole {
  readonly weights: number
  readonly units: number
}

/** The parameters that meet states and nothing else. */
const metByStates = (layout: Layout): Parameter[] => [
  ...layout.directions.flatMap((pair, layer) =>
    pair.flatMap(({ x, h }) => (layer > 0 ? [x, h] : [h])),
  ),
  ...[layout.tag, layout.arcDependent, layout.arcHead].map(({ weight }) => weight),
  ...[layout.labelDependent, layout.labelHead].map(({ weight }) => weight),
]

/** Writes the matrices that states are multiplied with, one behind the other, from byte `at`
 *  on. The dense weights lie from float `dense` on, in the same memory. They take less room
 *  than those do. */
export function wholesOf(
  floats: Float32Array,
  dense: number,
  at: number,
  layout: Layout,
): Map<Parameter, Whole> {
  let end = at
  return new Map(
    metByStates(layout).map((parameter) => {
      const { start, inner, outer } = parameter
      const [weights, units] = [end, end + 2 * inner * outer]
      end = units + 4 * outer
      const shorts = new Int16Array(floats.buffer, weights, inner * outer)
      wholeInto(floats, dense + start, parameter, shorts, floats.subarray(units >> 2, end >> 2))
      return [parameter, { weights, units }]
    }),
  )
}
