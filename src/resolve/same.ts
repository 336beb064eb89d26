import type {
  Actor,
  Claim,
  ClaimId,
  Link,
  MentionId,
  Place,
  SameAs,
  Setting,
  TimeSpan,
} from "../model/index.ts"

interface Known {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
}

/** Answers from links: `true` or `false` where they tell, else `undefined`. A
 *  person's link outranks a machine's, whatever the order. */
export function sameAs({ actors, places, links, settings }: Known): SameAs {
  const actorOf = linked(links, new Map(actors.map((actor) => [String(actor.id), actor])))
  const placeOf = linked(links, new Map(places.map((place) => [String(place.id), place])))
  const timeOf = new Map<ClaimId, TimeSpan | undefined>(settings.map((at) => [at.claim, at.time]))
  return {
    actor: (a, b) => both(a, b, actorOf, sameActor),
    place: (a, b) => both(a, b, placeOf, samePlace),
    time: (a: Claim, b: Claim) => sameTime(timeOf.get(a.id), timeOf.get(b.id)),
  }
}

function linked<T>(
  links: readonly Link[],
  table: ReadonlyMap<string, T>,
): ReadonlyMap<MentionId, T> {
  const found = new Map<MentionId, T>()
  const rank = (link: Link): number => (link.by.startsWith("person") ? 1 : 0)
  for (const link of [...links].sort((a, b) => rank(a) - rank(b))) {
    const to = table.get(String(link.to))
    if (to && link.judgement === "positive") found.set(link.mention, to)
    else if (to && link.judgement === "negative" && found.get(link.mention) === to)
      found.delete(link.mention)
  }
  return found
}

function both<T>(
  a: MentionId | undefined,
  b: MentionId | undefined,
  table: ReadonlyMap<MentionId, T>,
  compare: (x: T, y: T) => boolean | undefined,
): boolean | undefined {
  if (a !== undefined && a === b) return true
  const x = a === undefined ? undefined : table.get(a)
  const y = b === undefined ? undefined : table.get(b)
  return x === undefined || y === undefined ? undefined : compare(x, y)
}

/** Two actors are two when both are named, or when state, sector or kind differ;
 *  two descriptions that could be one leave it open. */
function sameActor(a: Actor, b: Actor): boolean | undefined {
  if (a.id === b.id) return true
  if (a.country && b.country && a.country !== b.country) return false
  if (a.sector && b.sector && a.sector !== b.sector) return false
  const named = (actor: Actor) => /^\p{Lu}/u.test(actor.names[0])
  return named(a) && named(b) && a.type === b.type ? false : undefined
}

const levels = ["site", "town", "district", "region", "country"]

/** Different places of one size are two; a town in another country is not in
 *  this one; a town and its own country leave it open. */
function samePlace(a: Place, b: Place): boolean | undefined {
  if (a.id === b.id) return true
  if (a.country !== b.country) return false
  return levels.indexOf(a.precision) === levels.indexOf(b.precision) ? false : undefined
}

function sameTime(a: TimeSpan | undefined, b: TimeSpan | undefined): boolean | undefined {
  if (!a || !b) return undefined
  if (a.start < b.end && b.start < a.end) return true
  return a.anchor === "words" && b.anchor === "words" ? false : undefined
}
