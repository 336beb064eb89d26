import { unknown } from "../claims/figure/headline.ts"
import {
  type Claim,
  type ClaimId,
  type EventClaim,
  type FigureClaim,
  type Frame,
  type MentionId,
  overlaps,
  parseDate,
  type ReportLine,
  type Span,
} from "../model/index.ts"
import { gathered } from "./happenings.ts"
import type { Ground } from "./lines.ts"
import { attributionOf, deniedByCue, framedPassage, inTitle, isCue, wordsIn } from "./passage.ts"

/** What is said to have happened, in the words of the reports, the earliest
 *  first. What is only called unclear stands among what is open. */
export function eventLines(ground: Ground): readonly ReportLine[] {
  const past = pastIn(ground)
  const fits = ({ frame, id }: EventClaim): boolean => frame === "actual" && !past.has(id)
  return byTime(told("events", ground, fits)).filter((line) => !isPast(line, ground))
}

/** What is ordered, announced, threatened or supposed: told as that, not as done. */
export const announcedLines = (ground: Ground): readonly ReportLine[] =>
  told("announced", ground, ({ frame }) => !["actual", "historical"].includes(frame))

/** What lies further back: what is told as history, what belongs to an older
 *  incident, and what is dated before the days that the reports are about. */
export function backgroundLines(ground: Ground): readonly ReportLine[] {
  const past = pastIn(ground)
  const fits = ({ frame }: EventClaim): boolean => frame === "historical" || frame === "actual"
  return byTime(told("background", ground, fits)).filter(
    (line) =>
      line.frame === "historical" ||
      isPast(line, ground) ||
      line.claims.every((id) => past.has(id)),
  )
}

/** Claims of incidents that are told as background. */
const pastIn = ({ dossier }: Ground): ReadonlySet<ClaimId> =>
  new Set(dossier.incidents.flatMap(({ background, events }) => (background ? events : [])))

/** Days before the first report that still belong to what it is about. */
const RECENT = 14

function isPast({ time }: ReportLine, { firstDay }: Ground): boolean {
  const over = parseDate(time?.end)
  if (time?.anchor !== "words" || over === undefined || firstDay === undefined) return false
  return over <= firstDay - RECENT
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

/** One line for each happening that a section tells of. */
function told(
  section: string,
  ground: Ground,
  fits: (event: EventClaim) => boolean,
): readonly ReportLine[] {
  const elsewhere = toldElsewhere(ground)
  const telling = (event: EventClaim): Span | undefined => {
    if (!fits(event) || inTitle(event, ground) || elsewhere(event) || !tells(event, ground))
      return undefined
    const passage = framedPassage(event, ground)
    const bare = passage !== undefined && tooShort(event, passage, ground)
    const counts = passage && section !== "announced" && onlyCounts(event, passage, ground)
    return bare || counts ? undefined : passage
  }
  return gathered(section, ground, telling, (event) => lead(event, ground))
}

/** A heading or a noun alone ("the injured") tells nothing that happened. */
const tooShort = ({ actor, recipient, id }: EventClaim, passage: Span, { known }: Ground) =>
  wordsIn(known.home(id)!.text, passage) < (actor.length + recipient.length > 0 ? 3 : 4)

/** Happenings that another section tells: a number of people with the act that
 *  counts them, unless only the event knows who did it, and how one takes another. */
export function toldElsewhere({ near, known }: Ground): (event: EventClaim) => boolean {
  const named = (id: MentionId): boolean => known.mention(id)?.level !== "pronoun"
  const counts = (event: EventClaim, figure: FigureClaim): boolean =>
    !unknown(figure.count) &&
    (figure.perpetrator !== undefined ||
      !event.actor.some((id) => id !== figure.counted && named(id)))
  return (event) =>
    (near(event.citation.document)?.claims(event.trigger) ?? [])
      .filter((one) => overlaps(one.trigger, event.trigger))
      .some((one) => "holder" in one || ("measure" in one && counts(event, one)))
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
function onlyCounts(event: EventClaim, passage: Span, { near }: Ground): boolean {
  const claims = near(event.citation.document)?.claims(passage) ?? []
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
