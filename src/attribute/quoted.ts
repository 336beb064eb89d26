import type { Quotation, Span } from "../model/index.ts"
import { contains, overlaps } from "../model/index.ts"
import { type CueSite, cueSpan } from "./cues.ts"
import { type Clause, distance } from "./distance.ts"
import { type Draft, draft, type Opening, verbSpeaker } from "./drafts.ts"
import { introduced } from "./introduced.ts"
import { reaching } from "./reach.ts"
import type { Speaker } from "./sources.ts"
import { merged, type Tree, tokenAt } from "./tree.ts"

/** A draft together with the quotations it is the cue of. */
export interface Quoted extends Draft {
  readonly quotations: readonly Quotation[]
}

/** Gives each quotation to the verb of saying beside it, and quotations without
 *  one to whoever spoke last. Where a quotation and the tree disagree about how
 *  far a content goes, the marks are right. */
export function quote(
  tree: Tree,
  drafts: readonly Draft[],
  openings: readonly Opening[],
  quotations: readonly Quotation[],
): Quoted[] {
  const outer = outermost(quotations.filter((one) => one.use === "speech"))
  const clauses = openings
    .filter(({ site }) => !inside(tree, site, outer))
    .map((opening) => clauseOf(tree, opening))
  const given = new Map<CueSite, Quotation[]>()
  const intros: Intro[] = []
  let last: { clause: Clause; end: number } | undefined
  for (const quotation of outer) {
    const beside = speakerClause(tree, quotation, clauses, drafts)
    const intro = beside ? undefined : (goingOn(tree, intros, quotation) ?? begun(tree, quotation))
    if (intro) {
      intros.push(intro)
      last = undefined
      continue
    }
    const clause = beside ?? continued(tree, quotation, latest(clauses, quotation, last))
    if (clause === "held") last = undefined
    else if (clause) {
      given.set(clause.site, [...(given.get(clause.site) ?? []), quotation])
      last = { clause, end: Math.max(quotation.end, clause.end) }
    }
  }
  const said = joinIntros(intros)
  return [...join(tree, drafts, clauses, given, outer), ...said].sort((a, b) => a.token - b.token)
}

/** A quotation with who speaks it, where no verb of saying stands beside it. */
interface Intro {
  readonly draft: Draft
  readonly quotation: Quotation
}

function begun(tree: Tree, quotation: Quotation): Intro | undefined {
  const draft = introduced(tree, quotation)
  return draft && { draft, quotation }
}

/** The paragraph right behind one whose speaker was introduced goes on with it. */
function goingOn(tree: Tree, intros: readonly Intro[], quotation: Quotation): Intro | undefined {
  const before = intros.at(-1)
  if (!before || quotation.start - before.quotation.end > 8) return undefined
  const gap = tree.doc.document.text.slice(before.quotation.end, quotation.start)
  return /^\s+$/.test(gap) ? { draft: before.draft, quotation } : undefined
}

/** One attribution for each introduction, with all quotations it leads. */
function joinIntros(intros: readonly Intro[]): Quoted[] {
  return [...new Set(intros.map(({ draft }) => draft))].map((draft) => {
    const own = intros.filter((one) => one.draft === draft).map(({ quotation }) => quotation)
    return { ...draft, content: merged(own), quotations: own }
  })
}

/** Who spoke last before a quotation: whoever said the one before, or a clause
 *  since then whose words were only reported. */
function latest(
  clauses: readonly Clause[],
  quotation: Quotation,
  last: { clause: Clause; end: number } | undefined,
): { clause: Clause; end: number } | undefined {
  for (let at = lowerBound(clauses, quotation.start) - 1; at >= 0; at--) {
    const clause = clauses[at]!
    const end = Math.max(clause.end, ...(clause.draft?.content ?? []).map((part) => part.end))
    if (last && last.end >= end) return last
    if (quotation.start - end > 60) return last
    if (reported(clauses.slice(Math.max(0, at - 8), at + 8), clause)) continue
    if (clause.draft && end <= quotation.start) return { clause, end }
  }
  return last
}

