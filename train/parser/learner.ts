import { slots } from "../../src/read/features.ts"
import { type Linear, labelColumns, type Parameter, tagColumns } from "../../src/read/shape.ts"
import type { Machine } from "./memory.ts"
import type { Parameters } from "./parameters.ts"

/** A sentence in numbers; index 0 is the root, targets are -1 where unknown. */
export interface Coded {
  readonly ids: readonly Int32Array[]
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly relations: Int32Array
}

/** Shares of what is left out while learning. */
export interface Dropout {
  readonly vectors: number
  /** Of words, whose form and lower form become unknown. */
  readonly words: number
  readonly features: number
}

/** Longer sentences, the root counted, are not learned from. */
export const longestSentence = 121

/** What all steps of learning work on. */
export interface Learner {
  readonly m: Machine
  readonly p: Parameters
  readonly b: Buffers
  /** Rows of the embedding that have a gradient. */
  readonly touched: Set<number>
}

export type Buffers = ReturnType<typeof buffers>

/** Places of all that one batch needs, in bytes; `back` is the gradient of `out`. */
export function buffers(m: Machine, { shape }: Parameters, sentences: number) {
  const { embedding, hidden, layers, arc, label } = shape
  const rows = sentences * longestSentence
  const top = 2 * hidden
  const pair = <T>(make: () => T): [T, T] => [make(), make()]
  const each = (width: number): number => m.take(rows * width)
  const masked = (width: number) => ({
    out: each(width),
    back: each(width),
    mask: m.take(sentences * width),
  })
  return {
    ids: each(slots),
    offsets: m.take(rows + 1),
    rowAt: each(1),
    sequence: each(1),
    sentenceOf: each(1),
    x: masked(embedding),
    layers: Array.from({ length: layers }, () => ({
      ...masked(top),
      directions: pair(() => ({
        gates: each(4 * hidden),
        cells: each(hidden),
        before: each(hidden),
        mask: m.take(sentences * hidden),
      })),
    })),
    gatesBack: each(4 * hidden),
    carry: pair(() => m.take(sentences * hidden)),
    tags: each(tagColumns(shape)),
    top: { out: each(top), back: each(top) },
    arcDependent: masked(arc),
    arcHead: masked(arc),
    labelDependent: masked(label),
    labelHead: masked(label),
    arc: { out: each(arc), back: each(arc) },
    scores: m.take(longestSentence * (longestSentence + 4)),
    labels: m.take(labelColumns(shape)),
  }
}

/** The four views of the top layer that arcs and labels are scored from. */
export const views = ["arcDependent", "arcHead", "labelDependent", "labelHead"] as const

export const weight = ({ p }: Learner, { start }: Parameter): number => p.dense.weight + 4 * start
export const gradient = ({ p }: Learner, { start }: Parameter): number =>
  p.dense.gradient + 4 * start
export const turned = ({ p }: Learner, { start }: Parameter): number => p.turned + 4 * start

export function clear({ m }: Learner, at: number, floats: number): void {
  m.floats.fill(0, at >> 2, (at >> 2) + floats)
}

/** Y = bias + X·W. */
export function linear(learner: Learner, l: Linear, x: number, y: number, rows: number): void {
  const { inner, outer } = l.weight
  const [w, bias] = [weight(learner, l.weight), weight(learner, l.bias)]
  learner.m.mm(x, inner, w, bias, y, outer, rows, inner, outer)
}

/** From dY: adds to the gradients of the matrix, of its bias and of X. */
export function linearBack(
  learner: Learner,
  l: Linear,
  x: number,
  dy: number,
  dx: number,
  rows: number,
): void {
  const { m } = learner
  const { inner, outer } = l.weight
  m.outer(x, inner, dy, outer, gradient(learner, l.weight), rows, inner, outer)
  m.columnSums(dy, outer, gradient(learner, l.bias), rows, outer)
  m.mm(dy, outer, turned(learner, l.weight), 0, dx, inner, rows, outer, inner)
}
