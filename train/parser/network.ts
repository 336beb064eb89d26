/** The network with its way back: one batch in, gradients out. Written by hand over
 *  the kernels that also read, so that nothing is learned that reading does not do. */

import { slots } from "../../src/read/features.ts"
import { type Batch, batchOf, type Linear, labelColumns, tagColumns } from "../../src/read/shape.ts"
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

export interface Trainer {
  /** Adds the gradients of a batch.
   *  @returns the sum of its losses (cross entropy, in nats). */
  learn(sentences: readonly Coded[], dropout: Dropout, die: () => number): number
  /** Rows of the embedding that have a gradient; the caller empties it. */
  readonly touched: Set<number>
}

/** Places of all that one batch needs, in bytes. */
function buffers(m: Machine, { shape }: Parameters, rows: number, sentences: number) {
  const { embedding, hidden, layers, arc, label } = shape
  const top = 2 * hidden
  const pair = <T>(make: () => T): [T, T] => [make(), make()]
  const each = (width: number): number => m.take(rows * width)
  const head = (width: number) => ({
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
    x: each(embedding),
    xBack: each(embedding),
    xMask: m.take(sentences * embedding),
    layers: Array.from({ length: layers }, () => ({
      out: each(top),
      back: each(top),
      mask: m.take(sentences * top),
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
    top: each(top),
    topBack: each(top),
    arcDependent: head(arc),
    arcHead: head(arc),
    labelDependent: head(label),
    labelHead: head(label),
    arc: { out: each(arc), back: each(arc) },
    scores: m.take(rows * 4 + longestSentence * (longestSentence + 4)),
    labels: m.take(labelColumns(shape)),
  }
}

/** Longer sentences are not learned from. */
export const longestSentence = 121

export function trainer(m: Machine, p: Parameters, sentencesInBatch: number): Trainer {
  const { shape, layout } = p
  const { embedding: width, hidden, arc, label } = shape
  const top = 2 * hidden
  const b = buffers(m, p, sentencesInBatch * longestSentence, sentencesInBatch)
  const touched = new Set<number>()
  const weight = (start: number): number => p.dense.weight + 4 * start
  const gradient = (start: number): number => p.dense.gradient + 4 * start
  const turned = (start: number): number => p.turned + 4 * start

  const linear = (l: Linear, x: number, y: number, rows: number): void => {
    const { inner, outer, start } = l.weight
    m.mm(x, inner, weight(start), weight(l.bias.start), y, outer, rows, inner, outer)
  }
  /** Gradients of a matrix and its bias from dy, and of x when there is a place. */
  const linearBack = (l: Linear, x: number, dy: number, dx: number, rows: number): void => {
    const { inner, outer, start } = l.weight
    m.outer(x, inner, dy, outer, gradient(start), rows, inner, outer)
    m.columnSums(dy, outer, gradient(l.bias.start), rows, outer)
    m.mm(dy, outer, turned(start), 0, dx, inner, rows, outer, inner)
  }
  const clear = (at: number, floats: number): void => {
    m.floats.fill(0, at >> 2, (at >> 2) + floats)
  }
  const mask = (at: number, floats: number, rate: number, die: () => number): void => {
    const keep = 1 / (1 - rate)
    for (let i = at >> 2; i < (at >> 2) + floats; i++) m.floats[i] = die() < rate ? 0 : keep
  }

  /** Heads of the network over the top layer, each with its mask. */
  const heads = [
    [layout.arcDependent, b.arcDependent],
    [layout.arcHead, b.arcHead],
    [layout.labelDependent, b.labelDependent],
    [layout.labelHead, b.labelHead],
  ] as const

  function lay(sentences: readonly Coded[]): Batch {
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

  /** Draws masks and unknown features, in a fixed order. */
  function draw(
    sentences: readonly Coded[],
    batch: Batch,
    dropout: Dropout,
    die: () => number,
  ): void {
    const n = sentences.length
    const vectors = (at: number, floats: number): void => mask(at, n * floats, dropout.vectors, die)
    vectors(b.xMask, width)
    for (const layer of b.layers) {
      vectors(layer.mask, top)
      for (const direction of layer.directions) vectors(direction.mask, hidden)
    }
    for (const [l, place] of heads) vectors(place.mask, l.weight.outer)
    let row = 0
    for (const { ids } of sentences)
      for (let t = 0; t < ids.length; t++)
        drawWord(ids[t]!, (b.ids >> 2) + batch.rowAt[row++]! * slots, t > 0, dropout, die)
  }

  function drawWord(
    ids: Int32Array,
    at: number,
    word: boolean,
    dropout: Dropout,
    die: () => number,
  ): void {
    const unknown = word && die() < dropout.words
    for (let slot = 0; slot < slots; slot++) {
      const lost = word && ((unknown && slot < 2) || die() < dropout.features)
      const id = lost ? slot : ids[slot]!
      m.ints[at + slot] = id
      touched.add(id)
    }
  }

  function encode(batch: Batch): void {
    const rows = batch.rowAt.length
    m.embed(p.embedding.weight, b.ids, b.x, rows, slots, width)
    m.maskRows(b.x, b.xMask, b.sequence, rows, width)
    let below = b.x
    b.layers.forEach((layer, l) => {
      layer.directions.forEach((d, way) => {
        const { x, h, bias } = layout.directions[l]![way]!
        m.mm(
          below,
          x.inner,
          weight(x.start),
          weight(bias.start),
          d.gates,
          x.outer,
          rows,
          x.inner,
          x.outer,
        )
        const out = layer.out + 4 * way * hidden
        const times = batch.offsets.length - 1
        m.lstm(
          d.gates,
          weight(h.start),
          d.cells,
          d.before,
          out,
          top,
          b.offsets,
          times,
          hidden,
          d.mask,
          way,
        )
      })
      m.maskRows(layer.out, layer.mask, b.sequence, rows, top)
      below = layer.out
    })
    linear(layout.tag, b.layers[0]!.out, b.tags, rows)
    m.reorder(below, b.top, b.rowAt, rows, top, 0)
    for (const [l, place] of heads) {
      linear(l, b.top, place.out, rows)
      m.relu(place.out, rows * l.weight.outer)
      m.maskRows(place.out, place.mask, b.sentenceOf, rows, l.weight.outer)
    }
    linear(layout.arc, b.arcDependent.out, b.arc.out, rows)
  }

  /** Scores become gradients; the loss in nats. */
  const loss = (at: number, n: number, columns: number, target: number): number => {
    if (target >= 0) return -Math.log(Math.max(1e-9, m.softmax(at, n, columns, target)))
    clear(at, columns)
    return 0
  }

  function tagLoss(sentences: readonly Coded[], batch: Batch): number {
    const columns = tagColumns(shape)
    let sum = 0
    let row = 0
    for (const { tags } of sentences)
      for (const tag of tags)
        sum += loss(b.tags + 4 * batch.rowAt[row++]! * columns, shape.tags, columns, tag)
    return sum
  }

  /** Arcs and labels of one sentence whose rows begin at `first`. */
  function treeLoss({ heads: head, relations }: Coded, first: number): number {
    const n = head.length
    const columns = Math.ceil(n / 4) * 4
    const a = 4 * first * arc
    m.dots(b.arc.out + a, b.arcHead.out + a, b.scores, columns, n, arc)
    let sum = 0
    clear(b.scores, columns)
    for (let d = 1; d < n; d++) {
      const row = b.scores + 4 * d * columns
      m.floats[(row >> 2) + d] = -1e9
      sum += loss(row, n, columns, head[d]!)
      if (head[d]! >= 0 && relations[d]! >= 0)
        sum += labelLoss(first + d, first + head[d]!, relations[d]!)
    }
    m.dotsBack(
      b.scores,
      columns,
      b.arc.out + a,
      b.arcHead.out + a,
      b.arc.back + a,
      b.arcHead.back + a,
      n,
      arc,
    )
    return sum
  }

  function labelLoss(dependent: number, head: number, target: number): number {
    const columns = labelColumns(shape)
    const [d, h] = [4 * dependent * label, 4 * head * label]
    const [from, to] = [b.labelDependent, b.labelHead]
    const { start } = layout.label
    m.bilinear(from.out + d, to.out + h, weight(start), b.labels, label, columns)
    const sum = loss(b.labels, shape.relations, columns, target)
    const [w, g] = [weight(start), gradient(start)]
    m.bilinearBack(
      from.out + d,
      to.out + h,
      w,
      b.labels,
      g,
      from.back + d,
      to.back + h,
      label,
      columns,
    )
    return sum
  }

  function headsBack(rows: number): void {
    linearBack(layout.arc, b.arcDependent.out, b.arc.back, b.arcDependent.back, rows)
    clear(b.topBack, rows * top)
    for (const [l, place] of heads) {
      m.maskRows(place.back, place.mask, b.sentenceOf, rows, l.weight.outer)
      m.reluBack(place.out, place.back, rows * l.weight.outer)
      linearBack(l, b.top, place.back, b.topBack, rows)
    }
  }

  function encodeBack(batch: Batch): void {
    const rows = batch.rowAt.length
    for (const layer of b.layers) clear(layer.back, rows * top)
    clear(b.xBack, rows * width)
    m.reorder(b.topBack, b.layers.at(-1)!.back, b.rowAt, rows, top, 1)
    linearBack(layout.tag, b.layers[0]!.out, b.tags, b.layers[0]!.back, rows)
    for (let l = b.layers.length - 1; l >= 0; l--) {
      const layer = b.layers[l]!
      const below = l
        ? { x: b.layers[l - 1]!.out, dx: b.layers[l - 1]!.back }
        : { x: b.x, dx: b.xBack }
      m.maskRows(layer.back, layer.mask, b.sequence, rows, top)
      for (const way of [0, 1] as const) directionBack(l, way, below, batch)
    }
    m.maskRows(b.xBack, b.xMask, b.sequence, rows, width)
    m.embedBack(p.embedding.gradient, b.ids, b.xBack, rows, slots, width)
  }

  function directionBack(
    l: number,
    way: 0 | 1,
    below: { x: number; dx: number },
    batch: Batch,
  ): void {
    const rows = batch.rowAt.length
    const { x, h, bias } = layout.directions[l]![way]
    const { gates, cells, before, mask: states } = b.layers[l]!.directions[way]
    const [dh, dc] = b.carry
    clear(dh, batch.order.length * hidden)
    clear(dc, batch.order.length * hidden)
    const back = b.layers[l]!.back + 4 * way * hidden
    const times = batch.offsets.length - 1
    const dz = b.gatesBack
    m.lstmBack(
      gates,
      cells,
      back,
      top,
      turned(h.start),
      dz,
      dh,
      dc,
      b.offsets,
      times,
      hidden,
      states,
      way,
    )
    m.outer(before, hidden, dz, h.outer, gradient(h.start), rows, hidden, h.outer)
    linearBack({ weight: x, bias }, below.x, dz, below.dx, rows)
  }

  return {
    touched,
    learn(sentences, dropout, die) {
      const batch = lay(sentences)
      const rows = batch.rowAt.length
      draw(sentences, batch, dropout, die)
      encode(batch)
      for (const [l, place] of heads) clear(place.back, rows * l.weight.outer)
      clear(b.arc.back, rows * arc)
      let sum = tagLoss(sentences, batch)
      let first = 0
      for (const sentence of sentences) {
        sum += treeLoss(sentence, first)
        first += sentence.ids.length
      }
      headsBack(rows)
      encodeBack(batch)
      return sum
    },
  }
}
