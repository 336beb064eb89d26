import { spelled } from "../../claims/figure/headline.ts"
import type { ReportFigure, ReportLine, ReportPoint, SituationReport } from "../../model/index.ts"
import { measures } from "../../ontology/measures.ts"
import { counted, grouped, timeInWords } from "../words.ts"
import { middle, type Room, timeAxis } from "./axis.ts"
import { type Axis, axisOf } from "./days.ts"
import { drawing, element, label, linked, path } from "./svg.ts"

const WIDTH = 680
const HEIGHT = 200
const MOST = 3
/** A number that nobody told twice needs no chart. */
const LEAST = 3

/** The charts of the figures that moved most, deaths first: how each number rose
 *  and fell, and who puts it otherwise. */
export function charts(report: SituationReport): readonly string[] {
  const lines = report.sections.find(({ key }) => key === "figures")?.lines ?? []
  return lines
    .filter(({ figure }) => figure && values(figure).size > 1 && dated(figure).length >= LEAST)
    .map((line, n) => ({ line, n, weight: weight(line.figure!) }))
    .sort((a, b) => b.weight - a.weight || a.n - b.n)
    .slice(0, MOST)
    .map(({ line }, n) => chart(line, line.figure!, `chart-${n}`))
}

const weight = (figure: ReportFigure): number =>
  (measures.get(figure.measure)?.fatal ? 10 : 0) + Math.min(9, values(figure).size)

const least = (count: ReportPoint["count"]): number => count.best ?? count.low

const value = ({ count }: ReportPoint): number => least(count)

const values = (figure: ReportFigure): ReadonlySet<number> => new Set(dated(figure).map(value))

const dated = ({ points }: ReportFigure): readonly ReportPoint[] =>
  points.filter(({ time }) => time !== undefined)

function chart(line: ReportLine, figure: ReportFigure, id: string): string {
  const points = dated(figure)
  const axis = axisOf(points.map(({ time }) => time!.start))
  const room: Room = { left: 52, width: WIDTH - 112, base: HEIGHT - 44 }
  const top = ceiling(Math.max(...points.map(({ count }) => count.high ?? least(count))))
  const y = (n: number): number => room.base - (n / top) * (room.base - 40)
  const x = (point: ReportPoint): number => middle(room, axis, axis.at(point.time!.start) ?? 0)
  const main = course(points, line)
  const steps = stepped(main.map((point) => [x(point), y(value(point))] as const))
  const about = `${points.map((point) => told(point)).join("; ")}.`
  return drawing(
    id,
    { width: WIDTH, height: HEIGHT },
    `${counts(figure)}: ${counted(points.length, "telling")}`,
    about,
    label(8, 14, counts(figure), { class: "name" }),
    ticks(top, room, y),
    timeAxis(room, axis),
    element("path", { class: "course", d: path(steps) }),
    ...marks(points, x, y, top),
    ...names(points, x, y, axis),
  )
}

const counts = ({ counts: words }: ReportFigure): string =>
  words.charAt(0).toUpperCase() + words.slice(1)

/** The least round number that holds all values. */
function ceiling(n: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, n)))
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((by) => by * unit).find((one) => one >= n) ?? n
}

/** The totals in their order: those that were replaced and the one that leads. */
const course = (points: readonly ReportPoint[], line: ReportLine): readonly ReportPoint[] =>
  points.filter(
    ({ standing, row }) =>
      standing === "superseded" ||
      standing === "restated" ||
      (standing === "current" && row === line.id),
  )

/** A total holds until the next one. */
const stepped = (points: readonly (readonly [number, number])[]) =>
  points.flatMap((point, n) => {
    const before = points[n - 1]
    return before ? [[point[0], before[1]] as const, point] : [point]
  })

const told = ({ count, standing, time, by }: ReportPoint): string =>
  `${grouped(spelled(count))}, ${standings[standing]}, ${timeInWords(time!)}, ${by}`

const standings: Record<ReportPoint["standing"], string> = {
  current: "stands",
  superseded: "replaced",
  withdrawn: "taken back",
  zombie: "told again after it was taken back",
  recalled: "told as what was once said",
  restated: "told again",
}

