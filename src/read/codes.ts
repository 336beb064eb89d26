import { block } from "./shape.ts"

/** Numbers in a byte each: a place in a table that is finer near zero (companding,
 *  as in telephony), times the largest size in the block of {@link block}. */
export interface Codes {
  readonly codes: Uint8Array
  readonly scales: Float32Array
  /** What the 256 codes stand for, from -1 to 1, rising. */
  readonly table: Float32Array
}

/** Writes `count` numbers from number `from` on (the begin of a block) to `into`. */
export function decodeInto(
  into: Float32Array,
  at: number,
  { codes, scales, table }: Codes,
  from: number,
  count: number,
): void {
  for (let i = 0; i < count; i += block) {
    const scale = scales[(from + i) / block]!
    const end = Math.min(i + block, count)
    for (let k = i; k < end; k++) into[at + k] = table[codes[from + k]!]! * scale
  }
}

/** Adds instead of writing. */
export function addInto(
  into: Float32Array,
  { codes, scales, table }: Codes,
  from: number,
  count: number,
): void {
  for (let i = 0; i < count; i++)
    into[i] =
      into[i]! + Math.fround(table[codes[from + i]!]! * scales[Math.floor((from + i) / block)]!)
}
