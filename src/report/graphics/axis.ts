import type { Axis } from "./days.ts"
import { element, label } from "./svg.ts"

/** Where an axis of time is drawn. */
export interface Room {
  readonly left: number
  readonly width: number
  /** The line under which the names stand. */
  readonly base: number
}

/** Middle of a column. */
export const middle = ({ left, width }: Room, { columns }: Axis, at: number): number =>
  left + (width * (at + 0.5)) / columns.length

/** The names of the columns, what they lack where it changes, and a mark where time
 *  is left out. */
export function timeAxis(room: Room, axis: Axis): string {
  const { left, width, base } = room
  const step = width / axis.columns.length
  return element(
    "g",
    { class: "axis" },
    element("line", { x1: left, x2: left + width, y1: base, y2: base }),
    ...axis.columns.flatMap(({ name, around, next }, at) => {
      const x = middle(room, axis, at)
      const fresh = at === 0 || axis.columns[at - 1]!.around !== around
      const gap = { x1: x - step / 2, x2: x - step / 2, y1: base - 4, y2: base + 14, class: "gap" }
      return [
        label(x, base + 14, name, { "text-anchor": "middle" }),
        ...(fresh
          ? around
              .split(" ")
              .map((word, n) =>
                label(x, base + 27 + n * 11, word, { class: "around", "text-anchor": "middle" }),
              )
          : []),
        ...(next ? [] : [element("line", gap)]),
      ]
    }),
  )
}
