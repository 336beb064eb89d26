import type { Annotated, Dossier, DossierLayer } from "../model/index.ts"
import { sha256 } from "./canonical.ts"
import type { Tables } from "./schema.ts"
import type { Derived, Store } from "./store.ts"

/** Name of the row that tells how the others are put together; theirs begin with it. */
const JOINED = "joined"

/** Items in one row, so that none outgrows what a database or a string holds. */
const MANY = 20_000

type Doc = Annotated<DossierLayer>
type Row = Tables["derived"]

/** How one field of a dossier is kept: the reports as their places among those it
 *  was joined from, a list in so many rows, anything else as it is. */
type Field = { readonly field: string } & (
  | { readonly order: readonly number[] }
  | { readonly rows: number }
  | { readonly value: unknown }
)

/** Keeps what joining reports came to, so that they need not be joined again; the
 *  reports themselves are in rows of their own.
 *
 *  @param docs the reports it was joined from, in an order that can be had again. */
export async function keepJoined(
  store: Store,
  key: string,
  docs: readonly Doc[],
  dossier: Dossier,
): Promise<void> {
  const rows: { name: string; json: string }[] = []
  const fields = Object.entries(dossier).map(([field, value]): Field => {
    if (field === "documents") return { field, order: orderOf(docs, dossier.documents) }
    if (!Array.isArray(value)) return { field, value }
    const parts = partsOf(value)
    for (const [n, part] of parts.entries())
      rows.push({ name: nameOf(field, n), json: JSON.stringify(part) })
    return { field, rows: parts.length }
  })
  await store.deriveAll(JOINED, key, [{ name: JOINED, json: JSON.stringify(fields) }, ...rows])
}

const nameOf = (field: string, n: number): string => `${JOINED}/${field}/${n + 1}`

const partsOf = (items: readonly unknown[]): readonly (readonly unknown[])[] =>
  Array.from({ length: Math.ceil(items.length / MANY) }, (_, n) =>
    items.slice(n * MANY, (n + 1) * MANY),
  )

/** Where each report of the dossier stands among those it was joined from. */
function orderOf(docs: readonly Doc[], documents: readonly Doc[]): readonly number[] {
  const places = new Map<string, number[]>()
  for (const [n, { document }] of docs.entries())
    places.set(document.id, [...(places.get(document.id) ?? []), n])
  return documents.map(({ document }) => places.get(document.id)!.shift()!)
}

/** The dossier that is kept under a key, of the reports it was joined from, given
 *  in the same order; `undefined` where none is, or rows are damaged or gone. */
export async function joinedOf(
  store: Store,
  key: string,
  docs: () => Promise<readonly Doc[]>,
): Promise<Dossier | undefined> {
  const first = await store.derived(JOINED)
  if (!isKept(first, key)) return undefined
  const fields = fieldsIn(first)
  const reports = await docs()
  const dossier: Record<string, unknown> = {}
  for (const one of fields) {
    const content = await contentOf(store, key, one, reports)
    if (content === undefined) return undefined
    dossier[one.field] = content
  }
  return dossier as unknown as Dossier
}

/** What a field holds; `undefined` where it cannot be had whole. */
async function contentOf(
  store: Store,
  key: string,
  field: Field,
  reports: readonly Doc[],
): Promise<unknown> {
  if ("value" in field) return field.value
  if ("rows" in field) return itemsOf(store, key, field)
  const whole = field.order.length === reports.length
  return whole ? field.order.map((n) => reports[n]!) : undefined
}

/** The items of a list, row after row; `undefined` where one is damaged, gone or of
 *  another key. */
async function itemsOf(
  store: Store,
  key: string,
  field: Field,
): Promise<readonly unknown[] | undefined> {
  const items: unknown[] = []
  for (const name of namesOf(field)) {
    const row = await store.derived(name)
    if (!isKept(row, key)) return undefined
    for (const item of JSON.parse(row.json)) items.push(item)
  }
  return items
}

const fieldsIn = ({ json }: Row): readonly Field[] => JSON.parse(json)

const namesOf = (one: Field): readonly string[] =>
  "rows" in one ? Array.from({ length: one.rows }, (_, n) => nameOf(one.field, n)) : []

/** What of derived rows is gone or does not give its checksum, in words that name
 *  it. Empty when all is well. */
export function flawed(rows: readonly Row[]): readonly string[] {
  const changed = rows.filter((row) => sumOf(row) !== row.sha256)
  const first = rows.find(({ name }) => name === JOINED)
  const there = new Set(rows.map(({ name }) => name))
  const wanted = first && !changed.includes(first) ? fieldsIn(first).flatMap(namesOf) : []
  const orphaned = first === undefined && rows.some(({ name }) => name.startsWith(`${JOINED}/`))
  return [
    ...changed.map(({ name }) => `derived "${name}": was changed on disk`),
    ...[...(orphaned ? [JOINED] : []), ...wanted.filter((name) => !there.has(name))].map(
      (name) => `derived "${name}": is gone`,
    ),
  ]
}

/** Is a derived row there as it was written, and for what this key names? */
export const isKept = <R extends Derived & { readonly sha256: string }>(
  row: R | undefined,
  key: string,
): row is R => row?.key === key && sumOf(row) === row.sha256

/** The checksum of a derived row. */
export const sumOf = ({ key, json }: Derived): string => sha256(key + json)
