import { countryOf } from "../ontology/sectors.ts"
import type { Clusters } from "./clusters.ts"
import { plain, sameWord } from "./names.ts"
import type { Referent, Scene } from "./referents.ts"
import { remembered } from "./roles.ts"

const small = /^(of|for|and|in|on|s|to|the)$/

/** The words that tell a body's name from others, in lower case: without small
 *  words and the adjective of a state; what a ministry is for comes out as one
 *  word, however it is put ("internal affairs", "home", "interior"). */
export function bodyWords(scene: Pick<Scene, "in" | "portfolios">, name: readonly string[]) {
  const words = name
    .map(plain)
    .filter((word) => word !== "" && !small.test(word) && !scene.in(word, "demonyms"))
  const organ = words.findIndex((word) => scene.in(word, "ministry_words"))
  return organ < 0 ? words : withPortfolio(scene, words, organ)
}

/** Only what is all of the name beside the organ and its state is its portfolio:
 *  an Office for Health Statistics is no ministry of health. */
function withPortfolio(
  scene: Pick<Scene, "portfolios">,
  words: readonly string[],
  organ: number,
): readonly string[] {
  const states = words.filter((word) => countryOf(word) !== undefined)
  const field = words.filter((word, i) => i !== organ && !states.includes(word)).join(" ")
  const portfolio = scene.portfolios.get(field)
  return portfolio === undefined ? words : ["ministry", portfolio, ...states]
}

/** The body that publishes the report, where its name says what it is. */
export interface Publisher {
  readonly name: string
  readonly words: readonly string[]
  /** "Ministry" and the like, by which it calls itself. */
  readonly nouns: ReadonlySet<string>
}

/** The publisher of a report as somebody in it; `undefined` where none is told
 *  or its name has no noun for a body. */
export function publisherOf(
  name: string | undefined,
  listed: (word: string, lexicon: string) => boolean,
): Publisher | undefined {
  const words = (name ?? "").split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const nouns = words.map(plain).filter((word) => listed(word, "nouns_publishing"))
  return name === undefined || nouns.length === 0
    ? undefined
    : { name, words, nouns: new Set(nouns) }
}

/** "The Ministry" on a page of a ministry, and the ministry's own name. */
export const isPublisher = remembered((scene, r): boolean => {
  const { publisher } = scene
  if (!publisher || r.plural || r.level === "pronoun") return false
  if (r.name.length > 0) return r.kind === "organization" && namesIt(scene, r)
  return (
    r.article === "definite" &&
    r.modifiers.size === 0 &&
    publisher.nouns.has(r.lemma) &&
    r.last === r.head + 1 &&
    (isCapital(scene, r) || !otherNear(scene, r))
  )
})

const isCapital = (scene: Scene, r: Referent): boolean =>
  /^\p{Lu}/u.test(scene.doc.tokens[r.head]!.form)

const namesIt = (scene: Scene, r: Referent): boolean => {
  const [mine, its] = [bodyWords(scene, r.name), bodyWords(scene, scene.publisher!.words)]
  return (
    mine.length > 1 &&
    mine.every((word) => its.some((other) => sameWord(word, other))) &&
    (mine.length === its.length || mine.length + 1 === its.length)
  )
}

/** In lower case it may be another body of the sort that was just named. */
const otherNear = (scene: Scene, r: Referent): boolean =>
  scene.referents.some(
    (x) =>
      x.n < r.n &&
      r.sentence - x.sentence <= 2 &&
      x.name.map(plain).includes(r.lemma) &&
      !namesIt(scene, x),
  )

/** A body that speaks of itself on its own page. */
export function selves(scene: Scene, clusters: Clusters): void {
  const [first, ...rest] = scene.referents.filter((r) => isPublisher(scene, r))
  for (const r of rest) clusters.join(first!, r, "the one that publishes this")
}
