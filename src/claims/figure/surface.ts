import type { TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { Counted } from "./counted.ts"
import { altered, type Evidence, first, type Kind, phraseSays } from "./evidence.ts"
import type { FigureWords } from "./words.ts"

/** What the order of words tells where the tree tells nothing. */

/** Auxiliaries and adverbs between a noun and its participle. */
const longest = 5

/** The participle or verb right behind the noun, or the verb right before the
 *  number. */
export function beside(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  if (found.by === "article") return []
  const ends = [pastPhrase(found, tree), pastList(found, tree), pastParts(found, tree, words)]
  const behind = [found.last + 1, ...ends].flatMap((at) => behindAt(at, kind, tree, words))
  return [...behind, ...ahead(found, kind, tree, words)].slice(0, 1)
}

function behindAt(
  from: TokenIndex,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const { last: end } = tree.sentence(Math.max(0, from - 1))
  let at = from
  while (at < end && /^(AUX|ADV|PART)$/.test(tree.upos(at)) && at - from < longest) at++
  if (at >= end) return []
  const xpos = tree.xpos(at)
  const before = Array.from({ length: at - from }, (_, n) => tree.lemma(from + n))
  const perfect = xpos === "VBN" && before.includes("have") && !before.includes("be")
  const senses = [
    ...(/^VB[DN]$|^JJ$/.test(xpos) ? words.senses("state", tree.form(at)) : []),
    ...(xpos === "VBN" && !perfect ? words.senses("undergone", tree.lemma(at)) : []),
  ]
  const does = (perfect || /^VB[DPZG]$/.test(xpos)) && kind !== "any" && kind !== "bare"
  return [
    ...first(senses, kind, at, "behind"),
    ...(does ? first(words.senses("done", tree.lemma(at)), kind, at, "verb.done") : []),
  ]
}

/** "killed six farmers and wounded 12 others", where the tree makes "wounded" the others'. */
export function addedVerb(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const verb = found.first - 1
  const added = tree.upos(verb - 1) === "CCONJ" && tree.deprel(verb) === "amod"
  if (found.by === "article" || !added || !/^VB[DN]$/.test(tree.xpos(verb))) return []
  return first(words.senses("undergone", tree.lemma(verb)), kind, verb, "verb.undergone")
}

/** Words of a phrase of place behind a noun: "52 guards in the old town were". */
const phrase = 6

/** The auxiliary behind the noun and one prepositional phrase; the noun's end
 *  where there is none. */
function pastPhrase(found: Counted, tree: Syntax): TokenIndex {
  const from = found.last + 1
  if (tree.upos(from) !== "ADP") return from
  for (let at = from + 1; at < from + phrase; at++) {
    if (tree.upos(at) === "AUX") return at
    if (!/^(DET|ADJ|NOUN|PROPN|NUM)$/.test(tree.upos(at))) return from
  }
  return from
}

/** The auxiliary behind a noun and one more noun: "52 guards and soldiers were"; the
 *  noun's end where there is none. */
function pastList(found: Counted, tree: Syntax): TokenIndex {
  const from = found.last + 1
  if (tree.upos(from) !== "CCONJ") return from
  for (let at = from + 1; at < from + phrase; at++) {
    if (tree.upos(at) === "AUX") return at
    if (!/^(ADJ|NOUN|PROPN)$/.test(tree.upos(at))) return from
  }
  return from
}

/** The auxiliary behind a noun and its parts, "16 farmers including women and children
 *  were"; the noun's end where there is none. */
function pastParts(found: Counted, tree: Syntax, words: FigureWords): TokenIndex {
  const from = found.last + 1
  if (!words.is("include", tree.form(from))) return from
  for (let at = from + 1; at < from + 2 * phrase; at++) {
    if (tree.upos(at) === "AUX") return at
    if (!/^(DET|NUM|ADJ|NOUN|PROPN|CCONJ)$/.test(tree.upos(at))) return from
  }
  return from
}

/** "more than 300 are the wounded" */
export function equated(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const at = found.last + 1
  if (kind !== "bare" || tree.upos(at) !== "AUX" || tree.upos(at + 1) !== "DET") return []
  return first(words.senses("state", tree.form(at + 2)), kind, at + 2, "state")
}

function ahead(found: Counted, kind: Kind, tree: Syntax, words: FigureWords): readonly Evidence[] {
  const before = found.first - 1
  if (before < tree.sentence(found.first).first) return []
  if (tree.upos(before) === "VERB")
    return [
      ...phraseSays(before, "undergone", kind, tree, words),
      ...(altered(before, tree, words)
        ? []
        : first(words.senses("undergone", tree.lemma(before)), kind, before, "before")),
    ]
  const adjective = kind === "bare" && tree.upos(before) === "ADJ"
  return adjective ? first(words.senses("state", tree.form(before)), kind, before, "before") : []
}

/** How long an insertion may be: "five guards, one of them a recruit, were". */
const insertion = 16

/** The participle behind a noun and an insertion between commas, dashes or
 *  brackets. */
export function behindInsertion(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const open = found.last + 1
  if (found.by === "article" || tree.upos(open) !== "PUNCT") return []
  const end = Math.min(open + insertion, tree.sentence(found.first).last)
  for (let at = open + 2; at + 2 < end; at++) {
    if (tree.upos(at) === "PUNCT" && tree.upos(at + 1) === "AUX")
      return passiveSays(at + 2, end, kind, tree, words)
  }
  return []
}

/** The participle behind an auxiliary at `from - 1`: a phrase of it, "held hostage", before the
 *  participle itself. */
function passiveSays(
  from: TokenIndex,
  end: TokenIndex,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  let verb = from
  while (verb < end && /^(AUX|ADV)$/.test(tree.upos(verb))) verb++
  if (tree.xpos(verb) !== "VBN") return []
  return [
    ...phraseSays(verb, "undergone", kind, tree, words),
    ...first(words.senses("undergone", tree.lemma(verb)), kind, verb, "behind"),
  ].slice(0, 1)
}

/** "five farmers who were passing by were injured": the second verb behind "who". */
export function behindRelative(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const open = found.last + 1
  if (found.by === "article" || !/^W/.test(tree.xpos(open))) return []
  const end = Math.min(open + insertion, tree.sentence(found.first).last)
  let at = open + 1
  while (at < end && tree.upos(at) !== "VERB") at++
  for (at++; at + 1 < end; at++) {
    if (/^(PUNCT|CCONJ|SCONJ)$/.test(tree.upos(at)) || /^W/.test(tree.xpos(at))) return []
    if (tree.upos(at) === "AUX" && tree.xpos(at + 1) === "VBN")
      return passiveSays(at + 1, end, kind, tree, words)
  }
  return []
}
