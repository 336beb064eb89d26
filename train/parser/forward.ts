/** From words to the vectors that answers are scored from. */
import { slots } from "../../src/read/features.ts"
import { type Batch, batchOf } from "../../src/read/shape.ts"
import { type Coded, type Dropout, type Learner, linear, views, weight } from "./learner.ts"

/** Lays the rows of a batch out, where the kernels find them. */
export function lay({ m, b }: Learner, sentences: readonly Coded[]): Batch {
  const batch = batchOf(sentences.map(({ ids }) => ids.length))
  m.ints.set(batch.offsets, b.offsets >> 2)
  m.ints.set(batch.rowAt, b.rowAt >> 2)
  m.ints.set(batch.sequence, b.sequence >> 2)
  let row = b.sentenceOf >> 2
  sentences.forEach(({ ids }, i) => {
    m.ints.fill(i, row, row + ids.length)
    row += ids.length
  })
  return batch
}

/** Draws one mask a sentence for every vector, then unknown features; always in
 *  this order. */
export function draw(
  learner: Learner,
  sentences: readonly Coded[],
  batch: Batch,
  dropout: Dropout,
  die: () => number,
): void {
  const { m, p, b } = learner
  const { embedding, hidden } = p.shape
  const keep = 1 / (1 - dropout.vectors)
  const mask = (at: number, width: number): void => {
    for (let i = at >> 2; i < (at >> 2) + sentences.length * width; i++)
      m.floats[i] = die() < dropout.vectors ? 0 : keep
  }
  mask(b.x.mask, embedding)
  for (const layer of b.layers) {
    mask(layer.mask, 2 * hidden)
    for (const direction of layer.directions) mask(direction.mask, hidden)
  }
  for (const view of views) mask(b[view].mask, p.layout[view].weight.outer)
  let row = 0
  for (const { ids } of sentences)
    for (const [t, word] of ids.entries())
      drawWord(learner, word, batch.rowAt[row++]!, t > 0, dropout, die)
}

function drawWord(
  { m, b, touched }: Learner,
  ids: Int32Array,
  row: number,
  isWord: boolean,
  dropout: Dropout,
  die: () => number,
): void {
  const unknown = isWord && die() < dropout.words
  for (let slot = 0; slot < slots; slot++) {
    const lost = isWord && ((unknown && slot < 2) || die() < dropout.features)
    const id = lost ? slot : ids[slot]!
    m.ints[(b.ids >> 2) + row * slots + slot] = id
    touched.add(id)
  }
}

/** Runs the network up to the scores of tags and the four views. */
export function encode(learner: Learner, batch: Batch): void {
  const { m, p, b } = learner
  const rows = batch.rowAt.length
  const { embedding, hidden } = p.shape
  m.embed(p.embedding.weight, b.ids, b.x.out, rows, slots, embedding)
  m.maskRows(b.x.out, b.x.mask, b.sequence, rows, embedding)
  for (let layer = 0; layer < b.layers.length; layer++) runLayer(learner, layer, batch)
  linear(learner, p.layout.tag, b.layers[0]!.out, b.tags, rows)
  m.reorder(b.layers.at(-1)!.out, b.top.out, b.rowAt, rows, 2 * hidden, 0)
  for (const view of views) {
    const { out, mask } = b[view]
    const l = p.layout[view]
    linear(learner, l, b.top.out, out, rows)
    m.relu(out, rows * l.weight.outer)
    m.maskRows(out, mask, b.sentenceOf, rows, l.weight.outer)
  }
  linear(learner, p.layout.arc, b.arcDependent.out, b.arc.out, rows)
}

function runLayer(learner: Learner, layer: number, { rowAt, offsets }: Batch): void {
  const { m, p, b } = learner
  const { hidden } = p.shape
  const below = (b.layers[layer - 1] ?? b.x).out
  const { out, mask, directions } = b.layers[layer]!
  directions.forEach(({ gates, cells, before, mask: states }, way) => {
    const { x, h, bias } = p.layout.directions[layer]![way]!
    linear(learner, { weight: x, bias }, below, gates, rowAt.length)
    const [at, times] = [out + 4 * way * hidden, offsets.length - 1]
    const wh = weight(learner, h)
    m.lstm(gates, wh, cells, before, at, 2 * hidden, b.offsets, times, hidden, states, way)
  })
  m.maskRows(out, mask, b.sequence, rowAt.length, 2 * hidden)
}
