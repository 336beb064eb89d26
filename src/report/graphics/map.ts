import type { Place, ReportLine, SituationReport } from "../../model/index.ts"
import { countries } from "../../ontology/countries.ts"
import { counted, listed } from "../words.ts"
import { type Degrees, outlines } from "./outlines.ts"
import { drawing, element, label, linked, path } from "./svg.ts"

const WIDTH = 680
const MOST_HEIGHT = 460

interface Spot {
  readonly place: Place
  readonly lines: ReportLine[]
}

/** South, west, north and east in degrees. */
interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export interface Drawn {
  readonly svg: string
  /** Places that lie outside of it, in words; `undefined` for none. */
  readonly beyond: string | undefined
}

/** Where the lines of a report are told of, over the state that most are told of.
 *  A place is drawn as exactly as it is known: a state as an area, a region or
 *  district as a dashed circle, a town or a site as a point. `undefined` where no
 *  line has a place. */
export function map(report: SituationReport): Drawn | undefined {
  const spots = spotsOf(report)
  const state = focus(spots)
  if (state === undefined) return undefined
  const box = boxOf(state, spots)
  const shown = spots.filter(({ place }) => place.precision === "country" || within(box, place))
  const points = shown.filter(({ place }) => place.precision !== "country")
  const scale = scaleOf(box)
  const about = `${points.map(({ place, lines }) => `${place.name}, ${precisions[place.precision]}: ${counted(lines.length, "line")}`).join("; ")}.`
  const svg = drawing(
    "map",
    scale,
    `Map: ${counted(points.length, "place")} in and around ${nameOf(state)}`,
    about,
    element("rect", { class: "sea", width: scale.width, height: scale.height }),
    ...lands(box, scale, shown, state),
    ...points.filter(wide).map((spot) => mark(spot, scale)),
    ...points.filter((spot) => !wide(spot)).map((spot) => mark(spot, scale)),
    ...names(points, scale),
  )
  const away = spots.filter((spot) => !shown.includes(spot) || hidden(spot, box))
  return { svg, beyond: away.length > 0 ? beyond(away) : undefined }
}

const precisions: Record<Place["precision"], string> = {
  country: "known to the state",
  region: "known to the region",
  district: "known to the district",
  town: "known to the town",
  site: "known to the site",
}

/** Places that are named as lying outside. */
const NAMED = 8

const beyond = (spots: readonly Spot[]): string => {
  const names = [...new Set(spots.map(({ place }) => place.name))]
  return listed(
    names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names,
  )
}

const nameOf = (code: string): string =>
  countries.find((one) => one.code === code)?.names[0] ?? code

const wide = ({ place }: Spot): boolean =>
  place.precision === "region" || place.precision === "district"

function spotsOf(report: SituationReport): readonly Spot[] {
  const spots = new Map<string, Spot>()
  for (const { key, lines } of report.sections)
    for (const line of key === "highlights" ? [] : lines) {
      if (!line.where) continue
      const spot = spots.get(line.where.id) ?? { place: line.where, lines: [] }
      spot.lines.push(line)
      spots.set(line.where.id, spot)
    }
  return [...spots.values()].sort((a, b) => b.lines.length - a.lines.length)
}

