import type { Kernels } from "./index.ts"

const { fround, min, max, abs } = Math

/** The kernels in plain JavaScript: the same sums in the same order, each
 *  rounded to 32 bits, so that every bit is as in WebAssembly. */
export function plainKernels(bytes: number): Kernels {
  const memory = new ArrayBuffer(Math.ceil(bytes / 8) * 8)
  const heap: Heap = {
    floats: new Float32Array(memory),
    ints: new Int32Array(memory),
    shorts: new Int16Array(memory),
  }
  return {
    memory,
    mm: (x, xs, w, bias, y, ys, rows, inner, outer) =>
      mm(heap, x >> 2, xs, w >> 2, bias >> 2, y >> 2, ys, rows, inner, outer),
    lstm: (...args) => lstm(heap, ...args),
    mm16: (...args) => mm16(heap, ...args),
    lstm16: (...args) => lstm16(heap, ...args),
    relu: (y, n) => relu(heap, y >> 2, n),
    dots: (a, b, s, stride, rows, n) => dots(heap, a >> 2, b >> 2, s >> 2, stride, rows, n),
    bilinear: (p, q, w, z, n, k) => bilinear(heap, p >> 2, q >> 2, w >> 2, z >> 2, n, k),
  }
}

interface Heap {
  readonly floats: Float32Array
  readonly ints: Int32Array
  readonly shorts: Int16Array
}

/** As `mm` in kernels.as.ts; here and below pointers count floats. */
function mm(
  { floats }: Heap,
  x: number,
  xs: number,
  w: number,
  bias: number,
  y: number,
  ys: number,
  rows: number,
  inner: number,
  outer: number,
): void {
  for (let t = 0; t < rows; t++)
    for (let o = 0; o < outer; o++) {
      const at = y + t * ys + o
      let sum = floats[bias ? bias + o : at]!
      let weight = w + (o >> 4) * inner * 16 + (o & 15)
      for (let i = x + t * xs, end = i + inner; i < end; i++, weight += 16)
        sum = fround(sum + fround(floats[i]! * floats[weight]!))
      floats[at] = sum
    }
}

/** Powers of two from 2^-126 on: what the exponent bits of a float say. */
const powers = Float32Array.from({ length: 253 }, (_, i) => 2 ** (i - 126))

/** Halves go to the even neighbour, as in the WebAssembly instruction: adding
 *  1.5 × 2^23 leaves no bits for a fraction. */
const nearest = (x: number): number => fround(fround(x + 12_582_912) - 12_582_912)

const coefficients = [0.00133336, 0.00961813, 0.05550411, 0.24022651, Math.LN2, 1].map(fround)

function exp(x: number): number {
  const z = fround(max(min(x, 80), -80) * fround(Math.LOG2E))
  const whole = nearest(z)
  const f = fround(z - whole)
  let p = coefficients[0]!
  for (let i = 1; i < 6; i++) p = fround(fround(p * f) + coefficients[i]!)
  return fround(p * powers[whole + 126]!)
}

const sigmoid = (x: number): number => fround(1 / fround(1 + exp(-x)))

const tanh = (x: number): number => fround(1 - fround(2 / fround(1 + exp(fround(x + x)))))

/** Step `k` of a walk over the times of a batch: its rows, the first row of the step before,
 *  and how many rows go on from there. */
function timeOf(
  { ints }: Heap,
  offsets: number,
  times: number,
  k: number,
  reverse: number,
): { row: number; rows: number; last: number; carried: number } {
  const start = (t: number): number => ints[(offsets >> 2) + t]!
  const t = reverse ? times - 1 - k : k
  const u = reverse ? t + 1 : t - 1
  const [row, rows] = [start(t), start(t + 1) - start(t)]
  const last = k ? start(u) : 0
  return { row, rows, last, carried: k ? min(rows, start(u + 1) - last) : 0 }
}

/** As `lstm` in kernels.as.ts; pointers in bytes. */
function lstm(
  heap: Heap,
  z: number,
  wh: number,
  cells: number,
  before: number,
  out: number,
  stride: number,
  offsets: number,
  times: number,
  hidden: number,
  mask: number,
  reverse: number,
): void {
  for (let k = 0; k < times; k++) {
    const { row, rows, last, carried } = timeOf(heap, offsets, times, k, reverse)
    const states = (before >> 2) + row * hidden
    const gate = (z >> 2) + row * 4 * hidden
    begin(heap, states, (out >> 2) + last * stride, stride, mask >> 2, carried, rows, hidden)
    mm(heap, states, hidden, wh >> 2, 0, gate, 4 * hidden, carried, hidden, 4 * hidden)
    for (let s = 0; s < rows; s++) {
      const earlier = s < carried ? (cells >> 2) + (last + s) * hidden : -1
      const cell = (cells >> 2) + (row + s) * hidden
      gates(heap, gate + s * 4 * hidden, earlier, cell, (out >> 2) + (row + s) * stride, hidden)
    }
  }
}

