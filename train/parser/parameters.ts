import { slots } from "../../src/read/features.ts"
import { type Layout, layoutOf, type Parameter, type Shape } from "../../src/read/shape.ts"
import { random } from "../random.ts"
import type { Machine } from "./memory.ts"

/** All weights in the machine's memory, each with its gradient and Adam's two
 *  moments; pointers in bytes. */
export interface Parameters {
  readonly shape: Shape
  readonly layout: Layout
  /** Known features and one unknown for each slot. */
  readonly rows: number
  readonly dense: Quartet
  readonly embedding: Quartet
  /** The dense matrices turned, at the places of `layout`. */
  readonly turned: number
  /** Updates so far. */
  steps: number
}

export interface Quartet {
  readonly weight: number
  readonly gradient: number
  readonly mean: number
  readonly variance: number
  readonly size: number
}

export function newParameters(
  m: Machine,
  shape: Shape,
  vocabulary: number,
  seed: number,
): Parameters {
  const layout = layoutOf(shape)
  const rows = vocabulary + slots
  const quartet = (size: number): Quartet => ({
    weight: m.take(size),
    gradient: m.take(size),
    mean: m.take(size),
    variance: m.take(size),
    size,
  })
  const dense = quartet(layout.size)
  const embedding = quartet(rows * shape.embedding)
  const parameters = {
    shape,
    layout,
    rows,
    dense,
    embedding,
    turned: m.take(layout.size),
    steps: 0,
  }
  initialise(m, parameters, random(seed))
  return parameters
}

/** Uniform, as wide as the sizes ask (Glorot and Bengio 2010); forget gates open. */
function initialise(
  m: Machine,
  { layout, shape, dense, embedding }: Parameters,
  die: () => number,
): void {
  const fill = ({ start, inner, outer }: Parameter, width: number): void => {
    const from = (dense.weight >> 2) + start
    for (let i = 0; i < inner * outer; i++) m.floats[from + i] = (die() * 2 - 1) * width
  }
  for (const direction of layout.directions.flat()) {
    const width = Math.sqrt(3 / (direction.x.inner + shape.hidden))
    fill(direction.x, width)
    fill(direction.h, width)
    const bias = (dense.weight >> 2) + direction.bias.start
    m.floats.fill(1, bias + shape.hidden, bias + 2 * shape.hidden)
  }
  for (const { weight } of linears(layout))
    fill(weight, Math.sqrt(6 / (weight.inner + weight.outer)))
  fill(layout.arc.weight, 0.02)
  fill(layout.arc.bias, 0.02)
  fill(layout.label, 0.01)
  for (let i = 0; i < embedding.size; i++)
    m.floats[(embedding.weight >> 2) + i] = (die() * 2 - 1) * 0.08
}

const linears = ({ tag, arcDependent, arcHead, labelDependent, labelHead }: Layout) => [
  tag,
  arcDependent,
  arcHead,
  labelDependent,
  labelHead,
]

/** Brings the turned matrices up to date with the weights. */
export function turn(m: Machine, { layout, dense, turned }: Parameters): void {
  const matrices = [
    ...layout.directions.flat().flatMap(({ x, h }) => [x, h]),
    ...[...linears(layout), layout.arc].map(({ weight }) => weight),
  ]
  for (const { start, inner, outer } of matrices)
    m.transpose(dense.weight + 4 * start, turned + 4 * start, inner, outer)
}

/** The norm above which a batch's gradient is shortened. */
const longest = 25

/** One step of Adam at that rate over the dense weights and the touched rows of
 *  the embedding. */
export function update(m: Machine, p: Parameters, touched: Iterable<number>, rate: number): void {
  const width = p.shape.embedding
  const rows = [...touched]
  let sum = m.squares(p.dense.gradient, p.dense.size)
  for (const row of rows) sum += m.squares(p.embedding.gradient + 4 * row * width, width)
  const norm = Math.sqrt(sum)
  const scale = norm > longest ? longest / norm : 1
  p.steps++
  const [first, second] = [unbias(0.9, p.steps), unbias(0.98, p.steps)]
  const step = ({ weight, gradient, mean, variance }: Quartet, at: number, size: number): void =>
    m.adam(weight + at, gradient + at, mean + at, variance + at, size, scale, rate * first, second)
  step(p.dense, 0, p.dense.size)
  for (const row of rows) step(p.embedding, 4 * row * width, width)
  turn(m, p)
}

/** 1 / (1 - b^n), the power by repeated squaring: no two machines differ. */
export function unbias(b: number, n: number): number {
  let power = 1
  for (let square = b, k = n; k > 0; k = Math.floor(k / 2), square *= square)
    if (k % 2) power *= square
  return 1 / (1 - power)
}
