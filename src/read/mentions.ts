import {
  type Annotated,
  type Annotator,
  type Language,
  type Layers,
  type Mention,
  nounPhrase,
  type Phrase,
  spanOf,
  type TokenIndex,
  within,
} from "../model/index.ts"
import { isNoun, kindOfName, kindOfNoun, kindOfPronoun } from "./mentionkinds.ts"
import { type MentionKind, type MentionNeeds, type Words, wordsOf } from "./mentionwords.ts"

/** A mention before it has its number. */
interface Draft extends Phrase {
  readonly head: TokenIndex
  readonly type: MentionKind
  readonly level: Mention["level"]
  readonly plural: boolean
}

/** Every noun phrase that refers to a person, a group, a body, a state or town,
 *  a place or a building: names, nominals and pronouns. The extent is the whole
 *  phrase without relative clauses and appositions; mentions may nest. */
export const mentions: Annotator<MentionNeeds, "mentions"> = {
  name: "mentions",
  annotate: (doc, context) => ({ mentions: find(doc, context.language) }),
}

function find(doc: Annotated<MentionNeeds>, language: Language): readonly Mention[] {
  const words = wordsOf(doc, language)
  const plain = titled(words, joined(words, [...named(words), ...nouns(words), ...calques(words)]))
  const all = [...plain, ...relatives(words, plain), ...pronouns(words, plain)]
  return numbered(
    doc,
    all.filter((draft) => !isLabel(doc, draft)),
  )
}

const heads = new Set(["byline", "dateline", "caption"])

/** "Author: …", "Photo: …": the label of a line at the head of a report refers to nobody. */
const isLabel = ({ document, tokens }: Annotated<MentionNeeds>, { first, last }: Draft): boolean =>
  tokens[last]?.form === ":" &&
  document.blocks.some(({ role, start }) => heads.has(role) && start === tokens[first]!.start)

function numbered(doc: Annotated<MentionNeeds>, drafts: readonly Draft[]): readonly Mention[] {
  const seen = new Set<string>()
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key).has(key)
  return drafts
    .map((draft) => withBound(doc, withoutDate(doc, withoutCase(doc, draft))))
    .map((draft) => ({ ...draft, ...spanOf(doc, draft) }))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.head - b.head)
    .filter(({ start, end }) => isNew(`${start}-${end}`))
    .map(({ start, end, head, type, level, plural }, n) => ({
      start,
      end,
      id: within<"mention">(doc.document.id, "m", n + 1),
      head,
      type,
      level,
      plural,
    }))
}

/** A preposition that the parser hung inside a phrase does not open it. */
const withoutCase = (doc: Annotated<MentionNeeds>, draft: Draft): Draft =>
  doc.arcs[draft.first]!.deprel === "case" &&
  doc.tags[draft.first]!.upos === "ADP" &&
  draft.first < draft.head
    ? { ...draft, first: draft.first + 1 }
    : draft

/** The words that bound a number belong to the phrase: "at least five people", "up to 20
 *  soldiers". */
function withBound(doc: Annotated<MentionNeeds>, draft: Draft): Draft {
  const { quantities = [] } = doc as Partial<Pick<Layers, "quantities">>
  const { start } = doc.tokens[draft.first]!
  const { end } = doc.tokens[draft.head]!
  const number = quantities.find((one) => one.start < start && start < one.end && one.end < end)
  const first = number ? doc.tokens.findIndex((token) => token.start === number.start) : -1
  return first >= 0 ? { ...draft, first } : draft
}

/** A date that the parser hung on the noun behind it is none of its words: "on 2 May people
 *  marched". A lone word may be one: "Friday prayers". */
function withoutDate(doc: Annotated<MentionNeeds>, draft: Draft): Draft {
  const { times = [] } = doc as Partial<Pick<Layers, "times">>
  const start = doc.tokens[draft.first]!.start
  const date = times.find((time) => time.start === start && time.end > doc.tokens[draft.first]!.end)
  const first = date ? doc.tokens.findIndex((token) => token.start >= date.end) : -1
  return first >= 0 && first <= draft.head ? { ...draft, first } : draft
}

/** One draft for every name whose kind can be told. The name of a nation that only
 *  elsewhere known as a name takes its kind from there. */
function named(words: Words): readonly Draft[] {
  const tops = words.doc.tokens.map((_, i) => i).filter((i) => words.nameTop[i] === i)
  const kinds = settledKinds(words, tops)
  return tops.flatMap((head): Draft[] => {
    const type = kinds(head)
    if (!type) return []
    if (isFamilyName(words, head, type)) return []
    const common =
      words.isTitleOnly(head) || (type !== "person" && isNoun(words, head) && !layered(words, head))
    const level = common ? "nominal" : "name"
    const phrase = namePhrase(words, head)
    const draft: Draft = {
      ...(common ? fixedTitle(words, head, phrase) : phrase),
      head,
      type,
      level,
      plural: words.plural(head),
    }
    return [draft, ...stateWithin(words, draft)]
  })
}

