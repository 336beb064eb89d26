import type {
  Annotated,
  Annotator,
  Attribution,
  AttributionId,
  Mention,
  Modality,
  NonEmpty,
  Quotation,
  Source,
  Span,
  TokenIndex,
} from "../model/index.ts"
import { contains, overlaps, within } from "../model/index.ts"
import { draftsOf } from "./drafts.ts"
import { handOn } from "./handed.ts"
import { headed } from "./headed.ts"
import { type Linked, link } from "./links.ts"
import { negated } from "./negated.ts"
import { type Quoted, quote } from "./quoted.ts"
import { antecedentOf } from "./relatives.ts"
import { scopesOf } from "./scopes.ts"
import { merged, type Read, type Tree, treeOf, trimmed } from "./tree.ts"

type Needs = "sentences" | "tokens" | "tags" | "arcs" | "names" | "quotations" | "mentions"

/** Who says what, and how it is meant: finds cues, gives each its source and
 *  content, joins quotations to their speakers, and nests one attribution in the
 *  content of another. Linear in the length of the document but for sentences
 *  with many cues. */
export const attributions: Annotator<Needs, "attributions" | "scopes"> = {
  name: "attributions",
  annotate: (doc, context) => {
    const tree = treeOf(doc, context.language)
    const { drafts, openings } = draftsOf(tree, context.language)
    const joined = quote(tree, [...drafts, ...headed(tree)], openings, doc.quotations)
    const quoted = link(tree, once(handOn(tree, joined).filter((one) => sound(tree, one))))
    return {
      attributions: nest(quoted, doc, tree),
      scopes: scopesOf(tree, context.language),
    }
  },
}

/** A draft must say something that is not its own source or cue. */
function sound(tree: Tree, one: Quoted): boolean {
  const parts = one.content
    .map((part) => trimmed(tree.doc.document.text, part))
    .filter((part) => part !== undefined)
  return parts.length > 0 && !parts.some((part) => overlaps(part, one.cueSpan))
}

/** "issued a statement saying that": who issues says so, once; that a statement is issued
 *  is not said by anybody else. Nor is what somebody "said in a statement that". */
function once(all: readonly Quoted[]): Quoted[] {
  const named = new Set(
    all.filter((one) => one.speaker.token !== undefined).map((one) => one.content[0]?.start),
  )
  const nouns = /\/noun clause\/unnamed$/
  const media = all.filter((one) => one.by.endsWith("/medium"))
  const issues = (one: Quoted): boolean =>
    one.by.includes("/object/") &&
    media.some(
      (inner) =>
        inner.speaker.token === one.speaker.token &&
        one.content.some((part) => contains(part, inner.cueSpan)),
    )
  const again = (one: Quoted): boolean => nouns.test(one.by) && named.has(one.content[0]?.start)
  return all.filter((one) => !again(one) && !(media.length > 0 && issues(one)))
}

function nest(quoted: readonly Linked[], doc: Annotated<Needs>, tree: Tree): Attribution[] {
  const mentions = widest(doc.mentions)
  const ids = quoted.map((_, i) => within<"attribution">(doc.document.id, "a", i + 1))
  return quoted.map((one, i) => {
    const around = one.host ?? enclosing(quoted, one)
    return attribution(tree, one, ids[i]!, around === undefined ? undefined : ids[around], mentions)
  })
}

/** The smallest content that holds the cue of this one; of a host and its link
 *  the link's. */
function enclosing(quoted: readonly Linked[], one: Linked): number | undefined {
  let best: number | undefined
  let size = Number.POSITIVE_INFINITY
  for (const [i, other] of quoted.entries()) {
    if (other === one || one.content.some((span) => contains(span, other.cueSpan))) continue
    const part = other.content.find((span) => contains(span, one.cueSpan))
    if (part && part.end - part.start < size + (other.host === undefined ? 0 : 1))
      [best, size] = [i, part.end - part.start]
  }
  return best
}

/** The mention each token heads; the widest where it heads several. */
function widest(mentions: readonly Mention[]): ReadonlyMap<TokenIndex, Mention> {
  const byHead = new Map<TokenIndex, Mention>()
  for (const mention of mentions) {
    const other = byHead.get(mention.head)
    if (!other || mention.end - mention.start > other.end - other.start)
      byHead.set(mention.head, mention)
  }
  return byHead
}

