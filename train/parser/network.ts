/** The network with its way back: one batch in, gradients out. Written by hand over
 *  the kernels that also read, so that nothing is learned that reading does not do. */
import { clearViews, encodeBack, viewsBack } from "./backward.ts"
import { draw, encode, lay } from "./forward.ts"
import { buffers, type Coded, type Dropout, type Learner } from "./learner.ts"
import { tagLoss, treeLoss } from "./losses.ts"
import type { Machine } from "./memory.ts"
import type { Parameters } from "./parameters.ts"

export interface Trainer {
  /** Adds the gradients of a batch.
   *  @returns the sum of its losses (cross entropy, in nats). */
  learn(sentences: readonly Coded[], dropout: Dropout, die: () => number): number
  /** Rows of the embedding that have a gradient; the caller empties it. */
  readonly touched: Set<number>
}

/** A trainer for batches of at most so many sentences. */
export function trainer(m: Machine, p: Parameters, sentencesInBatch: number): Trainer {
  const learner: Learner = { m, p, b: buffers(m, p, sentencesInBatch), touched: new Set() }
  return {
    touched: learner.touched,
    learn(sentences, dropout, die) {
      const batch = lay(learner, sentences)
      const rows = batch.rowAt.length
      draw(learner, sentences, batch, dropout, die)
      encode(learner, batch)
      clearViews(learner, rows)
      let sum = tagLoss(learner, sentences, batch)
      let first = 0
      for (const sentence of sentences) {
        sum += treeLoss(learner, sentence, first)
        first += sentence.ids.length
      }
      viewsBack(learner, rows)
      encodeBack(learner, batch)
      return sum
    },
  }
}
