import {
  type ClaimId,
  type Corroboration,
  type EventClaim,
  type FigureClaim,
  hash,
  type Incident,
  type IncidentId,
  type Lookup,
  type NonEmpty,
  overlaps,
} from "../model/index.ts"

/** Happenings, one for each group of events that say the same; what is only
 *  ordered, planned, supposed or denied has not happened. The id is made from
 *  the first telling, so that more tellings leave it as it is. */
export function incidentsOf(
  events: readonly EventClaim[],
  figures: readonly FigureClaim[],
  corroborations: readonly Corroboration[],
  known: Lookup,
): readonly Incident[] {
  const happened = new Set(
    events
      .filter((event) => event.frame === "actual" && !known.denied(event))
      .map((event) => event.id),
  )
  const counts = new Map<string, FigureClaim[]>()
  for (const figure of figures) {
    const { document } = figure.citation
    counts.set(document, [...(counts.get(document) ?? []), figure])
  }
  return corroborations
    .filter((one) => happened.has(one.claims[0]))
    .map((one) => incident(one.claims, counts, known))
}

function incident(
  events: NonEmpty<ClaimId>,
  counts: ReadonlyMap<string, readonly FigureClaim[]>,
  known: Lookup,
): Incident {
  const settings = events.map((id) => known.setting(id))
  const worded = settings.find((setting) => setting?.placeFrom === "words" && setting.place)
  const dated = settings.find((setting) => setting?.time?.anchor === "words")
  const told = events.map((id) => known.claim(id)!)
  return {
    id: hash(events[0]) as IncidentId,
    events,
    figures: told.flatMap((event) =>
      (counts.get(event.citation.document) ?? [])
        .filter((figure) => overlaps(figure.trigger, event.trigger))
        .map((figure) => figure.id),
    ),
    place: (worded ?? settings.find((setting) => setting?.place))?.place,
    time: (dated ?? settings.find((setting) => setting?.time))?.time,
    background: false,
    reasons: events
      .slice(1)
      .map((id) => ({ claims: [events[0], id] as const, why: "the same act of the same people" })),
  }
}
