import type { TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import { type Counted, groupOf } from "./counted.ts"
import type { Evidence } from "./evidence.ts"
import type { Told } from "./inherit.ts"
import { moves, named, tollOf } from "./running.ts"
import type { FigureWords } from "./words.ts"

/** What a bare number counts that is only told as a number: "the ministry's figure
 *  was 317", "the mayor spoke of 640", "it stood at 18". That stands before it: in
 *  the last whole told, or in the heading. "One" stands for a thing, not a number. */
export function carried(
  found: Counted,
  before: readonly Told[],
  tree: Syntax,
  words: FigureWords,
): Told | undefined {
  const one = found.by === "article" || found.count.best === 1
  if (one || found.unit !== undefined) return undefined
  const trigger = telling(found, tree, words)
  const counts = trigger === undefined ? undefined : context(found, before, tree, words)
  if (trigger === undefined || counts === undefined) return undefined
  const evidence: Evidence = { measure: counts.measure, trigger, how: "carried" }
  const { whole, whom = whole?.whom } = counts
  return { found, evidence: [evidence], scope: "total", whom, ...(whole && { of: whole }) }
}

/** The toll without a word of what it counts, the verb that moves, or the number itself
 *  where somebody tells it: the number lies in what is told, the verb does not. */
function telling(found: Counted, tree: Syntax, words: FigureWords): TokenIndex | undefined {
  const toll = tollOf(found, tree, words, (noun) => words.is("toll", tree.lemma(noun)))
  if (toll !== undefined) return toll
  const at = tree.first(found.top)
  const verb = tree.head(at)
  if (verb < 0 || tree.upos(verb) !== "VERB") return undefined
  const mark = tree.case(at) ?? ""
  const told =
    tree.deprel(at) === "obj"
      ? words.is("giving", tree.lemma(verb))
      : words.is("of", mark) && words.is("speaking", tree.lemma(verb))
  if (told) return at
  return itStands(verb, mark, tree, words) ? verb : undefined
}

/** "it stood at 18", "then rose to 19" */
function itStands(verb: TokenIndex, mark: string, tree: Syntax, words: FigureWords): boolean {
  if (!words.is("toll.case", mark) || !moves(verb, tree, words)) return false
  const subject = tree.child(verb, "nsubj", "nsubj:pass")
  if (subject !== undefined) return tree.upos(subject) === "PRON" && tree.lemma(subject) === "it"
  const above = tree.head(verb)
  return tree.deprel(verb) === "conj" && above >= 0 && itStands(above, mark, tree, words)
}

/** What a bare number counts. */
interface Counts {
  readonly measure: string
  readonly whole?: Told
  readonly whom?: string | undefined
}

/** Sentences back to what a number is a number of. */
const reach = 3

function context(
  found: Counted,
  before: readonly Told[],
  tree: Syntax,
  words: FigureWords,
): Counts | undefined {
  let { first, last } = tree.sentence(found.first)
  for (let n = 0; n <= reach; n++) {
    const whole = before.findLast(
      (one) =>
        one.found.first >= first &&
        one.found.first < last &&
        one.scope !== "subset" &&
        one.evidence.length > 0,
    )
    if (whole) return { measure: whole.evidence[0]!.measure, whole }
    const heading = n > 0 ? headed(first, last, tree, words) : undefined
    if (heading !== undefined) return { measure: heading, whom: whomIn(first, last, tree, words) }
    if (first === 0) return undefined
    ;({ first, last } = tree.sentence(first - 1))
  }
  return undefined
}

/** The one group of people that a heading names: "Why did the number of dead officers fall?" */
function whomIn(
  first: TokenIndex,
  last: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): string | undefined {
  const named = new Set(range(first, last).flatMap((at) => groupOf(at, tree, words) ?? []))
  return named.size === 1 ? [...named][0] : undefined
}

const range = (from: TokenIndex, to: TokenIndex): readonly TokenIndex[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)

/** Most words of a heading. */
const longest = 9

/** What a heading says is counted: "The detained.", "How many were killed?" */
function headed(
  first: TokenIndex,
  last: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): string | undefined {
  const asks = tree.form(last - 1) === "?"
  const clause = range(first, last).some((at) => tree.deprel(at).startsWith("nsubj"))
  if (last - first > longest || (clause && !asks)) return undefined
  for (const at of range(first, last)) {
    const noun = named(at, tree, words)
    if (noun !== undefined) return noun
    const verb = [
      ...words.senses("done", tree.lemma(at)),
      ...words.senses("undergone", tree.lemma(at)),
    ].find(({ of }) => of !== "things" && of !== "force")
    if (asks && verb && tree.upos(at) === "VERB") return verb.measure
  }
  return undefined
}
