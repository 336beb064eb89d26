import type { Language, Mention, MentionId, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import { Voice } from "./voice.ts"

/** Whom the phrases of one document's trees name. */
export abstract class Named extends Voice {
  readonly #facilities: ReadonlySet<MentionId>

  constructor(s: Syntax, language: Language, mentions: readonly Mention[]) {
    super(s, language)
    this.#facilities = new Set(
      mentions.filter(({ type }) => type === "facility").map(({ id }) => id),
    )
  }

  protected isParty(at: TokenIndex): boolean {
    return this.parties(at, false).length > 0
  }

  /** The mentions that a noun and what is coordinated with it head; where it heads
   *  none, those inside it: "the efforts of the guild", "Dorvik's decision". */
  parties(at: TokenIndex, within = true): readonly MentionId[] {
    const real = this.antecedent(at)
    const own = this.s
      .list(real)
      .map((one) => this.#mentionAt(one))
      .filter((one) => one !== undefined)
      .map((one) => one.id)
    return own.length > 0 || !within ? own : this.inside(real, 0)
  }

  /** The mention a token heads, or that a name heads of which the tree has taken this
   *  word for the head: "President" of "President Ada Brun". */
  #mentionAt(at: TokenIndex): Mention | undefined {
    const s = this.s
    const own = s.mention(at)
    if (own) return own
    const around = s.mentionAround(at)
    if (!around) return undefined
    const linked = s.head(around.head) === at ? around.head : s.head(at) === around.head ? at : -1
    return linked >= 0 && /^(flat|compound|nmod:desc|appos)/.test(s.deprel(linked))
      ? around
      : undefined
  }

  protected inside(at: TokenIndex, depth: number): readonly MentionId[] {
    const s = this.s
    if (this.isOwned(at)) return []
    const below = s
      .all(at, "nmod:poss", "nmod", "compound", "amod", "conj", "nmod:unmarked")
      .filter((child) => s.upos(child) !== "VERB" && s.upos(child) !== "PRON")
    for (const child of below) {
      const found = this.parties(child, false)
      if (found.length > 0) return found
    }
    const doer = s.all(at, "acl").map((child) => this.passive(child) && this.agent(child))[0]
    if (typeof doer === "number") return this.parties(doer, false)
    if (depth < 2)
      for (const child of below) {
        const found = this.inside(child, depth + 1)
        if (found.length > 0) return found
      }
    return []
  }

  /** "a Danish plan", "an EU proposal": whose it is is worded, though no mention says so;
   *  whoever stands deeper in the phrase is not the other side. */
  protected isOwned(noun: TokenIndex): boolean {
    const s = this.s
    return s.all(noun, "amod", "compound").some((one) => {
      const state = s.upos(one) === "PROPN" || this.isDemonym(s.form(one))
      return state && s.mention(one) === undefined
    })
  }

  /** A building is no party to words. */
  protected isBuilt(id: MentionId): boolean {
    return this.#facilities.has(id)
  }
}
