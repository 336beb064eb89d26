import type {
  Actor,
  Claim,
  Document,
  DocumentGroup,
  DocumentId,
  Lookup,
  NonEmpty,
  Source,
} from "../model/index.ts"
import { officeOf } from "./bodies.ts"
import { outletKey } from "./credits.ts"

export type Voice = Source & { readonly document: DocumentId }

/** Tells voices apart: two claims with the same key come from one origin. */
export interface Voices {
  /** The origin of a claim: the last link of its chain. */
  key(claim: Claim): string
  /** One voice for each origin, in the order of the claims. */
  of(claims: NonEmpty<Claim>): NonEmpty<Voice>
  /** How many publishers tell the claims, copies too. */
  outlets(claims: readonly Claim[]): number
}

/** Voices by origin. A resolved actor is one voice wherever it is quoted, also
 *  where it publishes itself, and an office of a state is one voice under all its
 *  names, its spokesman's and its channel's too; an outlet is one voice in all its
 *  reports; anybody else is one voice within each group of dependent reports. */
export function voicesOf(
  known: Lookup,
  groups: readonly DocumentGroup[],
  actors: readonly Actor[],
): Voices {
  const origin = new Map(
    groups.flatMap((one) => one.documents.map((id) => [id, one.documents[0]] as const)),
  )
  const named = new Map<string, string>()
  for (const actor of actors)
    for (const name of actor.names) named.set(outletKey(name), officeOf(actor) ?? actor.id)
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
    if (actor) return officeOf(actor) ?? actor.id
    const words = known.words(source.mention)
    return named.get(outletKey(words)) ?? `${first.id} ${words.toLowerCase()}`
  }
  const key = remembered((claim) => originOf(claim.chain.at(-1)!.source, known.home(claim.id)!))
  return {
    key,
    of: (claims) => distinct(claims, key, known),
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
  known: Lookup,
): NonEmpty<Voice> {
  const voices = new Map<string, Voice>()
  for (const claim of claims) {
    const origin = key(claim)
    if (voices.has(origin)) continue
    voices.set(origin, { ...claim.chain.at(-1)!.source, document: known.home(claim.id)!.id })
  }
  return [...voices.values()] as unknown as NonEmpty<Voice>
}
