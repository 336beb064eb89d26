import { kinship } from "../../corroborate/kinship.ts"
import { type Print, print } from "../../corroborate/shingles.ts"
import type { Row, Task } from "./task.ts"

/** From this share of common words on, two reports tell of one story. */
const STORY = 0.55

/** Whether one report of a pair copies the other, draws on it, tells of the same
 *  without it, or of something else. */
export const duplicates: Task = {
  name: "duplicates",
  predict: (row) => ({ id: row.id, label: label(printOf(row.a), printOf(row.b)) }),
}

const printOf = (side: unknown): Print => {
  const row = side as Row | undefined
  return print(String(row?.text ?? ""), String(row?.title ?? ""))
}

function label(a: Print, b: Print): string {
  const kin = kinship(a, b)
  if (kin === "derived") return kin
  if (kin !== "independent") return "copy"
  return overlap(a.content, b.content) >= STORY ? "independent" : "unrelated"
}

/** Share of the words of the shorter text that the other has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const word of small) if (large.has(word)) count++
  return small.size === 0 ? 0 : count / small.size
}
