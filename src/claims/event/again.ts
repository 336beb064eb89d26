import type { Mention, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { Code } from "./codes.ts"
import type { Parties, Roles } from "./roles.ts"

/** An event that a later noun may take up. */
export interface Told {
  readonly trigger: TokenIndex
  readonly code: Code
  readonly roles: Roles
  readonly place: Mention | undefined
}

/** Sentences back to the event that a noun takes up. */
const reach = 4

/** Types of deeds; words are said anew each time. */
const deeds = new Set(["ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "PROTEST"])

/** The earlier event that a definite noun takes up, naming nobody itself: "They stormed the
 *  depot. The raid took an hour." The nearest of its sort, told by a verb. */
export function takenUp<T extends Told>(
  s: Syntax,
  parties: Parties,
  all: readonly T[],
  { trigger, code, roles }: Told,
): T | undefined {
  const named = roles.actor.length + roles.recipient.length > 0
  if (named || !deeds.has(code.type) || !isDefinite(s, parties, trigger)) return undefined
  const earliest = s.before(trigger, reach)
  return all.findLast(
    (one) =>
      one.trigger < trigger &&
      one.trigger >= earliest &&
      s.upos(one.trigger) === "VERB" &&
      one.code.type === code.type &&
      (one.code.mode === code.mode || one.code.mode === undefined || code.mode === undefined),
  )
}

/** "the raid", "this withdrawal", with nothing more said of it; "the violence" is all of it. */
function isDefinite(s: Syntax, parties: Parties, noun: TokenIndex): boolean {
  const more = s.child(noun, "amod", "nmod", "compound", "acl:relcl", "nummod")
  if (s.upos(noun) !== "NOUN" || more !== undefined) return false
  if (parties.in("mass_deeds", s.lemma(noun))) return false
  return s.all(noun, "det").some((one) => parties.in("definite_determiners", s.form(one)))
}
