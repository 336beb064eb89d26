import type { Draft, FigureClaim, MentionId, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { FigureWords } from "./words.ts"

type FigureDraft = Draft<FigureClaim>

/** Words that take a number back: their verb, and where they begin and end. */
interface Taking {
  readonly verb: TokenIndex
  /** They name what they take back by a bare noun or a pronoun, so that a number
   *  after them is another one. */
  readonly before: boolean
}

/** How many sentences after a number the words may stand that take it back. */
const REACH = 3

/** The figures of a report with those that it takes back: "the figure was
 *  published by mistake", "the ministry withdrew it", "never gave such a number".
 *  The number taken back is that of the sentence, else the last total told before. */
export function withdrawals(
  drafts: readonly FigureDraft[],
  tree: Syntax,
  words: FigureWords,
): readonly FigureDraft[] {
  const totals = drafts.filter(({ scope, count }) => scope === "total" && count.best !== undefined)
  const taken = new Map<FigureDraft, FigureDraft>()
  const more: FigureDraft[] = []
  for (let at = 0; at < tree.size; at = tree.sentence(at).last) {
    const { first, last } = tree.sentence(at)
    if (last <= at) break
    const found = totals.length > 0 ? taking(first, last, tree, words) : undefined
    const draft = found && meant(found, first, last, totals, tree)
    if (!found || !draft) continue
    const made = takenBack(draft, found.verb, first, last, tree)
    const inside = draft.trigger.start >= tree.span(first, first).start
    if (inside) taken.set(draft, made)
    else more.push(made)
  }
  return [...drafts.map((draft) => taken.get(draft) ?? draft), ...more]
}

/** The number that is meant: the first of the sentence before the words or, where
 *  they have none of their own, the last of the sentences before. */
function meant(
  { verb, before }: Taking,
  first: TokenIndex,
  last: TokenIndex,
  totals: readonly FigureDraft[],
  tree: Syntax,
): FigureDraft | undefined {
  const from = tree.span(first, first).start
  const end = tree.span(before ? verb : last - 1, before ? verb : last - 1).end
  const own = totals.find(({ trigger }) => trigger.start >= from && trigger.end <= end)
  if (own) return own
  const start = tree.before(first, REACH)
  const earliest = tree.span(start, start).start
  return totals.findLast(({ trigger }) => trigger.start >= earliest && trigger.end <= from)
}

function takenBack(
  draft: FigureDraft,
  verb: TokenIndex,
  first: TokenIndex,
  last: TokenIndex,
  tree: Syntax,
): FigureDraft {
  const end = /^\p{P}$/u.test(tree.form(last - 1)) && last - 1 > verb ? last - 2 : last - 1
  return {
    ...draft,
    span: tree.span(first, end),
    trigger: tree.span(verb, verb),
    modality: "denied",
    frame: "actual",
    withdrawn: { by: subject(verb, tree) },
    by: "figure.withdrawn",
  }
}

function taking(
  first: TokenIndex,
  last: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): Taking | undefined {
  for (let at = first; at < last; at++) {
    const found =
      revoked(at, first, last, tree, words) ??
      mistaken(at, first, tree, words) ??
      swapped(at, last, tree, words) ??
      disowned(at, last, tree, words)
    if (found) return found
  }
  return undefined
}

/** Who does it: the subject of the verb, or of the verb that it hangs from. */
function subject(verb: TokenIndex, tree: Syntax): MentionId | undefined {
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = tree.head(at), steps++) {
    const doer = tree.child(at, "nsubj", "obl:agent")
    const found = doer === undefined ? undefined : tree.mention(doer)
    if (found) return found.level === "pronoun" ? undefined : found.id
  }
  return undefined
}

/** Words between a verb and what it takes back. */
const NEAR = 6

