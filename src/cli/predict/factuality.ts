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
 *  judgement of UDS-IH2's annotators on such clauses. */
const left = {
  denied: -1.8,
  unclear: 0.3,
  hedged: 0.5,
  future: -2.1,
  hypothetical: -0.4,
  ordered: -1.9,
  historical: 3,
  actual: 2.5,
} as const

/** The same for single rules that differ from their kind: a question is mostly about
 *  what did happen, what one can do is mostly not done. */
const leftBy: Readonly<Record<string, number>> = {
  may: -1.5,
  can: -1.5,
  would: -0.8,
  not: 0.4,
  question: 1.9,
  think: 1.5,
  infinitive: 0.4,
  imperative: -1.9,
}

/** For a verb form under no rule: past forms have happened, bare ones mostly not. */
const leftByForm: Readonly<Record<string, number>> = { VBD: 2.9, VBN: 2.6, VBG: 2, VB: -1.5 }

/** The factuality of the event that a span names, from the scopes it stands in. */
export function happened(doc: Annotated<LayerName>, event: Span): number {
  const over = doc.scopes.filter(
    (one) => contains(one, event) && (one.by === "imperative" || !overlaps(one.cue, event)),
  )
  const values = over.flatMap((one) => valuesOf(one))
  if (over.filter((one) => one.modality === "denied").length === 2 && values.length === 2)
    return left.hypothetical
  return values.length === 0 ? plain(doc, event) : Math.min(...values)
}

/** What the form of the verb tells by itself; a bare form behind a verb that came about
 *  ("managed to leave") did. */
function plain(doc: Annotated<LayerName>, event: Span): number {
  const at = doc.tokens.findIndex((one) => contains(event, one))
  const { xpos } = doc.tags[at] ?? { xpos: "" }
  const governed = xpos === "VB" && /comp/.test(doc.arcs[at]?.deprel ?? "")
  return governed ? left.actual : (leftByForm[xpos] ?? left.actual)
}

const valuesOf = (scope: Scope): readonly number[] => {
  const own = leftBy[scope.by]
  if (own !== undefined) return [own]
  return [scope.modality, scope.frame]
    .filter((one) => one !== undefined && one !== "asserted")
    .map((one) => left[one as keyof typeof left])
}
