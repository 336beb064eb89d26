import type {
  Actor,
  Claim,
  ClaimId,
  Document,
  DocumentGroup,
  DocumentId,
  Lookup,
  NonEmpty,
  Source,
} from "../model/index.ts"
import { officeOf } from "./bodies.ts"

export type Voice = Source & { readonly document: DocumentId }

/** Tells voices apart: two claims with the same key come from one origin. */
export interface Voices {
  /** The origin of a claim: the last link of its chain. */
  key(claim: Claim): string
  /** One voice for each origin, in the order of the claims. */
  of(claims: NonEmpty<Claim>): NonEmpty<Voice>
}

/** Voices by origin. A resolved actor is one voice wherever it is quoted, also
 *  where it publishes itself, and an office of a state is one voice under all its
 *  names; anybody else is one voice within each group of dependent reports. */
export function voicesOf(
  known: Lookup,
  groups: readonly DocumentGroup[],
  actors: readonly Actor[],
): Voices {
  const group = new Map(
    groups.flatMap((one) => one.documents.map((id) => [id, one.documents[0]] as const)),
  )
  const byName = new Map(
    actors.flatMap((actor) =>
      actor.names.map((name) => [name.toLowerCase(), officeOf(actor) ?? actor.id] as const),
    ),
  )
  const key = (claim: Claim): string => {
    const document = known.home(claim.id)!
    const source = claim.chain.at(-1)!.source
    const family = group.get(document.id) ?? document.id
    return originOf(source, document, family)
  }
  const originOf = (source: Source, document: Document, family: string): string => {
    if (source.kind === "publisher")
      return byName.get(document.meta.publisher?.toLowerCase() ?? "") ?? `${family} publisher`
    if (source.kind === "unnamed")
      return `${family} ${document.text.slice(source.span.start, source.span.end).toLowerCase()}`
    const actor = known.actor(source.mention)
    if (actor) return officeOf(actor) ?? actor.id
    return `${family} ${known.words(source.mention).toLowerCase()}`
  }
  return { key, of: (claims) => distinct(claims, key, known) }
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
    voices.set(origin, {
      ...claim.chain.at(-1)!.source,
      document: known.home(claim.id as ClaimId)!.id,
    })
  }
  return [...voices.values()] as unknown as NonEmpty<Voice>
}
