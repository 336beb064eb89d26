import type { TokenIndex } from "../model/index.ts"
import { inanimate } from "./animate.ts"
import { antecedentOf, relativeBefore } from "./relatives.ts"
import { relates, type Tree } from "./tree.ts"

/** Who stands behind a cue, before mentions are asked. */
export interface Speaker {
  /** Head word of the source; `undefined` where nobody is named. */
  readonly token: TokenIndex | undefined
  readonly by: string
}

const nobody: Speaker = { token: undefined, by: "unnamed" }

/** The subject of a verb that reports; where it has none of its own, that of the
 *  verb it depends on. An `invertible` verb may have its subject behind it. */
export function speakerOf(tree: Tree, verb: TokenIndex, invertible: boolean): Speaker {
  const seen = new Set<TokenIndex>()
  let at = verb
  let how = "subject"
  const behind = () => (invertible ? inverted(tree, verb) : nobody)
  while (at >= 0 && !seen.has(at)) {
    seen.add(at)
    const own = subjectOf(tree, at)
    if (own !== undefined) return { token: own, by: how }
    const relative = relativeSubject(tree, at)
    if (relative !== undefined) return { token: relative, by: "relative" }
    const up = tree.head(at)
    const deprel = tree.deprel(at)
    if (up < 0) return behind()
    if (relates(deprel, "acl") && participle(tree, at) && nominal(tree, up) && !isMedium(tree, up))
      return { token: up, by: "participle" }
    if (["obl", "obj"].some((one) => relates(deprel, one)) && isMedium(tree, at)) how = "medium"
    else if (relates(deprel, "xcomp")) {
      const object = controller(tree, up, at)
      if (object !== undefined) return { token: object, by: "control" }
      how = "control"
    } else if (relates(deprel, "conj")) how = "coordination"
    else if (relates(deprel, "advcl") || relates(deprel, "acl") || goesOn(tree, at))
      how = "participle"
    else if (relates(deprel, "parataxis") || relates(deprel, "ccomp")) {
      const post = behind()
      if (post.token !== undefined || relates(deprel, "ccomp")) return post
      how = "parataxis"
    } else return behind()
    at = up
  }
  return nobody
}

/** The noun whose relative clause a finite verb without a subject stands in, also
 *  where the tree hangs the verb elsewhere. */
function relativeSubject(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  if (!/^(VB[DPZ]?|NNS)$/.test(tree.xpos(verb))) return undefined
  const pronoun = relativeBefore(tree, verb)
  return pronoun === undefined ? undefined : antecedentOf(tree, pronoun)
}

/** Like {@link speakerOf}, but a speaker never stands inside the words quoted:
 *  where the tree says so, the noun phrase beside the verb is taken; only that
 *  before it where the one behind it is spoken to. */
export function speakerOutside(
  tree: Tree,
  verb: TokenIndex,
  invertible: boolean | "before",
  forbidden: (at: TokenIndex) => boolean,
): Speaker {
  const main = mainSubject(tree, verb)
  if (main !== undefined && !forbidden(main)) return { token: main, by: "participle" }
  const speaker = speakerOf(tree, verb, invertible === true)
  if (speaker.token !== undefined && !forbidden(speaker.token)) return speaker
  const near = invertible ? nearby(tree, verb, invertible, forbidden) : undefined
  return near === undefined ? nobody : { token: near, by: "beside" }
}

const nearby = (
  tree: Tree,
  verb: TokenIndex,
  side: true | "before",
  forbidden: (at: TokenIndex) => boolean,
): TokenIndex | undefined =>
  side === true ? beside(tree, verb, forbidden) : before(tree, verb, forbidden)

/** The one before the verb where nothing stands between, else the one after. */
const beside = (
  tree: Tree,
  verb: TokenIndex,
  forbidden: (at: TokenIndex) => boolean,
): TokenIndex | undefined =>
  isBreak(tree, verb - 1) || (verb > 0 && forbidden(verb - 1))
    ? (after(tree, verb, forbidden) ?? before(tree, verb, forbidden))
    : (before(tree, verb, forbidden) ?? after(tree, verb, forbidden))

/** Punctuation other than a closing bracket, which belongs to the name before it. */
const isBreak = (tree: Tree, at: TokenIndex): boolean =>
  at >= 0 && tree.upos(at) === "PUNCT" && !/^[)\]]$/.test(tree.doc.tokens[at]!.form)

/** Head of the noun phrase right after the verb: "said the mayor of Basel". */
function after(
  tree: Tree,
  verb: TokenIndex,
  forbidden: (at: TokenIndex) => boolean,
): TokenIndex | undefined {
  let at = verb + 1
  while (at < tree.doc.tokens.length && tree.upos(at) === "ADV") at++
  if (!startsPhrase(tree, at) || tree.sentence(at) !== tree.sentence(verb)) return undefined
  while (tree.head(at) > at && tree.head(at) - at < 8 && !verbal(tree, tree.head(at)))
    at = tree.head(at)
  return nominal(tree, at) && !forbidden(at) && !governs(tree, at) ? at : undefined
}

