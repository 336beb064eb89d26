import { spelled, unknown } from "../claims/figure/headline.ts"
import { type FigureClaim, union } from "../model/index.ts"
import { groups } from "../ontology/groups.ts"
import { measures } from "../ontology/measures.ts"
import type { Ground } from "./lines.ts"
import { hasLabel, held } from "./neutral.ts"
import { grouped } from "./words.ts"

/** What is ordered, planned or denied, and a bare "rising", is no headline figure. */
export const isTold = (figure: FigureClaim, { known }: Ground): boolean =>
  figure.frame === "actual" &&
  !known.denied(figure) &&
  figure.modality !== "unclear" &&
  !unknown(figure.count)

/** The number with its bound, which is never dropped; a vague one in its words. */
export const countOf = (figure: FigureClaim, ground: Ground): string =>
  vaguely(figure, ground) ?? grouped(spelled(figure.count))

/** What is counted, as it stands after the number. */
export const countedBy = (claims: readonly FigureClaim[], ground: Ground): string =>
  vaguely(claims[0]!, ground) ? labelled(claims[0]!) : whatIsCounted(claims, ground)

/** "“dozens of attackers”": a vague number stays in its words. */
function vaguely(figure: FigureClaim, { known, docs }: Ground): string | undefined {
  const mention = figure.counted === undefined ? undefined : known.mention(figure.counted)
  if (figure.count.bound !== "vague" || mention === undefined) return undefined
  const home = known.home(figure.id)!
  const number = docs
    .get(home.id)
    ?.quantities.find(
      ({ count, start, end }) =>
        count.bound === "vague" && start <= mention.end && end + 8 >= mention.start,
    )
  const { start, end } = number ? union(number, mention) : mention
  const words = home.text.slice(start, end).replace(/[“”"]/g, "").replace(/\s+/g, " ")
  return number && words.length < 60 ? `“${words}”` : undefined
}

const labelled = ({ measure }: FigureClaim): string => measures.get(measure)?.label ?? measure

/** "protesters killed"; a label that the source puts on the counted is kept in
 *  its words, in quotation marks. */
function whatIsCounted(claims: readonly FigureClaim[], ground: Ground): string {
  const figure = claims[0]!
  const measure = measures.get(figure.measure)
  const label = measure?.label ?? figure.measure
  const words = claims.map((claim) => labelOf(claim, ground)).find((one) => one !== undefined)
  const crowd = thingsOf(claims, ground) ?? crowdOf(figure)
  const people = figure.count.best === 1 && figure.count.high === 1 ? singular(crowd) : crowd
  return `${words ?? held(people)} ${label}${doer(figure, ground)}`
}

/** How far after the claim's own words its doer may stand, in characters. */
const REACH = 60

/** By whom, where the report names or describes them in or next to the claim's
 *  own words: a pronoun, or somebody further off, is too little to lay a death at
 *  somebody's door. */
function doer({ perpetrator, citation }: FigureClaim, { known, names }: Ground): string {
  const mention = perpetrator && known.mention(perpetrator)
  if (!mention || mention.level === "pronoun") return ""
  const near = mention.end + 2 >= citation.start && mention.start <= citation.end + REACH
  return near ? ` by ${held(names.mention(mention.id))}` : ""
}

/** Groups whose label names a body, not the people who are counted. */
const members: Readonly<Record<string, string>> = {
  security_forces: "members of the security forces",
  police: "police officers",
  medical: "members of medical staff",
  religious: "members of the clergy",
}

const crowdOf = ({ group, measure }: FigureClaim): string =>
  members[group ?? ""] ??
  groups.get(group ?? "")?.label ??
  (measures.get(measure)?.unit === "things" ? "things" : "people")

/** "buildings", where a number is of things and the words say which. */
function thingsOf(claims: readonly FigureClaim[], ground: Ground): string | undefined {
  if (measures.get(claims[0]!.measure)?.unit !== "things") return undefined
  const words = claims.map((claim) => bareWords(claim, ground)).find((one) => one !== undefined)
  return words?.replace(new RegExp(`^${labelled(claims[0]!)} `, "i"), "")
}

const odd: Readonly<Record<string, string>> = {
  people: "person",
  children: "child",
  women: "woman",
  men: "man",
}

/** One of a crowd: "member of the security forces". */
const singular = (crowd: string): string => odd[crowd] ?? crowd.replace(/s(?= of |$)/, "")

/** The words for the counted without their number; `undefined` where they are long. */
function bareWords(claim: FigureClaim, { known }: Ground): string | undefined {
  if (claim.counted === undefined) return undefined
  const words = known.words(claim.counted)
  const bare = words.replace(/^.*?\d[\d.,]*\s+(?:thousand\s+)?/, "").replace(/[“”"]/g, "")
  return bare.length < 60 ? bare : undefined
}

/** The words for the counted without their number, where they carry a label. */
export function labelOf(claim: FigureClaim, ground: Ground): string | undefined {
  const bare = bareWords(claim, ground)
  return bare !== undefined && hasLabel(bare) ? `“${bare}”` : undefined
}
