import { createRequire } from "node:module"
import type { Country } from "../src/ontology/countries.ts"
import { fold } from "../src/resolve/gazetteer.ts"

type Arcs = readonly (readonly (readonly [number, number])[])[]

interface Geometry {
  readonly type: "Polygon" | "MultiPolygon"
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[]
  readonly properties: { readonly name: string }
}

interface Atlas {
  readonly transform: {
    readonly scale: readonly [number, number]
    readonly translate: readonly [number, number]
  }
  readonly arcs: Arcs
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } }
}

export const atlas = createRequire(import.meta.url)("world-atlas/countries-50m.json") as Atlas

/** Natural Earth shortens names; these are the ones no list of ours has. */
export const spelled: Readonly<Record<string, string>> = {
  "W. Sahara": "EH",
  "Dem. Rep. Congo": "CD",
  "Dominican Rep.": "DO",
  "Central African Rep.": "CF",
  "Eq. Guinea": "GQ",
  "S. Sudan": "SS",
  "Bosnia and Herz.": "BA",
  "United States of America": "US",
  Macedonia: "MK",
  eSwatini: "SZ",
  "Solomon Is.": "SB",
  "Côte d'Ivoire": "CI",
  Congo: "CG",
}

/** States that cross the date line, where a ring has no middle. */
const across: Readonly<Record<string, { readonly lat: number; readonly lon: number }>> = {
  RU: { lat: 60, lon: 100 },
  FJ: { lat: -18, lon: 178 },
  KI: { lat: 1.4, lon: 173 },
}

/** An arc in degrees: the file holds steps from point to point. */
export function arc(index: number): readonly (readonly [number, number])[] {
  const { scale, translate } = atlas.transform
  let x = 0
  let y = 0
  const line = atlas.arcs[index < 0 ? ~index : index]!.map(
    ([dx, dy]): readonly [number, number] => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    },
  )
  return index < 0 ? line.reverse() : line
}

/** Area and middle of a ring, by the shoelace formula. */
function ring(arcs: readonly number[]): {
  readonly area: number
  readonly lat: number
  readonly lon: number
} {
  const points = arcs.flatMap((index) => arc(index))
  let area = 0
  let lon = 0
  let lat = 0
  points.forEach(([x, y], i) => {
    const [u, v] = points[(i + 1) % points.length]!
    const cross = x * v - u * y
    area += cross
    lon += (x + u) * cross
    lat += (y + v) * cross
  })
  return { area: Math.abs(area) / 2, lon: lon / (3 * area), lat: lat / (3 * area) }
}

/** The middle of each state's largest piece of land, by alpha-2 code. */
export function centres(
  countries: readonly Country[],
): ReadonlyMap<string, { readonly lat: number; readonly lon: number }> {
  const codes = new Map(
    countries.flatMap(({ alpha2, names }) => names.map((name) => [fold(name), alpha2] as const)),
  )
  const found = new Map<string, { readonly lat: number; readonly lon: number }>()
  for (const { type, arcs, properties } of atlas.objects.countries.geometries) {
    const code = spelled[properties.name] ?? codes.get(fold(properties.name))
    const polygons = (
      type === "Polygon" ? [arcs] : arcs
    ) as readonly (readonly (readonly number[])[])[]
    const largest = polygons.map((polygon) => ring(polygon[0]!)).sort((a, b) => b.area - a.area)[0]
    if (code && largest) found.set(code, across[code] ?? { lat: largest.lat, lon: largest.lon })
  }
  return found
}
