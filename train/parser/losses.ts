/** What the answers should have been: scores become gradients in place. */
import { type Batch, labelColumns, tagColumns } from "../../src/read/shape.ts"
import { type Coded, clear, gradient, type Learner, weight } from "./learner.ts"

/** Cross entropy of one row in nats; a row without a target costs nothing. */
function loss(learner: Learner, at: number, n: number, columns: number, target: number): number {
  if (target >= 0) return -Math.log(Math.max(1e-9, learner.m.softmax(at, n, columns, target)))
  clear(learner, at, columns)
  return 0
}

export function tagLoss(learner: Learner, sentences: readonly Coded[], { rowAt }: Batch): number {
  const { p, b } = learner
  const columns = tagColumns(p.shape)
  let sum = 0
  let row = 0
  for (const { tags } of sentences)
    for (const tag of tags) {
      const at = b.tags + 4 * rowAt[row++]! * columns
      sum += loss(learner, at, p.shape.tags, columns, tag)
    }
  return sum
}

/** Arcs and relations of one sentence, whose rows begin at `first`; also the way
 *  back to the four views. */
export function treeLoss(learner: Learner, { heads, relations }: Coded, first: number): number {
  const { m, p, b } = learner
  const { arc } = p.shape
  const n = heads.length
  const columns = Math.ceil(n / 4) * 4
  const at = 4 * first * arc
  m.dots(b.arc.out + at, b.arcHead.out + at, b.scores, columns, n, arc)
  clear(learner, b.scores, columns)
  let sum = 0
  for (let d = 1; d < n; d++) {
    const row = b.scores + 4 * d * columns
    m.floats[(row >> 2) + d] = -1e9
    sum += loss(learner, row, n, columns, heads[d]!)
    if (heads[d]! >= 0 && relations[d]! >= 0)
      sum += relationLoss(learner, first + d, first + heads[d]!, relations[d]!)
  }
  const [from, to] = [b.arc, b.arcHead]
  m.dotsBack(b.scores, columns, from.out + at, to.out + at, from.back + at, to.back + at, n, arc)
  return sum
}

function relationLoss(learner: Learner, dependent: number, head: number, target: number): number {
  const { m, p, b } = learner
  const { label, relations } = p.shape
  const columns = labelColumns(p.shape)
  const [d, h] = [4 * dependent * label, 4 * head * label]
  const [from, to] = [b.labelDependent, b.labelHead]
  const w = weight(learner, p.layout.label)
  const g = gradient(learner, p.layout.label)
  m.bilinear(from.out + d, to.out + h, w, b.labels, label, columns)
  const sum = loss(learner, b.labels, relations, columns, target)
  const [df, dt] = [from.back + d, to.back + h]
  m.bilinearBack(from.out + d, to.out + h, w, b.labels, g, df, dt, label, columns)
  return sum
}
