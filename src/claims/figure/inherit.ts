import type { Syntax } from "../syntax.ts"
import { type Counted, kindOf } from "./counted.ts"
import { type Evidence, stateOfThose } from "./evidence.ts"
import { named } from "./running.ts"
import type { FigureWords } from "./words.ts"

/** A number with what it counts, as far as known. */
export interface Told {
  readonly found: Counted
  readonly evidence: readonly Evidence[]
  readonly scope: "total" | "increment" | "subset"
  /** The number before it that says what, and whom, it counts. */
  readonly of?: Told
  /** Whom the heading over it says it counts. */
  readonly whom?: string | undefined
}

/** What a number takes over from an earlier one of its sentence:
 *
 *  - part of it: "killed 26, including three children", "among them 5 women",
 *    "12 of them"; of the one in the sentence before: "Of these, 12 were women.";
 *  - the same of another place: "70 died in the capital, 43 in the north";
 *  - "18 victims", once the dead have been told; what "left 300 victims" may have
 *    hurt them too. */
export function inherit(
  found: Counted,
  before: readonly Told[],
  tree: Syntax,
  words: FigureWords,
): Told | undefined {
  const { first } = tree.sentence(found.first)
  const known = before.filter((told) => told.evidence.length > 0)
  const earlier = known.filter((told) => told.found.first >= first)
  if (found.by === "article") return undefined
  const opening = fronted(found, tree, words) === first
  const last = opening ? wholeBefore(first, known, tree) : earlier.at(-1)
  return (
    victims(found, earlier, tree, words) ??
    (last === undefined
      ? undefined
      : (part(found, last, tree, words) ?? elsewhere(found, last, tree, words)))
  )
}

function part(found: Counted, last: Told, tree: Syntax, words: FigureWords): Told | undefined {
  const opened =
    fronted(found, tree, words) !== undefined || openedBy(found, last.found, tree, words)
  const including = included(found, tree, words) || opened || amongThe(found, tree, words)
  const setOff = apposed(found, last.found, tree, words)
  const listed = last.scope === "subset" && tree.first(found.top) === tree.first(last.found.top)
  if (!including && !listed && !setOff && !partitive(found, tree, words)) return undefined
  return { found, evidence: again(last, "part"), scope: "subset", of: last }
}

/** "eight people (three soldiers and five farmers)": people in brackets or dashes right behind
 *  people are those people. */
