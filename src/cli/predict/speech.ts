import type { Act, Attribution } from "../../model/index.ts"
import { attributionsOf } from "./attribution.ts"
import type { Task } from "./task.ts"

/** Who says what, without what people think, want or feel. */
export const speech: Task = {
  name: "speech",
  predict: (row, tools) => {
    const { doc } = tools.walk(tools.document(row))
    return { id: row.id, attributions: attributionsOf(doc, uttered) }
  },
}

/** Acts that are done with words; a belief or an intention may never have been said. */
const spoken: ReadonlySet<Act> = new Set([
  "speech",
  "denial",
  "decree",
  "request",
  "warning",
  "question",
  "evidence",
  "label",
])

/** Is this told to have been said, written or shown? Words between marks were said
 *  whatever verb stands beside them, and a promise is made with words; what only seems
 *  so nobody said. */
export const uttered = ({ cue, type, by }: Attribution): boolean =>
  cue === undefined ||
  (spoken.has(cue.act) && !by.startsWith("seem/")) ||
  type === "direct" ||
  by.startsWith("promise/") ||
  (by.startsWith("criticize/") && type === "mixed")
