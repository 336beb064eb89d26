/** Makes the file that ships from what was learned. */
import type { Codes } from "../../src/read/codes.ts"
import type { Lexicon } from "../../src/read/lexicon.ts"
import { block } from "../../src/read/shape.ts"
import { packWeights } from "../../src/read/weights.ts"
import type { Machine } from "./memory.ts"
import type { Parameters, Quartet } from "./parameters.ts"

/** How much finer the steps are near zero than far from it. */
const bend = 16

/** What the codes stand for, from -1 to 1; 128 is 0 and code 0 is not used. */
export const table = Float32Array.from({ length: 256 }, (_, code) => {
  const share = Math.max(-127, code - 128) / 127
  return (Math.sign(share) * ((1 + bend) ** Math.abs(share) - 1)) / bend
})

/** Codes the numbers, each by the nearest entry of the table. */
export function encode(numbers: Float32Array): Codes {
  const scales = new Float32Array(Math.ceil(numbers.length / block))
  const codes = new Uint8Array(numbers.length)
  for (let b = 0; b < scales.length; b++) {
    const part = numbers.subarray(b * block, (b + 1) * block)
    scales[b] = part.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
    for (let i = 0; i < part.length; i++)
      codes[b * block + i] = scales[b] === 0 ? 128 : nearest(part[i]! / scales[b]!)
  }
  return { codes, scales, table }
}

function nearest(x: number): number {
  let low = 1
  let high = 255
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (table[middle]! <= x) low = middle
    else high = middle
  }
  return x - table[low]! <= table[high]! - x ? low : high
}

/** What the numbers of the network's answers mean. */
export interface Labels {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)

export function packParser(
  version: string,
  m: Machine,
  { dense, embedding, shape }: Parameters,
  labels: Labels,
  vocabulary: Uint32Array,
  lexicon: Lexicon,
): Uint8Array {
  const numbers = ({ weight, size }: Quartet): Codes =>
    encode(m.floats.subarray(weight >> 2, (weight >> 2) + size))
  const [denseCodes, embeddingCodes] = [numbers(dense), numbers(embedding)]
  const { keys, entries, detachments } = lexicon
  const settings = { shape, ...labels, detachments }
  return packWeights(
    { language: "en", version, parts: ["parser"] },
    {
      settings: new TextEncoder().encode(JSON.stringify(settings)),
      table: bytesOf(table),
      dense: denseCodes.codes,
      "dense scales": bytesOf(denseCodes.scales),
      embedding: embeddingCodes.codes,
      "embedding scales": bytesOf(embeddingCodes.scales),
      vocabulary: bytesOf(vocabulary),
      "lexicon keys": bytesOf(keys),
      "lexicon entries": bytesOf(entries),
    },
  )
}