function begin(
  { floats }: Heap,
  states: number,
  from: number,
  stride: number,
  mask: number,
  carried: number,
  rows: number,
  hidden: number,
): void {
  for (let s = 0; s < carried; s++)
    for (let i = 0; i < hidden; i++) {
      const state = floats[from + s * stride + i]!
      floats[states + s * hidden + i] = mask ? state * floats[mask + s * hidden + i]! : state
    }
  floats.fill(0, states + carried * hidden, states + rows * hidden)
}

function gates(
  { floats }: Heap,
  z: number,
  earlier: number,
  cell: number,
  out: number,
  hidden: number,
): void {
  for (let i = 0; i < hidden; i++) {
    const input = sigmoid(floats[z + i]!)
    const forget = sigmoid(floats[z + hidden + i]!)
    const fresh = tanh(floats[z + 2 * hidden + i]!)
    const output = sigmoid(floats[z + 3 * hidden + i]!)
    floats[z + i] = input
    floats[z + hidden + i] = forget
    floats[z + 2 * hidden + i] = fresh
    floats[z + 3 * hidden + i] = output
    let c = fround(input * fresh)
    if (earlier >= 0) c = fround(c + fround(forget * floats[earlier + i]!))
    floats[cell + i] = c
    floats[out + i] = output * tanh(c)
  }
}

/** As `mm16` in kernels.as.ts; pointers in bytes. */
function mm16(
  { floats, shorts }: Heap,
  x: number,
  xStride: number,
  w: number,
  units: number,
  bias: number,
  y: number,
  yStride: number,
  rows: number,
  inner: number,
  outer: number,
): void {
  for (let t = 0; t < rows; t++)
    for (let o = 0; o < outer; o++) {
      let weight = (w >> 1) + (o >> 4) * inner * 16 + (o & 15) * 2
      let sum = 0
      for (let i = (x >> 1) + t * xStride, end = i + inner; i < end; i += 2, weight += 32)
        sum += shorts[i]! * shorts[weight]! + shorts[i + 1]! * shorts[weight + 1]!
      const at = (y >> 2) + t * yStride + o
      const from = bias ? (bias >> 2) + o : at
      floats[at] = floats[from]! + fround(fround(sum) * floats[(units >> 2) + o]!)
    }
}

/** As `lstm16` in kernels.as.ts; pointers in bytes. */
function lstm16(
  heap: Heap,
  z: number,
  wh: number,
  units: number,
  cells: number,
  out: number,
  stride: number,
  offsets: number,
  times: number,
  hidden: number,
  reverse: number,
): void {
  for (let k = 0; k < times; k++) {
    const { row, rows, last, carried } = timeOf(heap, offsets, times, k, reverse)
    const [gate, width] = [z + 16 * row * hidden, 4 * hidden]
    const from = out + 2 * last * stride
    mm16(heap, from, stride, wh, units, 0, gate, width, carried, hidden, width)
    for (let s = 0; s < rows; s++) {
      const earlier = s < carried ? (cells >> 2) + (last + s) * hidden : -1
      const cell = (cells >> 2) + (row + s) * hidden
      gates16(heap, (gate >> 2) + s * width, earlier, cell, (out >> 1) + (row + s) * stride, hidden)
    }
  }
}

function gates16(
  { floats, shorts }: Heap,
  z: number,
  earlier: number,
  cell: number,
  out: number,
  hidden: number,
): void {
  for (let i = 0; i < hidden; i++) {
    let c = fround(sigmoid(floats[z + i]!) * tanh(floats[z + 2 * hidden + i]!))
    if (earlier >= 0)
      c = fround(c + fround(sigmoid(floats[z + hidden + i]!) * floats[earlier + i]!))
    floats[cell + i] = c
    const state = fround(sigmoid(floats[z + 3 * hidden + i]!) * tanh(c))
    shorts[out + i] = nearest(state * 8192)
  }
}

function relu({ floats }: Heap, y: number, n: number): void {
  for (let i = y; i < y + n; i++) if (!(floats[i]! > 0)) floats[i] = 0
}

/** Four partial sums, as four lanes make them. */
function dots(
  { floats }: Heap,
  a: number,
  b: number,
  s: number,
  stride: number,
  rows: number,
  n: number,
): void {
  const sums = new Float32Array(4)
  for (let d = 0; d < rows; d++)
    for (let h = 0; h < rows; h++) {
      sums.fill(0)
      for (let i = 0; i < n; i++)
        sums[i & 3] = sums[i & 3]! + fround(floats[a + d * n + i]! * floats[b + h * n + i]!)
      floats[s + d * stride + h] = fround(sums[0]! + sums[1]!) + fround(sums[2]! + sums[3]!)
    }
}

function bilinear(
  { floats }: Heap,
  p: number,
  q: number,
  w: number,
  z: number,
  n: number,
  k: number,
): void {
  floats.fill(0, z, z + k)
  for (let i = 0; i <= n; i++) {
    const a = i < n ? floats[p + i]! : 1
    if (a === 0) continue
    for (let j = 0; j <= n; j++) {
      const x = j < n ? fround(a * floats[q + j]!) : a
      if (abs(x) === 0) continue
      const weight = w + (i * (n + 1) + j) * k
      for (let l = 0; l < k; l++) floats[z + l] = floats[z + l]! + fround(x * floats[weight + l]!)
    }
  }
}
