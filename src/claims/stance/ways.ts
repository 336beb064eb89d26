import type { Mention, TokenIndex } from "../../model/index.ts"
import { antecedent, type Syntax } from "../syntax.ts"
import { actor, actorIn, holderOf, scene, speakerOf } from "./sides.ts"
import type { StanceWords } from "./words.ts"

/** A stance as the words of one place tell it. */
export interface Taken {
  readonly reaction: string
  readonly holder: Mention
  /** Somebody, or what was done, by its word. */
  readonly target: Mention | TokenIndex
  readonly trigger: TokenIndex
  readonly how: string
  /** Id of the rule that found it, where one did. */
  readonly rule?: string
}

type Way = (at: TokenIndex, tree: Syntax, words: StanceWords) => readonly Taken[]

/** Every stance that a word tells, by the first way that finds one. */
export function taken(at: TokenIndex, tree: Syntax, words: StanceWords): readonly Taken[] {
  const ways: readonly Way[] = [restraint, offer, label, virtue, verb, noun, threat, leading, duty]
  for (const way of ways) {
    const found = way(at, tree, words)
    if (found.length > 0) return found
  }
  return []
}

const isVerb = (at: TokenIndex, tree: Syntax): boolean => tree.upos(at) === "VERB"

const towards = (
  reaction: string,
  holder: Mention | undefined,
  targets: readonly (Mention | TokenIndex | undefined)[],
  trigger: TokenIndex,
  how: string,
  tree: Syntax,
): readonly Taken[] =>
  targets.flatMap((target) =>
    holder && target !== undefined && !(typeof target === "object" && alike(holder, target, tree))
      ? [{ reaction, holder, target, trigger, how }]
      : [],
  )

/** Reactions that go to what somebody does as well as to somebody. */
const toActs = new Set(
  "condemn criticise praise welcome support oppose reject defend concern".split(" "),
)

/** The noun of what was done, of which it stays open who did it: "condemned the raid". */
const actAt = (reaction: string, about: TokenIndex | undefined, tree: Syntax) =>
  about !== undefined && toActs.has(reaction) && tree.upos(about) === "NOUN" ? [about] : []

/** One mention, or two of one name. */
const alike = (a: Mention, b: Mention, tree: Syntax): boolean =>
  a.id === b.id ||
  (a.level === "name" && b.level === "name" && tree.form(a.head) === tree.form(b.head))

/** "condemned the raid", "called on both sides", "was praised by" */
const verb: Way = (at, tree, words) => {
  if (!isVerb(at, tree)) return []
  for (const sense of words.verbs(tree.lemma(at))) {
    const vague = sense.reaction === "watch"
    const reaction = vague ? "monitor" : sense.reaction
    const about = aboutOf(at, sense.preposition, tree, words)
    if (about === undefined && (sense.preposition !== undefined || reaction !== "warn")) continue
    if (vague && !(about !== undefined && words.is("situation", tree.lemma(about)))) continue
    const holder = holderOf(at, tree, words)
    if (!holder) continue
    const found = towards(
      reaction,
      holder,
      targets(at, about, reaction, holder, tree, words),
      at,
      "verb",
      tree,
    )
    if (found.length > 0) return found
  }
  return []
}

/** What the verb goes at: its object, the subject of its passive, the phrase
 *  behind its preposition, or what a relative clause hangs on. */
function aboutOf(
  at: TokenIndex,
  preposition: string | undefined,
  tree: Syntax,
  words: StanceWords,
): TokenIndex | undefined {
  const shifted = tree
    .all(at, "obl")
    .find((i) => words.is("blame.on", `${tree.lemma(at)} ${tree.case(i)}`))
  if (shifted !== undefined) return shifted
  if (preposition !== undefined)
    return tree.all(at, "obl", "obj", "nmod").find((i) => tree.case(i) === preposition)
  return tree.child(at, "nsubj:pass") ?? tree.child(at, "obj", "iobj")
}

/** Reactions to how things stand, which may leave unsaid whose things. */
const toScene = new Set(["monitor", "call_for_restraint", "offer", "concern"])

function targets(
  at: TokenIndex,
  about: TokenIndex | undefined,
  reaction: string,
  holder: Mention,
  tree: Syntax,
  words: StanceWords,
): readonly (Mention | TokenIndex)[] {
  const found = about === undefined ? addressed(at, tree, words) : actorIn(about, tree)
  if (found.length > 0) return found
  const here =
    toScene.has(reaction) && !words.is("reflexive", tree.form(at))
      ? scene(at, holder, tree)
      : undefined
  return here ? [here] : actAt(reaction, about, tree)
}

/** How far behind a verb the parser may lose its object. */
const near = 6

/** The first actor right behind a verb that has no object in the tree. */
function addressed(at: TokenIndex, tree: Syntax, words: StanceWords): readonly Mention[] {
  const end = Math.min(at + near, tree.sentence(at).last)
  for (let i = at + 1; i < end; i++) {
    if (tree.upos(i) === "PUNCT" || words.is("that", tree.form(i))) return []
    const mention = actor(i, tree)
    if (mention && mention.level !== "pronoun") return [mention]
  }
  return []
}

