import type {
  ClaimId,
  FigureClaim,
  FigureConflict,
  FigureSeries,
  SeriesPoint,
} from "../../src/model/index.ts"
import type { DossierGold, GoldConflict } from "./gold.ts"
import { type Item, type Judged, judged } from "./outcome.ts"
import { type Sample, type State, shown } from "./sample.ts"

type GoldSeries = DossierGold["series"][number]

/** Our series that holds most points of the gold's. */
export function seriesFor(
  want: GoldSeries,
  given: Sample,
  { dossier }: State,
): FigureSeries | undefined {
  const ids = new Set(want.points.flatMap(([id]) => given.figure(id)?.id ?? []))
  const shared = (one: FigureSeries) => one.points.filter(({ claim }) => ids.has(claim)).length
  const best = [...dossier.series].sort((a, b) => shared(b) - shared(a))[0]
  return best && shared(best) > 0 ? best : undefined
}

/** Standings of ours that say what the gold says. */
const standings: Readonly<Record<string, readonly string[]>> = {
  current: ["current", "restated"],
  superseded: ["superseded", "recalled", "restated"],
  withdrawn: ["withdrawn"],
  zombie: ["zombie"],
}

/** Every telling in one series, in the order of its day, with its standing. */
export function series(given: Sample): Judged {
  const items = given.gold.series.flatMap((want) => {
    const ours = seriesFor(want, given, given.last)
    return [
      ...want.points.flatMap((point) => pointItems(want.id, point, ours, given)),
      orderItem(want, ours, given),
    ]
  })
  const wrong = given.gold.series.flatMap((want) => strangers(want, given))
  return judged("series: points, standing", items, wrong)
}

function pointItems(
  id: string,
  [figure, standing, ...more]: GoldSeries["points"][number],
  ours: FigureSeries | undefined,
  given: Sample,
): readonly Item[] {
  const claim = given.figure(figure)
  const point = ours?.points.find((one) => one.claim === claim?.id)
  const fits = [standing, ...more].flatMap((one) => standings[one] ?? [])
  const words = `${id}, “${given.goldFigure(figure).words}”`
  return [
    {
      key: `point ${figure}`,
      right: point !== undefined,
      missed: `${words}${claim ? "" : " (figure not found)"}`,
    },
    {
      key: `standing ${figure}`,
      right: point !== undefined && fits.includes(point.standing),
      missed: `${words}: ${standing}, ours ${point?.standing ?? "not in the series"}`,
    },
  ]
}

/** Are points of different days in the order of their days? */
function orderItem(want: GoldSeries, ours: FigureSeries | undefined, given: Sample): Item {
  const at = (id: string) =>
    ours?.points.findIndex(({ claim }) => claim === given.figure(id)?.id) ?? -1
  const day = (id: string) => given.goldFigure(id).asOf
  const dated = want.points
    .map(([id]) => id)
    .filter((id) => at(id) >= 0 && given.goldFigure(id).asOfAlso === undefined)
  const swapped = dated.flatMap((a) =>
    dated.filter((b) => day(a) < day(b) && at(a) > at(b)).map((b) => `${a} after ${b}`),
  )
  return {
    key: `order ${want.id}`,
    right: dated.length > 1 && swapped.length === 0,
    missed: swapped.join(", ") || "fewer than two points",
  }
}

/** Points of ours that belong to another number. */
function strangers(want: GoldSeries, given: Sample): readonly string[] {
  const own = new Set(want.points.map(([id]) => id))
  return (seriesFor(want, given, given.last)?.points ?? []).flatMap(({ claim }) => {
    const id = given.isFigure(claim)
    const optional = id !== undefined && given.goldFigure(id).optional === true
    const ours = given.last.known.claim(claim)
    return (id !== undefined && own.has(id)) || optional || !ours
      ? []
      : [`${want.id}: ${shown(ours, given)}`]
  })
}

