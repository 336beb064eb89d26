import type {
  Annotated,
  Attribution,
  LayerName,
  Mention,
  MentionId,
  Span,
  TokenIndex,
} from "../../model/index.ts"
import { contains, overlaps } from "../../model/index.ts"
import type { Task } from "./task.ts"

type Pair = readonly [start: number, end: number]

/** One attribution in the scorer's form. */
export interface PredictedAttribution {
  readonly id: string
  readonly source: readonly Pair[]
  readonly cue: readonly Pair[]
  readonly content: readonly Pair[]
  readonly type: Attribution["type"]
  readonly within: string | undefined
}

/** Who says what: source, cue and content as they stand in the text. */
export const attribution: Task = {
  name: "attribution",
  predict: (row, tools) => {
    const { doc } = tools.walk(tools.document(row))
    return { id: row.id, attributions: attributionsOf(doc) }
  },
}

/** The attributions of a walked document in the scorer's form. A source that is
 *  only said to exist by its cue ("reportedly") has no span. */
export const attributionsOf = (
  doc: Annotated<LayerName>,
  wanted: (one: Attribution) => boolean = () => true,
): readonly PredictedAttribution[] =>
  doc.attributions
    .filter((one) => wanted(one) && told(doc, one))
    .map((one) => ({
      id: one.id,
      source: [sourceSpan(doc, one)].filter((span) => span !== undefined).map(pair),
      cue: one.cue ? [pair(one.cue)] : [],
      content: one.content.map(pair),
      type: one.type,
      within: one.within,
    }))

/** What the gold sets count: every outermost attribution, and of those inside
 *  another the ones that say, show or believe a clause. What people say in the words quoted of
 *  them ("I think …") is left out: hardly any set marks it. */
function told(doc: Annotated<LayerName>, one: Attribution): boolean {
  const { cue } = one
  if (cue === undefined) return true
  const quoted = doc.quotations.some(
    (quotation) => quotation.use === "speech" && contains(quotation, cue),
  )
  const turn = doc.attributions.find(({ id }) => id === one.within)?.by.startsWith("colon/")
  const firm = clausal.test(one.by) || (/^think\/clause\//.test(one.by) && cue.lemma === "believe")
  return !quoted && !turn && (one.within === undefined || firm)
}

const clausal =
  /^(say|announce|claim|show)\/(clause|clause before|told|inserted|label|loose infinitive)\//

const pair = (span: Span): Pair => [span.start, span.end]

/** The words of the source; `undefined` for the publisher and where the cue
 *  alone tells that somebody says so. */
export function sourceSpan(doc: Annotated<LayerName>, one: Attribution): Span | undefined {
  const { source, cue } = one
  if (source.kind === "publisher") return undefined
  if (source.kind === "mention") return whole(doc, one, source.mention)
  const same = cue !== undefined && cue.start === source.span.start && cue.end === source.span.end
  return same ? undefined : source.span
}

/** A mention with what hangs from its head: "Rudo, the mayor of Tarvo,"; the bare
 *  mention where that would run into what is said. */
function whole(
  doc: Annotated<LayerName>,
  { cue, content }: Attribution,
  id: MentionId,
): Span | undefined {
  const mention = doc.mentions.find((one) => one.id === id)
  if (!mention) return undefined
  const wide = phrase(doc, mention)
  const clear = [...content, ...(cue ? [cue] : [])].every((part) => !overlaps(part, wide))
  return clear ? wide : mention
}

function phrase(doc: Annotated<LayerName>, mention: Mention): Span {
  const sentence = doc.sentences.find((one) => one.first <= mention.head && mention.head < one.last)
  let { start, end } = mention
  for (let at = sentence?.first ?? 0; at < (sentence?.last ?? 0); at++) {
    if (!below(doc, at, mention.head) || doc.arcs[at]!.deprel === "case") continue
    start = Math.min(start, doc.tokens[at]!.start)
    end = Math.max(end, doc.tokens[at]!.end)
  }
  return { start, end }
}

function below(doc: Annotated<LayerName>, at: TokenIndex, head: TokenIndex): boolean {
  for (let up = at, n = 0; up >= 0 && n < 60; up = doc.arcs[up]!.head, n++)
    if (up === head) return true
  return false
}
