import type { Quotation, Span } from "../model/index.ts"
import type { CueSite } from "./cues.ts"
import type { Draft } from "./drafts.ts"
import { type Tree, tokenAt } from "./tree.ts"

/** A verb of saying with the stretch its reporting clause covers. */
export interface Clause {
  readonly site: CueSite
  readonly draft: Draft | undefined
  /** Offset of the verb: clauses are in its order. */
  readonly verb: number
  /** From the speaker to the verb, and on to what it brings beside the content. */
  readonly core: Span
  readonly end: number
}

/** How far a reporting clause is from a quotation; infinite where they cannot
 *  belong together. */
export function distance(tree: Tree, quotation: Quotation, clause: Clause): number {
  const { text } = tree.doc.document
  const after = clause.core.start - quotation.end
  if (after >= -1 && after < 160)
    return leaves(tree, quotation.end, clause) || named(tree, quotation, clause)
      ? Number.POSITIVE_INFINITY
      : costAfter(
          tree,
          quotation.end,
          clause.core.start,
          text.slice(quotation.end, clause.core.start),
        )
  const before = quotation.start - clause.end
  if (saysOtherwise(quotation, clause)) return Number.POSITIVE_INFINITY
  if (before >= -1 && before < 160) return costBefore(text.slice(clause.end, quotation.start)) + 1
  return Number.POSITIVE_INFINITY
}

/** The verb has words of its own that end before the quotation begins. */
const saysOtherwise = (quotation: Quotation, clause: Clause): boolean =>
  (clause.draft?.content ?? []).some(
    (part) => part.start >= clause.core.end && part.end <= quotation.start,
  )

/** Words between a quotation and the clause after it: a long name may stand
 *  there, but no verb and no new paragraph. */
function costAfter(tree: Tree, from: number, to: number, gap: string): number {
  const words = gap.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words === 0) return ended(tree, from, gap) ? Number.POSITIVE_INFINITY : 0
  if (/\n/.test(gap) || words > 14) return Number.POSITIVE_INFINITY
  const last = Math.max(0, tokenAt(tree, from) - 1)
  const stop = /(?<!\b\p{Lu}\p{Ll}{0,4})[.!?][”"’']?\s/u
  if (stop.test(gap) && tree.sentence(last) !== tree.sentence(tokenAt(tree, to)))
    return Number.POSITIVE_INFINITY
  for (let at = tokenAt(tree, from); tree.doc.tokens[at] && tree.doc.tokens[at]!.start < to; at++)
    if (/^(VBD|VBZ|VBP|MD)$/.test(tree.xpos(at))) return Number.POSITIVE_INFINITY
  return 2 + words * 0.4
}

/** Is the quotation only a word of the sentence the verb stands in: "three “exiles” said",
 *  "the hacker known as “Ghost,” said that"? */
function named(tree: Tree, quotation: Quotation, { site, core }: Clause): boolean {
  const { text } = tree.doc.document
  const next = tree.doc.tokens[site.last + 1]
  if (next && tree.listed(site.last + 1, "relative_subjects") && tree.xpos(site.last + 1) === "IN")
    return true
  const ends = /[,.!?;:…—–-]\W*$/.test(text.slice(quotation.inner.start, quotation.end))
  if (ends || /^\W*[,.!?;:…—–-]/.test(text.slice(quotation.end, core.start))) return false
  const sentence = tree.doc.sentences[tree.sentence(tokenAt(tree, quotation.start))]!
  return quotation.start > sentence.start + 1
}

/** Does a new paragraph begin behind the quotation, or a new sentence: a full stop
 *  inside the marks and a capital behind them, where more than its subject and verb
 *  follows? */
function leaves(tree: Tree, from: number, { core, end }: Clause): boolean {
  const { text } = tree.doc.document
  const gap = text.slice(from, core.start)
  const stop = /([.!?])\W*$/.exec(text.slice(Math.max(0, from - 6), from))?.[1]
  if (/\n\s*\n/.test(gap) || (stop !== undefined && gap.includes("\n"))) return true
  const sentence = /^\s*$/.test(gap) && /^\p{Lu}/u.test(text.slice(core.start, end))
  return stop === "." && sentence && !/^\s*(?:[.\n]|$)/.test(text.slice(end, end + 3))
}

/** Does the sentence end behind a quotation that stood inside it? */
function ended(tree: Tree, from: number, gap: string): boolean {
  if (!/^\s*[.!?]\s/.test(gap)) return false
  const first = tokenAt(tree, from)
  const sentence = tree.doc.sentences[tree.sentence(Math.max(0, first - 1))]!
  const opener = tree.doc.quotations?.find((one) => one.end === from)
  return opener !== undefined && opener.start > sentence.start + 1
}

/** Words between a clause and the quotation after it: anybody may be addressed
 *  or a place named, as long as a comma or colon leads to the quotation. */
function costBefore(gap: string): number {
  const words = gap.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (/:\s*$/.test(gap)) return words * 0.2
  if (/\n|[!?]\s|(?<!\b\p{Lu}\p{Ll}{0,3})\.\s/u.test(gap)) return Number.POSITIVE_INFINITY
  if (words === 0) return 0
  if (/,\s*$/.test(gap)) return 2 + words * 0.3
  return words <= 6 ? words * 1.5 : Number.POSITIVE_INFINITY
}
