import type { Quotation, Span, TokenIndex } from "../model/index.ts"
import type { Draft } from "./drafts.ts"
import { colonClass } from "./headed.ts"
import { type Speaker, subjectOf } from "./sources.ts"
import { type Tree, tokenAt } from "./tree.ts"

/** Who speaks a quotation that no verb of saying stands beside: "He made one point:
 *  “…”", "From the mayor: “…”", "“…” – Rudo". */
export function introduced(tree: Tree, quotation: Quotation): Draft | undefined {
  return led(tree, quotation) ?? signed(tree, quotation)
}

/** The colon or dash right before a quotation, and who the words before it name. */
function led(tree: Tree, quotation: Quotation): Draft | undefined {
  const at = tokenAt(tree, quotation.start) - 1
  if (at < 1 || !/^(?::|--|—|–)$/.test(tree.doc.tokens[at]!.form)) return undefined
  const gap = tree.doc.document.text.slice(tree.doc.tokens[at]!.end, quotation.start)
  if (gap.trim() !== "") return undefined
  const { first } = tree.doc.sentences[tree.sentence(at)]!
  const speaker = giver(tree, first, at) ?? doer(tree, first, at)
  return speaker && draftOf(tree, at, speaker, quotation)
}

/** "From the mayor:", where no verb stands. */
function giver(tree: Tree, first: TokenIndex, colon: TokenIndex): Speaker | undefined {
  if (!tree.listed(first, "giver_marks") || colon - first > 14) return undefined
  for (let at = first; at < colon; at++) if (/^(VB[DZP]|MD)$/.test(tree.xpos(at))) return undefined
  for (let at = first + 1, n = 0; at < colon; at++) {
    if (names(tree, at)) n = at
    if (n > 0 && (at + 1 === colon || !names(tree, at + 1)))
      return { token: topBefore(tree, n, first, colon), by: "giver" }
  }
  return undefined
}

const names = (tree: Tree, at: TokenIndex): boolean =>
  /^(NOUN|PROPN)$/.test(tree.upos(at)) && !tree.inTime(at)

function topBefore(tree: Tree, from: TokenIndex, first: TokenIndex, colon: TokenIndex): TokenIndex {
  let top = from
  for (let up = tree.head(from), n = 0; up > first && up < colon && n < 12; n++) {
    if (!names(tree, up)) break
    top = up
    up = tree.head(up)
  }
  return top
}

/** The person or body that is the subject of the last clause before the colon. */
function doer(tree: Tree, first: TokenIndex, colon: TokenIndex): Speaker | undefined {
  for (let verb = colon - 1; verb >= first; verb--) {
    if (!/^(VB[DZP])$/.test(tree.xpos(verb)) && tree.deprel(verb) !== "root") continue
    const subject = subjectOf(tree, verb)
    if (subject === undefined || subject > colon || !speaks(tree, subject)) continue
    return { token: subject, by: "introduction" }
  }
  return undefined
}

/** Can this noun say anything? */
function speaks(tree: Tree, at: TokenIndex): boolean {
  if (tree.xpos(at) === "PRP") return !tree.listed(at, "things")
  const mention = tree.doc.mentions?.find((one) => one.head === at)
  return mention ? /^(person|group|organization)$/.test(mention.type) : tree.upos(at) === "PROPN"
}

/** A name behind a dash at the end of the line the quotation stands in. */
function signed(tree: Tree, quotation: Quotation): Draft | undefined {
  const { text } = tree.doc.document
  const line =
    /^[^\S\n]*\n?[^\S\n]*(?:--|—|–|-)[^\S\n]*(\p{Lu}[^\n“”"«»:;]{2,80}?)[.)]?[^\S\n]*(?:\n|$)/u
  const match = line.exec(text.slice(quotation.end, quotation.end + 120))
  if (!match) return undefined
  const start = quotation.end + match.index + match[0].indexOf(match[1]!)
  const name = tree.doc.names?.find((one) => one.start >= start && one.start < start + 40)
  const next = name && tree.doc.tokens[name.last] ? tree.xpos(name.last) : ""
  if (!name || /^(VB[DZP]|MD)$/.test(next)) return undefined
  const dash = tokenAt(tree, quotation.end)
  const token = headOf(tree, name.first, name.last)
  return draftOf(tree, dash, { token, by: "signature" }, quotation)
}

/** The word of a name that the others hang from. */
function headOf(tree: Tree, first: TokenIndex, last: TokenIndex): TokenIndex {
  for (let at = first; at < last; at++)
    if (tree.head(at) < first || tree.head(at) >= last) return at
  return first
}

function draftOf(tree: Tree, token: TokenIndex, speaker: Speaker, content: Span): Draft {
  return {
    token,
    cue: colonClass,
    lemma: tree.doc.tokens[token]!.form,
    cueSpan: tree.span(token, token),
    speaker,
    content: [{ start: content.start, end: content.end }],
    addressee: undefined,
    by: `colon/quotation/${speaker.by}`,
  }
}
