import { languages } from "../../languages/index.ts"
import type { Annotated, EventClaim, LayerName, Mention, MentionId } from "../../model/index.ts"
import { plover } from "../../ontology/plover.ts"
import type { Coding } from "../../resolve/codes.ts"
import { coreference } from "../../resolve/coreference.ts"
import { partsOf, type Side, side, sideOfAdjective } from "./sides.ts"
import type { Task } from "./task.ts"

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
    return { id: row.id, events: eventsOf(doc, tools.engine.world()) }
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
  const coding = { language: languageOf(doc), world, at: doc.document.meta.publishedAt }
  const name = namer(doc, coding)
  return salient(doc, doc.claims.filter(isEvent).filter(happened))
    .filter((claim) => plover.has(claim.type) || claim.cameo !== undefined)
    .map((claim) => {
      const sources = orOf(claim.actor.flatMap(name), () => implied(doc, claim, "nsubj", coding))
      const others = ({ text }: Side) => sources.every((one) => one.text !== text)
      const targets = orOf(claim.recipient.flatMap(name).filter(others), () =>
        claim.type === "PROTEST" && claim.place
          ? name(claim.place)
          : implied(doc, claim, "obj", coding),
      )
      const of = stateOf(doc, coding)
      const home = (claim.place === undefined ? undefined : stateIn(name(claim.place)[0])) ?? of
      const among = claim.actor.length === 1 && sources.length > 1
      const together = (targets.length === 0 || among) && mutual.has(claim.type)
      return {
        plover: plover.has(claim.type) ? claim.type : null,
        cameo: claim.cameo ?? null,
        sources: (together ? sources.slice(0, 1) : sources).map(at(of)),
        targets: (together ? sources.slice(1) : targets).map(at(home)),
      }
    })
}

const stateIn = (side: Side | undefined): string | undefined =>
  side?.code === undefined || side.code.startsWith("---") ? undefined : side.code.slice(0, 3)

/** The one state that a text names, by noun or adjective, if it names no other. */
function stateOf(doc: Annotated<LayerName>, coding: Coding): string | undefined {
  const named = doc.tokens.flatMap(({ form }, at) =>
    /^(PROPN|ADJ)$/.test(doc.tags[at]!.upos) ? (stateIn(side(form, coding)) ?? []) : [],
  )
  const states = new Set(named)
  return states.size === 1 ? [...states][0] : undefined
}

/** People of whom nothing else is told are taken to be of a state. */
const at =
  (state: string | undefined) =>
  (one: Side): Side =>
    state !== undefined && one.code?.startsWith("---") && /^[A-Z]{3}$/.test(state)
      ? { ...one, code: state + one.code.slice(3) }
      : one

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

const orOf = <T>(own: readonly T[], other: () => readonly T[]): readonly T[] =>
  own.length > 0 ? own : other()

/** Where no party heads the phrase: "Norse tanks shelled …", "refused a Danish plan". */
function implied(
  doc: Annotated<LayerName>,
  claim: EventClaim,
  relation: string,
  coding: Coding,
): readonly Side[] {
  const trigger = doc.tokens.findIndex(({ start }) => start === claim.trigger.start)
  const carried = doc.tags[trigger]?.upos === "NOUN" && doc.arcs[trigger]?.deprel === "obj"
  const verb = carried && relation === "nsubj" ? doc.arcs[trigger]!.head : trigger
  const nouns = doc.arcs.flatMap(({ head, deprel }, at) =>
    head === verb && (deprel === relation || (relation === "obj" && deprel === "obl")) ? [at] : [],
  )
  return nouns.flatMap((noun) => sideOfAdjective(doc, noun, coding) ?? []).slice(0, 1)
}

const languageOf = (doc: Annotated<LayerName>) =>
  languages.find((one) => one.code === doc.document.language) ?? languages[0]!

/** Names a mention by the first of its cluster that is no pronoun; "Norse and Danish
 *  envoys" are two. */
function namer(doc: Annotated<LayerName>, coding: Coding): (id: MentionId) => readonly Side[] {
  const { clusters } = coreference(doc, coding.language)
  const clear = new Map<MentionId, MentionId>()
  for (const cluster of clusters) {
    const members = cluster.map((one) => one.mention).filter((one) => one !== undefined)
    const best = members.find((one) => levelOf(doc, one) !== "pronoun")
    for (const member of members) if (best) clear.set(member, best)
  }
  const byId = new Map(doc.mentions.map((mention) => [mention.id, mention]))
  return (id) => {
    const mention = byId.get(
      levelOf(doc, id) === "pronoun" ? (clear.get(id) ?? tellerOf(doc, id) ?? id) : id,
    )
    return mention ? partsOf(doc, mention).map((text) => side(text, coding)) : [{ text: "" }]
  }
}

/** Who tells a clause whose subject is this pronoun: "the clans said they …". */
function tellerOf(doc: Annotated<LayerName>, id: MentionId): MentionId | undefined {
  const head = doc.mentions.find((mention) => mention.id === id)?.head ?? -1
  const clause = doc.arcs[head]?.head ?? -1
  if (doc.arcs[clause]?.deprel !== "ccomp") return undefined
  const verb = doc.arcs[clause]!.head
  const isSubject = (at: number) => doc.arcs[at]?.head === verb && doc.arcs[at]?.deprel === "nsubj"
  return doc.mentions.find((one) => isSubject(one.head) && one.level !== "pronoun")?.id
}

const levelOf = (doc: Annotated<LayerName>, id: MentionId): Mention["level"] | undefined =>
  doc.mentions.find((mention) => mention.id === id)?.level
