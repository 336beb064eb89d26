import {
  type Citation,
  type Claim,
  type Contradiction,
  cite,
  type Document,
  inTextOrder,
  type NonEmpty,
  type ReportLine,
  type Scope,
  type Sentence,
  type Span,
} from "../model/index.ts"
import { claimsIn, type Ground, headlineOf, line, lineFor, timeOf } from "./lines.ts"
import { chainInWords } from "./sources.ts"
import { capital, listed } from "./words.ts"

/** What is in contradiction, denied or not known. */
export const openLines = (ground: Ground): readonly ReportLine[] =>
  [
    ...ground.dossier.contradictions.map((one) => contradiction(one, ground)),
    ...conflicts(ground),
    ...denied(ground),
    ...unclear(ground),
  ].filter((one) => one !== undefined)

/** "“order restored” (the president, via A) against “clashes go on” (residents)". */
function contradiction(one: Contradiction, ground: Ground): ReportLine | undefined {
  const claims = one.between
    .map((id) => ground.known.claim(id))
    .filter((claim) => claim !== undefined)
  return disputeLine(claims, subject(one), ground)
}

const subject = ({ by, about }: Contradiction): string =>
  by === "denial" ? "Denied" : `Disputed, ${about}`

function disputeLine(
  claims: readonly Claim[],
  lead: string,
  ground: Ground,
): ReportLine | undefined {
  const sides = [...new Map(claims.map((claim) => [side(claim, ground), claim])).entries()]
  if (sides.length < 2) return undefined
  const [first, ...others] = sides.map(([text]) => text)
  return line("open", {
    text: `${lead}: ${first} – against ${listed(others)}`,
    attribution: listed([
      ...new Set(sides.map(([, claim]) => ground.names.document(ground.known.home(claim.id)!))),
    ]),
    claims: claims.map((claim) => claim.id),
    citations: claims.map((claim) => claim.citation) as unknown as NonEmpty<Citation>,
    voices: new Set(sides.map(([, claim]) => speaker(claim, ground))).size,
    disputed: true,
    time: timeOf(claims, ground),
  })
}

const speaker = (claim: Claim, { known, names }: Ground): string =>
  names.source(claim.chain.at(-1)!.source, known.home(claim.id)!)

function side(claim: Claim, ground: Ground): string {
  const document = ground.known.home(claim.id)!
  const mark =
    claim.modality === "denied" ? ", a denial" : claim.modality === "hedged" ? ", unconfirmed" : ""
  return `${words(claim.citation.exact)} (${chainInWords(claim.chain, document, ground.names)}${mark})`
}

const words = (exact: string): string =>
  `“${exact.replace(/\s+/g, " ").replace(/[“"«]/g, "‘").replace(/[”»]/g, "’")}”`

const reasons: Readonly<Record<string, string>> = {
  place: "Figures differ, for two places",
  correction: "Figures differ, from one source",
  number: "Figures differ",
}

const conflicts = (ground: Ground): readonly (ReportLine | undefined)[] =>
  ground.dossier.series.flatMap((series) =>
    series.conflicts.map(({ between, about }) => {
      const claims = between.map((id) => ground.known.claim(id)).filter((one) => one !== undefined)
      return disputeLine(claims, reasons[about] ?? "Figures differ", ground)
    }),
  )

/** Denials that meet no claim in these reports, and claims nobody is sure of. */
function denied(ground: Ground): readonly (ReportLine | undefined)[] {
  const met = new Set(ground.dossier.contradictions.flatMap((one) => one.between))
  return ground.dossier.corroborations.map((one) => {
    const first = claimsIn(one, ground.known)[0]
    if (!first || met.has(first.id)) return undefined
    if (first.modality !== "denied" && first.modality !== "unclear") return undefined
    const lead = first.modality === "denied" ? "Denied: " : "Unclear: "
    return lineFor("open", one, ground, lead + headlineOf(first, ground.names))
  })
}

/** Sentences or parts of them under words such as "it is not clear". */
const unclear = (ground: Ground): readonly ReportLine[] =>
  ground.dossier.documents.flatMap(({ document, scopes, sentences }) =>
    scopes
      .filter((scope) => scope.modality === "unclear")
      .sort(inTextOrder)
      .map((scope) => unclearLine(scope, sentences, document, ground)),
  )

function unclearLine(
  scope: Scope,
  sentences: readonly Sentence[],
  document: Document,
  ground: Ground,
): ReportLine {
  const home = sentences.find((one) => one.start <= scope.cue.start && scope.cue.start < one.end)
  const span: Span = home ?? scope
  const text = document.text.slice(span.start, span.end).trim()
  return line("open", {
    text: capital(`not known: ${words(text)}`),
    attribution: ground.names.document(document),
    citations: [cite(document, trimmed(document.text, span))],
    modality: "unclear",
    frame: "actual",
  })
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  return { start, end: start + words.trim().length }
}