/** Numbers that somebody took back. */
export function withdrawals(given: Sample): Judged {
  const ours = given.last.dossier.withdrawals ?? []
  const { gold, last } = given
  const items = gold.withdrawals.map(({ id, number, figures, report, by }): Item => {
    const hit = ours.find(
      (one) =>
        given.number(one.citation.document) === report &&
        figures.every((figure) => one.figures.some((claim) => claim === given.figure(figure)?.id)),
    )
    const who = hit?.chain.flatMap(({ source }) => given.who(source, hit.citation.document)) ?? []
    return {
      key: `withdrawal ${id}`,
      right: who.includes(by),
      missed: `${number} by ${by} in ${report}${hit ? `, ours by ${who}` : ""}`,
    }
  })
  const numbers = new Set(gold.withdrawals.map(({ number }) => number))
  const wrong = ours
    .filter(({ figures }) => !figures.some((id) => numbers.has(bestOf(id, last) ?? -1)))
    .map(({ citation }) => `${given.number(citation.document)} “${citation.exact.slice(0, 80)}”`)
  return judged("withdrawals", items, wrong)
}

const bestOf = (id: ClaimId, { known }: State): number | undefined => {
  const claim = known.claim(id)
  return claim?.kind === "figure" ? (claim.count.best ?? claim.count.low) : undefined
}

/** Claims that a state of ours takes for the reuse of a withdrawn number. */
export const zombiesOf = ({ dossier }: State): ReadonlySet<ClaimId> =>
  new Set([
    ...(dossier.withdrawals ?? []).flatMap((one) => one.zombies),
    ...dossier.series
      .flatMap(({ points }): readonly SeriesPoint[] => points)
      .filter(({ standing }) => standing === "zombie")
      .map(({ claim }) => claim),
  ])

/** Reuse of a withdrawn number; who only recalls it does not reuse it. */
export function zombies(given: Sample): Judged {
  const ours = zombiesOf(given.last)
  const { gold } = given
  const has = (id: string) => [...given.tellings(id)].some((claim) => ours.has(claim))
  const reused = gold.zombies.map(({ figure }) => ({
    key: `zombie ${figure}`,
    right: has(figure),
    missed: given.goldFigure(figure).words,
  }))
  const recalled = gold.notZombies.map((figure) => ({
    key: `notZombie ${figure}`,
    right: !has(figure),
    missed: given.goldFigure(figure).words,
  }))
  const known = new Set([...gold.zombies.map(({ figure }) => figure), ...gold.notZombies])
  const wrong = [...ours]
    .filter((id) => !known.has(given.isFigure(id) ?? ""))
    .filter((id) => bestOf(id, given.last) !== 164)
    .map((id) => shown(given.last.known.claim(id)!, given))
  return judged("zombies, and what is none", [...reused, ...recalled], wrong)
}

/** Running totals that are lower than before. */
export function falls(given: Sample): Judged {
  const flagged = given.last.dossier.series.flatMap(({ points }) =>
    points.filter(({ fall }) => fall),
  )
  const wanted = given.gold.falls
  const number = (id: string) => given.goldFigure(id).best
  const items = wanted.map(({ id, from, to }) => ({
    key: `fall ${id}`,
    right: flagged.some(({ claim }) => given.tellings(to).has(claim)),
    missed: `${number(from)}, then ${number(to)}`,
  }))
  const lower = new Set(wanted.map(({ to }) => number(to)))
  const wrong = flagged
    .filter(({ claim }) => !lower.has(bestOf(claim, given.last)))
    .map(({ claim }) => shown(given.last.known.claim(claim)!, given))
  return judged("falls", items, wrong)
}

interface Met {
  readonly conflict: FigureConflict
  /** Numbers of the two with their measure, to tell copies of one conflict. */
  readonly key: string
}

const conflictsOf = (given: Sample): readonly Met[] =>
  given.last.dossier.series.flatMap(({ measure, conflicts }) =>
    conflicts.map((conflict) => ({
      conflict,
      key: pairKey(
        measure,
        conflict.between.map((id) => bestOf(id, given.last)),
      ),
    })),
  )

