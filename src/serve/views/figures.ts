import type {
  ClaimId,
  Count,
  FigureClaim,
  FigureSeries,
  Incident,
  LabelPair,
  Withdrawal,
} from "../../model/index.ts"
import { groups } from "../../ontology/groups.ts"
import { measures } from "../../ontology/measures.ts"
import type { Figures, Series, Withdrawn } from "../replies.ts"
import { given, type View } from "./view.ts"

/** The numbers as series: those told more than once first, of these those of the
 *  dead first and the best told before the others; from `offset` on, at most `limit`.
 *  Then what was withdrawn and what goes by two names. */
export function figures(
  view: View,
  measure: string | undefined,
  offset: number,
  limit: number,
): Figures {
  const { dossier } = view.state
  const incidents = new Map(dossier.incidents.map((one) => [one.id, one]))
  const all = ranked(
    dossier.series.filter((one) => one.points.some(({ claim }) => view.row(claim))),
  )
  const asked = measure === undefined ? all : all.filter((one) => one.measure === measure)
  return {
    total: asked.length,
    offset,
    measures: [...new Set(all.map((one) => one.measure))].map((key) => ({
      key,
      label: measures.get(key)?.label ?? key,
    })),
    policies: [...new Set(all.flatMap((one) => one.assessments.map(({ policy }) => policy)))],
    series: asked
      .slice(offset, offset + limit)
      .map((one, n) => seriesRow(one, n, one.incident && incidents.get(one.incident), view)),
    withdrawals: dossier.withdrawals.slice(0, BACK).map((one) => withdrawn(one, view)),
    labels: dossier.labels.slice(0, BACK).map((one) => labelled(one, view)),
  }
}

/** Withdrawals that are shown at most. */
const BACK = 200

function ranked(series: readonly FigureSeries[]): readonly FigureSeries[] {
  const order = [...measures.keys()]
  const once = ({ points }: FigureSeries) => Number(points.length === 1)
  const rank = ({ measure }: FigureSeries) => order.indexOf(measure)
  return series.toSorted(
    (a, b) => once(a) - once(b) || rank(a) - rank(b) || b.points.length - a.points.length,
  )
}

/** Tellings that one series shows at most. */
const SHOWN = 200
/** What a telling adds nothing to: it can be left out where there are many. */
const beneath: ReadonlySet<string> = new Set(["superseded", "restated", "recalled"])

type Point = FigureSeries["points"][number]

/** The tellings that are shown, in their order: what stands, falls or was taken back
 *  before the first of each number, and those before all others. */
function shown(points: FigureSeries["points"], view: View): readonly Point[] {
  if (points.length <= SHOWN) return points
  const number = ({ claim }: Point) => {
    const { low, high } = (view.ground.known.claim(claim) as FigureClaim).count
    return `${low} ${high}`
  }
  const firsts = new Map(points.toReversed().map((one) => [number(one), one]))
  const weighty = points.filter((one) => one.fall || !beneath.has(one.standing))
  const kept = new Set([...weighty, ...firsts.values(), ...points].slice(0, SHOWN))
  return points.filter((one) => kept.has(one))
}

function seriesRow(
  one: FigureSeries,
  n: number,
  incident: Incident | undefined,
  view: View,
): Series {
  const { known } = view.ground
  const some = shown(one.points, view)
  const drawn = new Set(some.map(({ claim }) => claim))
  const group = one.group === undefined ? undefined : (groups.get(one.group)?.label ?? one.group)
  return {
    key: `${one.measure} ${one.group ?? ""} ${n}`,
    measure: one.measure,
    label: measures.get(one.measure)?.label ?? one.measure,
    ...given("group", group),
    ...given("place", incident?.place && known.place(incident.place)?.name),
    range: countRow(one.range),
    told: one.points.length,
    points: some.flatMap((point) => {
      const claim = view.row(point.claim)
      const figure = known.claim(point.claim) as FigureClaim | undefined
      if (!claim || !figure) return []
      const { standing, fall, asOf } = point
      const at = asOf?.start ?? claim.report.publishedAt ?? ""
      return [{ claim, count: countRow(figure.count), at, standing, fall }]
    }),
    conflicts: one.conflicts
      .filter(({ between }) => between.every((claim) => drawn.has(claim)))
      .map(({ between, reason, about }) => ({ between: [...between], reason, about })),
    assessments: one.assessments.map(({ low, best, high, from, ...rest }) => ({
      ...rest,
      low,
      ...given("best", best),
      ...given("high", high),
      from: [...from] as ClaimId[],
    })),
  }
}

/** A count without empty fields. */
export const countRow = ({ low, best, high, bound }: Count) => ({
  low,
  ...given("best", best),
  ...given("high", high),
  bound,
})

function withdrawn(
  { figures: taken, citation, chain, zombies }: Withdrawal,
  view: View,
): Withdrawn {
  const document = view.ground.known.document(citation.document)!
  return {
    figures: view.rowsOf(taken),
    words: citation,
    source: view.ground.names.source(chain.at(-1)!.source, document),
    zombies: view.rowsOf(zombies),
  }
}

const labelled = ({ claims, labels }: LabelPair, view: View): Figures["labels"][number] => ({
  claims: view.rowsOf(claims),
  labels: [...labels],
})