/** "withdrew the figure", "the post was deleted", "took the number back" */
function revoked(
  at: TokenIndex,
  first: TokenIndex,
  last: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): Taking | undefined {
  const backed =
    words.is("withdraw.taking", tree.lemma(at)) &&
    range(at + 1, Math.min(last, at + NEAR)).some((i) => words.is("withdraw.back", tree.form(i)))
  if (!backed && !words.is("withdraw", tree.lemma(at))) return undefined
  if (!/^(VERB|ADJ|AUX)$/.test(tree.upos(at)) || negated(at, first, tree, words)) return undefined
  const objects = [...tree.all(at, "obj"), ...tree.all(at, "nsubj:pass")]
  const modified = tree.deprel(at).startsWith("acl") ? [tree.head(at)] : []
  const passive = objects.length === 0 && tree.all(at, "aux:pass").length > 0
  const before = passive ? [...range(first, at)].reverse() : []
  const told =
    [...objects, ...modified].find((i) => isTold(i, tree, words)) ??
    before.find((i) => words.is("told", tree.lemma(i)))
  if (told === undefined) return undefined
  return { verb: at, before: told > at }
}

const negated = (at: TokenIndex, first: TokenIndex, tree: Syntax, words: FigureWords): boolean =>
  range(Math.max(first, at - 3), at).some(
    (i) => words.is("never", tree.lemma(i)) || tree.lemma(i) === "no",
  )

const isTold = (at: TokenIndex, tree: Syntax, words: FigureWords): boolean =>
  words.is("told", tree.lemma(at)) || isPronoun(at, tree, words) || /^\p{N}/u.test(tree.form(at))

/** "published by mistake", "because of a technical error", "called it an error" */
function mistaken(
  at: TokenIndex,
  first: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): Taking | undefined {
  if (!words.is("error", tree.lemma(at)) && !words.is("error", tree.form(at))) return undefined
  const verb = range(first, at).findLast(
    (i) => words.is("publish", tree.lemma(i)) || words.is("be", tree.lemma(i)),
  )
  if (verb === undefined || negated(verb, first, tree, words)) return undefined
  const between = range(verb + 1, at).every(
    (i) =>
      words.is("error.link", tree.form(i)) ||
      isTold(i, tree, words) ||
      words.is("publish", tree.lemma(i)) ||
      /^(ADJ|ADV|DET|AUX|ADP|NOUN|PROPN)$/.test(tree.upos(i)),
  )
  const told = range(first, at).some((i) => isTold(i, tree, words))
  return between && told ? { verb, before: false } : undefined
}

/** "two digits had changed places" */
function swapped(
  at: TokenIndex,
  last: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): Taking | undefined {
  if (!words.is("digit", tree.lemma(at))) return undefined
  const verb = range(at + 1, Math.min(last, at + NEAR)).find((i) => words.is("swap", tree.lemma(i)))
  return verb === undefined ? undefined : { verb, before: true }
}

/** "never gave such a figure", "denied that it had published it" */
function disowned(
  at: TokenIndex,
  last: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): Taking | undefined {
  const denies = words.is("deny", tree.lemma(at))
  if (!denies && !words.is("never", tree.lemma(at))) return undefined
  const verb = range(at + 1, Math.min(last, at + NEAR)).find((i) =>
    words.is("publish", tree.lemma(i)),
  )
  if (verb === undefined || !/^VERB$/.test(tree.upos(verb))) return undefined
  const object = range(verb + 1, Math.min(last, verb + 4))
  const pointed = object.find((i) => words.is("told.pointing", tree.form(i)))
  const noun = object.some((i) => words.is("told", tree.lemma(i)))
  const bare = object[0] !== undefined && isPronoun(object[0], tree, words)
  return bare || (pointed !== undefined && noun) ? { verb, before: true } : undefined
}

const isPronoun = (at: TokenIndex, tree: Syntax, words: FigureWords): boolean =>
  tree.upos(at) === "PRON" && words.is("told.pronoun", tree.form(at))

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)
