import type { CueClass, Language, Quotation, Span, TokenIndex } from "../model/index.ts"
import { inanimate } from "./animate.ts"
import { asideOf } from "./asides.ts"
import { apart, closingOf } from "./closing.ts"
import { type Content, contentOf } from "./contents.ts"
import { type CueSite, cueSpan, isPlural, sitesAt } from "./cues.ts"
import { contentOfNoun } from "./nouns.ts"
import { phraseDraft } from "./phrases.ts"
import { antecedentOf } from "./relatives.ts"
import {
  agentOf,
  before,
  isPassive,
  ownerOf,
  type Speaker,
  speakerOf,
  speakerOutside,
} from "./sources.ts"
import { relates, type Tree } from "./tree.ts"

/** An attribution before mentions, marks and nesting are asked. */
export interface Draft {
  readonly token: TokenIndex
  readonly cue: CueClass
  readonly lemma: string
  readonly cueSpan: Span
  readonly speaker: Speaker
  readonly content: readonly Span[]
  readonly addressee: TokenIndex | undefined
  readonly by: string
}

/** A verb that can be said with a quotation, whose words are yet to be found. */
export interface Opening {
  readonly site: CueSite
  readonly draft: Draft | undefined
}

export interface Found {
  readonly drafts: readonly Draft[]
  /** Verbs of saying, with or without content of their own in the tree. */
  readonly openings: readonly Opening[]
}

/** Every cue of the document that has its parts in the tree. */
export function draftsOf(tree: Tree, language: Language): Found {
  const drafts: Draft[] = []
  const openings: Opening[] = []
  let covered = -1
  for (let token = 0; token < tree.doc.tokens.length; token++) {
    const sites = sitesAt(tree, language, token)
    if (sites.length === 0) continue
    if (token <= covered) continue
    const draft = fitting(
      tree,
      sites,
      first(asFirst(raisedFirst(tree, sites)), (site) => draftAt(tree, site)),
    )
    const phrase = draft && sites.find(({ cue, rest }) => cue === draft.cue && rest.length > 1)
    if (phrase) covered = phrase.last
    const quoting = sites.find((site) => site.cue.takes.has("quote"))
    if (draft) drafts.push(draft)
    if (quoting && tree.upos(token) === "VERB" && spoken(tree, quoting))
      openings.push({ site: quoting, draft })
  }
  return { drafts: apart(drafts), openings }
}

/** "The convoy is believed to have left": whose subject is part of what is
 *  believed comes before all that an active verb takes. */
function raisedFirst(tree: Tree, sites: readonly CueSite[]): readonly CueSite[] {
  const [one] = sites
  if (!one || tree.upos(one.token) !== "VERB" || tree.child(one.token, "nsubj:pass") === undefined)
    return sites
  const raising = sites.filter(({ cue }) => cue.takes.has("subject"))
  const open = tree.children(one.token).some((child) => tree.deprel(child) === "xcomp")
  return open ? [...raising, ...sites.filter((site) => !raising.includes(site))] : sites
}

/** What is described as something comes before what is only described. */
const asFirst = (sites: readonly CueSite[]): readonly CueSite[] => {
  const named = sites.filter(({ cue }) => cue.takes.has("as"))
  return named.length === 0 ? sites : [...named, ...sites.filter((site) => !named.includes(site))]
}

/** Constructions in which somebody wants, praises or discusses a thing. */
const attitude = /^[a-z ]+\/(object|preposition|gerund|infinitive|raised|label)\//

/** What shows something is evidence, not a speaker; and what only goes on says
 *  nothing. A fear or a hope that is nobody's tells of nobody. */
function fitting(tree: Tree, sites: readonly CueSite[], one: Draft | undefined): Draft | undefined {
  if (one?.speaker.token === undefined)
    return one?.cue.upos === "NOUN" && one.cue.act === "belief" ? undefined : one
  if (one.cue.act === "evidence") return one
  const thing = inanimate(tree, one.speaker.token)
  const shown = sites.find(({ cue }) => cue.upos === "VERB" && cue.act === "evidence")
  if (shown && one.cue.act === "request" && tree.listed(one.speaker.token, "evidence_nouns"))
    return draftAt(tree, shown) ?? one
  if (!thing) return one
  if (attitude.test(one.by)) return undefined
  if (shown) return draftAt(tree, shown) ?? one
  return tree.listed(one.token, "going_on") ? undefined : one
}

/** May words between marks be this verb's? A thing shows words, people do not; and
 *  people go on to say words, things do not. */
