import type { AttributionId } from "./attribution.ts"
import type { Claim, ClaimId, ClaimKinds } from "./claim.ts"
import type { Document, DocumentId } from "./document.ts"
import type { Annotated, Mention, MentionId } from "./layers.ts"
import type { Actor, ActorId, Link, Place, PlaceId, Setting } from "./world.ts"

/** What can be looked up: annotated documents and what resolve said of them. */
export interface Known {
  readonly documents: readonly Annotated<"mentions" | "attributions" | "claims">[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
}

/** Finds things by their ids, each in constant time. */
export interface Lookup {
  document(id: DocumentId): Document | undefined
  claim(id: ClaimId): Claim | undefined
  mention(id: MentionId): Mention | undefined
  /** The document a claim or mention stands in. */
  home(id: ClaimId | MentionId): Document | undefined
  /** The mention's own words. */
  words(id: MentionId): string
  /** What the mention is linked to with a positive judgement; a person's link
   *  comes after a machine's in the list, and the last one holds. */
  actor(id: MentionId): Actor | undefined
  place(id: MentionId | PlaceId): Place | undefined
  setting(id: ClaimId): Setting | undefined
  /** Does anybody between the event and the reader deny it: the claim's own words,
   *  or a link of its chain ("the police deny reports that …")? */
  denied(claim: Claim): boolean
}

/** Indexes everything known; costs one walk over it. */
export function lookup(known: Known): Lookup {
  const documents = new Map(known.documents.map((doc) => [doc.document.id, doc.document]))
  const homes = new Map<string, Document>()
  const mentions = new Map<MentionId, Mention>()
  const claims = new Map<ClaimId, Claim>()
  const denials = new Set<AttributionId>()
  for (const { document, mentions: some, attributions, claims: made } of known.documents) {
    for (const one of attributions) if (one.cue?.lends === "denied") denials.add(one.id)
    for (const one of some) {
      mentions.set(one.id, one)
      homes.set(one.id, document)
    }
    for (const one of made) {
      claims.set(one.id, one)
      homes.set(one.id, document)
    }
  }
  const actors = new Map(known.actors.map((actor) => [actor.id, actor]))
  const places = new Map(known.places.map((place) => [place.id, place]))
  const positive = known.links.filter((link) => link.judgement === "positive")
  const actorOf = new Map<MentionId, Actor>()
  const placeOf = new Map<MentionId, Place>()
  for (const link of positive) {
    const actor = actors.get(link.to as ActorId)
    const place = places.get(link.to as PlaceId)
    if (actor) actorOf.set(link.mention, actor)
    if (place) placeOf.set(link.mention, place)
  }
  const settings = new Map(known.settings.map((setting) => [setting.claim, setting]))
  return {
    document: (id) => documents.get(id),
    claim: (id) => claims.get(id),
    mention: (id) => mentions.get(id),
    home: (id) => homes.get(id),
    words: (id) => wordsOf(mentions.get(id), homes.get(id)),
    actor: (id) => actorOf.get(id),
    place: (id) => places.get(id as PlaceId) ?? placeOf.get(id as MentionId),
    setting: (id) => settings.get(id),
    denied: ({ modality, chain }) =>
      modality === "denied" ||
      chain.some(({ attribution }) => attribution !== undefined && denials.has(attribution)),
  }
}

const wordsOf = (mention: Mention | undefined, document: Document | undefined): string =>
  mention && document ? document.text.slice(mention.start, mention.end).replace(/\s+/g, " ") : ""

/** All claims of one kind, document after document, in text order. */
export const claimsOf = <K extends keyof ClaimKinds>(
  documents: readonly Annotated<"claims">[],
  kind: K,
): readonly ClaimKinds[K][] =>
  documents.flatMap((doc) =>
    doc.claims.filter((claim): claim is ClaimKinds[K] => claim.kind === kind),
  )
