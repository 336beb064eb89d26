import type { Span, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { Parties, Roles } from "./roles.ts"

/** What moves where nobody is told of, by the words up to its noun: "private jet" of "a private
 *  jet landed" and of "a private jet that landed". An aircraft by its maker's name is one, too. */
export function vehicleOf(
  s: Syntax,
  parties: Parties,
  verb: TokenIndex,
  { actor }: Roles,
): Span | undefined {
  const noun = mover(s, parties, verb)
  if (noun === undefined) return actor.length > 0 ? undefined : before(s, verb)
  const own = s.all(noun, "compound", "flat", "amod").filter((at) => at < noun)
  const made = [noun, ...own].some((at) => parties.in("aircraft_makers", s.lemma(at)))
  if (s.upos(noun) === "PRON" || (actor.length > 0 && !made)) return undefined
  return s.span(Math.min(noun, ...own), noun)
}

function mover(s: Syntax, parties: Parties, verb: TokenIndex): TokenIndex | undefined {
  const above = s.head(verb)
  const hung = /^acl/.test(s.deprel(verb)) && above < verb ? above : undefined
  return parties.subject(verb) ?? hung
}

/** The name right before a verb that a tree makes no subject of: "Global 600" of "spoke of a
 *  Global 600 landed at the airport". */
function before(s: Syntax, verb: TokenIndex): Span | undefined {
  const isName = (at: TokenIndex) => s.upos(at) === "NUM" || s.xpos(at).startsWith("NN")
  let first = verb
  while (first > s.sentence(verb).first && isName(first - 1)) first--
  return first === verb ? undefined : s.span(first, verb - 1)
}
