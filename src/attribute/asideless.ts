import type { Span, TokenIndex } from "../model/index.ts"
import { type Tree, tokenAt } from "./tree.ts"

/** A content without what its writer adds behind a comma, a dash or a semicolon:
 *  in "praised the mayor, who left in May" nobody praises that he left. What
 *  stands between quotation marks stays whole. */
export function asideless(tree: Tree, span: Span): Span {
  const { tokens } = tree.doc
  for (let at = tokenAt(tree, span.start) + 1; tokens[at + 1]; at++) {
    if (tokens[at + 1]!.end > span.end) return span
    if (adds(tree, at) && !quoted(tree, at) && !goesOn(tree, at, span.end))
      return { start: span.start, end: tokens[at - 1]!.end }
  }
  return span
}

function adds(tree: Tree, at: TokenIndex): boolean {
  const { form } = tree.doc.tokens[at]!
  if (form === ",") return /^W(DT|P|RB)/.test(tree.xpos(at + 1))
  return /^(?:;|—|–|--)$/.test(form)
}

/** Does a second dash or comma lead back to the content? */
function goesOn(tree: Tree, at: TokenIndex, end: number): boolean {
  const { tokens } = tree.doc
  const { form } = tokens[at]!
  for (let next = at + 2; tokens[next + 1] && tokens[next + 1]!.end <= end; next++)
    if (tokens[next]!.form === form && form !== ";") return true
  return false
}

const quoted = (tree: Tree, at: TokenIndex): boolean => {
  const { start, end } = tree.doc.tokens[at]!
  return (tree.doc.quotations ?? []).some((one) => one.start <= start && end <= one.end)
}
