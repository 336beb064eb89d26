import type { TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import { type Counted, kindOf } from "./counted.ts"
import type { Evidence } from "./evidence.ts"
import type { FigureWords } from "./words.ts"

/** Counts that are told as a running total: "the death toll rose to 26", "the
 *  number of arrests stands at 300", "fatalities reached 18". */
export function running(found: Counted, tree: Syntax, words: FigureWords): readonly Evidence[] {
  const counts = (noun: TokenIndex) => measureOfToll(noun, tree, words).length > 0
  const toll = tollOf(found, tree, words, counts)
  if (toll === undefined) return []
  const measure = measureOfToll(toll, tree, words)[0]
  return measure === undefined ? [] : [{ measure, trigger: toll, how: "toll" }]
}

/** The noun of a running total that a number is told of, if it is one of those
 *  asked for. */
export function tollOf(
  found: Counted,
  tree: Syntax,
  words: FigureWords,
  asked: (noun: TokenIndex) => boolean,
): TokenIndex | undefined {
  const kind = kindOf(found, tree, words)
  if (found.by === "article" || kind === "things" || kind === "other") return undefined
  const at = tree.first(found.top)
  const partial = words.is("of", tree.form(found.last + 1))
  if (partial || words.is("from", tree.case(at) ?? "")) return undefined
  const near = [tollAbove(at, tree, words), ...tollsBeside(at, tree, words)]
  return [...near, ...tollsSet(at, tree, words)].find((noun) => noun !== undefined && asked(noun))
}

/** "a death toll of 26" */
function tollAbove(at: TokenIndex, tree: Syntax, words: FigureWords): TokenIndex | undefined {
  const noun = tree.head(at)
  return noun >= 0 && tree.deprel(at) === "nmod" && words.is("toll", tree.lemma(noun))
    ? noun
    : undefined
}

/** "the toll rose to 26", "bringing the toll to 26", "the toll is now 26" */
function tollsBeside(at: TokenIndex, tree: Syntax, words: FigureWords): readonly TokenIndex[] {
  const verb = tree.child(at, "cop") === undefined ? tree.head(at) : at
  if (verb < 0 || !(verb === at || moves(verb, tree, words))) return []
  const subjects = tree.all(verb, "nsubj", "nsubj:pass", "obj").filter((noun) => noun !== at)
  const head = tree.head(verb)
  const inherited = head >= 0 && tree.deprel(verb) === "acl" ? [head] : []
  return [...subjects, ...inherited]
}

/** How far above its number a verb may stand that sets a toll. */
const above = 5

/** "put the number of dead among the guards at 18", where the tree hangs the
 *  number on the guards. */
function tollsSet(at: TokenIndex, tree: Syntax, words: FigureWords): readonly TokenIndex[] {
  if (!words.is("toll.case", tree.case(at) ?? "")) return []
  for (let verb = at, steps = 0; verb >= 0 && steps < above; verb = tree.head(verb), steps++) {
    if (!words.is("toll.at", tree.lemma(verb)) || tree.upos(verb) !== "VERB") continue
    return tree.all(verb, "obj", "nsubj:pass").filter((noun) => noun < at)
  }
  return []
}

export const moves = (verb: TokenIndex, tree: Syntax, words: FigureWords): boolean =>
  ["toll.up", "toll.down", "toll.at"].some((list) => words.is(list, tree.lemma(verb)))

/** What a noun keeps count of; more than one for "the number of dead and
 *  wounded". */
export function measureOfToll(
  noun: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): readonly string[] {
  const own = named(noun, tree, words)
  if (own !== undefined) return [own]
  if (!words.is("toll", tree.lemma(noun))) return []
  const inside = tree
    .subtree(noun)
    .filter((at) => at !== noun && Math.abs(at - noun) < 6)
    .flatMap((at) => named(at, tree, words) ?? kept(at, tree, words) ?? [])
  if (inside.length > 0) return [...new Set(inside)]
  return words.is("toll.killed", tree.lemma(noun)) ? ["killed"] : []
}

/** "people in custody": what is said of people by where they are kept. */
const kept = (at: TokenIndex, tree: Syntax, words: FigureWords): string | undefined =>
  tree.case(at) === undefined || words.is("of", tree.case(at)!)
    ? undefined
    : words.senses("kept", tree.lemma(at))[0]?.measure

/** The measure a noun names by itself: deaths, arrests, the injured, victims. */
export function named(at: TokenIndex, tree: Syntax, words: FigureWords): string | undefined {
  const lemma = tree.lemma(at)
  if (words.is("victim", lemma)) return "killed"
  const senses = [
    ...words.senses("state", tree.form(at)),
    ...words.senses("act", lemma),
    ...words.senses("people", lemma),
  ]
  return senses.find((sense) => sense.of === "any")?.measure
}

export interface Trend {
  readonly direction: "up" | "down"
  readonly trigger: TokenIndex
}

/** Where a verb of rising or falling stands above the number or its toll. */
export function trendOf(
  found: Counted,
  evidence: Evidence,
  tree: Syntax,
  words: FigureWords,
): Trend | undefined {
  const near = [tree.head(found.top), tree.head(evidence.trigger), tree.head(tree.first(found.top))]
  for (const verb of near) {
    const direction = verb < 0 ? undefined : directionOf(verb, tree, words)
    if (direction) return { direction, trigger: verb }
  }
  return undefined
}

export const directionOf = (
  verb: TokenIndex,
  tree: Syntax,
  words: FigureWords,
): Trend["direction"] | undefined =>
  words.is("toll.up", tree.lemma(verb))
    ? "up"
    : words.is("toll.down", tree.lemma(verb))
      ? "down"
      : undefined

/** A count of which only the direction is told. */
export interface Growing extends Trend {
  readonly noun: TokenIndex
  readonly measures: readonly string[]
}

/** Words between the noun and the verb of rising in "the number of dead and
 *  wounded in the town is continuing to rise". */
const reach = 14

/** "the number of victims continues to rise", with no number told. Read off the
 *  order of words, since nouns such as "arrests" often are taken for verbs. */
export function growing(
  taken: (at: TokenIndex) => boolean,
  tree: Syntax,
  words: FigureWords,
): readonly Growing[] {
  const found: Growing[] = []
  for (let at = 0; at < tree.size; at++) {
    if (!words.is("number.noun", tree.lemma(at))) continue
    const end = Math.min(at + reach, tree.sentence(at).last)
    const verb = range(at + 1, end).find((i) => directionOf(i, tree, words) !== undefined)
    if (verb === undefined || range(at - 2, verb + 4).some(taken)) continue
    const measures = range(at - 1, verb).flatMap((i) => named(i, tree, words) ?? [])
    const direction = directionOf(verb, tree, words)
    if (measures.length > 0 && direction)
      found.push({ noun: at, measures: [...new Set(measures)], direction, trigger: verb })
  }
  return found
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - Math.max(0, from)) }, (_, n) => Math.max(0, from) + n)
