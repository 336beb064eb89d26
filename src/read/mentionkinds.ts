import type { Phrase, TokenIndex } from "../model/index.ts"
import type { MentionKind, Words } from "./mentionwords.ts"

const nounKinds = ["person", "organization", "group", "gpe", "facility", "location"] as const
const suffixKinds = ["organization", "facility", "gpe", "location", "group"] as const
const inside = /^(compound|flat|fixed|goeswith)/

/** What a common noun stands for, by its lexicon; `undefined` for a thing. */
export function kindOfNoun(words: Words, i: TokenIndex): MentionKind | undefined {
  const { upos } = words.doc.tags[i]!
  if (inside.test(words.doc.arcs[i]!.deprel) || words.isFixedTitle(i - 2)) return undefined
  if (words.isFixedTitle(i)) return "person"
  if (upos === "ADJ" || upos === "VERB") return asNoun(words, i) ? "group" : undefined
  const part = words.partOf(i)
  if (part !== undefined && words.nameTop[part] === undefined) {
    const kind = lexical(words, part)
    return kind === "person" ? "group" : kind
  }
  if (upos !== "NOUN" || isCondition(words, i)) return undefined
  const kind = lexical(words, i) ?? byComplement(words, i) ?? byCapital(words, i)
  if (kind === "person" && words.plural(i)) return "group"
  if (kind === "person" && words.in(i, "nouns_gpe") && besideState(words, i)) return "gpe"
  return kind && settled.has(kind) && isBare(words, i) ? undefined : kind
}

/** "The Initiative for Peace": a noun that only names of bodies capitalise. */
const byCapital = (words: Words, i: TokenIndex): MentionKind | undefined =>
  /^\p{Lu}\p{Ll}/u.test(words.doc.tokens[i]!.form) &&
  words.in(i, "suffix_organization") &&
  (words.below[i] ?? []).some((child) => words.doc.arcs[child]!.deprel === "det")
    ? "organization"
    : undefined

/** "A state of emergency" is no state, and "a real guerrilla" is fighting. */
function isCondition(words: Words, i: TokenIndex): boolean {
  const children = words.below[i] ?? []
  const relation = (child: TokenIndex) => words.doc.arcs[child]!.deprel
  if (words.in(i, "nouns_condition"))
    return children.some(
      (child) => relation(child).startsWith("nmod") && words.in(child, "conditions"),
    )
  return (
    words.in(i, "nouns_fighting") &&
    !words.plural(i) &&
    children.some((child) => relation(child) === "amod" && words.in(child, "fighting_adjectives"))
  )
}

const settled: ReadonlySet<MentionKind> = new Set(["gpe", "facility", "organization", "location"])

/** A singular noun after a preposition with nothing to point it out belongs to
 *  an idiom: "on board", "head of state", "in place". */
const isBare = (words: Words, i: TokenIndex): boolean => {
  const children = words.below[i] ?? []
  const relation = (child: TokenIndex) => words.doc.arcs[child]!.deprel
  return (
    !words.plural(i) &&
    children.some((child) => relation(child) === "case") &&
    children.every((child) => !/^(det|amod|compound|nmod|nummod|acl)/.test(relation(child)))
  )
}

/** "Norway, a neighbour": set beside the name of a state. */
const besideState = (words: Words, i: TokenIndex): boolean => {
  const { tokens } = words.doc
  let first = i
  for (const child of words.below[i] ?? [])
    if (words.doc.tags[child]!.upos !== "PUNCT") first = Math.min(first, child)
  const before = tokens[first - 1]?.form === "," ? words.nameTop[first - 2] : undefined
  return before !== undefined && words.nameIn(before, "gpe_names")
}

function lexical(words: Words, i: TokenIndex): MentionKind | undefined {
  if (words.in(i, "demonyms_people")) return "person"
  if (words.in(i, "nouns_medium") && words.in(i - 1, "medium_parts")) return "organization"
  return nounKinds.find((kind) => words.in(i, `nouns_${kind}`)) ?? byEnding(words, i)
}

/** "Ombudswoman", "alderperson": made of a word for somebody. */
function byEnding(words: Words, i: TokenIndex): MentionKind | undefined {
  const lemma = words.doc.tags[i]!.lemma.toLowerCase()
  const made = [5, 6].some(
    (length) => lemma.length > length + 2 && words.listed(lemma.slice(-length), "person_endings"),
  )
  return made ? "person" : undefined
}

/** "Head", "figure" and the like are somebody when they are head of something. */
function byComplement(words: Words, i: TokenIndex): MentionKind | undefined {
  if (!words.in(i, "nouns_role")) return undefined
  const telling = (words.below[i] ?? []).some((child) => {
    const { deprel } = words.doc.arcs[child]!
    if (/^(amod|compound)/.test(deprel)) return words.in(child, "role_fields")
    const known = words.nameTop[child] !== undefined || !!lexical(words, child)
    return deprel.startsWith("nmod") && (known || words.in(child, "role_fields"))
  })
  return telling ? "person" : undefined
}

