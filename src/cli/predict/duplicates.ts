import { containment, kinship, shingles } from "../../corroborate/duplicates.ts"
import type { Row, Task } from "./task.ts"

/** From this share of common words on, two reports tell of one story. */
const STORY = 0.55

/** Whether one report of a pair copies the other, draws on it, tells of the same
 *  without it, or of something else. */
export const duplicates: Task = {
  name: "duplicates",
  predict: (row) => ({ id: row.id, label: label(text(row.a), text(row.b)) }),
}

const text = (side: unknown): string => String((side as Row | undefined)?.text ?? "")

function label(a: string, b: string): string {
  const kin = kinship(shingles(a), shingles(b))
  if (kin === "derived") return kin
  if (kin !== "independent") return "copy"
  return overlap(a, b) >= STORY ? "independent" : "unrelated"
}

/** Share of the rarer, longer words of the shorter text that the other has too. */
function overlap(a: string, b: string): number {
  const [one, other] = [a, b].map(
    (side) => new Set(side.toLowerCase().match(/\p{L}{5,}/gu) ?? []),
  ) as [Set<string>, Set<string>]
  return containment(one, other)
}
