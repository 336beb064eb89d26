import { spelled, unknown } from "../claims/figure/headline.ts"
import {
  type Corroboration,
  claimsOf,
  type FigureClaim,
  type FigureSeries,
  type ReportLine,
  union,
} from "../model/index.ts"
import { groupContains, groups } from "../ontology/groups.ts"
import { measures } from "../ontology/measures.ts"
import { claimsIn, type Ground, lineFor } from "./lines.ts"
import { hasLabel, held } from "./neutral.ts"
import { capital, day, grouped } from "./words.ts"

/** The numbers, the dead first; of each number only what nobody's later total
 *  has replaced, with what it replaced told beside it. Nothing is added up. */
export function figureLines(ground: Ground): readonly ReportLine[] {
  const figures = new Map(claimsOf(ground.dossier.documents, "figure").map((one) => [one.id, one]))
  const said = ground.dossier.corroborations
    .filter((one) => figures.has(one.claims[0]) && told(figures.get(one.claims[0])!, ground))
    .sort((a, b) => rank(figures.get(a.claims[0])!) - rank(figures.get(b.claims[0])!))
  const old = replaced(ground)
  return onceEach(said, figures, ground)
    .filter((one) => !one.claims.every((id) => old.has(id)))
    .map((one) => figureLine(one, figures.get(one.claims[0])!, ground))
    .filter((line) => line !== undefined)
}

/** One speaker's number of one measure once, also where it is told of a group and
 *  of a part of it: "18 officers", "18 of the security forces". The narrower name
 *  of the counted gives way; a label that the source puts on them never does, and
 *  people of whom nothing is said are not taken for a group. */
function onceEach(
  said: readonly Corroboration[],
  figures: ReadonlyMap<string, FigureClaim>,
  ground: Ground,
): readonly Corroboration[] {
  const lines: Corroboration[] = []
  for (const one of said) {
    const figure = figures.get(one.claims[0])!
    const at = lines.findIndex((other) => again(figures.get(other.claims[0])!, figure, ground))
    const before = lines[at]
    const wider = before && groupContains(figure.group ?? "", groupOf(before, figures))
    const [first, second] = wider ? [one, before] : [before, one]
    if (first) lines[at] = { claims: [...first.claims, ...second.claims], voices: first.voices }
    else lines.push(one)
  }
  return lines
}

const groupOf = (one: Corroboration, figures: ReadonlyMap<string, FigureClaim>): string =>
  figures.get(one.claims[0])?.group ?? ""

const again = (a: FigureClaim, b: FigureClaim, ground: Ground): boolean =>
  a.measure === b.measure &&
  a.scope === b.scope &&
  a.modality === b.modality &&
  spelled(a.count) === spelled(b.count) &&
  vagueGroup(a) === vagueGroup(b) &&
  within(a.group, b.group) &&
  (labelOf(a, ground) === undefined) === (labelOf(b, ground) === undefined) &&
  speaker(a, ground) === speaker(b, ground)

const within = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && (groupContains(a, b) || groupContains(b, a)))

const speaker = ({ id, chain }: FigureClaim, { known, names }: Ground): string =>
  names.source(chain.at(-1)!.source, known.home(id)!)

/** What is ordered, planned or denied, and a bare "rising", is no headline figure. */
const told = (figure: FigureClaim, { known }: Ground): boolean =>
  figure.frame === "actual" &&
  !known.denied(figure) &&
  figure.modality !== "unclear" &&
  !unknown(figure.count)

const order = [...measures.keys()]
const crowd = [...groups.keys()]

const rank = (figure: FigureClaim): number =>
  (figure.scope === "total" ? 0 : 0.5) +
  order.indexOf(figure.measure) * 100 +
  (vagueGroup(figure) ? 98 : crowd.indexOf(figure.group!))

/** People in general come after people of whom more is known. */
const vagueGroup = ({ group }: FigureClaim): boolean => group === undefined || group === crowd[0]

function figureLine(
  one: Corroboration,
  figure: FigureClaim,
  ground: Ground,
): ReportLine | undefined {
  const claims = claimsIn(one, ground.known) as readonly FigureClaim[]
  const vague = vaguely(figure, ground)
  const count = vague ?? grouped(spelled(figure.count))
  const counts = vague ? labelled(figure) : whatIsCounted(claims, ground)
  const before = earlier(one, ground)
  const lead =
    figure.scope === "subset" ? "Of these, " : figure.scope === "increment" ? "Another " : ""
  const unsure = figure.modality === "asserted" ? "" : " (unconfirmed)"
  const text = `${capital(`${lead}${count}`)} ${counts}${unsure}${before}`
  const line = lineFor("figures", one, ground, text)
  return line && { ...line, figure: { count: `${lead}${count}`.trim(), counts: counts + unsure } }
}

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
  const people = crowdOf(figure)
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

/** The words for the counted without their number, where they carry a label. */
function labelOf(claim: FigureClaim, ground: Ground): string | undefined {
  if (claim.counted === undefined) return undefined
  const words = ground.known.words(claim.counted)
  const bare = words.replace(/^.*?\d[\d.,]*\s+(?:thousand\s+)?/, "").replace(/[“”"]/g, "")
  return hasLabel(bare) && bare.length < 60 ? `“${bare}”` : undefined
}

/** Claims that a later total of their series has replaced. */
function replaced(ground: Ground): ReadonlySet<string> {
  return new Set(ground.dossier.series.flatMap((series) => [...earlierIn(series, ground)]))
}

/** Points before the last as-of whose number is no longer in the range. */
function earlierIn(series: FigureSeries, ground: Ground): readonly string[] {
  const inRange = (figure: FigureClaim): boolean =>
    figure.count.low >= series.range.low &&
    (series.range.high === undefined ||
      (figure.count.high ?? figure.count.low) <= series.range.high)
  return series.points
    .map((point) => ground.known.claim(point.claim) as FigureClaim | undefined)
    .filter((figure) => figure !== undefined)
    .filter((figure) => !inRange(figure))
    .map((figure) => figure.id)
}

/** "; 8 as of 5 January 2022" for the number that this one replaced. */
function earlier(one: Corroboration, ground: Ground): string {
  const series = ground.dossier.series.find((some) =>
    some.points.some((point) => one.claims.includes(point.claim)),
  )
  const last = series && earlierIn(series, ground).at(-1)
  const figure = last && (ground.known.claim(last as FigureClaim["id"]) as FigureClaim)
  if (!figure) return ""
  const asOf = ground.known.setting(figure.id)?.time?.start
  return `; before that ${grouped(spelled(figure.count))}${asOf ? ` (${day(asOf)})` : ""}`
}
