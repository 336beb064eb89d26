import { once } from "../../model/index.ts"
import { borders, rings, steps } from "../../ontology/outlines.ts"

/** Longitude and latitude in degrees. */
export type Degrees = readonly [number, number]

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
const digits = new Map([...alphabet].map((letter, n) => [letter, n]))

/** The rings of all states, by alpha-3 code; read once. */
export const outlines = once((): ReadonlyMap<string, readonly (readonly Degrees[])[]> => {
  const lines = borders.trim().split(/\s+/).map(points)
  return new Map(
    rings
      .trim()
      .split("\n")
      .map((row) => {
        const [code, ...some] = row.split(" ")
        return [code!, some.map((ring) => ring.split(",").flatMap((at) => lineAt(lines, +at)))]
      }),
  )
})

/** A line, or from its end to its start where the index is a complement. */
const lineAt = (lines: readonly (readonly Degrees[])[], at: number): readonly Degrees[] =>
  at < 0 ? [...lines[~at]!].reverse() : lines[at]!

function points(text: string): readonly Degrees[] {
  const numbers = decoded(text)
  let [x, y] = [0, 0]
  return numbers
    .filter((_, n) => n % 2 === 0)
    .map((dx, n): Degrees => {
      x += dx
      y += numbers[n * 2 + 1]!
      return [x / steps, y / steps]
    })
}

function decoded(text: string): readonly number[] {
  const numbers: number[] = []
  let [value, shift] = [0, 0]
  for (const letter of text) {
    const digit = digits.get(letter) ?? 0
    value += (digit & 31) << shift
    shift += 5
    if (digit >= 32) continue
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2)
    ;[value, shift] = [0, 0]
  }
  return numbers
}