/** One name is of one kind throughout a report: the one it shows most often. */
function settledKinds(words: Words, tops: readonly TokenIndex[]) {
  const votes = new Map<string, Map<MentionKind, number>>()
  const own = new Map(tops.map((top) => [top, kindOfName(words, top)]))
  const text = (top: TokenIndex) => words.nameText(top)
  for (const [top, kind] of own) {
    if (!kind) continue
    const tally = votes.get(text(top)) ?? new Map<MentionKind, number>()
    votes.set(text(top), tally.set(kind, (tally.get(kind) ?? 0) + 1))
  }
  return (top: TokenIndex): MentionKind | undefined => {
    const ranked = [...(votes.get(text(top)) ?? [])].sort((a, b) => b[1] - a[1])
    const lone = own.get(top) === undefined && /^[\p{Ll}]/u.test(text(top))
    return lone || words.in(top, "demonyms") ? own.get(top) : (ranked[0]?.[0] ?? own.get(top))
  }
}

const layered = (words: Words, top: TokenIndex): boolean =>
  words.doc.names.some(({ first, last }) => first <= top && top < last)

/** "The Lo family" is not Lo. */
const isFamilyName = (words: Words, top: TokenIndex, type: MentionKind): boolean => {
  const { head, deprel } = words.doc.arcs[top]!
  return (
    deprel.startsWith("compound") && head >= 0 && type !== "gpe" && words.in(head, "family_nouns")
  )
}

/** The state in the name of its body: "US" of "the US State Department". */
function stateWithin(words: Words, name: Draft): readonly Draft[] {
  const { first, last } = words.nameRange(name.head)
  if (name.type !== "organization") return []
  const size = [2, 1].find((n) => last - first > n && words.rangeIn(first, first + n, "gpe_names"))
  if (size === undefined) return []
  const head = first + size - 1
  return [{ first, last: first + size, head, type: "gpe", level: "name", plural: false }]
}

/** The phrase of a name: never less than the name, and no more than it where it
 *  only modifies another noun. */
function namePhrase(words: Words, top: TokenIndex): Phrase {
  const name = words.nameRange(top)
  if (/^(compound|flat)/.test(words.doc.arcs[top]!.deprel) || modifies(words, name, top))
    return name
  const phrase = nounPhrase(words.doc, words.below, top)
  const titled = words.isFixedTitle(name.first - 3)
  const open = titled ? name.first : Math.min(name.first, phrase.first)
  const first = afterNouns(words, open, name.first)
  return { first, last: Math.max(name.last, beforeParticiple(words, name, phrase)) }
}

/** Where the phrase of a name ends before a participle right behind it: what has a name needs
 *  no clause to be told from others, so that "the ministry of health quoted by a daily" ends at
 *  "health"; of a people there are many ("Chadians expelled from Niger"). */
function beforeParticiple(words: Words, name: Phrase, { last }: Phrase): TokenIndex {
  const { arcs, tags } = words.doc
  const { deprel, head } = arcs[name.last] ?? { deprel: "", head: -1 }
  const participle = deprel === "acl" && tags[name.last]!.xpos === "VBN"
  const ends = participle && head < name.last && !words.plural(head)
  return ends && name.last < last ? name.last : last
}

/** Where a name's own words begin behind a common noun that the parser hung on
 *  it without joining the two in any way a phrase can be. */
function afterNouns(words: Words, first: TokenIndex, name: TokenIndex): TokenIndex {
  const stray = (i: TokenIndex): boolean =>
    /^(NOUN|ADV)$/.test(words.doc.tags[i]!.upos) &&
    /^\p{Ll}/u.test(words.doc.tokens[i]!.form) &&
    words.nameIn(words.nameTop[name] ?? name, "gpe_names")
  for (let i = name - 1; i >= first; i--) if (stray(i)) return i + 1
  return first
}

/** A name before the noun it modifies, without a possessive mark. */
const modifies = (words: Words, name: Phrase, top: TokenIndex): boolean => {
  const { deprel, head } = words.doc.arcs[top]!
  return head >= name.last && /^(nmod(?!:poss)|amod|det)/.test(deprel)
}

/** Common nouns, and adjectives used as nouns, that stand for somebody. */
function nouns(words: Words): readonly Draft[] {
  const free = words.doc.tokens.map((_, i) => i).filter((i) => words.nameTop[i] === undefined)
  return free.flatMap((head): Draft[] => {
    const type = kindOfNoun(words, head)
    if (!type) return []
    const phrase = fixedTitle(words, head, nounPhrase(words.doc, words.below, head))
    return [{ ...phrase, head, type, level: "nominal", plural: words.plural(head) }]
  })
}

/** A bare word for a thing where only somebody can be: "warned fly and the
 *  government", "fly replied". A machine took the name of a place for a word. */
function calques(words: Words): readonly Draft[] {
  return words.doc.tokens.flatMap((_, head): Draft[] => {
    if (!words.in(head, "nouns_calque") || words.nameTop[head] !== undefined) return []
    if (!addressed(words, head) && !speaking(words, head)) return []
    return [{ first: head, last: head + 1, head, type: "gpe", level: "name", plural: false }]
  })
}

const formAt = ({ doc }: Words, i: TokenIndex): string => doc.tokens[i]?.form.toLowerCase() ?? "."

