import type { Mark } from "./marks.ts"

/** Two marks that belong together, or one whose partner is missing. */
export interface Pair {
  readonly open: Mark | undefined
  readonly close: Mark | undefined
  /** How many pairs stand around it. */
  readonly depth: number
  /** A mark whose shape says the opposite of its role. */
  readonly turned: boolean
  /** Opens speech that goes on in the next paragraph. */
  readonly continued: boolean
  /** For an unclosed one: where the next quotation begins, if any. */
  readonly until: number | undefined
}

/** Costs, in the units of {@link Mark}; found by looking at damaged news text.
 *  A missing partner must cost more than two turned marks in odd places and less
 *  than a quotation that swallows a page. */
const cost = {
  turned: 2,
  /** A mark turned the way the one before it was turned. */
  turnedAgain: 0.5,
  missing: 8,
  goesOn: 0.3,
  /** For each reporting clause that would stand inside a quotation. */
  across: 2.5,
  /** For each 1,000 characters of a quotation. */
  length: 1.6,
  empty: 9,
  /** A quotation inside one with marks of the same shape. */
  nested: 1,
  /** The same where the shape does not tell opening from closing. */
  nestedEither: 2.5,
} as const

/** A mark that stands as an opening one should, whatever is beside it. */
const opensWell = (mark: Mark): boolean => mark.open === 0 && mark.glyph !== "close"

/** What it costs to nest a mark in a quotation of the same family: only marks that stand
 *  as they should nest, for turned ones are more frequent than quotations in quotations. */
function nesting(top: Mark, mark: Mark): number | undefined {
  if (!opensWell(top) || !opensWell(mark)) return undefined
  return mark.glyph === "open" ? cost.nested : cost.nestedEither
}

type Step = "open" | "close" | "none" | "stray" | "reopen"

/** A way to read the marks so far: what is open, and what it cost. */
interface Reading {
  readonly open: readonly Mark[]
  readonly flipped: boolean
  readonly cost: number
  readonly step: Step | undefined
  readonly back: Reading | undefined
}

/** Where a paragraph begins, and whether what it leaves open goes on in the next. */
export interface Setting {
  readonly start: number
  /** The next paragraph opens with a mark. */
  readonly goesOn: boolean
  /** The paragraph ends with a full stop and no mark behind it. */
  readonly stops: boolean
}

/** The likeliest reading of a paragraph's marks: a search over all readings with
 *  at most two open quotations, which keeps for each state the cheapest way there.
 *  Linear in the number of marks. */
export function pairs(
  marks: readonly Mark[],
  breaks: readonly number[],
  { start, goesOn, stops }: Setting,
): Pair[] {
  const counted = counter(breaks)
  let states: Reading[] = [{ open: [], flipped: false, cost: 0, step: undefined, back: undefined }]
  for (const mark of marks) {
    const best = new Map<string, Reading>()
    for (const state of states)
      for (const next of steps(state, mark, counted)) {
        const key = keyOf(next)
        const rival = best.get(key)
        if (!rival || next.cost < rival.cost) best.set(key, next)
      }
    states = [...best.values()]
  }
  const free = (mark: Mark): boolean =>
    goesOn && (mark.start <= start + 3 || (stops && opensWell(mark)))
  const end = (state: Reading) =>
    state.open.reduce(
      (sum, mark, depth) => sum + (depth === 0 && free(mark) ? cost.goesOn : cost.missing),
      state.cost,
    )
  const last = states.reduce((a, b) => (end(b) < end(a) ? b : a))
  return trace(marks, last, free)
}

const keyOf = (state: Reading): string =>
  `${state.open.map((mark) => mark.family[0]).join("")}${state.flipped ? "!" : ""}`

