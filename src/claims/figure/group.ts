import type { TokenIndex } from "../../model/index.ts"
import { groupContains, groups } from "../../ontology/groups.ts"
import { antecedent, type Syntax } from "../syntax.ts"
import { type Counted, groupOf } from "./counted.ts"
import type { Evidence } from "./evidence.ts"
import type { FigureWords } from "./words.ts"

/** What a side suffers: who counts the arrested counts those of others. */
const harmed = new Set(["killed", "injured", "casualties", "missing"])

/** Groups that tell nothing of the side. */
const plain = new Set(["person", "man"])

/** Whom the number counts: what the noun says, else what hangs from it or from
 *  its toll ("26 dead among the protesters", "members of the police", "civilian
 *  deaths"), else the noun that another number of its clause shares ("26 guards
 *  were killed and 18 were wounded"), else the side that tells of its losses
 *  ("the army lost 12"). */
export function group(
  found: Counted,
  evidence: Evidence,
  tree: Syntax,
  words: FigureWords,
): string | undefined {
  const at = found.unit ?? found.top
  const own = joint(at, tree, words)
  if (own !== undefined && !plain.has(own)) return own
  return (
    hanging(at, tree, words) ??
    ofOwner(at, tree, words) ??
    among(found, tree, words) ??
    (evidence.how === "toll" ? inToll(evidence.trigger, found, tree, words) : undefined) ??
    (harmed.has(evidence.measure) ? losing(found, tree, words) : undefined) ??
    ownLoss(found, tree, words) ??
    told(found, tree, words) ??
    own ??
    elided(found, tree, words)
  )
}

/** The group of a noun and of all that is counted together with it: "officers
 *  and soldiers" are the smallest group that holds both. */
function joint(noun: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  const together = tree.list(noun).filter((at) => at === noun || !numbered(at, tree))
  const named = together.flatMap((at) => groupOf(at, tree, words) ?? [])
  const [first, ...rest] = named
  if (first === undefined || rest.every((one) => one === first)) return first
  const holding = [...groups.keys()].filter((key) => named.every((one) => groupContains(key, one)))
  return holding.find((key) => key !== "person") ?? holding[0] ?? first
}

const numbered = (at: TokenIndex, tree: Syntax): boolean =>
  tree.upos(at) === "NUM" || tree.child(at, "nummod", "det") !== undefined

/** "members of the police", "civilian deaths", "26 dead among the protesters" */
function hanging(noun: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  for (const child of tree.all(noun, "compound", "amod", "nmod:poss", "nmod")) {
    const near = groupOf(child, tree, words) ?? armedGroup(child, tree, words)
    const mark = tree.case(child)
    const linked = mark === undefined || words.is("group.case", mark)
    if (near !== undefined && (linked || tree.deprel(child) !== "nmod")) return near
  }
  return undefined
}

/** "members of the terrorist group", "of the Hezbollah militia": armed people by what their
 *  body is called. */
function armedGroup(body: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  if (words.is("armed.group", tree.lemma(body))) return "militant"
  const called = tree.all(body, "compound", "amod").flatMap((at) => groupOf(at, tree, words) ?? [])
  return called.find((one) => one === "militant")
}

/** Words of a list of numbers before its "among": "8 dead and 17 hurt among". */
const listed = 7

/** "8 dead and 17 injured among its men": all numbers of the list share the
 *  phrase behind it, wherever the tree hangs it. "Among them a girl" tells a part. */
function among(found: Counted, tree: Syntax, words: FigureWords): string | undefined {
  const end = Math.min(found.last + listed, tree.sentence(found.last).last)
  for (let at = found.last + 1; at < end; at++) {
    if (words.is("among", tree.form(at)))
      return tree.xpos(at + 1) === "PRP" ? undefined : behind(at, tree, words)
    if (words.is("within", tree.form(at))) return inRanks(at, tree, words)
    if (!/^(NUM|ADJ|CCONJ|PUNCT)$/.test(tree.upos(at)) && tree.xpos(at) !== "VBN") return undefined
  }
  return undefined
}

function behind(preposition: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  const phrase = tree.mentions.find((one) => tree.tokensIn(one)[0] === preposition + 1)
  if (phrase === undefined) return undefined
  return groupOf(phrase.head, tree, words) ?? ofOwner(phrase.head, tree, words)
}

/** "8 dead and 17 injured in its ranks" */
function inRanks(preposition: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  const noun = tree.head(preposition)
  return noun > preposition ? ofOwner(noun, tree, words) : undefined
}

