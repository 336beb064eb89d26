import type { Annotated, Arc, Layers, Sentence, Tag, Token } from "./layers.ts"
import type { Span } from "./span.ts"

/** One line of CoNLL-U for a syntactic word; an underscore is kept as it is. */
export interface ConlluWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  /** Number of the governing word from one, 0 at the root. */
  readonly head: number
  readonly deprel: string
  readonly misc: string
}

/** Several words written as one, numbers from one, both included. */
export interface ConlluRange {
  readonly first: number
  readonly last: number
  readonly form: string
  readonly misc: string
}

export interface ConlluSentence {
  readonly comments: readonly string[]
  readonly words: readonly ConlluWord[]
  readonly ranges: readonly ConlluRange[]
}

/** Layers with the text they stand off from. */
export type ConlluLayers = { readonly text: string } & Pick<
  Layers,
  "sentences" | "tokens" | "tags" | "arcs"
>

/** Reads CoNLL-U. Empty nodes (`8.1`) and enhanced dependencies are passed over.
 *  @throws {RangeError} at a line that has not ten columns. */
export function parseConllu(text: string): ConlluSentence[] {
  return text
    .split(/\r?\n(?:\r?\n)+/)
    .map((part) => part.split(/\r?\n/).filter((line) => line !== ""))
    .filter((lines) => lines.some((line) => !line.startsWith("#")))
    .map(parseSentence)
}

function parseSentence(lines: readonly string[]): ConlluSentence {
  const comments: string[] = []
  const words: ConlluWord[] = []
  const ranges: ConlluRange[] = []
  for (const line of lines) {
    if (line.startsWith("#")) {
      comments.push(line)
      continue
    }
    const columns = line.split("\t")
    if (columns.length !== 10) throw new RangeError(`not ten columns: ${line}`)
    const [id, form, lemma, upos, xpos, feats, head, deprel, , misc] = columns as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    if (id.includes(".")) continue
    const [first, last] = id.split("-").map(Number)
    if (last !== undefined) ranges.push({ first: first!, last, form, misc })
    else words.push({ form, lemma, upos, xpos, feats, head: Number(head), deprel, misc })
  }
  return { comments, words, ranges }
}

/** Writes CoNLL-U, with a blank line after every sentence. */
export const printConllu = (sentences: readonly ConlluSentence[]): string =>
  sentences.map(printSentence).join("")

function printSentence({ comments, words, ranges }: ConlluSentence): string {
  const lines = [...comments]
  words.forEach((word, i) => {
    for (const { first, last, form, misc } of ranges.filter((range) => range.first === i + 1))
      lines.push([`${first}-${last}`, form, ..."_______", misc].join("\t"))
    const { form, lemma, upos, xpos, feats, head, deprel, misc } = word
    lines.push([i + 1, form, lemma, upos, xpos, feats, head, deprel, "_", misc].join("\t"))
  })
  return `${lines.join("\n")}\n\n`
}

const orUnderscore = (text: string): string => text || "_"

/** A document with its trees as the text of a CoNLL-U file, headed by its id. */
export function toConllu(doc: Annotated<"sentences" | "tokens" | "tags" | "arcs">): string {
  const { id, text } = doc.document
  const sentences = fromLayers({ ...doc, text }).map((sentence, i) => {
    const ids = [...(i === 0 ? [`# newdoc id = ${id}`] : []), `# sent_id = ${id}-${i + 1}`]
    return { ...sentence, comments: [...ids, ...sentence.comments] }
  })
  return printConllu(sentences)
}

/** Layers as CoNLL-U. MISC holds the span in the document (`TokenRange`, as UDPipe
 *  and Trankit write it, here in UTF-16 units) and `SpaceAfter=No`. Words that are
 *  written as one, as in "don't", stand in a range. */
export function fromLayers(layers: ConlluLayers): ConlluSentence[] {
  return layers.sentences.map((sentence) => {
    const ranges = rangesOf(layers, sentence)
    const comment = layers.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ")
    return { comments: [`# text = ${comment}`], words: wordsOf(layers, sentence, ranges), ranges }
  })
}

