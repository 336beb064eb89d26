// AssemblyScript: the arithmetic of reading, four numbers at a time. Built by `npm run kernels`
// into wasm.ts; plain.ts does the same in the same order. No relaxed SIMD and no fused
// multiply-add, so that every machine gives the same bits.
//
// All pointers are in bytes, all strides in floats. Matrices of weights lie in panels of 16
// columns: column c, row i of an I×O matrix is at [c >> 4][i][c & 15]; O is a multiple of 16.

/** Y[t] = B + X[t]·W for T rows; without B (0), Y[t] += X[t]·W. */
export function mm(
  X: usize, xs: i32, W: usize, B: usize, Y: usize, ys: i32, T: i32, I: i32, O: i32,
): void {
  for (let p = 0; p < O; p += 16) {
    const panel = W + ((p * I) << 2)
    const bias = B ? B + (p << 2) : 0
    let t = 0
    for (; t + 1 < T; t += 2)
      pair(X + ((t * xs) << 2), xs, panel, bias, Y + ((t * ys + p) << 2), ys, I)
    if (t < T) single(X + ((t * xs) << 2), panel, bias, Y + ((t * ys + p) << 2), I)
  }
}

/** Two rows against one panel, eight sums in registers. */
function pair(x0: usize, xs: i32, w: usize, B: usize, y0: usize, ys: i32, I: i32): void {
  const y1 = y0 + (ys << 2)
  const from0 = B ? B : y0
  const from1 = B ? B : y1
  let a0 = v128.load(from0), a1 = v128.load(from0, 16), a2 = v128.load(from0, 32), a3 = v128.load(from0, 48)
  let c0 = v128.load(from1), c1 = v128.load(from1, 16), c2 = v128.load(from1, 32), c3 = v128.load(from1, 48)
  let x1 = x0 + (xs << 2)
  const end = x0 + (I << 2)
  for (; x0 < end; x0 += 4, x1 += 4, w += 64) {
    const w0 = v128.load(w), w1 = v128.load(w, 16), w2 = v128.load(w, 32), w3 = v128.load(w, 48)
    const u = v128.load_splat<f32>(x0), v = v128.load_splat<f32>(x1)
    a0 = f32x4.add(a0, f32x4.mul(u, w0)); a1 = f32x4.add(a1, f32x4.mul(u, w1))
    a2 = f32x4.add(a2, f32x4.mul(u, w2)); a3 = f32x4.add(a3, f32x4.mul(u, w3))
    c0 = f32x4.add(c0, f32x4.mul(v, w0)); c1 = f32x4.add(c1, f32x4.mul(v, w1))
    c2 = f32x4.add(c2, f32x4.mul(v, w2)); c3 = f32x4.add(c3, f32x4.mul(v, w3))
  }
  v128.store(y0, a0); v128.store(y0, a1, 16); v128.store(y0, a2, 32); v128.store(y0, a3, 48)
  v128.store(y1, c0); v128.store(y1, c1, 16); v128.store(y1, c2, 32); v128.store(y1, c3, 48)
}

/** The last row of an odd number. */
function single(x: usize, w: usize, B: usize, y: usize, I: i32): void {
  const from = B ? B : y
  let a0 = v128.load(from), a1 = v128.load(from, 16), a2 = v128.load(from, 32), a3 = v128.load(from, 48)
  const end = x + (I << 2)
  for (; x < end; x += 4, w += 64) {
    const u = v128.load_splat<f32>(x)
    a0 = f32x4.add(a0, f32x4.mul(u, v128.load(w))); a1 = f32x4.add(a1, f32x4.mul(u, v128.load(w, 16)))
    a2 = f32x4.add(a2, f32x4.mul(u, v128.load(w, 32))); a3 = f32x4.add(a3, f32x4.mul(u, v128.load(w, 48)))
  }
  v128.store(y, a0); v128.store(y, a1, 16); v128.store(y, a2, 32); v128.store(y, a3, 48)
}

