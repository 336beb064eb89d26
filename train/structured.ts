import { keyOf } from "../src/read/keys.ts"
import { follows, labelCount } from "../src/read/viterbi.ts"
import { freezeRows } from "./perceptron.ts"
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
  /** Length of the first steps; falls to a tenth. */
  readonly rate: number
  /** Share of features left out while learning. */
  readonly dropout: number
  /** Weights closer to zero are left out of the frozen model. */
  readonly least: number
  /** What being no name loses in the end, in nats: F1 wants more names than
   *  likelihood does. */
  readonly eager: number
}

const L = labelCount
const everyLabel = Array.from({ length: L }, (_, label) => label)

/** Weights of labels by row, with the sum of their squared gradients; row 0 is
 *  for features that are not learned. */
interface Field {
  readonly keys: readonly number[]
  readonly weights: Float32Array
  readonly squares: Float32Array
  /** Row of each label standing before, the border of a sentence the last. */
  readonly steps: Int32Array
}

/** A conditional random field over a line of labels (Lafferty, McCallum and
 *  Pereira 2001), learned by AdaGrad (Duchi, Hazan and Singer 2011). Gives the
 *  frozen model. `stepFeature` gives the hash of the feature that a label stood
 *  before, `always` that of a feature that every token has. */
export function trainStructured(
  lessons: readonly Lesson[],
  stepFeature: (label: number) => number,
  always: number,
  schedule: Schedule,
): Uint8Array {
  const field = fieldOf(lessons, stepFeature)
  const order = [...lessons]
  const die = random(5)
  const total = schedule.epochs * lessons.length
  let done = 0
  for (let epoch = 0; epoch < schedule.epochs; epoch++)
    for (const lesson of shuffle(order, die))
      study(field, lesson, schedule, die, schedule.rate * (1 - (0.9 * done++) / total))
  const outside = field.keys.indexOf(keyOf(always)) * L
  field.weights[outside]! -= schedule.eager
  return frozen(field, schedule.least)
}

/** Puts rows in place of hashes; features seen once get none. */
function fieldOf(lessons: readonly Lesson[], stepFeature: (label: number) => number): Field {
  const times = new Uint8Array(1 << 28)
  for (const { features } of lessons)
    for (const hash of features) if (times[keyOf(hash)]! < 2) times[keyOf(hash)]!++
  const rows = new Int32Array(1 << 28)
  const keys = [0]
  const row = (key: number): number => {
    if (rows[key] === 0) rows[key] = keys.push(key) - 1
    return rows[key]!
  }
  for (const { features } of lessons)
    features.forEach((hash, i) => {
      features[i] = times[keyOf(hash)]! > 1 ? row(keyOf(hash)) : 0
    })
  const steps = Int32Array.from({ length: L + 1 }, (_, label) => row(keyOf(stepFeature(label))))
  const size = keys.length * L
  return { keys, weights: new Float32Array(size), squares: new Float32Array(size).fill(0.1), steps }
}

/** One step down the gradient of a lesson's likelihood. */
function study(
  field: Field,
  { features, labels }: Lesson,
  { width, dropout }: Schedule,
  die: () => number,
  rate: number,
): void {
  const n = labels.length
  if (n === 0) return
  const keep = 1 / (1 - dropout)
  const rows = features.map((row) => (row === 0 || die() < dropout ? 0 : row))
  const chances = marginals(scores(field, rows, width, keep), stepChances(field), n)
  chances.steps((before, label, i, chance) => {
    const stood = i === 0 ? L : labels[i - 1]!
    const right = before === stood && label === labels[i] ? 1 : 0
    descend(field, field.steps[before]! * L + label, chance - right, rate)
  })
  for (let i = 0; i < n; i++) {
    const slopes = everyLabel.map((label) => chances.of(i, label) - (label === labels[i] ? 1 : 0))
    if (slopes.every((slope) => Math.abs(slope) < least)) continue
    for (let at = i * width; at < (i + 1) * width; at++)
      if (rows[at] !== 0)
        for (const label of everyLabel)
          descend(field, rows[at]! * L + label, slopes[label]! * keep, rate)
  }
}

/** Slopes under this are taken for level. */
const least = 1e-3

