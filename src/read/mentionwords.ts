import {
  type Annotated,
  dependents,
  type Language,
  type Mention,
  type Phrase,
  type TokenIndex,
} from "../model/index.ts"

export type MentionKind = Mention["type"]
export type MentionNeeds = "sentences" | "tokens" | "tags" | "arcs" | "names"
type Doc = Annotated<MentionNeeds>
type Below = readonly (readonly TokenIndex[])[]

/** A document with its words looked up: what the rules for mentions ask. */
export interface Words {
  readonly doc: Doc
  readonly below: Below
  /** The top token of the name a token belongs to, if any. */
  readonly nameTop: readonly (TokenIndex | undefined)[]
  nameRange(top: TokenIndex): Phrase
  /** Is the form or the lemma in this lexicon of the language? */
  in(token: TokenIndex, lexicon: string): boolean
  listed(text: string, lexicon: string): boolean
  /** Are these tokens, together, in this lexicon? */
  rangeIn(first: TokenIndex, last: TokenIndex, lexicon: string): boolean
  /** The name as it stands in the text. */
  nameText(top: TokenIndex): string
  /** Is the whole name with this top in this lexicon? */
  nameIn(top: TokenIndex, lexicon: string): boolean
  /** Capitalised words that are only a title: "the Foreign Minister". */
  isTitleOnly(top: TokenIndex): boolean
  /** Does "head of state" or its like begin here? */
  isFixedTitle(token: TokenIndex): boolean
  isRelative(token: TokenIndex): boolean
  /** What a relative pronoun refers back to. */
  antecedent(token: TokenIndex): TokenIndex | undefined
  /** "Officers" of "dozens of officers"; `undefined` where there is no quantity word. */
  partOf(token: TokenIndex): TokenIndex | undefined
  plural(token: TokenIndex): boolean
  sentenceOf(token: TokenIndex): number
}

export function wordsOf(doc: Doc, language: Language): Words {
  const { tokens, tags, arcs } = doc
  const below = dependents(arcs)
  const listed = (text: string, lexicon: string) => !!language.lexicons[lexicon]?.has(text)
  const forms = tokens.map(({ form }) => bare(form))
  const lemmas = tags.map(({ lemma }) => lemma.toLowerCase())
  const has = (i: TokenIndex, name: string): boolean => {
    const lexicon = language.lexicons[name]
    return i >= 0 && lexicon !== undefined && (lexicon.has(forms[i]!) || lexicon.has(lemmas[i]!))
  }
  const isTitle = (i: TokenIndex): boolean => has(i, "titles")
  const ranges = nameRanges(doc, below, knownNames(doc, listed), isTitle)
  const rangeOf = (top: TokenIndex): Phrase => ranges.get(top) ?? { first: top, last: top + 1 }
  const rangeIn = (first: TokenIndex, last: TokenIndex, lexicon: string): boolean =>
    listed(bare(doc.document.text.slice(tokens[first]!.start, tokens[last - 1]!.end)), lexicon)
  const nameIn = (top: TokenIndex, lexicon: string): boolean =>
    rangeIn(rangeOf(top).first, rangeOf(top).last, lexicon)
  const partOf = (i: TokenIndex) =>
    has(i, "partitives") ? complement(doc, below[i] ?? [], i) : undefined
  return {
    doc,
    below,
    nameTop: tops(ranges, tokens.length),
    nameRange: rangeOf,
    in: has,
    listed,
    rangeIn,
    nameText: (top) => {
      const { first, last } = rangeOf(top)
      return doc.document.text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\.$/, "")
    },
    nameIn,
    isTitleOnly: (top) => {
      const { first, last } = rangeOf(top)
      let title = false
      for (let i = first; i < last; i++) {
        title ||= has(i, "titles")
        if (!has(i, "titles") && !has(i, "title_parts")) return false
      }
      return title && !nameIn(top, "gpe_names")
    },
    isFixedTitle: (i) => {
      const forms = [tags[i]?.lemma, tokens[i + 1]?.form, tokens[i + 2]?.form]
      return listed(forms.join(" ").toLowerCase(), "fixed_titles")
    },
    isRelative: (i) =>
      has(i, "pronouns_relative") &&
      tags[i]!.xpos.startsWith("W") &&
      (has(i, "pronouns_person_only") || described(doc, i) !== undefined),
    antecedent: (i) => described(doc, i),
    partOf,
    plural: (i) => isPlural(doc, i) || has(i, "plural_nouns") || partOf(i) !== undefined,
    sentenceOf: sentenceNumbers(doc),
  }
}

const bare = (text: string): string => text.toLowerCase().replace(/\./g, "").replace(/^the /, "")

const isPlural = (doc: Doc, i: TokenIndex): boolean =>
  /^(NNS|NNPS)$/.test(doc.tags[i]!.xpos) || doc.tags[i]!.feats.includes("Number=Plur")

const complement = (doc: Doc, children: readonly TokenIndex[], i: TokenIndex) =>
  children.find(
    (child) => child > i && doc.arcs[child]!.deprel === "nmod" && doc.tags[child]!.upos !== "NUM",
  )

function sentenceNumbers(doc: Doc): (token: TokenIndex) => number {
  const numbers: number[] = []
  doc.sentences.forEach(({ first, last }, n) => {
    for (let i = first; i < last; i++) numbers[i] = n
  })
  return (token) => numbers[token] ?? 0
}

