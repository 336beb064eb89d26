import {
  type Act,
  type Attribution,
  type Citation,
  type Claim,
  cite,
  contains,
  type Document,
  type EventClaim,
  type NonEmpty,
  overlaps,
  type ReportLine,
  type SourceChain,
} from "../model/index.ts"
import { toldElsewhere } from "./events.ts"
import { type Ground, line } from "./lines.ts"
import { held } from "./neutral.ts"
import { inQuotes, saidIn, wordsIn } from "./passage.ts"
import { through } from "./sources.ts"
import { capital } from "./words.ts"

/** Who says what, in the words of the report, speaker after speaker. Words of
 *  the speaker and words of the outlet are told apart: "quoted by", "in the
 *  words of". */
export function statementLines(ground: Ground): readonly ReportLine[] {
  const elsewhere = toldElsewhere(ground)
  const all = ground.dossier.documents.flatMap(({ document, attributions, claims }) =>
    attributions
      .filter((one) => !repeated(one, claims, elsewhere))
      .filter((one) => one.source.kind !== "publisher" && says(one, document))
      .filter((one) => !outer(one, attributions).some((around) => around.cue?.lends === "denied"))
      .filter((one) => passive(one) || ground.names.speaks(one.source, document))
      .filter((one) => !attributions.some((other) => holds(other, one, ground)))
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

/** Is all that is said a number that the key figures give, or how one takes what
 *  another does? */
function repeated(
  { content, cue }: Attribution,
  claims: readonly Claim[],
  elsewhere: (event: EventClaim) => boolean,
): boolean {
  const attitude = (claim: Claim): boolean =>
    "holder" in claim && cue?.act === "belief" && overlaps(claim.trigger, cue)
  const told = claims.filter(({ trigger }) => content.some((span) => contains(span, trigger)))
  const figures = told.filter((one) => "measure" in one)
  const counted = (claim: Claim): boolean =>
    "measure" in claim ||
    ("type" in claim && (elsewhere(claim) || bare(claim))) ||
    figures.some((one) => overlaps(one.trigger, claim.trigger))
  return claims.some(attitude) || (figures.length > 0 && told.every(counted))
}

/** The mere occasion of a number: "since the unrest began". */
const bare = ({ actor, recipient }: EventClaim): boolean =>
  actor.length === 0 && recipient.length === 0

/** Does `other` already tell what `one` says, as words of the same speaker or of
 *  nobody in particular ("nobody dares to …")? Names that somebody is called stay. */
function holds(other: Attribution, one: Attribution, { known, names }: Ground): boolean {
  if (other === one || one.cue?.act === "label" || !within(one, other)) return false
  const equal = within(other, one)
  const [a, b] = [other.source, one.source]
  if (equal && (other.within === one.id || (b.kind === "unnamed" && a.kind === "mention")))
    return true
  if ((equal && one.content.length >= other.content.length) || b.kind !== "mention") return false
  const nobody = known.mention(b.mention)?.level === "pronoun" && !known.actor(b.mention)
  return nobody || (a.kind === "mention" && names.mention(a.mention) === names.mention(b.mention))
}

const within = (one: Attribution, other: Attribution): boolean =>
  one.content.every((span) => other.content.some((around) => contains(around, span)))

/** Does the word that reports name nobody: "citizens are asked to …"? */
const passive = ({ source, cue }: Attribution): boolean =>
  source.kind === "unnamed" && cue !== undefined && overlaps(source.span, cue)

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
  const own = names.source(one.source, document)
  const name = passive(one) ? "by whom is not said" : own
  const self = one.cue?.act === "label" ? selfIn(one, document) : 0
  const said = one.content
    .map((span, n) => (n === 0 ? { ...span, start: span.start + self } : span))
    .map((span) => inQuotes(document.text, saidIn(document.text, span)))
    .join(" … ")
  const around = outer(one, all)
    .filter((link) => names.speaks(link.source, document))
    .map((link) => names.source(link.source, document))
  const links = through([...around, own]).slice(1)
  const words = one.type === "direct" ? "quoted by" : "in the words of"
  const outlet = names.document(document)
  const via = links.length > 0 ? `via ${links.join(", via ")}, ` : ""
  return {
    speaker: name.toLowerCase(),
    line: line("statements", {
      text: `${lead(one, name, document, ground)}: ${said}`,
      attribution:
        outlet.toLowerCase() === own.toLowerCase()
          ? "in its own words"
          : `${via}${words} ${outlet}`,
      citations: citations(one, document, ground),
      modality: one.cue?.lends ?? "asserted",
      frame: one.cue?.act === "decree" ? "ordered" : "actual",
    }),
  }
}

/** Who says it and in what kind of act, before the words. */
function lead(one: Attribution, name: string, document: Document, ground: Ground): string {
  const speaker = held(name)
  if (passive(one)) return `It is ${asked(one, document, passives[one.cue!.act])} (${speaker})`
  const account = ground.names.account(one.source, document)
  if (account && one.cue?.lends !== "denied") return `According to ${speaker}${doubt(one)}`
  return `${capital(speaker)}${asked(one, document, verb(one))}${called(one, document, ground)}`
}

/** Words by which somebody names himself. */
const oneself = /^((?:him|her|it)self|themselves|myself|ourselves)\s+(?:as\s+)?(?=\S)/iu

const selfIn = ({ content }: Attribution, { text }: Document): number =>
  oneself.exec(text.slice(content[0].start, content[0].end))?.[0].length ?? 0

/** "Asked for" calm, but "asked" to stay calm. */
const asked = ({ content }: Attribution, { text }: Document, verb: string): string =>
  /^(?:not )?to\b/.test(text.slice(content[0].start)) ? verb.replace("asked for", "asked") : verb

/** Whom a name is given to, where the words stand right before the speaker:
 *  "[protesters] he called …". */
function called(one: Attribution, { id, text }: Document, { docs, known, names }: Ground): string {
  if (one.cue?.act !== "label" || one.source.kind !== "mention") return ""
  const self = oneself.exec(text.slice(one.content[0].start))?.[1]
  if (self) return ` ${self}`
  const by = known.mention(one.source.mention)
  const start = Math.min(by?.start ?? one.cue.start, one.cue.start)
  const whom = docs
    .get(id)
    ?.mentions.filter(
      (other) => other.end < start && /^\s*(?:\p{L}+\s+)?$/u.test(text.slice(other.end, start)),
    )
    .at(-1)
  return whom && whom.level !== "pronoun" ? ` ${held(names.mention(whom.id))}` : ""
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
  request: "asked for",
  warning: "warned",
  question: "asked",
  evidence: "indicated",
  denial: "denied",
  label: "called",
}

/** Who speaks in the text of a statement; `undefined` where nobody is named. */
export function speakerIn(text: string): string | undefined {
  const lead = text.split(": “")[0]!
  const found = Object.values(verbs)
    .concat("denied", "asked")
    .map((verb) => lead.lastIndexOf(` ${verb}`))
    .filter((at) => at > 0)
  return found.length > 0 ? lead.slice(0, Math.min(...found)) : undefined
}

const passives: Record<Act, string> = {
  speech: "said",
  belief: "considered",
  intention: "intended",
  decree: "ordered",
  request: "asked for",
  warning: "warned",
  question: "asked",
  evidence: "indicated",
  denial: "denied",
  label: "called",
}

/** A verb that says what kind of act it was and takes no side. */
function verb(one: Attribution): string {
  if (one.cue === undefined) return ""
  return one.cue.lends === "denied" ? " denied" : ` ${verbs[one.cue.act]}${doubt(one)}`
}

/** A statement that its own verb makes unsure; requests, questions and warnings
 *  are not sure by nature. */
function doubt({ cue }: Attribution): string {
  const tells = cue && ["speech", "belief", "evidence"].includes(cue.act)
  if (!tells || cue.lends === "asserted") return ""
  return cue.lends === "hedged" ? ", unconfirmed" : ", not certain"
}

function citations(one: Attribution, document: Document, { known }: Ground): NonEmpty<Citation> {
  const mention = one.source.kind === "mention" ? known.mention(one.source.mention) : undefined
  const source = one.source.kind === "unnamed" ? one.source.span : mention
  const spans = [...one.content, ...(source ? [source] : []), ...(one.cue ? [one.cue] : [])]
  return spans.map((span) => cite(document, span)) as unknown as NonEmpty<Citation>
}
