import {
  type Annotated,
  type Claim,
  claimsOf,
  type Document,
  type Dossier,
  type DossierLayer,
  type Judgements,
  lookup,
  type Notice,
  type Resolution,
  type Speaker,
} from "../model/index.ts"
import { contradictionsOf } from "./contradictions.ts"
import { corroborationsOf } from "./corroborations.ts"
import { groupsOf } from "./duplicates.ts"
import { incidentsOf } from "./incidents.ts"
import { byInstant } from "./instants.ts"
import { labelsOf } from "./labels.ts"
import { seriesOf } from "./series.ts"
import { type Voices, voicesOf } from "./voices.ts"
import { withdrawalsOf } from "./withdrawals.ts"

/** Joins what the reports claim: who says the same, how many voices that is,
 *  what happened, how the numbers moved and what cannot all hold. The order in
 *  which the documents come does not matter. */
export function dossier(
  docs: readonly Annotated<DossierLayer>[],
  resolution: Resolution,
  notices: readonly Notice[],
  judgements: Judgements = { together: [], apart: [] },
): Dossier {
  const documents = docs.map(kept).sort((a, b) => byDate(a.document, b.document))
  const { actors, places, links, settings, same } = resolution
  const known = lookup({ documents, actors, places, links, settings })
  const groups = groupsOf(documents)
  const claims = documents.flatMap((doc) => doc.claims)
  const voices = voicesOf(known, groups, actors, documents)
  const corroborations = corroborationsOf(claims, same, voices, known)
  const figures = claimsOf(documents, "figure")
  const events = claimsOf(documents, "event")
  const incidents = incidentsOf({ events, figures, known, judgements, voices })
  const labels = labelsOf(figures, known)
  const { withdrawals, taken } = withdrawalsOf(figures, known, voices)
  return {
    format: 1,
    documents,
    groups,
    actors: sorted(actors, (actor) => actor.id),
    places: sorted(places, (place) => place.id),
    links: sorted(links, (link) => `${link.mention} ${link.to} ${link.by}`),
    settings: sorted(settings, (setting) => setting.claim),
    contradictions: contradictionsOf(documents, known, same, voices),
    corroborations,
    incidents,
    series: seriesOf({ claims, figures, incidents, labels, taken, known, voices }),
    withdrawals,
    labels,
    speakers: speakersOf(claims, voices),
    notices: sorted(notices, noticeKey),
  }
}

/** Everybody in whose name a claim is told in the end, with the origin that this is. */
function speakersOf(claims: readonly Claim[], voices: Voices): readonly Speaker[] {
  const origins = new Map<Speaker["by"], string>()
  for (const claim of claims) {
    const { source } = claim.chain.at(-1)!
    if (source.kind === "unnamed") continue
    const by = source.kind === "mention" ? source.mention : voices.family(claim.citation.document)
    if (!origins.has(by)) origins.set(by, voices.key(claim))
  }
  return sorted([...origins], ([by]) => by).map(([by, origin]) => ({ by, origin }))
}

/** Only the layers a dossier keeps. */
const kept = (doc: Annotated<DossierLayer>): Annotated<DossierLayer> => ({
  document: doc.document,
  sentences: doc.sentences,
  mentions: doc.mentions,
  quotations: doc.quotations,
  times: doc.times,
  quantities: doc.quantities,
  attributions: doc.attributions,
  scopes: doc.scopes,
  claims: doc.claims,
})

const byDate = (a: Document, b: Document): number =>
  byInstant(a.meta.publishedAt ?? "", b.meta.publishedAt ?? "") || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sorted = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  [...items].sort((a, b) => compare(key(a), key(b)))

const noticeKey = ({ citation, code, message }: Notice): string =>
  `${citation?.document ?? ""} ${String(citation?.start ?? 0).padStart(9, "0")} ${code} ${message}`