function tops(ranges: ReadonlyMap<TokenIndex, Phrase>, count: number) {
  const found: (TokenIndex | undefined)[] = Array.from({ length: count }, () => undefined)
  for (const [top, range] of ranges) for (let i = range.first; i < range.last; i++) found[i] ??= top
  return found
}

/** The noun that the relative clause around this token describes. */
function described(doc: Doc, i: TokenIndex): TokenIndex | undefined {
  let at = i
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const { head, deprel } = doc.arcs[at]!
    if (deprel === "acl:relcl") return head >= 0 && head < i ? head : undefined
    at = head
  }
  const before = doc.tokens[i - 1]?.form === "," ? i - 2 : i - 1
  const nominal = /^(NOUN|PROPN|PRON)$/.test(doc.tags[before]?.upos ?? "")
  return nominal && doc.tags[i]!.xpos === "WDT" ? before : undefined
}

/** Names of the names layer, and chains of proper nouns beside them, by the
 *  token that governs them. */
function nameRanges(
  doc: Doc,
  below: Below,
  known: readonly Phrase[],
  isTitle: (i: TokenIndex) => boolean,
): ReadonlyMap<TokenIndex, Phrase> {
  const ranges = new Map<TokenIndex, Phrase>()
  const taken = new Set<TokenIndex>()
  const take = (top: TokenIndex, range: Phrase): void => {
    ranges.set(top, range)
    for (let i = range.first; i < range.last; i++) taken.add(i)
  }
  for (const name of [...known, ...doc.names]) {
    const range = widened(doc, name, (i) => taken.has(i) || isTitle(i))
    if (!taken.has(range.first)) take(topOf(doc, range), range)
  }
  doc.tags.forEach((tag, i) => {
    if (tag.upos === "PROPN" && !taken.has(i) && !chained(doc, i, taken))
      take(i, chain(doc, below, i, taken))
  })
  return ranges
}

const nameLists = ["person_names", "organization_names", "gpe_names"]

/** Names of the language's lists that are of two words or more, or that the
 *  tokens cut ("24kg"), and the publisher's, the longest first; whatever the
 *  tagger thinks of them. */
function knownNames(
  doc: Doc,
  listed: (text: string, lexicon: string) => boolean,
): readonly Phrase[] {
  const { tokens } = doc
  const publisher = bare(doc.document.meta.publisher ?? "")
  const isKnown = (text: string): boolean =>
    text === publisher || nameLists.some((list) => listed(text, list))
  const found: Phrase[] = []
  for (let first = 0; first < tokens.length; first++) {
    const { form } = tokens[first]!
    if (!/^[\p{Lu}\p{N}]/u.test(form) || listed(form.toLowerCase(), "articles_definite")) continue
    for (let last = Math.min(first + 6, tokens.length); last > first; last--) {
      const text = doc.document.text.slice(tokens[first]!.start, tokens[last - 1]!.end)
      if (last === first + 1 && !/^(\p{Lu}{3,}|\p{N}+\p{L}+)$/u.test(text)) break
      if (!/[\p{L}\p{N}]/u.test(tokens[last - 1]!.form)) continue
      if (text.includes("\n") || !isKnown(bare(text))) continue
      found.push({ first, last })
      first = last - 1
      break
    }
  }
  return found
}

/** A name goes on over proper nouns that hang inside it, and up to a proper
 *  noun right behind it that governs it; never over a title ("the U.S. Secretary"). */
function widened(doc: Doc, { first, last }: Phrase, ends: (i: TokenIndex) => boolean): Phrase {
  const proper = (i: TokenIndex) => doc.tags[i]?.upos === "PROPN" && !ends(i)
  const tied = (i: TokenIndex) => /^(flat|compound)/.test(doc.arcs[i]!.deprel)
  let end = last
  for (;;) {
    const top = topOf(doc, { first, last: end })
    const over = doc.arcs[top]!.head
    if (proper(end) && tied(end) && doc.arcs[end]!.head >= first && doc.arcs[end]!.head < end) end++
    else if (proper(end) && tied(top) && over === end && !possessed(doc, end)) end++
    else return { first, last: end }
  }
}

const possessed = (doc: Doc, i: TokenIndex): boolean => doc.tags[i - 1]?.xpos === "POS"

const topOf = (doc: Doc, { first, last }: Phrase): TokenIndex => {
  for (let i = first; i < last; i++) {
    const { head } = doc.arcs[i]!
    if ((head < first || head >= last) && doc.tags[i]!.upos !== "PUNCT") return i
  }
  return first
}

const chained = (doc: Doc, i: TokenIndex, taken: ReadonlySet<TokenIndex>): boolean => {
  const { head, deprel } = doc.arcs[i]!
  const over = head >= 0 && doc.tags[head]!.upos === "PROPN" && !taken.has(head)
  return /^(flat|compound)/.test(deprel) && over
}

function chain(doc: Doc, below: Below, top: TokenIndex, taken: ReadonlySet<TokenIndex>): Phrase {
  const part = (i: TokenIndex): boolean =>
    !taken.has(i) &&
    (below[top] ?? []).some((child) => child === i || (below[child] ?? []).includes(i)) &&
    (/^(flat|compound)/.test(doc.arcs[i]!.deprel) || /^NNPS?$/.test(doc.tags[i]!.xpos))
  let first = top
  let last = top + 1
  while (part(first - 1)) first--
  while (part(last)) last++
  return { first, last }
}
