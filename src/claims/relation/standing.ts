import type { RelationClaim, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { RolePhrase } from "./roles.ts"
import type { RelationWords } from "./words.ts"

/** Whether a role is held, was held, is held for the time being, or is only claimed, by the
 *  words before its noun. */
export function standingOf(
  phrase: RolePhrase,
  tree: Syntax,
  words: RelationWords,
): RelationClaim["standing"] {
  for (let at = Math.max(phrase.first - 1, 0); at < phrase.noun; at++) {
    const form = joined(at, tree)
    if (words.is("former", form)) return "former"
    if (words.is("acting", form)) return "acting"
    if (words.is("claimed", form)) return "claimed"
  }
  return tree.form(phrase.noun).startsWith("ex-") ? "former" : "current"
}

/** "self-styled", told apart by the tokens into three words. */
const joined = (at: TokenIndex, tree: Syntax): string =>
  tree.form(at + 1) === "-" ? `${tree.form(at)}-${tree.form(at + 2)}` : tree.form(at)
