import type {
  Annotated,
  ClaimKind,
  Context,
  Count,
  Draft,
  FigureClaim,
  Language,
  ReadLayers,
  TokenIndex,
} from "../../model/index.ts"
import { union } from "../../model/index.ts"
import { type Syntax, syntax } from "../syntax.ts"
import { written } from "../written.ts"
import { carried } from "./carried.ts"
import { compare } from "./compare.ts"
import { type Counted, counted, kindOf } from "./counted.ts"
import { asOf, perpetrator, place } from "./details.ts"
import type { Evidence } from "./evidence.ts"
import { group } from "./group.ts"
import { headline } from "./headline.ts"
import {
  amongDead,
  amongWhom,
  continuing,
  included,
  inherit,
  partitive,
  remaining,
  type Told,
} from "./inherit.ts"
import { withBodyGroups } from "./lead.ts"
import { measuresOf } from "./measure.ts"
import { type Growing, growing, running, trendOf } from "./running.ts"
import { type Earlier, isIncrement } from "./scope.ts"
import { withdrawals } from "./withdrawn.ts"
import { type FigureWords, figureWords } from "./words.ts"

type Doc = Annotated<ReadLayers>
type FigureDraft = Draft<FigureClaim>

/** What one extraction works with. */
interface Work {
  readonly doc: Doc
  readonly tree: Syntax
  readonly words: FigureWords
  /** What rules say of a number, by the token they captured as counted. */
  readonly ruled: ReadonlyMap<TokenIndex, Evidence>
}

/** How many were killed, arrested, deployed … A number is a figure only where a
 *  word of its clause says what it counts. */
export const figure: ClaimKind<FigureClaim> = {
  kind: "figure",
  extract,
  compare,
  headline,
  columns: [
    { name: "measure", about: "What was counted: killed, arrested …", value: (c) => c.measure },
    { name: "low", about: "At least so many", value: (c) => c.count.low },
    { name: "best", about: "The number as told", value: (c) => c.count.best },
    { name: "high", about: "At most so many; empty if unbounded", value: (c) => c.count.high },
    { name: "bound", about: "How the words bind the number", value: (c) => c.count.bound },
    { name: "group", about: "Whom the number counts", value: (c) => c.group },
    { name: "scope", about: "total, increment or subset", value: (c) => c.scope },
    { name: "trend", about: "up or down, where the words say so", value: (c) => c.trend },
  ],
}

function extract(doc: Doc, context: Context): readonly FigureDraft[] {
  const { language } = context
  const ruled = byRule(doc, language)
  const work: Work = { doc, tree: syntax(doc), words: figureWords(language), ruled }
  const told = tell(work)
  const known = told.filter((one) => one.evidence.length > 0)
  const drafts: FigureDraft[] = []
  const earlier: Earlier[] = []
  for (const one of known)
    for (const evidence of one.evidence) {
      const draft = drafted(one, evidence, earlier, work)
      drafts.push(draft)
      earlier.push({ measure: draft.measure, group: draft.group })
    }
  const grouped = withBodyGroups(drafts, work.tree)
  return [...withdrawals(grouped, work.tree, work.words), ...trends(told, work)]
}

function byRule(doc: Doc, language: Language): Work["ruled"] {
  const found = new Map<TokenIndex, Evidence>()
  for (const { rule, root, captures } of written("figure", language, doc)) {
    const { measure, group } = rule.gives
    if (captures.counted === undefined || measure === undefined) continue
    const trigger = captures.trigger ?? root
    found.set(captures.counted, { measure, trigger, how: "rule", rule: { id: rule.id, group } })
  }
  return found
}

function tell(work: Work): readonly Told[] {
  const { doc, tree, words } = work
  const told: Told[] = []
  for (const found of counted(doc.quantities, doc.mentions, tree, words))
    told.push(withoutWhole(reading(found, told, work), told.at(-1), work))
  return told.map((one, n) => asPart(shared(one, told[n + 1], work) ?? one, told[n + 1], work))
}

/** Of "two of his four children were killed" two were: what befell them befell no more. */
function withoutWhole(one: Told, part: Told | undefined, { tree, words }: Work): Told {
  let of = one.found.first - 1
  while (/^(DET|PRON|ADJ)$/.test(tree.upos(of))) of--
  const near = part !== undefined && of > part.found.first && of - part.found.first <= NUMERALS
  if (!near || !words.is("of", tree.form(of))) return one
  const theirs = new Set(part.evidence.map(({ trigger }) => trigger))
  const evidence = one.evidence.filter(
    ({ trigger }) => trigger <= one.found.first + 1 || !theirs.has(trigger),
  )
  return { ...one, evidence }
}

/** Words of a number before "of". */
const NUMERALS = 3

/** Of "six children were among 19 killed" six are the part. */
function asPart(one: Told, next: Told | undefined, { tree, words }: Work): Told {
  const near = next !== undefined && next.found.first - one.found.last <= amongReach
  if (!near || !amongWhom(next.found, tree, words)) return one
  const evidence = one.evidence.length > 0 ? one.evidence : next.evidence
  return { ...one, evidence, scope: "subset" }
}

/** Words between a part and the whole it is among. */
const amongReach = 6

/** "six sailors, including two cooks, were killed": where the tree gives the
 *  verb to the part, the whole gets it too. */
function shared(whole: Told, part: Told | undefined, { tree, words }: Work): Told | undefined {
  const reach = part === undefined ? 0 : part.found.first - whole.found.last
  const near = part !== undefined && reach > 0 && reach <= 4 && included(part.found, tree, words)
  return near && whole.evidence.length === 0 ? { ...whole, evidence: part.evidence } : undefined
}

