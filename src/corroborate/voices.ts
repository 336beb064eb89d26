import type {
  Actor,
  Annotated,
  Claim,
  Document,
  DocumentGroup,
  DocumentId,
  Lookup,
  MentionId,
  NonEmpty,
  Source,
} from "../model/index.ts"
import { isBody, officeOf } from "./bodies.ts"
import { countriesOf } from "./countries.ts"
import { outletKey } from "./credits.ts"
import { employersOf } from "./employers.ts"
import { passingOf } from "./passing.ts"

export type Voice = Source & { readonly document: DocumentId }

/** Tells voices apart: two claims with the same key come from one origin. */
export interface Voices {
  /** The origin of a claim: the last link of its chain. */
  key(claim: Claim): string
  /** The same for somebody who is mentioned. */
  mention(id: MentionId): string
  /** One voice for each origin, in the order of the claims. */
  of(claims: NonEmpty<Claim>): NonEmpty<Voice>
  /** The report that a report has its text from, itself where it has not. */
  family(document: DocumentId): DocumentId
  /** Is a report copied from another, or another from it? */
  grouped(document: DocumentId): boolean
  /** How many publishers tell the claims, copies too. */
  outlets(claims: readonly Claim[]): number
}

/** Voices by origin. A resolved actor is one voice wherever it is quoted, also
 *  where it publishes itself, and an office of a state is one voice under all its
 *  names, its spokesman's too; an outlet is one voice in all its
 *  reports; anybody else is one voice within each group of dependent reports. A
 *  report that tells the same under its headline with a source adds no voice; one
 *  that tells in its own voice the number that an office has given speaks with the
 *  voice of the office. */
export function voicesOf(
  known: Lookup,
  groups: readonly DocumentGroup[],
  actors: readonly Actor[],
  documents: readonly Annotated<"mentions" | "claims">[],
): Voices {
  const claims = documents.flatMap((doc) => doc.claims)
  const countryOf = countriesOf(claims, known)
  const employers = employersOf(documents, known, countryOf)
  const origin = new Map(
    groups.flatMap((one) => one.documents.map((id) => [id, one.documents[0]] as const)),
  )
  const named = new Map<string, string>()
  const offices = new Set<string>()
  for (const actor of actors) {
    const own = officeOf(actor) ?? actor.id
    if (isBody(actor)) offices.add(own)
    for (const name of actor.names) named.set(outletKey(name), own)
  }
  const bodyOf = (actor: Actor, home: Document): string => {
    const employer = employers.get(actor.id) ?? actor
    return officeOf(employer, countryOf(home.id)) ?? employer.id
  }
  const outlet = (document: Document): string => {
    const name = document.meta.publisher
    return name === undefined ? document.id : (named.get(outletKey(name)) ?? outletKey(name))
  }
  const family = (document: Document): Document =>
    known.document(origin.get(document.id) ?? document.id) ?? document
  const originOf = (source: Source, home: Document): string => {
    const first = family(home)
    if (source.kind === "publisher") return outlet(first)
    if (source.kind === "unnamed")
      return `${first.id} ${home.text.slice(source.span.start, source.span.end).toLowerCase()}`
    const actor = known.actor(source.mention)
    if (actor) return bodyOf(actor, home)
    const words = known.words(source.mention)
    return named.get(outletKey(words)) ?? `${first.id} ${words.toLowerCase()}`
  }
  const key = remembered((claim) => originOf(claim.chain.at(-1)!.source, known.home(claim.id)!))
  const passing = passingOf(claims, known)
  const rested = (claim: Claim): Claim =>
    offices.has(key(claim)) ? claim : (passing(claim) ?? claim)
  return {
    key,
    mention: (id) => originOf({ kind: "mention", mention: id }, known.home(id)!),
    of: (claims) => distinct(claims.map(rested) as unknown as NonEmpty<Claim>, key, family, known),
    family: (id) => origin.get(id) ?? id,
    grouped: (id) => origin.has(id),
    outlets: (claims) => new Set(claims.map((claim) => outlet(known.home(claim.id)!))).size,
  }
}

function remembered(key: (claim: Claim) => string): (claim: Claim) => string {
  const keys = new Map<Claim, string>()
  return (claim) => {
    const made = keys.get(claim) ?? key(claim)
    keys.set(claim, made)
    return made
  }
}

function distinct(
  claims: NonEmpty<Claim>,
  key: (claim: Claim) => string,
  family: (document: Document) => Document,
  known: Lookup,
): NonEmpty<Voice> {
  const voices = new Map<string, Voice>()
  const homeOf = (claim: Claim): DocumentId => family(known.home(claim.id)!).id
  const sourced = new Set(
    claims.filter(({ chain }) => chain.at(-1)!.source.kind === "mention").map(homeOf),
  )
  for (const claim of claims) {
    const origin = key(claim)
    const again = claim.chain.at(-1)!.source.kind !== "mention" && sourced.has(homeOf(claim))
    if (again || voices.has(origin)) continue
    const { source } = claim.chain.at(-1)!
    const own = source.kind === "publisher" ? homeOf(claim) : known.home(claim.id)!.id
    voices.set(origin, { ...source, document: own })
  }
  return [...voices.values()] as unknown as NonEmpty<Voice>
}
