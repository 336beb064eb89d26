import type { TokenIndex } from "../model/index.ts"
import { inanimate, placed } from "./animate.ts"
import type { Tree } from "./tree.ts"

/** Does a word like "attacked" or "attack" tell of words: nobody armed does it, and it falls
 *  on people or on what one can have an opinion of?
 *
 *  @param striker who does it, where that is told. */
export function inWords(tree: Tree, striker: TokenIndex | undefined, struck: TokenIndex): boolean {
  if (placed(tree, struck) || (striker !== undefined && tree.listed(striker, "armed"))) return false
  return tree.listed(struck, "opinable") || !inanimate(tree, struck)
}
