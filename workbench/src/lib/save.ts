import type { ClaimRow } from "../../../src/serve/replies.ts"
import { get } from "./api.ts"

type Query = Parameters<typeof get<"claims">>[1]

/** Rows that are fetched at a time. */
const PAGE = 500

/** All claims that pass a filter, as the API gives them. */
async function everything(query: Query): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = []
  for (;;) {
    const page = await get("claims", { ...query, offset: rows.length, limit: PAGE })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

/** Hands the claims that pass a filter to the browser as a JSON file. */
export async function saveJson(query: Query, name: string): Promise<void> {
  const rows = await everything(query)
  const file = new Blob([`${JSON.stringify(rows, null, 1)}\n`], { type: "application/json" })
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
