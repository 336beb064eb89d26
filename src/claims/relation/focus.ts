import type { Mention, TokenIndex } from "../../model/index.ts"
import { countries } from "../../ontology/countries.ts"
import { wellKnown } from "../../ontology/known.ts"
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

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, "")

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

interface Naming {
  readonly code: string
  /** Absent where only the adjective stands. */
  readonly mention: Mention | undefined
}

const codeOf: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, names }) => names.map((name) => [letters(name), code] as const)),
)
const codeByAdjective: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, adjectives }) =>
    adjectives.map((word) => [word.toLowerCase(), code] as const),
  ),
)

const read = new WeakMap<Syntax, readonly Naming[]>()

/** Every naming of a country in a report; found once for each. */
function namings(tree: Syntax): readonly Naming[] {
  const done = read.get(tree)
  if (done) return done
  const found: Naming[] = []
  for (const mention of tree.mentions) {
    if (mention.type !== "gpe" || mention.level !== "name") continue
    const tokens = tree.tokensIn(mention).filter((at) => tree.upos(at) !== "DET")
    const code = codeOf.get(letters(tokens.map((at) => tree.form(at)).join("")))
    if (code !== undefined) found.push({ code, mention })
  }
  for (let at = 0; at < tree.size; at++) {
    const code = codeByAdjective.get(tree.form(at))
    if (code !== undefined) found.push({ code, mention: undefined })
  }
  read.set(tree, found)
  return found
}

/** Namings that make a focus, and how many times the next country's they must be. */
const enough = 3
const ahead = 2

function inFocus(named: readonly Naming[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { code } of named) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] >= enough && first[1] >= ahead * (second?.[1] ?? 0)
    ? first[0]
    : undefined
}
