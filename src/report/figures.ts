import { spelled } from "../claims/figure/headline.ts"
import {
  type ClaimId,
  type Count,
  claimsOf,
  type FigureClaim,
  type FigureSeries,
  type Place,
  type ReportFigure,
  type ReportLine,
  type ReportPart,
  type ReportPoint,
  type SeriesPoint,
} from "../model/index.ts"
import { groupContains, groups } from "../ontology/groups.ts"
import { measures } from "../ontology/measures.ts"
import { countedBy, countOf, isTold, labelOf } from "./counted.ts"
import {
  claimsIn,
  type Ground,
  joinedClaims,
  lineFor,
  real,
  type Said,
  someOf,
  timeOf,
} from "./lines.ts"
import { conflictParts, historyParts, policyParts, standingParts } from "./moves.ts"
import { chainInWords } from "./sources.ts"
import { recalledParts, takenBack, withdrawnParts } from "./withdrawals.ts"
import { capital } from "./words.ts"

/** One number as some claims tell it. */
export interface Telling {
  readonly one: Said
  readonly figure: FigureClaim
  /** The number with its bound, in words. */
  readonly count: string
}

/** All tellings of what one series counts. */
export interface Block {
  readonly series: FigureSeries | undefined
  /** Where, if it counts less than a country. */
  readonly place: Place | undefined
  /** What stands; several where sources differ or nobody can tell which holds. */
  readonly live: readonly Telling[]
  /** What later totals took the place of. */
  readonly past: readonly Telling[]
  readonly withdrawn: readonly Telling[]
  readonly recalled: readonly Telling[]
}

/** The numbers, the dead first; each with how it moved, what speaks against it and
 *  what was taken back. Nothing is added up. */
export const figureLines = (ground: Ground): readonly ReportLine[] =>
  blocksOf(ground)
    .flatMap((block) => linesOf(block, ground))
    .sort(bySize)

/** The figures of a dossier, one block for each series. */
function blocksOf(ground: Ground): readonly Block[] {
  const points = pointsOf(ground)
  const blocks = new Map<string, Telling[]>()
  for (const telling of onceEach(ground)) {
    const { id, measure, group, scope } = telling.figure
    const at = points.get(id)?.at
    const key = at === undefined ? `${measure} ${group} ${scope}` : `${at} ${scope === "increment"}`
    const some = blocks.get(key)
    if (some) some.push(telling)
    else blocks.set(key, [telling])
  }
  return [...blocks.values()].map((some) => standing(some, points, ground))
}

interface Placed {
  readonly series: FigureSeries
  readonly point: SeriesPoint
  /** Index of the series. */
  readonly at: number
}

type Points = ReadonlyMap<ClaimId, Placed>

const pointsOf = ({ dossier }: Ground): Points =>
  new Map(
    dossier.series.flatMap((series, at) =>
      series.points.map((point) => [point.claim, { series, point, at }] as const),
    ),
  )

/** Sorts tellings by how they stand; a number that is told again after it was
 *  taken back is no standing one. */
function standing(some: readonly Telling[], points: Points, ground: Ground): Block {
  const series = points.get(some[0]!.figure.id)?.series
  const place = series?.place && ground.known.place(series.place)
  const of = (id: ClaimId): SeriesPoint["standing"] => points.get(id)?.point.standing ?? "current"
  const part = (telling: Telling, ...kinds: SeriesPoint["standing"][]): readonly Telling[] => {
    const one = someOf(telling.one, (id) => kinds.includes(of(id)), ground)
    const figure = one && (ground.known.claim(one.claims[0]) as FigureClaim)
    return one && figure ? [{ ...telling, one, figure }] : []
  }
  const current = new Set(
    some
      .filter(({ one }) => one.claims.some((id) => of(id) === "current"))
      .map(({ count }) => count),
  )
  const lives = ({ one, count }: Telling): boolean =>
    current.has(count) && one.claims.some((id) => /^(current|restated)$/.test(of(id)))
  const old = some.filter((telling) => !lives(telling))
  return {
    series,
    place: place?.precision === "country" ? undefined : place,
    live: together(
      some.filter(lives).flatMap((one) => part(one, "current", "restated")),
      ground,
    ),
    past: runs(
      [
        ...some.filter(lives).flatMap((one) => part(one, "superseded")),
        ...old.flatMap((one) => part(one, "superseded", "restated")),
      ].sort((a, b) => compare(when(a, points), when(b, points))),
      ground,
    ),
    withdrawn: some.flatMap((one) => part(one, "withdrawn", "zombie")),
    recalled: some.flatMap((one) => part(one, "recalled")),
  }
}

