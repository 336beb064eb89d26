import type { CueClass, Span, TokenIndex } from "../model/index.ts"
import type { Draft } from "./drafts.ts"
import type { Tree } from "./tree.ts"

/** What a colon after a name does: it stands for a verb of saying. */
export const colonClass: CueClass = {
  id: "colon",
  upos: "VERB",
  act: "speech",
  lends: "asserted",
  takes: new Set(["quote", "clause"]),
  words: new Set([":"]),
  examples: ["[source Mayor][cue :] [content road is closed]"],
}

/** A question in an interview. */
const questionClass: CueClass = {
  ...colonClass,
  id: "colon question",
  act: "question",
  lends: "unclear",
}

/** Words before the colon of a headline or of a turn in an interview. */
const longest = 9

/** "Minister: border stays shut", and the turns of an interview: a name at the
 *  head of a paragraph, a colon, and what is said up to the paragraph's end. */
export function headed(tree: Tree): Draft[] {
  const drafts: Draft[] = []
  const paragraphs = starts(tree)
  const transcript = turnsOf(tree, paragraphs)
  for (const [n, first] of paragraphs.entries()) {
    const colon = colonAfter(tree, first)
    const next = transcript.has(first)
      ? paragraphs.find((start, m) => m > n && (transcript.has(start) || closes(tree, start)))
      : paragraphs[n + 1]
    const end = (next ?? tree.doc.tokens.length) - 1
    if (colon === undefined || end - colon < 3) continue
    const speaker = speakerBefore(tree, first, colon)
    if (speaker === undefined || heads(tree, colon + 1, end)) continue
    const turn = draftOf(tree, speaker, colon, tree.span(colon + 1, end))
    drafts.push(colon === first + 1 ? inInterview(tree, turn, first, paragraphs) : turn)
  }
  return drafts
}

/** "Q: …", "A: …": a question is one, and an answer is given by the only person whom
 *  the text names before the first turn; by nobody that is known where it names more
 *  or none. */
function inInterview(
  tree: Tree,
  turn: Draft,
  first: TokenIndex,
  paragraphs: readonly TokenIndex[],
): Draft {
  if (tree.language.lexicons.questions?.has(formOf(tree, first)))
    return { ...turn, cue: questionClass, by: "colon question/paragraph/head" }
  if (!tree.language.lexicons.answers?.has(formOf(tree, first))) return turn
  const begins = paragraphs.find((at) => isTurn(tree, at)) ?? first
  const before = (tree.doc.mentions ?? []).filter(
    (one) => one.head < begins && one.type === "person" && one.level === "name",
  )
  const [person, ...others] = before
  if (person === undefined || others.some((one) => !sameName(tree, one.head, person.head)))
    return turn
  return { ...turn, speaker: { token: person.head, by: "interview" } }
}

const formOf = (tree: Tree, at: TokenIndex): string => tree.doc.tokens[at]!.form.toLowerCase()

const sameName = (tree: Tree, a: TokenIndex, b: TokenIndex): boolean =>
  formOf(tree, a) === formOf(tree, b)

/** Does a paragraph begin with the letter or word of a question or an answer? */
const isTurn = (tree: Tree, first: TokenIndex): boolean =>
  tree.doc.tokens[first + 1]?.form === ":" &&
  ["questions", "answers"].some((list) => tree.language.lexicons[list]?.has(formOf(tree, first)))

/** Where at least three paragraphs begin with a speaker in capitals and a colon, a
 *  turn goes on until the next one. */
function turnsOf(tree: Tree, paragraphs: readonly TokenIndex[]): ReadonlySet<TokenIndex> {
  const { tokens, document } = tree.doc
  const turns = paragraphs.filter((first) => {
    const colon = colonAfter(tree, first)
    if (colon === undefined) return false
    const name = document.text.slice(tokens[first]!.start, tokens[colon]!.start)
    return /^\p{Lu}[\p{Lu}\s.'’-]*$/u.test(name)
  })
  return new Set(turns.length >= 3 ? turns : [])
}

/** A paragraph in brackets is the reporter's. */
const closes = (tree: Tree, first: TokenIndex): boolean =>
  /^[([]/.test(tree.doc.tokens[first]!.form)

/** A few words without a finite verb behind a name are a heading. */
function heads(tree: Tree, first: TokenIndex, last: TokenIndex): boolean {
  if (last - first > 7) return false
  for (let at = first; at <= last; at++) if (/^(VBD|VBZ|VBP|MD)$/.test(tree.xpos(at))) return false
  return !/["“”]/.test(tree.doc.tokens[first]!.form)
}

function draftOf(tree: Tree, speaker: TokenIndex, colon: TokenIndex, content: Span): Draft {
  return {
    token: colon,
    cue: colonClass,
    lemma: ":",
    cueSpan: tree.span(colon, colon),
    speaker: { token: speaker, by: "head" },
    content: [content],
    addressee: undefined,
    by: "colon/paragraph/head",
  }
}

/** First tokens of all paragraphs. */
function starts(tree: Tree): TokenIndex[] {
  const { tokens, document } = tree.doc
  return [...tokens.keys()].filter(
    (at) => at === 0 || document.text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes("\n"),
  )
}

/** The colon right behind at most {@link longest} words without a verb. */
function colonAfter(tree: Tree, first: TokenIndex): TokenIndex | undefined {
  const { tokens } = tree.doc
  for (let at = first; at < Math.min(first + longest, tokens.length); at++) {
    if (tokens[at]!.form === ":") return at > first ? at : undefined
    if (tree.upos(at) === "VERB" || tree.upos(at) === "AUX") return undefined
    if (/[.?!;]$/.test(tokens[at]!.form) && tokens[at]!.form.length === 1) return undefined
  }
  return undefined
}

/** The head of the words before the colon, if they name a person, a body or a
 *  kind of report. */
function speakerBefore(tree: Tree, first: TokenIndex, colon: TokenIndex): TokenIndex | undefined {
  const { names, document, tokens } = tree.doc
  const named = names?.find(
    (one) => one.first >= first && one.last <= colon && one.type !== "LOC" && colon - one.last <= 3,
  )
  if (named) return topWithin(tree, named.last - 1, first, colon)
  const last = colon - 1
  if (tree.listed(last, "evidence_nouns")) return last
  const capitals = /^\p{Lu}{2,}$/u.test(
    document.text.slice(tokens[first]!.start, tokens[last]!.end),
  )
  return capitals || isTurn(tree, first) ? last : undefined
}

function topWithin(tree: Tree, at: TokenIndex, first: TokenIndex, colon: TokenIndex): TokenIndex {
  let top = at
  for (let up = tree.head(top); up >= first && up < colon; up = tree.head(up)) top = up
  return top
}