function attribution(
  tree: Tree,
  one: Quoted,
  id: AttributionId,
  around: AttributionId | undefined,
  mentions: ReadonlyMap<TokenIndex, Mention>,
): Attribution {
  const text = tree.doc.document.text
  const content = one.content
    .map((part) => trimmed(text, part))
    .filter((part): part is Span => part !== undefined) as unknown as NonEmpty<Span>
  const addressee = one.addressee === undefined ? undefined : mentions.get(one.addressee)?.id
  return {
    id,
    type: typeOf(tree.doc, content, tree.doc.quotations ?? []),
    source: sourceOf(tree, one, mentions),
    cue: { ...one.cueSpan, lemma: one.lemma, act: one.cue.act, lends: lent(tree, one) },
    addressee,
    by: one.by,
    content,
    within: around,
  }
}

/** What is not said, or cannot be confirmed, is left open; what is not denied may
 *  be so. */
function lent(tree: Tree, one: Quoted): Modality {
  const { act, lends } = one.cue
  if (!["speech", "denial", "evidence"].includes(act) || !negated(tree, one.token)) return lends
  return lends === "denied" ? "hedged" : "unclear"
}

/** The mention the speaker heads; where none is known, the words themselves, and
 *  where there are no words, the cue: it alone tells that somebody says so. */
function sourceOf(tree: Tree, one: Quoted, mentions: ReadonlyMap<TokenIndex, Mention>): Source {
  const token = one.speaker.token
  if (token === undefined) return { kind: "unnamed", span: one.cueSpan }
  const mention = mentions.get(token) ?? takenUp(tree, token, mentions)
  if (mention) return { kind: "mention", mention: mention.id }
  const said = one.content.find((part) => part.start > tree.doc.tokens[token]!.start)
  const whole = tree.span(firstWord(tree, token), tree.right(token))
  const end = Math.min(whole.end, said?.start ?? whole.end, groundAt(tree, token, one))
  const span = { start: whole.start, end }
  return { kind: "unnamed", span: trimmed(tree.doc.document.text, span) ?? span }
}

/** Where a speaker's words end at latest: at the clause with the cue itself where that hangs
 *  from them, and at the participle or the clause behind a comma that tells whom they lean on
 *  ("a report, citing local radio, said"). */
function groundAt(tree: Tree, token: TokenIndex, { token: verb }: Quoted): number {
  if (tree.head(verb) === token && verb > token) return tree.doc.tokens[tree.left(verb)]!.start
  const last = Math.min(tree.right(token), verb > token ? verb - 1 : tree.right(token))
  for (let at = token + 1; at <= last; at++)
    if (tree.doc.tokens[at - 1]!.form === "," && tree.listed(at, "citing"))
      return tree.doc.tokens[at - 1]!.start
  return Number.POSITIVE_INFINITY
}

/** The mention that a relative pronoun takes up, where it is none itself. */
function takenUp(tree: Tree, token: TokenIndex, mentions: ReadonlyMap<TokenIndex, Mention>) {
  if (!tree.listed(token, "relative_subjects")) return undefined
  const noun = antecedentOf(tree, token)
  return noun === undefined ? undefined : mentions.get(noun)
}

/** The first word of a noun phrase behind its preposition. */
function firstWord(tree: Tree, token: TokenIndex): TokenIndex {
  const marks = tree
    .children(token)
    .filter((child) => child < token && tree.deprel(child) === "case")
  const last = marks.at(-1)
  return last === undefined ? tree.left(token) : Math.max(tree.right(last), last) + 1
}

/** Direct where nearly every letter stands between marks, indirect where none. */
function typeOf(
  doc: Read,
  content: readonly Span[],
  quotations: readonly Quotation[],
): Attribution["type"] {
  const letters = (span: Span): number =>
    doc.document.text.slice(span.start, span.end).match(/[\p{L}\p{N}]/gu)?.length ?? 0
  let all = 0
  let marked = 0
  for (const part of content) {
    all += letters(part)
    const inside = quotations.filter((one) => overlaps(one, part))
    for (const one of merged(inside))
      marked += letters({
        start: Math.max(one.start, part.start),
        end: Math.min(one.end, part.end),
      })
  }
  return marked === 0 ? "indirect" : marked >= all * 0.95 ? "direct" : "mixed"
}
