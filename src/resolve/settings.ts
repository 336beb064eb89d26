import type {
  Annotated,
  Claim,
  Language,
  LayerName,
  MentionId,
  PlaceId,
  Sentence,
  Setting,
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

const within = (spots: readonly Spot[], sentence: Sentence | undefined): readonly Spot[] =>
  sentence ? spots.filter((spot) => spot.first >= sentence.first && spot.last <= sentence.last) : []

/** The state a report mostly speaks of, if one leads. */
function inFocus(found: Found): PlaceId | undefined {
  const counts = new Map<PlaceId, number>()
  for (const spot of found.spots)
    if (spot.precision === "country") counts.set(spot.place, (counts.get(spot.place) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

/** A place that the claim's clause does not say: said with a preposition in its
 *  sentence, or a town or region named there; a town or region of the sentence
 *  before; else the state the report mostly speaks of. */
function inherited(doc: Doc, found: Found, claim: Claim): PlaceId | undefined {
  const at = claim.trigger.start
  const index = doc.sentences.findIndex((sentence) => sentence.start <= at && at < sentence.end)
  const here = within(found.spots, doc.sentences[index])
  const before = within(found.spots, doc.sentences[index - 1])
  const placed = (spots: readonly Spot[]) => spots.filter((spot) => spot.placed)
  const small = (spots: readonly Spot[]) =>
    spots.filter(({ use, precision }) => use === "literal" && precision !== "country")
  return (
    nearest(doc, placed(here), at) ??
    nearest(doc, small(here), at) ??
    nearest(doc, small(placed(before)), at) ??
    inFocus(found)
  )
}

/** Where and when each claim of a report holds, and whether its own words say
 *  so. */
export function settings(doc: Doc, found: Found, language: Language): readonly Setting[] {
  const when = whenOf(doc, language)
  const placeOf = new Map<MentionId, PlaceId>(
    found.links
      .filter(({ judgement }) => judgement === "positive")
      .map(({ mention, to }) => [mention, to as PlaceId]),
  )
  return doc.claims.map((claim) => {
    const own = claim.place === undefined ? undefined : placeOf.get(claim.place)
    return {
      claim: claim.id,
      place: own ?? inherited(doc, found, claim),
      placeFrom: own === undefined ? "inherited" : "words",
      time: when(claim),
    }
  })
}