/** Tellings of the same number, in the same words for whom it counts, as one. */
function together(some: readonly Telling[], ground: Ground): readonly Telling[] {
  const same = new Map<string, Telling>()
  for (const telling of some) {
    const { figure, count } = telling
    const key = `${count} ${figure.modality} ${labelOf(figure, ground) ?? ""}`
    const before = same.get(key)
    const one = before ? joinedClaims([before.one, telling.one], ground) : telling.one
    same.set(key, { ...(before ?? telling), one })
  }
  return [...same.values()]
}

/** Tellings of the same number that follow each other, as one. */
function runs(some: readonly Telling[], ground: Ground): readonly Telling[] {
  const all: Telling[] = []
  for (const telling of some) {
    const last = all.at(-1)
    if (last?.count === telling.count)
      all[all.length - 1] = { ...last, one: joinedClaims([last.one, telling.one], ground) }
    else all.push(telling)
  }
  return all
}

const when = ({ figure }: Telling, points: Points): string =>
  points.get(figure.id)?.point.asOf?.start ?? ""

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One speaker's number of one measure once, also where it is told of a group and
 *  of a part of it: "18 officers", "18 of the security forces". The narrower name
 *  of the counted gives way; a label that the source puts on them never does, and
 *  people of whom nothing is said are not taken for a group. */
function onceEach(ground: Ground): readonly Telling[] {
  const figures = new Map(claimsOf(ground.dossier.documents, "figure").map((one) => [one.id, one]))
  const alike = new Map<string, Telling[]>()
  const all: Telling[][] = []
  for (const one of ground.dossier.corroborations) {
    const figure = figures.get(one.claims[0])
    if (!figure || !isTold(figure, ground)) continue
    const telling = { one, figure, count: countOf(figure, ground) }
    const key = likeness(figure, ground)
    const some = alike.get(key) ?? []
    if (some.length === 0) all.push(some)
    alike.set(key, some)
    const at = some.findIndex((other) => within(other.figure.group, figure.group))
    const before = some[at]
    if (before) some[at] = merged(before, telling, ground)
    else some.push(telling)
  }
  return all.flat().sort((a, b) => rank(a.figure) - rank(b.figure))
}

const likeness = (figure: FigureClaim, ground: Ground): string =>
  [
    figure.measure,
    figure.scope,
    figure.modality,
    spelled(figure.count),
    vagueGroup(figure) ? figure.group : "",
    labelOf(figure, ground) === undefined,
    speaker(figure, ground).toLowerCase(),
  ].join("|")

function merged(a: Telling, b: Telling, ground: Ground): Telling {
  const wider = groupContains(b.figure.group ?? "", a.figure.group ?? "")
  const [one, other] = wider ? [b, a] : [a, b]
  return { ...one, one: joinedClaims([one.one, other.one], ground) }
}

const within = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && (groupContains(a, b) || groupContains(b, a)))

const speaker = ({ id, chain }: FigureClaim, { known, names }: Ground): string =>
  names.source(chain.at(-1)!.source, known.home(id)!)

const order = [...measures.keys()]
const crowd = [...groups.keys()]

const rank = (figure: FigureClaim): number =>
  order.indexOf(figure.measure) * 100 + (vagueGroup(figure) ? 98 : crowd.indexOf(figure.group!))

/** Deaths before other measures; of one measure the greater number first. */
function bySize({ figure: a }: ReportLine, { figure: b }: ReportLine): number {
  if (!a || !b) return 0
  return order.indexOf(a.measure) - order.indexOf(b.measure) || b.range.low - a.range.low
}

/** People in general come after people of whom more is known. */
const vagueGroup = ({ group }: FigureClaim): boolean => group === undefined || group === crowd[0]

/** The lines of a block: one, unless it counts people of whom nothing is known, so
 *  that nobody can tell whether two numbers are of the same people. */
function linesOf(block: Block, ground: Ground): readonly ReportLine[] {
  const { live } = block
  const firm = ({ figure }: Telling): number => (figure.modality === "asserted" ? 0 : 1)
  const newest = [...live].sort(
    (a, b) => firm(a) - firm(b) || compare(latest(b, ground), latest(a, ground)),
  )
  const apart =
    live.length > 1 && live[0]!.figure.group === undefined && differing(block).length === 0
  const sets = apart ? newest.map((one) => [one]) : [newest]
  return sets.flatMap((some, n) => {
    const rest = n === 0 ? {} : { past: [], withdrawn: [], recalled: [], series: undefined }
    return blockLine({ ...block, ...rest, live: some }, ground) ?? []
  })
}

const latest = ({ one }: Telling, { known }: Ground): string =>
  one.claims.reduce((last, id) => {
    const at = known.setting(id)?.time?.start ?? known.home(id)?.meta.publishedAt ?? ""
    return at > last ? at : last
  }, "")

