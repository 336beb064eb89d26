import {
  type ClaimId,
  type Corroboration,
  type EventClaim,
  hash,
  type Incident,
  type IncidentId,
  type Lookup,
  type NonEmpty,
} from "../model/index.ts"

/** Happenings, one for each group of events that say the same; what is only
 *  ordered, planned, supposed or denied has not happened. The id is made from
 *  the first telling, so that more tellings leave it as it is. */
export function incidentsOf(
  events: readonly EventClaim[],
  corroborations: readonly Corroboration[],
  known: Lookup,
): readonly Incident[] {
  const happened = new Set(
    events
      .filter((event) => event.frame === "actual" && !known.denied(event))
      .map((event) => event.id),
  )
  return corroborations
    .filter((one) => happened.has(one.claims[0]))
    .map((one) => incident(one.claims, known))
}

function incident(events: NonEmpty<ClaimId>, known: Lookup): Incident {
  const settings = events.map((id) => known.setting(id))
  const worded = settings.find((setting) => setting?.placeFrom === "words" && setting.place)
  const dated = settings.find((setting) => setting?.time?.anchor === "words")
  return {
    id: hash(events[0]) as IncidentId,
    events,
    place: (worded ?? settings.find((setting) => setting?.place))?.place,
    time: (dated ?? settings.find((setting) => setting?.time))?.time,
  }
}
