import type { PredictedAttribution } from "./attribution.ts"
import { attributionsOf } from "./attribution.ts"
import type { Task } from "./task.ts"

type Pair = readonly [start: number, end: number]

/** Source, cue and content as loose spans, the outermost attributions only. */
export const spans: Task = {
  name: "spans",
  predict: (row, tools) => {
    const { doc } = tools.walk(tools.document(row))
    return { id: row.id, spans: spansOf(attributionsOf(doc)) }
  },
}

/** The spans of each role; in this form no role holds the same span twice. */
export function spansOf(all: readonly PredictedAttribution[]) {
  const outer = all.filter((one) => one.within === undefined)
  return {
    source: distinct(outer.flatMap((one) => one.source)),
    cue: distinct(outer.flatMap((one) => one.cue)),
    content: distinct(outer.flatMap((one) => one.content)),
  }
}

const distinct = (pairs: readonly Pair[]): readonly Pair[] => [
  ...new Map(pairs.map((pair) => [pair.join("-"), pair])).values(),
]
