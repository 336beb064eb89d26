import type { Span, TokenIndex } from "../model/index.ts"
import { around, inserted } from "./around.ts"
import { asideless } from "./asideless.ts"
import { broken, setOff } from "./broken.ts"
import { onTerms } from "./closing.ts"
import type { CueSite } from "./cues.ts"
import { labelled } from "./labels.ts"
import { object } from "./objects.ts"
import { withParallel } from "./parallel.ts"
import { isPassive } from "./sources.ts"
import { figure } from "./tallies.ts"
import { topic } from "./topics.ts"
import { relates, type Tree } from "./tree.ts"

/** What is reported, before quotation marks are asked. */
export interface Content {
  readonly spans: readonly Span[]
  /** The construction it was found in; part of the rule's name. */
  readonly by: string
  /** Head word of the one addressed. */
  readonly addressee: TokenIndex | undefined
}

export const found = (by: string, ...spans: Span[]): Content => ({
  spans,
  by,
  addressee: undefined,
})

type Finder = (tree: Tree, site: CueSite) => Content | undefined

/** The content of a verb that reports, by the first construction it takes that is
 *  there; `undefined` where none is. */
export function contentOf(tree: Tree, site: CueSite): Content | undefined {
  const { takes } = site.cue
  const passive = isPassive(tree, site.token)
  if (takes.has("subject") && (passive || takes.size === 2)) return raisedSubject(tree, site)
  if (takes.has("subject")) return undefined
  for (const [complement, find] of finders) {
    if (!takes.has(complement)) continue
    if (passive && complement === "object" && !askedAbout(tree, site)) continue
    const content = find(tree, site)
    if (content) return closed.has(complement) ? cutShort(tree, content) : content
  }
  return undefined
}

/** "asked about the plan": whoever is asked, the question is the content. */
const askedAbout = (tree: Tree, { token, rest }: CueSite): boolean =>
  rest.length > 0 && tree.listed(token, "asking")

const finders: readonly (readonly [Parameters<CueSite["cue"]["takes"]["has"]>[0], Finder])[] = [
  ["figure", figure],
  ["told", told],
  ["raised", raised],
  ["label", labelled],
  ["as", labelled],
  ["clause", clause],
  ["infinitive", infinitive],
  ["gerund", gerund],
  ["object", object],
]

/** Whose contents end before what the writer adds. */
const closed: ReadonlySet<string> = new Set(["raised", "as", "infinitive", "gerund", "object"])

const cutShort = (tree: Tree, content: Content): Content => ({
  ...content,
  spans: content.spans.map((span) => asideless(tree, span)),
})

export const under = (tree: Tree, at: TokenIndex, ...deprels: string[]): TokenIndex | undefined =>
  tree
    .children(at)
    .find((child) => child > at && deprels.some((one) => relates(tree.deprel(child), one)))

/** A finite clause after the verb, or the sentence the verb is put into. */
function clause(tree: Tree, { token, last, cue }: CueSite): Content | undefined {
  const set = cue.takes.has("quote") ? setOff(tree, token) : undefined
  if (set) return set
  const after =
    said(tree, token) ??
    finite(tree, token) ??
    colon(tree, token) ??
    asked(tree, token) ??
    (cue.act === "question" ? whether(tree, token) : undefined) ??
    (last > token + 1 ? under(tree, last, "ccomp") : undefined)
  if (after !== undefined && after > last) return found("clause", extended(tree, token, after))
  const that = isPassive(tree, token) ? undefined : thatFurther(tree, token, last)
  if (that !== undefined) return found("clause", that)
  const rest = behindColon(tree, last)
  if (rest !== undefined) return found("colon", rest)
  const before = tree
    .children(token)
    .find((child) => child < token && relates(tree.deprel(child), "ccomp"))
  if (before !== undefined) return found("clause before", around(tree, token, before))
  if (!cue.takes.has("quote")) return undefined
  return inserted(tree, token) ?? broken(tree, token)
}

