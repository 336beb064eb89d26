import type { Quotation, Span, TokenIndex } from "../model/index.ts"
import { overlaps } from "../model/index.ts"
import type { Draft } from "./drafts.ts"
import { type Tree, tokenAt } from "./tree.ts"

/** How far behind a content a quotation may begin that still belongs to it. */
const reach = 160

/** Constructions whose content may go on up to a quotation. */
const goesOn = /\/(clause|told|rest of sentence|label|noun clause)\//

/** "said the vote was a test of what he called nothing but “a show”": lengthens a
 *  content that the parser broke off to a quotation further on in its sentence that
 *  nobody else says. `marked` are such quotations in text order, `cues` the words that
 *  report. */
export function reaching(
  tree: Tree,
  one: Draft,
  marked: readonly Quotation[],
  cues: ReadonlySet<TokenIndex>,
): readonly Span[] {
  const last = one.content.at(-1)
  if (!last || !goesOn.test(one.by) || last.start < one.cueSpan.end) return one.content
  const sentence = tree.doc.sentences[tree.sentence(one.token)]!
  const at = lowerBound(marked, last.end)
  const next = marked[at]
  if (!next || next.start >= sentence.end || next.start - last.end > reach) return one.content
  const near = marked[lowerBound(marked, one.cueSpan.end) - 1]
  if (near && overlaps(near, one.cueSpan)) return one.content
  const [from, to] = [tokenAt(tree, last.end), tokenAt(tree, next.start)]
  if (parted(tree, from, to, cues)) return one.content
  return [...one.content.slice(0, -1), { start: last.start, end: endOf(tree, next, last.end) }]
}

/** Does a semicolon, a dash or a word that reports part the two? */
function parted(
  tree: Tree,
  from: TokenIndex,
  to: TokenIndex,
  cues: ReadonlySet<TokenIndex>,
): boolean {
  for (let at = from; at < to; at++)
    if (cues.has(at) || /^(?:;|—|–|--)$/.test(tree.doc.tokens[at]!.form)) return true
  return false
}

/** Index of the first quotation that begins at this offset or behind it. */
function lowerBound(marked: readonly Quotation[], offset: number): number {
  let low = 0
  let high = marked.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marked[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The end of the phrase that the quoted words belong to. */
function endOf(tree: Tree, quotation: Quotation, floor: number): number {
  let end = quotation.end
  const first = tokenAt(tree, quotation.inner.start)
  const { tokens } = tree.doc
  for (let at = first, n = 0; tokens[at] && tokens[at]!.start >= floor && n < 20; n++) {
    end = Math.max(end, tokens[tree.right(at)]!.end)
    at = tree.head(at)
    if (at < 0) break
  }
  return end
}
