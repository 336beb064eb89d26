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

/** The numbers as series, those of the dead first and the best told before the
 *  others; then what was withdrawn and what goes by two names. */
export function figures(view: View): Figures {
  const { dossier } = view.state
  const order = [...measures.keys()]
  const rank = ({ measure }: FigureSeries) => order.indexOf(measure)
  const incidents = new Map(dossier.incidents.map((one) => [one.id, one]))
  return {
    series: [...dossier.series]
      .sort((a, b) => rank(a) - rank(b) || b.points.length - a.points.length)
      .map((one, n) => seriesRow(one, n, one.incident && incidents.get(one.incident), view))
      .filter(({ points }) => points.length > 0),
    withdrawals: dossier.withdrawals.map((one) => withdrawn(one, view)),
    labels: dossier.labels.map((one) => labelled(one, view)),
  }
}

function seriesRow(
  one: FigureSeries,
  n: number,
  incident: Incident | undefined,
  view: View,
): Series {
  const { known } = view.ground
  const group = one.group === undefined ? undefined : (groups.get(one.group)?.label ?? one.group)
  return {
    key: `${one.measure} ${one.group ?? ""} ${n}`,
    measure: one.measure,
    label: measures.get(one.measure)?.label ?? one.measure,
    ...given("group", group),
    ...given("place", incident?.place && known.place(incident.place)?.name),
    range: countRow(one.range),
    points: one.points.flatMap((point) => {
      const claim = view.row(point.claim)
      const figure = known.claim(point.claim) as FigureClaim | undefined
      if (!claim || !figure) return []
      const { standing, fall, asOf } = point
      const at = asOf?.start ?? claim.report.publishedAt ?? ""
      return [{ claim, count: countRow(figure.count), at, standing, fall }]
    }),
    conflicts: one.conflicts.map(({ between, reason, about }) => ({
      between: [...between],
      reason,
      about,
    })),
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
