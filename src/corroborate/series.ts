import type {
  Bound,
  Count,
  FigureClaim,
  FigureSeries,
  Incident,
  IncidentId,
  Lookup,
  NonEmpty,
  PlaceId,
} from "../model/index.ts"
import { assessmentsOf } from "./assessments.ts"
import { conflictsOf } from "./conflicts.ts"
import { byTime, standings, type Taken, tellingOf } from "./standing.ts"
import type { Voices } from "./voices.ts"

interface Ground {
  readonly known: Lookup
  readonly voices: Voices
  readonly taken: Taken
  readonly incidentOf: ReadonlyMap<string, IncidentId>
}

/** How each number moved: one series for each measure, population and place, of
 *  what somebody stands behind. Plans and denied figures are not in it, nor are
 *  additions to a total; a part of a total is, where it is the whole of a group
 *  or of a place of its own. */
export function seriesOf(
  figures: readonly FigureClaim[],
  incidents: readonly Incident[],
  taken: Taken,
  known: Lookup,
  voices: Voices,
): readonly FigureSeries[] {
  const incidentOf = new Map(
    incidents.flatMap((one) => one.figures.map((id) => [id as string, one.id] as const)),
  )
  const ground = { known, voices, taken, incidentOf }
  const keyed = new Map<string, FigureClaim[]>()
  for (const figure of figures) {
    if (figure.frame !== "actual" || known.denied(figure) || figure.scope !== "total") continue
    const key = keyOf(figure, known)
    const some = keyed.get(key)
    if (some) some.push(figure)
    else keyed.set(key, [figure])
  }
  return [...keyed.values()].map((some) => series(some as unknown as NonEmpty<FigureClaim>, ground))
}

const keyOf = ({ id, measure, group }: FigureClaim, known: Lookup): string =>
  [measure, group ?? "", scopeOf(id, known) ?? ""].join("|")

/** The town a number is told of, where the words say so. */
function scopeOf(id: FigureClaim["id"], known: Lookup): PlaceId | undefined {
  const setting = known.setting(id)
  const place = setting?.place === undefined ? undefined : known.place(setting.place)
  return place && setting?.placeFrom === "words" && place.precision !== "country"
    ? place.id
    : undefined
}

function series(figures: NonEmpty<FigureClaim>, ground: Ground): FigureSeries {
  const { known, voices, taken } = ground
  const tellings = figures.map((claim) => tellingOf(claim, known, voices)).sort(byTime)
  const points = standings(tellings, taken)
  const current = tellings.filter((_, n) => isOpen(points[n]!.standing))
  const counts = (current.length > 0 ? current : tellings).map(({ claim }) => claim.count)
  return {
    measure: figures[0].measure,
    group: figures[0].group,
    incident: mostOf(figures.flatMap(({ id }) => ground.incidentOf.get(id) ?? [])),
    place:
      scopeOf(figures[0].id, known) ??
      mostOf(figures.flatMap(({ id }) => known.setting(id)?.place ?? [])),
    points: points as unknown as FigureSeries["points"],
    range: rangeOf(counts),
    conflicts: conflictsOf(tellings, points, known),
    assessments: assessmentsOf(current),
  }
}

const isOpen = (standing: string): boolean => standing === "current" || standing === "restated"

/** What stands most often in a list; at a tie the first. */
export function mostOf<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}

/** What the counts leave open, taken together: the least low, the greatest high,
 *  and one best only where they agree on it. */
export function rangeOf(counts: readonly Count[]): Count {
  const low = Math.min(...counts.map((count) => count.low))
  const highs = counts.map((count) => count.high)
  const high = highs.includes(undefined) ? undefined : Math.max(...highs.map((value) => value ?? 0))
  const bests = new Set(counts.map((count) => count.best))
  const best = bests.size === 1 ? counts[0]?.best : undefined
  return { low, best, high, bound: boundOf(counts, high) }
}

function boundOf(counts: readonly Count[], high: number | undefined): Bound {
  const bounds = new Set(counts.map((count) => `${count.bound} ${count.low} ${count.high}`))
  if (bounds.size === 1) return counts[0]!.bound
  return high === undefined ? "atLeast" : "range"
}
