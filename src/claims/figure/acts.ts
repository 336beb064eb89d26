import type { TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { Counted } from "./counted.ts"
import { type Evidence, first, type Kind } from "./evidence.ts"
import type { FigureWords } from "./words.ts"

/** What nouns of a deed tell of those it was done to. */

/** Lives and bodies count the dead where the verb says so: "claimed 12 lives",
 *  "12 bodies were found". */
export function byVerb(
  at: TokenIndex,
  list: string,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const verb = tree.head(tree.first(at))
  if (verb < 0 || !words.is(list, tree.lemma(verb))) return []
  return [{ measure: "killed", trigger: verb, how: "act" }]
}

/** "the murder of six monks and two cooks": what a list adds to what an act was done to,
 *  also where the tree adds it to the act. */
export function ofAct(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const act = tree.head(found.top)
  if (!/^(conj|appos)$/.test(tree.deprel(found.top)) || act < 0 || kind === "any") return []
  const listed = tree
    .all(act, "nmod")
    .some((at) => words.is("of", tree.case(at) ?? "") && at < found.first && isPerson(at, tree))
  return listed ? first(words.senses("act", tree.lemma(act)), kind, act, "act") : []
}

const isPerson = (at: TokenIndex, tree: Syntax): boolean =>
  /^(person|group)$/.test(tree.mention(at)?.type ?? "")

/** "the killing of 12", "the intervention of 2,500 peacekeepers". */
export function actOf(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const at = tree.first(found.top)
  const noun = tree.head(at)
  const owner = tree.deprel(at) === "nmod:poss" && kind !== "bare"
  if (noun < 0 || !(owner || tree.deprel(at) === "nmod")) return []
  if (tree.deprel(at) === "nmod" && !words.is("of", tree.case(at) ?? "")) return []
  const lemma = tree.lemma(noun)
  if (words.is("life", lemma)) return byVerb(noun, "killed.lives", tree, words)
  return first([...words.senses("act", lemma), ...words.senses("of", lemma)], kind, noun, "act")
}