function spoken(tree: Tree, site: CueSite): boolean {
  const evidence = site.cue.act === "evidence"
  if (isPassive(tree, site.token) && !saysPassive(tree, site.token)) return adjacent(tree, site)
  if (!evidence && !tree.listed(site.token, "going_on")) return true
  const speaker = verbSpeaker(tree, site).token
  const thing = speaker !== undefined && inanimate(tree, speaker)
  return evidence ? thing || !tree.doc.mentions?.length : !thing
}

/** A past participle on a noun is hardly ever what words between marks hang from;
 *  right behind them it may be a past form. */
function adjacent(tree: Tree, { token }: CueSite): boolean {
  const { start } = tree.doc.tokens[token]!
  return tree.listed(token, "plain_saying") || quotedBefore(tree, start)
}

const quotedBefore = (tree: Tree, offset: number): boolean =>
  (tree.doc.quotations ?? []).some((one) => one.end <= offset && offset - one.end < 60)

function first<A, B>(list: readonly A[], give: (one: A) => B | undefined): B | undefined {
  for (const one of list) {
    const given = give(one)
    if (given !== undefined) return given
  }
  return undefined
}

function draftAt(tree: Tree, site: CueSite): Draft | undefined {
  switch (site.cue.upos) {
    case "VERB":
      return verbDraft(tree, site)
    case "NOUN":
      return nounDraft(tree, site)
    case "ADJ":
      return adjectiveDraft(tree, site)
    case "ADP":
    case "ADV":
      return phraseDraft(tree, site)
  }
}

export function draft(
  tree: Tree,
  site: CueSite,
  span: Span,
  speaker: Speaker,
  content: Content,
): Draft {
  const { cue, token } = site
  return {
    token,
    cue,
    lemma: [tree.lemma(token), ...site.rest].join(" "),
    cueSpan: span,
    speaker,
    content: content.spans,
    addressee: content.addressee,
    by: `${cue.id}/${content.by}/${speaker.by}`,
  }
}

function verbDraft(tree: Tree, site: CueSite): Draft | undefined {
  if (site.cue.takes.has("subject") && !raises(tree, site)) return undefined
  const aside = site.cue.takes.has("quote") ? asideOf(tree, site.token) : undefined
  if (aside) {
    const content = { spans: aside.content, by: "aside", addressee: undefined }
    const speaker = { token: aside.speaker, by: "behind" }
    return draft(tree, site, cueSpan(tree, site), speaker, content)
  }
  const closing = closingOf(tree, site)
  if (closing) {
    const content = { spans: [closing.content], by: "closing", addressee: undefined }
    const speaker = { token: closing.speaker, by: "behind" }
    return draft(tree, site, cueSpan(tree, site), speaker, content)
  }
  if (isPlural(tree, site.token) && !site.cue.takes.has("figure")) return undefined
  const content = contentOf(tree, site)
  if (!content || content.spans.length === 0) return undefined
  const speaker = verbSpeaker(tree, site)
  if (!saidBy(tree, site, speaker, content)) return undefined
  if (site.cue.takes.has("figure") && isSelf(tree, speaker.token)) return undefined
  return draft(tree, site, cueSpan(tree, site), speaker, content)
}

/** Who counts in the first person already speaks. */
const isSelf = (tree: Tree, at: TokenIndex | undefined): boolean =>
  at !== undefined && tree.listed(at, "selves")

/** Somebody must say it, and not be part of what is said. */
function saidBy(tree: Tree, site: CueSite, speaker: Speaker, content: Content): boolean {
  if (site.cue.takes.has("subject")) return true
  if (speaker.token === undefined) return isPassive(tree, site.token)
  if (speaker.token === content.addressee && !isPassive(tree, site.token)) return false
  const at = tree.doc.tokens[speaker.token]!
  return !content.spans.some((part) => part.start <= at.start && at.end <= part.end)
}

const raises = (tree: Tree, { token, cue }: CueSite): boolean =>
  cue.id === "passive" ? isPassive(tree, token) : true

/** Who a verb's source is; of a count, never the pronoun that takes them up. */
export function verbSpeaker(tree: Tree, site: CueSite): Speaker {
  const speaker = actor(tree, site)
  if (!site.cue.takes.has("figure") || speaker.token === undefined) return speaker
  const relative = tree.listed(speaker.token, "relative_subjects")
  const noun = relative ? antecedentOf(tree, speaker.token) : undefined
  return noun === undefined ? speaker : { token: noun, by: "relative" }
}