/** "The wounded": an adjective with an article or a number, and no noun. */
const asNoun = (words: Words, i: TokenIndex): boolean =>
  words.in(i, "people_adjectives") &&
  /^(nsubj|obj|iobj|obl|nmod|conj)/.test(words.doc.arcs[i]!.deprel) &&
  (words.below[i] ?? []).some(
    (child) => /^(det|nummod)/.test(words.doc.arcs[child]!.deprel) || isNumber(words, child),
  )

const isNumber = (words: Words, i: TokenIndex): boolean => words.doc.tags[i]!.upos === "NUM"

/** What a name stands for: by the lists of states and bodies, by the words in
 *  it, by the names layer, by the title before it. */
export function kindOfName(words: Words, top: TokenIndex): MentionKind | undefined {
  const { doc } = words
  const range = words.nameRange(top)
  if (words.isTitleOnly(top)) return words.plural(top) ? "group" : "person"
  if (words.nameIn(top, "gpe_names")) return "gpe"
  if (words.nameIn(top, "organization_names") || isPublisher(words, top)) return "organization"
  const people = words.nameIn(top, "demonyms_people")
  if (people || (words.plural(top) && words.in(top, "demonyms_people"))) return asPeople(words, top)
  const told = bySuffix(words, top, range)
  if (told) return told
  const layer = doc.names.find((name) => name.first < range.last && range.first < name.last)
  if (layer) return layer.type === "PER" ? "person" : layer.type === "ORG" ? "organization" : "gpe"
  return unlisted(words, top, range)
}

/** The outlet that brings the report is a body, whatever its name looks like. */
const isPublisher = (words: Words, top: TokenIndex): boolean =>
  words.nameText(top).toLowerCase() === words.doc.document.meta.publisher?.toLowerCase()

/** "Kazakhs", "the Russian": people, unless the word only modifies another. */
function asPeople(words: Words, top: TokenIndex): MentionKind | undefined {
  if (/^(amod|compound|flat|nmod:desc)/.test(words.doc.arcs[top]!.deprel)) return undefined
  return words.plural(top) ? "group" : "person"
}

function bySuffix(words: Words, top: TokenIndex, range: Phrase): MentionKind | undefined {
  const { tags, tokens } = words.doc
  const alone =
    range.last - range.first < 2 &&
    (words.below[top] ?? []).every((child) => !/^[A-Z]/.test(tokens[child]!.form))
  if (alone || tags[top]!.upos === "VERB") return undefined
  const byWord = (i: TokenIndex) => suffixKinds.find((kind) => words.in(i, `suffix_${kind}`))
  return (
    byWord(top) ??
    byWord(range.last - 1) ??
    (words.in(range.first, "prefix_organization") ? "organization" : undefined)
  )
}

/** A chain of proper nouns that the names layer does not know. */
function unlisted(words: Words, top: TokenIndex, range: Phrase): MentionKind | undefined {
  const { arcs, tokens } = words.doc
  const flat = (words.below[top] ?? []).some((child) => arcs[child]!.deprel.startsWith("flat"))
  const titled = words.in(range.first, "titles") || titleBefore(words, range.first - 1)
  if (range.last - range.first === 1 && isNoun(words, top)) return lexical(words, top)
  if (titled || flat) return "person"
  return /^[A-Z][A-Z.&-]*[A-Z.]$/.test(tokens[top]!.form) ? "organization" : undefined
}

/** A common noun in capitals: "the Commission". */
export const isNoun = (words: Words, top: TokenIndex): boolean =>
  (words.below[top] ?? []).some((child) => words.doc.arcs[child]!.deprel === "det") &&
  lexical(words, top) !== undefined

const titleBefore = (words: Words, i: TokenIndex): boolean => i >= 0 && words.in(i, "titles")

/** What a pronoun can stand for; `near` gives the kind of the last body or state. */
export function kindOfPronoun(
  words: Words,
  i: TokenIndex,
  near: (at: TokenIndex) => MentionKind | undefined,
): { type: MentionKind; plural: boolean } | undefined {
  const { tags, arcs } = words.doc
  const is = (list: string) => words.in(i, `pronouns_${list}`)
  if (!/^(PRON|DET|NOUN)$/.test(tags[i]!.upos) || /^(expl|det)/.test(arcs[i]!.deprel))
    return undefined
  if (tags[i]!.xpos.startsWith("W")) return undefined
  if (["first", "male", "female", "second", "person_indefinite"].some(is))
    return { type: "person", plural: false }
  if (is("first_plural") || is("plural")) return { type: "group", plural: true }
  const near1 = is("neuter") ? near(i) : undefined
  if (near1) return { type: near1, plural: false }
  const described = (words.below[i] ?? []).some((child) => arcs[child]!.deprel === "acl:relcl")
  return is("indefinite") && described ? { type: "group", plural: true } : undefined
}
