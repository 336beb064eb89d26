import type { Span, TokenIndex } from "../model/index.ts"
import type { Syntax } from "./syntax.ts"

/** Steps from a word to the clause that it stands in. */
const REACH = 6

const own = /^(nsubj|nsubj:pass|obj|iobj|obl|nmod|nummod|amod|compound|conj|appos|xcomp)/

/** The relative clause in the past that a word stands in, with no other clause between: "the
 *  names of all who were killed". Whatever is asked, planned or feared of those it tells of,
 *  the clause itself is taken for granted. Term: presupposition of definite descriptions
 *  (Strawson 1950). `undefined` where there is none, or where it looks ahead. */
export function grantedClause(s: Syntax, token: TokenIndex): Span | undefined {
  let at = token
  for (let step = 0; step < REACH && at >= 0; step++) {
    if (s.deprel(at) === "acl:relcl") return isPast(s, at) ? clauseSpan(s, at) : undefined
    if (!own.test(s.deprel(at))) return undefined
    at = s.head(at)
  }
  return undefined
}

/** "Fell", "were killed", "have died"; not "would fall", "fall". */
function isPast(s: Syntax, verb: TokenIndex): boolean {
  const aux = s.all(verb, "aux", "aux:pass", "cop")
  if (aux.some((one) => s.xpos(one) === "MD")) return false
  return [verb, ...aux].some((one) => s.xpos(one) === "VBD" || s.lemma(one) === "have")
}

function clauseSpan(s: Syntax, verb: TokenIndex): Span {
  const inside = s.subtree(verb)
  return s.span(inside[0]!, inside.at(-1)!)
}
