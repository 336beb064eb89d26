/** From the gradients of the answers to those of all weights, by hand. */
import { slots } from "../../src/read/features.ts"
import type { Batch } from "../../src/read/shape.ts"
import { clear, gradient, type Learner, linearBack, turned, views } from "./learner.ts"

/** Empties the gradients that the losses add to. */
export function clearViews(learner: Learner, rows: number): void {
  const { p, b } = learner
  for (const view of views) clear(learner, b[view].back, rows * p.layout[view].weight.outer)
  clear(learner, b.arc.back, rows * p.shape.arc)
}

/** Back from the four views to the top layer. */
export function viewsBack(learner: Learner, rows: number): void {
  const { m, p, b } = learner
  const { out, back } = b.arcDependent
  linearBack(learner, p.layout.arc, out, b.arc.back, back, rows)
  clear(learner, b.top.back, rows * 2 * p.shape.hidden)
  for (const view of views) {
    const { out, back, mask } = b[view]
    const { outer } = p.layout[view].weight
    m.maskRows(back, mask, b.sentenceOf, rows, outer)
    m.reluBack(out, back, rows * outer)
    linearBack(learner, p.layout[view], b.top.out, back, b.top.back, rows)
  }
}

/** Back from the top layer and the tags to the embedding. */
export function encodeBack(learner: Learner, batch: Batch): void {
  const { m, p, b } = learner
  const rows = batch.rowAt.length
  const { embedding, hidden } = p.shape
  for (const layer of b.layers) clear(learner, layer.back, rows * 2 * hidden)
  clear(learner, b.x.back, rows * embedding)
  m.reorder(b.top.back, b.layers.at(-1)!.back, b.rowAt, rows, 2 * hidden, 1)
  const { out, back } = b.layers[0]!
  linearBack(learner, p.layout.tag, out, b.tags, back, rows)
  for (let layer = b.layers.length - 1; layer >= 0; layer--) layerBack(learner, layer, batch)
  m.maskRows(b.x.back, b.x.mask, b.sequence, rows, embedding)
  m.embedBack(p.embedding.gradient, b.ids, b.x.back, rows, slots, embedding)
}

function layerBack(learner: Learner, layer: number, batch: Batch): void {
  const { m, p, b } = learner
  const { back, mask } = b.layers[layer]!
  m.maskRows(back, mask, b.sequence, batch.rowAt.length, 2 * p.shape.hidden)
  for (const way of [0, 1] as const) directionBack(learner, layer, way, batch)
}

function directionBack(learner: Learner, layer: number, way: 0 | 1, batch: Batch): void {
  const { m, p, b } = learner
  const { hidden } = p.shape
  const rows = batch.rowAt.length
  const { x, h, bias } = p.layout.directions[layer]![way]
  const { gates, cells, before, mask } = b.layers[layer]!.directions[way]
  const [dh, dc] = b.carry
  clear(learner, dh, batch.order.length * hidden)
  clear(learner, dc, batch.order.length * hidden)
  const back = b.layers[layer]!.back + 4 * way * hidden
  const [times, dz, wh] = [batch.offsets.length - 1, b.gatesBack, turned(learner, h)]
  m.lstmBack(gates, cells, back, 2 * hidden, wh, dz, dh, dc, b.offsets, times, hidden, mask, way)
  m.outer(before, hidden, dz, h.outer, gradient(learner, h), rows, hidden, h.outer)
  const below = b.layers[layer - 1] ?? b.x
  linearBack(learner, { weight: x, bias }, below.out, dz, below.back, rows)
}
