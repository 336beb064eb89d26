import { countryByCode, countryOf, sectors } from "../../ontology/sectors.ts"
import type { KnownActor, KnownRole } from "../world.ts"

/** What is wrong with a part of an actor list, for whoever wrote it. */
export interface ListFault {
  /** From 1; of a list that is one JSON value, the entry's number instead. */
  readonly line: number
  /** What is wrong and what to do. */
  readonly message: string
}

/** An object of a list and where it stands. */
export interface Item {
  readonly fields: Fields
  readonly line: number
}

/** What a list gives: what could be read of it, and what could not. */
export interface Listed {
  readonly actors: readonly KnownActor[]
  readonly faults: readonly ListFault[]
}

/** What the number of a fault counts. */
export type Unit = "line" | "entry"

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== ""

export const textIn = (value: unknown): string | undefined =>
  isText(value) ? value.trim() : undefined

/** The texts of a list, of a text with `;` or `|` between its parts, or none. */
export const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : typeof value === "string" ? value.split(/[;|]/) : [])
    .filter(isText)
    .map((text) => text.trim())

/** ISO 3166-1 alpha-3 of a code or a name of a state; three capitals that are no
 *  state's code are kept, for lists have their own. */
export function countryFrom(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const code = value.toUpperCase()
  if (code.length === 2) return countryByCode(code)?.code
  return countryOf(value)?.country.code ?? (/^[A-Z]{3}$/.test(code) ? code : undefined)
}

const codes = new Set(sectors.map(({ code }) => code))

export const isSectorCode = (code: string): boolean => codes.has(code)

/** A date as precise as it is told, `2019`, `2019-03` or `2019-03-20`. */
export const dateFrom = (value: string | undefined): string | undefined =>
  /^[+]?(\d{4}(?:-(?!00)\d\d(?:-(?!00)\d\d)?)?)/.exec(value ?? "")?.[1]

/** Names for lookup: each once, those in the Latin script first. */
export function namesFrom(given: readonly string[]): readonly [string, ...string[]] | undefined {
  const latin = (name: string): boolean => /^[\p{Script=Latin}\p{P}\p{N}\p{Zs}\p{M}]+$/u.test(name)
  const all = [...new Set(given.map((name) => name.replace(/\s+/g, " ").trim()).filter(isText))]
  const [first, ...rest] = [...all.filter(latin), ...all.filter((name) => !latin(name))]
  return first === undefined ? undefined : [first, ...rest]
}

/** Roles in the order of their dates, those that end last at the end. */
export const inOrder = (roles: readonly KnownRole[]): readonly KnownRole[] =>
  [...roles].sort((a, b) => {
    const [x, y] = [a, b].map(({ from, to }) => `${to ?? "9999"} ${from ?? "0000"}`)
    return x! < y! ? -1 : x! > y! ? 1 : 0
  })
