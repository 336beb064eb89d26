import {
  type Attribution,
  type Citation,
  type Claim,
  type Contradiction,
  cite,
  type Document,
  type FigureSeries,
  inTextOrder,
  type LabelPair,
  overlaps,
  type ReportLine,
  type Scope,
  type Sentence,
  type Span,
  union,
} from "../model/index.ts"
import { isAny, opposites } from "../ontology/opposites.ts"
import { plain } from "./happenings.ts"
import { type Ground, line, once, real, timeOf } from "./lines.ts"
import { clauseOf, deniedByCue, inQuotes, inTitle, saidIn, trimmed, wordsIn } from "./passage.ts"
import { chainInWords } from "./sources.ts"
import { listed, quoted } from "./words.ts"

/** What is in contradiction, denied or not known. */
export const openLines = (ground: Ground): readonly ReportLine[] =>
  [
    ...ground.dossier.contradictions
      .filter((one) => !isTakenBack(one, ground))
      .map((one) => contradiction(one, ground)),
    ...ground.dossier.series.map((one) => conflict(one, ground)),
    ...ground.dossier.labels.map((one) => labelled(one, ground)),
    ...denials(ground),
    ...unclear(ground),
  ].filter((one) => one !== undefined)

/** Is it about a number that was taken back, or that is told again as what was? Its withdrawal
 *  is told with all who took it back. */
const isTakenBack = ({ between, kind }: Contradiction, { dossier }: Ground): boolean =>
  kind === "denial" &&
  dossier.series.some(({ points }) =>
    points.some(
      ({ claim, standing }) =>
        /^(?:withdrawn|zombie|recalled)$/.test(standing) && between.includes(claim),
    ),
  )

function contradiction(one: Contradiction, ground: Ground): ReportLine | undefined {
  const claims = claimsOf(one.between, ground)
  const left = claims.filter((claim) => onLeft(claim, one, claims, ground))
  const right = claims.filter((claim) => !left.includes(claim))
  const lead = one.kind === "denial" ? "Denied" : `Disputed, ${one.about}`
  return dispute(lead, left, right, ground)
}

/** The first side of a contradiction: the denials, the first of opposite events,
 *  else the first claim. */
function onLeft(
  claim: Claim,
  { by, kind }: Contradiction,
  all: readonly Claim[],
  { known }: Ground,
): boolean {
  if (kind === "denial" && all.some((one) => known.denied(one))) return known.denied(claim)
  const shapes = opposites.find((one) => one.key === by)?.one
  return shapes ? "type" in claim && isAny(claim, shapes) : claim === all[0]
}

/** All claims of a series that are in dispute, the first against the others, in
 *  one line. */
function conflict(series: FigureSeries, ground: Ground): ReportLine | undefined {
  const ids = [...new Set(series.conflicts.filter(real).flatMap((one) => one.between))]
  const [first, ...others] = claimsOf(ids, ground)
  return first && dispute("Figures differ", [first], others, ground)
}

/** One number with two names for those it counts, each name with whoever uses it. */
function labelled({ claims, labels }: LabelPair, ground: Ground): ReportLine | undefined {
  const [one, other] = claimsOf(claims, ground)
  const lead = `Called by two names, ${labels.map((label) => quoted(label)).join(" and ")}`
  return one && other && dispute(lead, [one], [other], ground)
}

const claimsOf = (ids: readonly Claim["id"][], ground: Ground): readonly Claim[] => {
  const all = ids.map((id) => ground.known.claim(id)).filter((claim) => claim !== undefined)
  const body = all.filter((claim) => !inTitle(claim, ground))
  return body.length > 1 ? body : all
}

/** Sides that are shown of one half of a dispute. */
const SHOWN = 3

function dispute(
  lead: string,
  left: readonly Claim[],
  right: readonly Claim[],
  ground: Ground,
): ReportLine | undefined {
  const [ours, theirs] = [sides(left, ground), sides(right, ground)]
  if (ours.length === 0 || theirs.length === 0) return undefined
  const claims = [...left, ...right]
  const homes = claims.map((claim) => ground.names.document(ground.known.home(claim.id)!))
  return line("open", {
    text: `${lead}: ${told(ours)} – against ${told(theirs)}`,
    attribution: listed([...new Set(homes)]),
    claims: claims.map((claim) => claim.id),
    citations: once(claims.map((claim) => cited(claim, ground))),
    voices: new Set(claims.map((claim) => speaker(claim, ground))).size,
    outlets: new Set(homes.map((name) => name.toLowerCase())).size,
    disputed: true,
    time: timeOf(claims, ground),
  })
}

const told = (some: readonly string[]): string =>
  listed(some.length > SHOWN ? [...some.slice(0, SHOWN), `${some.length - SHOWN} more`] : some)

const sides = (claims: readonly Claim[], ground: Ground): readonly string[] => [
  ...new Set(claims.map((claim) => side(claim, ground))),
]

const speaker = (claim: Claim, { known, names }: Ground): string =>
  chainInWords(claim.chain, known.home(claim.id)!, names).split(", via ")[0]!

