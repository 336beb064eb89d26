import type { Match } from "../../match/matcher.ts"
import {
  type Annotated,
  type ClaimKind,
  type Context,
  contains,
  type Draft,
  type EventClaim,
  type Language,
  type Mention,
  type MentionId,
  type ReadLayers,
  type Span,
  type TokenIndex,
  union,
} from "../../model/index.ts"
import { eventNoun } from "../../ontology/events.ts"
import { type Syntax, syntax } from "../syntax.ts"
import { written } from "../written.ts"
import { takenUp } from "./again.ts"
import {
  armed,
  asked,
  type Code,
  canBeAbout,
  codeOf,
  exact,
  inTime,
  partOnly,
  readiness,
} from "./codes.ts"
import { compare } from "./compare.ts"
import { contextsOf } from "./contexts.ts"
import { isSupposed } from "./firm.ts"
import { shared, withNear } from "./near.ts"
import { governors, merged } from "./nesting.ts"
import { Parties, type Roles } from "./roles.ts"
import { placeDoneTo, placeOf, timeOf } from "./setting.ts"
import { type Tense, tense } from "./tense.ts"
import { about } from "./topics.ts"
import { vehicleOf } from "./vehicle.ts"

/** One event as it is being read. */
export interface Reading {
  readonly match: Match<Partial<EventClaim>>
  readonly trigger: TokenIndex
  readonly code: Code
  readonly tense: Tense
  readonly roles: Roles
  /** The parties of the act itself, where `roles` are those of asking for it. */
  readonly doing: Roles
  /** Time or duty made another type of it: future help is a promise made now. */
  readonly changed: boolean
}

interface Settled extends Reading {
  readonly place: Mention | undefined
  readonly vehicle: Span | undefined
  /** The earlier event that this one's noun takes up. */
  readonly again: TokenIndex | undefined
}

/** Who did what to whom, in PLOVER's terms. Events without a known actor are kept;
 *  what is ordered, promised, asked for or refused has a frame that says so. */
export const event: ClaimKind<EventClaim> = {
  kind: "event",
  extract,
  compare,
  headline,
  columns: [
    { name: "event_type", about: "PLOVER type, or one of sitrep's own", value: (c) => c.type },
    { name: "event_mode", about: "PLOVER mode: how it was done", value: (c) => c.mode },
    {
      name: "event_contexts",
      about: "PLOVER contexts, separated by semicolons",
      value: (c) => c.contexts.join(";") || undefined,
    },
    { name: "cameo", about: "CAMEO code, three or four digits, as text", value: (c) => c.cameo },
    {
      name: "actor_mentions",
      about: "Ids of the mentions of who did it, separated by semicolons",
      value: (c) => c.actor.join(";") || undefined,
    },
    {
      name: "recipient_mentions",
      about: "Ids of the mentions of those it was done to, separated by semicolons",
      value: (c) => c.recipient.join(";") || undefined,
    },
  ],
}

/** "Gunmen: assault (firearms) → the guards", "Assault → the guards" */
function headline(claim: EventClaim, name: (mention: MentionId) => string): string {
  const side = (list: readonly MentionId[]) => list.map(name).join(", ")
  const by = claim.actor.length > 0 ? `${side(claim.actor)}: ` : ""
  const how = claim.mode === undefined ? "" : ` (${claim.mode})`
  const to = claim.recipient.length > 0 ? ` → ${side(claim.recipient)}` : ""
  return `${by}${eventNoun(claim.type)}${how}${to}`
}

function extract(doc: Annotated<ReadLayers>, context: Context): readonly Draft<EventClaim>[] {
  const s = syntax(doc)
  const parties = new Parties(s, context.language, doc.mentions)
  const best = written("event", context.language, doc)
  const matches = best.filter(
    (match) =>
      isEvent(doc, s, match) &&
      !isQuestion(s, parties, triggerOf(match)) &&
      !isSupposed(s, parties, triggerOf(match)) &&
      !isTaken(s, match, best),
  )
  const readings = matches.map((match) => read(doc, s, parties, match))
  const nested = governors(s, readings, context.language.lexicons).filter(
    (one) => !unfinished.has(one.code.type),
  )
  return settled(doc, s, parties, merged(s, nested)).map((one) =>
    draft(doc, s, context.language, one),
  )
}

