import type { CueClass, Language, Span, TokenIndex } from "../model/index.ts"
import { relativeBefore } from "./relatives.ts"
import { relates, type Tree } from "./tree.ts"

/** A place where a word of a cue class stands; whether it reports anything is
 *  decided by the parts it has. */
export interface CueSite {
  readonly cue: CueClass
  /** The word that carries the act. */
  readonly token: TokenIndex
  /** Further words of the entry after its first: `["out"]` of "point out". */
  readonly rest: readonly string[]
  /** Last token of the entry where its words stand together, else `token`. */
  readonly last: TokenIndex
}

interface Entry {
  readonly cue: CueClass
  readonly rest: readonly string[]
}

const indexes = new WeakMap<Language, ReadonlyMap<string, readonly Entry[]>>()

function indexOf(language: Language): ReadonlyMap<string, readonly Entry[]> {
  const made = indexes.get(language)
  if (made) return made
  const index = new Map<string, Entry[]>()
  for (const cue of language.cues)
    for (const word of cue.words) {
      const [first, ...rest] = word.split(" ")
      const entries = index.get(first!) ?? []
      entries.push({ cue, rest })
      index.set(first!, entries)
    }
  indexes.set(language, index)
  return index
}

/** Every site of a cue at a token, entries of several words first, then in the
 *  order of the language's list. */
export function sitesAt(tree: Tree, language: Language, token: TokenIndex): CueSite[] {
  const entries = indexOf(language).get(tree.lemma(token)) ?? formEntries(tree, language, token)
  const sites: CueSite[] = []
  for (const { cue, rest } of entries) {
    if (!fits(tree, token, cue)) continue
    const last = reached(tree, token, cue, rest)
    if (last !== undefined) sites.push({ cue, token, rest, last })
  }
  return sites.sort((a, b) => b.rest.length - a.rest.length)
}

/** Words whose lemma is not their form in the list: "according". */
function formEntries(tree: Tree, language: Language, token: TokenIndex): readonly Entry[] {
  return indexOf(language).get(tree.doc.tokens[token]!.form.toLowerCase()) ?? []
}

function fits(tree: Tree, token: TokenIndex, cue: CueClass): boolean {
  const upos = tree.upos(token)
  if (cue.upos === "VERB")
    return upos === "VERB" || (isPlural(tree, token) && mistaken(tree, token, cue))
  if (cue.upos === "ADP") return true
  return upos === cue.upos
}

/** Does the tagger call this word a noun in the plural? */
export const isPlural = (tree: Tree, token: TokenIndex): boolean => tree.xpos(token) === "NNS"

/** "The guard which, in its turn, records 4 dead", "the road is closed, the mayor
 *  reports": a verb taken for a noun in the plural. */
const mistaken = (tree: Tree, token: TokenIndex, { takes }: CueClass): boolean =>
  takes.has("figure")
    ? relativeBefore(tree, token) !== undefined
    : takes.has("quote") && takes.has("clause") && closesSentence(tree, token)

const closesSentence = (tree: Tree, token: TokenIndex): boolean =>
  tree.doc.sentences[tree.sentence(token)]!.last - token <= 2 &&
  ["appos", "conj", "parataxis", "dep", "list"].some((one) => relates(tree.deprel(token), one))

function reached(
  tree: Tree,
  token: TokenIndex,
  cue: CueClass,
  rest: readonly string[],
): TokenIndex | undefined {
  if (rest.length === 0) return token
  const { tokens } = tree.doc
  const stands = rest.every((word, i) => {
    const at = token + 1 + i
    return (
      tokens[at] !== undefined &&
      (tokens[at].form.toLowerCase() === word || tree.lemma(at) === word)
    )
  })
  if (stands) return token + rest.length
  return cue.upos === "VERB" && rest.length === 1 ? governed(tree, token, rest[0]!) : undefined
}

/** The particle, or the object of the preposition, further on: "warned again
 *  of floods" is "warn of". Gives the token of the particle itself. */
function governed(tree: Tree, token: TokenIndex, word: string): TokenIndex | undefined {
  for (const child of tree.children(token)) {
    if (child < token) continue
    if (relates(tree.deprel(child), "compound") && tree.lemma(child) === word) return child
    if (!relates(tree.deprel(child), "obl")) continue
    const marker = tree.child(child, "case")
    if (marker !== undefined && tree.lemma(marker) === word && marker - token < 4) return marker
  }
  return undefined
}

/** Words that belong to the verb group before its main verb. */
const isAuxiliary = (tree: Tree, child: TokenIndex): boolean =>
  relates(tree.deprel(child), "aux") ||
  relates(tree.deprel(child), "cop") ||
  (relates(tree.deprel(child), "advmod") && tree.upos(child) !== "SCONJ")

/** The verb a cue begins with: itself, or the light verb above it. */
export function topOf(tree: Tree, token: TokenIndex): TokenIndex {
  const head = tree.head(token)
  if (head < 0 || head > token || !relates(tree.deprel(token), "xcomp")) return token
  return tree.listed(head, "light_verbs") ? topOf(tree, head) : token
}

/** The words of a verb cue: auxiliaries, adverbs among them, light verbs above,
 *  the verb, its particle or preposition. Stops at its subject. */
export function cueSpan(tree: Tree, site: CueSite): Span {
  const top = topOf(tree, site.token)
  let first = top
  for (const child of [...tree.children(top)].reverse())
    if (
      child < first &&
      child >= first - 3 &&
      isAuxiliary(tree, child) &&
      joined(tree, child, first)
    )
      first = child
  const last = site.last - site.token < 4 ? site.last : site.token
  const { tokens } = tree.doc
  return { start: tokens[first]!.start, end: tokens[Math.max(last, site.token)]!.end }
}

/** No token stands between the two but auxiliaries and adverbs. */
function joined(tree: Tree, child: TokenIndex, first: TokenIndex): boolean {
  for (let at = child + 1; at < first; at++)
    if (!["AUX", "ADV", "PART"].includes(tree.upos(at))) return false
  return true
}
