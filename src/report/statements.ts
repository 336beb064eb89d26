import {
  type Act,
  type Attribution,
  type Citation,
  cite,
  contains,
  type Document,
  type NonEmpty,
  type ReportLine,
  type SourceChain,
} from "../model/index.ts"
import { type Ground, line } from "./lines.ts"
import { held } from "./neutral.ts"
import { inQuotes, saidIn, wordsIn } from "./passage.ts"
import { capital } from "./words.ts"

/** Who says what, in the words of the report, speaker after speaker. Words of
 *  the speaker and words of the outlet are told apart: "quoted by", "in the
 *  words of". */
export function statementLines(ground: Ground): readonly ReportLine[] {
  const all = ground.dossier.documents.flatMap(({ document, attributions }) =>
    attributions
      .filter((one) => one.source.kind !== "publisher" && says(one, document))
      .filter((one) => !outer(one, attributions).some((around) => around.cue?.lends === "denied"))
      .map((one) => statement(one, attributions, document, ground)),
  )
  const speakers = [...new Set(all.map((one) => one.speaker))]
  return speakers.flatMap((speaker) =>
    all.filter((one) => one.speaker === speaker).map((one) => one.line),
  )
}

/** Words a statement needs to be one, unless it is a quotation. */
const FEWEST = 3

function says({ type, content, cue }: Attribution, { text, blocks }: Document): boolean {
  const title = blocks.length > 1 && blocks[0]?.role === "title" ? blocks[0] : undefined
  if (title && contains(title, content[0])) return false
  const words = content.reduce((sum, span) => sum + wordsIn(text, span), 0)
  const short = cue?.act === "request" || cue?.act === "label"
  return words >= FEWEST || type === "direct" || short
}

interface Statement {
  readonly speaker: string
  readonly line: ReportLine
}

function statement(
  one: Attribution,
  all: readonly Attribution[],
  document: Document,
  ground: Ground,
): Statement {
  const { names } = ground
  const speaker = capital(held(names.source(one.source, document)))
  const said = one.content
    .map((span) => inQuotes(document.text, saidIn(document.text, span)))
    .join(" … ")
  const modality = one.cue?.lends ?? "asserted"
  const text = `${speaker}${verb(one)}: ${said}`
  const through = outer(one, all)
    .map((link) => names.source(link.source, document))
    .filter((name) => name.toLowerCase() !== names.source(one.source, document).toLowerCase())
  const words = one.type === "direct" ? "quoted by" : "in the words of"
  const own = names.document(document).toLowerCase() === speaker.toLowerCase()
  const via = through.length > 0 ? `via ${through.reverse().join(", via ")}, ` : ""
  return {
    speaker,
    line: line("statements", {
      text,
      attribution: own ? "in its own words" : `${via}${words} ${names.document(document)}`,
      citations: citations(one, document, ground),
      modality,
      frame: one.cue?.act === "decree" ? "ordered" : "actual",
    }),
  }
}

/** The attributions around this one, the outermost first. */
function outer(one: Attribution, all: readonly Attribution[]): readonly Attribution[] {
  const around: Attribution[] = []
  for (
    let at = all.find((other) => other.id === one.within);
    at && !around.includes(at);
    at = all.find((other) => other.id === at?.within)
  )
    around.unshift(at)
  return around
}

/** All links of an attribution, publisher first. */
export const chainOf = (one: Attribution, all: readonly Attribution[]): SourceChain => [
  { source: { kind: "publisher" }, attribution: undefined },
  ...[...outer(one, all), one].map(({ source, id }) => ({ source, attribution: id })),
]

/** In the past tense, which fits one speaker and many. */
const verbs: Record<Act, string> = {
  speech: "said",
  belief: "held the view",
  intention: "intended",
  decree: "ordered",
  request: "asked",
  warning: "warned",
  question: "asked",
  evidence: "indicated",
  denial: "denied",
  label: "used the words",
}

/** A verb that says what kind of act it was and takes no side. */
function verb({ cue }: Attribution): string {
  if (cue === undefined) return ""
  if (cue.lends === "denied") return " denied"
  const unsure = { asserted: "", hedged: ", unconfirmed", unclear: ", unclear" }[cue.lends]
  return ` ${verbs[cue.act]}${unsure}`
}

function citations(one: Attribution, document: Document, { known }: Ground): NonEmpty<Citation> {
  const mention = one.source.kind === "mention" ? known.mention(one.source.mention) : undefined
  const source = one.source.kind === "unnamed" ? one.source.span : mention
  const spans = [...one.content, ...(source ? [source] : []), ...(one.cue ? [one.cue] : [])]
  return spans.map((span) => cite(document, span)) as unknown as NonEmpty<Citation>
}