/** The clause under a verb; never a participle behind a comma ("said, wiping his face"). */
const said = (tree: Tree, token: TokenIndex): TokenIndex | undefined => {
  const clause = under(tree, token, "ccomp")
  if (clause === undefined || tree.xpos(clause) !== "VBG") return clause
  const aside = tree.left(clause) === clause && tree.doc.tokens[clause - 1]?.form === ","
  return aside ? undefined : clause
}

/** "said on the radio on Friday that …": the clause behind the first "that" after the
 *  verb, whatever the tree hung it from. */
function thatFurther(tree: Tree, verb: TokenIndex, last: TokenIndex): Span | undefined {
  const end = tree.doc.sentences[tree.sentence(verb)]!.last
  for (let at = last + 1; at < Math.min(end - 2, last + 16); at++) {
    if (/^(VB[DZP]|MD|W.*|TO)$/.test(tree.xpos(at)) || /^[;:]$/.test(tree.doc.tokens[at]!.form))
      return undefined
    if (tree.listed(at, "plain_saying") || tree.listed(at, "continuing")) return undefined
    if (onTerms(tree, at)) return undefined
    if (tree.xpos(at) !== "IN" || tree.deprel(at) !== "mark") continue
    if (!tree.listed(at, "relative_subjects")) continue
    const clause = tree.head(at)
    if (clause < 0) continue
    const noun = tree.head(clause)
    const explains =
      noun >= 0 && relates(tree.deprel(clause), "acl") && relates(tree.deprel(noun), "obj")
    return clause > at && !explains ? tree.span(at, tree.right(clause)) : undefined
  }
  return undefined
}

/** A clause with what the parser left beside it: its subject taken for an object
 *  of the verb, and a second clause with a mark of its own. */
function extended(tree: Tree, verb: TokenIndex, clause: TokenIndex): Span {
  let [first, last] = [opening(tree, clause), tree.right(clause)]
  const stray = under(tree, verb, "obj")
  if (stray === verb + 1 || (stray !== undefined && tree.left(stray) === verb + 1))
    if (stray < first && tree.right(stray) + 1 >= first && !isSpeaker(tree, verb, stray))
      first = tree.left(stray)
  for (const child of tree.children(verb))
    if (
      tree.left(child) > last &&
      tree.left(child) <= last + 3 &&
      ((tree.deprel(child) === "conj" && marked(tree, child)) ||
        (tree.deprel(child) === "ccomp" && tree.left(child) === last + 1))
    )
      last = tree.right(child)
  last = withParallel(tree, verb, last)
  return tree.span(first, withReason(tree, verb, last))
}

/** "said he left because he was ill": a reason or condition right behind what is said,
 *  which the parser hung from the verb of saying. */
function withReason(tree: Tree, verb: TokenIndex, last: TokenIndex): TokenIndex {
  const reason = tree.children(verb).find((child) => {
    const mark = tree.child(child, "mark")
    return (
      tree.left(child) === last + 1 &&
      tree.deprel(child) === "advcl" &&
      mark !== undefined &&
      tree.listed(mark, "reason_marks")
    )
  })
  return reason === undefined ? last : tree.right(reason)
}

/** A clause begins with its "that": what the parser put before it, as in "said on
 *  Friday that", goes with the verb of saying. */
function opening(tree: Tree, clause: TokenIndex): TokenIndex {
  const left = tree.left(clause)
  const mark = tree
    .children(clause)
    .find((c) => c < clause && tree.deprel(c) === "mark" && tree.listed(c, "relative_subjects"))
  return mark === undefined ? left : Math.max(left, mark)
}

export const marked = (tree: Tree, at: TokenIndex): boolean =>
  tree.children(at).some((c) => tree.deprel(c) === "mark" && /^(IN|TO)$/.test(tree.xpos(c)))

const isSpeaker = (tree: Tree, verb: TokenIndex, at: TokenIndex): boolean =>
  tree.child(verb, "nsubj") === undefined && at > verb