/** The standing tellings on which sources differ; none where they do not. */
function differing({ series, live }: Block): readonly Telling[] {
  const of = new Map(live.flatMap((one) => one.one.claims.map((id) => [id, one] as const)))
  const met = (series?.conflicts ?? []).filter(real).flatMap(({ between }) => {
    const sides = new Set(between.flatMap((id) => of.get(id) ?? []))
    return sides.size > 1 ? [...sides] : []
  })
  const some = new Set(met)
  return live.filter((one) => some.has(one))
}

function blockLine(block: Block, ground: Ground): ReportLine | undefined {
  const { live, withdrawn, past, recalled } = block
  const lead = [...live, ...withdrawn, ...past, ...recalled][0]
  if (!lead) return undefined
  const sides = differing(block)
  const some = sides.length > 0 ? sides : [lead]
  const { count, counts, text } = worded(block, some, ground)
  const line = lineFor(
    "figures",
    joinedClaims(
      some.map(({ one }) => one),
      ground,
    ),
    ground,
    text,
  )
  if (!line) return undefined
  const parts = [
    ...standingParts(some.length > 1 ? live : live.slice(1), counts, ground),
    ...conflictParts(block, ground),
    ...withdrawnParts(withdrawn, ground),
    ...historyParts(block, ground),
    ...recalledParts(recalled, ground),
    ...policyParts(block, ground),
  ]
  const { measure, group } = lead.figure
  const range = rangeOf(some.map(({ figure }) => figure.count))
  const taken = live.length === 0 && withdrawn.length > 0
  const points = chartPoints(block, line, parts, ground)
  const figure: ReportFigure = { count, counts, measure, group, range, withdrawn: taken, points }
  const placed = block.place ? { place: undefined, where: block.place } : {}
  return { ...line, ...placed, disputed: line.disputed || sides.length > 0, figure, parts }
}

/** What stands behind a number that another one holds. */
export const partOfMore = "; part of a larger number"

/** The least and the greatest of some numbers, in words; each was told. */
function worded(block: Block, some: readonly Telling[], ground: Ground) {
  const byCount = [...some].sort((a, b) => a.figure.count.low - b.figure.count.low)
  const [least, most] = [byCount[0]!, byCount.at(-1)!]
  const range = least === most ? least.count : `${least.count} to ${most.count}`
  const { scope, modality } = least.figure
  const part = scope === "subset" && block.past.length === 0
  const lead = scope === "increment" ? "Another " : ""
  const claims = some.flatMap(({ one }) => claimsIn(one, ground.known) as readonly FigureClaim[])
  const where = block.place ? ` in ${block.place.name}` : ""
  const unsure = modality === "asserted" ? "" : " (unconfirmed)"
  const counts = `${countedBy(claims, ground)}${where}${unsure}`
  const taken = block.live.length === 0 && block.withdrawn.length > 0 ? takenBack : ""
  const count = `${lead}${range}`.trim()
  const tail = least !== most ? "; sources differ" : part ? partOfMore : ""
  return { count: capital(count), counts, text: `${taken}${capital(count)} ${counts}${tail}` }
}

/** What some counts leave open, taken together. */
function rangeOf(counts: readonly Count[]): Count {
  const only = counts[0]!
  const highs = counts.map(({ high }) => high)
  const high = highs.includes(undefined) ? undefined : Math.max(...highs.map((one) => one ?? 0))
  const best = new Set(counts.map((count) => count.best)).size === 1 ? only.best : undefined
  const bound = counts.length === 1 ? only.bound : high === undefined ? "atLeast" : "range"
  return { low: Math.min(...counts.map(({ low }) => low)), best, high, bound }
}

function chartPoints(
  { series, live, past, withdrawn, recalled }: Block,
  line: ReportLine,
  parts: readonly ReportPart[],
  ground: Ground,
): readonly ReportPoint[] {
  const rows = new Map(parts.flatMap(({ id, claims }) => claims.map((claim) => [claim, id])))
  const own = new Set(
    [...live, ...past, ...withdrawn, ...recalled].flatMap(({ one }) => one.claims),
  )
  return (series?.points ?? [])
    .filter(({ claim }) => own.has(claim))
    .flatMap(({ claim, standing }): readonly ReportPoint[] => {
      const figure = ground.known.claim(claim) as FigureClaim | undefined
      const home = ground.known.home(claim)
      if (!figure || !home) return []
      const by = chainInWords(figure.chain, home, ground.names)
      const time = timeOf([figure], ground)
      return [{ claim, count: figure.count, standing, time, by, row: rows.get(claim) ?? line.id }]
    })
    .sort((a, b) => compare(a.time?.start ?? "", b.time?.start ?? ""))
}
