import type {
  Bound,
  ClaimId,
  Count,
  FigureClaim,
  FigureSeries,
  Incident,
  IncidentId,
  Lookup,
  NonEmpty,
  SameAs,
  TimeSpan,
} from "../model/index.ts"
import { agreement } from "./corroborations.ts"
import type { Voices } from "./voices.ts"

interface Point {
  readonly claim: FigureClaim
  readonly asOf: TimeSpan | undefined
  readonly published: string
}

/** How each number moved: one series for each measure, group and incident, of
 *  totals that somebody stands behind. Parts and additions to a total, plans and
 *  denied figures are not in it. */
export function seriesOf(
  figures: readonly FigureClaim[],
  incidents: readonly Incident[],
  known: Lookup,
  same: SameAs,
  voices: Voices,
): readonly FigureSeries[] {
  const incidentOf = new Map(incidents.flatMap((one) => one.events.map((id) => [id, one.id])))
  const totals = figures.filter(
    (figure) => figure.scope === "total" && figure.frame === "actual" && !known.denied(figure),
  )
  const keyed = new Map<string, FigureClaim[]>()
  for (const figure of totals) {
    const key = [figure.measure, figure.group ?? "", incidentOf.get(figure.id) ?? ""].join("|")
    keyed.set(key, [...(keyed.get(key) ?? []), figure])
  }
  return [...keyed.values()].map((some) =>
    series(
      some as unknown as NonEmpty<FigureClaim>,
      incidentOf.get(some[0]!.id),
      known,
      same,
      voices,
    ),
  )
}

function series(
  figures: NonEmpty<FigureClaim>,
  incident: IncidentId | undefined,
  known: Lookup,
  same: SameAs,
  voices: Voices,
): FigureSeries {
  const points = figures.map((claim) => pointOf(claim, known)).sort(byTime)
  const open = points.filter((point, n) => !outdated(point, points.slice(n + 1), same))
  return {
    measure: figures[0].measure,
    group: figures[0].group,
    incident,
    points: points.map(({ claim, asOf }) => ({
      claim: claim.id,
      asOf,
    })) as unknown as FigureSeries["points"],
    range: rangeOf((open.length > 0 ? open : points).map((point) => point.claim.count)),
    conflicts: conflictsOf(open, known, same, voices),
  }
}

const pointOf = (claim: FigureClaim, known: Lookup): Point => ({
  claim,
  asOf: known.setting(claim.id)?.time,
  published: known.home(claim.id)?.meta.publishedAt ?? "",
})

/** By as-of, then by the report's date; ids make the order complete. */
const byTime = (a: Point, b: Point): number =>
  compareText(a.asOf?.start ?? a.published, b.asOf?.start ?? b.published) ||
  compareText(a.published, b.published) ||
  compareText(a.claim.id, b.claim.id)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A total is replaced by a later one; also by one that is greater and known only
 *  from a report of a later day than the total is dated to. */
const outdated = (point: Point, later: readonly Point[], same: SameAs): boolean =>
  later.some((other) => {
    const found = agreement(point.claim, other.claim, same)
    return found === "superseded" || (found === "conflict" && grown(point, other))
  })

const grown = (before: Point, after: Point): boolean =>
  before.asOf?.anchor === "words" &&
  after.asOf?.anchor !== "words" &&
  before.asOf.end <= after.published &&
  before.claim.count.low < after.claim.count.low

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

function conflictsOf(
  open: readonly Point[],
  known: Lookup,
  same: SameAs,
  voices: Voices,
): FigureSeries["conflicts"] {
  return open.flatMap((a, n) =>
    open
      .slice(n + 1)
      .filter((b) => comparable(a, b, voices))
      .filter((b) => agreement(a.claim, b.claim, same) === "conflict")
      .map((b) => ({
        between: [a.claim.id, b.claim.id] as unknown as NonEmpty<ClaimId>,
        about: reason(a, b, known),
      })),
  )
}

/** One voice does not contradict itself: its two numbers are of two times, places
 *  or groups that we have not told apart, or the later corrects the earlier.
 *  Numbers of people in general are not known to be of the same people. */
const comparable = (a: Point, b: Point, voices: Voices): boolean =>
  a.claim.group !== undefined && voices.key(a.claim) !== voices.key(b.claim)

/** Why two figures of one series may differ, as far as their settings tell. */
function reason(a: Point, b: Point, known: Lookup): string {
  const [one, other] = [a, b].map((point) => known.setting(point.claim.id)?.place)
  return one !== undefined && other !== undefined && one !== other ? "place" : "number"
}
