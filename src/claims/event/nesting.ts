import type { Frame, Language, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import { canBeAbout, combined } from "./codes.ts"
import type { Reading } from "./event.ts"

type Lexicons = Language["lexicons"]

/** "Will free him months after he was taken": a clause of when or why is not what is promised. */
const isAside = (s: Syntax, at: TokenIndex, lexicons: Lexicons): boolean =>
  s.deprel(at) === "advcl" &&
  s
    .children(at)
    .some((mark) => s.deprel(mark) === "mark" && lexicons.event_topic_whens?.has(s.lemma(mark)))

const complements =
  /^(xcomp|ccomp|obj|obl|nmod|advcl|acl|conj|nsubj:pass|dep|parataxis|nmod:poss|obl:arg)$/

/** Lays promises, requests, refusals and threats over what they are about: the outer
 *  one learns its code from the inner, the inner its frame from the outer. */
export function governors(
  s: Syntax,
  readings: readonly Reading[],
  lexicons: Lexicons,
): readonly Reading[] {
  const byTrigger = new Map(readings.map((reading) => [reading.trigger, reading]))
  const outerOf = new Map<Reading, Reading>()
  for (const reading of readings) {
    const outer = governor(s, reading.trigger, byTrigger, lexicons)
    if (outer) outerOf.set(reading, outer)
  }
  return readings.map((reading) => {
    const inner = readings.find((one) => outerOf.get(one) === reading)
    const outer = outerOf.get(reading)
    const warns = reading.match.rule.gives.frame === "hypothetical"
    const code =
      inner && !warns
        ? combined(reading.code, inner.changed ? ruleCode(inner) : inner.code)
        : reading.code
    return outer ? framed({ ...reading, code }, outer) : { ...reading, code }
  })
}

const ruleCode = (reading: Reading) => ({
  type: reading.match.rule.gives.type ?? reading.code.type,
  mode: reading.match.rule.gives.mode,
  cameo: reading.match.rule.gives.cameo,
})

function governor(
  s: Syntax,
  trigger: TokenIndex,
  readings: ReadonlyMap<TokenIndex, Reading>,
  lexicons: Lexicons,
): Reading | undefined {
  for (let at = trigger, steps = 0; steps < 5; steps++) {
    const up = s.head(at)
    if (
      up < 0 ||
      !complements.test(s.deprel(at)) ||
      isAside(s, at, lexicons) ||
      isOwnSentence(s, at)
    )
      return undefined
    const above = readings.get(up)
    const sibling = s.deprel(at) === "conj"
    if (above && !sibling) return canBeAbout(above.code) ? above : undefined
    at = up
  }
  return undefined
}

/** Does a tree only set beside another what is a sentence of its own: "asked about it, he said
 *  five men had been freed"? */
const isOwnSentence = (s: Syntax, at: TokenIndex): boolean =>
  s.deprel(at) === "parataxis" &&
  s.child(at, "nsubj") !== undefined &&
  s.child(at, "ccomp") !== undefined

function frameUnder(outer: Reading): Frame {
  if (outer.code.type === "REQUEST") return "ordered"
  return outer.code.cameo === "014" ? "hypothetical" : "future"
}

/** What is promised, asked for, threatened or refused has not happened; it keeps the
 *  type its own words give it. */
function framed(reading: Reading, outer: Reading): Reading {
  const refusal = outer.code.type === "REJECT"
  const frame = outer.match.rule.gives.frame ?? frameUnder(outer)
  return {
    ...reading,
    code: reading.changed ? ruleCode(reading) : reading.code,
    roles: reading.doing,
    changed: false,
    tense: { ...reading.tense, frame, denied: reading.tense.denied || refusal },
  }
}

/** One act told twice in one breath is one event: "launched a raid, killing two". The
 *  outer telling stays and learns mode and parties from the inner. */
export function merged(s: Syntax, readings: readonly Reading[]): readonly Reading[] {
  const kept: Reading[] = []
  const ordered = [...readings].sort((a, b) => depth(s, a.trigger) - depth(s, b.trigger))
  for (const reading of ordered) {
    const i = kept.findIndex((other) => sameAct(s, other, reading))
    if (i < 0) kept.push(reading)
    else kept[i] = joined(kept[i]!, reading)
  }
  return kept.sort((a, b) => a.trigger - b.trigger)
}

function sameAct(s: Syntax, outer: Reading, inner: Reading): boolean {
  if (outer.code.type !== inner.code.type) return false
  const aim = inner.tense.frame === "future" && inner.tense.loose
  if (outer.tense.frame !== inner.tense.frame && !aim && !canBeAbout(outer.code)) return false
  if (!s.under(inner.trigger, outer.trigger)) return false
  if (isAnother(s, outer, inner)) return false
  const steps = depth(s, inner.trigger) - depth(s, outer.trigger)
  return steps <= 2 && agree(outer.roles.actor, inner.roles.actor)
}

/** "Stormed the hall and seized the airport": a second verb with an object of its own tells of
 *  a second act. */
function isAnother(s: Syntax, outer: Reading, inner: Reading): boolean {
  const joined = s.deprel(inner.trigger) === "conj" && s.head(inner.trigger) === outer.trigger
  const verbs = s.upos(inner.trigger) === "VERB" && s.upos(outer.trigger) === "VERB"
  const thing = (at: TokenIndex) => s.children(at).some((child) => s.deprel(child) === "obj")
  return joined && verbs && thing(outer.trigger) && thing(inner.trigger)
}

const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one))

function joined(outer: Reading, inner: Reading): Reading {
  const either = <T>(a: readonly T[], b: readonly T[]) => (a.length > 0 ? a : b)
  return {
    ...outer,
    code: outer.code.mode === undefined && inner.code.mode !== undefined ? inner.code : outer.code,
    roles: {
      actor: either(outer.roles.actor, inner.roles.actor),
      recipient: either(outer.roles.recipient, inner.roles.recipient),
    },
  }
}

function depth(s: Syntax, at: TokenIndex): number {
  let steps = 0
  for (let up = s.head(at); up >= 0 && steps < 100; up = s.head(up)) steps++
  return steps
}