/** "“order has been restored” (the president, via the Gazette)". */
function side(claim: Claim, ground: Ground): string {
  const document = ground.known.home(claim.id)!
  const who = chainInWords(claim.chain, document, ground.names)
  return `${inQuotes(document.text, cited(claim, ground))} (${who}${marked(claim, ground)})`
}

function marked(claim: Claim, ground: Ground): string {
  if (deniedByCue(claim, ground)) return ", a denial"
  return claim.modality === "hedged" ? ", unconfirmed" : ""
}

const ENOUGH = 4

/** The claim's own clause; the figure's own words. */
const cited = (claim: Claim, ground: Ground): Citation =>
  "measure" in claim && wordsIn(ground.known.home(claim.id)!.text, claim.citation) >= ENOUGH
    ? claim.citation
    : cite(ground.known.home(claim.id)!, clauseOf(claim, ground))

/** What a speaker denies though no report at hand claims it. */
function denials(ground: Ground): readonly (ReportLine | undefined)[] {
  const met = new Set(ground.dossier.contradictions.flatMap((one) => one.between))
  return ground.dossier.documents.flatMap(({ document, attributions, sentences }) => {
    const near = ground.near(document.id)!
    return attributions
      .filter((one) => one.cue?.lends === "denied")
      .map((one) => {
        const content = one.content.reduce(union)
        const denied = near
          .claims(content)
          .filter(({ trigger }) => one.content.some((span) => overlaps(span, trigger)))
        if (denied.some((claim) => met.has(claim.id))) return undefined
        const said = saidIn(document.text, one.content[0])
        const sentence = sentences.find((some) => overlaps(some, said))
        const around = sentence ? near.claims(sentence) : []
        const told = around.some((claim) => met.has(claim.id) && inside(claim, sentence))
        if (told && wordsIn(document.text, said) < ENOUGH) return undefined
        return denialLine(one, denied, { document, said, sentence }, ground)
      })
  })
}

const inside = ({ trigger }: Claim, sentence: Sentence | undefined): boolean =>
  sentence !== undefined && overlaps(trigger, sentence)

interface Denied {
  readonly document: Document
  readonly said: Span
  readonly sentence: Sentence | undefined
}

/** A word that says what is meant: "it had given it" has none. */
const telling = /\p{L}{6}|\p{Lu}\p{L}/u

/** What is denied in a word or two ("this") is told by its sentence. */
function denialLine(
  one: Attribution,
  claims: readonly Claim[],
  { document, said, sentence }: Denied,
  { names }: Ground,
): ReportLine {
  const words = document.text.slice(said.start, said.end)
  const alone = wordsIn(document.text, said) >= ENOUGH && telling.test(words)
  const span = alone ? said : trimmed(document.text, sentence ?? said)
  const lead = alone ? "Denied" : "A denial"
  return line("open", {
    text: `${lead}: ${inQuotes(document.text, span)}`,
    attribution: `${names.source(one.source, document)}, via ${names.document(document)}`,
    claims: claims.map((claim) => claim.id),
    citations: [cite(document, span), ...(one.cue ? [cite(document, one.cue)] : [])],
    modality: "denied",
    frame: "actual",
  })
}

/** Sentences under words such as "it is not clear", equal ones of several reports
 *  in one line; what somebody asks is among the statements, and a question of the
 *  report itself ("Who were they?") is no finding. */
function unclear(ground: Ground): readonly ReportLine[] {
  const lines = new Map<string, ReportLine>()
  for (const { document, scopes, sentences } of ground.dossier.documents)
    for (const scope of scopes.filter((one) => one.modality === "unclear").sort(inTextOrder)) {
      const cues = ground.near(document.id)!.cues(scope.cue)
      if (cues.some((one) => one.cue && overlaps(one.cue, scope.cue))) continue
      const found = unclearLine(scope, sentences, document, ground)
      if (!found || /[?][”’"]*$/.test(found.text)) continue
      const key = plain(found.text)
      const before = lines.get(key)
      lines.set(key, before ? both(before, found) : found)
    }
  return [...lines.values()]
}

/** One line for what two reports say in the same words. */
function both(before: ReportLine, found: ReportLine): ReportLine {
  const home = before.citations[0].document === found.citations[0].document
  return home
    ? before
    : {
        ...before,
        attribution: before.attribution.includes(found.attribution)
          ? before.attribution
          : `${before.attribution}; ${found.attribution}`,
        citations: once([...before.citations, ...found.citations]),
        outlets: before.outlets + 1,
      }
}

function unclearLine(
  scope: Scope,
  sentences: readonly Sentence[],
  document: Document,
  ground: Ground,
): ReportLine {
  const home = sentences.find((one) => one.start <= scope.cue.start && scope.cue.start < one.end)
  const span = trimmed(document.text, home ?? scope)
  return line("open", {
    text: `Not known: ${inQuotes(document.text, span)}`,
    attribution: ground.names.document(document),
    citations: [cite(document, span)],
    modality: "unclear",
    frame: "actual",
  })
}
