import type { ReportLine, SituationReport } from "../../model/index.ts"
import { counted, dayOf } from "../words.ts"
import { middle, type Room, timeAxis } from "./axis.ts"
import { axisOf } from "./days.ts"
import { drawing, element, label, linked } from "./svg.ts"

/** Sections whose lines happen at a time, with the shape of their marks. */
const shapes: Readonly<Record<string, string>> = {
  events: "event",
  announced: "announced",
  figures: "figure",
  open: "open",
  withdrawals: "withdrawn",
}

interface Mark {
  readonly line: ReportLine
  readonly shape: string
}

const WIDTH = 680
const STEP = 11
/** Marks of a column at most; how many more there are is told above them. */
const HIGHEST = 14

/** What is told of each day, a mark a line; `undefined` where fewer than two days
 *  have something. A hollow mark has only the day of its report. */
export function strip(report: SituationReport): string | undefined {
  const marks = report.sections.flatMap(({ key, lines }) => {
    const shape = shapes[key]
    return shape ? lines.filter(dayed).map((line): Mark => ({ line, shape })) : []
  })
  const axis = axisOf(marks.map(({ line }) => line.time!.start))
  if (axis.columns.length < 2) return undefined
  const columns = axis.columns.map((): Mark[] => [])
  for (const mark of marks) columns[axis.at(mark.line.time!.start) ?? -1]?.push(mark)
  const highest = Math.min(HIGHEST, Math.max(...columns.map((column) => column.length)))
  const base = highest * STEP + 20
  const room: Room = { left: 8, width: WIDTH - 16, base }
  const drawn = columns.map((column, at) => stack(column, middle(room, axis, at), base))
  const about = `${counted(marks.length, "line")} of this report by the day they are told of, from ${dayOf(first(marks))} to ${dayOf(last(marks))}. Each mark leads to its line.`
  return drawing(
    "strip",
    { width: WIDTH, height: base + 46 },
    "Timeline",
    about,
    timeAxis(room, axis),
    ...drawn,
  )
}

/** Is it known to the week at least? */
const dayed = ({ time }: ReportLine): boolean =>
  time !== undefined && time.granularity !== "month" && time.granularity !== "year"

const byTime = (marks: readonly Mark[]): readonly Mark[] =>
  [...marks].sort((a, b) => (a.line.time!.start < b.line.time!.start ? -1 : 1))
const first = (marks: readonly Mark[]): ReportLine => byTime(marks)[0]!.line
const last = (marks: readonly Mark[]): ReportLine => byTime(marks).at(-1)!.line

function stack(column: readonly Mark[], x: number, base: number): string {
  const shown = column.slice(0, column.length > HIGHEST ? HIGHEST - 1 : HIGHEST)
  const more = column.length - shown.length
  return [
    ...shown.map(({ line, shape }, n) => {
      const y = base - 8 - n * STEP
      const words = `${dayOf(line)}: ${line.text}`
      return linked(line.id, words, dot(x, y, shape, line))
    }),
    ...(more > 0
      ? [label(x, base - 8 - shown.length * STEP, `+${more}`, { "text-anchor": "middle" })]
      : []),
  ].join("")
}

/** A figure is a square, a withdrawal a cross, all else a dot. */
function dot(x: number, y: number, shape: string, { time, disputed }: ReportLine): string {
  const hollow = time?.anchor === "publication" ? " hollow" : ""
  const kind = `${shape}${disputed ? " disputed" : ""}${hollow}`
  if (shape === "withdrawn")
    return element("path", { class: kind, d: `M${x - 4} ${y - 4}l8 8m0-8l-8 8` })
  if (shape === "figure")
    return element("rect", { class: kind, x: x - 3.8, y: y - 3.8, width: 7.6, height: 7.6 })
  return element("circle", { class: kind, cx: x, cy: y, r: 4.2 })
}
