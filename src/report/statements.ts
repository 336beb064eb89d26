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
  parseDate,
  type ReportLine,
  union,
} from "../model/index.ts"
import { toldElsewhere } from "./events.ts"
import { plain } from "./happenings.ts"
import { type Ground, line, once, published } from "./lines.ts"
import type { Near } from "./near.ts"
import { held } from "./neutral.ts"
import { inQuotes, saidIn, wordsIn } from "./passage.ts"
import { through } from "./sources.ts"
import { capital, listed } from "./words.ts"

/** Who says what, in the words of the report, speaker after speaker. Words of
 *  the speaker and words of the outlet are told apart: "quoted by", "in the
 *  words of". */
export function statementLines(ground: Ground): readonly ReportLine[] {
  const elsewhere = toldElsewhere(ground)
  const all = ground.dossier.documents.flatMap(({ document, attributions }) => {
    const near = ground.near(document.id)!
    return attributions
      .filter((one) => !repeated(one, near, elsewhere))
      .filter((one) => one.source.kind !== "publisher" && says(one, document))
      .filter((one) => !outer(one, near).some((around) => around.cue?.lends === "denied"))
      .filter((one) => passive(one) || ground.names.speaks(one.source, document))
      .filter((one) => !near.contents(one.content[0]).some((other) => holds(other, one, ground)))
      .map((one) => statement(one, near, document, ground))
  })
  return bySpeaker(all).flatMap((some) => folded(some).map((same) => told(same, ground)))
}

/** The statements of each speaker, those first whom most outlets carry; a
 *  speaker's in order of time. */
function bySpeaker(all: readonly Statement[]): readonly (readonly Statement[])[] {
  const speakers = new Map<string, Statement[]>()
  for (const one of all) {
    const some = speakers.get(one.speaker)
    if (some) some.push(one)
    else speakers.set(one.speaker, [one])
  }
  const reach = (some: readonly Statement[]): number =>
    new Set(some.map(({ outlet }) => outlet)).size
  return [...speakers.values()]
    .map((some, n) => ({ some, n, reach: reach(some) }))
    .sort((a, b) => b.reach - a.reach || a.n - b.n)
    .map(({ some }) => some)
}

/** Statements in the same words together: one speech, carried by several outlets. */
function folded(some: readonly Statement[]): readonly NonEmpty<Statement>[] {
  const same = new Map<string, Statement[]>()
  for (const one of some) {
    const key = plain(one.text)
    const before = same.get(key)
    if (before) before.push(one)
    else same.set(key, [one])
  }
  return [...same.values()] as unknown as readonly NonEmpty<Statement>[]
}

/** One line for a statement, with every outlet that carries it. */
function told(some: NonEmpty<Statement>, { dossier, firstDay }: Ground): ReportLine {
  const [{ one, text, own, via, words, published: date }] = some
  const outlets = [...new Map(some.map(({ outlet }) => [outlet.toLowerCase(), outlet])).values()]
  const itself = outlets.every((outlet) => outlet.toLowerCase() === own.toLowerCase())
  const last = parseDate(dossier.documents.at(-1)?.document.meta.publishedAt)
  const oneDay = last === undefined || Math.floor(last) === Math.floor(firstDay ?? last)
  return line("statements", {
    text,
    attribution: itself ? "in its own words" : `${via}${words} ${listed(outlets)}`,
    citations: once(some.flatMap((same) => same.citations)),
    outlets: outlets.length,
    modality: one.cue?.lends ?? "asserted",
    frame: one.cue?.act === "decree" ? "ordered" : "actual",
    time: oneDay ? undefined : published(date),
  })
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
  near: Near,
  elsewhere: (event: EventClaim) => boolean,
): boolean {
  const attitude = (claim: Claim): boolean =>
    "holder" in claim && cue?.act === "belief" && overlaps(claim.trigger, cue)
  const told = near
    .claims(content.reduce(union))
    .filter(({ trigger }) => content.some((span) => contains(span, trigger)))
  const figures = told.filter((one) => "measure" in one)
  const counted = (claim: Claim): boolean =>
    "measure" in claim ||
    ("type" in claim && (elsewhere(claim) || bare(claim))) ||
    figures.some((one) => overlaps(one.trigger, claim.trigger))
  const attitudes = cue ? near.claims(cue).some(attitude) : false
  return attitudes || (figures.length > 0 && told.every(counted))
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
  readonly one: Attribution
  readonly speaker: string
  readonly text: string
  readonly own: string
  /** Who stands between the speaker and the outlet, with a comma. */
  readonly via: string
  /** Whose words they are: "quoted by", "in the words of". */
  readonly words: string
  readonly outlet: string
  readonly published: string | undefined
  readonly citations: NonEmpty<Citation>
}

function statement(one: Attribution, near: Near, document: Document, ground: Ground): Statement {
  const { names } = ground
  const own = names.source(one.source, document)
  const name = passive(one) ? "by whom is not said" : own
  const self = one.cue?.act === "label" ? selfIn(one, document) : 0
  const said = one.content
    .map((span, n) => (n === 0 ? { ...span, start: span.start + self } : span))
    .map((span) => inQuotes(document.text, saidIn(document.text, span)))
    .join(" … ")
  const around = outer(one, near)
    .filter((link) => names.speaks(link.source, document))
    .map((link) => names.source(link.source, document))
  const links = through([...around, own]).slice(1)
  return {
    one,
    speaker: name.toLowerCase(),
    text: `${lead(one, name, document, ground)}: ${said}`,
    own,
    via: links.length > 0 ? `via ${links.join(", via ")}, ` : "",
    words: one.type === "direct" ? "quoted by" : "in the words of",
    outlet: names.document(document),
    published: document.meta.publishedAt,
    citations: citations(one, document, ground),
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
function outer(one: Attribution, near: Near): readonly Attribution[] {
  const around: Attribution[] = []
  for (
    let at = near.attribution(one.within);
    at && !around.includes(at);
    at = near.attribution(at.within)
  )
    around.unshift(at)
  return around
}

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
