import {
  type Annotated,
  dependents,
  genderOf,
  type Language,
  type LayerName,
  type Mention,
  type MentionId,
  nounPhrase,
  plainRelation,
  type Span,
  spanOf,
  type TokenIndex,
} from "../model/index.ts"
import { countryOf } from "../ontology/sectors.ts"
import { calqueOf } from "./calques.ts"
import { plain } from "./names.ts"
import { type Publisher, publisherOf } from "./organs.ts"

/** The layers that coreference reads; quotations and attributions help where
 *  they were made. */
export type Read = Annotated<"sentences" | "tokens" | "tags" | "arcs" | "mentions"> &
  Partial<Pick<Annotated<LayerName>, "quotations" | "attributions" | "names">>

/** A noun phrase that may refer to the same as another. All mentions are, and
 *  the things beside them: a plane can be what "it" is. */
export interface Referent extends Span {
  readonly n: number
  readonly head: TokenIndex
  readonly first: TokenIndex
  readonly last: TokenIndex
  readonly kind: Mention["type"] | "thing"
  readonly level: Mention["level"]
  readonly plural: boolean
  readonly mention: MentionId | undefined
  readonly sentence: number
  /** Lemma of the head, lower case; of a titled name, the title. */
  readonly lemma: string
  /** The words of a name without articles, titles and nationality. */
  readonly name: readonly string[]
  /** Lemmas of the other content words, lower case. */
  readonly modifiers: ReadonlySet<string>
  readonly article: "definite" | "indefinite" | "demonstrative" | "possessive" | "none"
  readonly gender: "male" | "female" | undefined
  readonly role: "subject" | "object" | "other"
  /** Index of the quotation it stands in. */
  readonly quotation: number | undefined
}

export interface Scene {
  readonly doc: Read
  readonly below: readonly (readonly TokenIndex[])[]
  readonly referents: readonly Referent[]
  /** The referent with this head; the widest where there are several. */
  readonly byHead: ReadonlyMap<TokenIndex, Referent>
  in(word: string, lexicon: string): boolean
  lower(token: TokenIndex): string
  /** The word that stands for all that mean the same: "demonstrator" is a
   *  "protester"; `undefined` for a word without a like. */
  alike(word: string): string | undefined
  /** The place that a word stands for where a machine took its name for a word. */
  calque(token: TokenIndex): string | undefined
  /** Codes of the states that the report names, once for each time. */
  readonly countries: readonly string[]
  /** What a ministry can be for, in all its names, by one of them. */
  readonly portfolios: ReadonlyMap<string, string>
  /** The body whose page this is. */
  readonly publisher: Publisher | undefined
}

const none: ReadonlySet<string> = new Set()

/** A report with everything in it that may refer. */
export function sceneOf(doc: Read, language: Language): Scene {
  const below = dependents(doc.arcs)
  const listed = (word: string, name: string) => (language.lexicons[name] ?? none).has(word)
  const { alike, portfolios } = tablesOf(language)
  const base = {
    doc,
    below,
    in: listed,
    alike: (word: string) => alike.get(word),
    calque: (i: TokenIndex) => calqueOf(language, doc.tokens[i]?.form ?? ""),
    portfolios,
    publisher: publisherOf(doc.document.meta.publisher, listed),
    countries: countriesIn(doc),
    lower: (i: TokenIndex) => doc.tokens[i]?.form.toLowerCase() ?? "",
  }
  const look = lookout(base)
  const found = [...doc.mentions.map((m) => fromMention(base, m)), ...things(base)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((raw, n) => look(raw, n))
  const byHead = new Map<TokenIndex, Referent>()
  for (const referent of found) if (!byHead.has(referent.head)) byHead.set(referent.head, referent)
  return { ...base, referents: found, byHead }
}

interface Tables {
  readonly alike: ReadonlyMap<string, string>
  readonly portfolios: ReadonlyMap<string, string>
}

const tables = new WeakMap<Language, Tables>()

/** Words that mean the same, of a language; made once for each. */
function tablesOf(language: Language): Tables {
  const made = tables.get(language) ?? {
    alike: byMember(language, "alike_"),
    portfolios: byMember(language, "portfolio_"),
  }
  tables.set(language, made)
  return made
}

function byMember(language: Language, prefix: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const [name, list] of Object.entries(language.lexicons))
    if (name.startsWith(prefix)) for (const word of list) table.set(word, name.slice(prefix.length))
  return table
}

