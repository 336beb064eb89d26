import type { TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { FigureWords } from "./words.ts"

/** How a counted noun hangs on its verb. */
export interface Governor {
  readonly verb: TokenIndex
  readonly roles: readonly ("undergone" | "done")[]
}

/** "a total of 300 clerks were": the noun of number carries the counted. */
export function carrier(top: TokenIndex, tree: Syntax, words: FigureWords): TokenIndex {
  const at = tree.first(top)
  const above = tree.head(at)
  const carries = above >= 0 && tree.deprel(at) === "nmod" && words.is("of", tree.case(at) ?? "")
  return carries && words.is("toll", tree.lemma(above)) ? above : at
}

export function governorOf(
  top: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): Governor | undefined {
  const at = carrier(top, tree, words)
  const verb = tree.head(at)
  if (verb < 0) return undefined
  const deprel = tree.deprel(at)
  if (deprel === "nsubj:pass") return { verb, roles: ["undergone", "done"] }
  if (deprel === "nsubj" || deprel === "csubj") return { verb, roles: subjectRoles(verb, tree) }
  if (deprel === "nsubj:outer") return { verb, roles: ["done"] }
  if (deprel === "obj" || deprel === "iobj")
    return { verb, roles: passive(verb, tree) ? ["done"] : ["undergone"] }
  if (deprel === "obl" && company(at, tree, words))
    return { verb, roles: sharedRoles(at, verb, tree) }
  if (["xcomp", "obl:unmarked", "dep", "advmod"].includes(deprel) && tree.upos(verb) === "VERB")
    return { verb, roles: ["undergone"] }
  return undefined
}

/** "killed along with 12 fishermen" */
const company = (at: TokenIndex, tree: Syntax, words: FigureWords): boolean =>
  tree.all(at, "case").some((mark) => words.is("along", tree.form(mark))) ||
  tree
    .all(tree.head(at), "advmod", "compound:prt")
    .some((mark) => mark < at && words.is("along", tree.form(mark)) && tree.case(at) === "with")

/** Whoever is in the company of the counted has the same done to them, or does the same;
 *  beside an object it is the object's company only with "with", for one may shoot people
 *  alongside others. */
function sharedRoles(at: TokenIndex, verb: TokenIndex, tree: Syntax): Governor["roles"] {
  if (passive(verb, tree)) return ["undergone"]
  if (tree.child(verb, "obj") === undefined) return ["done"]
  return tree.all(at, "case").length > 1 ? ["undergone"] : []
}

/** A subject undergoes a passive verb, also one whose auxiliary a headline
 *  drops or the parser overlooks; it does all others. */
export function subjectRoles(verb: TokenIndex, tree: Syntax): Governor["roles"] {
  if (passive(verb, tree)) return ["undergone", "done"]
  const bare =
    tree.child(verb, "obj") === undefined && /^VB[DN]$/.test(tree.xpos(verb)) && !takes(verb, tree)
  return bare && tree.child(verb, "aux") === undefined ? ["done", "undergone"] : ["done"]
}

/** Does a number follow that the tree gives to no preposition: "the bomber killed at least 16"? */
const takes = (verb: TokenIndex, tree: Syntax): boolean =>
  tree
    .all(verb, "obl")
    .some(
      (at) =>
        at - verb <= 6 && tree.case(at) === undefined && tree.child(at, "nummod") !== undefined,
    )

const passive = (verb: TokenIndex, tree: Syntax): boolean =>
  tree.child(verb, "aux:pass", "nsubj:pass") !== undefined
