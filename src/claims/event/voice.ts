import type { Language, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"

const maxDepth = 12

const none: ReadonlySet<string> = new Set()

/** Who does and who undergoes what a verb says, as tokens of the tree, however far
 *  they stand off. */
export abstract class Voice {
  protected readonly s: Syntax
  readonly #lexicons: Language["lexicons"]
  /** The lexicons asked for so far, by their names without prefix. */
  readonly #own = new Map<string, ReadonlySet<string>>()

  constructor(s: Syntax, language: Language) {
    this.s = s
    this.#lexicons = language.lexicons
  }

  /** Is somebody named by this token? */
  protected abstract isParty(at: TokenIndex): boolean

  /** Does a word tell of a state's people or things: "Danish"? */
  isDemonym(word: string): boolean {
    return this.#lexicons.demonyms?.has(word) ?? false
  }

  in(lexicon: string, word: string): boolean {
    const words = this.#own.get(lexicon) ?? this.#lexicons[`event_${lexicon}`] ?? none
    if (!this.#own.has(lexicon)) this.#own.set(lexicon, words)
    return words.has(word)
  }

  /** A relative pronoun's noun; any other token itself. */
  protected antecedent(at: TokenIndex): TokenIndex {
    const s = this.s
    if (!this.in("relatives", s.lemma(at)) && !this.in("relatives", s.form(at))) return at
    for (let up = s.head(at), n = 0; up >= 0 && n < maxDepth; up = s.head(up), n++)
      if (s.deprel(up) === "acl:relcl" && s.head(up) >= 0) return s.head(up)
    return at
  }

  passive(verb: TokenIndex): boolean {
    const s = this.s
    if (s.child(verb, "aux:pass", "nsubj:pass", "csubj:pass") !== undefined) return true
    const participle = s.xpos(verb) === "VBN"
    if (participle && ["acl", "amod", "advcl", "xcomp"].includes(s.deprel(verb)))
      return s.child(verb, "aux", "obj", "nsubj") === undefined
    const alike = participle || this.in("undergone", s.lemma(verb))
    return (
      alike &&
      s.deprel(verb) === "conj" &&
      s.child(verb, "obj", "aux") === undefined &&
      this.passive(s.head(verb))
    )
  }

  /** The token that does what a verb says, however far it stands off: of a
   *  passive the agent, of a participle its noun, of an infinitive its controller. */
  subject(verb: TokenIndex, depth = 0): TokenIndex | undefined {
    if (depth > maxDepth) return undefined
    if (this.passive(verb)) return this.agent(verb)
    const own = this.s.child(verb, "nsubj") ?? this.#numbered(verb)
    if (own !== undefined) return this.antecedent(own)
    return this.#borrowed(verb, depth)
  }

  /** "Up to 90 miners marched", where a tree takes "to" for a preposition. */
  #numbered(verb: TokenIndex): TokenIndex | undefined {
    const s = this.s
    return s.all(verb, "obl").find((one) => {
      const mark = s.child(one, "case")
      const before = mark !== undefined && mark > 0 && this.in("up_to", s.lemma(mark - 1))
      return one < verb && before && s.child(one, "nummod") !== undefined
    })
  }

  #borrowed(verb: TokenIndex, depth: number): TokenIndex | undefined {
    const s = this.s
    const above = s.head(verb)
    if (above < 0) return undefined
    const relation = s.deprel(verb)
    if (relation === "xcomp" || this.#isTold(verb, above)) return this.#controller(above, depth)
    if (this.#isGoverned(verb, above)) return this.patient(above, depth + 1)
    if (relation === "conj" || relation === "advcl")
      return this.passive(above) ? this.patient(above, depth + 1) : this.subject(above, depth + 1)
    if (relation === "acl" && s.xpos(verb) === "VBG") return this.#doer(above, depth)
    if (relation === "amod" && s.xpos(verb) === "VBG") return above
    if (relation === "acl") return this.#holder(above, depth)
    return undefined
  }

  /** An infinitive beside the one who is told, which a tree may take for a purpose. */
  #isTold(verb: TokenIndex, above: TokenIndex): boolean {
    const s = this.s
    return (
      s.deprel(verb) === "advcl" &&
      this.in("object_control", s.lemma(above)) &&
      s.all(verb, "mark").some((one) => s.xpos(one) === "TO")
    )
  }

  /** "accused the guild of hiding them": what the object is said to do. */
  #isGoverned(verb: TokenIndex, above: TokenIndex): boolean {
    const s = this.s
    const asked = (mark: TokenIndex) =>
      this.#lexicons[`valency.${s.form(mark)}`]?.has(s.lemma(above)) ?? false
    return s.xpos(verb) === "VBG" && s.all(verb, "mark", "case").some(asked)
  }

  /** Of "guards beating him" the guards; of "issued a letter demanding it" the issuer. */
  #doer(noun: TokenIndex, depth: number): TokenIndex | undefined {
    if (this.isParty(noun)) return noun
    return this.#holder(noun, depth) ?? noun
  }

  /** Who is to do what a verb's infinitive says: "told the guild to leave", "the
   *  guild agreed to leave". */
  #controller(governor: TokenIndex, depth: number): TokenIndex | undefined {
    const s = this.s
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
    const s = this.s
    const owner = s.child(noun, "nmod:poss")
    if (owner !== undefined) return owner
    const verb = s.head(noun)
    if (verb >= 0 && this.in("object_control", s.lemma(verb)) && this.isParty(noun)) return noun
    return verb >= 0 && s.deprel(noun) === "obj" ? this.subject(verb, depth + 1) : undefined
  }

  /** "called on the guild to …", "appealed to the guild to …". */
  addressee(verb: TokenIndex): TokenIndex | undefined {
    const s = this.s
    return s
      .all(verb, "obl", "nmod")
      .find((one) => this.in("addressee_prepositions", s.case(one) ?? ""))
  }

  /** Who a passive says did it, also in a translation's "killed from the fire of". */
  agent(verb: TokenIndex): TokenIndex | undefined {
    const s = this.s
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
      const doer = this.#doerOfDeed(one, preposition)
      if (doer !== undefined) return doer
    }
    return undefined
  }

  /** "was killed in a raid (on a depot) by the clan". */
  #doerOfDeed(deed: TokenIndex, preposition: string): TokenIndex | undefined {
    const s = this.s
    if (!this.in("talking_places", preposition) || !this.in("violence", s.lemma(deed)))
      return undefined
    const phrases = s.all(deed, "nmod")
    return [...phrases, ...phrases.flatMap((one) => s.all(one, "nmod"))].find((one) =>
      this.in("agent_prepositions", s.case(one) ?? ""),
    )
  }

  /** What a verb's action falls on. */
  patient(verb: TokenIndex, depth = 0): TokenIndex | undefined {
    const s = this.s
    if (depth > maxDepth) return undefined
    if (!this.passive(verb)) return s.child(verb, "iobj") ?? s.child(verb, "obj") ?? this.#gap(verb)
    const own = s.child(verb, "nsubj:pass", "nsubj")
    if (own !== undefined) return this.antecedent(own)
    const above = s.head(verb)
    if (["acl", "amod", "acl:relcl"].includes(s.deprel(verb))) return above
    if (above >= 0 && ["conj", "xcomp", "advcl"].includes(s.deprel(verb)))
      return this.passive(above) ? this.patient(above, depth + 1) : this.subject(above, depth + 1)
    return undefined
  }

  /** "the miners that guards beat": the object stands before its clause. */
  #gap(verb: TokenIndex): TokenIndex | undefined {
    const s = this.s
    const relative = s.deprel(verb) === "acl:relcl" && s.child(verb, "nsubj") !== undefined
    const subject = s.child(verb, "nsubj")
    const isRelative = subject !== undefined && this.in("relatives", s.form(subject))
    return relative && !isRelative ? s.head(verb) : undefined
  }
}