const countriesIn = (doc: Read): readonly string[] =>
  doc.tokens.flatMap(({ form }) => {
    const found = /^\p{Lu}/u.test(form) ? countryOf(form) : undefined
    return found ? [found.country.code] : []
  })

type Base = Omit<Scene, "referents" | "byHead">
type Raw = Pick<
  Referent,
  "start" | "end" | "head" | "first" | "last" | "kind" | "level" | "plural" | "mention"
>

function fromMention({ doc }: Base, mention: Mention): Raw {
  const { start, end, head, type, level, plural, id } = mention
  let first = head
  while (first > 0 && doc.tokens[first - 1]!.start >= start) first--
  let last = head + 1
  while (last < doc.tokens.length && doc.tokens[last]!.end <= end) last++
  return { start, end, head, first, last, kind: type, level, plural, mention: id }
}

const skipped = /^(flat|fixed|goeswith|det|expl|case|mark|advmod|amod|aux|cop)/

/** Noun phrases that are no mentions, and pronouns that may stand for them. */
function things(base: Base): readonly Raw[] {
  const { doc, below } = base
  const heads = new Set(doc.mentions.map((mention) => mention.head))
  const inName = namedTokens(base)
  return doc.tokens.flatMap((_, head): Raw[] => {
    const { upos, xpos, feats } = doc.tags[head]!
    if (upos !== "NOUN" && upos !== "PROPN" && upos !== "PRON") return []
    const { deprel } = doc.arcs[head]!
    if (heads.has(head) || inName.has(head) || skipped.test(deprel)) return []
    const word = base.lower(head)
    const pronoun = upos === "PRON" && base.in(word, "pronouns_thing")
    if (upos !== "NOUN" && upos !== "PROPN" && !pronoun) return []
    const alone = pronoun || deprel.startsWith("compound")
    const phrase = alone ? { first: head, last: head + 1 } : nounPhrase(doc, below, head)
    const level = pronoun ? "pronoun" : upos === "PROPN" ? "name" : "nominal"
    const plural = /S$/.test(xpos) || feats.includes("Number=Plur")
    return [
      { ...phrase, ...spanOf(doc, phrase), head, kind: "thing", level, plural, mention: undefined },
    ]
  })
}

function namedTokens({ doc }: Base): ReadonlySet<TokenIndex> {
  const inside = new Set<TokenIndex>()
  for (const mention of doc.mentions) {
    if (mention.level !== "name") continue
    const proper = (i: TokenIndex): boolean =>
      /^(PROPN|PUNCT|ADP|ADJ)$/.test(doc.tags[i]?.upos ?? "")
    for (let i = mention.head; proper(i) && doc.tokens[i]!.end <= mention.end; i++) inside.add(i)
    for (let i = mention.head; proper(i) && doc.tokens[i]!.start >= mention.start; i--)
      inside.add(i)
  }
  return inside
}

/** Adds what rules ask of a referent. */
function lookout(base: Base): (raw: Raw, n: number) => Referent {
  const { doc } = base
  const sentence = numbered(doc.sentences, doc.tokens.length)
  const quoted = (span: Span): number | undefined => {
    const at = doc.quotations?.findIndex((q) => q.start <= span.start && span.end <= q.end)
    return at === undefined || at < 0 || doc.quotations![at]!.use !== "speech" ? undefined : at
  }
  return (given, n) => {
    const article = articleOf(base, given)
    const raw = isCommon(base, given, article) ? { ...given, level: "nominal" as const } : given
    const name = raw.level === "name" ? nameWords(base, raw) : []
    return {
      ...raw,
      n,
      sentence: sentence(raw.head),
      lemma: doc.tags[raw.head]!.lemma.toLowerCase(),
      name,
      modifiers: modifiersOf(base, raw),
      article,
      gender: genderIn(base, raw, name[0]),
      role: roleOf(base, raw.head),
      quotation: quoted(raw),
    }
  }
}

