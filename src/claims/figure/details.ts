import type { Mention, MentionId, Span, TimeExpression, TokenIndex } from "../../model/index.ts"
import { antecedent, type Syntax } from "../syntax.ts"
import type { Counted } from "./counted.ts"
import type { FigureWords } from "./words.ts"

const actors = new Set<Mention["type"]>(["person", "group", "organization", "gpe"])
const places = new Set<Mention["type"]>(["gpe", "location", "facility"])

const actor = (at: TokenIndex, tree: Syntax): MentionId | undefined => {
  const mention = tree.mention(at)
  return mention && actors.has(mention.type) ? mention.id : undefined
}

/** Who did it to the counted, by the clause of the trigger: the agent of a
 *  passive, the subject of an active verb, also that of the clause it adds to
 *  ("rebels attacked a post, killing two"); behind a thing ("a blast", "the fire
 *  of") whoever it belongs to. */
export function perpetrator(
  found: Counted,
  trigger: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): MentionId | undefined {
  const verb = tree.upos(trigger) === "VERB" ? trigger : undefined
  if (verb === undefined) return undefined
  for (const at of agents(verb, found, tree, words)) {
    const id = actor(at, tree) ?? owner(at, tree, words)
    if (id !== undefined && tree.mention(found.unit ?? found.top)?.id !== id) return id
  }
  return undefined
}

function agents(
  verb: TokenIndex,
  found: Counted,
  tree: Syntax,
  words: FigureWords,
): readonly TokenIndex[] {
  const oblique = tree
    .all(verb, "obl:agent", "obl", "nmod")
    .filter((at) => words.is("harm", tree.case(at) ?? ""))
    .filter((at) => words.is("by", tree.case(at) ?? "") || words.is("fire", tree.lemma(at)))
  const subject = subjectOf(verb, tree, words)
  const active = subject !== undefined && !tree.under(found.top, subject)
  return [...oblique, ...(active ? [subject] : [])]
}

/** The subject of a verb, or of the clause it hangs on when it has none; a
 *  relative pronoun gives what it stands for. Whoever reports a number has not
 *  done it: "the ministry reported 12 injured". */
function subjectOf(verb: TokenIndex, tree: Syntax, words: FigureWords): TokenIndex | undefined {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    if (words.is("telling", tree.lemma(at))) return undefined
    if (tree.child(at, "nsubj:pass") !== undefined && at === verb) return undefined
    const subject = tree.child(at, "nsubj")
    if (subject !== undefined) return antecedent(subject, tree)
    if (!/^(advcl|conj|xcomp|acl|acl:relcl|parataxis)$/.test(tree.deprel(at))) return undefined
    if (tree.deprel(at).startsWith("acl")) return tree.head(at)
  }
  return undefined
}

/** "an attack by rebels", "the fire of the guards", "police fire". */
function owner(at: TokenIndex, tree: Syntax, words: FigureWords): MentionId | undefined {
  const nearest = tree.all(at, "nmod", "nmod:poss", "compound", "obl:agent").filter((child) => {
    const mark = tree.case(child)
    const near = mark === undefined || tree.deprel(child) === "nmod:poss"
    return near || words.is("by", mark) || words.is("of", mark)
  })
  for (const child of nearest) {
    const id = actor(child, tree)
    if (id !== undefined && tree.mention(child)?.type !== "gpe") return id
  }
  return undefined
}

/** The place named with the counted, else in the clause of the trigger. */
export function place(
  found: Counted,
  trigger: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): MentionId | undefined {
  const own =
    placeBehind(found, tree, words) ?? nearestPlace(found.top, tree.subtree(found.top), tree, words)
  return own ?? nearestPlace(trigger, tree.subtree(trigger), tree, words)
}

/** "21 in the north": the place right behind a bare number. */
function placeBehind(found: Counted, tree: Syntax, words: FigureWords): MentionId | undefined {
  const at = found.last + 1
  if (found.unit !== undefined || !words.is("place.case", tree.form(at))) return undefined
  return tree.mentions
    .filter((one) => places.has(one.type) && tree.tokensIn(one)[0] === at + 1)
    .sort((a, b) => b.end - a.end)[0]?.id
}

function nearestPlace(
  from: TokenIndex,
  around: readonly TokenIndex[],
  tree: Syntax,
  words: FigureWords,
): MentionId | undefined {
  const candidates = around.filter(
    (at) =>
      places.has(tree.mention(at)?.type ?? "person") && words.is("place.case", tree.case(at) ?? ""),
  )
  const nearest = candidates.sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b)[0]
  return nearest === undefined ? undefined : tree.mention(nearest)?.id
}

/** The date or time of day told with the trigger, else the nearest of its
 *  sentence; of a list, the one on the number's side of "and". Not one that says
 *  which event it was, "in the May riots": that is when they happened, and the
 *  number may be told long after. */
export function asOf(
  trigger: TokenIndex,
  number: TokenIndex,
  times: readonly TimeExpression[],
  tree: Syntax,
  words: FigureWords,
): Span | undefined {
  const sentence = tree.sentence(trigger)
  const bounds = tree.span(sentence.first, sentence.last - 1)
  const here = tree.span(trigger, trigger)
  const inside = times.filter(
    (time) =>
      (time.type === "date" || time.type === "time") &&
      time.start >= bounds.start &&
      time.end <= bounds.end &&
      !ofEvent(time, tree, words),
  )
  const away = (time: Span) => (beyondAnd(time, number, tree) ? far : 0) + distance(time, here)
  const nearest = [...inside].sort((a, b) => away(a) - away(b))[0]
  return nearest && { start: nearest.start, end: nearest.end }
}

/** Farther than any time of a sentence. */
const far = 1e6

function beyondAnd(time: Span, number: TokenIndex, tree: Syntax): boolean {
  const at = tree.tokensIn(time)[0] ?? number
  for (let i = Math.min(at, number); i < Math.max(at, number); i++)
    if (tree.upos(i) === "CCONJ") return true
  return false
}

/** "the May riots", "this month's unrest", "the unrest of May"; not "Monday's toll". */
function ofEvent(time: Span, tree: Syntax, words: FigureWords): boolean {
  const inside = tree.tokensIn(time)
  const top = inside.find((at) => !inside.includes(tree.head(at)))
  const noun = top === undefined ? -1 : tree.head(top)
  if (top === undefined || noun < 0 || !/^(NOUN|PROPN)$/.test(tree.upos(noun))) return false
  const deprel = tree.deprel(top)
  const names =
    deprel === "compound" ||
    deprel === "nmod:poss" ||
    (deprel === "nmod" && words.is("of", tree.case(top) ?? ""))
  return names && !words.is("toll", tree.lemma(noun))
}

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0)
