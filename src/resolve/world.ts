import type { Actor, Language, Link, Place, SameAs, Setting } from "../model/index.ts"
import type { Gazetteer } from "./gazetteer.ts"

/** An actor that somebody has told us of: an entry of a user's own list, or of
 *  the list that comes with the program. */
export interface KnownActor {
  /** The fullest name first; all spellings that should be found. */
  readonly names: readonly [string, ...string[]]
  readonly type: Actor["type"]
  readonly country: string | undefined
  readonly sector: string | undefined
  readonly codes: readonly string[]
  readonly wikidata: string | undefined
  /** What the actor was and when, by date, the latest last; a role that held on
   *  the day of a report outranks `country` and `sector`. */
  readonly roles?: readonly KnownRole[]
}

/** An office or post with the time that it was held. */
export interface KnownRole {
  /** In words: "minister of the interior". They tell sector and country where
   *  the other fields do not. */
  readonly title: string | undefined
  readonly country: string | undefined
  readonly sector: string | undefined
  /** ISO 8601, as precise as it is known; both ends are in it. */
  readonly from: string | undefined
  readonly to: string | undefined
}

/** What is known before any report is read. */
export interface World {
  readonly languages: readonly Language[]
  readonly gazetteer: Gazetteer
  /** Lists of actors, the one that outranks the others first. */
  readonly actors: readonly (readonly KnownActor[])[]
}

/** Which one everything is. */
export interface Resolution {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
  /** Answers from all of it. */
  readonly same: SameAs
}
