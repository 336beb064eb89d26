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

/** Does a known armed group's name end at this word: "members of the Nusra Front"? */
export function namesArmed(at: TokenIndex, tree: Syntax): boolean {
  let name = ""
  for (let i = at; i >= Math.max(0, at - longest); i--) {
    name = letters(tree.form(i)) + name
    if (tree.upos(at) === "PROPN" && armed.has(name)) return true
  }
  return false
}