const ticks = (top: number, { left, width }: Room, y: (n: number) => number): string =>
  element(
    "g",
    { class: "ticks" },
    ...[0, top / 2, top].flatMap((n) => [
      element("line", { x1: left, x2: left + width, y1: y(n), y2: y(n) }),
      label(left - 6, y(n) + 4, grouped(String(Math.round(n))), { "text-anchor": "end" }),
    ]),
  )

type Scale<T> = (value: T) => number

/** Tellings that a mark names in its words. */
const NAMED = 4

/** One mark for all tellings of a number on a day that stand alike. */
function marks(
  points: readonly ReportPoint[],
  x: Scale<ReportPoint>,
  y: Scale<number>,
  top: number,
): readonly string[] {
  const alike = new Map<string, ReportPoint[]>()
  for (const point of points) {
    const key = `${x(point)} ${spelled(point.count)} ${point.standing}`
    const some = alike.get(key)
    if (some) some.push(point)
    else alike.set(key, [point])
  }
  const shifts = new Map<string, number>()
  return [...alike.values()].map((some) => {
    const point = some[0]!
    const at = `${x(point)} ${value(point)}`
    const shift = shifts.get(at) ?? 0
    shifts.set(at, shift + 1)
    const [cx, cy] = [x(point) + shift * 8, y(value(point))]
    const more = some.length > NAMED ? [`${some.length - NAMED} more`] : []
    const words = [...some.slice(0, NAMED).map(told), ...more].join("; ")
    return linked(point.row, words, whisker(point, cx, y, top) + shape(point.standing, cx, cy))
  })
}

/** What a bound leaves open: a line to the bound, with an arrow where there is
 *  none. */
function whisker({ count }: ReportPoint, x: number, y: Scale<number>, top: number): string {
  const { low, high, bound } = count
  if (bound === "exact") return ""
  const end = high === undefined ? Math.max(y(top), y(least(count)) - 18) : y(high)
  const arrow = high === undefined ? `M${x - 3} ${end + 4}L${x} ${end}L${x + 3} ${end + 4}` : ""
  const d = `M${x.toFixed(1)} ${y(low).toFixed(1)}L${x.toFixed(1)} ${end.toFixed(1)}${arrow}`
  return element("path", { class: "whisker", d })
}

function shape(standing: ReportPoint["standing"], x: number, y: number): string {
  if (standing === "withdrawn" || standing === "zombie")
    return (
      element("circle", { class: standing, cx: x, cy: y, r: 5 }) +
      element("path", { class: standing, d: `M${x - 5} ${y - 5}l10 10m0-10l-10 10` })
    )
  return element("circle", { class: standing, cx: x, cy: y, r: standing === "recalled" ? 3 : 4.6 })
}

const signs: Record<ReportPoint["count"]["bound"], string> = {
  exact: "",
  atLeast: "≥ ",
  moreThan: "> ",
  atMost: "≤ ",
  lessThan: "< ",
  approx: "~ ",
  range: "",
  vague: "~ ",
}

/** A number with its bound as a sign. */
const short = (point: ReportPoint): string =>
  `${signs[point.count.bound]}${grouped(String(value(point)))}`

/** The numbers themselves, each once a column, where they do not run into another. */
function names(
  points: readonly ReportPoint[],
  x: Scale<ReportPoint>,
  y: Scale<number>,
  axis: Axis,
): readonly string[] {
  const taken: { readonly x: number; readonly y: number }[] = []
  const wide = axis.columns.length > 14 ? 30 : 44
  return [...points].reverse().flatMap((point) => {
    const open = point.count.bound !== "exact"
    const at = { x: x(point) + (open ? 20 : 0), y: y(value(point)) - (open ? 6 : 9) }
    if (taken.some((one) => Math.abs(one.x - at.x) < wide && Math.abs(one.y - at.y) < 12)) return []
    taken.push(at)
    return [label(at.x, at.y, short(point), { "text-anchor": "middle" })]
  })
}
