import type { TokenIndex } from "../../model/index.ts"
import { antecedent, type Syntax } from "../syntax.ts"
import { actOf, byVerb, ofAct } from "./acts.ts"
import { type Counted, groupOf, kindOf } from "./counted.ts"
import {
  altered,
  type Evidence,
  first,
  fits,
  type Kind,
  phraseSays,
  stateOfThose,
} from "./evidence.ts"
import { carrier, type Governor, governorOf, subjectRoles } from "./governor.ts"
import { ofTheState } from "./inherit.ts"
import { labelled } from "./label.ts"
import { addedVerb, behindInsertion, behindRelative, beside, equated } from "./surface.ts"
import type { FigureWords, Role } from "./words.ts"

/** What a number counts, by everything in its clause that can tell; empty where
 *  nothing tells. The killed and the injured told in one breath ("killing and
 *  wounding 12") are `casualties`, since nobody says how many of which. None of a
 *  thing that no list knows counts nobody: "shot without warning". */
export function measuresOf(
  found: Counted,
  tree: Syntax,
  words: FigureWords,
  kind: Kind = kindOf(found, tree, words),
): readonly Evidence[] {
  if (kind === "other") return nounItself(found, kind, tree, words)
  const noun = found.by === "article" ? [] : nounItself(found, kind, tree, words)
  const later = noun.length > 0 ? diedOf(noun[0]!, found, kind, tree, words) : []
  if (later.length > 0) return later
  if (noun.some((one) => one.how !== "people")) return noun
  if (kind === "any" && found.count.high === 0) return noun
  const ways = [
    labelled,
    ofThose,
    equated,
    behindInsertion,
    gapped,
    addedVerb,
    verbs,
    stationed,
    actOf,
    ofAct,
    modifiers,
    among,
    behindRelative,
    beside,
  ]
  for (const way of ways) {
    const evidence = way(found, kind, tree, words)
    if (evidence.length > 0) return together(evidence)
  }
  return noun
}

/** "three of the wounded died": what became of them in the end. */
const diedOf = (
  noun: Evidence,
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] =>
  noun.how === "state" && ofTheState(found, tree, words)
    ? verbs(found, kind, tree, words).filter(
        ({ measure, how }) => measure === "killed" && how === "verb.done",
      )
    : []

/** Tokens from "killing" to "wounding" where both share their object. */
const oneBreath = 3

const together = (evidence: readonly Evidence[]): readonly Evidence[] => {
  const killed = evidence.find((one) => one.measure === "killed")
  const injured = evidence.find((one) => one.measure === "injured")
  if (!killed || !injured) return unique(evidence)
  if (Math.abs(killed.trigger - injured.trigger) > oneBreath) return [evidence[0]!]
  return [{ ...evidence[0]!, measure: "casualties" }]
}

const unique = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter((one, n) => evidence.findIndex((other) => other.measure === one.measure) === n)

/** "26 dead", "12 detainees", "six deaths", "another 18 victims". */
function nounItself(
  { unit, top, last, count }: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const at = unit ?? top
  const lemma = tree.lemma(at)
  if (count.high === 0 && words.is("report", lemma)) return reported(at, tree, words)
  if (words.is("life", lemma)) return byVerb(at, "killed.lives", tree, words)
  if (words.is("body", lemma)) return byVerb(at, "body.found", tree, words)
  const lost = lostBySide(at, kind, tree, words) ? byVerb(at, "lose", tree, words) : []
  if (lost.length > 0) return lost
  const named = (role: Role, word: string) =>
    first(words.senses(role, word), kind === "other" ? "any" : kind, at, role)
  const inside = last + 1 < tree.sentence(last).last
  const next = unit === undefined && inside && !verbal(last + 1, tree) ? tree.form(last + 1) : ""
  const ways = [
    ...first(words.senses("state", next), "any", last + 1, "state"),
    ...(verbal(at, tree) ? [] : stateNamed(at, unit, kind, tree, words)),
    ...named("act", lemma).filter(() => unit !== undefined),
    ...named("people", lemma),
  ]
  return ways.slice(0, 1)
}

/** "26 dead", "26 fallen": a state that stands for the people themselves. */
const stateNamed = (
  at: TokenIndex,
  unit: TokenIndex | undefined,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] =>
  first(
    words.senses("state", tree.form(at)),
    kind === "any" && unit !== undefined ? "bare" : kind === "other" ? "any" : kind,
    at,
    "state",
  )

