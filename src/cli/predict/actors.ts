import { english } from "../../languages/en/index.ts"
import { codesOf } from "../../resolve/codes.ts"
import type { Task } from "./task.ts"

/** An actor phrase to its country and sector: `{id, country, sector}`, empty
 *  where the phrase tells none. */
export const actors: Task = {
  name: "actors",
  predict(row, tools) {
    const at = typeof row.query_date === "string" ? row.query_date : undefined
    const { country, sector } = codesOf(String(row.actor), {
      language: english,
      world: tools.engine.world(),
      at,
    })
    return { id: row.id, country: country ?? "", sector: sector ?? "" }
  },
}
