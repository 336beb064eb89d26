import { parseDate } from "../model/index.ts"

/** A report, as far as its words tell what it is about. */
export interface Telling {
  readonly title: string | undefined
  readonly text: string
  /** ISO 8601. */
  readonly publishedAt: string | undefined
}

/** What a word weighs: names and numbers tell one happening from another. */
const NAME = 2.5
const NUMBER = 3
/** Words with which reports begin, and what they weigh more than later ones. */
const LEAD = 120
const FIRST = 2.5
/** Days in which likeness falls to the e-th part of what it was. */
const FADES = 30
/** Weight, in the length of a report, of what no other report has. */
const SOLE = 0.3
/** Mean likeness from which on two groups of reports tell of one happening. */
const LIKE = 0.19

type Vector = ReadonlyMap<string, number>

/** Which of some reports tell of the same happening: groups of their indexes, each
 *  report in one. Words are weighed by rarity among the reports (TF-IDF), groups
 *  joined by mean likeness (average linkage). Meant for some hundreds of reports:
 *  time grows with the cube of their number.
 *
 *  @param like mean likeness, 0 to 1, from which on groups are joined. */
export function storiesOf(
  tellings: readonly Telling[],
  like: number = LIKE,
): readonly (readonly number[])[] {
  const weights = weighed(tellings.map(counted))
  const days = tellings.map(({ publishedAt }) => parseDate(publishedAt))
  const likeness = tellings.map((_, i) =>
    Float64Array.from(
      tellings,
      (_, j) => cosine(weights[i]!, weights[j]!) * fading(days[i], days[j]),
    ),
  )
  return linked(likeness, like)
}

/** Words with how often they stand, and pairs of words in a name. */
function counted({ title, text }: Telling): Vector {
  const all = `${title ?? ""}\n${text}`
  const common = new Set(all.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]+/gu) ?? [])
  const counts = new Map<string, number>()
  const add = (key: string, weight: number) => counts.set(key, (counts.get(key) ?? 0) + weight)
  let before: string | undefined
  for (const [at, word] of (all.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []).entries()) {
    const key = word.toLowerCase().replace(/['’]s$/u, "")
    const number = /^\p{N}/u.test(word)
    const name = /^\p{Lu}/u.test(word) && !common.has(word.toLowerCase())
    const told = key.length >= 3 || number
    const weight = (name ? NAME : number ? NUMBER : 1) * (at < LEAD ? FIRST : 1)
    if (told) add(key, weight)
    if (told && name && before !== undefined) add(`${before} ${key}`, weight)
    before = told && (name || number) ? key : undefined
  }
  return counts
}

/** The same, weighed by rarity and brought to length 1. */
function weighed(all: readonly Vector[]): readonly Vector[] {
  const holders = new Map<string, number>()
  for (const one of all) for (const key of one.keys()) holders.set(key, (holders.get(key) ?? 0) + 1)
  return all.map((one) => {
    let length = 0
    const kept: [string, number][] = []
    for (const [key, count] of one) {
      const held = holders.get(key)!
      const weight = Math.log(1 + count) * Math.log((all.length + 1) / (held + 0.5))
      length += (held < 2 ? SOLE : 1) * weight * weight
      if (held > 1) kept.push([key, weight])
    }
    return new Map(kept.map(([key, weight]) => [key, weight / (Math.sqrt(length) || 1)]))
  })
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0)
  return sum
}

const fading = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? 1 : Math.exp(-Math.abs(a - b) / FADES)

/** Joins the two groups that are most alike, as long as they are alike enough. */
function linked(likeness: readonly Float64Array[], like: number): readonly (readonly number[])[] {
  const groups: (number[] | undefined)[] = likeness.map((_, n) => [n])
  const sums = likeness.map((row) => row.slice())
  for (;;) {
    const [a, b] = closest(groups, sums, like)
    if (a < 0) return groups.filter((one) => one !== undefined)
    groups[a]!.push(...groups[b]!)
    groups[b] = undefined
    for (let n = 0; n < groups.length; n++) {
      sums[a]![n]! += sums[b]![n]!
      sums[n]![a] = sums[a]![n]!
    }
  }
}

function closest(
  groups: readonly (readonly number[] | undefined)[],
  sums: readonly Float64Array[],
  like: number,
): readonly [number, number] {
  let [best, a, b] = [like, -1, -1]
  for (const [i, one] of groups.entries())
    for (let j = i + 1; one !== undefined && j < groups.length; j++) {
      const other = groups[j]
      if (other === undefined) continue
      const mean = sums[i]![j]! / (one.length * other.length)
      if (mean > best) [best, a, b] = [mean, i, j]
    }
  return [a, b]
}
