import type { MentionId, TokenIndex } from "../../model/index.ts"
import { Named } from "./named.ts"

/** Who takes part in an event, as mentions; lists, since several act as one. */
export interface Roles {
  readonly actor: readonly MentionId[]
  readonly recipient: readonly MentionId[]
}

/** What a rule has found, as far as roles go. */
export interface Found {
  readonly trigger: TokenIndex
  /** All tokens the rule matched: an object among them is a thing, not a party. */
  readonly tokens: readonly TokenIndex[]
  readonly actor: TokenIndex | undefined
  readonly recipient: TokenIndex | undefined
  readonly type: string
}

/** Types whose other side may stand deep in what is said. */
const distant = new Set(
  "AGREE AID COOPERATE CONSULT SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION STATEMENT".split(
    " ",
  ),
)

/** Types whose object is the actor's own force, not the other side. */
const moving = new Set(["MOBILIZE"])

const reaching = /^(obj|obl|nmod|iobj|nsubj|conj|compound$)/

/** Finds the parties of events in one document's trees. */
export class Parties extends Named {
  /** The roles of what was found: what the rule captured, else what the tree says. */
  roles(found: Found): Roles {
    const s = this.s
    const verbal = s.upos(found.trigger) !== "NOUN" && s.upos(found.trigger) !== "PROPN"
    const tree = verbal ? this.#ofVerb(found.trigger, found) : this.#ofNoun(found.trigger, found)
    const recipient = found.recipient === undefined ? tree.recipient : this.parties(found.recipient)
    const actor =
      found.actor !== undefined
        ? this.parties(found.actor)
        : tree.actor.filter((one) => !recipient.includes(one))
    return { actor, recipient: recipient.filter((one) => !this.#isPartOf(one, actor)) }
  }

  /** Is a mention one of these, or told within the words of one: the league of "300
   *  guards of the league"? */
  #isPartOf(id: MentionId, wholes: readonly MentionId[]): boolean {
    const byId = (one: MentionId) => this.s.mentions.find((mention) => mention.id === one)
    if (wholes.includes(id)) return true
    const part = byId(id)
    return wholes.some((one) => {
      const whole = byId(one)
      if (!part || !whole) return false
      const up = this.s.head(part.head)
      return up === whole.head && this.s.deprel(part.head) === "nmod"
    })
  }

  #ofVerb(verb: TokenIndex, found: Found): Roles {
    const losers = this.#losers(verb)
    if (losers.length > 0) return { actor: [], recipient: losers }
    const subject = this.subject(verb) ?? this.#speaker(verb, found)
    const actor = subject === undefined ? [] : this.#doers(subject, found)
    const shown = found.tokens.find((one) => this.in("shown", this.s.lemma(one)))
    const owner = shown === undefined ? undefined : this.s.child(shown, "nmod:poss")
    const whose = owner === undefined ? [] : this.parties(owner)
    const all = [...new Set([...actor, ...whose])]
    return { actor: all, recipient: this.#recipientOfVerb(verb, found, all) }
  }

  /** Who stands behind a subject: of "a raid by the clan killed" the clan, of "a raid on
   *  the depot killed" nobody. */
  #doers(subject: TokenIndex, { type }: Found): readonly MentionId[] {
    const isDeed = this.in("violence", this.s.lemma(subject)) && !this.isParty(subject)
    if (!isDeed) return this.parties(subject, type !== "TRAVEL")
    const between = this.#between(subject)
    return between.length > 0 ? between : this.#nounActor(subject)
  }

