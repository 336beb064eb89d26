import type {
  Annotated,
  GivenLink,
  Language,
  LayerName,
  Link,
  Place,
  Setting,
  TokenIndex,
} from "../model/index.ts"
import { countryByCode } from "../ontology/sectors.ts"
import { actorsOf } from "./actors.ts"
import { type Coreference, coreference } from "./coreference.ts"
import { type Entity, entitiesOf, type Report } from "./entities.ts"
import { type Cited, type Given, given, nothingGiven, type Verdict } from "./given.ts"
import { mostNamed } from "./offices.ts"
import { placeOf, places } from "./places.ts"
import { sameAs } from "./same.ts"
import { settings } from "./settings.ts"
import type { Resolution, World } from "./world.ts"

export type { KnownActor, Resolution, World } from "./world.ts"

type Doc = Annotated<LayerName>

/** Which actor, place and time everything is that the reports speak of. The
 *  same for any order of the reports; a report given twice counts once.
 *
 *  @param decided links to keep to, whatever the rules say: what is given as
 *  positive is joined with all it stands for, what is given as negative or unsure
 *  is kept apart. A person's outranks a machine's, and of equals the later one the
 *  earlier. A link that points at nothing in these reports changes nothing.
 *  @param alone what {@link resolveAlone} gave of reports, by their ids; such a
 *  report needs no syntax, unless a decision cites it. */
export function resolve(
  docs: readonly (Doc | Cited)[],
  world: World,
  decided: readonly GivenLink[] = [],
  alone: ReadonlyMap<string, Alone> = new Map(),
): Resolution {
  const reports = sorted(docs)
  const links = given(reports, decided)
  const each = reports.map((doc) => alone.get(doc.document.id) ?? one(doc as Doc, world, links))
  const known = actorsOf(
    each.flatMap(({ entities }) => entities),
    links,
    each.flatMap(({ parts }) => parts),
  )
  const table = new Map(
    each.flatMap((doc) => doc.places.map((place) => [place.id, place] as const)),
  )
  const found = {
    actors: known.actors,
    places: [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: inOrder([...known.links, ...each.flatMap((doc) => doc.links)]),
    settings: each.flatMap((doc) => doc.settings),
  }
  return { ...found, same: sameAs(found) }
}

/** What one report tells of who, where and when, whatever others say and nobody
 *  having decided anything. Plain JSON. */
export const resolveAlone = (doc: Doc, world: World): Alone => one(doc, world, nothingGiven)

/** Of one mention first what it is. */
const sortKey = ({ mention, judgement, to, by }: Link): string =>
  `${mention} ${judgement === "positive" ? 0 : 1} ${to} ${by}`

const inOrder = (links: readonly Link[]): readonly Link[] =>
  links
    .map((link) => ({ link, key: sortKey(link) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ link }) => link)

const sorted = <D extends Cited>(docs: readonly D[]): readonly D[] =>
  [...new Map(docs.map((doc) => [doc.document.id, doc])).values()].sort((a, b) =>
    a.document.id < b.document.id ? -1 : 1,
  )

/** See {@link resolveAlone}. */
export interface Alone {
  readonly entities: readonly Entity[]
  readonly parts: readonly (readonly [Entity, Entity])[]
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
}

function one(doc: Doc, world: World, decided: Given): Alone {
  const language = languageOf(doc, world)
  const found = places(doc, world, decided.places)
  const placeById = new Map(found.places.map((place) => [String(place.id), place]))
  const inside = decided.inside.get(doc.document.id) ?? []
  const about = {
    coreference: coreference(doc, language, inside),
    document: doc.document.id,
    language,
    world,
    at: doc.document.meta.publishedAt,
    places: new Map(found.links.map((link) => [link.mention, placeById.get(String(link.to))!])),
  }
  const entities = entitiesOf(about)
  const focus = inFocus(entities, world)
  const where = settings(doc, found, language, { focus: focus?.id, stately: statelyIn(entities) })
  const used = focus && where.some(({ place }) => place === focus.id)
  const table = new Map([...found.places, ...(used ? [focus] : [])].map((one) => [one.id, one]))
  const parts = partsOf(about, entities, inside, () => coreference(doc, language, notOne(inside)))
  return { entities, parts, links: found.links, places: [...table.values()], settings: where }
}

/** Where states, their governments and leagues of states are mentioned. */
const statelyIn = (entities: readonly Entity[]): ReadonlySet<TokenIndex> =>
  new Set(
    entities
      .filter(
        ({ type, codes }) => type === "gpe" || codes.country === "IGO" || codes.sector === "GOV",
      )
      .flatMap(({ mentions }) => mentions.map(({ mention }) => mention.head)),
  )

const notOne = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.filter(({ judgement }) => judgement !== "positive")

/** Where a decision made one of what the rules would see as two of a report, what
 *  each of the two would be alone, if it has a name: so the decision is about who
 *  is meant in all reports. What is not named goes over alone.
 *
 *  @param unjoined the report without what joined. */
function partsOf(
  about: Report,
  entities: readonly Entity[],
  inside: readonly Verdict[],
  unjoined: () => Coreference,
): Alone["parts"] {
  if (notOne(inside).length === inside.length) return []
  const { clusters } = about.coreference
  const alone = unjoined().clusters.map((cluster) => new Set(cluster.map(({ n }) => n)))
  return clusters.flatMap((cluster) => {
    const entity = entities.find(({ mentions }) =>
      mentions.some(({ mention }) => cluster.some((one) => one.mention === mention.mention)),
    )
    const split = alone
      .map((own) => cluster.filter(({ n }) => own.has(n)))
      .filter((part) => part.some(({ level }) => level === "name"))
    if (!entity || split.length < 2) return []
    return entitiesOf({ ...about, coreference: { ...about.coreference, clusters: split } }).map(
      (part) => [part, entity] as const,
    )
  })
}

/** The state that most of a report's mentions belong to, if one leads. */
function inFocus(entities: readonly Entity[], { gazetteer }: World): Place | undefined {
  const states = entities.flatMap(({ codes, mentions }) =>
    codes.country && countryByCode(codes.country) ? mentions.map(() => codes.country!) : [],
  )
  const code = mostNamed(states)
  const name = code && countryByCode(code)?.names[0]
  const entry = name && gazetteer.find(name).find(({ kind }) => kind === "country")
  return entry ? placeOf(entry) : undefined
}

function languageOf(doc: Doc, world: World): Language {
  const language = world.languages.find(({ code }) => code === doc.document.language)
  if (!language) throw new RangeError(`no language "${doc.document.language}" in the world given`)
  return language
}
