import { groupContains } from "../../ontology/groups.ts"
import type { Syntax } from "../syntax.ts"
import type { Counted } from "./counted.ts"
import type { FigureWords } from "./words.ts"

/** An earlier figure of the report, as far as it bears on this one. */
export interface Earlier {
  readonly measure: string
  readonly group: string | undefined
}

/** Does "another 18" come on top of a figure told before? Only when that one
 *  counted the same measure and not clearly other people: another 18 soldiers
 *  after 26 protesters are the total of the soldiers. */
export function isIncrement(
  found: Counted,
  measure: string,
  group: string | undefined,
  earlier: readonly Earlier[],
  tree: Syntax,
  words: FigureWords,
): boolean {
  if (!worded(found, tree, words)) return false
  const same = earlier.filter((one) => one.measure === measure)
  return same.length > 0 && same.some((one) => overlap(one.group, group))
}

const overlap = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || groupContains(a, b) || groupContains(b, a)

/** "another 18", "12 more", "six new": a word for more beside the number, not
 *  the "more" of "more than". */
function worded(found: Counted, tree: Syntax, words: FigureWords): boolean {
  if (words.is("increment", tree.form(found.first - 1))) return true
  for (let at = found.first; at <= found.last + 1; at++)
    if (words.is("increment", tree.form(at)) && !words.is("than", tree.form(at + 1))) return true
  return false
}