/** An open complement with a subject or a wh-word of its own is a clause. */
function finite(tree: Tree, token: TokenIndex): TokenIndex | undefined {
  const open = under(tree, token, "xcomp", "advcl")
  if (open === undefined) return undefined
  const opens = tree.children(open).some((child) => child < open && tree.listed(child, "wh_words"))
  const own = tree.child(open, "nsubj") !== undefined && tree.deprel(open) === "xcomp"
  const question =
    opens &&
    tree.listed(tree.left(open), "wh_words") &&
    (tree.deprel(open) === "xcomp" || opensWithTo(tree, open))
  return own || question ? open : undefined
}

/** "The villagers ask each week where to go": the question hangs from its first word. */
const asked = (tree: Tree, token: TokenIndex): TokenIndex | undefined =>
  tree
    .children(token)
    .find(
      (child) =>
        child > token &&
        tree.listed(child, "wh_words") &&
        tree.children(child).some((one) => one > child && tree.upos(one) === "VERB"),
    )

/** "asked if the road was safe", which is no condition behind a verb of asking. */
const whether = (tree: Tree, token: TokenIndex): TokenIndex | undefined =>
  tree
    .children(token)
    .find(
      (child) =>
        child > token &&
        tree.left(child) - token < 8 &&
        /^(advcl|ccomp|xcomp|dep)/.test(tree.deprel(child)) &&
        tree.listed(tree.left(child), "wh_words"),
    )

/** "He said: the road is closed." */
function colon(tree: Tree, token: TokenIndex): TokenIndex | undefined {
  const next = under(tree, token, "parataxis")
  if (next === undefined) return undefined
  const before = tree.doc.tokens[tree.left(next)]
  const gap = tree.doc.document.text.slice(tree.doc.tokens[token]!.end, before!.start)
  return /[:]\s*$/.test(gap) ||
    tree.doc.tokens.slice(token, tree.left(next) + 1).some((one) => one.form === ":")
    ? next
    : undefined
}

/** What follows a verb and the colon right behind it, where the tree joins the two in some
 *  other way: "The spokesman he denies: the plane never left." */
function behindColon(tree: Tree, verb: TokenIndex): Span | undefined {
  const end = tree.doc.sentences[tree.sentence(verb)]!.last - 1
  if (tree.doc.tokens[verb + 1]?.form !== ":" || verb + 2 >= end) return undefined
  return tree.span(verb + 2, tree.upos(end) === "PUNCT" ? end - 1 : end)
}

function infinitive(tree: Tree, { token, last, cue }: CueSite): Content | undefined {
  const open = under(tree, token, "xcomp")
  if (open === undefined || open < last || tree.xpos(open) === "VBG") return undefined
  if (cue.takes.has("told") && bare(tree, open)) return undefined
  return found("infinitive", extended(tree, token, open))
}

function gerund(tree: Tree, site: CueSite): Content | undefined {
  const open = tree
    .children(site.token)
    .find(
      (child) =>
        child > site.last &&
        tree.xpos(child) === "VBG" &&
        /^(xcomp|ccomp|advcl)/.test(tree.deprel(child)),
    )
  if (open === undefined) return undefined
  const marker = tree.child(open, "mark")
  const marked = marker !== undefined && tree.left(open) === marker
  if (site.rest.length > 0 && !(marked && marker === site.last)) return undefined
  if (site.rest.length === 0 && tree.deprel(open) === "advcl") return undefined
  const first = marked ? marker + 1 : tree.left(open)
  return found("gerund", tree.span(first, tree.right(open)))
}

/** Nobody is told a bare verb: it is a word that was left or taken for one. */
const bare = (tree: Tree, at: TokenIndex): boolean =>
  tree.xpos(at) === "VB" && tree.child(at, "mark", "nsubj", "aux") === undefined

