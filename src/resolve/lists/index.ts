import { csvRows } from "./csv.ts"
import {
  type Fields,
  type Item,
  isFields,
  type Listed,
  type ListFault,
  type Unit,
} from "./entry.ts"
import { ftmActors, isFtm } from "./ftm.ts"
import { plainActor, teller } from "./plain.ts"
import { isWikidata, wikidataActors } from "./wikidata.ts"

export type { Listed, ListFault } from "./entry.ts"

/** Reads a list of actors in whatever form it is: a CSV table, JSON or JSON lines
 *  of our own entries, FollowTheMoney entities (OpenSanctions), or Wikidata items.
 *  Each entry tells its own form, so that one file may hold several. What cannot
 *  be read is told with its line, and costs no other entry. */
export function actorsFrom(text: string): Listed & { readonly unit: Unit } {
  const content = text.replace(/^\uFEFF/, "")
  const faults: ListFault[] = []
  const { items, unit } = /^\s*[[{]/.test(content)
    ? jsonItems(content, faults)
    : { items: tableItems(content, faults), unit: "line" as const }
  const of = (test: (fields: Fields) => boolean) => items.filter(({ fields }) => test(fields))
  const plain = of((fields) => !isFtm(fields) && !isWikidata(fields)).flatMap(
    ({ fields, line }) => plainActor(fields, teller(line, fields.name, faults)) ?? [],
  )
  const lists = [ftmActors(of(isFtm)), wikidataActors(of(isWikidata))]
  return {
    actors: [...plain, ...lists.flatMap(({ actors }) => actors)],
    unit,
    faults: [...faults, ...lists.flatMap((list) => list.faults)].sort((a, b) => a.line - b.line),
  }
}

/** Objects of one JSON value, or of a JSON value a line. */
function jsonItems(
  text: string,
  faults: ListFault[],
): { readonly items: readonly Item[]; readonly unit: Unit } {
  try {
    const items = itemsIn(JSON.parse(text)).flatMap((value, i) => itemOf(value, i + 1, faults))
    return { items, unit: "entry" }
  } catch (error) {
    const lines = text.split("\n")
    const items = lines.flatMap((line, i) => lineItem(line, i + 1, faults))
    if (items.length === 0) {
      faults.length = 0
      faults.push({ line: 1, message: `is not valid JSON (${(error as Error).message})` })
    }
    return { items, unit: "line" }
  }
}

/** The entries of a JSON value: of a list, of what our lists, Wikidata and the
 *  programs of OpenSanctions wrap them in, or the value itself. */
function itemsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isFields(value) || isFtm(value) || isWikidata(value)) return [value]
  const inner = [value.actors, value.entities, value.results].find(
    (one) => Array.isArray(one) || isFields(one),
  )
  if (inner === undefined) return [value]
  return Array.isArray(inner) ? inner : Object.values(inner as Fields)
}

function itemOf(value: unknown, line: number, faults: ListFault[]): readonly Item[] {
  if (isFields(value)) return [{ fields: value, line }]
  faults.push({ line, message: "is no object; give { … }" })
  return []
}

/** A line of JSON lines; the dumps of Wikidata put them in one list, with the
 *  brackets on lines of their own and commas at the ends. */
function lineItem(line: string, number: number, faults: ListFault[]): readonly Item[] {
  const bare = line.trim().replace(/,$/, "")
  if (/^[[\]]?$/.test(bare)) return []
  try {
    return itemsIn(JSON.parse(bare)).flatMap((value) => itemOf(value, number, faults))
  } catch {
    faults.push({ line: number, message: "is not valid JSON; mend it or leave it out" })
    return []
  }
}

function tableItems(text: string, faults: ListFault[]): readonly Item[] {
  const [header, ...rows] = csvRows(text)
  const names = (header?.cells ?? []).map((name) => name.toLowerCase())
  if (!names.includes("name")) {
    const message = 'has no column "name"; the first line names the columns'
    faults.push({ line: 1, message })
    return []
  }
  return rows.map(({ cells, line }) => {
    if (cells.length > names.length)
      faults.push({
        line,
        message: `has ${cells.length} cells for ${names.length} columns; quote cells that hold a separator`,
      })
    return { fields: Object.fromEntries(names.map((name, i) => [name, cells[i]])), line }
  })
}
