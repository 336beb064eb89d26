import type { ClaimId, Incident } from "../../model/index.ts"
import { clauseOf } from "../../report/passage.ts"
import { quoted } from "../../report/words.ts"
import type { ClaimRow, IncidentPage, IncidentRow, MapView, Timeline } from "../replies.ts"
import { given, timeOf, type View } from "./view.ts"

/** Happenings in the order of time, those without a day last: from `offset` on, at
 *  most `limit`.
 *
 *  @param background whether with those of earlier times that reports recall */
export function timeline(view: View, background: boolean, offset: number, limit: number): Timeline {
  const all = view.state.dossier.incidents
    .filter((one) => (background || !one.background) && view.row(one.events[0]))
    .map((one) => ({ one, start: timeOf(one.time)?.start ?? "9999" }))
    .sort((a, b) => compare(a.start, b.start))
  const some = all.slice(offset, offset + limit)
  return { total: all.length, offset, incidents: some.map(({ one }) => incidentRow(one, view)) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Claims that are shown of one incident. */
const SHOWN = 200

/** The claims that tell of one incident, and why they were joined; `undefined` for
 *  an unknown id. */
export function incidentPage(view: View, id: Incident["id"]): IncidentPage | undefined {
  const one = view.state.dossier.incidents.find((incident) => incident.id === id)
  if (!one) return undefined
  const claims = view.rowsOf([...one.events, ...one.figures])
  const reasons = new Set(one.reasons.map(({ why }) => why))
  return { total: claims.length, claims: claims.slice(0, SHOWN), reasons: [...reasons] }
}

function incidentRow(one: Incident, view: View): IncidentRow {
  const { known } = view.ground
  const events = view.rowsOf(one.events)
  const first = events[0]!
  const place = one.place && known.place(one.place)
  const worded = events.some((row) => row.place?.id === place?.id && !row.place?.inherited)
  return {
    id: one.id,
    title: titleOf(one.events[0], view) ?? first.headline,
    type: first.type,
    ...given(
      "place",
      place && {
        id: place.id,
        name: place.name,
        country: place.country,
        precision: place.precision,
        inherited: !worded,
      },
    ),
    ...given("time", timeOf(one.time)),
    background: one.background,
    voices: events.reduce((most, row) => Math.max(most, row.voices), 0),
    outlets: new Set(events.map((row) => row.report.id)).size,
    disputed: events.some((row) => row.disputed),
    first,
    claims: events.length + view.rowsOf(one.figures).length,
  }
}

/** The clause that first tells of it, in its own words. */
function titleOf(id: ClaimId, { ground }: View): string | undefined {
  const claim = ground.known.claim(id)
  const home = ground.known.home(id)
  if (!claim || !home) return undefined
  const { start, end } = clauseOf(claim, ground)
  return quoted(home.text.slice(start, end).replace(/\s+/g, " ").trim())
}

/** Claims that a place shows at once. */
const TOP = 12

/** Places where something is said to have happened, in the claims' own words;
 *  what is only inherited from a report makes no pin. */
export function map(view: View): MapView {
  const { places } = view.state.dossier
  const at = new Map<string, ClaimRow[]>()
  for (const row of view.rows) {
    if (!row.place || row.place.inherited || row.frame !== "actual") continue
    if (row.kind !== "event" && row.kind !== "figure") continue
    const rows = at.get(row.place.id)
    if (rows) rows.push(row)
    else at.set(row.place.id, [row])
  }
  return {
    places: places
      .filter(({ id }) => at.has(id))
      .map(({ id, name, country, latitude, longitude, precision }) => {
        const rows = at.get(id)!
        const top = [...rows].sort((a, b) => b.voices - a.voices).slice(0, TOP)
        return { id, name, country, latitude, longitude, precision, claims: rows.length, top }
      }),
  }
}