/** e to the x, to about 2e-6: 2 to the nearest whole power times a polynomial. */
export function exp4(x: v128): v128 {
  const bounded = f32x4.max(f32x4.min(x, f32x4.splat(80)), f32x4.splat(-80))
  const z = f32x4.mul(bounded, f32x4.splat(1.44269504))
  const whole = f32x4.nearest(z)
  const f = f32x4.sub(z, whole)
  let p = f32x4.splat(0.00133336)
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.00961813))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.05550411))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.24022651))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.69314718))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1))
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23))
}

function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1)
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))))
}

export function tanh4(x: v128): v128 {
  const one = f32x4.splat(1)
  return f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(one, exp4(f32x4.add(x, x)))))
}

/** One direction of an LSTM over a batch of sentences, longest first, whose rows lie by time:
 *  the rows of time t are off[t] up to off[t+1], one a sentence. Z[·,4H] comes in as the
 *  input's part of the gates (input, forget, cell, output) and goes out as the gates; C[·,H]
 *  are the cells, HS[·,H] the states each row began from (times the mask M[sentence,H], if
 *  any), out rows the states, `stride` apart. `rev` walks from the last word to the first. */
export function lstm(
  Z: usize, Wh: usize, C: usize, HS: usize, out: usize, stride: i32, off: usize, L: i32, H: i32,
  M: usize, rev: i32,
): void {
  const G = 4 * H
  for (let k = 0; k < L; k++) {
    const t = rev ? L - 1 - k : k
    const row = load<i32>(off + (t << 2))
    const n = load<i32>(off + (t << 2), 4) - row
    let before = 0
    let m = 0
    if (k) {
      const u = rev ? t + 1 : t - 1
      before = load<i32>(off + (u << 2))
      m = min(n, load<i32>(off + (u << 2), 4) - before)
    }
    const hs = HS + ((row * H) << 2)
    begin(hs, out + ((before * stride) << 2), stride, M, m, n, H)
    mm(hs, H, Wh, 0, Z + ((row * G) << 2), G, m, H, G)
    for (let s = 0; s < n; s++)
      gates(
        Z + (((row + s) * G) << 2),
        s < m ? C + (((before + s) * H) << 2) : 0,
        C + (((row + s) * H) << 2),
        out + (((row + s) * stride) << 2),
        H,
      )
  }
}

/** The states that n rows begin from: m earlier ones, masked, then zeros. */
function begin(hs: usize, from: usize, stride: i32, M: usize, m: i32, n: i32, H: i32): void {
  for (let s = 0; s < m; s++)
    for (let i = 0; i < H; i += 4) {
      let h = v128.load(from + ((s * stride + i) << 2))
      if (M) h = f32x4.mul(h, v128.load(M + ((s * H + i) << 2)))
      v128.store(hs + ((s * H + i) << 2), h)
    }
  memory.fill(hs + ((m * H) << 2), 0, ((n - m) * H) << 2)
}

/** One row: gates in place, the new cell and state; `cp` is 0 where none went before. */
function gates(z: usize, cp: usize, c: usize, out: usize, H: i32): void {
  for (let i = 0; i < H; i += 4) {
    const q = z + (i << 2)
    const a = sigmoid4(v128.load(q))
    const f = sigmoid4(v128.load(q + (H << 2)))
    const g = tanh4(v128.load(q + (H << 3)))
    const o = sigmoid4(v128.load(q + ((3 * H) << 2)))
    v128.store(q, a)
    v128.store(q + (H << 2), f)
    v128.store(q + (H << 3), g)
    v128.store(q + ((3 * H) << 2), o)
    let cell = f32x4.mul(a, g)
    if (cp) cell = f32x4.add(cell, f32x4.mul(f, v128.load(cp + (i << 2))))
    v128.store(c + (i << 2), cell)
    v128.store(out + (i << 2), f32x4.mul(o, tanh4(cell)))
  }
}