/** The state that most lines are told of. */
function focus(spots: readonly Spot[]): string | undefined {
  const told = new Map<string, number>()
  for (const { place, lines } of spots)
    if (outlines().has(place.country))
      told.set(place.country, (told.get(place.country) ?? 0) + lines.length)
  return [...told].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

/** The state's largest piece of land, with what is told of close by. */
function boxOf(state: string, spots: readonly Spot[]): Box {
  const rings = outlines().get(state) ?? []
  const land = rings.map(boundsOf).sort((a, b) => size(b) - size(a))[0]!
  const near = widened(land, 0.12)
  const points = spots
    .filter(({ place }) => place.precision !== "country" && within(near, place))
    .map(({ place }): Degrees => [place.longitude, place.latitude])
  const own = boundsOf([...points, [land.west, land.south], [land.east, land.north]])
  return widened(own, 0.05)
}

const boundsOf = (points: readonly Degrees[]): Box => {
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [x, y] of points) {
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return box
}

const size = ({ west, south, east, north }: Box): number => (east - west) * (north - south)

const widened = ({ west, south, east, north }: Box, by: number): Box => {
  const most = Math.max(0.2, Math.max(east - west, north - south) * by)
  return { west: west - most, south: south - most, east: east + most, north: north + most }
}

const within = (box: Box, { longitude, latitude }: Place): boolean =>
  longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north

/** Is a state drawn nowhere in the box? */
const hidden = ({ place }: Spot, box: Box): boolean =>
  place.precision === "country" &&
  !(outlines().get(place.country) ?? []).some((ring) => clipped(ring, box).length > 2)

interface Scale {
  readonly width: number
  readonly height: number
  at(point: Degrees): readonly [number, number]
  /** Units to a degree of latitude. */
  readonly degree: number
}

/** Equirectangular, true to scale in the middle of the box. */
function scaleOf({ west, south, east, north }: Box): Scale {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const degree = Math.min(WIDTH / ((east - west) * shrink), MOST_HEIGHT / (north - south))
  const width = (east - west) * shrink * degree
  return {
    width,
    height: (north - south) * degree,
    degree,
    at: ([x, y]) => [(x - west) * shrink * degree, (north - y) * degree],
  }
}

function lands(box: Box, scale: Scale, spots: readonly Spot[], state: string): readonly string[] {
  const told = new Map(
    spots.map((spot) => [spot.place.precision === "country" ? spot.place.country : "", spot]),
  )
  const room = widened(box, 0.05)
  const order = [...outlines()].sort(([a], [b]) => Number(a === state) - Number(b === state))
  return order.flatMap(([code, rings]) => {
    const d = rings
      .map((ring) => clipped(ring, room))
      .filter((ring) => ring.length > 2)
      .map((ring) => path(ring.map(scale.at), true))
      .join("")
    if (d === "") return []
    const spot = told.get(code)
    const own = element("path", {
      class: `land${spot ? " told" : ""}${code === state ? " focus" : ""}`,
      d,
    })
    return [spot ? linked(spot.lines[0]!.id, wordsOf(spot), own) : own]
  })
}

/** What a mark says: the place, how exactly it is known, and its first lines. */
const wordsOf = ({ place, lines }: Spot): string =>
  `${place.name}, ${precisions[place.precision]}, ${counted(lines.length, "line")}: ${lines
    .slice(0, 3)
    .map(({ text }) => text)
    .join(" · ")}`

/** The part of a ring inside a box. Method: Sutherland and Hodgman. */
function clipped(ring: readonly Degrees[], box: Box): readonly Degrees[] {
  const sides: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, box.west, 1],
    [0, box.east, -1],
    [1, box.south, 1],
    [1, box.north, -1],
  ]
  return sides.reduce<readonly Degrees[]>((points, [axis, edge, sign]) => {
    const inside = (point: Degrees): boolean => (point[axis] - edge) * sign >= 0
    return points.flatMap((point, n) => {
      const before = points.at(n - 1)!
      const met = inside(point) !== inside(before) ? [crossing(before, point, axis, edge)] : []
      return inside(point) ? [...met, point] : met
    })
  }, ring)
}

function crossing(a: Degrees, b: Degrees, axis: 0 | 1, edge: number): Degrees {
  const t = (edge - a[axis]) / (b[axis] - a[axis])
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

/** Radius of what is only known to lie somewhere in a region or district, in
 *  degrees of latitude. */
const around = { region: 1.5, district: 0.6, country: 0, town: 0, site: 0 } as const

function mark(spot: Spot, scale: Scale): string {
  const { place, lines } = spot
  const [cx, cy] = scale.at([place.longitude, place.latitude])
  const disputed = lines.some((line) => line.disputed) ? " disputed" : ""
  const r = wide(spot)
    ? around[place.precision] * scale.degree
    : Math.min(13, 3.5 + 1.4 * Math.sqrt(lines.length))
  const shape =
    place.precision === "site"
      ? element("path", {
          class: `site${disputed}`,
          d: `M${round(cx)} ${round(cy - r)}l${round(r)} ${round(r)}l${round(-r)} ${round(r)}l${round(-r)} ${round(-r)}Z`,
        })
      : element("circle", { class: `${place.precision}${disputed}`, cx, cy, r })
  return linked(lines[0]!.id, wordsOf(spot), shape)
}

const round = (n: number): number => Math.round(n * 10) / 10

/** Names beside their marks, those of which most is told first; a name that would
 *  run into another is left to the mark's own words. */
function names(spots: readonly Spot[], scale: Scale): readonly string[] {
  const taken: Box[] = spots
    .filter((spot) => !wide(spot))
    .map(({ place }) => {
      const [x, y] = scale.at([place.longitude, place.latitude])
      return { west: x - 4, east: x + 4, south: y - 4, north: y + 4 }
    })
  return spots.flatMap(({ place, lines }) => {
    const [x, y] = scale.at([place.longitude, place.latitude])
    const r = 6 + Math.min(13, 1.4 * Math.sqrt(lines.length))
    const length = place.name.length * 6.4
    const tries = [
      { x: x + r, y: y + 4, anchor: "start", west: x + r },
      { x: x - r, y: y + 4, anchor: "end", west: x - r - length },
      { x, y: y - r - 2, anchor: "middle", west: x - length / 2 },
      { x, y: y + r + 10, anchor: "middle", west: x - length / 2 },
    ]
    const free = tries.find((one) => {
      const box = { west: one.west, east: one.west + length, south: one.y - 11, north: one.y + 3 }
      const inside = box.west > 2 && box.east < scale.width - 2 && box.south > 2
      if (!inside || taken.some((other) => meets(box, other))) return false
      taken.push(box)
      return true
    })
    return free
      ? [label(free.x, free.y, place.name, { "text-anchor": free.anchor, class: "place" })]
      : []
  })
}

const meets = (a: Box, b: Box): boolean =>
  a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north