/** Does a finite verb follow right behind this noun phrase: "conceded the road was old"? */
const governs = (tree: Tree, noun: TokenIndex): boolean => {
  const next = tree.right(noun) < noun + 12 ? tree.right(noun) + 1 : noun + 1
  return next < tree.doc.tokens.length && /^(VB[DZP]|MD)$/.test(tree.xpos(next))
}

/** Head of the noun phrase right before the verb group: "the mayor, 60, said". */
export function before(
  tree: Tree,
  verb: TokenIndex,
  forbidden: (at: TokenIndex) => boolean,
): TokenIndex | undefined {
  let at = verb - 1
  while (at >= 0 && ["AUX", "ADV", "PART", "PUNCT"].includes(tree.upos(at)) && !forbidden(at)) at--
  if (at < 0 || forbidden(at) || tree.sentence(at) !== tree.sentence(verb)) return undefined
  let best = nominal(tree, at) ? at : undefined
  for (let up = at, n = 0; n < 12; n++) {
    up = tree.head(up)
    if (up < 0 || up >= verb || forbidden(up)) break
    if (verbal(tree, up) && !relates(tree.deprel(up), "acl")) break
    if (nominal(tree, up)) best = up
  }
  return best
}

const verbal = (tree: Tree, at: TokenIndex): boolean => ["VERB", "AUX"].includes(tree.upos(at))

const startsPhrase = (tree: Tree, at: TokenIndex): boolean =>
  (at < tree.doc.tokens.length && ["DET", "NOUN", "PROPN", "ADJ", "NUM"].includes(tree.upos(at))) ||
  (at < tree.doc.tokens.length && /^PRP/.test(tree.xpos(at)))

const nominal = (tree: Tree, at: TokenIndex): boolean =>
  ["NOUN", "PROPN", "PRON", "NUM"].includes(tree.upos(at)) && !tree.inTime(at)

/** "he said, adding: …": a participle behind a comma, whatever the tree calls it. */
const goesOn = (tree: Tree, at: TokenIndex): boolean =>
  tree.xpos(at) === "VBG" &&
  tree.head(at) < at &&
  tree.doc.tokens[at - 1]?.form === "," &&
  tree.child(at, "aux") === undefined

/** "The mayor took the side of those who left, saying …": behind a comma it is who does
 *  what the whole sentence, or its own part of it, tells. */
function mainSubject(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  if (!goesOn(tree, verb)) return undefined
  let best: TokenIndex | undefined
  for (let at = tree.head(verb), n = 0; at >= 0 && n < 20; at = tree.head(at), n++) {
    const own = subjectOf(tree, at)
    const taken = own !== undefined && tree.listed(own, "relative_subjects")
    if (own !== undefined && own < verb && !taken) best = own
    if (own !== undefined && ["conj", "parataxis"].some((one) => relates(tree.deprel(at), one)))
      break
  }
  return best
}

/** "said in a statement adding that": the statement is not who adds. */
const isMedium = (tree: Tree, noun: TokenIndex): boolean =>
  tree.listed(noun, "media") &&
  (relates(tree.deprel(noun), "obl") ||
    (relates(tree.deprel(noun), "obj") && tree.listed(tree.head(noun), "support_verbs")))

const participle = (tree: Tree, at: TokenIndex): boolean => /^VB[GN]$/.test(tree.xpos(at))

/** The subject of one verb: the nearest to it, or, where machine translation takes
 *  a noun up again by a pronoun right behind it, that noun. */
export function subjectOf(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  const subjects = tree
    .children(verb)
    .filter((child) => ["nsubj", "dislocated"].some((one) => relates(tree.deprel(child), one)))
    .filter((child) => !tree.inDateline(child) && !tree.inTime(child))
  const near = beforeClause(tree, verb, subjects) ?? subjects[0]
  const before = subjects.find((child) => near !== undefined && tree.right(child) + 1 === near)
  if (before !== undefined && tree.upos(near!) === "PRON") return before
  return near === undefined ? undefined : (resumed(tree, verb, near) ?? near)
}

/** "The spokesman he denies: …": a person with a pronoun right behind, which the parser made
 *  a relative clause of; before a full stop or a colon it is none. */
function resumed(tree: Tree, verb: TokenIndex, subject: TokenIndex): TokenIndex | undefined {
  const noun = tree.head(verb)
  if (!relates(tree.deprel(verb), "acl") || noun < 0) return undefined
  if (tree.head(noun) >= 0 && tree.doc.tokens[verb + 1]?.form !== ":") return undefined
  const taken = tree.language.translationese.resumptive?.has(tree.lemma(subject)) === true
  return taken && subject === noun + 1 && subject + 1 === verb && !inanimate(tree, noun)
    ? noun
    : undefined
}

/** The last subject before the verb; none where the clause it reports stands between
 *  and another subject follows: "the firm closed, said the mayor". */
