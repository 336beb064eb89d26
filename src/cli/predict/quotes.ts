import type { Annotated, LayerName, Span } from "../../model/index.ts"
import { contains } from "../../model/index.ts"
import { sourceSpan } from "./attribution.ts"
import type { Task } from "./task.ts"

/** One quotation in the scorer's form. */
export interface PredictedQuote {
  readonly content: readonly [number, number]
  readonly speaker: readonly [number, number] | null
}

/** Quotations of speech and who speaks them. */
export const quotes: Task = {
  name: "quotes",
  predict: (row, tools) => {
    const { doc } = tools.walk(tools.document(row))
    return { id: row.id, quotes: quotesOf(doc) }
  },
}

/** The quotations that directly quoted attributions hold, outermost only. */
export function quotesOf(doc: Annotated<LayerName>): readonly PredictedQuote[] {
  return doc.attributions
    .filter((one) => one.type === "direct" && one.within === undefined)
    .flatMap((one) => {
      const speaker = sourceSpan(doc, one)
      return one.content
        .flatMap((part) => marked(doc, part))
        .map(({ start, end }) => ({
          content: [start, end] as const,
          speaker: speaker ? ([speaker.start, speaker.end] as const) : null,
        }))
    })
}

function marked(doc: Annotated<LayerName>, part: Span): readonly Span[] {
  const inside = doc.quotations.filter((one) => contains(part, one))
  return inside.filter((one) => !inside.some((other) => other !== one && contains(other, one)))
}
