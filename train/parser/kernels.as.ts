// AssemblyScript: what only training needs, beside the kernels that read. Built by
// `npm run kernels`. Same conventions: pointers in bytes, strides in floats, panels of 16.

import { exp4, mm, tanh4 } from "../../src/read/kernels/kernels.as"

/** dW += Xᵀ·dY over T rows; dW lies in panels like W. I is even. */
export function outer(
  X: usize, xs: i32, dY: usize, ys: i32, dW: usize, T: i32, I: i32, O: i32,
): void {
  for (let p = 0; p < O; p += 16)
    for (let i = 0; i < I; i += 2)
      outerBlock(X + (i << 2), xs, dY + (p << 2), ys, dW + ((p * I + i * 16) << 2), T)
}

function outerBlock(x: usize, xs: i32, y: usize, ys: i32, g: usize, T: i32): void {
  let a0 = v128.load(g), a1 = v128.load(g, 16), a2 = v128.load(g, 32), a3 = v128.load(g, 48)
  let c0 = v128.load(g, 64), c1 = v128.load(g, 80), c2 = v128.load(g, 96), c3 = v128.load(g, 112)
  for (let t = 0; t < T; t++, x += xs << 2, y += ys << 2) {
    const y0 = v128.load(y), y1 = v128.load(y, 16), y2 = v128.load(y, 32), y3 = v128.load(y, 48)
    const u = v128.load_splat<f32>(x), v = v128.load_splat<f32>(x, 4)
    a0 = f32x4.add(a0, f32x4.mul(u, y0)); a1 = f32x4.add(a1, f32x4.mul(u, y1))
    a2 = f32x4.add(a2, f32x4.mul(u, y2)); a3 = f32x4.add(a3, f32x4.mul(u, y3))
    c0 = f32x4.add(c0, f32x4.mul(v, y0)); c1 = f32x4.add(c1, f32x4.mul(v, y1))
    c2 = f32x4.add(c2, f32x4.mul(v, y2)); c3 = f32x4.add(c3, f32x4.mul(v, y3))
  }
  v128.store(g, a0); v128.store(g, a1, 16); v128.store(g, a2, 32); v128.store(g, a3, 48)
  v128.store(g, c0, 64); v128.store(g, c1, 80); v128.store(g, c2, 96); v128.store(g, c3, 112)
}

/** The I×O matrix W, turned: V[o,i] = W[i,o], both in panels. */
export function transpose(W: usize, V: usize, I: i32, O: i32): void {
  for (let o = 0; o < O; o++)
    for (let i = 0; i < I; i++) {
      const from = (o >> 4) * I * 16 + i * 16 + (o & 15)
      const to = (i >> 4) * O * 16 + o * 16 + (i & 15)
      store<f32>(V + (to << 2), load<f32>(W + (from << 2)))
    }
}

/** g[o] += Σ over T rows of dY[t,o]. */
export function columnSums(dY: usize, ys: i32, g: usize, T: i32, O: i32): void {
  for (let o = 0; o < O; o += 4) {
    let sum = v128.load(g + (o << 2))
    for (let t = 0; t < T; t++) sum = f32x4.add(sum, v128.load(dY + ((t * ys + o) << 2)))
    v128.store(g + (o << 2), sum)
  }
}

/** The way back through `lstm`: from dOut to dZ, the gradient before the gates. `WhT` is the
 *  turned recurrent matrix; DH and DC (one row a sentence, zero at the start) carry on. */
export function lstmBack(
  Z: usize, C: usize, dOut: usize, stride: i32, WhT: usize, dZ: usize, DH: usize, DC: usize,
  off: usize, L: i32, H: i32, M: usize, rev: i32,
): void {
  const G = 4 * H
  for (let k = L - 1; k >= 0; k--) {
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
    for (let s = 0; s < n; s++)
      gatesBack(
        Z + (((row + s) * G) << 2),
        s < m ? C + (((before + s) * H) << 2) : 0,
        C + (((row + s) * H) << 2),
        dOut + (((row + s) * stride) << 2),
        dZ + (((row + s) * G) << 2),
        DH + ((s * H) << 2),
        DC + ((s * H) << 2),
        H,
      )
    memory.fill(DH, 0, (m * H) << 2)
    mm(dZ + ((row * G) << 2), G, WhT, 0, DH, H, m, G, H)
    if (M) multiply(DH, M, m * H)
  }
}

