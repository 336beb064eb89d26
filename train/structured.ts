import { keyOf } from "../src/read/keys.ts"
import { bestPath, labelCount } from "../src/read/viterbi.ts"
import { type Learner, learner } from "./perceptron.ts"
import { random, shuffle } from "./random.ts"

/** A sentence ready to learn from: hashes of its tokens' features one token
 *  after the other, and its labels. */
export interface Lesson {
  readonly features: Int32Array
  readonly labels: Uint8Array
}

/** How learning goes. */
export interface Schedule {
  /** Features of a token. */
  readonly width: number
  readonly epochs: number
  /** Weights closer to zero are left out of the frozen model. */
  readonly least: number
}

/** A structured perceptron (Collins 2002): where the best line of labels is not
 *  the right one, it is pushed down and the right one up. Gives the frozen model.
 *  `stepFeature` gives the hash of the feature that a label stood before. */
export function trainStructured(
  lessons: readonly Lesson[],
  stepFeature: (label: number) => number,
  { width, epochs, least }: Schedule,
): Uint8Array {
  const model = learner(labelCount, 23)
  resolve(lessons, model)
  const stepRows = Int32Array.from({ length: labelCount + 1 }, (_, label) =>
    model.row(stepFeature(label)),
  )
  const order = [...lessons]
  const next = random(5)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const lesson of shuffle(order, next)) {
      model.tick()
      study(lesson, model, stepRows, width)
    }
  return model.freeze(least)
}

/** Puts rows in place of hashes; features seen once get none. */
function resolve(lessons: readonly Lesson[], model: Learner): void {
  const times = new Uint8Array(1 << 26)
  const place = (hash: number): number => keyOf(hash) & (times.length - 1)
  for (const { features } of lessons)
    for (const hash of features) if (times[place(hash)]! < 2) times[place(hash)]!++
  for (const { features } of lessons)
    features.forEach((hash, i) => {
      features[i] = times[place(hash)]! > 1 ? model.row(hash) : 0
    })
}

function study(
  { features, labels }: Lesson,
  model: Learner,
  steps: Int32Array,
  width: number,
): void {
  const n = labels.length
  const rows = (i: number): Int32Array => features.subarray(i * width, (i + 1) * width)
  const step = (label: number): Int32Array => steps.subarray(label, label + 1)
  const path = bestPath(
    scoresOf(n, (i, into) => model.score(rows(i), width, into)),
    scoresOf(labelCount + 1, (label, into) => model.score(step(label), 1, into)),
    n,
  )
  for (let i = 0; i < n; i++) {
    const [guess, right] = [path[i]!, labels[i]!]
    const [guessed, stood] = i === 0 ? [labelCount, labelCount] : [path[i - 1]!, labels[i - 1]!]
    if (guess !== right) {
      model.update(rows(i), width, right, 1)
      model.update(rows(i), width, guess, -1)
    }
    if (guess === right && guessed === stood) continue
    model.update(step(stood), 1, right, 1)
    model.update(step(guessed), 1, guess, -1)
  }
}

function scoresOf(n: number, score: (i: number, into: Float64Array) => void): Float64Array {
  const scores = new Float64Array(n * labelCount)
  for (let i = 0; i < n; i++) score(i, scores.subarray(i * labelCount, (i + 1) * labelCount))
  return scores
}