/** The subject, in the passive the one behind "by". */
function actor(tree: Tree, site: CueSite): Speaker {
  const { token, cue } = site
  if (cue.takes.has("subject") || isPassive(tree, token)) {
    if (cue.id === "quoted") return speakerOf(tree, token, false)
    const agent = agentOf(tree, token)
    if (agent === undefined && cue.takes.has("quote") && !saysPassive(tree, token))
      return besideOrAbove(tree, token)
    return { token: agent, by: agent === undefined ? "passive" : "agent" }
  }
  return speakerOutside(
    tree,
    token,
    cue.takes.has("told") || (!cue.takes.has("quote") && tree.deprel(token) === "root")
      ? "before"
      : cue.takes.has("quote"),
    (at) => tree.inDateline(at) || quotedApart(tree, token, at),
  )
}

/** Is there an auxiliary that makes it a passive beyond doubt? */
const saysPassive = (tree: Tree, verb: TokenIndex): boolean =>
  tree.child(verb, "aux:pass", "nsubj:pass") !== undefined

/** "The mayor, a doctor, recalled": without an auxiliary a past form may have been
 *  taken for a participle on its own subject. */
function besideOrAbove(tree: Tree, verb: TokenIndex): Speaker {
  const head = tree.head(verb)
  const noun = head >= 0 && head < verb && ["NOUN", "PROPN", "PRON"].includes(tree.upos(head))
  if (noun) return { token: head, by: "participle" }
  const near = before(tree, verb, (at) => tree.inDateline(at) || quotedApart(tree, verb, at))
  return { token: near, by: near === undefined ? "passive" : "beside" }
}

/** A word or two between marks may be part of a name: "three “exiles” said". */
const aWord = (tree: Tree, { inner }: Quotation): boolean =>
  /^[\p{L}\p{N}’'-]+(?: [\p{L}\p{N}’'-]+)?$/u.test(
    tree.doc.document.text.slice(inner.start, inner.end),
  )

/** Does `at` stand inside a quotation that the verb is not part of? */
function quotedApart(tree: Tree, verb: TokenIndex, at: TokenIndex): boolean {
  const { tokens } = tree.doc
  return (tree.doc.quotations ?? []).some(
    (one) =>
      one.use === "speech" &&
      !aWord(tree, one) &&
      one.start <= tokens[at]!.start &&
      tokens[at]!.end <= one.end &&
      !(one.start <= tokens[verb]!.start && tokens[verb]!.end <= one.end),
  )
}

function nounDraft(tree: Tree, site: CueSite): Draft | undefined {
  const content = contentOfNoun(tree, site)
  if (!content) return undefined
  const owner = ownerOf(tree, site.token, content.by === "noun topic")
  const speaker = owner.token === undefined ? holderOf(tree, site) : owner
  if (speaker.token === undefined && content.by !== "noun clause") return undefined
  const { tokens } = tree.doc
  const span = { start: tokens[site.token]!.start, end: tokens[site.token]!.end }
  return draft(tree, site, span, speaker, content)
}

/** "left in the hope that …": a belief or hope is that of whoever does what it goes with. */
function holderOf(tree: Tree, { token, cue }: CueSite): Speaker {
  const up = tree.head(token)
  const none = { token: undefined, by: "unnamed" }
  if (!["belief", "intention"].includes(cue.act) || up < 0 || isPassive(tree, up)) return none
  if (!/^(obj|obl)/.test(tree.deprel(token)) || tree.upos(up) !== "VERB") return none
  const speaker = speakerOf(tree, up, false)
  return speaker.token !== undefined && speaker.token < token
    ? { token: speaker.token, by: "holder" }
    : none
}

/** "is confident that", "is ready to", "worried about". */
function adjectiveDraft(tree: Tree, site: CueSite): Draft | undefined {
  const { token, cue } = site
  const subject = tree.child(token, "nsubj")
  if (subject === undefined || tree.child(token, "cop") === undefined) return undefined
  if (tree.xpos(subject) === "EX" || tree.lemma(subject) === "it") return undefined
  const what = tree
    .children(token)
    .find(
      (child) =>
        child > token &&
        /^(ccomp|xcomp|advcl)/.test(tree.deprel(child)) &&
        complementary(tree, child),
    )
  if (what === undefined) return undefined
  const content: Content = {
    spans: [tree.subtree(what)],
    by: "adjective",
    addressee: undefined,
  }
  return draft(
    tree,
    { ...site, cue },
    cueSpan(tree, site),
    { token: subject, by: "subject" },
    content,
  )
}

function complementary(tree: Tree, child: TokenIndex): boolean {
  if (relates(tree.deprel(child), "ccomp")) return true
  return tree.children(child).some((one) => tree.xpos(one) === "TO" && one < child)
}