/** Is the word a clause of its own, with a subject or an auxiliary? */
const verbal = (at: TokenIndex, tree: Syntax): boolean =>
  tree.child(at, "nsubj", "nsubj:pass", "aux", "aux:pass", "cop") !== undefined

/** "no reports of casualties": none, as far as is known. */
const reported = (at: TokenIndex, tree: Syntax, words: FigureWords): readonly Evidence[] =>
  tree
    .all(at, "nmod")
    .flatMap((child) => words.senses("act", tree.lemma(child)))
    .slice(0, 1)
    .map(({ measure }) => ({ measure, trigger: at, how: "act" }))

/** "the army lost 12 men": only armed sides lose their dead so. */
function lostBySide(at: TokenIndex, kind: Kind, tree: Syntax, words: FigureWords): boolean {
  const verb = tree.head(tree.first(at))
  if (verb < 0 || (kind !== "people" && kind !== "force")) return false
  const subject = tree.child(verb, "nsubj")
  const side = subject === undefined ? undefined : groupOf(antecedent(subject, tree), tree, words)
  return words.is("side", side ?? "")
}

/** "six of those arrested were students" */
function ofThose(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const at = stateOfThose(found, tree, words)
  return at === undefined ? [] : first(words.senses("state", tree.form(at)), kind, at, "state")
}

/** "four were killed and nine others wounded by": the participle behind a number that
 *  "and" adds is its own verb, whatever the tree shares with it. */
function gapped(found: Counted, kind: Kind, tree: Syntax, words: FigureWords): readonly Evidence[] {
  const next = found.last + 1
  const added = tree.child(found.top, "cc") !== undefined && tree.head(found.top) < found.first
  return added && /^VB[DN]$/.test(tree.xpos(next)) && tree.under(next, found.top)
    ? first(words.senses("state", tree.form(next)), kind, next, "behind")
    : []
}

/** "26 were killed", "killed 26", "26 died", "12 were taken hostage". */
function verbs(found: Counted, kind: Kind, tree: Syntax, words: FigureWords): readonly Evidence[] {
  const governor = governorOf(found.top, tree, words)
  if (!governor || (found.by === "article" && !direct(tree.first(found.top), tree))) return []
  return coordinated(governor.verb, found, tree).flatMap((verb) =>
    verbSays(verb, rolesOf(verb, governor, tree), kind, tree, words),
  )
}

/** "were beaten and arrested": the auxiliary before the first participle holds for both. */
function rolesOf(verb: TokenIndex, { verb: above, roles }: Governor, tree: Syntax) {
  const shares =
    verb !== above && tree.xpos(verb) === "VBN" && tree.child(verb, "aux") === undefined
  const be = tree.child(above, "cop", "aux:pass") !== undefined
  return shares && be && tree.xpos(above) !== "NN" ? (["undergone"] as const) : roles
}

/** One person is counted only as the subject or object, and not as a second
 *  subject behind the verb nor behind a comma: "40 were arrested, a lawyer said". */
function direct(at: TokenIndex, tree: Syntax): boolean {
  const deprel = tree.deprel(at)
  const verb = tree.head(at)
  if (!deprel.startsWith("nsubj")) return deprel === "obj" || deprel === "iobj"
  if (at < verb) return true
  const before = tree.all(verb, "nsubj", "nsubj:pass").some((i) => i < verb)
  const apart = range(verb + 1, at).some((i) => tree.form(i) === ",")
  return !before && !apart
}

const range = (from: TokenIndex, to: TokenIndex): readonly TokenIndex[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)

function verbSays(
  verb: TokenIndex,
  roles: Governor["roles"],
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  for (const role of roles) {
    const found = [
      ...phraseSays(verb, role, kind, tree, words),
      ...stateSays(verb, role, tree, words),
      ...(role === "undergone" ? participle(verb, kind, tree, words) : []),
      ...((role === "done" && kind === "any") || altered(verb, tree, words)
        ? []
        : first(words.senses(role, tree.lemma(verb)), kind, verb, `verb.${role}`)),
    ]
    if (found.length > 0) return found.slice(0, 1)
  }
  return []
}

/** "injured" where it was taken for an adjective. */
const participle = (
  at: TokenIndex,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] =>
  tree.upos(at) === "ADJ" ? first(words.senses("state", tree.form(at)), kind, at, "state") : []

