import type { Frame, Modality, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import { isFirm } from "./firm.ts"
import type { Parties } from "./roles.ts"

/** What the grammar around an event says of it, before any scope is asked. */
export interface Tense {
  readonly frame: Frame
  readonly denied: boolean
  readonly modality: Modality | undefined
  /** "must", "should": somebody else's duty. */
  readonly due: boolean
  /** An infinitive that says what for, or a noun that goes on: no word is given. */
  readonly loose: boolean
  /** Taken for granted: no word around it makes it less. */
  readonly firm: boolean
}

const plain: Tense = {
  frame: "actual",
  denied: false,
  modality: undefined,
  due: false,
  loose: false,
  firm: false,
}

/** Reads auxiliaries, negations, conditions and governing verbs from the tree. */
export function tense(s: Syntax, parties: Parties, trigger: TokenIndex): Tense {
  if (isFirm(s, parties, trigger)) return { ...plain, firm: true }
  const verb = predicate(s, parties, trigger)
  if (verb === undefined) return nominal(s, parties, trigger)
  const denied = isDenied(s, parties, verb) || (verb !== trigger && hasNo(s, parties, trigger))
  const due = has(s, parties, verb, "must")
  if (conditional(s, parties, verb)) return { ...plain, frame: "hypothetical", denied }
  const loose = verb !== trigger && s.deprel(trigger) !== "obj"
  if (has(s, parties, verb, "future_aux")) return { ...plain, frame: "future", denied, loose }
  if (due) return { ...plain, frame: "hypothetical", denied, due }
  if (has(s, parties, verb, "would")) {
    const frame = conditionalFrame(s, parties, verb)
    return { ...plain, frame, denied, modality: frame === "future" ? "asserted" : undefined }
  }
  if (untilThen(s, parties, verb)) return { ...plain, frame: "future", denied, loose: true }
  return { ...plain, ...governed(s, parties, verb, 0), denied }
}

/** The verb that puts an event into time: the trigger, or what carries it. */
function predicate(s: Syntax, parties: Parties, trigger: TokenIndex): TokenIndex | undefined {
  if (s.upos(trigger) === "VERB" || s.upos(trigger) === "AUX" || s.upos(trigger) === "ADJ")
    return trigger
  const above = s.head(trigger)
  if (above < 0) return undefined
  const carried = ["obj", "nsubj", "nsubj:pass"].includes(s.deprel(trigger))
  const light = parties.in("light_verbs", s.lemma(above)) || s.deprel(trigger) !== "obj"
  return carried && light && s.upos(above) === "VERB" ? above : undefined
}

const has = (s: Syntax, parties: Parties, verb: TokenIndex, lexicon: string): boolean =>
  s
    .all(verb, "aux", "aux:pass", "cop")
    .some((one) => parties.in(lexicon, s.lemma(one)) || parties.in(lexicon, s.form(one)))

const hasNo = (s: Syntax, parties: Parties, at: TokenIndex): boolean =>
  s.all(at, "det", "advmod", "neg").some((one) => parties.in("not", s.form(one)))

function isDenied(s: Syntax, parties: Parties, verb: TokenIndex): boolean {
  if (
    s.all(verb, "advmod", "neg", "part", "cc:preconj").some((one) => parties.in("not", s.form(one)))
  )
    return true
  if (s.all(verb, "mark", "case").some((one) => parties.in("without", s.form(one)))) return true
  const subject = s.child(verb, "nsubj", "nsubj:pass")
  return (
    subject !== undefined && (hasNo(s, parties, subject) || parties.in("nobody", s.form(subject)))
  )
}

const conditional = (s: Syntax, parties: Parties, verb: TokenIndex): boolean =>
  s.all(verb, "mark").some((one) => parties.in("conditions", s.form(one)))

/** "will go on until they are gone": of a time clause under what lies ahead, but not "after
 *  they were gone". */
function untilThen(s: Syntax, parties: Parties, verb: TokenIndex): boolean {
  const above = s.head(verb)
  return (
    above >= 0 &&
    s.deprel(verb) === "advcl" &&
    s.all(verb, "mark", "advmod").some((one) => parties.in("until", s.form(one))) &&
    has(s, parties, above, "future_aux") &&
    ![verb, ...s.all(verb, "aux", "aux:pass", "cop")].some((one) => s.xpos(one) === "VBD")
  )
}

/** "would" after a verb of saying is the future as seen from then. */
function conditionalFrame(s: Syntax, parties: Parties, verb: TokenIndex): Frame {
  const would = s.all(verb, "aux").some((one) => parties.in("future_past", s.form(one)))
  const above = s.head(verb)
  const told = s.deprel(verb) === "ccomp" && above >= 0 && parties.in("speech", s.lemma(above))
  return would && told ? "future" : "hypothetical"
}

/** An infinitive takes its time from what governs it. */
function governed(s: Syntax, parties: Parties, verb: TokenIndex, depth: number): Partial<Tense> {
  const above = s.head(verb)
  if (above < 0 || depth > 4) return {}
  const relation = s.deprel(verb)
  const infinitive = s
    .all(verb, "mark")
    .some((one) => s.xpos(one) === "TO" || s.upos(one) === "PART")
  if (relation === "conj" && s.upos(above) === "VERB") return inherited(s, parties, above)
  if (!infinitive) return {}
  if (relation === "advcl" || relation === "acl") {
    const planned = parties.in("plan_nouns", s.lemma(above))
    return { frame: "future", loose: !planned }
  }
  if (relation !== "xcomp" && relation !== "ccomp") return {}
  const lemma = s.lemma(above)
  if (parties.in("plan_verbs", lemma) || parties.in("willing", lemma)) return { frame: "future" }
  if (parties.in("going", lemma) && s.xpos(above) === "VBG") return { frame: "future" }
  if (parties.in("hope_verbs", lemma)) return { frame: "hypothetical" }
  return governed(s, parties, above, depth + 1)
}

function inherited(s: Syntax, parties: Parties, above: TokenIndex): Partial<Tense> {
  if (has(s, parties, above, "future_aux")) return { frame: "future" }
  if (has(s, parties, above, "would")) return { frame: conditionalFrame(s, parties, above) }
  if (has(s, parties, above, "must")) return { frame: "hypothetical", due: true }
  return governed(s, parties, above, 1)
}

/** A noun that no verb carries: happening, unless something says no. */
function nominal(s: Syntax, parties: Parties, noun: TokenIndex): Tense {
  const marked = s.all(noun, "case").some((one) => parties.in("without", s.form(one)))
  return { ...plain, denied: hasNo(s, parties, noun) || marked }
}
