import { distinct } from "./shingles.ts"

/** One shingle in so many is looked up, the same ones in every text. Term: scaled
 *  MinHash (FracMinHash; Irber et al. 2022), which finds a part in a whole. */
const SCALE = 4
/** Texts up to so many shingles are looked up whole. */
const SHORT = 80
/** Texts that a shingle remembers: the first ones, where an origin is, and the
 *  last ones. What is printed under a thousand texts brings no more than these. */
const FIRST = 6
const LAST = 4

/** For each text the earlier ones that it may be taken from. Time and space grow
 *  with the sum of the texts, also where all share a paragraph. */
export function candidates(texts: readonly Uint32Array[]): readonly (readonly number[])[] {
  const holders = shards()
  return texts.map((shingles, n) => {
    const sample = sampled(shingles)
    const met = new Map<number, number>()
    for (const shingle of sample)
      for (const other of holders.of(shingle)) met.set(other, (met.get(other) ?? 0) + 1)
    for (const shingle of sample) holders.add(shingle, n)
    const least = sample.length < 8 ? 1 : 2
    return [...met].filter(([, count]) => count >= least).map(([other]) => other)
  })
}

const sampled = (shingles: Uint32Array): Uint32Array =>
  shingles.length <= SHORT
    ? shingles
    : distinct(shingles.filter((shingle) => shingle % SCALE === 0))

/** Who holds a shingle, spread over several maps, since one holds 2^24 keys. */
function shards() {
  const maps = Array.from({ length: 64 }, () => new Map<number, number[]>())
  const home = (shingle: number) => maps[(shingle >>> 8) & 63]!
  return {
    of: (shingle: number): readonly number[] => home(shingle).get(shingle) ?? [],
    add: (shingle: number, n: number): void => {
      const list = home(shingle).get(shingle)
      if (list === undefined) home(shingle).set(shingle, [n])
      else {
        if (list.length >= FIRST + LAST) list.splice(FIRST, 1)
        list.push(n)
      }
    },
  }
}
