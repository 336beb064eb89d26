import type { TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { FigureWords, Of, Sense } from "./words.ts"

/** Why a number counts what it counts. */
export interface Evidence {
  readonly measure: string
  readonly trigger: TokenIndex
  /** Name of the way it was found; ends up in the claim's `by`. */
  readonly how: string
  /** The rule that found it and what it gives beside the measure, where one did. */
  readonly rule?: { readonly id: string; readonly group: string | undefined }
}

/** What kind of thing a counted noun names; `bare` where there is none. */
export type Kind = Of | "other" | "bare"

/** May a word of this list count a noun of this kind? A bare number counts
 *  people, since things are named. */
export function fits(of: Of, kind: Kind): boolean {
  const person = kind === "people" || kind === "force"
  if (of === "any") return kind !== "things"
  if (of === "persons") return person || kind === "bare"
  return of === "people" ? person : of === kind
}

/** The first sense that fits, as evidence. */
export const first = (
  senses: readonly Sense[],
  kind: Kind,
  trigger: TokenIndex,
  how: string,
): readonly Evidence[] => {
  const sense = senses.find((one) => fits(one.of, kind))
  return sense ? [{ measure: sense.measure, trigger, how }] : []
}

/** "ended up in handcuffs": the verb, and its words in order not far behind. */
export function phraseSays(
  verb: TokenIndex,
  role: "undergone" | "done",
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const starts = [verb, ...tree.all(verb, "cop", "aux:pass")]
  for (const start of starts)
    for (const phrase of words.phrases(tree.lemma(start)))
      if (phrase.role === role && fits(phrase.of, kind) && follows(start, phrase.rest, tree))
        return [{ measure: phrase.measure, trigger: verb, how: `phrase.${role}` }]
  return []
}

/** Words of a phrase may stand this far from the verb: "took 12 men hostage". */
const phraseReach = 9

function follows(verb: TokenIndex, rest: readonly string[], tree: Syntax): boolean {
  const end = Math.min(verb + 1 + phraseReach, tree.sentence(verb).last)
  let wanted = 0
  for (let at = verb + 1; at < end && wanted < rest.length; at++)
    if (tree.lemma(at) === rest[wanted] || tree.form(at) === rest[wanted]) wanted++
  return wanted === rest.length
}

/** The participle of "three of those killed", "12 of the people detained". */
export function stateOfThose(
  { last, unit }: { readonly last: TokenIndex; readonly unit: TokenIndex | undefined },
  tree: Syntax,
  words: FigureWords,
): TokenIndex | undefined {
  const those = [last + 2, last + 3].find((at) => words.is("those", tree.form(at)))
  const of = unit === undefined && words.is("of", tree.form(last + 1))
  const state = those === undefined ? -1 : those + 1
  return of && state >= 0 && words.senses("state", tree.form(state)).length > 0 ? state : undefined
}

/** Does a particle make another verb of it ("wound up"), or lack where the verb
 *  needs one ("gunned down")? */
export function altered(verb: TokenIndex, tree: Syntax, words: FigureWords): boolean {
  const particle = tree.child(verb, "compound:prt") !== undefined
  const list = particle ? "particle.free" : "particle.needed"
  const listed = words.is(list, tree.lemma(verb))
  return particle ? !listed && !words.is("particle.needed", tree.lemma(verb)) : listed
}