/** "The Ministry", "the Commission": a capitalised noun names nobody. */
const isCommon = (base: Base, raw: Raw, article: Referent["article"]): boolean =>
  raw.level === "name" &&
  raw.kind === "organization" &&
  article === "definite" &&
  raw.last - raw.first === 2 &&
  base.in(base.lower(raw.head), "nouns_common_body")

function numbered(sentences: Read["sentences"], count: number): (token: TokenIndex) => number {
  const numbers = new Int32Array(count)
  sentences.forEach(({ first, last }, n) => {
    numbers.fill(n, first, last)
  })
  return (token) => numbers[token] ?? 0
}

/** Where behind a name a preposition stands with no capitalised word after it,
 *  else its end: "for its support" is no part of it. "Of" goes on with the name
 *  whatever follows. */
export function adjunct(
  { doc, in: listed, lower }: Pick<Scene, "doc" | "in" | "lower">,
  { head, last }: Pick<Referent, "head" | "last">,
): TokenIndex {
  const capital = (i: number): boolean => i < last && /^[\p{Lu}\p{N}]/u.test(doc.tokens[i]!.form)
  for (let i = head + 1; i < last; i++) {
    if (doc.tags[i]!.upos !== "ADP" || listed(lower(i), "genitives")) continue
    if (!capital(doc.tags[i + 1]?.upos === "DET" ? i + 2 : i + 1)) return i
  }
  return last
}

/** Where the name of a body begins behind a word for what it is: "the Norwegian
 *  agency Norpress" is Norpress. */
export function ownStart(
  { doc, in: listed, lower }: Pick<Scene, "doc" | "in" | "lower">,
  { first, last }: Pick<Referent, "first" | "last">,
): TokenIndex {
  const capital = (i: number): boolean => /^[\p{Lu}\p{N}]/u.test(doc.tokens[i]!.form)
  const kind = (i: number): boolean =>
    !capital(i) && (listed(lower(i), "nouns_organization") || listed(lower(i), "nouns_medium"))
  for (let i = last - 2; i > first; i--) if (kind(i) && capital(i + 1)) return i + 1
  return first
}

/** Of a person the run of capitalised words around the head or behind the
 *  title; of others all words but articles. */
