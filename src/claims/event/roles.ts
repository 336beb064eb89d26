import type { Language, MentionId, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"

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

const maxDepth = 12

/** Types whose other side may stand deep in what is said. */
const distant = new Set(
  "AGREE CONSULT SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION STATEMENT".split(
    " ",
  ),
)

const reaching = /^(obj|obl|nmod|iobj|nsubj|conj)/

/** Finds the parties of events in one document's trees. */
export class Parties {
  readonly #s: Syntax
  readonly #lexicons: Language["lexicons"]

  constructor(s: Syntax, language: Language) {
    this.#s = s
    this.#lexicons = language.lexicons
  }

  in(lexicon: string, word: string): boolean {
    return this.#lexicons[`event_${lexicon}`]?.has(word) ?? false
  }

  /** The roles of what was found: what the rule captured, else what the tree says. */
  roles(found: Found): Roles {
    const s = this.#s
    const verbal = s.upos(found.trigger) !== "NOUN" && s.upos(found.trigger) !== "PROPN"
    const tree = verbal ? this.#ofVerb(found.trigger, found) : this.#ofNoun(found.trigger, found)
    const recipient = found.recipient === undefined ? tree.recipient : this.parties(found.recipient)
    const actor =
      found.actor !== undefined
        ? this.parties(found.actor)
        : tree.actor.filter((one) => !recipient.includes(one))
    return { actor, recipient: recipient.filter((one) => !actor.includes(one)) }
  }

  /** The mentions that a noun and what is coordinated with it head; where it heads
   *  none, those inside it: "the efforts of the guild", "Dorvik's decision". */
  parties(at: TokenIndex, within = true): readonly MentionId[] {
    const real = this.#antecedent(at)
    const own = this.#s
      .list(real)
      .map((one) => this.#s.mention(one))
      .filter((one) => one !== undefined)
      .map((one) => one.id)
    return own.length > 0 || !within ? own : this.#inside(real, 0)
  }

  #inside(at: TokenIndex, depth: number): readonly MentionId[] {
    const s = this.#s
    const below = s
      .all(at, "nmod:poss", "nmod", "compound", "amod", "conj", "nmod:unmarked")
      .filter((child) => s.upos(child) !== "VERB" && s.upos(child) !== "PRON")
    for (const child of below) {
      const found = this.parties(child, false)
      if (found.length > 0) return found
    }
    if (depth < 2)
      for (const child of below) {
        const found = this.#inside(child, depth + 1)
        if (found.length > 0) return found
      }
    return []
  }

  /** A relative pronoun's noun; any other token itself. */
  #antecedent(at: TokenIndex): TokenIndex {
    const s = this.#s
    if (!this.in("relatives", s.lemma(at)) && !this.in("relatives", s.form(at))) return at
    for (let up = s.head(at), n = 0; up >= 0 && n < maxDepth; up = s.head(up), n++)
      if (s.deprel(up) === "acl:relcl" && s.head(up) >= 0) return s.head(up)
    return at
  }

  passive(verb: TokenIndex): boolean {
    const s = this.#s
    if (s.child(verb, "aux:pass", "nsubj:pass", "csubj:pass") !== undefined) return true
    const participle = s.xpos(verb) === "VBN"
    if (participle && ["acl", "amod", "advcl"].includes(s.deprel(verb)))
      return s.child(verb, "aux", "obj", "nsubj") === undefined
    return (
      participle &&
      s.deprel(verb) === "conj" &&
      s.child(verb, "nsubj", "aux") === undefined &&
      this.passive(s.head(verb))
    )
  }

  /** The token that does what a verb says, however far it stands off: of a
   *  passive the agent, of a participle its noun, of an infinitive its controller. */
  subject(verb: TokenIndex, depth = 0): TokenIndex | undefined {
    if (depth > maxDepth) return undefined
    if (this.passive(verb)) return this.agent(verb)
    const own = this.#s.child(verb, "nsubj")
    if (own !== undefined) return this.#antecedent(own)
    return this.#borrowed(verb, depth)
  }

  #borrowed(verb: TokenIndex, depth: number): TokenIndex | undefined {
    const s = this.#s
    const above = s.head(verb)
    if (above < 0) return undefined
    const relation = s.deprel(verb)
    if (relation === "xcomp") return this.#controller(above, depth)
    if (relation === "conj" || relation === "advcl")
      return this.passive(above) ? this.patient(above, depth + 1) : this.subject(above, depth + 1)
    if (relation === "acl" && s.xpos(verb) === "VBG") return this.#doer(above, depth)
    if (relation === "amod" && s.xpos(verb) === "VBG") return above
    if (relation === "acl") return this.#holder(above, depth)
    return undefined
  }

  /** Of "guards beating him" the guards; of "issued a letter demanding it" the issuer. */
  #doer(noun: TokenIndex, depth: number): TokenIndex | undefined {
    if (this.parties(noun, false).length > 0) return noun
    return this.#holder(noun, depth) ?? noun
  }

  /** Who is to do what a verb's infinitive says: "told the guild to leave", "the
   *  guild agreed to leave". */
  #controller(governor: TokenIndex, depth: number): TokenIndex | undefined {
    const s = this.#s
    if (this.in("object_control", s.lemma(governor))) {
      const told = s.child(governor, "obj", "iobj") ?? this.addressee(governor)
      if (told !== undefined) return told
      if (this.passive(governor)) return this.patient(governor, depth + 1)
    }
    return this.passive(governor)
      ? this.patient(governor, depth + 1)
      : this.subject(governor, depth + 1)
  }

  /** Of "the guild's decision to leave", and of "took a decision to leave". */
  #holder(noun: TokenIndex, depth: number): TokenIndex | undefined {
    const s = this.#s
    const owner = s.child(noun, "nmod:poss")
    if (owner !== undefined) return owner
    const verb = s.head(noun)
    return verb >= 0 && s.deprel(noun) === "obj" ? this.subject(verb, depth + 1) : undefined
  }

  /** "called on the guild to …", "appealed to the guild to …". */
  addressee(verb: TokenIndex): TokenIndex | undefined {
    const s = this.#s
    return s
      .all(verb, "obl", "nmod")
      .find((one) => this.in("addressee_prepositions", s.case(one) ?? ""))
  }

  /** Who a passive says did it, also in a translation's "killed from the fire of". */
  agent(verb: TokenIndex): TokenIndex | undefined {
    const s = this.#s
    const obliques = s.all(verb, "obl:agent", "obl", "nmod")
    for (const one of obliques) {
      const preposition = s.case(one) ?? ""
      if (
        this.in("agent_frames", s.lemma(one)) &&
        this.in("agent_fire_prepositions", preposition)
      ) {
        const whose = s.all(one, "nmod").find((child) => this.in("of", s.case(child) ?? ""))
        const holder = whose ?? s.child(one, "nmod:poss", "compound", "amod")
        if (holder !== undefined) return holder
      }
      if (s.deprel(one) === "obl:agent" || this.in("agent_prepositions", preposition)) return one
    }
    return undefined
  }

  /** What a verb's action falls on. */
  patient(verb: TokenIndex, depth = 0): TokenIndex | undefined {
    const s = this.#s
    if (depth > maxDepth) return undefined
    if (!this.passive(verb)) return s.child(verb, "iobj") ?? s.child(verb, "obj") ?? this.#gap(verb)
    const own = s.child(verb, "nsubj:pass")
    if (own !== undefined) return this.#antecedent(own)
    const above = s.head(verb)
    if (["acl", "amod", "acl:relcl"].includes(s.deprel(verb))) return above
    if (above >= 0 && ["conj", "xcomp", "advcl"].includes(s.deprel(verb)))
      return this.passive(above) ? this.patient(above, depth + 1) : this.subject(above, depth + 1)
    return undefined
  }

  /** "the miners that guards beat": the object stands before its clause. */
  #gap(verb: TokenIndex): TokenIndex | undefined {
    const s = this.#s
    const relative = s.deprel(verb) === "acl:relcl" && s.child(verb, "nsubj") !== undefined
    const subject = s.child(verb, "nsubj")
    const isRelative = subject !== undefined && this.in("relatives", s.form(subject))
    return relative && !isRelative ? s.head(verb) : undefined
  }

  #ofVerb(verb: TokenIndex, found: Found): Roles {
    const subject = this.subject(verb)
    const actor = subject === undefined ? [] : this.parties(subject)
    return { actor, recipient: this.#recipientOfVerb(verb, found, actor) }
  }

  #recipientOfVerb(
    verb: TokenIndex,
    found: Found,
    actor: readonly MentionId[],
  ): readonly MentionId[] {
    const patient = this.patient(verb)
    const isThing = patient !== undefined && found.tokens.includes(patient)
    const fresh = (list: readonly MentionId[]) => list.filter((one) => !actor.includes(one))
    const attempts: (() => readonly MentionId[])[] = [
      () => (patient === undefined || isThing ? [] : this.parties(patient)),
      () => this.#obliques(verb, found),
      () => (patient === undefined ? [] : this.#inside(patient, 0)),
      () => this.#clause(verb),
      () => (patient !== undefined && isThing ? this.parties(patient, false) : []),
      () => this.#wider(verb),
      () => (distant.has(found.type) ? this.#below(verb, actor) : []),
    ]
    for (const attempt of attempts) {
      const list = fresh(attempt())
      if (list.length > 0) return list
    }
    return []
  }

  /** Phrases that can say to whom, in text order; places last. */
  #obliques(verb: TokenIndex, found: Found): readonly MentionId[] {
    const s = this.#s
    const phrases = s
      .all(verb, "obl", "nmod", "obl:arg")
      .filter((one) => one !== found.actor && this.in("recipient_prepositions", s.case(one) ?? ""))
    const direct = phrases.filter(
      (one) =>
        !this.in("place_prepositions", s.case(one) ?? "") ||
        this.in("goal_prepositions", s.case(one) ?? ""),
    )
    for (const one of [...direct, ...phrases.filter((other) => !direct.includes(other))]) {
      const parties = this.parties(one, !this.in("place_prepositions", s.case(one) ?? ""))
      if (parties.length > 0) return parties
    }
    return []
  }

  /** "demanded that the guild leave", "asked for the guild to leave". */
  #clause(verb: TokenIndex): readonly MentionId[] {
    const s = this.#s
    for (const clause of s.all(verb, "ccomp", "xcomp", "advcl", "acl")) {
      const subject = s.child(clause, "nsubj", "nsubj:pass")
      const parties = subject === undefined ? [] : this.parties(subject)
      if (parties.length > 0) return parties
      const patient = s.child(clause, "obj") ?? s.all(clause, "obl")[0]
      const inner = patient === undefined ? [] : this.parties(patient)
      if (inner.length > 0) return inner
    }
    return []
  }

  /** The nearest party in what the verb governs, for acts that reach far: "threatened
   *  to break off its talks with the league". */
  #below(verb: TokenIndex, actor: readonly MentionId[]): readonly MentionId[] {
    const s = this.#s
    let open: readonly TokenIndex[] = s.children(verb).filter((child) => child > verb)
    for (let depth = 0; depth < 5; depth++) {
      for (const one of open) {
        const near = reaching.test(s.deprel(one)) && s.upos(one) !== "PRON"
        const parties = near
          ? this.parties(one, false).filter((party) => !actor.includes(party))
          : []
        if (parties.length > 0) return parties
      }
      open = open.flatMap((one) => (s.deprel(one) === "parataxis" ? [] : s.children(one)))
    }
    return []
  }

  /** The clause a verb stands in says where or against whom. */
  #wider(verb: TokenIndex): readonly MentionId[] {
    const s = this.#s
    const above = s.head(verb)
    if (above < 0 || !["xcomp", "conj"].includes(s.deprel(verb))) return []
    const phrase = s.all(above, "obl").find((one) => this.parties(one, false).length > 0)
    return phrase === undefined ? [] : this.parties(phrase, false)
  }

  #ofNoun(noun: TokenIndex, found: Found): Roles {
    const s = this.#s
    const between = this.#between(noun)
    if (between.length > 0) return { actor: between, recipient: [] }
    const own = this.#nounActor(noun)
    const verb = this.#lightVerb(noun)
    const suffers = verb !== undefined && this.in("passive_light", s.lemma(verb))
    const subject = verb === undefined ? undefined : this.subject(verb)
    const outer = subject === undefined ? [] : this.parties(subject)
    const recipient = this.#nounRecipient(noun)
    const actor = own.length > 0 ? own : suffers ? [] : outer
    if (recipient.length > 0) return { actor, recipient }
    if (suffers) return { actor: own, recipient: outer }
    const around = verb === undefined ? [] : this.#obliques(verb, { ...found, tokens: [noun] })
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
    const s = this.#s
    const verb = s.head(noun)
    if (verb < 0 || s.upos(verb) !== "VERB") return undefined
    const carried = ["obj", "nsubj:pass"].includes(s.deprel(noun))
    return carried && this.in("light_verbs", s.lemma(verb)) ? verb : undefined
  }

  #between(noun: TokenIndex): readonly MentionId[] {
    const s = this.#s
    const phrase = s.all(noun, "nmod").find((one) => this.in("between", s.case(one) ?? ""))
    return phrase === undefined ? [] : this.parties(phrase)
  }

  #nounActor(noun: TokenIndex): readonly MentionId[] {
    const s = this.#s
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
    const s = this.#s
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