const addressed = (words: Words, i: TokenIndex): boolean =>
  words.in(i - 1, "verbs_addressing") &&
  words.doc.tags[i - 1]!.xpos.startsWith("V") &&
  words.listed(formAt(words, i + 1), "behind_addressee")

const speaking = (words: Words, i: TokenIndex): boolean =>
  words.listed(formAt(words, i - 1), "before_speaker") &&
  words.in(i + 1, "reporting_verbs") &&
  /^VB[DZ]$/.test(words.doc.tags[i + 1]!.xpos)

/** A name at the end of a phrase that its noun governs: "minister Ada Lo". */
function hangsFrom(words: Words, name: Draft, noun: Draft): boolean {
  const { first, last } = words.nameRange(name.head)
  const { head, deprel } = words.doc.arcs[name.head]!
  const tied = /^(flat|compound|nmod:desc)/.test(deprel) && head === noun.head
  return tied && first > noun.head && last === noun.last
}

/** "Head of state" is whole: what follows says no more of who it is. */
function fixedTitle(words: Words, head: TokenIndex, phrase: Phrase): Phrase {
  const next = words.doc.tags[head + 3]?.upos === "ADP"
  if (!words.isFixedTitle(head) || (next && phrase.last > head + 3)) return phrase
  return { ...phrase, last: head + 3 }
}

/** A title or a common noun directly before a name of the same kind is one
 *  mention with it: "the president Ada Lo", "the agency Norpress". */
function joined(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const named = drafts.filter((draft) => draft.level === "name")
  const startingAt = new Map(named.map((draft) => [words.nameRange(draft.head).first, draft]))
  const used = new Set<Draft>()
  const whole = drafts.flatMap((draft): Draft[] => {
    const name =
      draft.level === "nominal" && !draft.plural
        ? (startingAt.get(draft.last) ?? named.find((other) => hangsFrom(words, other, draft)))
        : undefined
    if (!name || name === draft || !fits(words, draft, name)) return []
    used.add(draft)
    if (draft.type === "person") used.add(name)
    const over = words.doc.arcs[draft.head]!.head
    const head = over >= name.first && over < name.last ? name.head : draft.head
    const type = draft.type
    return [{ first: draft.first, last: name.last, head, type, level: "name", plural: false }]
  })
  return [...drafts.filter((draft) => !used.has(draft)), ...whole]
}

/** A body's name with a word for what it is is one mention: "the NATO alliance". */
function titled(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const heads = new Map(drafts.map((draft) => [draft.head, draft]))
  const used = new Set<Draft>()
  const whole = drafts.map((draft): Draft => {
    if (draft.level !== "nominal" || !words.in(draft.head, "nouns_generic_body")) return draft
    const name = heads.get(draft.head - 1)
    if (name?.level !== "name" || name.type !== "organization" || draft.plural) return draft
    used.add(name)
    return { ...draft, level: "name" }
  })
  return whole.filter((draft) => !used.has(draft))
}

function fits(words: Words, noun: Draft, name: Draft): boolean {
  if (noun.type === "group" || noun.type === "location") return false
  if (noun.type === name.type) return true
  return noun.type !== "gpe" && noun.type !== "facility" && !words.nameIn(name.head, "gpe_names")
}

/** Relative pronouns, of the kind of what they refer back to. */
function relatives(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const byHead = new Map(drafts.map((draft) => [draft.head, draft]))
  const tokens = words.doc.tokens.map((_, i) => i).filter((i) => words.isRelative(i))
  return tokens.flatMap((i): Draft[] => {
    const antecedent = byHead.get(words.antecedent(i) ?? -1)
    if (antecedent) return [pronoun(i, antecedent.type, antecedent.plural)]
    return words.in(i, "pronouns_person_only") ? [pronoun(i, "person", false)] : []
  })
}

const pronoun = (i: TokenIndex, type: MentionKind, plural: boolean): Draft => ({
  first: i,
  last: i + 1,
  head: i,
  type,
  level: "pronoun",
  plural,
})

/** Personal, possessive, reflexive and indefinite pronouns; "it" only where a
 *  body or a state was named shortly before. */
function pronouns(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  return words.doc.tokens.flatMap((_, i): Draft[] => {
    const kind = kindOfPronoun(words, i, (at) => lastBody(words, drafts, at))
    if (!kind) return []
    const draft = pronoun(i, kind.type, kind.plural)
    const wide = words.in(i, "pronouns_indefinite")
    return [wide ? { ...draft, ...nounPhrase(words.doc, words.below, i) } : draft]
  })
}

/** The kind of the last singular body or state in this or the previous two sentences. */
function lastBody(words: Words, drafts: readonly Draft[], at: TokenIndex): MentionKind | undefined {
  const from = words.doc.sentences[Math.max(0, words.sentenceOf(at) - 2)]!.first
  let best: Draft | undefined
  for (const draft of drafts) {
    const near = draft.head < at && draft.head >= from && !draft.plural
    const body = draft.type === "organization" || draft.type === "gpe"
    if (near && body && (!best || draft.head > best.head)) best = draft
  }
  return best?.type
}