/** "urged restraint", "appealed to both for calm", "invites de-escalation" */
const restraint: Way = (at, tree, words) => {
  if (!isVerb(at, tree) || !words.is("urging", tree.lemma(at))) return []
  const calm = tree.all(at, "obj", "obl", "xcomp", "ccomp").find((i) => restrains(i, tree, words))
  if (calm === undefined) return []
  const holder = holderOf(at, tree, words)
  if (!holder) return []
  const others = tree.all(at, "obj", "obl", "iobj").filter((i) => i !== calm)
  const found = others.flatMap((i) => actorIn(i, tree)).filter((one) => one.id !== holder.id)
  const said = others.some((i) => addressee(i, tree, words))
  const whom = found.length > 0 || said ? found : [scene(at, holder, tree)]
  return towards("call_for_restraint", holder, whom, at, "restraint", tree)
}

/** "on all sides": somebody is told, though it names nobody. */
const addressee = (at: TokenIndex, tree: Syntax, words: StanceWords): boolean =>
  /^(NNS|PRP|DT|NN)$/.test(tree.xpos(at)) && words.is("addressing", tree.case(at) ?? "")

const restrains = (at: TokenIndex, tree: Syntax, words: StanceWords): boolean =>
  words.is("restraint", tree.lemma(at)) ||
  tree.all(at, "obj", "conj", "obl").some((i) => words.is("restraint", tree.lemma(i)))

/** "offered help to", "its readiness to support", "is ready to mediate" */
const offer: Way = (at, tree, words) => {
  const lemma = tree.lemma(at)
  const promised = words.is("offering", lemma) && isVerb(at, tree) && offers(at, tree, words)
  const ready =
    (words.noun(lemma) === "offer" || words.is("ready", lemma)) && helps(at, tree, words)
  if (!promised && !ready) return []
  const owner = actor(tree.child(at, "nmod:poss"), tree)
  const above = tree.deprel(at) === "obj" ? tree.head(at) : at
  const holder = owner ?? holderOf(above, tree, words)
  if (!holder) return []
  const inside = tree
    .subtree(at)
    .filter((i) => i > at && !elsewhere(i, at, tree))
    .flatMap((i) => actor(i, tree) ?? [])
    .filter((one) => one.id !== holder.id)
  return towards("offer", holder, [inside[0] ?? scene(at, holder, tree)], at, "offer", tree)
}

/** In another clause beside it: "promised help, and Chad sent troops". */
function elsewhere(at: TokenIndex, top: TokenIndex, tree: Syntax): boolean {
  for (let i = at; i !== top && i >= 0; i = tree.head(i))
    if (tree.deprel(i) === "nsubj" || (tree.deprel(i) === "conj" && tree.upos(i) === "VERB"))
      return true
  return false
}

const offers = (at: TokenIndex, tree: Syntax, words: StanceWords): boolean =>
  tree.all(at, "obj").some((i) => words.is("offered", tree.lemma(i))) || helps(at, tree, words)

/** A verb of helping below the word, or beside it where it is an object. */
function helps(at: TokenIndex, tree: Syntax, words: StanceWords): boolean {
  const from = tree.deprel(at) === "obj" ? [at, tree.head(at)] : [at]
  return from
    .flatMap((i) => tree.all(i, "xcomp", "acl", "advcl", "ccomp"))
    .some((i) => i > at && words.is("helping", tree.lemma(i)))
}

/** "those whom he called criminals", "branded the rebels terrorists"; where the
 *  tree takes "the rebels terrorists" for one phrase, it is the target. */
const label: Way = (at, tree, words) => {
  if (!isVerb(at, tree) || !words.is("naming", tree.lemma(at))) return []
  const said = tree.all(at, "xcomp", "obj", "obl", "ccomp", "advcl")
  const name = said.find((i) => valued(i, tree, words) !== undefined)
  if (name === undefined) return []
  const reaction = valued(name, tree, words) ?? "condemn"
  const relative = tree.deprel(at) === "acl:relcl" ? [tree.head(at)] : []
  const others = said.filter((i) => i !== name)
  const passive = tree.all(at, "nsubj:pass")
  const whom = [...passive, ...others, ...relative].flatMap((i) => actorIn(i, tree))
  const merged = whom.length === 0 && tree.all(name, "compound").some((i) => tree.xpos(i) === "NNS")
  const target = merged ? [actor(name, tree)] : whom.slice(0, 1)
  return towards(reaction, holderOf(at, tree, words), target, at, "label", tree)
}

function valued(at: TokenIndex, tree: Syntax, words: StanceWords): string | undefined {
  const lemma = tree.lemma(at)
  return words.is("bad", lemma) ? "condemn" : words.is("good", lemma) ? "praise" : undefined
}

