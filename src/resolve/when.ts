import type {
  Annotated,
  Claim,
  Language,
  LayerName,
  Sentence,
  TimeExpression,
  TimeSpan,
  TokenIndex,
} from "../model/index.ts"
import { dependents, overlaps } from "../model/index.ts"
import { timeSpan } from "./times.ts"

type Doc = Annotated<LayerName>

/** How many sentences a time goes on to hold for. */
const REACH = 2

/** A time said of a verb. */
interface Dated {
  readonly verb: TokenIndex
  readonly sentence: number
  readonly span: TimeSpan
}

interface Scene {
  readonly doc: Doc
  readonly language: Language
  readonly below: readonly (readonly TokenIndex[])[]
  readonly dated: readonly Dated[]
}

/** Says when each claim of a report holds: by the words of its clause; else by
 *  the clause it is joined to or goes on from; else by the date of the report.
 *  What lies ahead and has no words for when is not dated at all. */
export function whenOf(doc: Doc, language: Language): (claim: Claim) => TimeSpan | undefined {
  const below = dependents(doc.arcs)
  const bare = { doc, language, below, dated: [] }
  const scene: Scene = { ...bare, dated: doc.times.flatMap((time) => datedBy(bare, time)) }
  const published = doc.document.meta.publishedAt?.slice(0, 10)
  return (claim) => {
    const said = claim.time
    const own = said && doc.times.find((time) => overlaps(time, said))
    const words = own && timeSpan(own.value)
    if (words) return words
    const verb = verbOver(doc, tokenAt(doc, claim.trigger.start))
    const told =
      verb === undefined
        ? undefined
        : (inherited(scene, verb) ?? reportedOn(scene, verb, published))
    if (told) return { ...told, anchor: "discourse" }
    const ahead = claim.frame === "future" || (verb !== undefined && isAhead(scene, verb))
    if (published === undefined || ahead) return undefined
    return timeSpan(published, "publication")
  }
}

const tokenAt = (doc: Doc, at: number): TokenIndex => {
  const found = doc.tokens.findIndex(({ end }) => end > at)
  return found < 0 ? doc.tokens.length - 1 : found
}

const sentenceAt = ({ sentences }: Doc, token: TokenIndex): number =>
  sentences.findIndex(({ first, last }) => first <= token && token < last)

/** The verb that a token is or hangs from. */
function verbOver({ tags, arcs }: Doc, token: TokenIndex): TokenIndex | undefined {
  let at = token
  for (let step = 0; step < 12 && at >= 0; step++) {
    if (tags[at]?.upos === "VERB") return at
    at = arcs[at]?.head ?? -1
  }
  return undefined
}

const auxiliaries = ({ doc, below }: Scene, verb: TokenIndex): readonly TokenIndex[] =>
  (below[verb] ?? []).filter((child) => doc.arcs[child]!.deprel.startsWith("aux"))

/** "She was arrested, the guard announced on Saturday": what is told on an earlier day than that
 *  of the report was so on that day at the latest. */
function reportedOn(
  scene: Scene,
  verb: TokenIndex,
  published: string | undefined,
): TimeSpan | undefined {
  const { doc } = scene
  const { deprel, head } = doc.arcs[verb]!
  const above = /^(ccomp|parataxis)/.test(deprel) ? head : -1
  const beside = (scene.below[verb] ?? []).find((child) => doc.arcs[child]!.deprel === "parataxis")
  const says = [above, beside ?? -1].find((at) => at >= 0 && reports(scene, at))
  if (says === undefined || isAhead(scene, verb)) return undefined
  const spans = doc.times.flatMap((time) => {
    const at = verbOver(doc, tokenAt(doc, time.end - 1))
    const span = at === says && /^(date|time)$/.test(time.type) ? timeSpan(time.value) : undefined
    return span && fine.test(span.granularity) ? [span] : []
  })
  return spans.find(({ start }) => published !== undefined && start < published)
}

const fine = /^(minute|hour|partOfDay|day)$/

/** "Fired", "was fired"; not "had fired", "has fired", "fires". */
function isPast(scene: Scene, verb: TokenIndex): boolean {
  const { tags } = scene.doc
  const own = tags[verb]!.xpos
  const aux = auxiliaries(scene, verb)
  const was = aux.some((i) => tags[i]!.xpos === "VBD" && tags[i]!.lemma === "be")
  const other = aux.some((i) => tags[i]!.lemma !== "be" && tags[i]!.lemma !== "do")
  return !other && (was || (own === "VBD" && aux.length === 0))
}

