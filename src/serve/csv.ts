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
export const csv = (rows: readonly ClaimRow[]): string =>
  [
    columns.map(([name]) => name).join(","),
    ...rows.map((row) => columns.map(([, value]) => cell(value(row))).join(",")),
    "",
  ].join("\r\n")

function cell(value: string | number | undefined): string {
  if (value === undefined) return ""
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