const apposed = (found: Counted, whole: Counted, tree: Syntax, words: FigureWords): boolean =>
  found.first === whole.last + 2 &&
  /^([([–—]|--?)$/.test(tree.form(whole.last + 1)) &&
  whole.by === "number" &&
  [found, whole].every((one) => /^(people|force)$/.test(kindOf(one, tree, words)))

/** The first token of "of these," or "among them are" right before a number. */
function fronted(found: Counted, tree: Syntax, words: FigureWords): number | undefined {
  let at = found.first - 1
  while (at > 0 && (tree.upos(at) === "AUX" || tree.form(at) === ",")) at--
  const opens = words.is("of", tree.form(at - 1)) || words.is("among", tree.form(at - 1))
  return found.by === "number" && opens && tree.upos(at) === "PRON" ? at - 1 : undefined
}

/** "Of the 45 farmers killed, 12 were children": the whole stands in front. */
function openedBy(found: Counted, whole: Counted, tree: Syntax, words: FigureWords): boolean {
  const { first } = tree.sentence(found.first)
  const opens = words.is("of", tree.form(first)) && whole.first - first <= 2
  const bare = found.by === "number" && found.unit === undefined
  return opens && bare && tree.form(found.first - 1) === ","
}

/** The last whole of the sentence before. */
function wholeBefore(first: number, before: readonly Told[], tree: Syntax): Told | undefined {
  const from = tree.before(first, 1)
  return before.findLast(
    ({ found, scope }) => scope === "total" && found.first >= from && found.first < first,
  )
}

/** "11 children among the dead" */
function amongThe(found: Counted, tree: Syntax, words: FigureWords): boolean {
  const state = [found.last + 2, found.last + 3].some(
    (at) => words.senses("state", tree.form(at)).length > 0,
  )
  return words.is("among", tree.form(found.last + 1)) && state
}

/** Is the number told as part of the one before it: ", including 12 guards"? */
export const included = (found: Counted, tree: Syntax, words: FigureWords): boolean =>
  words.is("include", tree.form(found.first - 1)) && !amongWhom(found, tree, words)

/** "six children were among 19 killed", "among the 19 killed": 19 is the whole, and what
 *  stands before it the part. */
export function amongWhom(found: Counted, tree: Syntax, words: FigureWords): boolean {
  const at = tree.upos(found.first - 1) === "DET" ? found.first - 2 : found.first - 1
  return words.is("among", tree.form(at)) && found.by === "number" && tree.upos(at - 1) !== "PUNCT"
}

/** "six children were among the dead" */
export function amongDead(found: Counted, tree: Syntax, words: FigureWords): boolean {
  let at = found.last + 1
  while (tree.upos(at) === "AUX") at++
  const named = tree.upos(at + 1) === "DET" && words.senses("state", tree.form(at + 2)).length > 0
  return at > found.last + 1 && words.is("among", tree.form(at)) && named
}

/** "three of them", "12 of whom", "three of those killed" */
export const partitive = (found: Counted, tree: Syntax, words: FigureWords): boolean =>
  found.by === "number" &&
  ((words.is("of", tree.form(found.last + 1)) &&
    words.is("partitive", tree.form(found.last + 2))) ||
    ofTheState(found, tree, words) ||
    stateOfThose(found, tree, words) !== undefined)

/** "175 of the dead" */
export function ofTheState({ first, last }: Counted, tree: Syntax, words: FigureWords): boolean {
  for (let at = first + 1; at <= last + 1; at++)
    if (words.is("of", tree.form(at)) && tree.upos(at + 1) === "DET")
      return words.senses("state", tree.form(at + 2)).length > 0
  return false
}

/** "830 were held, and 140 are still in jail": those still there are of those told. */
export const remaining = (
  found: Counted,
  evidence: Evidence,
  before: readonly Told[],
  tree: Syntax,
  words: FigureWords,
): boolean =>
  tree.all(evidence.trigger, "advmod").some((at) => words.is("still", tree.lemma(at))) &&
  before.some(
    (told) =>
      told.found.first >= tree.sentence(found.first).first &&
      told.evidence.some(
        ({ measure, trigger }) => measure === evidence.measure && trigger !== evidence.trigger,
      ),
  )

/** "200 of them were treated, and 12 are in intensive care": a bare number in a
 *  clause beside one of parts counts a part too. */
export function continuing(found: Counted, last: Told | undefined, tree: Syntax): boolean {
  if (last?.scope !== "subset" || found.unit !== undefined || found.by !== "number") return false
  const clause = tree.head(found.top)
  const before = tree.head(last.found.top)
  return clause >= 0 && tree.deprel(clause) === "conj" && tree.first(clause) === tree.first(before)
}

function elsewhere(found: Counted, last: Told, tree: Syntax, words: FigureWords): Told | undefined {
  const bare = found.unit === undefined || found.unit < found.first
  const place = words.is("place.case", tree.form(found.last + 1))
  const listed = /^(PUNCT|CCONJ)$/.test(tree.upos(found.first - 1))
  if (!bare || !place || !listed) return undefined
  const scope = last.scope === "subset" ? "subset" : "total"
  return { found, evidence: again(last, "elsewhere"), scope }
}

function victims(
  found: Counted,
  before: readonly Told[],
  tree: Syntax,
  words: FigureWords,
): Told | undefined {
  const { unit } = found
  if (unit === undefined || !words.is("victim", tree.lemma(unit))) return undefined
  const verb = tree.head(tree.first(found.top))
  if (
    verb >= 0 &&
    words.is("leave", tree.lemma(verb)) &&
    tree.deprel(tree.first(found.top)) === "obj"
  )
    return {
      found,
      evidence: [{ measure: "casualties", trigger: unit, how: "victims" }],
      scope: "total",
    }
  const dead = before.some((told) => told.evidence.some((one) => one.measure === "killed"))
  if (!dead && !(verb >= 0 && words.is("loss", tree.lemma(verb)))) return undefined
  const measure = named(unit, tree, words) ?? "killed"
  return { found, evidence: [{ measure, trigger: unit, how: "victims" }], scope: "total" }
}

const again = (told: Told, how: string): readonly Evidence[] =>
  told.evidence.map((one) => ({ ...one, how }))