/** "said he had shown courage": praise in reported words; the speaker holds it. */
const virtue: Way = (at, tree, words) => {
  if (!isVerb(at, tree) || !words.is("showing", tree.lemma(at))) return []
  const shown = tree.all(at, "obj", "xcomp").flatMap((i) => [i, ...tree.all(i, "nmod", "amod")])
  if (!shown.some((i) => words.is("virtue", tree.lemma(i)))) return []
  const speaker = speakerOf(at, tree, words)
  const subject = tree.child(at, "nsubj")
  const whom = subject === undefined ? relativeBefore(at, tree) : antecedent(subject, tree)
  const praised = speaker && other(actor(whom, tree), speaker, tree)
  return towards("praise", speaker, [praised], at, "virtue", tree)
}

/** Nobody praises himself in reported words: where "he" says that "he" has shown
 *  courage, the second is the person told of between them, or nobody known. */
function other(praised: Mention | undefined, speaker: Mention, tree: Syntax): Mention | undefined {
  const both = praised?.level === "pronoun" && speaker.level === "pronoun"
  if (!praised || !both || tree.form(praised.head) !== tree.form(speaker.head)) return praised
  return tree.mentions.findLast(
    (one) =>
      one.type === "person" &&
      one.level !== "pronoun" &&
      one.head > speaker.head &&
      one.head < praised.head,
  )
}

/** What the nearest relative pronoun before a verb without subject stands for. */
function relativeBefore(at: TokenIndex, tree: Syntax): TokenIndex | undefined {
  for (let i = at - 1; i >= tree.sentence(at).first; i--)
    if (/^W/.test(tree.xpos(i))) return antecedent(i, tree)
  return undefined
}

/** "voiced concern over the arrests", "Chad's support for the junta" */
const noun: Way = (at, tree, words) => {
  const reaction = words.noun(tree.lemma(at))
  if (reaction === undefined || reaction === "offer" || tree.upos(at) !== "NOUN") return []
  const above = tree.head(tree.first(at))
  const light =
    above >= 0 && tree.deprel(tree.first(at)) === "obj" && words.is("light", tree.lemma(above))
  const holder = light
    ? holderOf(above, tree, words)
    : actor(tree.child(at, "nmod:poss") ?? misread(at, tree, words), tree)
  if (!holder) return []
  const phrases = [...tree.all(at, "nmod", "obl"), ...(light ? tree.all(above, "obl", "iobj") : [])]
  const goals = phrases.filter((i) => words.is("target.case", tree.case(i) ?? ""))
  const whom = goals.flatMap((i) => actorIn(i, tree)).filter((one) => one.id !== holder.id)
  const here = toScene.has(reaction) ? scene(at, holder, tree) : undefined
  const fallback = here ?? actAt(reaction, goals[0], tree)[0]
  return towards(reaction, holder, [whom[0] ?? fallback], at, "noun", tree)
}

/** The subject that hangs on the noun where its light verb was taken for an
 *  adjective: "the ministry voiced concern". */
const misread = (at: TokenIndex, tree: Syntax, words: StanceWords): TokenIndex | undefined =>
  tree.all(at, "amod").some((i) => words.is("light", tree.lemma(i)))
    ? tree.child(at, "nsubj")
    : undefined

/** "operations will go on until the destruction of the rebels" */
const threat: Way = (at, tree, words) => {
  if (!words.is("destruction", tree.lemma(at)) || !words.is("until", tree.case(at) ?? "")) return []
  const whom = tree.all(at, "nmod").filter((i) => words.is("of", tree.case(i) ?? ""))
  return towards(
    "threaten",
    speakerOf(at, tree, words),
    whom.flatMap((i) => actorIn(i, tree)),
    at,
    "threat",
    tree,
  )
}

/** "called himself the leader of the movement": who leads a cause supports it. */
const leading: Way = (at, tree, words) => {
  if (!isVerb(at, tree) || !words.is("naming.self", tree.lemma(at))) return []
  const said = tree.all(at, "obj", "iobj", "xcomp")
  const self = said.some((i) => words.is("reflexive", tree.form(i)))
  const leader = said.find((i) => words.is("leading", tree.lemma(i)))
  if (!self || leader === undefined) return []
  const causes = [...tree.all(leader, "nmod"), ...tree.all(leader, "conj")]
    .filter((i) => words.is("of", tree.case(i) ?? ""))
    .flatMap((i) => tree.list(i))
    .flatMap((i) => actor(i, tree) ?? [])
  return towards("support", holderOf(at, tree, words), causes, at, "leading", tree)
}

/** "it is essential that civilians are protected, said Okoro" */
const duty: Way = (at, tree, words) => {
  if (!words.is("important", tree.lemma(at)) || tree.child(at, "expl") === undefined) return []
  const wished = tree.all(at, "ccomp", "csubj", "advcl").filter((i) => i > at)
  const that = (i: TokenIndex) =>
    tree.all(i, "mark").some((mark) => words.is("that", tree.form(mark)))
  if (!wished.some(that)) return []
  const speaker = speakerOf(at, tree, words)
  return speaker ? towards("call_on", speaker, [scene(at, speaker, tree)], at, "duty", tree) : []
}
