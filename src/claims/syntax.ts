import type { Annotated, Mention, Span, TokenIndex } from "../model/index.ts"

type Read = Annotated<"sentences" | "tokens" | "tags" | "arcs" | "mentions">

/** Questions to the tree of one document, for all kinds of claim. Lemmas and
 *  forms come in lower case. */
export interface Syntax {
  readonly size: number
  readonly mentions: readonly Mention[]
  children(at: TokenIndex): readonly TokenIndex[]
  head(at: TokenIndex): TokenIndex | -1
  deprel(at: TokenIndex): string
  lemma(at: TokenIndex): string
  form(at: TokenIndex): string
  upos(at: TokenIndex): string
  xpos(at: TokenIndex): string
  /** First child with one of these relations; `nsubj` does not stand for
   *  `nsubj:pass`. */
  child(at: TokenIndex, ...deprels: readonly string[]): TokenIndex | undefined
  all(at: TokenIndex, ...deprels: readonly string[]): readonly TokenIndex[]
  /** The token and everything below it, in text order. */
  subtree(at: TokenIndex): readonly TokenIndex[]
  /** The token below which this one is coordinated: first conjunct of its list. */
  first(at: TokenIndex): TokenIndex
  /** The token, and what is coordinated with it further on. */
  list(at: TokenIndex): readonly TokenIndex[]
  /** Does `above` govern `at`, or is it the same? */
  under(at: TokenIndex, above: TokenIndex): boolean
  /** Case marker, the preposition: `of`, `by`. */
  case(at: TokenIndex): string | undefined
  /** First and last (exclusive) token of the sentence. */
  sentence(at: TokenIndex): { readonly first: TokenIndex; readonly last: TokenIndex }
  /** First token of the sentence so many before that of a token, or of the text. */
  before(at: TokenIndex, sentences: number): TokenIndex
  /** The mention this token heads; the longest, if several. */
  mention(at: TokenIndex): Mention | undefined
  /** The mention this token is a word of; the shortest, if several. */
  mentionAround(at: TokenIndex): Mention | undefined
  /** Tokens inside a span. */
  tokensIn(span: Span): readonly TokenIndex[]
  span(first: TokenIndex, last: TokenIndex): Span
}

const made = new WeakMap<Read, Syntax>()

/** The tree of a document, indexed once for all kinds of claim. */
export function syntax(doc: Read): Syntax {
  const known = made.get(doc) ?? indexed(doc)
  made.set(doc, known)
  return known
}

function indexed(doc: Read): Syntax {
  const { tokens, tags, arcs, sentences } = doc
  const below: TokenIndex[][] = tokens.map(() => [])
  arcs.forEach((arc, at) => {
    if (arc.head >= 0 && arc.head !== at) below[arc.head]?.push(at)
  })
  const heads = longestByHead(doc.mentions)
  const sentenceOf = new Int32Array(tokens.length)
  sentences.forEach((sentence, n) => void sentenceOf.fill(n, sentence.first, sentence.last))

  const children = (at: TokenIndex) => below[at] ?? []
  const deprel = (at: TokenIndex) => arcs[at]?.deprel ?? ""
  const head = (at: TokenIndex) => arcs[at]?.head ?? -1
  const all = (at: TokenIndex, ...deprels: readonly string[]) =>
    children(at).filter((child) => deprels.includes(deprel(child)))
  const lower = (text: string | undefined) => (text ?? "").toLowerCase()
  const lemma = (at: TokenIndex) => lower(tags[at]?.lemma)
  const list = (at: TokenIndex): readonly TokenIndex[] => [
    at,
    ...all(at, "conj").flatMap((child) => list(child)),
  ]
  const firstStarting = (offset: number) => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.end > offset) high = middle
      else low = middle + 1
    }
    return low
  }

  return {
    size: tokens.length,
    mentions: doc.mentions,
    children,
    head,
    deprel,
    lemma,
    form: (at) => lower(tokens[at]?.form),
    upos: (at) => tags[at]?.upos ?? "",
    xpos: (at) => tags[at]?.xpos ?? "",
    child: (at, ...deprels) => all(at, ...deprels)[0],
    all,
    subtree: (at) => gather(at, children).sort((a, b) => a - b),
    first: (at) => climb(at, (i) => (deprel(i) === "conj" ? head(i) : -1)),
    list,
    under: (at, above) => {
      for (let i = at, steps = 0; i >= 0 && steps < tokens.length; i = head(i), steps++)
        if (i === above) return true
      return false
    },
    case: (at) => {
      const mark = all(at, "case")[0]
      return mark === undefined ? undefined : lemma(mark)
    },
    sentence: (at) => sentences[sentenceOf[at] ?? 0] ?? { first: 0, last: tokens.length },
    before: (at, many) => sentences[Math.max(0, (sentenceOf[at] ?? 0) - many)]?.first ?? 0,
    mention: (at) => heads.get(at),
    mentionAround: (at) => shortestAround(doc.mentions, tokens[at]),
    tokensIn: (span) => {
      const found: TokenIndex[] = []
      for (let i = firstStarting(span.start); i < tokens.length; i++) {
        if (tokens[i]!.start >= span.end) break
        found.push(i)
      }
      return found
    },
    span: (first, last) => ({ start: tokens[first]!.start, end: tokens[last]!.end }),
  }
}

/** What "who", "which" or "that" stands for: what its clause hangs on, where that
 *  stands before it, else the noun right before it. Other words stand for
 *  themselves. */
export function antecedent(at: TokenIndex, tree: Syntax): TokenIndex {
  if (!/^W/.test(tree.xpos(at))) return at
  const verb = tree.head(at)
  const above = verb >= 0 && tree.deprel(verb) === "acl:relcl" ? tree.head(verb) : -1
  if (above >= 0 && above < at) return explained(above, tree)
  for (let i = at - 1; i >= tree.sentence(at).first; i--)
    if (/^(NOUN|PROPN)$/.test(tree.upos(i))) return i
  return at
}

/** "Okoro, husband of a judge, who": what an apposition explains. */
const explained = (at: TokenIndex, tree: Syntax): TokenIndex =>
  tree.deprel(at) === "appos" && tree.mention(tree.head(at))?.level === "name" ? tree.head(at) : at

function longestByHead(mentions: readonly Mention[]): ReadonlyMap<TokenIndex, Mention> {
  const heads = new Map<TokenIndex, Mention>()
  for (const mention of mentions) {
    const old = heads.get(mention.head)
    if (!old || mention.end - mention.start > old.end - old.start) heads.set(mention.head, mention)
  }
  return heads
}

function shortestAround(mentions: readonly Mention[], span: Span | undefined): Mention | undefined {
  let best: Mention | undefined
  for (const mention of mentions) {
    if (!span || mention.start > span.start || mention.end < span.end) continue
    if (!best || mention.end - mention.start < best.end - best.start) best = mention
  }
  return best
}

function gather(at: TokenIndex, children: (at: TokenIndex) => readonly TokenIndex[]): TokenIndex[] {
  const found = [at]
  for (let i = 0; i < found.length; i++) found.push(...children(found[i]!))
  return found
}

/** Goes up while `up` gives a token; arcs are trees, so it ends. */
function climb(at: TokenIndex, up: (at: TokenIndex) => TokenIndex | -1): TokenIndex {
  let here = at
  for (let next = up(here); next >= 0; next = up(here)) here = next
  return here
}
