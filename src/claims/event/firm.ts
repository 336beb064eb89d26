import type { TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { Parties } from "./roles.ts"

const subjects = ["nsubj", "nsubj:pass", "nsubj:outer"]

/** Is the event taken for granted, so that no word around it denies or supposes it?
 *  What does or does not stop, is or is not curbed, or is judged ("the help was not
 *  enough") has come about. Term: presupposition (aspectual verbs; Karttunen 1973). */
export function isFirm(s: Syntax, parties: Parties, trigger: TokenIndex): boolean {
  if (s.upos(trigger) === "VERB") return keepsOn(s, parties, trigger)
  const above = s.head(s.first(trigger))
  if (above < 0) return false
  const relation = s.deprel(s.first(trigger))
  const lemma = s.lemma(above)
  if (subjects.includes(relation))
    return parties.in("ending", lemma) || parties.in("curbing", lemma) || judged(s, parties, above)
  if (relation !== "obj" || isAny(s, parties, trigger)) return false
  return parties.in("curbing", lemma)
}

/** "have not stopped shooting". */
function keepsOn(s: Syntax, parties: Parties, verb: TokenIndex): boolean {
  const above = s.head(verb)
  if (above < 0 || s.deprel(verb) !== "xcomp" || s.xpos(verb) !== "VBG") return false
  return parties.in("ending", s.lemma(above)) && negated(s, parties, above)
}

const negated = (s: Syntax, parties: Parties, verb: TokenIndex): boolean =>
  s.all(verb, "advmod", "neg", "part").some((one) => parties.in("not", s.form(one)))

/** An adjective said of it, unless it tells how likely it is. */
const judged = (s: Syntax, parties: Parties, above: TokenIndex): boolean =>
  s.upos(above) === "ADJ" &&
  s.child(above, "cop") !== undefined &&
  !parties.in("prospects", s.lemma(above))

/** "no attack", "an attack": one that need not be. */
const isAny = (s: Syntax, parties: Parties, noun: TokenIndex): boolean =>
  s.all(noun, "det").some((one) => parties.in("any_determiners", s.form(one)))

/** Is a noun's deed only spoken of: "the number of arrests", "fears of a war", "if the
 *  march grows"? */
export function isSupposed(s: Syntax, parties: Parties, trigger: TokenIndex): boolean {
  if (s.upos(trigger) !== "NOUN") return false
  const top = s.first(trigger)
  const above = s.head(top)
  if (above < 0) return false
  if (s.deprel(top) === "nmod" && parties.in("measures_of_deeds", s.lemma(above))) return true
  const supposes = (at: TokenIndex) =>
    s.all(at, "mark").some((one) => parties.in("conditions", s.form(one)))
  return supposes(top) || (["nsubj", "obj"].includes(s.deprel(top)) && supposes(above))
}