function steps(state: Reading, mark: Mark, across: (a: number, b: number) => number): Reading[] {
  const next: Reading[] = []
  const add = (step: Step, open: readonly Mark[], price: number, flipped = state.flipped) =>
    next.push({ open, flipped, cost: state.cost + price, step, back: state })
  const top = state.open.at(-1)
  const inside = state.open.some((one) => one.family === mark.family)
  const deeper = state.open.length === 1 && inside ? nesting(top!, mark) : undefined
  if (deeper !== undefined) add("open", [...state.open, mark], deeper, false)
  if (mark.none < cost.empty) add("none", state.open, mark.none)
  if (!inside && state.open.length < 2) {
    const way = turning(mark, "open", state.flipped)
    add("open", [...state.open, mark], mark.open + way.price, way.flipped)
  }
  if (top?.family === mark.family && !(twice(state) && mark.glyph === "open")) {
    const way = turning(mark, "close", state.flipped)
    add(
      "close",
      state.open.slice(0, -1),
      mark.close + way.price + span(top, mark, across),
      way.flipped,
    )
    if (mark.glyph !== "close")
      add("reopen", [...state.open.slice(0, -1), mark], mark.open + cost.missing, false)
  }
  if (!inside && mark.family !== "single") {
    const way = turning(mark, "close", state.flipped)
    add("stray", state.open, mark.close + cost.missing + way.price, way.flipped)
  }
  if (inside && top?.family !== mark.family) {
    const way = turning(mark, "close", state.flipped)
    const held = state.open.slice(0, -2)
    const outer = state.open.at(-2)!
    add(
      "close",
      held,
      mark.close + way.price + cost.missing + span(outer, mark, across),
      way.flipped,
    )
  }
  if (next.length === 0) add("none", state.open, mark.none)
  return next
}

/** Do two quotations of one family stand open, the one in the other? */
const twice = ({ open }: Reading): boolean =>
  open.length === 2 && open[0]!.family === open[1]!.family

/** What it costs to use a mark against its shape. Whole texts are turned round
 *  by one and the same fault, so that the second turn costs less. */
function turning(mark: Mark, role: "open" | "close", flipped: boolean) {
  if (mark.glyph === "either") return { price: 0, flipped }
  if (mark.glyph === role) return { price: flipped ? cost.turnedAgain : 0, flipped: false }
  return { price: flipped ? cost.turnedAgain : cost.turned, flipped: true }
}

function span(open: Mark, close: Mark, across: (a: number, b: number) => number): number {
  const length = close.start - open.end
  if (length < 1) return cost.empty
  return (length / 1000) * cost.length + across(open.end, close.start - 1) * cost.across
}

/** Counts the sorted offsets between two positions. */
function counter(sorted: readonly number[]): (from: number, to: number) => number {
  const below = (value: number): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < value) low = middle + 1
      else high = middle
    }
    return low
  }
  return (from, to) => Math.max(0, below(to) - below(from))
}

function trace(marks: readonly Mark[], last: Reading, free: (mark: Mark) => boolean): Pair[] {
  const path: Reading[] = []
  for (let at: Reading | undefined = last; at?.back; at = at.back) path.push(at)
  path.reverse()
  const found: Pair[] = []
  for (const [i, state] of path.entries()) pairAt(marks[i]!, state, found)
  for (const [depth, mark] of last.open.entries())
    found.push(unclosed(mark, depth, undefined, depth === 0 && free(mark)))
  return found.sort((a, b) => at(a) - at(b))
}

const at = (pair: Pair): number => (pair.open ?? pair.close)!.start

function pairAt(mark: Mark, state: Reading, found: Pair[]): void {
  const before = state.back!.open
  if (state.step === "close") {
    const depth = state.open.length
    found.push(closed(before[depth], mark, depth))
    for (const [i, lost] of before.slice(depth + 1).entries())
      found.push(unclosed(lost, depth + 1 + i, mark.start, false))
  }
  if (state.step === "stray") found.push(closed(undefined, mark, before.length))
  if (state.step === "reopen")
    found.push(unclosed(before.at(-1)!, before.length - 1, mark.start, false))
}

function closed(open: Mark | undefined, close: Mark, depth: number): Pair {
  const turned = open?.glyph === "close" || close.glyph === "open"
  return { open, close, depth, turned, continued: false, until: undefined }
}

function unclosed(open: Mark, depth: number, until: number | undefined, continued: boolean): Pair {
  return { open, close: undefined, depth, turned: open.glyph === "close", continued, until }
}