function nameWords(base: Base, raw: Raw): readonly string[] {
  const { doc, in: listed, lower } = base
  const words: TokenIndex[] = []
  for (let i = raw.first; i < raw.last; i++) words.push(i)
  const calque = raw.kind === "gpe" ? base.calque(raw.head) : undefined
  if (calque !== undefined) return [calque]
  if (raw.kind !== "person") {
    const [start, end] = [ownStart(base, raw), adjunct(base, raw)]
    const kept = words.filter(
      (i) => start <= i && i < end && /[\p{L}\p{N}]/u.test(doc.tokens[i]!.form),
    )
    const proper = (i: TokenIndex): boolean =>
      /^[\p{Lu}\p{N}]/u.test(doc.tokens[i]!.form) && !listed(lower(i), "articles_definite")
    const own = kept.slice(Math.max(0, kept.findIndex(proper)))
    const bare = own.map((i) => lower(i).replace(/^l[’']/, ""))
    return bare.filter((word) => word !== "the" && !/^[’']s?$/.test(word))
  }
  const runs: TokenIndex[][] = [[]]
  for (const i of words) {
    const { form } = doc.tokens[i]!
    const part = /^\p{Lu}/u.test(form) || listed(lower(i), "name_particles") || form === "-"
    const title =
      listed(lower(i), "titles") || listed(lower(i), "nouns_person") || listed(lower(i), "demonyms")
    if (part && (!title || runs.at(-1)!.length > 0)) runs.at(-1)!.push(i)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  const full = runs.filter((run) => run.length > 0)
  const run =
    full.find((tokens) => closesTitle(base, tokens)) ??
    full.find((tokens) => tokens.includes(raw.head)) ??
    full.at(-1) ??
    []
  return glued(base, untitled(base, run)).filter((word) => !listed(word.toLowerCase(), "titles"))
}

/** A name without the title of several words before it: "Prime Minister", "Secretary of State". */
function untitled(base: Base, run: readonly TokenIndex[]): readonly TokenIndex[] {
  if (closesTitle(base, run)) return run.slice(1)
  const is = (i: TokenIndex, list: string): boolean => base.in(base.lower(i), list)
  const after = run.findIndex((i) => !is(i, "titles") && !is(i, "title_parts"))
  const lead = run.slice(0, Math.max(after, 0))
  const title = lead.findLastIndex((i) => is(i, "titles") || is(i, "nouns_person"))
  return title < 0 ? run : run.slice(title + 1)
}

/** Does the first word close a title of three words, with a name behind it? */
function closesTitle(base: Base, run: readonly TokenIndex[]): boolean {
  const [last = 0] = run
  const title = [last - 2, last - 1, last].map((i) => base.lower(i)).join(" ")
  return run.length > 1 && base.in(title, "fixed_titles")
}

/** Tokens of a name as words: parts joined by a hyphen without blanks are one. */
function glued({ doc }: Base, run: readonly TokenIndex[]): readonly string[] {
  const words: string[] = []
  let end = -1
  for (const i of run) {
    const { start, form } = doc.tokens[i]!
    if (start === end && words.length > 0) words[words.length - 1] += form
    else words.push(form)
    end = doc.tokens[i]!.end
  }
  return words.filter((word) => /\p{L}/u.test(word))
}

function modifiersOf({ doc, below }: Base, raw: Raw): ReadonlySet<string> {
  const words = new Set<string>()
  for (const child of below[raw.head] ?? []) {
    if (child < raw.first || child >= raw.last) continue
    const { deprel } = doc.arcs[child]!
    const named = deprel.startsWith("nmod") && doc.tags[child]!.upos === "PROPN"
    if (/^(amod|compound|nummod|flat)/.test(deprel) || named)
      words.add(plain(doc.tags[child]!.lemma))
  }
  return words
}

function articleOf({ doc, below, lower, in: listed }: Base, raw: Raw): Referent["article"] {
  for (const child of [raw.first, ...(below[raw.head] ?? [])]) {
    if (child >= raw.head || child < raw.first) continue
    const word = lower(child)
    const { deprel } = doc.arcs[child]!
    if (listed(word, "articles_definite")) return "definite"
    if (listed(word, "articles_demonstrative")) return "demonstrative"
    if (deprel.startsWith("det") || listed(word, "articles_indefinite")) return "indefinite"
    if (deprel === "nmod:poss") return "possessive"
  }
  return "none"
}

/** By pronoun, form of address, noun or first name. */
function genderIn(base: Base, raw: Raw, given: string | undefined): Referent["gender"] {
  if (raw.kind !== "person") return undefined
  const words = [base.lower(raw.head), base.doc.tags[raw.head]!.lemma.toLowerCase()]
  if (raw.level === "name") {
    for (let i = raw.first; i < raw.last; i++) words.push(base.lower(i))
    words.push((given ?? "").toLowerCase())
  }
  return genderOf(words, base.in)
}

function roleOf({ doc, below }: Base, head: TokenIndex): Referent["role"] {
  let at = head
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head: over } = doc.arcs[at]!
    const plainly = plainRelation(deprel)
    if (plainly === "nsubj" || plainly === "csubj") return "subject"
    if (plainly === "obj" || plainly === "iobj") return "object"
    if ((plainly !== "conj" && plainly !== "appos" && plainly !== "flat") || over < 0) break
    at = over
  }
  const subject = (below[head] ?? []).some((child) => doc.arcs[child]!.deprel.startsWith("nsubj"))
  return doc.arcs[head]!.deprel === "root" && !subject ? "subject" : "other"
}