// Reading takes states as whole numbers of 16 bits, in units of 1/8192, and the weights they
// meet as whole numbers of a unit of their column's: products of pairs are added up in one
// instruction, and the sums are exact. Column c, row i of such a matrix is at
// [c >> 4][i >> 1][c & 15][i & 1]; I is even.

/** Y[t] = B + X[t]·W·S for T rows; without B (0), Y[t] += X[t]·W·S. S holds the unit of each
 *  column; X's rows are xs whole numbers apart. */
export function mm16(
  X: usize, xs: i32, W: usize, S: usize, B: usize, Y: usize, ys: i32, T: i32, I: i32, O: i32,
): void {
  for (let p = 0; p < O; p += 16) {
    const panel = W + ((p * I) << 1)
    const unit = S + (p << 2)
    const bias = B ? B + (p << 2) : 0
    let t = 0
    for (; t + 1 < T; t += 2)
      pair16(X + ((t * xs) << 1), xs, panel, unit, bias, Y + ((t * ys + p) << 2), ys, I)
    if (t < T) single16(X + ((t * xs) << 1), panel, unit, bias, Y + ((t * ys + p) << 2), I)
  }
}

function pair16(x0: usize, xs: i32, w: usize, S: usize, B: usize, y0: usize, ys: i32, I: i32): void {
  const zero = i32x4.splat(0)
  let a0 = zero, a1 = zero, a2 = zero, a3 = zero
  let c0 = zero, c1 = zero, c2 = zero, c3 = zero
  let x1 = x0 + (xs << 1)
  const end = x0 + (I << 1)
  for (; x0 < end; x0 += 4, x1 += 4, w += 64) {
    const w0 = v128.load(w), w1 = v128.load(w, 16), w2 = v128.load(w, 32), w3 = v128.load(w, 48)
    const u = v128.load_splat<i32>(x0), v = v128.load_splat<i32>(x1)
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(u, w0)); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(u, w1))
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(u, w2)); a3 = i32x4.add(a3, i32x4.dot_i16x8_s(u, w3))
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(v, w0)); c1 = i32x4.add(c1, i32x4.dot_i16x8_s(v, w1))
    c2 = i32x4.add(c2, i32x4.dot_i16x8_s(v, w2)); c3 = i32x4.add(c3, i32x4.dot_i16x8_s(v, w3))
  }
  const y1 = y0 + (ys << 2)
  settle(a0, S, B ? B : y0, y0); settle(a1, S + 16, B ? B + 16 : y0 + 16, y0 + 16)
  settle(a2, S + 32, B ? B + 32 : y0 + 32, y0 + 32); settle(a3, S + 48, B ? B + 48 : y0 + 48, y0 + 48)
  settle(c0, S, B ? B : y1, y1); settle(c1, S + 16, B ? B + 16 : y1 + 16, y1 + 16)
  settle(c2, S + 32, B ? B + 32 : y1 + 32, y1 + 32); settle(c3, S + 48, B ? B + 48 : y1 + 48, y1 + 48)
}

function single16(x: usize, w: usize, S: usize, B: usize, y: usize, I: i32): void {
  const zero = i32x4.splat(0)
  let a0 = zero, a1 = zero, a2 = zero, a3 = zero
  const end = x + (I << 1)
  for (; x < end; x += 4, w += 64) {
    const u = v128.load_splat<i32>(x)
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(u, v128.load(w))); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(u, v128.load(w, 16)))
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(u, v128.load(w, 32))); a3 = i32x4.add(a3, i32x4.dot_i16x8_s(u, v128.load(w, 48)))
  }
  settle(a0, S, B ? B : y, y); settle(a1, S + 16, B ? B + 16 : y + 16, y + 16)
  settle(a2, S + 32, B ? B + 32 : y + 32, y + 32); settle(a3, S + 48, B ? B + 48 : y + 48, y + 48)
}

/** Four sums of whole numbers, in their columns' units, on top of what is at `from`. */
// @ts-ignore: decorator
@inline
function settle(sum: v128, S: usize, from: usize, y: usize): void {
  v128.store(y, f32x4.add(v128.load(from), f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(S))))
}

