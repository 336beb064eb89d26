import { readFileSync } from "node:fs"
import { SitrepError } from "./model/index.ts"
import type { KnownActor } from "./resolve/index.ts"

type Fields = Readonly<Record<string, unknown>>

/** Reads a user's own list of actors, which outranks the built-in one.
 *
 *  JSON: an array, or `{"actors": […]}`, of `{name, names?, type?, country?,
 *  sector?, codes?, wikidata?}`; `codes` may be strings or `{code}` as in
 *  PETRARCH's lists, whose first three letters are the country. CSV: a header
 *  line with the same names.
 *
 *  @throws {SitrepError} `E_OPTION` naming the file and the entry. */
export function actorList(path: string): KnownActor[] {
  const text = contentOf(path)
  const rows = /^\s*[[{]/.test(text) ? fromJson(text, path) : fromCsv(text, path)
  return rows.map((row, i) => known(row, `${path}, entry ${i + 1}`))
}

/** The same of entries that have been read already, whatever they are.
 *
 *  @throws {SitrepError} `E_OPTION` naming the entry, by the place that `at` gives it. */
export function actorsIn(rows: unknown, at: (entry: number) => string): KnownActor[] {
  if (!Array.isArray(rows)) throw new SitrepError("E_OPTION", "actors are a list: [ … ]", at(0))
  return rows.map((row, i) => {
    if (typeof row !== "object" || row === null)
      throw new SitrepError("E_OPTION", "an actor is an object: { … }", at(i))
    return known(row as Fields, at(i))
  })
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    throw new SitrepError("E_OPTION", `cannot be read (${(error as Error).message})`, path)
  }
}

function fromJson(text: string, path: string): Fields[] {
  try {
    const value: unknown = JSON.parse(text)
    const list = Array.isArray(value) ? value : (value as { actors?: unknown }).actors
    if (Array.isArray(list)) return list as Fields[]
  } catch (error) {
    throw new SitrepError("E_OPTION", `is not valid JSON (${(error as Error).message})`, path)
  }
  throw new SitrepError("E_OPTION", 'is no list of actors; give an array, or {"actors": […]}', path)
}

function fromCsv(text: string, path: string): Fields[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== "")
  const names = cells(header ?? "")
  if (!names.includes("name"))
    throw new SitrepError(
      "E_OPTION",
      'has no column "name"; the first line names the columns',
      path,
    )
  return lines.map((line) =>
    Object.fromEntries(cells(line).map((cell, i) => [names[i] ?? "", cell])),
  )
}

/** Cells of a CSV line; quotes may hold commas and doubled quotes (RFC 4180). */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? "").trim(),
  )

const types = ["person", "group", "organization", "gpe", "location", "facility"] as const

function known(row: Fields, at: string): KnownActor {
  const names = [row.name, ...(Array.isArray(row.names) ? row.names : [])].filter(isText)
  const [first, ...others] = names
  if (first === undefined) throw new SitrepError("E_OPTION", 'has no "name"', at)
  const coded = codesOf(row.codes).flatMap((code) => code.match(/[A-Z~-]{3}/g) ?? [])
  const country = text(row.country) ?? coded.find((code) => /^[A-Z]{3}$/.test(code))
  const sectors = coded.filter((code) => code !== country && /^[A-Z]{3}$/.test(code))
  return {
    names: [first, ...others],
    type: types.find((type) => type === row.type) ?? "organization",
    country,
    sector: text(row.sector) ?? sectors[0],
    codes: sectors.slice(1),
    wikidata: text(row.wikidata),
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== ""
const text = (value: unknown): string | undefined => (isText(value) ? value.trim() : undefined)

const codesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [])
    .map((one) => (isText(one) ? one : (one as Fields).code))
    .filter(isText)
