/** Makes `src/ontology/outlines.ts`: the borders of states for the map of a report,
 *  from Natural Earth 1:50m (npm world-atlas, public domain), thinned to what a map
 *  of one state can show. Arcs are thinned before they are put together, so that
 *  neighbours keep one border. Run: npx tsx train/maplines.ts */
import { writeFileSync } from "node:fs"
import { countries } from "../src/ontology/countries.ts"
import { fold } from "../src/resolve/gazetteer.ts"
import { arc, atlas, spelled } from "./outlines.ts"

type Point = readonly [number, number]

/** Steps a degree, and how far a line may stray from the true one, in degrees. */
const STEPS = 50
const TOLERANCE = 0.045
/** Islands smaller than this are left out of states that have more land, in square
 *  degrees. */
const SMALLEST = 0.03

/** Douglas and Peucker's thinning of a line. */
function thinned(line: readonly Point[]): readonly Point[] {
  if (line.length < 3) return line
  const [first, last] = [line[0]!, line.at(-1)!]
  let far = 0
  let at = 0
  line.forEach((point, n) => {
    const away = distance(point, first, last)
    if (away > far) [far, at] = [away, n]
  })
  if (far <= TOLERANCE) return [first, last]
  return [...thinned(line.slice(0, at + 1)), ...thinned(line.slice(at)).slice(1)]
}

function distance([x, y]: Point, [a, b]: Point, [c, d]: Point): number {
  const [dx, dy] = [c - a, d - b]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a) * dx + (y - b) * dy) / length))
  return Math.hypot((x - a - t * dx) * Math.cos((y * Math.PI) / 180), y - b - t * dy)
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

/** A whole number in groups of five bits, the lowest first, the sign in the lowest
 *  bit. */
function coded(n: number): string {
  let rest = n < 0 ? -2 * n - 1 : 2 * n
  let out = ""
  for (; rest >= 32; rest >>= 5) out += alphabet[32 + (rest & 31)]
  return out + alphabet[rest]
}

function line(points: readonly Point[]): string {
  let [x, y] = [0, 0]
  return points
    .map(([lon, lat]) => {
      const [u, v] = [Math.round(lon * STEPS), Math.round(lat * STEPS)]
      const step = coded(u - x) + coded(v - y)
      ;[x, y] = [u, v]
      return step
    })
    .join("")
}

const area = (ring: readonly number[]): number => {
  const points = ring.flatMap((index) => arc(index))
  const twice = points.reduce((sum, [x, y], i) => {
    const [u, v] = points[(i + 1) % points.length]!
    return sum + x * v - u * y
  }, 0)
  return Math.abs(twice) / 2
}

const codes = new Map(
  countries.flatMap(({ code, names }) => names.map((name) => [fold(name), code] as const)),
)
const alpha3 = new Map(countries.map(({ alpha2, code }) => [alpha2, code]))

const used = new Map<number, number>()
const place = (index: number): number => {
  const own = index < 0 ? ~index : index
  if (!used.has(own)) used.set(own, used.size)
  return index < 0 ? ~used.get(own)! : used.get(own)!
}

const states = atlas.objects.countries.geometries.flatMap(({ type, arcs, properties }) => {
  const code = alpha3.get(spelled[properties.name] ?? "") ?? codes.get(fold(properties.name))
  if (!code || code === "ATA") return []
  const polygons = (
    type === "Polygon" ? [arcs] : arcs
  ) as readonly (readonly (readonly number[])[])[]
  const rings = polygons.map((polygon) => polygon[0]!)
  const largest = Math.max(...rings.map(area))
  const kept = rings.filter((ring) => area(ring) >= Math.min(SMALLEST, largest))
  return [`${code} ${kept.map((ring) => ring.map(place).join(",")).join(" ")}`]
})

const lines = [...used.keys()].map((index) => line(thinned(arc(index))))
const rows: string[] = []
for (const one of lines) {
  if (rows.length === 0 || rows.at(-1)!.length + one.length > 1500) rows.push(one)
  else rows[rows.length - 1] += ` ${one}`
}

writeFileSync(
  "src/ontology/outlines.ts",
  `/** Borders of states for maps: Natural Earth 1:50m (public domain), thinned to
 *  ${TOLERANCE} degrees. Made by train/maplines.ts; not to be edited. */

/** Lines between points where borders meet, set apart by white space: steps in
 *  longitude and latitude from point to point, the first from 0, 0, in 1/${STEPS}
 *  degree; each whole number in groups of five bits, the lowest first, with 32 for
 *  "goes on" and the sign in the lowest bit, in the letters A-Z a-z 0-9 - _. */
export const borders = \`
${rows.join("\n")}
\`

/** Steps in a degree. */
export const steps = ${STEPS}

/** States by alpha-3 code with their rings: indexes of lines, one's complement for
 *  a line that runs backwards. */
export const rings = \`
${states.sort().join("\n")}
\`
`,
)
