import {
  type Attribution,
  type Claim,
  contains,
  overlaps,
  type Span,
  union,
} from "../model/index.ts"
import type { Ground } from "./lines.ts"
import { quoted } from "./words.ts"

/** Longer passages are cut after a word; the whole stands in the source. */
const LONGEST = 320

/** Works something out once for each claim of a dossier, since several sections ask. */
function once<T>(make: (claim: Claim, ground: Ground) => T): (claim: Claim, ground: Ground) => T {
  const made = new WeakMap<Ground, Map<Claim, T>>()
  return (claim, ground) => {
    const own = made.get(ground) ?? new Map<Claim, T>()
    made.set(ground, own)
    if (!own.has(claim)) own.set(claim, make(claim, ground))
    return own.get(claim) as T
  }
}

/** The words that tell of a claim so that they can be read alone: what its
 *  speaker is said to say, or the sentence it stands in. */
export function passageOf(claim: Claim, { known, near }: Ground): Span {
  const home = known.home(claim.id)!
  const around = near(home.id)
  const said = around
    ?.attribution(claim.chain.at(-1)!.attribution)
    ?.content.find((span) => contains(span, claim.trigger))
  const sentence = around?.sentence(claim.trigger)
  const one = said && sentence ? shared(said, sentence) : said
  const enough = one && wordsIn(home.text, one) >= FEWEST ? one : undefined
  return saidIn(home.text, enough ?? sentence ?? claim.citation)
}

/** Of a speech of many sentences the one that tells it. */
const shared = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
})

/** The clause in which a claim is told: its own words and those around them, up
 *  to a mark of a pause, as long as they tell of nothing else. What is too short
 *  to be read alone is told by its passage. */
export const clauseOf = once((claim, ground): Span => {
  const home = ground.known.home(claim.id)!
  const bounds = boundsOf(claim, ground)
  const own = shared(union(claim.citation, claim.trigger), bounds)
  const taken = others(claim, bounds, ground)
  const start = reach(home.text.slice(bounds.start, own.start), -1, (from) =>
    taken.some((one) => one.start >= bounds.start + from && one.end <= own.start),
  )
  const end = reach(home.text.slice(own.end, bounds.end), 1, (to) =>
    taken.some((one) => one.start >= own.end && one.end <= own.end + to),
  )
  const clause = untied(home.text, { start: bounds.start + start, end: own.end + end })
  return wordsIn(home.text, clause) >= FEWEST ? clause : passageOf(claim, ground)
})

/** The part of the sentence that the speaker of a claim is said to say. */
function boundsOf(claim: Claim, ground: Ground): Span {
  const sentence = ground.near(claim.citation.document)?.sentence(claim.trigger)
  const said = attributionOf(claim, ground)?.content.find((one) => contains(one, claim.trigger))
  const bounds = sentence && said ? shared(said, sentence) : (sentence ?? said ?? claim.citation)
  return contains(bounds, claim.trigger) ? bounds : claim.citation
}

/** What else is told or said around a claim. */
function others(claim: Claim, bounds: Span, { near }: Ground): readonly Span[] {
  const around = near(claim.citation.document)
  const events = around?.claims(bounds).filter(({ kind }) => kind === "event") ?? []
  return [
    ...events.map((one) => one.trigger),
    ...(around?.cues(bounds) ?? []).map(({ cue }) => cue!),
  ].filter((one) => !overlaps(one, claim.citation))
}

/** Words that a clause may take in beyond a pause, in characters. */
const BEYOND = 90

/** How much of the words on one side of a claim belongs to its clause: all up to
 *  the nearest pause, and beyond a comma as long as little is said there and
 *  nothing else is told. Gives an offset into `words`. */
function reach(words: string, side: 1 | -1, busy: (at: number) => boolean): number {
  const stops = [...words.matchAll(/[,;:–—]\s|\s[–—-]\s/gu)]
  const near = side === 1 ? stops : stops.reverse()
  const all = side === 1 ? words.length : 0
  const cuts = near.map((stop) => (side === 1 ? stop.index : stop.index + stop[0].length))
  if (cuts.length === 0) return all
  const far = [...cuts.slice(1), all].findLastIndex(
    (at, n) =>
      Math.abs(at - cuts[0]!) <= BEYOND &&
      !busy(at) &&
      near.slice(0, n + 1).every((stop) => stop[0].startsWith(",")),
  )
  return far < 0 ? cuts[0]! : [...cuts.slice(1), all][far]!
}

/** The words for a happening, without what has not happened; for what is ordered,
 *  planned or supposed the claim's own, since a whole passage may tell facts too; if they are too few, what a speaker is said
 *  to say; else nothing that could be read alone. */
