import { type Attribution, type Claim, contains, overlaps, type Span } from "../model/index.ts"
import type { Ground } from "./lines.ts"
import { quoted } from "./words.ts"

/** Longer passages are cut after a word; the whole stands in the source. */
const LONGEST = 320

/** The words that tell of a claim so that they can be read alone: what its
 *  speaker is said to say, or the sentence it stands in. */
export function passageOf(claim: Claim, { known, docs }: Ground): Span {
  const home = known.home(claim.id)!
  const doc = docs.get(home.id)
  const last = claim.chain.at(-1)!.attribution
  const said = doc?.attributions
    .find((one) => one.id === last)
    ?.content.find((span) => contains(span, claim.trigger))
  const sentence = doc?.sentences.find((one) => contains(one, claim.trigger))
  const one = said && sentence ? shared(said, sentence) : said
  const enough = one && wordsIn(home.text, one) >= FEWEST ? one : undefined
  return saidIn(home.text, enough ?? sentence ?? claim.citation)
}

/** Of a speech of many sentences the one that tells it. */
const shared = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
})

/** The words for what is ordered, planned or supposed: the claim's own, since a
 *  whole passage may tell facts too; if they are too few, what a speaker is said
 *  to say; else nothing that could be read alone. */
export function framedPassage(claim: Claim, ground: Ground): Span | undefined {
  const home = ground.known.home(claim.id)!
  const passage = passageOf(claim, ground)
  if (claim.frame === "actual" || claim.frame === "historical") return passage
  if (wordsIn(home.text, claim.citation) >= FEWEST) return claim.citation
  const said = attributionOf(claim, ground)?.content
  return said?.some((span) => contains(span, passage)) ? passage : undefined
}

/** Fewer words than these cannot be read alone. */
const FEWEST = 4

/** How many words a span has. */
export const wordsIn = (text: string, { start, end }: Span): number =>
  text.slice(start, end).trim().split(/\s+/).length

/** The words said, without space at the ends and without the "that" which only
 *  ties them to their cue. */
export function saidIn(text: string, span: Span): Span {
  const { start, end } = trimmed(text, span)
  const tie = /^that\s+(?=\S)/.exec(text.slice(start, end))?.[0] ?? ""
  return { start: start + tie.length, end }
}

/** The innermost attribution around a claim. */
export const attributionOf = (claim: Claim, { docs }: Ground): Attribution | undefined =>
  docs
    .get(claim.citation.document)
    ?.attributions.find((one) => one.id === claim.chain.at(-1)!.attribution)

/** Is it the speaker who denies ("the police deny that …"), so that the words
 *  alone would tell the opposite? */
export const deniedByCue = (claim: Claim, { known, docs }: Ground): boolean =>
  known.denied(claim) &&
  claim.chain.some(
    ({ attribution }) =>
      docs.get(claim.citation.document)?.attributions.find((one) => one.id === attribution)?.cue
        ?.lends === "denied",
  )

/** Is the claim made by the very word that says who speaks ("he ordered …"), so
 *  that the statement already tells it? */
export const isCue = (claim: Claim, { docs }: Ground): boolean =>
  docs
    .get(claim.citation.document)
    ?.attributions.some((one) => one.cue !== undefined && overlaps(one.cue, claim.trigger)) ?? false

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

function bare(words: string): string {
  const marks = words.match(/[“”"«»]/g)?.length ?? 0
  const both = first.test(words) && last.test(words) && marks === 2
  const plain = both || marks % 2 === 1 ? words.replace(first, "").replace(last, "") : words
  return plain.replace(/[\s,;:]+$/, "") || words
}

/** The span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  if (words.trim() === "") return span
  const start = span.start + (words.length - words.trimStart().length)
  return { start, end: start + words.trim().length }
}
