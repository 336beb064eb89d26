import type { Claim, ClaimId } from "./claim.ts"
import type { Citation } from "./document.ts"
import type { Mention, MentionId } from "./layers.ts"
import type { Id, NonEmpty } from "./span.ts"

export type ActorId = Id<"actor">
export type PlaceId = Id<"place">

/** A person, group or body that can act or speak, across documents. */
export interface Actor {
  readonly id: ActorId
  /** The fullest first. */
  readonly names: NonEmpty<string>
  readonly type: Mention["type"]
  /** ISO 3166-1 alpha-3, or a CAMEO/PLOVER international code such as `IGO`. */
  readonly country: string | undefined
  /** PLOVER sector, e.g. `GOV`, `MIL`, `OPP`. */
  readonly sector: string | undefined
  /** Other CAMEO/PLOVER codes after the first, most specific last. */
  readonly codes: readonly string[]
  /** Wikidata QID. */
  readonly wikidata: string | undefined
  /** The group that it is some of: "the last units of the peacekeepers". */
  readonly whole?: ActorId
}

export interface Place {
  readonly id: PlaceId
  readonly name: string
  /** WGS 84 degrees, north and east positive. */
  readonly latitude: number
  readonly longitude: number
  /** What the point stands for; do not plot a country's centroid as a site.
   *  Term: where_prec (UCDP GED), geo_precision (ACLED). */
  readonly precision: "site" | "town" | "district" | "region" | "country"
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  readonly geonames: number | undefined
}

/** Half-open interval of local civil time at the place, ISO 8601 without zone,
 *  as precise as the words: "this morning" has a granularity of `partOfDay`. */
export interface TimeSpan {
  readonly start: string
  readonly end: string
  readonly granularity: "minute" | "hour" | "partOfDay" | "day" | "week" | "month" | "year"
  /** `words`: the clause says so; `discourse`: the clause it is joined to, or goes
   *  on from, does; `publication`: nothing says when, and the date of the report
   *  stands in. */
  readonly anchor: "words" | "discourse" | "publication"
}

/** That a mention is this actor or place: a layer over documents, kept apart
 *  from the claims so that an editor's correction changes no claim. */
export interface Link {
  readonly mention: MentionId
  readonly to: ActorId | PlaceId
  /** Why, in words: "same surname, earlier in the report". */
  readonly reason: string
  /** Term and values: judgement (nomenklatura). */
  readonly judgement: "positive" | "negative" | "unsure"
  /** Rule, model or person. A person's link outranks a machine's. */
  readonly by: string
  /** Other places of that name that it might be, the likeliest first. */
  readonly alternatives?: NonEmpty<Place>
}

/** A link that is given to `resolve` to keep to: what a person, or another
 *  program, decided of a mention. Cited words find their mention again after the
 *  program has learnt to read better; whoever leaves the link out undoes it. */
export interface GivenLink {
  readonly mention: Citation | MentionId
  /** A mention of the same, or of another, actor; or a place of the gazetteer. */
  readonly to: Citation | MentionId | PlaceId
  readonly judgement: Link["judgement"]
  readonly reason: string
  /** `person:` and a name for a person, who outranks every machine. */
  readonly by: string
}

/** Where and when a claim holds, as far as it can be known. `inherited`: not
 *  said in its clause, but taken from the sentence, the report or its date. */
export interface Setting {
  readonly claim: ClaimId
  readonly place: PlaceId | undefined
  readonly placeFrom: "words" | "inherited"
  readonly time: TimeSpan | undefined
}

/** Answers that `compare` needs about the world. */
export interface SameAs {
  actor(a: MentionId | undefined, b: MentionId | undefined): boolean | undefined
  place(a: MentionId | undefined, b: MentionId | undefined): boolean | undefined
  time(a: Claim, b: Claim): boolean | undefined
}

/** Which actor, place and time everything in some documents is: what `resolve`
 *  gives, and `corroborate` asks. */
export interface Resolution {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
  readonly same: SameAs
}