const pairKey = (measure: string, numbers: readonly (number | undefined)[]): string =>
  `${measure} ${numbers
    .map((n) => n ?? 0)
    .sort((a, b) => a - b)
    .join(" / ")}`

/** Two numbers that cannot both hold, with the reason. One number for two places
 *  is also right where the two places have a series each. */
export function conflicts(given: Sample): Judged {
  const ours = conflictsOf(given)
  const items = given.gold.conflicts.map((want) => conflictItem(want, ours, given))
  const keys = new Set(
    given.gold.conflicts.flatMap((want) => pairs(want).map((pair) => keyOf(pair, given))),
  )
  const wrong = new Set(
    ours
      .filter(({ key }) => !keys.has(key))
      .map(({ key, conflict }) => `${key} (${conflict.reason})`),
  )
  return judged("conflicts with reason", items, [...wrong])
}

const pairs = ({ between, alsoBetween = [] }: GoldConflict) => [between, ...alsoBetween]

const keyOf = (pair: readonly [string, string], given: Sample): string => {
  const [a, b] = pair.map((id) => given.goldFigure(id))
  return pairKey(a!.measure, [a!.best ?? a!.low, b!.best ?? b!.low])
}

const isIn = ({ between }: FigureConflict, id: string, given: Sample): boolean =>
  between.some((claim) => given.tellings(id).has(claim))

function conflictItem(want: GoldConflict, ours: readonly Met[], given: Sample): Item {
  const claims = pairs(want).map((pair) => pair.map((id) => given.figure(id)))
  const hits = ours.filter(({ conflict }) =>
    pairs(want).some((pair) => pair.every((id) => isIn(conflict, id, given))),
  )
  const reasons = [want.reason, ...(want.alsoReason ?? [])]
  const apart =
    want.reason === "place" && claims.some(([a, b]) => a && b && placesApart(a, b, given))
  return {
    key: `conflict ${want.id}`,
    right: apart || hits.some(({ conflict }) => reasons.includes(conflict.reason)),
    missed: `${want.reason}: ${want.note}, ours ${hits.map(({ conflict }) => conflict.reason).join() || "none"}`,
  }
}

function placesApart(a: FigureClaim, b: FigureClaim, { last }: Sample): boolean {
  const home = ({ id }: FigureClaim) =>
    last.dossier.series.find(({ points }) => points.some(({ claim }) => claim === id))
  const [one, other] = [home(a), home(b)]
  return one !== undefined && other !== undefined && one.place !== other.place
}

/** What only looks like a conflict. */
export function noConflicts(given: Sample): Judged {
  const ours = conflictsOf(given)
  const items = given.gold.noConflict.map((want) => {
    const found = want.between.map((id) => given.figure(id))
    const hit = ours.find(({ conflict }) => want.between.every((id) => isIn(conflict, id, given)))
    return {
      key: `noConflict ${want.id}`,
      right: found.every(Boolean) && hit === undefined,
      missed: `${want.note}${hit ? `, ours ${hit.conflict.reason}` : " (figure not found)"}`,
    }
  })
  return judged("no conflict", items)
}

/** One number of people under two names. */
export function labels(given: Sample): Judged {
  const ours = given.last.dossier.labels ?? []
  const items = given.gold.labels.map(({ number, one, other }) => {
    const side = (ids: readonly string[]) => new Set(ids.flatMap((id) => [...given.tellings(id)]))
    const [left, right] = [side(one.figures), side(other.figures)]
    const met = ours.some(
      ({ claims: [a, b] }) => (left.has(a) && right.has(b)) || (left.has(b) && right.has(a)),
    )
    return { key: `label ${number}`, right: met, missed: `${one.label} / ${other.label}` }
  })
  const wrong = ours
    .filter(
      ({ claims }) =>
        !given.gold.labels.some(({ number }) => bestOf(claims[0], given.last) === number),
    )
    .map(({ labels: [a, b] }) => `${a} / ${b}`)
  return judged("labels", items, wrong)
}
