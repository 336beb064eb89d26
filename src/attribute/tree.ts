import type { Annotated, Language, LayerName, Span, TokenIndex } from "../model/index.ts"
import { datelines } from "./datelines.ts"

/** The layers every part of this room looks at. */
export type Read = Annotated<"sentences" | "tokens" | "tags" | "arcs"> &
  Partial<Annotated<LayerName>>

/** Questions to the dependency trees of one document. Made once, linear. */
export interface Tree {
  readonly doc: Read
  readonly language: Language
  /** Is the lemma of this token in this lexicon of the language? */
  listed(at: TokenIndex, lexicon: string): boolean
  lemma(at: TokenIndex): string
  upos(at: TokenIndex): string
  xpos(at: TokenIndex): string
  deprel(at: TokenIndex): string
  head(at: TokenIndex): TokenIndex
  children(at: TokenIndex): readonly TokenIndex[]
  /** The first child under one of these relations. A relation stands for its
   *  subtypes too: `nsubj` finds `nsubj:pass`. */
  child(at: TokenIndex, ...deprels: string[]): TokenIndex | undefined
  /** First and last token of everything below `at`, itself included. */
  left(at: TokenIndex): TokenIndex
  right(at: TokenIndex): TokenIndex
  /** Index into `sentences`. */
  sentence(at: TokenIndex): number
  span(first: TokenIndex, last: TokenIndex): Span
  subtree(at: TokenIndex): Span
  /** Does the token stand in the words before a report that tell where it was
   *  written? */
  inDateline(at: TokenIndex): boolean
  /** Does the token only tell when: "Tuesday", "last week"? */
  inTime(at: TokenIndex): boolean
}

/** Is this relation the asked one or a subtype of it? */
export const relates = (deprel: string, asked: string): boolean =>
  deprel === asked || deprel.startsWith(`${asked}:`)

export function treeOf(doc: Read, language: Language): Tree {
  const { arcs, tags, tokens } = doc
  const children: TokenIndex[][] = arcs.map(() => [])
  for (const [i, arc] of arcs.entries()) if (arc.head >= 0) children[arc.head]?.push(i)
  const { left, right } = edges(doc, children)
  const sentence = sentenceIndex(doc)
  const lines = datelines(doc.document)
  const timed = timedTokens(doc)
  const span = (first: TokenIndex, last: TokenIndex): Span => ({
    start: tokens[first]!.start,
    end: tokens[last]!.end,
  })
  return {
    doc,
    language,
    listed: (at, lexicon) =>
      language.lexicons[lexicon]?.has(tags[at]!.lemma.toLowerCase()) === true,
    lemma: (at) => tags[at]!.lemma.toLowerCase(),
    upos: (at) => tags[at]!.upos,
    xpos: (at) => tags[at]!.xpos,
    deprel: (at) => arcs[at]!.deprel,
    head: (at) => arcs[at]!.head,
    children: (at) => children[at]!,
    child: (at, ...deprels) =>
      children[at]!.find((one) => deprels.some((asked) => relates(arcs[one]!.deprel, asked))),
    left: (at) => left[at]!,
    right: (at) => right[at]!,
    sentence: (at) => sentence[at]!,
    span,
    subtree: (at) => span(left[at]!, right[at]!),
    inDateline: (at) =>
      lines.some((one) => one.start <= tokens[at]!.start && tokens[at]!.end <= one.end),
    inTime: (at) => timed.has(at),
  }
}

/** The tokens of time expressions, but for those in names. */
function timedTokens(doc: Read): ReadonlySet<TokenIndex> {
  const found = new Set<TokenIndex>()
  let at = 0
  for (const time of doc.times ?? []) {
    while (at < doc.tokens.length && doc.tokens[at]!.end <= time.start) at++
    for (let next = at; next < doc.tokens.length && doc.tokens[next]!.end <= time.end; next++)
      found.add(next)
  }
  for (const name of doc.names ?? [])
    for (let inside = name.first; inside < name.last; inside++) found.delete(inside)
  return found
}

/** Leftmost and rightmost token below each, children before their heads. */
function edges(doc: Read, children: readonly (readonly TokenIndex[])[]) {
  const left = doc.arcs.map((_, i) => i)
  const right = doc.arcs.map((_, i) => i)
  const order: TokenIndex[] = []
  for (const [i, arc] of doc.arcs.entries()) if (arc.head < 0) order.push(i)
  for (let i = 0; i < order.length; i++) order.push(...children[order[i]!]!)
  for (const at of order.reverse()) {
    const head = doc.arcs[at]!.head
    if (head < 0) continue
    left[head] = Math.min(left[head]!, left[at]!)
    right[head] = Math.max(right[head]!, right[at]!)
  }
  return { left, right }
}

function sentenceIndex(doc: Read): number[] {
  const index: number[] = new Array(doc.tokens.length).fill(0)
  for (const [n, sentence] of doc.sentences.entries()) index.fill(n, sentence.first, sentence.last)
  return index
}

/** Trims white space and stray punctuation from both ends; `undefined` where
 *  nothing is left. Quotation marks stay. */
export function trimmed(text: string, span: Span): Span | undefined {
  let { start, end } = span
  while (start < end && /[\s,;:.\-–—)]/.test(text[start]!)) start++
  while (end > start && /[\s,;:.\-–—(]/.test(text[end - 1]!)) end--
  return start < end ? { start, end } : undefined
}

/** Joins what overlaps or has only `gap` characters between; in text order. */
export function merged(spans: readonly Span[], gap = 0): Span[] {
  const found: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && span.start <= last.end + gap)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else found.push(span)
  }
  return found
}

/** What of `span` no hole covers, in text order. */
export function without(span: Span, holes: readonly Span[]): Span[] {
  let rest: Span[] = [span]
  for (const hole of holes)
    rest = rest.flatMap((one) =>
      hole.end <= one.start || hole.start >= one.end
        ? [one]
        : [
            { start: one.start, end: hole.start },
            { start: hole.end, end: one.end },
          ].filter((part) => part.start < part.end),
    )
  return rest
}

/** Index of the first token that ends after this offset: the one there, or the
 *  next; the number of tokens where there is none. Logarithmic. */
export function tokenAt(tree: Tree, offset: number): TokenIndex {
  const { tokens } = tree.doc
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The infinitive right behind a noun that the parser hung from the verb above:
 *  in "gave the order to leave" it belongs to the order. */
export function infinitiveAfter(tree: Tree, noun: TokenIndex): TokenIndex | undefined {
  const head = tree.head(noun)
  if (head < 0 || tree.upos(noun) !== "NOUN" || !relates(tree.deprel(noun), "obj")) return undefined
  return tree
    .children(head)
    .find(
      (child) =>
        tree.left(child) === tree.right(noun) + 1 &&
        ["advcl", "xcomp", "acl"].some((one) => relates(tree.deprel(child), one)) &&
        tree.children(child).some((one) => tree.xpos(one) === "TO"),
    )
}
