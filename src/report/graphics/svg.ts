import { escaped } from "../page/escape.ts"

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An SVG element; numbers to a tenth of a unit, children as they are. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(rounded(value!)))}"`)
    .join("")
  const inside = children.join("")
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

const rounded = (value: string | number): string | number =>
  typeof value === "number" ? Math.round(value * 10) / 10 : value

/** Words in a drawing. */
export const label = (x: number, y: number, words: string, more: Attributes = {}): string =>
  element("text", { x, y, ...more }, escaped(words))

/** A mark that leads to its line and tells it in words. */
export const linked = (id: string, words: string, mark: string): string =>
  element("a", { href: `#${id}`, class: "mark" }, `<title>${escaped(words)}</title>`, mark)

/** A whole drawing with its name and its description for who does not see it. */
export function drawing(
  id: string,
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
  about: string,
  ...children: readonly string[]
): string {
  return element(
    "svg",
    {
      class: "drawing",
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      role: "group",
      "aria-labelledby": `${id}-title ${id}-about`,
    },
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-about">${escaped(about)}</desc>`,
    ...children,
  )
}

/** A line through points. */
export const path = (points: readonly (readonly [number, number])[], closed = false): string =>
  points.map(([x, y], n) => `${n === 0 ? "M" : "L"}${rounded(x)} ${rounded(y)}`).join("") +
  (closed ? "Z" : "")