/** Readings with the parties that stand further off than their own words. */
function settled(
  doc: Annotated<ReadLayers>,
  s: Syntax,
  parties: Parties,
  readings: readonly Reading[],
): readonly Settled[] {
  const near = readings.map((reading) => {
    const { trigger, code } = reading
    const place = placeOf(doc, s, trigger)
    const roles = withNear(s, parties, { trigger, type: code.type, roles: reading.roles }, place)
    return { ...reading, roles, place: place ?? placeDoneTo(doc, s, trigger, code.type) }
  })
  const told = near.map(({ trigger, code, roles }) => ({ trigger, type: code.type, roles }))
  const common = shared(s, told)
  const moving = near.map((one) =>
    moved(s, parties, { ...one, roles: common.get(one.trigger) ?? one.roles }),
  )
  return moving.map((one) => {
    const before = takenUp(s, parties, moving, one)
    return { ...one, place: one.place ?? before?.place, again: before?.trigger }
  })
}

/** With the vehicle, where one moves and not somebody: a plane is no party, though its maker is. */
function moved(s: Syntax, parties: Parties, one: Omit<Settled, "vehicle" | "again">) {
  const vehicle =
    one.code.type === "TRAVEL" ? vehicleOf(s, parties, one.trigger, one.roles) : undefined
  const roles = vehicle === undefined ? one.roles : { ...one.roles, actor: [] }
  return { ...one, roles, vehicle }
}

/** Types of rules that tell of an event only together with another. */
const unfinished = new Set([partOnly, readiness])

const triggerOf = (match: Match<unknown>): TokenIndex => match.captures.trigger ?? match.root

/** Acts that stay acts as the object of another: "dispersed the march". */
const lasting = new Set(["PROTEST", "ASSAULT"])

/** CAMEO: threaten, not specified; what is warned of stays a deed of its own. */
const warning = "130"

/** Does another rule hold this one's trigger as its thing: "lifted the curfew"? Easing
 *  takes up even what lasts: "called off the strike". An order is told beside what it is for. */
function isTaken(
  s: Syntax,
  match: Match<Partial<EventClaim>>,
  all: readonly Match<Partial<EventClaim>>[],
): boolean {
  const at = triggerOf(match)
  if (s.upos(at) === "VERB") return false
  return all.some((other) => {
    if (other === match || !other.tokens.includes(at)) return false
    if (other.rule.gives.cameo === warning || other.rule.gives.frame === "ordered") return false
    const eases = other.rule.gives.cameo?.startsWith("08") ?? false
    return eases || !lasting.has(match.rule.gives.type ?? "")
  })
}

/** "They ask how to behave", "asked whether he knew": a question asks for nothing to be done. */
const isQuestion = (s: Syntax, parties: Parties, at: TokenIndex): boolean => {
  if (!parties.in("asking", s.lemma(at))) return false
  const asks = (one: TokenIndex) => /^W/.test(s.xpos(one)) || parties.in("whether", s.form(one))
  const behind = s.children(at).filter((child) => child > at)
  return behind.some(
    (child) =>
      asks(child) ||
      (/^(xcomp|ccomp|advcl)/.test(s.deprel(child)) &&
        s.children(child).some((one) => one < child && asks(one))),
  )
}

/** A word inside a name ("Cold War"), before another noun ("attack helicopter") or that is a
 *  date ("in March") tells of no event. */
function isEvent(doc: Annotated<ReadLayers>, s: Syntax, match: Match<unknown>): boolean {
  const at = triggerOf(match)
  if (s.deprel(at) === "compound" || s.deprel(at).startsWith("flat")) return false
  const token = doc.tokens[at]
  if (!token) return false
  if (doc.tags[at]!.upos === "PROPN" && doc.times.some((time) => contains(time, token)))
    return false
  return !doc.names.some((name) => contains(name, token))
}

function read(
  doc: Annotated<ReadLayers>,
  s: Syntax,
  parties: Parties,
  match: Match<Partial<EventClaim>>,
): Reading {
  const trigger = triggerOf(match)
  const time = ownFrame(reported(doc, trigger, tense(s, parties, trigger)), match.rule.gives)
  const near = new Set(nearWords(s, trigger))
  const given = travels(s, parties, trigger, codeOf(match.rule.gives))
  const has = (lexicon: string) => [...near].some((word) => parties.in(lexicon, word))
  const own = exact(armed(given, has), has)
  const found = {
    trigger,
    tokens: match.tokens.filter((at) => at !== trigger),
    actor: match.captures.actor,
    recipient: match.captures.recipient,
    type: own.type,
  }
  const roles = parties.roles(found)
  const plain = { match, trigger, code: own, tense: time, roles, doing: roles, changed: false }
  if (time.due) return due(s, parties, plain)
  const stays = parties.in("staying", s.lemma(s.first(trigger)))
  const code = time.loose || stays ? own : inTime(own, time)
  return { ...plain, code, changed: code !== own }
}