export const framedPassage = once((claim, ground): Span | undefined => {
  const home = ground.known.home(claim.id)!
  if (claim.frame === "actual" || claim.frame === "historical") {
    const clause = clauseOf(claim, ground)
    const wish = isWish(attributionOf(claim, ground))
    if (!wish && !holdsUnreal(clause, ground.near(home.id)?.claims(clause) ?? [])) return clause
    return wordsIn(home.text, claim.citation) >= FEWEST + (wish ? 2 : 0)
      ? claim.citation
      : undefined
  }
  const passage = passageOf(claim, ground)
  if (wordsIn(home.text, claim.citation) >= FEWEST) return claim.citation
  const said = attributionOf(claim, ground)?.content
  return said?.some((span) => contains(span, passage)) ? passage : undefined
})

/** Is what is said an order, a request or the like, so that only a part of it has happened? */
const isWish = (said: Attribution | undefined): boolean =>
  /^(?:decree|request|intention|warning)$/.test(said?.cue?.act ?? "")

/** Does a stretch also tell what is only ordered, planned or supposed? */
const holdsUnreal = (span: Span, claims: readonly Claim[]): boolean =>
  claims.some(
    ({ kind, frame, trigger }) =>
      kind === "event" && frame !== "actual" && frame !== "historical" && contains(span, trigger),
  )

/** Fewer words than these cannot be read alone. */
const FEWEST = 4

/** How many words a span has. */
export const wordsIn = (text: string, { start, end }: Span): number =>
  text.slice(start, end).trim().split(/\s+/).length

/** The words said, without space at the ends and without the word which only
 *  ties them to their cue or to the clause before. */
export function saidIn(text: string, span: Span): Span {
  const { start, end } = trimmed(text, span)
  const tie = /^(?:that|and|but|while|whereas)\s+(?=\S)/i.exec(text.slice(start, end))?.[0] ?? ""
  return { start: start + tie.length, end }
}

/** The clause without the word that ties it to a place or time told before it:
 *  "where the hall was set on fire". */
function untied(text: string, span: Span): Span {
  const said = saidIn(text, span)
  const tie = /^(?:when|where)\s+(?=\S)/.exec(text.slice(said.start, said.end))?.[0] ?? ""
  return { start: said.start + tie.length, end: said.end }
}

/** The innermost attribution around a claim. */
export const attributionOf = (claim: Claim, { near }: Ground): Attribution | undefined =>
  near(claim.citation.document)?.attribution(claim.chain.at(-1)!.attribution)

/** Is it the speaker who denies ("the police deny that …"), so that the words
 *  alone would tell the opposite? */
export const deniedByCue = (claim: Claim, { known, near }: Ground): boolean =>
  known.denied(claim) &&
  claim.chain.some(
    ({ attribution }) =>
      near(claim.citation.document)?.attribution(attribution)?.cue?.lends === "denied",
  )

/** Is the claim made by the very word that says who speaks ("he ordered …"), so
 *  that the statement already tells it? */
export const isCue = ({ citation, trigger }: Claim, { near }: Ground): boolean =>
  near(citation.document)
    ?.cues(trigger)
    .some(({ cue }) => overlaps(cue!, trigger)) ?? false

/** Does the claim stand in the title of a report that also has a body? Titles
 *  repeat what the body says, and say it less exactly. */
export function inTitle({ id, trigger }: Claim, { known }: Ground): boolean {
  const blocks = known.home(id)?.blocks ?? []
  return blocks.length > 1 && blocks.some((one) => one.role === "title" && contains(one, trigger))
}

/** Words of a report in quotation marks: outer marks that belong to the whole
 *  taken off, marks inside made single, cut after a word. */
export function inQuotes(text: string, span: Span): string {
  const words = bare(text.slice(span.start, span.end).replace(/\s+/g, " ").trim())
  const cut =
    words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`
  return quoted(cut)
}

const first = /^[“”"«]\s*/
const last = /[\s,]*[“”"»][\s,]*$/

/** The full stop of a single sentence, which is no part of an abbreviation. */
const stop = /^([^.!?]+\p{Ll}{3}[”’]?)\.$/u

function bare(words: string): string {
  const marks = words.match(/[“”"«»]/g)?.length ?? 0
  const both = first.test(words) && last.test(words) && marks === 2
  const plain = both || marks % 2 === 1 ? words.replace(first, "").replace(last, "") : words
  return plain.replace(/[\s,;:]+$/, "").replace(stop, "$1") || words
}

/** The span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  if (words.trim() === "") return span
  const start = span.start + (words.length - words.trimStart().length)
  return { start, end: start + words.trim().length }
}
