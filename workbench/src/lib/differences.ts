/** How two texts differ, sentence by sentence: what both have, and what only one
 *  has, by the longest common subsequence. */

export interface Piece {
  readonly text: string
  readonly in: "both" | "left" | "right"
}

const splitter = new Intl.Segmenter("en", { granularity: "sentence" })

const sentences = (text: string): string[] =>
  [...splitter.segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== "")

export function differences(left: string, right: string): Piece[] {
  const [a, b] = [sentences(left), sentences(right)]
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const same = i < a.length && a[i] === b[j]
    const left =
      j >= b.length ||
      (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    if (same) {
      pieces.push({ text: a[i++]!, in: "both" })
      j++
    } else pieces.push(left ? { text: a[i++]!, in: "left" } : { text: b[j++]!, in: "right" })
  }
  return pieces
}