/** "would have fled" for what others say has happened is of this world. */
function reported(doc: Annotated<ReadLayers>, trigger: TokenIndex, time: Tense): Tense {
  if (!["hypothetical", "future"].includes(time.frame)) return time
  const token = doc.tokens[trigger]!
  const said = doc.scopes.some((one) => one.by === "reportive" && contains(one, token))
  return said ? { ...time, frame: "actual", modality: undefined } : time
}

/** A rule for a deed may say of which world it is: what an order is for. */
function ownFrame(time: Tense, gives: Partial<EventClaim>): Tense {
  if (gives.frame === undefined || canBeAbout(codeOf(gives))) return time
  return { ...time, frame: gives.frame }
}

/** A vehicle that leaves a place does not withdraw from it. */
function travels(s: Syntax, parties: Parties, trigger: TokenIndex, code: Code): Code {
  if (code.cameo !== "0874" || s.upos(trigger) !== "VERB") return code
  const subject = parties.subject(trigger)
  const drives = subject !== undefined && parties.in("vehicles", s.lemma(subject))
  return drives ? { type: "TRAVEL", mode: undefined, cameo: undefined } : code
}

/** The words of a trigger's own clause: below it, but not in clauses of their own. */
function nearWords(s: Syntax, trigger: TokenIndex): readonly string[] {
  const open = s.upos(trigger) === "NOUN" ? [trigger, s.head(trigger)] : [trigger]
  const found: string[] = []
  for (let i = 0; i < open.length && i < 60; i++) {
    const at = open[i]!
    if (at < 0) continue
    found.push(s.lemma(at))
    for (const child of s.children(at))
      if (!/^(ccomp|advcl|acl|parataxis|conj|cc|punct|csubj)/.test(s.deprel(child)))
        open.push(child)
  }
  return found
}

/** "The league said the king must free him": the speaker asks it of the king. */
function due(s: Syntax, parties: Parties, reading: Reading): Reading {
  const above = s.head(reading.trigger)
  const said = s.deprel(reading.trigger) === "ccomp" && above >= 0
  const speaker = said ? parties.subject(above) : undefined
  if (speaker === undefined) return reading
  return {
    ...reading,
    code: asked(reading.code),
    changed: true,
    roles: {
      actor: parties.parties(speaker),
      recipient: reading.roles.actor.length > 0 ? reading.roles.actor : reading.roles.recipient,
    },
  }
}

function draft(
  doc: Annotated<ReadLayers>,
  s: Syntax,
  language: Language,
  reading: Settled,
): Draft<EventClaim> {
  const { trigger, roles, place, vehicle, again } = reading
  const code = about(s, language, trigger, reading.code)
  const at = doc.tokens[trigger]!
  const { start, end } = triggerSpan(doc, s, reading)
  const sentence = s.sentence(trigger)
  const inside = (span: Span) => span.start >= (doc.tokens[sentence.first]?.start ?? 0)
  const parts = doc.mentions.filter(
    (one) => [...roles.actor, ...roles.recipient].includes(one.id) && inside(one),
  )
  return {
    kind: "event",
    trigger: { start: at.start, end: at.end },
    span: parts.reduce<Span>((whole, part) => union(whole, part), { start, end }),
    type: code.type,
    mode: code.mode,
    contexts: contextsOf(s, language, {
      trigger,
      type: code.type,
      given: reading.match.rule.gives.contexts ?? [],
    }),
    cameo: code.cameo,
    actor: roles.actor,
    recipient: quiet.has(code.type) ? [] : roles.recipient,
    ...(vehicle && { vehicle }),
    ...(again !== undefined && { again: s.span(again, again) }),
    place: place?.id,
    time: timeOf(doc, s, trigger),
    by: reading.match.rule.id,
    ...hints(reading),
  }
}

/** Types of ours in which nothing is done to anybody. */
const quiet = new Set(["DISASTER", "TRAVEL", "ORDER"])

/** What the house must know beside scopes: a word given, a demand or a refusal is
 *  itself made now and asserted, whatever becomes of what it is about. */
function hints(reading: Reading): Pick<Draft<EventClaim>, "modality" | "frame"> {
  const { tense: time, changed } = reading
  if (changed || time.firm) return { modality: "asserted", frame: "actual" }
  return {
    ...(time.modality && { modality: time.modality }),
    ...(time.denied && { modality: "denied" as const }),
    ...(time.frame !== "actual" && { frame: time.frame }),
  }
}

/** All words the rule matched, if they stand close together; else the trigger. */
function triggerSpan(doc: Annotated<ReadLayers>, s: Syntax, reading: Reading): Span {
  const { tokens } = reading.match
  const first = tokens[0] ?? reading.trigger
  const last = tokens.at(-1) ?? reading.trigger
  return last - first > 8 ? doc.tokens[reading.trigger]! : s.span(first, last)
}