/** "puts its own losses at 14 killed": the people of whoever tells it. */
function ownLoss(found: Counted, tree: Syntax, words: FigureWords): string | undefined {
  for (let at = found.top, steps = 0; at >= 0 && steps < up; at = tree.head(at), steps++) {
    const losses = tree.all(at, "obj", "nsubj", "nsubj:pass").filter((one) => one < found.first)
    const own = losses.find((one) => words.is("own.loss", tree.lemma(one)))
    const owner = own === undefined ? undefined : tree.child(own, "nmod:poss")
    if (own === undefined || owner === undefined) continue
    const whose = tree.upos(owner) === "PRON" ? subjectAbove(own, tree) : owner
    return whose === undefined ? undefined : side(whose, tree, words)
  }
  return undefined
}

/** "19 of them were officers", "are believed to be officers", "of whom 40 belong to the
 *  police" */
function told(found: Counted, tree: Syntax, words: FigureWords): string | undefined {
  const at = found.top
  const above = tree.head(at)
  if (above < at || !tree.deprel(at).startsWith("nsubj")) return undefined
  const named = [above, ...tree.all(above, "xcomp", "ccomp")].find(
    (noun) => tree.child(noun, "cop") !== undefined && tree.upos(noun) === "NOUN",
  )
  if (named !== undefined) return joint(named, tree, words)
  if (!words.is("belong", tree.lemma(above))) return undefined
  return tree.all(above, "obl").flatMap((one) => groupOf(one, tree, words) ?? [])[0]
}

/** "among its personnel": the people of whoever is the subject. */
function ofOwner(noun: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  const owner = tree.child(noun, "nmod:poss")
  if (owner === undefined || !words.is("whose", tree.lemma(noun))) return undefined
  const whose = tree.upos(owner) === "PRON" ? subjectAbove(noun, tree) : owner
  return whose === undefined ? undefined : side(whose, tree, words)
}

function subjectAbove(at: TokenIndex, tree: Syntax): TokenIndex | undefined {
  for (let i = tree.head(at), steps = 0; i >= 0 && steps < up; i = tree.head(i), steps++) {
    const subject = tree.child(i, "nsubj")
    if (subject !== undefined && subject < at) return antecedent(subject, tree)
  }
  return undefined
}

/** The group of a body's people: a force, or a ministry of armed people, which
 *  may have its full name further up in the report. */
function side(body: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  const own = groupOf(body, tree, words)
  if (own !== undefined) return own
  const earlier = tree.mentions
    .filter((one) => one.head <= body && tree.lemma(one.head) === tree.lemma(body))
    .flatMap((one) => tree.tokensIn(one))
  const armed = [...tree.subtree(body), ...earlier].some((at) =>
    words.is("armed.body", tree.lemma(at)),
  )
  return armed ? "security_forces" : undefined
}

/** "the number of dead among the guards", up to the number. */
function inToll(
  toll: TokenIndex,
  found: Counted,
  tree: Syntax,
  words: FigureWords,
): string | undefined {
  return Array.from({ length: Math.max(0, found.first - toll - 1) }, (_, n) => toll + 1 + n)
    .filter((at) => words.is("group.case", tree.case(at) ?? ""))
    .flatMap((at) => groupOf(at, tree, words) ?? [])
    .find((one) => !plain.has(one))
}

/** "26 guards were killed and 18 (were) wounded": 18 guards. */
function elided(found: Counted, tree: Syntax, words: FigureWords): string | undefined {
  const above = tree.head(found.top)
  if (found.unit !== undefined || above < 0) return undefined
  const added = tree.deprel(found.top) === "conj" && tree.xpos(found.last + 1) === "VBN"
  const second = /^nsubj/.test(tree.deprel(found.top)) && tree.deprel(above) === "conj"
  const verb = added ? above : second ? tree.head(above) : -1
  const subject = verb < 0 ? undefined : tree.child(verb, "nsubj:pass", "nsubj")
  const counts = subject !== undefined && tree.child(subject, "nummod") !== undefined
  return counts ? joint(subject, tree, words) : undefined
}

/** "the army lost 12"; who counts bodies counts those of others. */
function losing(found: Counted, tree: Syntax, words: FigureWords): string | undefined {
  if (found.unit !== undefined && words.is("body", tree.lemma(found.unit))) return undefined
  const verb = lossAbove(found.top, tree, words)
  if (verb === undefined) return undefined
  const relative = tree.children(verb).find((at) => /^W/.test(tree.xpos(at)))
  const subject = tree.child(verb, "nsubj") ?? relative
  return subject === undefined ? undefined : groupOf(antecedent(subject, tree), tree, words)
}

/** How far up a verb of loss may stand: its object may hold a list. */
const up = 4

/** The verb of loss above a number, through lists and misread participles. */
function lossAbove(top: TokenIndex, tree: Syntax, words: FigureWords): TokenIndex | undefined {
  for (let at = top, steps = 0; at >= 0 && steps < up; at = tree.head(at), steps++)
    if (at < top && words.is("loss", tree.lemma(at)) && tree.upos(at) === "VERB") return at
  return undefined
}