/** One row back through gates and cell. */
function gatesBack(
  z: usize, cp: usize, c: usize, dout: usize, dz: usize, dh: usize, dc: usize, H: i32,
): void {
  const one = f32x4.splat(1)
  for (let i = 0; i < H << 2; i += 16) {
    const a = v128.load(z + i), f = v128.load(z + (H << 2) + i)
    const g = v128.load(z + (H << 3) + i), o = v128.load(z + H * 12 + i)
    const q = tanh4(v128.load(c + i))
    const d = f32x4.add(v128.load(dout + i), v128.load(dh + i))
    const cell = f32x4.add(
      v128.load(dc + i),
      f32x4.mul(f32x4.mul(d, o), f32x4.sub(one, f32x4.mul(q, q))),
    )
    v128.store(dz + i, f32x4.mul(f32x4.mul(cell, g), slope(a)))
    const forget = cp
      ? f32x4.mul(f32x4.mul(cell, v128.load(cp + i)), slope(f))
      : f32x4.splat(0)
    v128.store(dz + (H << 2) + i, forget)
    v128.store(dz + (H << 3) + i, f32x4.mul(f32x4.mul(cell, a), f32x4.sub(one, f32x4.mul(g, g))))
    v128.store(dz + H * 12 + i, f32x4.mul(f32x4.mul(d, q), slope(o)))
    v128.store(dc + i, f32x4.mul(cell, f))
  }
}

/** The slope of the sigmoid where it is x. */
function slope(x: v128): v128 {
  return f32x4.mul(x, f32x4.sub(f32x4.splat(1), x))
}

/** Y *= X, n numbers. */
export function multiply(Y: usize, X: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>(n << 2); i += 16)
    v128.store(Y + i, f32x4.mul(v128.load(Y + i), v128.load(X + i)))
}

/** Row r of Y times row seq[r] of the masks M. */
export function maskRows(Y: usize, M: usize, seq: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++)
    multiply(Y + ((r * width) << 2), M + ((load<i32>(seq + (r << 2)) * width) << 2), width)
}

/** Zeroes dY where the forward result was cut off: Y not above 0. */
export function reluBack(Y: usize, dY: usize, n: i32): void {
  const zero = f32x4.splat(0)
  for (let i: usize = 0; i < <usize>(n << 2); i += 16)
    v128.store(dY + i, v128.and(v128.load(dY + i), f32x4.gt(v128.load(Y + i), zero)))
}

/** X[r] = the sum of F rows of E named by ids[r]; D wide. */
export function embed(E: usize, ids: usize, X: usize, rows: i32, F: i32, D: i32): void {
  for (let r = 0; r < rows; r++) {
    const x = X + ((r * D) << 2)
    memory.fill(x, 0, D << 2)
    for (let k = 0; k < F; k++) {
      const e = E + ((load<i32>(ids + ((r * F + k) << 2)) * D) << 2)
      for (let i = 0; i < D << 2; i += 16) v128.store(x + i, f32x4.add(v128.load(x + i), v128.load(e + i)))
    }
  }
}

/** Adds dX[r] to the gradient of each of its F rows. */
export function embedBack(G: usize, ids: usize, dX: usize, rows: i32, F: i32, D: i32): void {
  for (let r = 0; r < rows; r++) {
    const x = dX + ((r * D) << 2)
    for (let k = 0; k < F; k++) {
      const g = G + ((load<i32>(ids + ((r * F + k) << 2)) * D) << 2)
      for (let i = 0; i < D << 2; i += 16) v128.store(g + i, f32x4.add(v128.load(g + i), v128.load(x + i)))
    }
  }
}

/** Rows in another order: to[r] = from[index[r]], or with `back` to[index[r]] = from[r]. */
export function reorder(
  from: usize, to: usize, index: usize, rows: i32, width: i32, back: i32,
): void {
  const bytes = width << 2
  for (let r = 0; r < rows; r++) {
    const at = load<i32>(index + (r << 2)) * bytes
    if (back) memory.copy(to + at, from + r * bytes, bytes)
    else memory.copy(to + r * bytes, from + at, bytes)
  }
}

/** Cross entropy of one row in place: the n scores become their gradient (probability, less 1
 *  at the target), numbers up to the width become 0. Returns the target's probability. */
export function softmax(Z: usize, n: i32, width: i32, target: i32): f32 {
  for (let k = n; k < width; k++) store<f32>(Z + (k << 2), -1e9)
  let top = v128.load(Z)
  for (let k = 4; k < width; k += 4) top = f32x4.max(top, v128.load(Z + (k << 2)))
  const high = f32x4.splat(
    max(
      max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    ),
  )
  let sum = f32x4.splat(0)
  for (let k = 0; k < width; k += 4) {
    const e = exp4(f32x4.sub(v128.load(Z + (k << 2)), high))
    v128.store(Z + (k << 2), e)
    sum = f32x4.add(sum, e)
  }
  const total =
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  const scale = f32x4.splat(<f32>1 / total)
  for (let k = 0; k < width; k += 4)
    v128.store(Z + (k << 2), f32x4.mul(v128.load(Z + (k << 2)), scale))
  for (let k = n; k < width; k++) store<f32>(Z + (k << 2), 0)
  const p = load<f32>(Z + (target << 2))
  store<f32>(Z + (target << 2), p - 1)
  return p
}