/** A clause inside what somebody else is said to say: it is he who goes on. */
const reported = (clauses: readonly Clause[], one: Clause): boolean =>
  clauses.some(
    (other) =>
      other !== one &&
      other.draft?.content.some((part) => part.start <= one.verb && one.verb < part.end),
  )

function outermost(quotations: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = []
  for (const one of quotations) if (!found.at(-1) || !contains(found.at(-1)!, one)) found.push(one)
  return found
}

const inside = (tree: Tree, site: CueSite, outer: readonly Quotation[]): boolean =>
  outer.some((one) => contains(one, tree.doc.tokens[site.token]!))

function clauseOf(tree: Tree, { site, draft: own }: Opening): Clause {
  const cue = cueSpan(tree, site)
  const speaker = verbSpeaker(tree, site).token
  const near = speaker !== undefined && Math.abs(speaker - site.token) < 30
  const start =
    near && speaker < site.token ? Math.min(phraseStart(tree, speaker), cue.start) : cue.start
  const end = near && speaker > site.token ? Math.max(tree.subtree(speaker).end, cue.end) : cue.end
  return {
    site,
    draft: own,
    verb: tree.doc.tokens[site.token]!.start,
    core: { start, end },
    end,
  }
}

/** Where the words of a noun phrase begin: marks and commas that the parser hung
 *  before them left out. */
function phraseStart(tree: Tree, head: number): number {
  let first = tree.left(head)
  while (first < head && tree.upos(first) === "PUNCT") first++
  return tree.doc.tokens[first]!.start
}

/** What a clause may be away whose verb says nothing without a quotation. */
const touching = 1

/** The clause that introduces, follows or interrupts a quotation; "held" when the
 *  quotation is part of what the tree already gives to somebody. */
function speakerClause(
  tree: Tree,
  quotation: Quotation,
  clauses: readonly Clause[],
  drafts: readonly Draft[],
): Clause | "held" | undefined {
  let best: Clause | undefined
  let bestCost = 12
  for (const clause of nearby(clauses, quotation)) {
    const cost = distance(tree, quotation, clause)
    if (clause.site.cue.takes.size === 1 && cost > touching) continue
    if (cost < bestCost) [best, bestCost] = [clause, cost]
  }
  if (best) return best
  return drafts.some((one) => one.content.some((part) => contains(part, quotation)))
    ? "held"
    : undefined
}

/** The clauses whose verb stands within some lines of a quotation. */
function nearby(clauses: readonly Clause[], quotation: Quotation): readonly Clause[] {
  const reach = 600
  const from = lowerBound(clauses, quotation.start - reach)
  const to = lowerBound(clauses, quotation.end + reach)
  return clauses.slice(from, to)
}

