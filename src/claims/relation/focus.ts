import type { Mention, TokenIndex } from "../../model/index.ts"
import { wellKnown } from "../../ontology/known.ts"
import { inFocus, letters, namings } from "../focus.ts"
import type { Syntax } from "../syntax.ts"
import type { RelationWords } from "./words.ts"

/** Words that may stand before a title: "the late Prime Minister". */
const longest = 4

/** Adjectives and nouns right before a title, the nearest first. */
export function wordsBefore(title: TokenIndex, tree: Syntax): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  const { first } = tree.sentence(title)
  for (let at = title - 1; at >= first && found.length < longest; at--) {
    if (!/^(ADJ|NOUN|PROPN)$/.test(tree.upos(at))) break
    found.push(at)
  }
  return found
}

/** The state that "President Okoro" heads where the words leave it open: the one
 *  in which the bearer is known to hold office, else the country in focus, which
 *  the report names or calls by its adjective at least twice as often as any
 *  other. A mention of that state, or nothing. */
export function stateOf(
  bearer: Mention,
  title: TokenIndex,
  tree: Syntax,
  words: RelationWords,
): Mention | undefined {
  if (bearer.type !== "person" || bearer.level !== "name" || !open(title, tree, words))
    return undefined
  const named = namings(tree)
  const code = known(bearer, tree) ?? inFocus(named)
  const mentions = named.flatMap((one) => (one.code === code && one.mention ? one.mention : []))
  return mentions.findLast((one) => one.head < title) ?? mentions[0]
}

/** Does the title say nothing of where, neither by a country nor by a body? */
function open(title: TokenIndex, tree: Syntax, words: RelationWords): boolean {
  if (!words.is("of.state", tree.lemma(title))) return false
  return wordsBefore(title, tree).every(
    (at) =>
      !words.demonym(tree.form(at)) &&
      (words.is("minister", tree.lemma(title)) || words.is("rank", tree.form(at))),
  )
}

/** The country in which somebody of this name holds or held office. */
function known(bearer: Mention, tree: Syntax): string | undefined {
  const name = letters(
    tree
      .tokensIn(bearer)
      .map((at) => tree.form(at))
      .join(""),
  )
  return wellKnown.find(
    (one) => one.office !== undefined && one.names.some((known) => name.endsWith(letters(known))),
  )?.country
}
