import { languages } from "../../languages/index.ts"
import type { Annotated, EventClaim, LayerName, Mention, MentionId } from "../../model/index.ts"
import { plover } from "../../ontology/plover.ts"
import { type Coding, codesOf } from "../../resolve/codes.ts"
import { coreference } from "../../resolve/coreference.ts"
import type { Task } from "./task.ts"

interface Side {
  /** Country and sectors as one word, `---` for a country that is not known. */
  readonly code?: string
  readonly text: string
}

/** One event in the scorer's form. */
export interface PredictedEvent {
  readonly plover: string | null
  readonly cameo: string | null
  readonly sources: readonly Side[]
  readonly targets: readonly Side[]
}

/** Events that are said to have come about, the weightiest first. */
export const events: Task = {
  name: "events",
  predict: (row, tools) => {
    const { doc } = tools.walk(tools.document(row))
    return { id: row["id"], events: eventsOf(doc, tools.engine.world()) }
  },
}

/** The event claims of a walked document in the scorer's form: what is denied,
 *  ordered, only planned or supposed is left out, and so is what neither PLOVER
 *  nor CAMEO has a name for. The event of a sentence that stands highest in its
 *  tree counts; what stands deeper is background to it. */
export function eventsOf(
  doc: Annotated<LayerName>,
  world: Coding["world"],
): readonly PredictedEvent[] {
  const name = namer(doc, world)
  return salient(doc, doc.claims.filter(isEvent).filter(happened))
    .filter((claim) => plover.has(claim.type) || claim.cameo !== undefined)
    .map((claim) => {
      const sources = claim.actor.flatMap(name)
      const others = ({ text }: Side) => sources.every((one) => one.text !== text)
      const targets = claim.recipient.flatMap(name).filter(others)
      const together = targets.length === 0 && mutual.has(claim.type)
      return {
        plover: plover.has(claim.type) ? claim.type : null,
        cameo: claim.cameo ?? null,
        sources: together ? sources.slice(0, 1) : sources,
        targets: together ? sources.slice(1) : targets,
      }
    })
}

/** Types that several do with each other; the scorer wants pairs. */
const mutual = new Set(["AGREE", "CONSULT", "COOPERATE", "SUPPORT", "ASSAULT"])

const isEvent = (claim: { readonly kind: string }): claim is EventClaim => claim.kind === "event"

const happened = (claim: EventClaim): boolean =>
  claim.modality !== "denied" && (claim.frame === "actual" || claim.frame === "historical")

function salient(doc: Annotated<LayerName>, claims: readonly EventClaim[]): readonly EventClaim[] {
  const ranked = claims.map((claim) => ({ claim, ...placeIn(doc, claim) }))
  const top = new Map<number, number>()
  for (const { sentence, rank } of ranked)
    top.set(sentence, Math.min(rank, top.get(sentence) ?? rank))
  return ranked
    .filter(({ sentence, rank }) => rank === top.get(sentence))
    .sort((a, b) => a.rank - b.rank)
    .map(({ claim }) => claim)
}

/** Its sentence, and how many clauses and phrases stand between the trigger and the
 *  sentence's root; what is reported counts as if it were said outright. */
function placeIn(
  doc: Annotated<LayerName>,
  claim: EventClaim,
): { readonly sentence: number; readonly rank: number } {
  const token = doc.tokens.findIndex(({ start }) => start === claim.trigger.start)
  const sentence = doc.sentences.findIndex(({ first, last }) => first <= token && token < last)
  return { sentence, rank: depth(doc, token) }
}

function depth(doc: Annotated<LayerName>, token: number): number {
  let at = token
  let deep = 0
  for (let n = 0; at >= 0 && n < 50; n++) {
    const relation = doc.arcs[at]?.deprel ?? ""
    if (/^(acl|advcl|conj|parataxis)/.test(relation)) deep += 2
    else if (/^(nmod|obl|obj|nsubj|amod|compound)/.test(relation)) deep += 1
    at = doc.arcs[at]?.head ?? -1
  }
  return deep
}

/** Names a mention by the first of its cluster that is no pronoun; "Norse and Danish
 *  envoys" are two. */
function namer(
  doc: Annotated<LayerName>,
  world: Coding["world"],
): (id: MentionId) => readonly Side[] {
  const language = languages.find((one) => one.code === doc.document.language) ?? languages[0]!
  const { clusters } = coreference(doc, language)
  const clear = new Map<MentionId, MentionId>()
  for (const cluster of clusters) {
    const members = cluster.map((one) => one.mention).filter((one) => one !== undefined)
    const best = members.find((one) => levelOf(doc, one) !== "pronoun")
    for (const member of members) if (best) clear.set(member, best)
  }
  const byId = new Map(doc.mentions.map((mention) => [mention.id, mention]))
  const coding = { language, world, at: doc.document.meta.publishedAt }
  return (id) => {
    const mention = byId.get(
      levelOf(doc, id) === "pronoun" ? (clear.get(id) ?? tellerOf(doc, id) ?? id) : id,
    )
    return mention ? partsOf(doc, mention).map((text) => side(text, coding)) : [{ text: "" }]
  }
}

/** The words of a mention with the adjectives and titles right before it, which tell
 *  whose president it is; one text for each of several coordinated ones. */
function partsOf(doc: Annotated<LayerName>, mention: Mention): readonly string[] {
  const { tokens, tags, arcs } = doc
  const inside = (at: number) =>
    tokens[at]!.start >= mention.start && tokens[at]!.end <= mention.end
  let first = mention.head
  while (first > 0 && inside(first - 1)) first--
  const isPart = (at: number) =>
    /^(ADJ|PROPN|NOUN)$/.test(tags[at]?.upos ?? "") && (arcs[at]?.head ?? -1) >= first
  while (first > 0 && isPart(first - 1) && (arcs[first - 1]?.head ?? -1) <= mention.head) first--
  const text = doc.document.text
  const whole = text.slice(tokens[first]!.start, mention.end)
  const split = arcs.findIndex(
    ({ deprel, head }, at) =>
      at > first && at < mention.head && deprel === "conj" && head >= first && isPart(at),
  )
  const joined = split >= 0 && /^(ADJ|PROPN)$/.test(tags[split]!.upos)
  if (!joined || tags[arcs[split]!.head]!.upos === "NOUN") return [whole]
  const rest = text.slice(tokens[split]!.start, mention.end)
  const own = text.slice(tokens[split]!.end, mention.end)
  return [text.slice(tokens[first]!.start, tokens[arcs[split]!.head]!.end) + own, rest]
}

/** Who tells a clause whose subject is this pronoun: "the clans said they …". */
function tellerOf(doc: Annotated<LayerName>, id: MentionId): MentionId | undefined {
  const head = doc.mentions.find((mention) => mention.id === id)?.head ?? -1
  const clause = doc.arcs[head]?.head ?? -1
  if (doc.arcs[clause]?.deprel !== "ccomp") return undefined
  const teller = doc.arcs.findIndex(
    (arc) => arc.head === doc.arcs[clause]?.head && arc.deprel === "nsubj",
  )
  return doc.mentions.find((one) => one.head === teller && one.level !== "pronoun")?.id
}

const levelOf = (doc: Annotated<LayerName>, id: MentionId): Mention["level"] | undefined =>
  doc.mentions.find((mention) => mention.id === id)?.level

function side(text: string, coding: Coding): Side {
  const { country, sector, codes } = codesOf(text, coding)
  if (country === undefined && sector === undefined) return { text }
  return { text, code: [country ?? "---", sector ?? "", ...codes].join("") }
}
