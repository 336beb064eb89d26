import type {
  Annotated,
  LayerName,
  Link,
  Mention,
  MentionId,
  NonEmpty,
  Place,
  PlaceId,
  TokenIndex,
} from "../model/index.ts"
import { contains, dependents, hash } from "../model/index.ts"
import { calqueOf } from "./calques.ts"
import type { Entry, PlaceKind } from "./gazetteer.ts"
import type { PlaceVerdict } from "./given.ts"
import type { Scene, Toponym } from "./toponyms.ts"
import { featureOf, toponyms } from "./toponyms.ts"
import type { Located } from "./whereabouts.ts"
import { whereabouts } from "./whereabouts.ts"
import type { World } from "./world.ts"

type Doc = Annotated<LayerName>

/** Where the names of a report are. */
export interface Found {
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  /** Toponyms in text order, with the place each is and how it is used. */
  readonly spots: readonly Spot[]
}

export interface Spot {
  readonly first: TokenIndex
  readonly last: TokenIndex
  readonly place: PlaceId
  readonly precision: Place["precision"]
  /** `associative`: the name stands for those who govern or speak there. Terms:
   *  literal and associative use of toponyms (Gritta et al. 2020). */
  readonly use: "literal" | "associative"
  /** A preposition of place stands before it: "in Homs". */
  readonly placed: boolean
  /** Somebody speaks or writes there: "said in Geneva", a dateline. */
  readonly spoken: boolean
}

const precisions: Readonly<Record<PlaceKind, Place["precision"]>> = {
  country: "country",
  continent: "region",
  region: "region",
  area: "region",
  district: "district",
  town: "town",
  airport: "site",
  site: "site",
}

const idOf = (entry: Entry): PlaceId =>
  `p${hash([entry.name, entry.kind, entry.country, entry.latitude, entry.longitude].join("|"))}` as PlaceId

/** The place of a row of the gazetteer. */
export const placeOf = (entry: Entry): Place => ({
  id: idOf(entry),
  name: entry.name,
  latitude: entry.latitude,
  longitude: entry.longitude,
  precision: precisions[entry.kind],
  country: entry.country,
  geonames: entry.geonames,
})

const acting = /^nsubj(?!:pass)/

/** The token of a name that the rest of it hangs from. */
function topOf({ doc }: Scene, { first, last }: Located): TokenIndex {
  let top = last - 1
  for (let token = first; token < last; token++) {
    const head = doc.arcs[token]?.head ?? -1
    if (head < first || head >= last) top = token
  }
  return top
}

/** "in Homs", "in the villages of Homs and Hama". */
function isPlaced(scene: Scene, top: TokenIndex): boolean {
  const { doc, language } = scene
  const behind = language.lexicons.place_behind ?? new Set<string>()
  const own = (dependents(doc.arcs)[top] ?? []).some(
    (i) => doc.arcs[i]!.deprel === "case" && behind.has(doc.tokens[i]!.form.toLowerCase()),
  )
  const arc = doc.arcs[top]
  const leans = arc !== undefined && arc.head >= 0 && arc.head < top
  return own || (leans && /^(conj|nmod|flat|appos)/.test(arc.deprel) && isPlaced(scene, arc.head))
}

/** "left Homs", "which is called Oslo": the verb is about the place itself. */
const movesOver = ({ language }: Scene, verb: Scene["doc"]["tags"][number] | undefined): boolean =>
  verb !== undefined && language.lexicons.place_object?.has(verb.lemma.toLowerCase()) === true

/** "Moscow said": the name of a place that speaks, decides or is supported. */
function useOf(scene: Scene, located: Located): Spot["use"] {
  const { doc } = scene
  const top = topOf(scene, located)
  const arc = doc.arcs[top]
  if (arc === undefined) return "literal"
  if (calqueOf(scene.language, doc.tokens[top]!.form) !== undefined) return "associative"
  const governor = doc.tags[arc.head]
  const verb = governor?.upos === "VERB"
  const object = arc.deprel === "obj" && !isPlaced(scene, top) && !movesOver(scene, governor)
  return (acting.test(arc.deprel) && verb) || object ? "associative" : "literal"
}

/** Tokens in which a dateline ends with its dash. */
const DATELINE = 16

/** "Said in Geneva"; "GENEVA, 3 May (Agency) –". */
function isSpoken(scene: Scene, located: Located, top: TokenIndex): boolean {
  const { doc, language } = scene
  const over = doc.arcs[top]?.head ?? -1
  const says = language.lexicons.reporting_verbs?.has(doc.tags[over]?.lemma.toLowerCase() ?? "")
  if (says && isPlaced(scene, top)) return true
  const sentence = doc.sentences.find(({ first, last }) => first <= top && top < last)
  if (sentence?.first !== located.first) return false
  const line = doc.tokens.slice(located.last, Math.min(sentence.last, located.first + DATELINE))
  const dash = line.findIndex(({ form }) => /^[-–—]+$/.test(form))
  return (
    dash >= 0 && line.slice(0, dash).every((_, i) => doc.tags[located.last + i]!.upos !== "VERB")
  )
}