/** "Will meet": the clause's own auxiliary looks ahead; "may have met" looks back. */
const isAhead = (scene: Scene, verb: TokenIndex): boolean =>
  !auxiliaries(scene, verb).some((i) => scene.doc.tags[i]!.lemma === "have") &&
  auxiliaries(scene, verb).some(
    (i) =>
      scene.doc.tags[i]!.xpos === "MD" &&
      scene.language.times.future.has(scene.doc.tags[i]!.lemma.toLowerCase()),
  )

const reports = ({ doc, language }: Scene, verb: TokenIndex): boolean =>
  language.lexicons.reporting_verbs?.has(doc.tags[verb]!.lemma.toLowerCase()) ?? false

/** A day or less that is said of a verb in the past which does not report. */
function datedBy(scene: Scene, time: TimeExpression): readonly Dated[] {
  const span = /^(date|time)$/.test(time.type) ? timeSpan(time.value) : undefined
  if (!span || !fine.test(span.granularity)) return []
  const token = tokenAt(scene.doc, time.end - 1)
  const verb = verbOver(scene.doc, token)
  if (verb === undefined || !isPast(scene, verb) || reports(scene, verb)) return []
  return [{ verb, sentence: sentenceAt(scene.doc, verb), span }]
}

/** The time of a claim's verb from the clause that it is joined to ("On Monday
 *  they met and signed …"), else from a sentence shortly before that tells what
 *  happened when, where the telling goes on in the same tense. */
function inherited(scene: Scene, verb: TokenIndex): TimeSpan | undefined {
  if (!isPast(scene, verb) || reports(scene, verb)) return undefined
  return fromClause(scene, verb) ?? fromBefore(scene, verb)
}

function fromClause({ doc, dated }: Scene, verb: TokenIndex): TimeSpan | undefined {
  let at = verb
  for (let step = 0; step < 4; step++) {
    const { deprel, head } = doc.arcs[at]!
    const found = at === verb ? undefined : dated.find((one) => one.verb === at)
    if (found) return found.span
    if (!/^(conj|advcl)/.test(deprel) || head < 0) return undefined
    at = head
  }
  return undefined
}

function fromBefore(scene: Scene, verb: TokenIndex): TimeSpan | undefined {
  const { doc, dated } = scene
  const here = sentenceAt(doc, verb)
  if (here < 1 || !goesOn(scene, verb) || hasTime(doc, doc.sentences[here]!)) return undefined
  const last = dated.findLast(({ sentence }) => sentence < here)
  if (!last || here - last.sentence > REACH || !isMain(doc, last.verb)) return undefined
  const between = doc.sentences.slice(last.sentence, here + 1)
  const broken = between.slice(1, -1).some((sentence) => hasTime(doc, sentence))
  const moved = !takesUp(scene, verb) && parted(doc, between, /\n/)
  return broken || moved || parted(doc, between, /\n\s*\n\s*\n/) ? undefined : last.span
}

/** "They fled": it goes on from what was told, also in a new paragraph. */
const takesUp = ({ doc: { tags, arcs }, below }: Scene, verb: TokenIndex): boolean =>
  (below[verb] ?? []).some(
    (child) => arcs[child]!.deprel.startsWith("nsubj") && tags[child]!.upos === "PRON",
  )

/** Any word on time, also a vague one: "earlier", "in the past". */
const hasTime = ({ times }: Doc, sentence: Sentence): boolean =>
  times.some((time) => time.type !== "duration" && overlaps(time, sentence))

/** Does a new paragraph begin between them, or, behind more blank lines, a heading or a new
 *  report? */
const parted = ({ document }: Doc, sentences: readonly Sentence[], blank: RegExp): boolean =>
  sentences
    .slice(1)
    .some(({ start }, i) => blank.test(document.text.slice(sentences[i]!.end, start)))

/** The main clause of its sentence, or one joined to it. */
function isMain({ arcs }: Doc, verb: TokenIndex): boolean {
  let at = verb
  while (arcs[at]!.deprel.startsWith("conj") && arcs[at]!.head >= 0) at = arcs[at]!.head
  return arcs[at]!.head < 0
}

/** A main clause outside quotation marks, or what somebody reports. */
function goesOn(scene: Scene, verb: TokenIndex): boolean {
  const { doc } = scene
  const token = doc.tokens[verb]!
  if (doc.quotations.some((quote) => quote.use === "speech" && overlaps(quote, token))) return false
  const { deprel, head } = doc.arcs[verb]!
  return (
    isMain(doc, verb) || (/^(ccomp|parataxis)/.test(deprel) && head >= 0 && reports(scene, head))
  )
}
