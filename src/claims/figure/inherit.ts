import type { Syntax } from "../syntax.ts"
import type { Counted } from "./counted.ts"
import type { Evidence } from "./evidence.ts"
import { named } from "./running.ts"
import type { FigureWords } from "./words.ts"

/** A number with what it counts, as far as known. */
export interface Told {
  readonly found: Counted
  readonly evidence: readonly Evidence[]
  readonly scope: "total" | "increment" | "subset"
}

/** What a number takes over from an earlier one of its sentence:
 *
 *  - part of it: "killed 26, including three children", "among them 5 women",
 *    "12 of them";
 *  - the same of another place: "70 died in the capital, 43 in the north";
 *  - "18 victims", once the dead have been told. */
export function inherit(
  found: Counted,
  before: readonly Told[],
  tree: Syntax,
  words: FigureWords,
): Told | undefined {
  const { first } = tree.sentence(found.first)
  const earlier = before.filter((told) => told.evidence.length > 0 && told.found.first >= first)
  const last = earlier.at(-1)
  if (found.by === "article") return undefined
  return (
    victims(found, earlier, tree, words) ??
    (last === undefined
      ? undefined
      : (part(found, last, tree, words) ?? elsewhere(found, last, tree, words)))
  )
}

function part(found: Counted, last: Told, tree: Syntax, words: FigureWords): Told | undefined {
  const before = tree.form(found.first - 1)
  const among = words.is("among", tree.form(found.first - 2)) && words.is("partitive", before)
  const including = words.is("include", before) || among || amongThe(found, tree, words)
  const listed = last.scope === "subset" && tree.first(found.top) === tree.first(last.found.top)
  if (!including && !listed && !partitive(found, tree, words)) return undefined
  return { found, evidence: again(last, "part"), scope: "subset" }
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

/** "six children were among 19 killed": 19 is the whole, and what stands before it the part. */
export const amongWhom = (found: Counted, tree: Syntax, words: FigureWords): boolean =>
  words.is("among", tree.form(found.first - 1)) &&
  found.by === "number" &&
  tree.upos(found.first - 2) !== "PUNCT"

/** "three of them", "12 of whom" */
export const partitive = (found: Counted, tree: Syntax, words: FigureWords): boolean =>
  found.by === "number" &&
  ((words.is("of", tree.form(found.last + 1)) &&
    words.is("partitive", tree.form(found.last + 2))) ||
    ofTheState(found, tree, words))

/** "175 of the dead" */
function ofTheState({ first, last }: Counted, tree: Syntax, words: FigureWords): boolean {
  for (let at = first + 1; at <= last + 1; at++)
    if (words.is("of", tree.form(at)) && tree.upos(at + 1) === "DET")
      return words.senses("state", tree.form(at + 2)).length > 0
  return false
}

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
  return { found, evidence: again(last, "elsewhere"), scope: "total" }
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
  const dead = before.some((told) => told.evidence.some((one) => one.measure === "killed"))
  if (!dead && !(verb >= 0 && words.is("loss", tree.lemma(verb)))) return undefined
  const measure = named(unit, tree, words) ?? "killed"
  return { found, evidence: [{ measure, trigger: unit, how: "victims" }], scope: "total" }
}

const again = (told: Told, how: string): readonly Evidence[] =>
  told.evidence.map((one) => ({ ...one, how }))