function reading(found: Counted, before: readonly Told[], { tree, words, ruled }: Work): Told {
  const rule = [found.top, found.unit ?? -1, found.last].flatMap((at) => ruled.get(at) ?? [])[0]
  const read = [...measuresOf(found, tree, words), ...running(found, tree, words)].slice(0, 2)
  const own = rule ? [rule] : read.length > 0 ? read : asPeople(found, before, tree, words)
  const evidence = own.filter((one) => happened(one, found, tree, words))
  const inherited = inherit(found, before, tree, words)
  const part =
    partitive(found, tree, words) ||
    included(found, tree, words) ||
    amongDead(found, tree, words) ||
    continuing(found, before.at(-1), tree) ||
    evidence.some((one) => remaining(found, one, before, tree, words)) ||
    evidence.some((one) => one.how === "part.among" && !amongWhom(found, tree, words))
  if (evidence.length === 0 || inherited?.scope === "subset")
    return inherited && evidence.length > 0
      ? { ...inherited, evidence }
      : (inherited ?? carried(found, before, tree, words) ?? { found, evidence, scope: "total" })
  return { found, evidence, scope: part ? "subset" : "total" }
}

/** "830 people were detained, and 140 are held": a bare number behind one of people
 *  counts people. */
function asPeople(
  found: Counted,
  before: readonly Told[],
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const { first } = tree.sentence(found.first)
  const bare = found.by === "number" && found.unit === undefined
  const people = before.some(
    (told) =>
      told.found.first >= first &&
      told.evidence.length > 0 &&
      kindOf(told.found, tree, words) === "people",
  )
  return bare && people ? measuresOf(found, tree, words, "people") : []
}

/** "nearly lynched four men" counts nobody; and one person is a figure only by
 *  what befell or was done, not by being sent or being in a crowd. */
function happened(one: Evidence, found: Counted, tree: Syntax, words: FigureWords): boolean {
  if (found.by === "article" && !words.is("single", one.measure)) return false
  return !tree
    .all(one.trigger, "advmod")
    .some((at) => words.is("almost", tree.lemma(at)) && (at < found.first || at > found.last))
}

function drafted(
  told: Told,
  evidence: Evidence,
  earlier: readonly Earlier[],
  { doc, tree, words }: Work,
): FigureDraft {
  const { found } = told
  const own = evidence.rule?.group ?? whomOf(told, evidence, tree, words)
  const more = isIncrement(found, evidence.measure, own, earlier, tree, words)
  const whom = own ?? (more ? ofTheSame(found, evidence.measure, earlier, tree) : undefined)
  const trigger = tree.span(evidence.trigger, evidence.trigger)
  return {
    kind: "figure",
    span: union(union(found.span, tree.span(found.first, found.last)), trigger),
    trigger,
    measure: evidence.measure,
    count: found.count,
    counted: tree.mention(found.unit ?? found.top)?.id,
    group: whom,
    perpetrator: suffered(evidence) ? perpetrator(found, evidence.trigger, tree, words) : undefined,
    scope: told.scope === "total" && more ? "increment" : told.scope,
    trend: trendOf(found, evidence, tree, words)?.direction,
    place: place(found, evidence.how === "elsewhere" ? found.top : evidence.trigger, tree, words),
    time: asOf(evidence.trigger, found.first, doc.times, tree, words),
    by: evidence.rule?.id ?? `figure.${evidence.how}`,
  }
}

/** Whom a number counts, else whom the number does that it stands beside. */
function whomOf(
  { found, of, scope, whom }: Told,
  evidence: Evidence,
  tree: Syntax,
  words: FigureWords,
): string | undefined {
  const own = group(found, evidence, tree, words) ?? whom
  if (own !== undefined || !of?.evidence[0]) return own
  const theirs = group(of.found, of.evidence[0], tree, words)
  return scope === "subset" && theirs === "person" ? undefined : theirs
}

/** "50 soldiers were shot, 19 more died": a bare number for more counts more of the same. */
function ofTheSame(
  { unit, last }: Counted,
  measure: string,
  earlier: readonly Earlier[],
  tree: Syntax,
): string | undefined {
  const bare = unit === undefined || tree.upos(unit) !== "NOUN"
  const alone = bare && !/^(NOUN|PROPN)$/.test(tree.upos(last))
  return alone ? earlier.findLast((one) => one.measure === measure)?.group : undefined
}

/** Is the counted known to have had it done to them? Who dies or flees has no
 *  doer in the clause, nor has what is only inherited from another number. */
const suffered = ({ how }: Evidence): boolean =>
  !/done|elsewhere|part|toll|carried|victims|people|act$/.test(how)

const some: Count = { low: 1, best: undefined, high: undefined, bound: "vague" }

/** Counts of which the report only says that they grow or fall. */
function trends(told: readonly Told[], work: Work): readonly FigureDraft[] {
  const numbers = new Set(
    told.filter((one) => one.found.by === "number").map((one) => one.found.first),
  )
  return growing((at) => numbers.has(at), work.tree, work.words).flatMap((one) =>
    one.measures.map((measure) => grown(one, measure, work)),
  )
}

function grown(one: Growing, measure: string, { doc, tree, words }: Work): FigureDraft {
  const { noun } = one
  return {
    kind: "figure",
    span: tree.span(Math.min(noun, one.trigger), Math.max(noun, one.trigger)),
    trigger: tree.span(one.trigger, one.trigger),
    measure,
    count: some,
    counted: undefined,
    group: undefined,
    perpetrator: undefined,
    scope: "total",
    trend: one.direction,
    place: undefined,
    time: asOf(one.trigger, noun, doc.times, tree, words),
    by: "figure.trend",
  }
}