function lowerBound(clauses: readonly Clause[], offset: number): number {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (clauses[middle]!.verb < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Speech that goes on: a quotation at the head of a sentence, or after a comma,
 *  right behind what the last speaker said. */
function continued(
  tree: Tree,
  quotation: Quotation,
  last: { clause: Clause; end: number } | undefined,
): Clause | undefined {
  if (!last || quotation.start - last.end > 400) return undefined
  const there = tree.sentence(Math.max(0, tokenAt(tree, last.end) - 1))
  const gap = tree.doc.document.text.slice(last.end, quotation.start)
  const paragraphs = gap.match(/\n\s*\n|\n/g)?.length ?? 0
  const rest = tree.doc.document.text.slice(
    Math.max(last.end, tree.doc.sentences[there]!.end),
    quotation.start,
  )
  if (paragraphs > 1 || (paragraphs === 1 && /[\p{L}\p{N}]/u.test(rest))) return undefined
  const first = tokenAt(tree, quotation.start)
  const here = tree.doc.tokens[first] ? tree.sentence(first) : -1
  const atHead = here >= 0 && first - tree.doc.sentences[here]!.first <= 1
  const comma = here === there && /,\s*$/.test(gap)
  return (atHead && here - there <= 1) || comma || /^[\s.,]*$/.test(gap) ? last.clause : undefined
}

function join(
  tree: Tree,
  drafts: readonly Draft[],
  clauses: readonly Clause[],
  given: ReadonlyMap<CueSite, readonly Quotation[]>,
  outer: readonly Quotation[],
): Quoted[] {
  const quoted: Quoted[] = []
  const done = new Set<number>()
  for (const clause of clauses) {
    const own = given.get(clause.site) ?? []
    if (own.length === 0) continue
    done.add(clause.site.token)
    quoted.push(withQuotations(tree, clause, own, outer))
  }
  const taken = new Set([...given.values()].flat())
  const free = outermost(tree.doc.quotations ?? []).filter((one) => !taken.has(one))
  const cues = new Set([...clauses.map(({ site }) => site.token), ...drafts.map((d) => d.token)])
  for (const drafted of drafts) {
    if (done.has(drafted.token)) continue
    const one = { ...drafted, content: reaching(tree, drafted, free, cues) }
    const around = outer.find((quotation) => contains(quotation, one.cueSpan))
    const content = around
      ? kept(one.content, around)
      : shortened(tree, snapped(tree, one, outer), one, outer)
    quoted.push({ ...one, content, quotations: [] })
  }
  return quoted.sort((a, b) => a.token - b.token)
}

/** What is said inside a quotation ends with it. */
const kept = (parts: readonly Span[], around: Quotation): Span[] =>
  parts
    .map((part) => ({
      start: Math.max(part.start, around.inner.start),
      end: Math.min(part.end, around.inner.end),
    }))
    .filter((part) => part.end - part.start > 2)

/** The content of a verb with quotations: they, and what of the sentence's own
 *  words the tree gives it. */
function withQuotations(
  tree: Tree,
  clause: Clause,
  own: readonly Quotation[],
  outer: readonly Quotation[],
): Quoted {
  const drafted: Draft =
    clause.draft ??
    draft(tree, clause.site, cueSpan(tree, clause.site), verbSpeaker(tree, clause.site), {
      spans: [],
      by: "quotation",
      addressee: undefined,
    })
  const between = speakerBetween(tree, drafted, own)
  const base = between === undefined ? drafted : { ...drafted, speaker: between }
  const aside = base.by.includes("/aside/")
  const words = base.content
    .flatMap((part) => fromColon(tree, part, own))
    .filter(
      (part) =>
        aside ||
        goesBefore(base, part, own) ||
        own.some((one) => overlaps(one, part)) ||
        lettersBeside(tree, part, own),
    )
  const core =
    between === undefined
      ? clause.core
      : { start: tree.subtree(between.token!).start, end: clause.core.end }
  const content = shortened(tree, merged([...clip(words, core), ...own], 2), base, own)
  return { ...base, content: snapped(tree, { ...base, content }, outer), quotations: own }
}

/** A comma inside the closing mark ends what is said: whatever participle, relative
 *  clause or "though" follows is the writer's. */
function shortened(
  tree: Tree,
  content: readonly Span[],
  { cueSpan }: Draft,
  own: readonly Quotation[],
): Span[] {
  const { text } = tree.doc.document
  return content.map((part) => {
    const inside = own.filter((one) => contains(part, one))
    const last = inside.at(-1)
    if (!last || part.start < cueSpan.end || part.end <= last.end + 2) return part
    const next = tokenAt(tree, last.end)
    const leaves = /^(VBG|W.*)$/.test(tree.xpos(next)) || tree.listed(next, "leaving")
    return /,\W*$/.test(text.slice(last.inner.start, last.end)) && leaves
      ? { start: part.start, end: last.end }
      : part
  })
}

/** "“…,” the mayor, a doctor, said": who stands between a quotation and its verb, where
 *  the tree found nobody there. */
function speakerBetween(
  tree: Tree,
  { token, speaker, by }: Draft,
  own: readonly Quotation[],
): Speaker | undefined {
  const before = own.findLast((one) => one.end <= tree.doc.tokens[token]!.start)
  if (!before || by.includes("/aside/")) return undefined
  let first = tokenAt(tree, before.end)
  while (first < token && tree.upos(first) === "PUNCT") first++
  const found = speaker.token !== undefined && (speaker.token >= first || speaker.token > token)
  if (found || first >= token || tree.sentence(first) !== tree.sentence(token)) return undefined
  if (!/^(DT|PRP|PRP\$|NN|NNS|UH|JJ|CD)$/.test(tree.xpos(first)) && !capital(tree, first))
    return undefined
  for (let at = first; at < token; at++)
    if (/^(VB[DZP]|MD)$/.test(tree.xpos(at)) || /^[;:]$/.test(tree.doc.tokens[at]!.form))
      return undefined
  const head = headWithin(tree, first, token)
  return head === undefined ? undefined : { token: head, by: "between" }
}

const capital = (tree: Tree, at: number): boolean => /^\p{Lu}/u.test(tree.doc.tokens[at]!.form)

/** The highest noun over the first word of a phrase that ends before `end`. */
function headWithin(tree: Tree, first: number, end: number): number | undefined {
  let best: number | undefined
  for (let at = first, n = 0; at >= first && at < end && n < 12; at = tree.head(at), n++)
    if ((/^(NOUN|PROPN|PRON)$/.test(tree.upos(at)) || capital(tree, at)) && !tree.inTime(at))
      best = at
  return best
}

/** Words reported behind the cue, before speech goes on in somebody's own. */
const goesBefore = ({ by, cueSpan }: Draft, part: Span, own: readonly Quotation[]): boolean =>
  /\/(clause|told|infinitive|raised)\//.test(by) &&
  part.start >= cueSpan.end &&
  own.every((one) => one.start >= part.end)

const lettersBeside = (tree: Tree, part: Span, own: readonly Quotation[]): boolean =>
  own.some(
    (one) =>
      part.end <= one.start && !/[.:!?]/.test(tree.doc.document.text.slice(part.end, one.start)),
  )

/** A quotation that follows a colon or a full stop owes nothing to the words
 *  before it. */
function fromColon(tree: Tree, part: Span, own: readonly Quotation[]): Span[] {
  const first = own.find((one) => overlaps(one, part))
  if (!first || first.start <= part.start) return [part]
  const lead = tree.doc.document.text.slice(part.start, first.start)
  return /[:.!?]\s*$/.test(lead) ? [{ start: first.start, end: part.end }] : [part]
}

/** A content never holds its own reporting clause. */
function clip(parts: readonly Span[], core: Span): Span[] {
  return parts.flatMap((part) =>
    !overlaps(part, core)
      ? [part]
      : [
          { start: part.start, end: Math.min(part.end, core.start) },
          { start: Math.max(part.start, core.end), end: part.end },
        ].filter((one) => one.end - one.start > 2),
  )
}

/** Widens a content that ends inside a quotation to the whole of it, and on to
 *  quotations coordinated with it, unless the cue stands there too. */
function snapped(tree: Tree, one: Draft, outer: readonly Quotation[]): Span[] {
  const touched: Span[] = []
  for (const quotation of outer) {
    if (overlaps(quotation, one.cueSpan)) continue
    const inside = one.content.some((part) => overlaps(part, quotation))
    const before = touched.at(-1)
    if (inside) touched.push(quotation)
    else if (before && coordinated(tree, before.end, quotation.start)) {
      touched.push({ start: before.end, end: quotation.end })
    }
  }
  return merged([...one.content, ...touched])
}

/** Only a comma and a word like "and" stand between the two. */
function coordinated(tree: Tree, from: number, to: number): boolean {
  if (to - from > 12) return false
  const words = tree.doc.document.text.slice(from, to).match(/\p{L}+/gu) ?? []
  const list = tree.language.lexicons.joining_words
  return words.length > 0 && words.every((word) => list?.has(word.toLowerCase()))
}
