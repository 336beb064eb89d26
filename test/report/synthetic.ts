/** Dossiers of any size, made without reading: what a report over them must be able
 *  to take. */
import type {
  Corroboration,
  Dossier,
  FigureSeries,
  Incident,
  IncidentId,
  NonEmpty,
} from "../../src/model/index.ts"
import { event, exactly, figure, type Report, reports } from "../support/reports.ts"

const outlets = ["Gazette", "Herald", "Courier", "Ledger", "Tribune"]

/** The n-th report: a toll, and a happening that three other reports tell too. */
function written(n: number): Report {
  const day = `2022-01-${String(1 + (n % 28)).padStart(2, "0")}`
  const dead = 10 + Math.floor(n / 40)
  const street = Math.floor(n / 4)
  return {
    publisher: `${outlets[n % outlets.length]} ${n % 50}`,
    publishedAt: day,
    text: `The ministry said ${dead} guards were killed, report ${n}. Crowds burned the depot in street ${street} of the town.`,
    who: { "Interior Ministry": "The ministry" },
    told: [
      figure(`${dead} guards were killed`, "killed", exactly(dead), "police", {
        says: ["Interior Ministry"],
        time: day,
      }),
      event(`Crowds burned the depot in street ${street}`, "ASSAULT", { time: day }),
    ],
  }
}

/** A dossier of `count` reports. */
export function synthetic(count: number): Dossier {
  const { docs, resolution } = reports(...Array.from({ length: count }, (_, n) => written(n)))
  const corroborations: Corroboration[] = []
  const incidents: Incident[] = []
  const series: FigureSeries[] = []
  const voices = (n: number) =>
    [{ kind: "publisher", document: docs[n]!.document.id }] as unknown as Corroboration["voices"]
  for (let n = 0; n < count; n += 4) {
    const some = docs.slice(n, n + 4)
    const [figures, events] = [0, 1].map(
      (at) => some.map(({ claims }) => claims[at]!.id) as unknown as Corroboration["claims"],
    ) as [Corroboration["claims"], Corroboration["claims"]]
    corroborations.push({ claims: figures, voices: voices(n), outlets: 4 })
    corroborations.push({ claims: events, voices: voices(n), outlets: 4 })
    incidents.push({
      id: `i${n}` as IncidentId,
      events,
      figures: [],
      place: undefined,
      time: undefined,
      background: false,
      reasons: [],
    })
  }
  const points = docs.map(({ claims: [claim] }, n) => ({
    claim: claim!.id,
    asOf: undefined,
    standing: n < count - 4 ? ("superseded" as const) : ("current" as const),
    fall: n % 10 === 9,
  })) as unknown as NonEmpty<FigureSeries["points"][0]>
  series.push({
    measure: "killed",
    group: "police",
    incident: undefined,
    place: undefined,
    points,
    range: exactly(10),
    conflicts: [],
    assessments: [],
  })
  const { actors, places, links, settings } = resolution
  return {
    format: 1,
    documents: docs,
    groups: [],
    actors,
    places,
    links,
    settings,
    contradictions: [],
    corroborations,
    incidents,
    series,
    withdrawals: [],
    labels: [],
    notices: [],
  }
}
