import { unknown } from "../claims/figure/headline.ts"
import {
  type Citation,
  type Claim,
  type Corroboration,
  cite,
  claimsOf,
  type EventClaim,
  type FigureClaim,
  type Frame,
  type MentionId,
  type NonEmpty,
  overlaps,
  parseDate,
  type ReportLine,
  type Span,
} from "../model/index.ts"
import { claimsIn, type Ground, lineFor } from "./lines.ts"
import {
  attributionOf,
  deniedByCue,
  framedPassage,
  inQuotes,
  inTitle,
  isCue,
  wordsIn,
} from "./passage.ts"

/** What is said to have happened, in the words of the reports, the earliest
 *  first. What is only called unclear stands among what is open. */
export const eventLines = (ground: Ground): readonly ReportLine[] =>
  byTime(told("events", ground, ({ frame }) => frame === "actual")).filter(
    (line) => !isPast(line, ground),
  )

/** What is ordered, announced, threatened or supposed: told as that, not as done. */
export const announcedLines = (ground: Ground): readonly ReportLine[] =>
  told("announced", ground, ({ frame }) => !["actual", "historical"].includes(frame))

/** What lies further back: what is told as history, and what is dated before the
 *  days that the reports are about. */
export const backgroundLines = (ground: Ground): readonly ReportLine[] =>
  byTime(
    told("background", ground, ({ frame }) => frame === "historical" || frame === "actual"),
  ).filter((line) => line.frame === "historical" || isPast(line, ground))

/** Days before the first report that still belong to what it is about. */
const RECENT = 14

function isPast({ time }: ReportLine, { dossier }: Ground): boolean {
  const dates = dossier.documents.flatMap(
    ({ document }) => parseDate(document.meta.publishedAt) ?? [],
  )
  const over = parseDate(time?.end)
  if (time?.anchor !== "words" || over === undefined || dates.length === 0) return false
  return over <= Math.min(...dates) - RECENT
}

const frames: Record<Frame, string> = {
  actual: "",
  historical: "",
  ordered: "Ordered, not reported as done: ",
  future: "Announced: ",
  hypothetical: "Not told as fact: ",
}

/** How the line begins, so that no guess, order or plan reads like a fact. */
function lead(claim: Claim, ground: Ground): string {
  const { frame, modality } = claim
  const asked = attributionOf(claim, ground)?.cue?.act === "request"
  if (frame === "ordered") return asked ? "Asked for, not reported as done: " : frames.ordered
  return modality === "hedged" ? "Unconfirmed: " : frames[frame]
}

/** One line for all events that one passage tells of in one frame, with all
 *  other passages that tell of the same. */
function told(
  section: string,
  ground: Ground,
  fits: (event: EventClaim) => boolean,
): readonly ReportLine[] {
  const elsewhere = toldElsewhere(ground)
  const events = new Map(
    claimsOf(ground.dossier.documents, "event")
      .filter((event) => !elsewhere(event))
      .map((event) => [event.id as string, event]),
  )
  const lines = new Map<string, ReportLine>()
  for (const one of orderedFirst(ground)) {
    const claims = claimsIn(one, ground.known).filter((claim) => !inTitle(claim, ground))
    const first = claims[0]
    const event = first && events.get(first.id)
    if (!first || !event || !fits(event) || !tells(event, ground)) continue
    const passage = framedPassage(first, ground)
    if (!passage || (section !== "announced" && onlyCounts(event, passage, ground))) continue
    const home = ground.known.home(first.id)!
    const here = cite(home, passage)
    const key = keyOf(lines, here)
    const text = lead(first, ground) + inQuotes(home.text, passage)
    const line = lineFor(section, one, ground, text)
    const cited = claims.map((claim) => passageCitation(claim, ground))
    if (line) lines.set(key, joined(lines.get(key), line, cited as unknown as NonEmpty<Citation>))
  }
  return [...lines.values()]
}

/** The line that a passage belongs to: one that shares words with it, or its own. */
function keyOf(lines: ReadonlyMap<string, ReportLine>, here: Citation): string {
  const met = [...lines].find(([, { citations }]) =>
    citations.some((one) => one.document === here.document && overlaps(one, here)),
  )
  return met?.[0] ?? `${here.document} ${here.start} ${here.end}`
}