/** "told reporters that", "told them to leave": whom, then what. */
function told(tree: Tree, site: CueSite): Content | undefined {
  const { token } = site
  const passive = isPassive(tree, token)
  const whom = passive ? tree.child(token, "nsubj") : under(tree, token, "iobj", "obj")
  const clausal = tree
    .children(token)
    .find(
      (c) => c > token && /^[cx]comp/.test(tree.deprel(c)) && !bareName(tree, c) && !bare(tree, c),
    )
  const what = clausal ?? (whom === undefined ? undefined : hung(tree, whom))
  if (what !== undefined && what > (whom ?? token))
    return { ...found("told", tree.subtree(what)), addressee: whom }
  const that = thatFurther(tree, token, site.last)
  if (that !== undefined) return { ...found("told", that), addressee: whom }
  const before = clause(tree, site)
  if (before === undefined || before.by === "rest of sentence") return topic(tree, site) ?? before
  return { ...before, addressee: whom }
}

/** "warned residents that the dam might fail": a clause with a subject of its own
 *  behind "that" was taken for a relative clause. */
const takenForRelative = (tree: Tree, clause: TokenIndex): boolean => {
  const first = tree.left(clause)
  const subject = tree.child(clause, "nsubj")
  return (
    tree.listed(first, "relative_subjects") &&
    !/^WP/.test(tree.xpos(first)) &&
    subject !== undefined &&
    subject !== first
  )
}

/** A name that the parser took for a clause: whom it is told. */
const bareName = (tree: Tree, at: TokenIndex): boolean =>
  tree.upos(at) === "PROPN" && tree.child(at, "nsubj", "cop", "mark") === undefined

/** The clause that the parser hung from the one addressed. */
const hung = (tree: Tree, whom: TokenIndex): TokenIndex | undefined =>
  tree
    .children(whom)
    .find(
      (c) =>
        c > whom &&
        /^(acl|ccomp)/.test(tree.deprel(c)) &&
        (marked(tree, c) || opensWithTo(tree, c) || takenForRelative(tree, c)),
    )

/** "urged the rebels to leave": the object is part of what is urged. */
function raised(tree: Tree, { token }: CueSite): Content | undefined {
  const whom = tree
    .children(token)
    .find(
      (child) =>
        child > token &&
        ["obj", "obl", "iobj"].some((one) => relates(tree.deprel(child), one)) &&
        !byAgent(tree, child),
    )
  const what = under(tree, token, "xcomp", "advcl", "ccomp")
  const subject = whom ?? (what === undefined ? undefined : tree.child(what, "nsubj"))
  if (what === undefined || subject === undefined || subject > what) return undefined
  if (tree.deprel(what) === "advcl" && !opensWithTo(tree, what)) return undefined
  const marker = tree.child(subject, "case")
  const first = marker === undefined ? tree.left(subject) : marker + 1
  return { ...found("raised", tree.span(first, tree.right(what))), addressee: subject }
}

/** The one behind "by" acts; nobody asks anything of him. */
const byAgent = (tree: Tree, at: TokenIndex): boolean => {
  const marker = tree.child(at, "case")
  return marker !== undefined && tree.listed(marker, "agent_marks")
}

export const opensWithTo = (tree: Tree, verb: TokenIndex): boolean =>
  tree.children(verb).some((child) => tree.xpos(child) === "TO" && child < verb)

/** "The convoy is believed to have left": the subject belongs to what is believed. */
function raisedSubject(tree: Tree, { token }: CueSite): Content | undefined {
  const that = under(tree, token, "ccomp", "csubj")
  if (that !== undefined) return found("that", tree.subtree(that))
  const what = under(tree, token, "xcomp", "obl")
  const subject = tree.child(token, "nsubj")
  if (what === undefined) return undefined
  const marker = tree.child(what, "case")
  if (
    tree.deprel(what).startsWith("obl") &&
    (marker === undefined || !tree.listed(marker, "label_marks"))
  )
    return undefined
  const spans = subject === undefined ? [] : [tree.subtree(subject)]
  return found("raised subject", ...spans, tree.subtree(what))
}
