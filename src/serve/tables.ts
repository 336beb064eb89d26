import type { ClaimRow } from "./replies.ts"

const columns: readonly (readonly [string, (row: ClaimRow) => string | number | undefined])[] = [
  ["id", (row) => row.id],
  ["kind", (row) => row.kind],
  ["type", (row) => row.type],
  ["claim", (row) => row.headline],
  ["source", (row) => row.source],
  ["chain", (row) => row.chain.join(" > ")],
  ["modality", (row) => row.modality],
  ["frame", (row) => row.frame],
  ["place", (row) => row.place?.name],
  ["place_precision", (row) => row.place?.precision],
  ["place_inherited", (row) => (row.place ? String(row.place.inherited) : undefined)],
  ["start", (row) => row.time?.start],
  ["end", (row) => row.time?.end],
  ["time_from", (row) => row.time?.anchor],
  ["voices", (row) => row.voices],
  ["disputed", (row) => String(row.disputed)],
  ["report", (row) => row.report.name],
  ["publisher", (row) => row.report.publisher],
  ["published", (row) => row.report.publishedAt],
  ["words", (row) => row.citation.exact],
  ["span_start", (row) => row.citation.start],
  ["span_end", (row) => row.citation.end],
]

/** The rows as comma-separated values (RFC 4180). A cell that a spreadsheet would
 *  run as a formula gets an apostrophe before it (OWASP: CSV injection). */
function* csv(rows: readonly ClaimRow[]): Iterable<string> {
  yield `${columns.map(([name]) => name).join(",")}\r\n`
  for (const row of rows) yield `${columns.map(([, value]) => cell(value(row))).join(",")}\r\n`
}

/** The rows as one JSON array, a row a line. */
function* json(rows: readonly ClaimRow[]): Iterable<string> {
  yield "["
  for (const [n, row] of rows.entries()) yield `${n === 0 ? "\n" : ",\n"}${JSON.stringify(row)}`
  yield "\n]\n"
}

export const tables = { csv, json } as const

/** Rows that are written at a time. */
const MANY = 1000

/** Text that is written as it is asked for, so that a long table is never whole in
 *  memory. */
export function flowing(lines: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const next = lines[Symbol.iterator]()
  return new ReadableStream({
    pull: (flow) => {
      const some: string[] = []
      while (some.length < MANY) {
        const line = next.next()
        if (line.done) break
        some.push(line.value)
      }
      if (some.length > 0) flow.enqueue(encoder.encode(some.join("")))
      if (some.length < MANY) flow.close()
    },
  })
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return ""
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
