/** How two texts differ: their sentences side by side, and in sentences that were
 *  changed the words that were. */

export interface Piece {
  readonly text: string
  readonly changed: boolean
}

/** Sentences that stand beside each other; a side is empty where it has none. */
export interface Pair {
  readonly same: boolean
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
}

const sentenceCutter = new Intl.Segmenter("en", { granularity: "sentence" })
const wordCutter = new Intl.Segmenter("en", { granularity: "word" })
const cut = (cutter: Intl.Segmenter, text: string): string[] =>
  [...cutter.segment(text)].map(({ segment }) => segment)

/** Sentences are one when they have the same words, whatever the spacing. */
const sentences = (text: string): string[] =>
  cut(sentenceCutter, text)
    .flatMap((one) => one.split(/\n\s*\n/))
    .map((one) => one.replace(/\s+/g, " ").trim())
    .filter((one) => one !== "")

interface Run {
  readonly same: boolean
  readonly left: string[]
  readonly right: string[]
}

/** Runs of what both have and of what differs, by the longest common subsequence. */
function runs(a: readonly string[], b: readonly string[]): Run[] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const found: Run[] = []
  const run = (same: boolean): Run => {
    if (found.at(-1)?.same !== same) found.push({ same, left: [], right: [] })
    return found.at(-1)!
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      const both = run(true)
      both.left.push(a[i++]!)
      both.right.push(b[j++]!)
    } else if (
      j >= b.length ||
      (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    )
      run(false).left.push(a[i++]!)
    else run(false).right.push(b[j++]!)
  }
  return found
}

/** Share of words that two sentences must have in common to stand side by side. */
const ALIKE = 0.4

export function sideBySide(left: string, right: string): Pair[] {
  return runs(sentences(left), sentences(right)).flatMap((run) =>
    run.same
      ? run.left.map((text) => ({ same: true, left: plain(text), right: plain(text) }))
      : changed(run.left, run.right),
  )
}

const plain = (text: string): Piece[] => [{ text, changed: false }]
const all = (text: string): Piece[] => [{ text, changed: true }]

/** Each sentence on the left beside the next one on the right that is like it. */
function changed(left: readonly string[], right: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  let next = 0
  for (const one of left) {
    const at = right.findIndex((other, n) => n >= next && alike(one, other) >= ALIKE)
    if (at < 0) pairs.push({ same: false, left: all(one), right: [] })
    else {
      for (const other of right.slice(next, at))
        pairs.push({ same: false, left: [], right: all(other) })
      pairs.push(words(one, right[at]!))
      next = at + 1
    }
  }
  for (const other of right.slice(next)) pairs.push({ same: false, left: [], right: all(other) })
  return pairs
}

function alike(one: string, other: string): number {
  const [a, b] = [new Set(one.split(" ")), new Set(other.split(" "))]
  return [...a].filter((word) => b.has(word)).length / Math.max(a.size, b.size)
}

function words(left: string, right: string): Pair {
  const found = runs(cut(wordCutter, left), cut(wordCutter, right))
  const side = (of: (run: Run) => string[]): Piece[] =>
    found
      .map((run) => ({ text: of(run).join(""), changed: !run.same }))
      .filter(({ text }) => text !== "")
  return { same: false, left: side((run) => run.left), right: side((run) => run.right) }
}
