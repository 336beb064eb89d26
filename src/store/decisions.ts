import {
  type Annotated,
  type Citation,
  type Claim,
  type ClaimAnchor,
  type ClaimId,
  type ClaimKinds,
  type Correction,
  cite,
  type DocumentId,
  type DossierLayer,
  type GivenLink,
  inTextOrder,
  type Judgements,
  type Mention,
  type MentionId,
  type Orphan,
  overlaps,
  type Span,
} from "../model/index.ts"
import type { Decided } from "./history.ts"

type Doc = Annotated<DossierLayer>
type Field = Correction["field"]

/** Reports as people want them seen, and what they decided beyond single claims. */
export interface Overlaid<D extends Doc> {
  readonly docs: readonly D[]
  readonly judgements: Judgements
  /** Which mentions are one actor, or two. */
  readonly links: readonly GivenLink[]
  /** Decisions whose words are no longer found. */
  readonly orphans: readonly Orphan[]
}

const everywhere: readonly Field[] = ["span", "place", "modality", "frame"]

/** What can be put right in each kind of claim. */
const own: { readonly [K in keyof ClaimKinds]: readonly Field[] } = {
  event: ["type", "mode", "cameo", "actor", "recipient"],
  figure: ["measure", "count", "counted", "group", "perpetrator", "scope"],
  relation: ["relation", "standing"],
  stance: ["polarity", "reaction"],
}

/** The fields of a kind of claim that a correction may change; empty where
 *  there is no such kind. */
export const correctable = (kind: string): readonly Field[] => {
  const fields = own[kind as keyof ClaimKinds] as readonly Field[] | undefined
  return fields ? [...fields, ...everywhere] : []
}

/** Lays decisions over reports; no report changes. Later decisions outrank
 *  earlier ones. What is decided of a report that is not among them waits.
 *
 *  @param now today's id of each report whose text is cut otherwise than when it
 *  was added. */
export function overlay<D extends Doc>(
  docs: readonly D[],
  decisions: readonly Decided[],
  now: ReadonlyMap<DocumentId, DocumentId> = new Map(),
): Overlaid<D> {
  const desk = deskOf(docs, now)
  const together: (readonly [ClaimId, ClaimId])[] = []
  const apart: (readonly [ClaimId, ClaimId])[] = []
  const links: GivenLink[] = []
  const orphans: Orphan[] = []
  for (const entry of decisions) {
    const { decision } = entry.act
    const lost = () => void orphans.push({ entry: entry.seq, decision })
    const found = desk.find(decision)
    if (found === "absent") continue
    if (found === "lost") lost()
    else if (decision.decide === "together") together.push(pair(found.claims))
    else if (decision.decide === "apart") apart.push(pair(found.claims))
    else if (decision.decide === "same" || decision.decide === "different")
      links.push(linkOf(entry, found.mentions))
    else if (!desk.judge(entry, found.claims[0]!)) lost()
  }
  return { docs: docs.map(desk.seen), judgements: { together, apart }, links, orphans }
}

/** The decisions that change what a dossier says: to accept a claim does so only
 *  where the same words were rejected before. */
export function changing(decisions: readonly Decided[]): readonly Decided[] {
  const rejected = new Set<string>()
  return decisions.filter(({ act: { decision } }) => {
    if (decision.decide === "reject") rejected.add(decision.claim.trigger.exact)
    return decision.decide !== "accept" || rejected.has(decision.claim.trigger.exact)
  })
}

const pair = (claims: readonly Claim[]): readonly [ClaimId, ClaimId] => [
  claims[0]!.id,
  claims[1]!.id,
]

const linkOf = ({ by, act }: Decided, mentions: readonly Citation[]): GivenLink => ({
  mention: mentions[0]!,
  to: mentions[1]!,
  judgement: act.decision.decide === "same" ? "positive" : "negative",
  reason: act.reason,
  by: `person:${by}`,
})

/** What a decision points at, found again. */
interface Found {
  readonly claims: readonly Claim[]
  readonly mentions: readonly Citation[]
}

function deskOf<D extends Doc>(docs: readonly D[], now: ReadonlyMap<DocumentId, DocumentId>) {
  const byId = new Map<DocumentId, D>(docs.map((doc) => [doc.document.id, doc]))
  const rejected = new Set<ClaimId>()
  const corrected = new Map<ClaimId, Claim>()
  const docOf = (id: DocumentId): D | undefined => byId.get(now.get(id) ?? id)

  function find(decision: Decided["act"]["decision"]): Found | "lost" | "absent" {
    const anchors =
      "claim" in decision ? [decision.claim] : "claims" in decision ? decision.claims : []
    const cited = "mentions" in decision ? decision.mentions : []
    const reports = [...anchors.map(({ trigger }) => trigger), ...cited]
    if (reports.some(({ document }) => docOf(document) === undefined)) return "absent"
    const claims = anchors.map((anchor) => claimAt(docOf(anchor.trigger.document)!, anchor))
    const mentions = cited.map((words) => mentionAt(docOf(words.document)!, words))
    if ([...claims, ...mentions].includes(undefined)) return "lost"
    return { claims: claims as Claim[], mentions: mentions as Citation[] }
  }

  /** False where a correction cites words that are not there. */
  function judge({ by, act }: Decided, claim: Claim): boolean {
    const { decision } = act
    if (decision.decide === "reject") rejected.add(claim.id)
    else rejected.delete(claim.id)
    if (decision.decide !== "correct") return true
    const doc = byId.get(claim.citation.document)!
    const better = changed(corrected.get(claim.id) ?? claim, decision.changes, doc)
    if (better) corrected.set(claim.id, { ...better, by: `person:${by}` })
    return better !== undefined
  }

  function seen(doc: D): D {
    const touched = doc.claims.some(({ id }) => rejected.has(id) || corrected.has(id))
    if (!touched) return doc
    const claims = doc.claims
      .filter((claim) => !rejected.has(claim.id) && !leans(claim, rejected))
      .map((claim) => corrected.get(claim.id) ?? claim)
    return { ...doc, claims }
  }

  return { find, judge, seen }
}