/** Happenings that another section tells: a number of people with the act that
 *  counts them, unless only the event knows who did it, and how one takes another. */
export function toldElsewhere({ docs, known }: Ground): (event: EventClaim) => boolean {
  const named = (id: MentionId): boolean => known.mention(id)?.level !== "pronoun"
  const counts = (event: EventClaim, figure: FigureClaim): boolean =>
    !unknown(figure.count) &&
    (figure.perpetrator !== undefined ||
      !event.actor.some((id) => id !== figure.counted && named(id)))
  return (event) =>
    (docs.get(event.citation.document)?.claims ?? [])
      .filter((one) => overlaps(one.trigger, event.trigger))
      .some((one) => "holder" in one || ("measure" in one && counts(event, one)))
}

/** Where one passage both orders and foretells, it is told as an order. */
const orderedFirst = ({ dossier, known }: Ground): readonly Corroboration[] => {
  const ordered = (one: Corroboration): number =>
    known.claim(one.claims[0])?.frame === "ordered" ? 0 : 1
  return [...dossier.corroborations].sort((a, b) => ordered(a) - ordered(b))
}

/** What the cue of a statement says, the statement tells; words alone are no
 *  happening; what nobody knows has not happened, and what is not even supposed
 *  is nothing. */
const tells = (event: EventClaim, ground: Ground): boolean =>
  !empty(event, ground) &&
  !isCue(event, ground) &&
  !deniedByCue(event, ground) &&
  event.type !== "STATEMENT" &&
  event.modality !== "unclear"

/** Are the words about numbers that the key figures give, and the event only the
 *  occasion of them: "since the unrest began"? */
function onlyCounts(event: EventClaim, passage: Span, { docs }: Ground): boolean {
  const claims = docs.get(event.citation.document)?.claims ?? []
  const numbers = claims.filter(
    (one) => "measure" in one && !unknown(one.count) && overlaps(one.trigger, passage),
  )
  return numbers.length > (event.actor.length + event.recipient.length > 0 ? 1 : 0)
}

/** A supposition that is denied, or one without a doer that is only named: "warned
 *  of violence" announces nothing. */
function empty(event: EventClaim, ground: Ground): boolean {
  const { frame, modality, actor } = event
  if (frame === "hypothetical" && ground.known.denied(event)) return true
  if (actor.length > 0 || (frame !== "hypothetical" && frame !== "future")) return false
  const passage = framedPassage(event, ground)
  const { text } = ground.known.home(event.id)!
  const named = passage !== undefined && wordsIn(text, passage) < TOLD
  return named || (frame === "hypothetical" && modality === "asserted")
}

/** Fewer words than these only name what might happen. */
const TOLD = 6

function passageCitation(claim: Claim, ground: Ground): Citation {
  const home = ground.known.home(claim.id)!
  return cite(home, framedPassage(claim, ground) ?? claim.citation)
}

/** Two lines on one passage as one: the claims of both, the greater number of voices. */
function joined(
  before: ReportLine | undefined,
  line: ReportLine,
  cited: NonEmpty<Citation>,
): ReportLine {
  const citations = [...(before?.citations ?? []), ...cited]
  const distinct = new Map(citations.map((one) => [`${one.document} ${one.start} ${one.end}`, one]))
  const asserted = (before?.modality ?? line.modality) === "denied" || line.modality === "denied"
  return {
    ...(before ?? line),
    claims: [...new Set([...(before?.claims ?? []), ...line.claims])],
    citations: [...distinct.values()] as unknown as NonEmpty<Citation>,
    voices: Math.max(before?.voices ?? 0, line.voices),
    disputed: (before?.disputed ?? false) || line.disputed,
    modality: asserted ? "asserted" : (before ?? line).modality,
    place: before?.place ?? line.place,
  }
}

/** By day; within a day what the words date comes before what was only reported
 *  on it. */
function byTime(lines: readonly ReportLine[]): readonly ReportLine[] {
  const key = ({ time }: ReportLine): string =>
    time ? `${time.start.slice(0, 10)} ${time.anchor === "words" ? 0 : 1} ${time.start}` : "9999"
  return [...lines]
    .map((one, n) => ({ one, n }))
    .sort((a, b) => (key(a.one) < key(b.one) ? -1 : key(a.one) > key(b.one) ? 1 : a.n - b.n))
    .map(({ one }) => one)
}