function descend({ weights, squares }: Field, at: number, slope: number, rate: number): void {
  if (Math.abs(slope) < least) return
  squares[at]! += slope * slope
  weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!)
}

function scores({ weights }: Field, rows: Int32Array, width: number, keep: number): Float64Array {
  const sums = new Float64Array((rows.length / width) * L)
  rows.forEach((row, at) => {
    if (row === 0) return
    const to = Math.floor(at / width) * L
    for (let label = 0; label < L; label++) sums[to + label]! += weights[row * L + label]! * keep
  })
  return sums
}

/** Exponents of what each label gains from the one before; 0 where it may not
 *  follow. */
function stepChances({ weights, steps }: Field): Float64Array {
  const out = new Float64Array((L + 1) * L)
  for (let before = 0; before <= L; before++)
    for (const label of everyLabel)
      if (follows(before, label))
        out[before * L + label] = Math.exp(weights[steps[before]! * L + label]!)
  return out
}

/** Exponents of each token's scores, the largest of a token being 1. */
function exponents(sums: Float64Array): Float64Array {
  const out = new Float64Array(sums.length)
  for (let from = 0; from < sums.length; from += L) {
    const most = Math.max(...sums.subarray(from, from + L))
    for (const label of everyLabel) out[from + label] = Math.exp(sums[from + label]! - most)
  }
  return out
}

/** How likely labels and pairs of them are, by the forward-backward algorithm;
 *  sums are scaled at every token. */
function marginals(sums: Float64Array, steps: Float64Array, n: number) {
  const local = exponents(sums)
  const [ahead, scales] = forward(local, steps, n)
  const behind = backward(local, steps, scales, n)
  const last = (n - 1) * L
  const all = everyLabel.reduce(
    (sum, label) => sum + ahead[last + label]! * behind[last + label]!,
    0,
  )
  const of = (i: number, label: number): number =>
    (ahead[i * L + label]! * behind[i * L + label]!) / all
  const pair = (before: number, label: number, i: number): number => {
    const here = steps[before * L + label]! * local[i * L + label]! * behind[i * L + label]!
    return i === 0 ? of(0, label) : (ahead[(i - 1) * L + before]! * here) / scales[i]! / all
  }
  const each = (see: (before: number, label: number, i: number, chance: number) => void): void => {
    for (let i = 0; i < n; i++)
      for (let before = i === 0 ? L : 0; before < (i === 0 ? L + 1 : L); before++)
        for (const label of everyLabel)
          if (follows(before, label)) see(before, label, i, pair(before, label, i))
  }
  return { of, steps: each }
}

function forward(
  local: Float64Array,
  steps: Float64Array,
  n: number,
): [ahead: Float64Array, scales: Float64Array] {
  const ahead = new Float64Array(n * L)
  const scales = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    for (let label = 0; label < L; label++) {
      let sum = i === 0 ? steps[L * L + label]! : 0
      if (i > 0)
        for (let before = 0; before < L; before++)
          sum += ahead[(i - 1) * L + before]! * steps[before * L + label]!
      ahead[i * L + label] = sum * local[i * L + label]!
      scales[i]! += ahead[i * L + label]!
    }
    for (let label = 0; label < L; label++) ahead[i * L + label]! /= scales[i]!
  }
  return [ahead, scales]
}

function backward(
  local: Float64Array,
  steps: Float64Array,
  scales: Float64Array,
  n: number,
): Float64Array {
  const behind = new Float64Array(n * L)
  for (const label of everyLabel) behind[(n - 1) * L + label] = follows(label, L) ? 1 : 0
  for (let i = n - 2; i >= 0; i--)
    for (let before = 0; before < L; before++) {
      let sum = 0
      for (let next = (i + 1) * L, label = 0; label < L; label++)
        sum += steps[before * L + label]! * local[next + label]! * behind[next + label]!
      behind[i * L + before] = sum / scales[i + 1]!
    }
  return behind
}

/** Weights count tenfold when they are frozen: the coding is made for weights of
 *  about that size. */
const scale = 10

function frozen({ keys, weights }: Field, least: number): Uint8Array {
  const held = keys.map((key, row): [key: number, row: number] => [key, row]).slice(1)
  held.sort(([a], [b]) => a - b)
  return freezeRows(L, held, (at) => scale * weights[at]!, scale * least)
}