function wordsOf(
  layers: ConlluLayers,
  { first, last }: Sentence,
  ranges: readonly ConlluRange[],
): ConlluWord[] {
  const { text, tokens, tags, arcs } = layers
  const ranged = new Set(ranges.flatMap((range) => numbers(range.first, range.last)))
  return tokens.slice(first, last).map((token, i): ConlluWord => {
    const { lemma, upos, xpos, feats } = tags[first + i]!
    const { head, deprel } = arcs[first + i]!
    const inRange = ranged.has(i + 1)
    const written = text.slice(token.start, token.end)
    const form = inRange && plain(written) !== plain(token.form) ? token.form : written
    const misc = inRange ? rangeOf(token) : miscOf(text, token)
    const number = head < 0 ? 0 : head - first + 1
    return { form, lemma, upos, xpos, feats: orUnderscore(feats), head: number, deprel, misc }
  })
}

/** A word's form may have another apostrophe than its text has. */
const plain = (form: string): string => form.replace(/[’‘]/g, "'")

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

const rangeOf = ({ start, end }: Span): string => `TokenRange=${start}:${end}`

const miscOf = (text: string, span: Span): string =>
  `${isGlued(text, span.end) ? "SpaceAfter=No|" : ""}${rangeOf(span)}`

const isGlued = (text: string, end: number): boolean => end < text.length && !/\s/.test(text[end]!)

function rangesOf(layers: ConlluLayers, { first, last }: Sentence): ConlluRange[] {
  const { text, tokens } = layers
  const ranges: ConlluRange[] = []
  for (let from = first, i = first; i < last; i++) {
    if (i + 1 < last && goesOn(layers, i)) continue
    const span = { start: tokens[from]!.start, end: tokens[i]!.end }
    const form = text.slice(span.start, span.end)
    if (i > from)
      ranges.push({ first: from - first + 1, last: i - first + 1, form, misc: miscOf(text, span) })
    from = i + 1
  }
  return ranges
}

/** Are a token and the next one word in writing: letters that touch, an apostrophe
 *  between them or not ("ca|n't", "gon|na"), or the apostrophe alone of "boys'"?
 *  On EWT and GUM (development parts) this finds every range, and 14 too many. */
function goesOn({ text, tokens, tags }: ConlluLayers, i: number): boolean {
  const [token, next] = [tokens[i]!, tokens[i + 1]!]
  if (token.end !== next.start || !/\p{L}\p{M}*$/u.test(text.slice(token.start, token.end)))
    return false
  const after = text.slice(next.start, next.end)
  return /^['’‘]?\p{L}/u.test(after) || (/^['’]$/.test(after) && tags[i + 1]!.upos === "PART")
}

/** CoNLL-U as layers. The text is put together from the forms and `SpaceAfter`,
 *  one space between sentences. */
export function toLayers(conllu: readonly ConlluSentence[]): ConlluLayers {
  let text = ""
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const tags: Tag[] = []
  const arcs: Arc[] = []
  for (const sentence of conllu) {
    const first = tokens.length
    for (const { form, misc, words } of surface(sentence)) {
      const spans = cut(text.length, form, words)
      spans.forEach((span, i) => {
        tokens.push({ ...span, form: words[i]!.form })
      })
      text += form + (misc.includes("SpaceAfter=No") ? "" : " ")
    }
    for (const word of sentence.words) {
      const { lemma, upos, xpos, feats, head, deprel } = word
      tags.push({ lemma, upos, xpos, feats: feats === "_" ? "" : feats })
      arcs.push({ head: head === 0 ? -1 : first + head - 1, deprel })
    }
    if (!text.endsWith(" ")) text += " "
    const { start } = tokens[first]!
    sentences.push({ start, end: tokens.at(-1)!.end, first, last: tokens.length })
  }
  return { text, sentences, tokens, tags, arcs }
}

/** What is written, piece by piece: a word, or a range with its words. */
function surface({ words, ranges }: ConlluSentence) {
  const pieces: { form: string; misc: string; words: readonly ConlluWord[] }[] = []
  for (let i = 1; i <= words.length; i++) {
    const range = ranges.find(({ first }) => first === i)
    const last = range?.last ?? i
    const { form, misc } = range ?? words[i - 1]!
    pieces.push({ form, misc, words: words.slice(i - 1, last) })
    i = last
  }
  return pieces
}

/** The share of each word in a piece: as long as its form, the last takes the
 *  rest, every one at least a character where there are enough. */
function cut(start: number, form: string, words: readonly ConlluWord[]): Span[] {
  const end = start + form.length
  let at = start
  return words.map((word, i) => {
    const left = words.length - 1 - i
    const from = at
    at = left ? Math.max(from, Math.min(from + word.form.length, end - left)) : end
    return { start: from, end: at }
  })
}
