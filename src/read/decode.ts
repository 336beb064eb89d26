/** Scores of all arcs of a sentence: `at[d * stride + h]` is how well word `h`
 *  governs word `d`; word 0 is the root. */
export interface ArcScores {
  readonly at: Float32Array
  readonly stride: number
  /** How many words, the root among them. */
  readonly words: number
}

/** Finds the best projective tree with one root.
 *  @returns for each word the place of its head, 0 at the root's one child. */
export type Decoder = (scores: ArcScores) => Int32Array

/** Sums of the best halves of trees over words i to j, at `i * words + j`:
 *  "closed" halves are complete, "open" ones have just got their arc. `left`
 *  ones hang from j, `right` ones from i. */
interface Chart {
  readonly words: number
  readonly closedLeft: Float32Array
  readonly closedRight: Float32Array
  readonly openLeft: Float32Array
  readonly openRight: Float32Array
  /** Where the best sum was cut in two. */
  readonly cutLeft: Int16Array
  readonly cutRight: Int16Array
  readonly cutOpen: Int16Array
}

const never = -1e9

/** Eisner (1996): cubic time, so sentences come in pieces ({@link pieces}). The
 *  chart is made once for sentences of at most `longest` words and the root. */
export function decoder(longest: number): Decoder {
  const size = (longest + 1) ** 2
  const floats = () => new Float32Array(size)
  const places = () => new Int16Array(size)
  const memory = {
    closedLeft: floats(),
    closedRight: floats(),
    openLeft: floats(),
    openRight: floats(),
    cutLeft: places(),
    cutRight: places(),
    cutOpen: places(),
  }
  return (scores) => {
    const chart = { ...memory, words: scores.words }
    fill(chart, scores)
    return follow(chart, rootOf(chart, scores))
  }
}

function fill(chart: Chart, { at, stride }: ArcScores): void {
  const { words: n, closedLeft, closedRight, openLeft, openRight } = chart
  for (let i = 1; i < n; i++) closedLeft[i * n + i] = closedRight[i * n + i] = 0
  for (let length = 1; length < n - 1; length++)
    for (let i = 1; i + length < n; i++) {
      const j = i + length
      const both = best(closedRight, i, closedLeft, j, n, 1, i, j - 1, chart.cutOpen)
      openLeft[i * n + j] = both + at[i * stride + j]!
      openRight[i * n + j] = both + at[j * stride + i]!
      closedLeft[i * n + j] = best(closedLeft, i, openLeft, j, n, 0, i, j - 1, chart.cutLeft)
      closedRight[i * n + j] = best(openRight, i, closedRight, j, n, 0, i + 1, j, chart.cutRight)
    }
}

/** The largest `a[i,k] + b[k + skip, j]` for k from `low` to `high`; notes k. */
function best(
  a: Float32Array,
  i: number,
  b: Float32Array,
  j: number,
  n: number,
  skip: number,
  low: number,
  high: number,
  cuts: Int16Array,
): number {
  let most = never
  let cut = low
  for (let k = low; k <= high; k++) {
    const sum = a[i * n + k]! + b[(k + skip) * n + j]!
    if (sum > most) {
      most = sum
      cut = k
    }
  }
  cuts[i * n + j] = cut
  return most
}

function rootOf({ words: n, closedLeft, closedRight }: Chart, { at, stride }: ArcScores): number {
  let most = Number.NEGATIVE_INFINITY
  let root = 1
  for (let k = 1; k < n; k++) {
    const sum = closedLeft[n + k]! + closedRight[k * n + n - 1]! + at[k * stride]!
    if (sum > most) {
      most = sum
      root = k
    }
  }
  return root
}

/** Reads the heads off the chart, from the root down. */
function follow({ words: n, cutLeft, cutRight, cutOpen }: Chart, root: number): Int32Array {
  const heads = new Int32Array(n)
  const todo: [i: number, j: number, left: boolean, open: boolean][] = []
  if (n > 1) todo.push([1, root, true, false], [root, n - 1, false, false])
  for (let item = todo.pop(); item; item = todo.pop()) {
    const [i, j, left, open] = item
    if (i === j) continue
    if (open) {
      if (left) heads[i] = j
      else heads[j] = i
      const k = cutOpen[i * n + j]!
      todo.push([i, k, false, false], [k + 1, j, true, false])
    } else if (left) {
      const k = cutLeft[i * n + j]!
      todo.push([i, k, true, false], [k, j, true, true])
    } else {
      const k = cutRight[i * n + j]!
      todo.push([i, k, false, true], [k, j, false, false])
    }
  }
  return heads
}

/** Marks after which a very long sentence may be cut, the safest first. */
const safe: readonly ReadonlySet<string>[] = [
  new Set([";", ".", "!", "?", "…"]),
  new Set([":", "—", "–", "|", "•"]),
  new Set([",", ")", "]", '"', "”", "»", "-"]),
]

/** Cuts the words of a sentence into pieces of at most `longest`, after the last
 *  of the safest marks in the later half of each piece.
 *  @returns where each piece ends. */
export function pieces(forms: readonly string[], longest: number): number[] {
  const ends: number[] = []
  for (let from = 0; from < forms.length; from = ends.at(-1)!)
    ends.push(forms.length - from <= longest ? forms.length : cutAfter(forms, from, longest))
  return ends
}

function cutAfter(forms: readonly string[], from: number, longest: number): number {
  for (const marks of safe)
    for (let end = from + longest; end > from + longest / 2; end--)
      if (marks.has(forms[end - 1]!)) return end
  return from + longest
}