/** As `lstm`, for states of 16 bits: those of the row before are read where they were written.
 *  Z comes in as the input's part of the gates and is used up. */
export function lstm16(
  Z: usize, Wh: usize, S: usize, C: usize, out: usize, stride: i32, off: usize, L: i32, H: i32,
  rev: i32,
): void {
  const G = 4 * H
  for (let k = 0; k < L; k++) {
    const t = rev ? L - 1 - k : k
    const row = load<i32>(off + (t << 2))
    const n = load<i32>(off + (t << 2), 4) - row
    let before = 0
    let m = 0
    if (k) {
      const u = rev ? t + 1 : t - 1
      before = load<i32>(off + (u << 2))
      m = min(n, load<i32>(off + (u << 2), 4) - before)
    }
    mm16(out + ((before * stride) << 1), stride, Wh, S, 0, Z + ((row * G) << 2), G, m, H, G)
    for (let s = 0; s < n; s++)
      gates16(
        Z + (((row + s) * G) << 2),
        s < m ? C + (((before + s) * H) << 2) : 0,
        C + (((row + s) * H) << 2),
        out + (((row + s) * stride) << 1),
        H,
      )
  }
}

/** One row: the new cell, and the state in units of 1/8192. */
function gates16(z: usize, cp: usize, c: usize, out: usize, H: i32): void {
  for (let i = 0; i < H; i += 4) {
    const q = z + (i << 2)
    let cell = f32x4.mul(sigmoid4(v128.load(q)), tanh4(v128.load(q + (H << 3))))
    if (cp)
      cell = f32x4.add(cell, f32x4.mul(sigmoid4(v128.load(q + (H << 2))), v128.load(cp + (i << 2))))
    v128.store(c + (i << 2), cell)
    const state = f32x4.mul(sigmoid4(v128.load(q + ((3 * H) << 2))), tanh4(cell))
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(state, f32x4.splat(8192))))
    v128.store_lane<i64>(out + (i << 1), i16x8.narrow_i32x4_s(whole, whole), 0)
  }
}

/** max(0, y) of n numbers in place. */
export function relu(Y: usize, n: i32): void {
  const zero = f32x4.splat(0)
  for (let i = 0; i < n; i += 4) {
    const p = Y + (i << 2)
    v128.store(p, f32x4.max(v128.load(p), zero))
  }
}

/** S[d,h] = A[d]·B[h] for T rows of width n; rows of S are `ss` apart. */
export function dots(A: usize, B: usize, S: usize, ss: i32, T: i32, n: i32): void {
  for (let d = 0; d < T; d++)
    for (let h = 0; h < T; h++) {
      let a = A + ((d * n) << 2)
      let b = B + ((h * n) << 2)
      let sum = f32x4.splat(0)
      const end = a + (n << 2)
      for (; a < end; a += 16, b += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(a), v128.load(b)))
      const s01 = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1)
      const s23 = f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
      store<f32>(S + ((d * ss + h) << 2), s01 + s23)
    }
}

/** Label scores of one arc: Z[k] = Σ P[i] Q[j] W[i,j,k], where a 1 stands after the n numbers
 *  of P and of Q; K is a multiple of 4. Zeros cost nothing. */
export function bilinear(P: usize, Q: usize, W: usize, Z: usize, n: i32, K: i32): void {
  memory.fill(Z, 0, K << 2)
  for (let i = 0; i <= n; i++) {
    const a: f32 = i < n ? load<f32>(P + (i << 2)) : 1
    if (a == 0) continue
    for (let j = 0; j <= n; j++) {
      const x: f32 = j < n ? a * load<f32>(Q + (j << 2)) : a
      if (x == 0) continue
      const v = f32x4.splat(x)
      const w = W + (((i * (n + 1) + j) * K) << 2)
      for (let k = 0; k < K << 2; k += 16)
        v128.store(Z + k, f32x4.add(v128.load(Z + k), f32x4.mul(v, v128.load(w + k))))
    }
  }
}
