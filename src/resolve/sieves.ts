import type { Clusters } from "./clusters.ts"
import { isAcronym, plain, samePerson, sameWord } from "./names.ts"
import { sameHead } from "./nouns.ts"
import { holders } from "./offices.ts"
import { bodyWords, isPublisher, selves } from "./organs.ts"
import { pronounSieves } from "./pronouns.ts"
import type { Referent, Scene } from "./referents.ts"
import { aliasOf, canBe, isFormer, isState, remembered, standsIn, statesOf } from "./roles.ts"
import { bodies } from "./speakers.ts"

/** One pass over a report that joins what one kind of evidence shows to be one. */
export type Sieve = (scene: Scene, clusters: Clusters) => void

const text = (scene: Scene, r: Referent): string => scene.doc.document.text.slice(r.start, r.end)
const key = (scene: Scene, r: Referent): string =>
  plain(text(scene, r).replace(/[’']s$/, "")).replace(/^(the|this|that|these|those) /, "")

/** Every pair of a referent and an earlier one, the nearest first. */
function* pairs(list: readonly Referent[]): Generator<readonly [Referent, Referent]> {
  for (let j = 1; j < list.length; j++)
    for (let i = j - 1; i >= 0; i--) yield [list[i]!, list[j]!] as const
}

const named = (scene: Scene) => scene.referents.filter((r) => r.name.length > 0)
const nominal = (scene: Scene) => scene.referents.filter((r) => r.level === "nominal")

/** The same name, letter by letter but for accents and marks. */
const sameName: Sieve = (scene, clusters) => {
  const seen = new Map<string, Referent>()
  for (const r of named(scene)) {
    const name = plain(r.name.join(" "))
    const earlier = seen.get(name)
    if (earlier) clusters.join(earlier, r, "same name")
    else seen.set(name, r)
  }
}

/** "Ada Lo, the mayor": one noun phrase set beside another. */
const apposition: Sieve = (scene, clusters) => {
  for (const r of scene.referents) {
    const { deprel, head } = scene.doc.arcs[r.head]!
    const other = scene.byHead.get(head)
    if (deprel !== "appos" || !other || r.level === "pronoun" || isWithin(r, other)) continue
    if (between(scene, other, r).includes("(") && !isBracketed(scene, r, other)) continue
    clusters.join(other, r, "set beside it")
  }
  for (const r of scene.referents) detached(scene, clusters, r)
  for (const [a, b] of adjacent(scene))
    if (besides(scene, a, b)) clusters.join(a, b, "set beside it")
}

/** "The former head of the bank also spoke, Ada Lo, …": the name comes after,
 *  between commas and with no other place in the sentence. */
function detached(scene: Scene, clusters: Clusters, r: Referent): void {
  const { deprel } = scene.doc.arcs[r.head]!
  const free = /^(nsubj|appos|conj|dislocated|parataxis|vocative|obl:unmarked|obj|dep)/.test(deprel)
  if (r.kind !== "person" || r.level !== "name" || !free || !closes(scene, r)) return
  if (scene.doc.tokens[r.first - 1]?.form !== "," || scene.doc.tags[r.first - 2]?.upos === "PROPN")
    return
  const before = scene.referents.filter((x) => x.sentence === r.sentence && x.end < r.start)
  if (before.some((x) => x.level === "name" && x.kind === "person" && x.role === "subject")) return
  const subject = before.find(
    (x) =>
      x.role === "subject" &&
      x.kind === "person" &&
      x.level === "nominal" &&
      x.article === "definite",
  )
  const own = deprel.startsWith("nsubj") && subject && verbOf(scene, r) !== verbOf(scene, subject)
  if (subject && !own) clusters.join(subject, r, "named later in the sentence")
}

const verbOf = (scene: Scene, r: Referent): number => scene.doc.arcs[r.head]!.head

const between = (scene: Scene, a: Referent, b: Referent): string =>
  scene.doc.document.text.slice(a.end, b.start)

/** "Springfield, Ohio": a place and the larger one it lies in. */
const isWithin = (r: Referent, other: Referent): boolean =>
  r.level === "name" &&
  other.level === "name" &&
  isPlace(r) &&
  (isPlace(other) || other.kind === "organization")

const isPlace = ({ kind }: Referent): boolean => kind === "gpe" || kind === "location"

/** In brackets only an acronym or another name of the same. */
const isBracketed = (_scene: Scene, r: Referent, other: Referent): boolean =>
  r.level === "name" && (other.kind === r.kind || isAcronym(r.name.join(""), other.name.join(" ")))

function* adjacent(scene: Scene): Generator<readonly [Referent, Referent]> {
  for (let i = 0; i < scene.referents.length; i++)
    for (let j = i + 1; j < Math.min(i + 4, scene.referents.length); j++)
      if (scene.referents[j]!.start > scene.referents[i]!.end)
        yield [scene.referents[i]!, scene.referents[j]!] as const
}

/** A person's name and a role with a comma between them, where the parser saw
 *  no apposition: "Ada Lo, husband of …," but not in a list of people. */
function besides(scene: Scene, a: Referent, b: Referent): boolean {
  if (between(scene, a, b).trim() !== "," || a.kind !== b.kind || a.sentence !== b.sentence)
    return false
  if (a.plural || b.plural || a.kind === "thing" || a.level === "pronoun" || b.level === "pronoun")
    return false
  if (scene.doc.tags[b.first]!.xpos === "WP$") return false
  const levels = `${a.level} ${b.level}`
  if (levels === "name nominal") return b.article !== "indefinite" || closes(scene, b)
  return levels === "nominal name" && a.kind === "person" && a.article !== "indefinite"
}

const closes = (scene: Scene, r: Referent): boolean =>
  /^[,.;]/.test(scene.doc.document.text.slice(r.end).trim())

/** "Ada Lo is the mayor", unless denied. */
const copula: Sieve = (scene, clusters) => {
  const { arcs } = scene.doc
  for (const r of nominal(scene)) {
    const children = scene.below[r.head] ?? []
    if (!children.some((child) => arcs[child]!.deprel === "cop")) continue
    if (
      children.some(
        (child) =>
          /neg/.test(scene.doc.tags[child]!.feats) || scene.in(scene.lower(child), "negations"),
      )
    )
      continue
    const subject = children.find((child) => arcs[child]!.deprel === "nsubj")
    const other = subject === undefined ? undefined : scene.byHead.get(subject)
    if (other && other.end < r.start && other.plural === r.plural)
      clusters.join(other, r, "said to be it")
  }
}

/** "NATO" and what the letters stand for, whichever comes first. */
const acronym: Sieve = (scene, clusters) => {
  const short = named(scene).filter(
    (r) => /^\p{L}[\p{L}.&+-]{1,6}$/u.test(r.name.join(" ")) && isUpper(scene, r),
  )
  const long = named(scene).filter((r) => r.name.length > 1 && r.kind !== "person")
  for (const a of short)
    for (const b of long)
      if (isAcronym(a.name.join(""), b.name.join(" "))) clusters.join(a, b, "its first letters")
}

/** The words of a name as they stand, without its article. */
const tokenText = (scene: Scene, r: Referent): string =>
  scene.doc.tokens
    .slice(r.first, r.last)
    .filter((_, i) => !scene.in(scene.lower(r.first + i), "articles_definite"))
    .map(({ form }) => form)
    .join("")

/** All capitals, or in brackets right behind a longer name: "(Csto)". */
const isUpper = (scene: Scene, r: Referent): boolean => {
  const word = r.name.join("") === "" ? "" : tokenText(scene, r)
  return word === word.toUpperCase() || scene.doc.document.text[r.start - 1] === "("
}

/** Names in other spellings, shorter or longer forms. */
const likeName: Sieve = (scene, clusters) => {
  const all = named(scene).filter((r) => r.kind !== "thing")
  for (const [a, b] of pairs(all)) {
    if (clusters.same(a, b)) continue
    if (a.kind === "person" && b.kind === "person") {
      if (samePerson(a.name, b.name) && !rival(clusters, all, a, b))
        clusters.join(a, b, "same surname")
    } else if (likeBody(scene, a, b)) clusters.join(a, b, "same words in the name")
  }
}

/** "Ada" of the one Ada Lo whom the report has named before. */
const givenName: Sieve = (scene, clusters) => {
  const people = named(scene).filter((r) => r.kind === "person")
  const full = people.filter((r) => r.name.length > 1)
  for (const r of people) {
    const [given] = r.name
    if (r.name.length !== 1 || clusters.of(r).length > 1) continue
    if (full.some((x) => sameWord(x.name.at(-1)!, given!))) continue
    const bearers = full.filter((x) => plain(x.name[0]!) === plain(given!))
    const [first] = bearers
    if (first && first.n < r.n && bearers.every((x) => clusters.same(x, first)))
      clusters.join(first, r, "same first name", "certain")
  }
}

/** Somebody else of that surname stands nearer the middle: then a bare surname
 *  is not his for sure. Only full names can be rivals. */
function rival(clusters: Clusters, all: readonly Referent[], a: Referent, b: Referent): boolean {
  const [full, bare] = a.name.length > b.name.length ? [a, b] : [b, a]
  if (bare.name.length !== 1 || full.name.length < 2) return false
  const others = all.filter(
    (r) =>
      r.kind === "person" &&
      r.name.length > 1 &&
      !clusters.same(r, full) &&
      sameWord(r.name.at(-1)!, bare.name[0]!) &&
      !samePerson(r.name, full.name),
  )
  return others.some((r) => r.n < bare.n && r.n > full.n)
}

/** Two names of bodies or places with the same words, or one within the other
 *  with the same last or first word: "the Interior Ministry of Oz". */
function likeBody(scene: Scene, a: Referent, b: Referent): boolean {
  if (a.kind === "person" || b.kind === "person" || a.kind !== b.kind) return false
  const [x, y] = [contentWords(scene, a), contentWords(scene, b)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length === 0 || !short.every((word) => long.some((other) => sameWord(word, other))))
    return false
  if (short.length === long.length) return true
  return short.length > 1 || (a.kind === "organization" && long[0] === short[0] && long.length <= 3)
}

const contentWords = remembered((scene, r): readonly string[] => bodyWords(scene, r.name))

/** Names that the country table or the list of bodies knows as one. */
const knownAlias: Sieve = (scene, clusters) => {
  const seen = new Map<string, Referent>()
  for (const r of named(scene)) {
    const code = aliasOf(r)
    if (code === undefined) continue
    const earlier = seen.get(code)
    if (earlier) clusters.join(earlier, r, "another name of the same")
    else seen.set(code, r)
  }
}

/** The same words again: "security forces … the security forces"; of things also
 *  "a strike … a strike", since a report seldom has two of one name. */
const sameWords: Sieve = (scene, clusters) => {
  const last = new Map<string, Referent>()
  for (const r of nominal(scene)) {
    const words = key(scene, r)
    const earlier = last.get(words)
    const other = r.article === "indefinite" || r.article === "possessive"
    const free = (r.kind === "thing" || !other) && !isRole(scene, r)
    if (earlier && free && !another(scene, earlier, r)) clusters.join(earlier, r, "same words")
    last.set(words, r)
  }
}

/** "The airport … Oslo airport … the airport": a named one came between. */
const another = (scene: Scene, earlier: Referent, r: Referent): boolean =>
  isBuilt(r) &&
  r.modifiers.size === 0 &&
  scene.referents
    .slice(earlier.n + 1, r.n)
    .some((x) => x.level === "name" && isBuilt(x) && x.lemma === r.lemma)

const isBuilt = ({ kind }: Referent): boolean => kind === "facility" || kind === "organization"

/** Roles and stand-ins are settled by who holds them, not by their words. */
const isRole = (scene: Scene, r: Referent): boolean =>
  r.kind === "person" && r.article === "definite" && isFormer(scene, r)

/** "The country", "the city", "the company": the one in focus. */
const focus: Sieve = (scene, clusters) => {
  for (const r of scene.referents) {
    if (r.level === "pronoun" || (r.level === "name" && !isCommon(scene, r))) continue
    if (r.plural || clusters.of(r).some((m) => m.n < r.n) || !standsIn(scene, r)) continue
    if (isPublisher(scene, r)) continue
    const best = ministryBefore(scene, r) ?? inFocus(scene, clusters, r)
    if (best && clusters.may(best, r)) clusters.join(best, r, "the one the report is about")
  }
}

/** A capitalised description, no name of a state: "the former Soviet Republic". */
const isCommon = (scene: Scene, r: Referent): boolean =>
  r.kind === "gpe" && !isState(r) && scene.in(r.lemma, "nouns_state")

function inFocus(scene: Scene, clusters: Clusters, r: Referent): Referent | undefined {
  let best: { readonly at: Referent; readonly score: number } | undefined
  for (const cluster of clusters.all()) {
    const head = cluster.find(
      (m) => m.level === "name" && canBe(scene, m, r) && isOfField(scene, m, r),
    )
    if (!head || !clusters.may(head, r)) continue
    const before = cluster.filter((m) => m.n < r.n)
    if (before.length === 0) continue
    const distance = r.sentence - before.at(-1)!.sentence
    const score = isState(head)
      ? countryWeight(scene, head)
      : 1 / (1 + distance) + before.length * 0.05
    if (!best || score > best.score) best = { at: before.at(-1)!, score }
  }
  return best?.at
}

/** "The interior ministry … the ministry", where its letters make no name of it. */
function ministryBefore(scene: Scene, r: Referent): Referent | undefined {
  const last = scene.referents
    .slice(0, r.n)
    .findLast((x) => x.kind === "organization" && x.lemma === r.lemma)
  return last && last.level !== "name" && fieldOf(scene, last) !== undefined ? last : undefined
}

/** What a ministry is for; `undefined` where the words do not say. */
function fieldOf(scene: Scene, { first, last }: Referent): string | undefined {
  const forms = scene.doc.tokens.slice(first, last).map(({ form }) => form)
  const [organ, field] = bodyWords(scene, forms)
  return organ === "ministry" ? field : undefined
}

/** "The ministry of education" is no other ministry, however much the report is
 *  about that one: what a ministry is for tells it from the others. */
function isOfField(scene: Scene, name: Referent, noun: Referent): boolean {
  const field = fieldOf(scene, noun)
  return field === undefined || field === bodyWords(scene, name.name)[1]
}

/** "His Georgian counterpart": the one of that state who was spoken of last. */
const counterpart: Sieve = (scene, clusters) => {
  for (const r of nominal(scene)) {
    if (!scene.in(r.lemma, "nouns_counterpart")) continue
    const [code] = statesOf(scene, r)
    const fits = (x: Referent) =>
      x.level === "name" &&
      x.kind === "person" &&
      clusters.of(x).some((m) => statesOf(scene, m).includes(code!))
    const other = code && scene.referents.slice(0, r.n).findLast(fits)
    if (other) clusters.join(other, r, "of that state")
  }
}

/** How often a report names a state, by noun or adjective. */
function countryWeight(scene: Scene, state: Referent): number {
  const code = aliasOf(state)
  return scene.countries.filter((other) => other === code).length
}

/** From the surest evidence to the weakest (Raghunathan et al. 2010, Lee et al. 2013). */
export const sieves: readonly Sieve[] = [
  sameName,
  apposition,
  copula,
  acronym,
  knownAlias,
  likeName,
  givenName,
  ...pronounSieves.grammar,
  selves,
  focus,
  sameWords,
  sameHead,
  holders,
  counterpart,
  ...pronounSieves.antecedents,
  bodies,
]