  /** Of "the guard counts nine wounded" the guard: whose the casualties are. */
  #losers(trigger: TokenIndex): readonly MentionId[] {
    const s = this.s
    if (!this.in("casualties", s.lemma(trigger))) return []
    const top = s.first(trigger)
    const verb = s.head(top)
    const counted = ["obj", "xcomp"].includes(s.deprel(top))
    if (verb < 0 || !counted || !this.in("tolls", s.lemma(verb))) return []
    const subject = this.subject(verb)
    return subject === undefined ? [] : this.parties(subject)
  }

  /** Who talks in a talk told as a circumstance: "she said in a letter sent to him", "he
   *  heard it in a call with her". */
  #speaker(trigger: TokenIndex, found: Found): TokenIndex | undefined {
    const s = this.s
    if (found.type !== "CONSULT") return undefined
    const noun = s.deprel(trigger) === "acl" ? s.head(trigger) : trigger
    const owner = s.child(noun, "nmod:poss")
    if (owner !== undefined) return owner
    let top = noun
    while (s.deprel(top) === "nmod" && s.head(top) >= 0) top = s.head(top)
    const verb = s.head(top)
    const told = ["obl", "obj"].includes(s.deprel(top)) && verb >= 0 && s.upos(verb) === "VERB"
    if (!told || !this.in("talking_places", s.case(noun) ?? "")) return undefined
    return this.subject(verb)
  }

  #recipientOfVerb(
    verb: TokenIndex,
    found: Found,
    actor: readonly MentionId[],
  ): readonly MentionId[] {
    const s = this.s
    const patient = this.patient(verb) ?? this.#carried(verb, found)
    const isThing = patient !== undefined && found.tokens.includes(patient)
    const fresh = (list: readonly MentionId[]) =>
      list.filter((one) => !actor.includes(one) && !(distant.has(found.type) && this.isBuilt(one)))
    const own = patient !== undefined && !isThing && !moving.has(found.type)
    const far = distant.has(found.type) && !(actor.length > 1 && this.#isJoint(verb))
    const attempts: (() => readonly MentionId[])[] = [
      () => this.#goal(verb),
      () => (own ? this.parties(patient) : []),
      () => this.#phrases(verb, isThing ? patient : undefined, found),
      () => (patient === undefined ? [] : this.inside(patient, 0)),
      () => this.#clause(verb, actor),
      () => (patient === undefined ? [] : this.parties(patient, false)),
      () => this.#wider(verb),
      () => (far ? this.#below(verb, actor) : []),
    ]
    const about = patient ?? s.all(verb, "obl").find((one) => this.in("to", s.case(one) ?? ""))
    const open = about !== undefined && distant.has(found.type) && this.isOwned(about)
    for (const attempt of open ? attempts.slice(0, 3) : attempts) {
      const list = fresh(attempt())
      if (list.length > 0) return list
    }
    return []
  }

  /** Where those sent go to: Mali of "send troops to Mali", "a team of experts to Mali". */
  #goal(verb: TokenIndex): readonly MentionId[] {
    const s = this.s
    const sent = s.child(verb, "obj")
    if (sent === undefined || !this.#canBeSent(sent)) return []
    const phrases = [...s.all(verb, "obl", "nmod"), ...s.all(sent, "nmod")]
    const to = phrases.find((one) => one > sent && this.in("to", s.case(one) ?? ""))
    return to === undefined ? [] : this.parties(to)
  }

  #canBeSent(noun: TokenIndex): boolean {
    const lists = ["forces", "relief", "diplomats", "police"]
    return lists.some((list) => this.in(list, this.s.lemma(noun)))
  }

  /** Is it about a pact or talks, which those who act make with each other? */
  #isJoint(verb: TokenIndex): boolean {
    const s = this.s
    return s
      .all(verb, "obj", "obl", "xcomp")
      .flatMap((one) => [one, ...s.all(one, "obj", "obl")])
      .some((one) => this.in("agreements", s.lemma(one)) || this.in("talks", s.lemma(one)))
  }

  /** The thing of a verb that a tree takes for its adjective: "fire" of "open fire". */
  #carried(verb: TokenIndex, found: Found): TokenIndex | undefined {
    const noun = this.s.head(verb)
    return this.s.deprel(verb) === "amod" && found.tokens.includes(noun) ? noun : undefined
  }

  /** Phrases of the verb, and of the thing it handles, that can say to whom, in text
   *  order; places last. */
  #phrases(verb: TokenIndex, thing: TokenIndex | undefined, found: Found): readonly MentionId[] {
    const s = this.s
    const ofThing = thing === undefined ? [] : s.all(thing, "nmod", "obl")
    const phrases = [...s.all(verb, "obl", "nmod", "obl:arg"), ...ofThing]
      .filter((one) => one !== found.actor && this.in("recipient_prepositions", s.case(one) ?? ""))
      .sort((a, b) => a - b)
    const direct = phrases.filter((one) => !this.#isPlace(one))
    for (const one of [...direct, ...phrases.filter((other) => !direct.includes(other))]) {
      const parties = this.parties(one, !this.in("place_prepositions", s.case(one) ?? ""))
      if (parties.length > 0) return parties
    }
    return []
  }

  /** Does a phrase only say where? "On" does of a place, not of a party. */
  #isPlace(phrase: TokenIndex): boolean {
    const preposition = this.s.case(phrase) ?? ""
    if (this.in("goal_prepositions", preposition)) return false
    const type = this.s.mention(phrase)?.type
    if (this.in("surface_prepositions", preposition))
      return type === undefined || type === "location" || type === "facility"
    return this.in("place_prepositions", preposition)
  }

  /** "demanded that the guild leave", "used gas to scatter the guild". */
  #clause(verb: TokenIndex, actor: readonly MentionId[]): readonly MentionId[] {
    const s = this.s
    for (const clause of s.all(verb, "ccomp", "xcomp", "advcl", "acl")) {
      if (this.#apart(clause)) continue
      const subject = s.child(clause, "nsubj", "nsubj:pass")
      const told = subject === undefined ? [] : this.parties(subject)
      const others = told.filter((one) => !actor.includes(one))
      if (others.length > 0) return others
      const goal = this.#goal(clause)
      if (goal.length > 0) return goal
      const below = this.#below(clause, actor)
      if (below.length > 0) return below
    }
    return []
  }

  /** A clause with a conjunction of its own ("unless", "after") tells of something
   *  else. */
  #apart(clause: TokenIndex): boolean {
    const s = this.s
    return (
      s.deprel(clause) === "advcl" &&
      (s.all(clause, "mark").some((one) => s.upos(one) === "SCONJ" || s.xpos(one) === "IN") ||
        s.all(clause, "advmod").some((one) => s.xpos(one) === "WRB"))
    )
  }

  /** The nearest party in what the verb governs, for acts that reach far: "threatened
   *  to break off its talks with the league". */
  #below(verb: TokenIndex, actor: readonly MentionId[]): readonly MentionId[] {
    const s = this.s
    const after = s
      .children(verb)
      .filter((child) => child > verb && !this.#apart(child) && !this.#isNextAct(child))
    let open: readonly TokenIndex[] = after
    for (let depth = 0; depth < 5; depth++) {
      for (const one of open) {
        const near = reaching.test(s.deprel(one)) && s.upos(one) !== "PRON"
        const parties = near
          ? this.parties(one, false).filter((party) => !actor.includes(party))
          : []
        if (parties.length > 0) return parties
      }
      open = open.flatMap((one) =>
        s.deprel(one) === "parataxis" || this.#apart(one) || this.isOwned(one)
          ? []
          : s.children(one),
      )
    }
    return []
  }

  /** A finite verb beside a verb tells of another act, with parties of its own. */
  #isNextAct(at: TokenIndex): boolean {
    const s = this.s
    const finite = /^VB[DPZ]$/.test(s.xpos(at)) || s.child(at, "aux", "aux:pass") !== undefined
    return s.deprel(at) === "conj" && s.upos(at) === "VERB" && finite
  }

  /** The clause a verb stands in says where or against whom; of the act told before it
   *  the place is not the other side. */
  #wider(verb: TokenIndex): readonly MentionId[] {
    const s = this.s
    const above = s.head(verb)
    const beside = s.deprel(verb) === "conj"
    if (above < 0 || (s.deprel(verb) !== "xcomp" && !beside)) return []
    const phrase = s
      .all(above, "obl")
      .find((one) => this.parties(one, false).length > 0 && !(beside && this.#isPlace(one)))
    return phrase === undefined ? [] : this.parties(phrase, false)
  }

  #ofNoun(noun: TokenIndex, found: Found): Roles {
    const s = this.s
    const between = this.#between(noun)
    if (between.length > 0) return { actor: between, recipient: [] }
    const losers = this.#losers(noun)
    if (losers.length > 0) return { actor: [], recipient: losers }
    const own = this.#nounActor(noun)
    const verb = this.#lightVerb(noun)
    const suffers = verb !== undefined && this.in("passive_light", s.lemma(verb))
    const subject = verb === undefined ? this.#speaker(noun, found) : this.subject(verb)
    const outer = subject === undefined ? [] : this.parties(subject)
    const recipient = this.#nounRecipient(noun)
    const actor = own.length > 0 ? own : suffers ? [] : outer
    if (recipient.length > 0) return { actor, recipient }
    if (suffers) return { actor: own, recipient: outer }
    const around =
      verb === undefined ? [] : this.#phrases(verb, undefined, { ...found, tokens: [noun] })
    const far =
      around.length > 0 || !distant.has(found.type) ? around : this.#far(noun, verb, actor)
    return { actor, recipient: far }
  }

  #far(
    noun: TokenIndex,
    verb: TokenIndex | undefined,
    actor: readonly MentionId[],
  ): readonly MentionId[] {
    const below = this.#below(noun, actor)
    return below.length > 0 || verb === undefined ? below : this.#below(verb, actor)
  }

  /** The verb that only carries a noun: "launched a raid", "came under attack". */
  #lightVerb(noun: TokenIndex): TokenIndex | undefined {
    const s = this.s
    const verb = s.head(noun)
    if (verb < 0 || s.upos(verb) !== "VERB") return undefined
    const carried = ["obj", "nsubj:pass"].includes(s.deprel(noun))
    return carried && this.in("light_verbs", s.lemma(verb)) ? verb : undefined
  }

  #between(noun: TokenIndex): readonly MentionId[] {
    const s = this.s
    const phrase = s.all(noun, "nmod").find((one) => this.in("between", s.case(one) ?? ""))
    return phrase === undefined ? [] : this.parties(phrase)
  }

  #nounActor(noun: TokenIndex): readonly MentionId[] {
    const s = this.s
    const takesOf = this.in("of_is_recipient", s.lemma(noun))
    const candidates = s.children(noun).filter((child) => {
      if (s.deprel(child) === "nmod:poss") return true
      if (s.deprel(child) === "compound" || s.deprel(child) === "amod") return true
      if (s.deprel(child) !== "nmod") return false
      const preposition = s.case(child) ?? ""
      return this.in("agent_prepositions", preposition) || (this.in("of", preposition) && !takesOf)
    })
    for (const one of candidates) {
      const parties = this.parties(one, s.deprel(one) === "nmod")
      if (parties.length > 0) return parties
    }
    return []
  }

  #nounRecipient(noun: TokenIndex): readonly MentionId[] {
    const s = this.s
    const takesOf = this.in("of_is_recipient", s.lemma(noun))
    for (const child of s.all(noun, "nmod", "obl")) {
      const preposition = s.case(child) ?? ""
      if (this.in("agent_prepositions", preposition)) continue
      if (this.in("of", preposition) && !takesOf) continue
      if (!this.in("recipient_prepositions", preposition)) continue
      const parties = this.parties(child)
      if (parties.length > 0) return parties
    }
    return []
  }
}