/** "26 are dead", "left two guards dead", "found 12 alive". */
function stateSays(
  verb: TokenIndex,
  role: Governor["roles"][number],
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const after = role === "done" ? [verb] : tree.all(verb, "xcomp", "advcl", "ccomp", "advmod")
  if (role === "done" && tree.child(verb, "cop") === undefined) return []
  for (const at of after) {
    const sense = words.senses("state", tree.form(at))[0]
    if (sense && (role === "done" || words.is("leave", tree.lemma(verb))))
      return [{ measure: sense.measure, trigger: at, how: "state" }]
  }
  return []
}

/** The verb and those that share the counted with it: "killing and wounding
 *  12", "12 were abducted and shot". A verb with an object or subject of its own
 *  shares nothing. */
function coordinated(verb: TokenIndex, found: Counted, tree: Syntax): readonly TokenIndex[] {
  const subject = found.top < verb
  const later = tree
    .all(verb, "conj")
    .filter((at) => tree.child(at, "nsubj", "nsubj:pass", "obj") === undefined)
    .filter((at) => !counts(verb, at, tree))
    .filter((at) => (subject ? tree.child(at, "obl:unmarked") === undefined : at < found.first))
  const before = tree.deprel(verb) === "conj" ? tree.head(verb) : -1
  const shared =
    !subject && before >= 0 && tree.child(before, "obj") === undefined && verb - before <= 3
  return [...(shared ? [before] : []), verb, ...later]
}

/** Does a number stand between two verbs? Then the second has a subject of its
 *  own, whatever the tree says. */
function counts(verb: TokenIndex, later: TokenIndex, tree: Syntax): boolean {
  for (let at = verb + 1; at < later; at++) if (tree.upos(at) === "NUM") return true
  return false
}

const places = new Set<string | undefined>(["gpe", "location", "facility"])

/** "900 soldiers are in the country": troops that are somewhere have been sent there. */
function stationed(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const at = carrier(found.top, tree, words)
  const verb = tree.head(at)
  if (verb < 0 || !tree.deprel(at).startsWith("nsubj")) return []
  const copula = tree.child(verb, "cop")
  const where = copula === undefined ? tree.all(verb, "obl") : [verb]
  const there = where.some(
    (place) =>
      words.is("place.case", tree.case(place) ?? "") && places.has(tree.mention(place)?.type),
  )
  const trigger = copula ?? verb
  return there
    ? first(words.senses("stationed", tree.lemma(trigger)), kind, trigger, "verb.done")
    : []
}

/** "26 people killed in", "two wounded soldiers", "12 men who died". */
function modifiers(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const nouns = found.unit === undefined ? [found.top] : [found.unit, found.top]
  return nouns.flatMap((noun) => [
    ...tree
      .all(noun, "amod", "compound")
      .filter((at) => !range(at, found.first).some((i) => tree.upos(i) === "CCONJ"))
      .flatMap((at) => adjective(at, kind, tree, words)),
    ...tree.all(noun, "acl", "acl:relcl").flatMap((at) => clause(at, kind, tree, words)),
  ])
}

/** "two wounded soldiers"; of a noun that no list knows, only what may be said of
 *  anything. */
const adjective = (
  at: TokenIndex,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] =>
  words
    .senses("state", tree.form(at))
    .filter(({ of }) => of !== "persons" || fits(of, kind))
    .slice(0, 1)
    .map(({ measure }) => ({ measure, trigger: at, how: "adjective" }))

function clause(
  verb: TokenIndex,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  if (tree.deprel(verb) === "acl:relcl") {
    const subject = tree.child(verb, "nsubj", "nsubj:pass")
    const own = subject !== undefined && !/^W/.test(tree.xpos(subject))
    return verbSays(verb, own ? ["undergone"] : subjectRoles(verb, tree), kind, tree, words)
  }
  const role = tree.xpos(verb) === "VBG" ? "done" : "undergone"
  return verbSays(verb, [role], kind, tree, words)
}

/** "the dead include three guards", "among the wounded were 12 pupils" */
function among(found: Counted, kind: Kind, tree: Syntax, words: FigureWords): readonly Evidence[] {
  const at = tree.first(found.top)
  const verb = tree.head(at)
  const held = verb >= 0 && words.is("consist", tree.lemma(verb)) ? verb : at
  const copula = tree.child(at, "cop") !== undefined && tree.case(at) === undefined
  if (held === at && !copula) return []
  const subjects = tree
    .all(held, "nsubj", "obl", "nmod")
    .filter((noun) => noun !== at && noun < found.first)
  return subjects
    .flatMap((noun) => [noun, ...tree.all(noun, "amod", "acl")])
    .flatMap((noun) => adjective(noun, kind, tree, words))
    .slice(0, 1)
    .map((one) => ({ ...one, how: "part.among" }))
}