/** Back through `dots`: dA[d] += Σ dS[d,h] B[h], dB[h] += Σ dS[d,h] A[d]; negligible dS cost
 *  nothing. */
export function dotsBack(
  dS: usize, ss: i32, A: usize, B: usize, dA: usize, dB: usize, T: i32, n: i32,
): void {
  const bytes = n << 2
  for (let d = 0; d < T; d++)
    for (let h = 0; h < T; h++) {
      const g = load<f32>(dS + ((d * ss + h) << 2))
      if (abs(g) < 1e-7) continue
      const v = f32x4.splat(g)
      const a = A + d * bytes, b = B + h * bytes, da = dA + d * bytes, db = dB + h * bytes
      for (let i = 0; i < bytes; i += 16) {
        v128.store(da + i, f32x4.add(v128.load(da + i), f32x4.mul(v, v128.load(b + i))))
        v128.store(db + i, f32x4.add(v128.load(db + i), f32x4.mul(v, v128.load(a + i))))
      }
    }
}

/** Back through `bilinear` for one arc, from dZ. Gradients of P and Q are wanted only where
 *  these are not 0: they come out of `relu`. */
export function bilinearBack(
  P: usize, Q: usize, W: usize, dZ: usize, dW: usize, dP: usize, dQ: usize, n: i32, K: i32,
): void {
  for (let i = 0; i <= n; i++) {
    const a: f32 = i < n ? load<f32>(P + (i << 2)) : 1
    if (a == 0) continue
    let da: f32 = 0
    for (let j = 0; j <= n; j++) {
      const b: f32 = j < n ? load<f32>(Q + (j << 2)) : 1
      if (b == 0) continue
      const at = ((i * (n + 1) + j) * K) << 2
      const s = bilinearCell(W + at, dZ, dW + at, a * b, K)
      da += s * b
      if (j < n) store<f32>(dQ + (j << 2), load<f32>(dQ + (j << 2)) + s * a)
    }
    if (i < n) store<f32>(dP + (i << 2), load<f32>(dP + (i << 2)) + da)
  }
}

/** dW += x dZ for one pair; returns W·dZ. */
function bilinearCell(W: usize, dZ: usize, dW: usize, x: f32, K: i32): f32 {
  const v = f32x4.splat(x)
  let sum = f32x4.splat(0)
  for (let k = 0; k < K << 2; k += 16) {
    const z = v128.load(dZ + k)
    sum = f32x4.add(sum, f32x4.mul(v128.load(W + k), z))
    v128.store(dW + k, f32x4.add(v128.load(dW + k), f32x4.mul(v, z)))
  }
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  )
}

/** The sum of squares of n numbers. */
export function squares(G: usize, n: i32): f64 {
  let sum: f64 = 0
  for (let b = 0; b < n; b += 64) {
    let part = f32x4.splat(0)
    for (let i = b; i < min(b + 64, n); i += 4) {
      const g = v128.load(G + (i << 2))
      part = f32x4.add(part, f32x4.mul(g, g))
    }
    sum += <f64>f32x4.extract_lane(part, 0) + <f64>f32x4.extract_lane(part, 1)
    sum += <f64>f32x4.extract_lane(part, 2) + <f64>f32x4.extract_lane(part, 3)
  }
  return sum
}

/** Adam (Kingma and Ba 2015), b1 0.9, b2 0.98, on n numbers; `rate` and `unbias` hold the bias
 *  corrections: rate = lr / (1 - b1^t), unbias = 1 / (1 - b2^t). Clears the gradient. */
export function adam(
  W: usize, G: usize, M: usize, V: usize, n: i32, scale: f32, rate: f32, unbias: f32,
): void {
  const b1 = f32x4.splat(0.9), r1 = f32x4.splat(0.1), b2 = f32x4.splat(0.98), r2 = f32x4.splat(0.02)
  const k = f32x4.splat(scale), lr = f32x4.splat(rate), u = f32x4.splat(unbias), eps = f32x4.splat(1e-8)
  for (let i: usize = 0; i < <usize>(n << 2); i += 16) {
    const g = f32x4.mul(v128.load(G + i), k)
    const m = f32x4.add(f32x4.mul(b1, v128.load(M + i)), f32x4.mul(r1, g))
    const v = f32x4.add(f32x4.mul(b2, v128.load(V + i)), f32x4.mul(r2, f32x4.mul(g, g)))
    v128.store(M + i, m)
    v128.store(V + i, v)
    const step = f32x4.div(f32x4.mul(lr, m), f32x4.add(f32x4.sqrt(f32x4.mul(v, u)), eps))
    v128.store(W + i, f32x4.sub(v128.load(W + i), step))
    v128.store(G + i, f32x4.splat(0))
  }
}