/** Is it a claim about a claim that is no longer there? */
const leans = (claim: Claim, rejected: ReadonlySet<string>): boolean =>
  "target" in claim && rejected.has(claim.target)

/** Where the words stand now: at their place, else where the text around them is
 *  most like what it was, else at the nearest place where the report has them. */
export function anchored(
  text: string,
  { start, end, exact }: Citation,
  around: Pick<ClaimAnchor, "prefix" | "suffix"> = { prefix: "", suffix: "" },
): Span | undefined {
  if (text.slice(start, end) === exact && alike(text, start, end, around) === wholly(around))
    return { start, end }
  let best: Span | undefined
  const rank = (span: Span) => alike(text, span.start, span.end, around)
  const nearer = (a: Span, b: Span) => Math.abs(a.start - start) < Math.abs(b.start - start)
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const span = { start: at, end: at + exact.length }
    const by = best ? rank(span) - rank(best) : 1
    if (by > 0 || (by === 0 && nearer(span, best!))) best = span
  }
  return best
}

/** Characters around a place that are as they were, counted outward from it. */
function alike(
  text: string,
  start: number,
  end: number,
  { prefix, suffix }: Pick<ClaimAnchor, "prefix" | "suffix">,
): number {
  let before = 0
  while (before < prefix.length && text[start - before - 1] === prefix.at(-before - 1)) before++
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}

const wholly = ({ prefix, suffix }: Pick<ClaimAnchor, "prefix" | "suffix">): number =>
  prefix.length + suffix.length

/** The claim of that kind on that trigger whose words are most like the anchor's. */
function claimAt(doc: Doc, anchor: ClaimAnchor): Claim | undefined {
  const { kind, trigger, words } = anchor
  const at = anchored(doc.document.text, trigger, anchor)
  if (!at) return undefined
  const moved = at.start - trigger.start
  const whole = { start: words.start + moved, end: words.end + moved }
  return doc.claims
    .filter((claim) => claim.kind === kind && equal(claim.trigger, at))
    .sort((a, b) => distance(a.citation, whole) - distance(b.citation, whole))[0]
}

const equal = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
const distance = (a: Span, b: Span): number => Math.abs(a.start - b.start) + Math.abs(a.end - b.end)

/** The cited mention: the one on these very words, else the one most like them
 *  of those that share some. */
function mentionOn(doc: Doc, citation: Citation): Mention | undefined {
  const at = anchored(doc.document.text, citation)
  if (!at) return undefined
  return doc.mentions
    .filter((mention) => overlaps(mention, at))
    .sort((a, b) => distance(a, at) - distance(b, at) || inTextOrder(a, b))[0]
}

const mentionAt = (doc: Doc, citation: Citation): Citation | undefined => {
  const mention = mentionOn(doc, citation)
  return mention && cite(doc.document, mention)
}

/** The claim with its fields put right; `undefined` where words are not found. */
function changed(claim: Claim, changes: readonly Correction[], doc: Doc): Claim | undefined {
  let better: Claim | undefined = claim
  for (const change of changes) better = better && put(better, change, doc)
  return better
}

const lists = new Set<Field>(["actor", "recipient"])

function put(claim: Claim, { field, value }: Correction, doc: Doc): Claim | undefined {
  if (field === "span") {
    const at = anchored(doc.document.text, value)
    return at && { ...claim, citation: cite(doc.document, at) }
  }
  if (field === "count") return { ...claim, count: value } as Claim
  if (typeof value === "string") return { ...claim, [field]: value || undefined } as Claim
  const mentions = value.map((citation) => mentionOn(doc, citation)?.id)
  if (mentions.includes(undefined)) return undefined
  const ids = mentions as MentionId[]
  return { ...claim, [field]: lists.has(field) ? ids : ids[0] } as Claim
}

/** Characters of text around a trigger that its anchor repeats. */
const AROUND = 32

/** The anchor by which a claim of a report is found again. */
export const anchorOf = (claim: Claim, { document }: Doc): ClaimAnchor => ({
  kind: claim.kind,
  trigger: cite(document, claim.trigger),
  words: claim.citation,
  prefix: document.text.slice(Math.max(0, claim.trigger.start - AROUND), claim.trigger.start),
  suffix: document.text.slice(claim.trigger.end, claim.trigger.end + AROUND),
})
