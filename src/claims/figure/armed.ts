import type { TokenIndex } from "../../model/index.ts"
import { bodies } from "../../ontology/bodies.ts"
import { wellKnown } from "../../ontology/known.ts"
import { letters } from "../focus.ts"
import type { Syntax } from "../syntax.ts"

/** Names of known armed groups, by their letters. */
const armed: ReadonlySet<string> = new Set([
  ...wellKnown
    .filter(({ sectors }) => sectors.includes("REB"))
    .flatMap(({ names }) => names.map(letters)),
  ...bodies.filter(({ codes }) => codes.includes("REB")).flatMap(({ names }) => names.map(letters)),
])

/** Most words of such a name. */
const longest = 4

/** Does a word name a known armed group, "30 ISIS", or end its name, "the Nusra Front"? */
export const namesArmed = (at: TokenIndex, tree: Syntax): boolean =>
  tree.upos(at) === "PROPN" && [at, ...tree.all(at, "flat")].some((end) => nameEnds(end, tree))

function nameEnds(end: TokenIndex, tree: Syntax): boolean {
  let name = ""
  for (let i = end; i >= Math.max(0, end - longest); i--) {
    name = letters(tree.form(i)) + name
    if (armed.has(name)) return true
  }
  return false
}
