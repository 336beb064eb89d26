import type { Mention, TokenIndex } from "../../model/index.ts"
import { inFocus, letters, namings } from "../focus.ts"
import { antecedent, type Syntax } from "../syntax.ts"
import type { StanceWords } from "./words.ts"

/** Who holds a stance, and towards whom it goes. */

const actors = new Set<Mention["type"]>(["person", "group", "organization", "gpe"])
const climbing = /^(xcomp|conj|advcl|acl|parataxis|ccomp)$/

export const actor = (at: TokenIndex | undefined, tree: Syntax): Mention | undefined => {
  if (at === undefined || at < 0) return undefined
  const around = tree.mention(at) ?? tree.mentionAround(at)
  const mention = around?.head === at || around?.level === "name" ? around : undefined
  return mention && actors.has(mention.type) ? mention : undefined
}

/** The one who does what the verb says: the agent of a passive, else the
 *  subject, else that of the clause it hangs on ("continues to urge"). */
export function holderOf(verb: TokenIndex, tree: Syntax, words: StanceWords): Mention | undefined {
  if (tree.child(verb, "nsubj:pass", "aux:pass") !== undefined) {
    const agent = tree
      .all(verb, "obl:agent", "obl")
      .find((at) => words.is("by", tree.case(at) ?? ""))
    return actor(agent, tree)
  }
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    const subject = tree.child(at, "nsubj")
    if (subject !== undefined) return named(actor(antecedent(subject, tree), tree), tree)
    if (!climbing.test(tree.deprel(at))) return undefined
  }
  return undefined
}

/** "Chad, an ally of the junta, praised": the name, not its apposition. */
function named(mention: Mention | undefined, tree: Syntax): Mention | undefined {
  if (mention?.level !== "nominal") return mention
  const first = tree.tokensIn(mention)[0] ?? mention.head
  const before = tree.form(first - 1) === "," ? tree.mentionAround(first - 2) : undefined
  return before?.level === "name" && actors.has(before.type) ? before : mention
}

/** Who says the words around a token: the subject of the nearest verb of speech
 *  of its sentence, above it or beside it. */
export function speakerOf(at: TokenIndex, tree: Syntax, words: StanceWords): Mention | undefined {
  const { first, last } = tree.sentence(at)
  const verbs = Array.from({ length: last - first }, (_, n) => first + n)
    .filter((i) => i !== at && words.is("speech", tree.lemma(i)) && tree.upos(i) === "VERB")
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at))
  for (const verb of verbs) {
    const inverted = behind(verb, tree)
    const speaker = inverted ?? holderOf(verb, tree, words)
    if (speaker) return speaker
  }
  return undefined
}

/** "said Okoro": a name right behind the verb. */
function behind(verb: TokenIndex, tree: Syntax): Mention | undefined {
  const next = tree.mentionAround(verb + 1)
  const starts = next && tree.tokensIn(next)[0] === verb + 1
  return starts && next.level === "name" && next.type === "person" ? next : undefined
}

/** The actors a phrase is about: its own list, else the first inside it, but not
 *  in a clause of it: "the decision of the court", "attacks that killed guards"
 *  is about nobody named. */
export function actorIn(at: TokenIndex, tree: Syntax): readonly Mention[] {
  const own = tree.list(at).flatMap((i) => pointed(actor(antecedent(i, tree), tree)))
  if (own.length > 0) return own
  return tree
    .subtree(at)
    .filter((i) => i !== at && !inClause(i, at, tree))
    .flatMap((i) => pointed(actor(i, tree)))
    .filter((mention) => mention.level !== "pronoun")
    .slice(0, 1)
}

/** Things too are "it" and "some": only persons are pointed at by a pronoun. */
const pointed = (mention: Mention | undefined): readonly Mention[] =>
  !mention || (mention.level === "pronoun" && !/^(person|group)$/.test(mention.type))
    ? []
    : [mention]

function inClause(at: TokenIndex, top: TokenIndex, tree: Syntax): boolean {
  for (let i = at; i !== top && i >= 0; i = tree.head(i))
    if (/^(acl|advcl|ccomp|parataxis)/.test(tree.deprel(i))) return true
  return false
}

/** How many sentences back "the situation" may point. */
const back = 3

/** What "the situation" is in: the country in focus, else the state or place last
 *  named before a token. */
export function scene(at: TokenIndex, holder: Mention, tree: Syntax): Mention | undefined {
  const named = namings(tree)
  const code = inFocus(named)
  const focus = named
    .flatMap((one) => (one.code === code && one.mention ? one.mention : []))
    .findLast((mention) => mention.head < at)
  const own =
    focus !== undefined && letters(tree.form(focus.head)) === letters(tree.form(holder.head))
  return focus !== undefined && !own ? focus : lastNamed(at, holder, tree)
}

function lastNamed(at: TokenIndex, holder: Mention, tree: Syntax): Mention | undefined {
  const from = tree.before(at, back)
  return tree.mentions.findLast(
    (mention) =>
      mention.type === "gpe" &&
      mention.level === "name" &&
      mention.head >= from &&
      mention.head < at &&
      mention.id !== holder.id &&
      !inName(mention, tree),
  )
}

/** Is a place only part of a body's name: the city of a city council? */
const inName = (place: Mention, tree: Syntax): boolean =>
  tree.mentions.some(
    (other) =>
      other.type === "organization" &&
      other.start <= place.start &&
      place.end <= other.end &&
      other.head !== place.head,
  )