function beforeClause(
  tree: Tree,
  verb: TokenIndex,
  subjects: readonly TokenIndex[],
): TokenIndex | undefined {
  const last = subjects.findLast((child) => child < verb)
  const behind = subjects.find((child) => child > verb)
  if (last === undefined || behind === undefined) return last ?? behind
  const between = tree
    .children(verb)
    .some((child) => child > last && child < verb && relates(tree.deprel(child), "ccomp"))
  return between ? behind : last
}

/** In a passive the one who acts stands behind "by". */
export function agentOf(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  return tree.children(verb).find((child) => {
    if (!relates(tree.deprel(child), "obl")) return false
    const marker = tree.child(child, "case")
    return child > verb && marker !== undefined && tree.listed(marker, "agent_marks")
  })
}

/** "Asked whether it was safe, he …": a participle at the head of a sentence. */
const opensSentence = (tree: Tree, verb: TokenIndex): boolean =>
  /^VB[DN]$/.test(tree.xpos(verb)) &&
  tree.doc.sentences[tree.sentence(verb)]!.first === verb &&
  tree.head(verb) > verb &&
  tree.child(verb, "nsubj") === undefined

/** Is this participle the only verb of a sentence that the parser took for a noun phrase:
 *  "Danel, an ally, called the plan sound"? */
function lone(tree: Tree, verb: TokenIndex): boolean {
  const noun = tree.head(verb)
  if (tree.deprel(verb) !== "acl" || noun < 0 || tree.head(noun) >= 0) return false
  if (tree.child(verb, "obj", "ccomp", "xcomp") === undefined) return false
  const { first, last } = tree.doc.sentences[tree.sentence(verb)]!
  for (let at = first; at < last; at++)
    if (/^(VB[DZP]|MD)$/.test(tree.xpos(at)) && !beneath(tree, at, verb)) return false
  return true
}

function beneath(tree: Tree, at: TokenIndex, top: TokenIndex): boolean {
  return tree.left(top) <= at && at <= tree.right(top)
}

export const isPassive = (tree: Tree, verb: TokenIndex): boolean =>
  tree.children(verb).some((child) => ["aux:pass", "nsubj:pass"].includes(tree.deprel(child))) ||
  opensSentence(tree, verb) ||
  (tree.xpos(verb) === "VBN" &&
    !lone(tree, verb) &&
    !tree.children(verb).some((child) => relates(tree.deprel(child), "aux")) &&
    (relates(tree.deprel(verb), "acl") ||
      relates(tree.deprel(verb), "amod") ||
      (relates(tree.deprel(verb), "advcl") && tree.child(verb, "nsubj") === undefined)) &&
    tree.deprel(verb) !== "acl:relcl")

/** Verbs whose object does what the infinitive says: "asked him to tell". */
function controller(tree: Tree, verb: TokenIndex, infinitive: TokenIndex): TokenIndex | undefined {
  const object = tree.children(verb).find((child) => relates(tree.deprel(child), "obj"))
  return object !== undefined && object > verb && object < infinitive ? object : undefined
}

/** "said the mayor": the parser may take the speaker for an object. */
function inverted(tree: Tree, verb: TokenIndex): Speaker {
  const next = tree
    .children(verb)
    .find(
      (child) =>
        child > verb &&
        child - verb < 12 &&
        ["obj", "iobj", "obl", "xcomp", "ccomp", "dep", "appos"].some(
          (one) => tree.deprel(child) === one,
        ) &&
        nominal(tree, child) &&
        tree.left(child) === verb + 1 &&
        tree.child(child, "case") === undefined &&
        !governs(tree, child),
    )
  return next === undefined ? nobody : { token: next, by: "inversion" }
}

/** Whose statement, order or plan a noun names: its possessor, or who it is of,
 *  by or from; else the subject of the verb that governs it. With a `topical`
 *  noun "of" leads to what it is about. */
export function ownerOf(tree: Tree, noun: TokenIndex, topical: boolean): Speaker {
  const possessor = tree.child(noun, "nmod:poss")
  if (possessor !== undefined) return { token: possessor, by: "possessor" }
  const of = tree.children(noun).find((child) => {
    const marker = tree.child(child, "case")
    return (
      relates(tree.deprel(child), "nmod") &&
      marker !== undefined &&
      tree.listed(marker, topical ? "agent_marks" : "owner_marks") &&
      child > noun
    )
  })
  if (of !== undefined) return { token: of, by: "of" }
  const made = tree
    .children(noun)
    .find((child) => tree.deprel(child) === "compound" && tree.upos(child) === "PROPN")
  if (made !== undefined) return { token: made, by: "compound" }
  const up = tree.head(noun)
  if (up >= 0 && tree.listed(up, "support_verbs") && relates(tree.deprel(noun), "obj"))
    return isPassive(tree, up) ? nobody : { ...speakerOf(tree, up, false), by: "support verb" }
  return nobody
}
