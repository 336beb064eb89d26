import type { Annotated, LayerName, Scope, Span } from "../../model/index.ts"
import { contains, overlaps } from "../../model/index.ts"
import type { Task } from "./task.ts"

/** Did it happen? From -3, it certainly did not, to 3, it certainly did. Scale:
 *  UDS-IH2 (White et al. 2016). */
export const factuality: Task = {
  name: "factuality",
  predict: (row, tools) => {
    const { doc } = tools.walk(tools.document(row))
    const pair = (value: unknown): Span => {
      const [start, end] = value as [number, number]
      return { start, end }
    }
    if (!Array.isArray(row.events))
      return { id: row.id, factuality: happened(doc, pair(row.event)) }
    const events = row.events.map((one: { readonly event: [number, number] }) => ({
      event: one.event,
      factuality: happened(doc, pair(one.event)),
    }))
    return { id: row.id, events }
  },
}

/** What each way of meaning a clause leaves of its having happened: the median
 *  judgement of annotators on such clauses. */
const left = {
  denied: -1.8,
  unclear: 0.3,
  hedged: 0.5,
  future: -1,
  hypothetical: -0.9,
  ordered: -0.9,
  historical: 3,
  actual: 2.4,
} as const

/** The factuality of the event that a span names, from the scopes it stands in. */
export function happened(doc: Annotated<LayerName>, event: Span): number {
  const over = doc.scopes.filter((one) => contains(one, event) && !overlaps(one.cue, event))
  const values = over.flatMap((one) => valuesOf(one))
  if (over.filter((one) => one.modality === "denied").length === 2 && values.length === 2)
    return left.hedged
  return values.length === 0 ? left.actual : Math.min(...values)
}

const valuesOf = (scope: Scope): readonly number[] =>
  [scope.modality, scope.frame]
    .filter((one) => one !== undefined && one !== "asserted")
    .map((one) => left[one as keyof typeof left])
