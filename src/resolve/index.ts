import type { Annotated, Language, LayerName, Link, Place, Setting } from "../model/index.ts"
import { actorsOf } from "./actors.ts"
import { coreference } from "./coreference.ts"
import { type Entity, entitiesOf } from "./entities.ts"
import { places } from "./places.ts"
import { sameAs } from "./same.ts"
import { settings } from "./settings.ts"
import type { Resolution, World } from "./world.ts"

export type { KnownActor, Resolution, World } from "./world.ts"

type Doc = Annotated<LayerName>

/** Which actor, place and time everything is that the reports speak of. The
 *  same for any order of the reports; a report given twice counts once. */
export function resolve(docs: readonly Doc[], world: World): Resolution {
  const each = sorted(docs).map((doc) => one(doc, world))
  const { actors, links } = actorsOf(each.flatMap(({ entities }) => entities))
  const table = new Map(
    each.flatMap((doc) => doc.places.map((place) => [place.id, place] as const)),
  )
  const found = {
    actors,
    places: [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: [...links, ...each.flatMap((doc) => doc.links)].sort(byMention),
    settings: each.flatMap((doc) => doc.settings),
  }
  return { ...found, same: sameAs(found) }
}

const byMention = (a: Link, b: Link): number =>
  a.mention === b.mention ? (a.to < b.to ? -1 : 1) : a.mention < b.mention ? -1 : 1

const sorted = (docs: readonly Doc[]): readonly Doc[] =>
  [...new Map(docs.map((doc) => [doc.document.id, doc])).values()].sort((a, b) =>
    a.document.id < b.document.id ? -1 : 1,
  )

interface One {
  readonly entities: readonly Entity[]
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
}

function one(doc: Doc, world: World): One {
  const language = languageOf(doc, world)
  const found = places(doc, world)
  const stateOf = new Map(found.places.map((place) => [String(place.id), place.country]))
  const entities = entitiesOf({
    coreference: coreference(doc, language),
    document: doc.document.id,
    language,
    world,
    at: doc.document.meta.publishedAt,
    states: new Map(found.links.map((link) => [link.mention, stateOf.get(String(link.to))!])),
  })
  return { entities, ...found, settings: settings(doc, found) }
}

function languageOf(doc: Doc, world: World): Language {
  const language = world.languages.find(({ code }) => code === doc.document.language)
  if (!language) throw new RangeError(`no language "${doc.document.language}" in the world given`)
  return language
}
