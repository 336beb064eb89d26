/** What holds together whatever stands inside. Each expression is anchored and
 *  its repetitions cannot match the same character twice, so that it takes time
 *  linear in the chunk. */
const wholes: readonly RegExp[] = [
  // addresses
  /(?:https?|ftp):\/\/[^\s<>"“”«»]+|www\.[^\s<>"“”«»]+/iy,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y,
  /[@#][\p{L}_][\p{L}\p{N}_]*/uy,
  // dates, clock times and plain numbers
  /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-])/y,
  /\d{1,4}[/.]\d{1,2}[/.]\d{2,4}(?!\d)/y,
  /\d{1,2}:\d\d(?::\d\d)?(?!\d)/y,
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])/y,
  /\d+\.\d+(?![\d.])/y,
  // abbreviations of single letters: p.m., F.B.I.
  /\p{L}(?:\.\p{L}){1,5}\.(?!\p{L})/uy,
  // sites and stations whose name begins with a number: 24.kg, 112.ua
  /\d+\.?(?:kg|kz|uz|tj|ua|ru|az|ge|md|tv|fm|hu|pl|cz)(?![\p{L}\p{N}])/uy,
  // domains
  /[a-z0-9-]+(?:\.[a-z0-9-]+){0,3}\.(?:com|org|net|info|gov|edu|kg|kz|uz|tj|ua|ru|az|ge|md|tv|uk|fr|de|eu)(?![\p{L}\p{N}])/uy,
]

/** What is stripped from the end of an address. */
const trailing = /[.,;:!?)\]}'’]+$/

/** Longer chunks are no words. */
const longest = 400

/** Marks, for each place inside a chunk, whether it is inside something that
 *  holds together. `undefined` when nothing does. */
export function protectedEnds(text: string, start: number, end: number): Uint8Array | undefined {
  if (end - start < 3 || end - start > longest) return undefined
  const chunk = text.slice(start, end)
  if (!/[\d@#./]/.test(chunk)) return undefined
  let held: Uint8Array | undefined
  for (let at = 0; at < chunk.length; at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(chunk[at - 1]!)) continue
    const length = wholeAt(chunk, at)
    if (length < 2) continue
    held ??= new Uint8Array(chunk.length)
    held.fill(1, at + 1, at + length)
    at += length - 1
  }
  return held
}

function wholeAt(chunk: string, at: number): number {
  for (const whole of wholes) {
    whole.lastIndex = at
    const found = whole.exec(chunk)?.[0]
    if (found === undefined) continue
    return /^(?:http|ftp|www)/i.test(found) ? found.replace(trailing, "").length : found.length
  }
  return 0
}
