import type { DocumentGroup } from "../model/index.ts"
import { containment, distinct, type Print } from "./shingles.ts"

/** How two texts stand to each other, by the words they share in a row. */
export type Kinship = DocumentGroup["relation"] | "independent"

/** From this share of the shorter text on, one is the other with changes. */
const COPY = 0.8
/** From this share on, one has taken whole sentences from the other; less is one
 *  statement that both quote. */
const DERIVED = 0.3
/** Shared shingles below which a short text proves nothing. */
const FEWEST = 4

/** How the texts with these prints stand to each other. */
export function kinship(a: Print, b: Print): Kinship {
  const part = containment(a.shingles, b.shingles)
  if (part * Math.min(a.shingles.length, b.shingles.length) < FEWEST) return "independent"
  if (part === 1 && a.words.length === b.words.length) return sameNumbers(a, b)
  if (part < DERIVED) return "independent"
  if (part >= COPY || (part >= CORE * COPY && framed(a, b))) return "nearDuplicate"
  return furnished(a, b) ? "independent" : "derived"
}

/** Numbers are one word to a shingle; with another number it is another text. */
const sameNumbers = (a: Print, b: Print): Kinship =>
  a.content.size === b.content.size && [...a.content].every((word) => b.content.has(word))
    ? "identical"
    : "nearDuplicate"

/** Share of a text that must be left of it without its head and foot. */
const CORE = 0.7
/** From this share of what is left on, one is the other. */
const FRAMED = 0.84

/** Is one the other between a head and a foot of its own, as pages put around an
 *  agency's story? */
function framed(a: Print, b: Print): boolean {
  const [one, other] = [core(a, b), core(b, a)]
  if (one.length < CORE * a.runs.length || other.length < CORE * b.runs.length) return false
  return containment(distinct(one), distinct(other)) >= FRAMED
}

/** The shingles from the first to the last that two texts share. */
function core({ runs }: Print, other: Print): Uint32Array {
  const first = runs.findIndex((run) => has(other.shingles, run))
  const last = runs.findLastIndex((run) => has(other.shingles, run))
  return first < 0 ? runs.slice(0, 0) : runs.slice(first, last + 1)
}

/** Share of what one lead tells that the other text must tell too, so that both
 *  tell of one thing. */
const STORY = 0.48
/** Share of the texts before their common foot, from which on more than the foot
 *  is common. */
const BEYOND = 0.12

/** Is all that two texts share the furniture of one web site: a foot, such as a
 *  note on the paper or the same paragraph of history, under two stories? */
function furnished(a: Print, b: Print): boolean {
  const story = (told(a.lead, b.content) + told(b.lead, a.content)) / 2
  if (story >= STORY) return false
  const bodies = [a, b].map((one, n) => distinct(body(one, n === 0 ? b : a)))
  return containment(bodies[0]!, bodies[1]!) < BEYOND
}

function told(lead: ReadonlySet<string>, content: ReadonlySet<string>): number {
  let count = 0
  for (const word of lead) if (content.has(word)) count++
  return lead.size === 0 ? 0 : count / lead.size
}

/** Shared shingles below which a foot is no furniture. */
const FOOT = 18
/** Words of its own with which a text may interrupt the common foot. */
const GAP = 20

/** The shingles of a text before the foot that it has in common with another. */
function body({ runs }: Print, other: Print): Uint32Array {
  let [end, foot] = [runs.length, 0]
  for (let at = runs.length - 1, gap = 0; at >= 0 && gap <= GAP; at--)
    if (has(other.shingles, runs[at]!)) {
      end = at
      foot++
      gap = 0
    } else gap++
  return foot < FOOT ? runs : runs.slice(0, end)
}

/** Binary search. */
function has(sorted: Uint32Array, value: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value
}