function spotOf(scene: Scene, located: Located): (Spot & { readonly entry: Entry }) | undefined {
  const { entry, first, last } = located
  if (!entry) return undefined
  const { id, precision } = placeOf(entry)
  const top = topOf(scene, located)
  return {
    first,
    last,
    place: id,
    precision,
    use: useOf(scene, located),
    placed: isPlaced(scene, top),
    spoken: isSpoken(scene, located, top),
    entry,
  }
}

const known = new WeakMap<readonly Toponym[], ReadonlyMap<TokenIndex, Toponym>>()

/** Toponyms by their tokens, the first of those that share one; made once a list. */
function byToken<T extends Toponym>(located: readonly T[]): ReadonlyMap<TokenIndex, T> {
  const made = known.get(located) as ReadonlyMap<TokenIndex, T> | undefined
  if (made) return made
  const found = new Map<TokenIndex, T>()
  for (const one of located)
    for (let at = one.first; at < one.last; at++) if (!found.has(at)) found.set(at, one)
  known.set(located, found)
  return found
}

/** The toponym that tells where a mention is: the one at its head, or the one
 *  that a word for a place ("the airport of Manas") is named by. */
function nameOf<T extends Toponym>(
  scene: Scene,
  mention: Mention,
  located: readonly T[],
): T | undefined {
  const head = byToken(located).get(mention.head)
  if (head) return head
  const feature = featureOf(scene, mention.head)
  if (feature === undefined) return undefined
  const inside = located.filter((one) => contains(mention, one) && one.feature === feature)
  return inside.length === 1 ? inside[0] : undefined
}

const placed = /^(gpe|location|facility)$/

type Verdicts = ReadonlyMap<MentionId, readonly PlaceVerdict[]>

/** Toponyms with only those places that decisions leave to them. What was decided
 *  of one holds for all of its name in the report that nothing was decided of. */
function decided(scene: Scene, all: readonly Toponym[], verdicts: Verdicts): readonly Toponym[] {
  if (verdicts.size === 0) return all
  const own = new Map<Toponym, Toponym>()
  for (const mention of scene.doc.mentions) {
    const told = verdicts.get(mention.id)
    const name = told && nameOf(scene, mention, all)
    if (name) own.set(name, narrowed(name, told))
  }
  const byName = new Map([...own].map(([{ name }, one]) => [name, one]))
  return all.map((one) => {
    const like = byName.get(one.name)
    if (own.has(one) || !like) return own.get(one) ?? one
    return { ...one, entries: like.entries, ...(like.decided && { decided: like.decided }) }
  })
}

function narrowed(name: Toponym, told: readonly PlaceVerdict[]): Toponym {
  const chosen = told.findLast(({ judgement }) => judgement === "positive")
  const only = name.entries.filter((entry) => idOf(entry) === chosen?.to)
  const not = new Set(told.filter((one) => one.judgement === "negative").map(({ to }) => to))
  const entries = only.length > 0 ? only : name.entries.filter((entry) => !not.has(idOf(entry)))
  return { ...name, entries, decided: told.map(({ to, judgement }) => judgement + to).join(" ") }
}

function linkOf(
  scene: Scene,
  mention: Mention,
  located: readonly Located[],
  verdicts: Verdicts,
): Link | undefined {
  if (!placed.test(mention.type) || mention.level === "pronoun") return undefined
  const name = nameOf(scene, mention, located)
  if (!name?.entry) return undefined
  const to = idOf(name.entry)
  const site = precisions[name.entry.kind] !== "country" && useOf(scene, name) === "associative"
  const reason = site ? "the name stands for those who act there" : name.reason
  const judgement = site ? "unsure" : "positive"
  const told = verdicts.get(mention.id)?.findLast((one) => one.to === to)
  const [first, ...rest] = name.others.map(placeOf)
  const alternatives: NonEmpty<Place> | undefined = first && [first, ...rest]
  return {
    mention: mention.id,
    to,
    ...(told
      ? { reason: told.reason, judgement: told.judgement, by: told.by }
      : { reason, judgement, by: "gazetteer" }),
    ...(alternatives && !told && { alternatives }),
  }
}

/** Which places the names of a report are, and which of its mentions refer to
 *  them, as decisions leave it. A name that acts or speaks is linked as unsure:
 *  "Moscow said" tells no site. */
export function places(doc: Doc, world: World, verdicts: Verdicts = new Map()): Found {
  const language = world.languages.find(({ code }) => code === doc.document.language)
  if (!language) return { places: [], links: [], spots: [] }
  const scene: Scene = { doc, gazetteer: world.gazetteer, language }
  const located = whereabouts(scene, decided(scene, toponyms(scene), verdicts))
  const spots = located.map((one) => spotOf(scene, one)).filter((spot) => spot !== undefined)
  const table = new Map(spots.map(({ entry }) => [idOf(entry), placeOf(entry)]))
  const links = doc.mentions
    .map((mention) => linkOf(scene, mention, located, verdicts))
    .filter((link) => link !== undefined)
  return {
    places: [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    links,
    spots: spots.map(({ entry: _, ...spot }) => spot),
  }
}
