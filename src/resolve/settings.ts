import type {
  Annotated,
  Claim,
  Language,
  LayerName,
  MentionId,
  PlaceId,
  Sentence,
  Setting,
  TokenIndex,
} from "../model/index.ts"
import type { Found, Spot } from "./places.ts"
import { whenOf } from "./when.ts"

type Doc = Annotated<LayerName>

const levels = ["site", "town", "district", "region", "country"]

/** The most precise place, then the one nearest to a point in the text. */
function nearest(doc: Doc, spots: readonly Spot[], at: number): PlaceId | undefined {
  const distance = (spot: Spot) => Math.abs(doc.tokens[spot.first]!.start - at)
  const rank = (spot: Spot) => Math.min(levels.indexOf(spot.precision), 3)
  return [...spots].sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b))[0]?.place
}

/** Places where nobody spoke, by the sentence that holds them. */
function bySentence({ sentences }: Doc, { spots }: Found): ReadonlyMap<Sentence, readonly Spot[]> {
  const found = new Map<Sentence, Spot[]>()
  for (const spot of spots) {
    const sentence = sentences[lastFrom(sentences, ({ first }) => first, spot.first)]
    if (spot.spoken || !sentence || spot.last > sentence.last) continue
    found.set(sentence, [...(found.get(sentence) ?? []), spot])
  }
  return found
}

/** The last of some things in order that begins at a place or before, by number; -1
 *  where none does. */
function lastFrom<T>(things: readonly T[], begin: (one: T) => number, at: number): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (begin(things[middle]!) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Tokens within which a place behind a word belongs to that word alone. */
const BESIDE = 4

/** "21 in Kyzylorda region, 10 in Zhambyl region": the place right behind. */
const behind = (doc: Doc, spots: readonly Spot[], end: number): PlaceId | undefined =>
  spots.find(
    ({ first, placed }) =>
      placed &&
      doc.tokens[first]!.start >= end &&
      !/[,;:]/.test(doc.document.text.slice(end, doc.tokens[first]!.start)) &&
      (doc.tokens[first - BESIDE]?.start ?? -1) < end,
  )?.place

/** The subject of the verb that a word is or hangs from. */
function subjectOf(
  { arcs, tags }: Doc,
  token: TokenIndex,
  { first, last }: Sentence,
): TokenIndex | undefined {
  let verb = token
  for (let step = 0; step < 3 && tags[verb]?.upos !== "VERB"; step++) verb = arcs[verb]?.head ?? -1
  for (let at = first; at < last; at++)
    if (arcs[at]!.head === verb && arcs[at]!.deprel === "nsubj") return at
  return undefined
}

/** A place that the claim's clause does not say: said right behind its words or
 *  with a preposition in its sentence, or a town or region named there; a town or
 *  region of the sentence before; else the state that the report is about. Where
 *  somebody spoke ("said in Geneva", a dateline) is no such place, and what a state,
 *  its government or a league of states does is not where a crowd was before it. */
function inherited(
  doc: Doc,
  spots: ReadonlyMap<Sentence, readonly Spot[]>,
  claim: Claim,
  { focus, stately = new Set() }: About,
): PlaceId | undefined {
  const { start: at, end } = claim.trigger
  const index = lastFrom(doc.sentences, ({ start }) => start, at)
  const within = (sentence: Sentence | undefined) => (sentence && spots.get(sentence)) ?? []
  const sentence = doc.sentences[index]
  const inside = sentence !== undefined && at < sentence.end
  const here = inside ? within(sentence) : []
  const beside = behind(doc, here, end)
  if (beside !== undefined || isOf(doc, claim, inside ? sentence : undefined, stately))
    return beside ?? focus
  const before = inside && !opens(doc, index) ? within(doc.sentences[index - 1]) : []
  const placed = (spots: readonly Spot[]) => spots.filter((spot) => spot.placed)
  const small = (spots: readonly Spot[]) =>
    spots.filter(({ use, precision }) => use === "literal" && precision !== "country")
  return (
    nearest(doc, placed(here), at) ??
    nearest(doc, small(here), at) ??
    nearest(doc, small(placed(before)), at) ??
    focus
  )
}

/** Does a paragraph begin with this sentence? */
const opens = ({ document, sentences }: Doc, index: number): boolean =>
  index > 0 && /\n/.test(document.text.slice(sentences[index - 1]!.end, sentences[index]!.start))

/** Is what a claim tells the deed of one of these? */
function isOf(
  doc: Doc,
  { trigger }: Claim,
  sentence: Sentence | undefined,
  some: ReadonlySet<TokenIndex>,
): boolean {
  if (sentence === undefined || some.size === 0) return false
  let token = sentence.first
  while (token < sentence.last - 1 && doc.tokens[token]!.end <= trigger.start) token += 1
  const subject = subjectOf(doc, token, sentence)
  return subject !== undefined && some.has(subject)
}

/** What else of a report tells where something was. */
export interface About {
  /** The state that the report is mostly about. */
  readonly focus?: PlaceId | undefined
  /** Heads of the mentions of states, of their governments and of leagues of states. */
  readonly stately?: ReadonlySet<TokenIndex>
}

/** Where and when each claim of a report holds, and whether its own words say so. */
export function settings(
  doc: Doc,
  found: Found,
  language: Language,
  about: About = {},
): readonly Setting[] {
  const when = whenOf(doc, language)
  const spots = bySentence(doc, found)
  const placeOf = new Map<MentionId, PlaceId>(
    found.links
      .filter(({ judgement }) => judgement === "positive")
      .map(({ mention, to }) => [mention, to as PlaceId]),
  )
  return doc.claims.map((claim) => {
    const own = claim.place === undefined ? undefined : placeOf.get(claim.place)
    return {
      claim: claim.id,
      place: own ?? inherited(doc, spots, claim, about),
      placeFrom: own === undefined ? "inherited" : "words",
      time: when(claim),
    }
  })
}
