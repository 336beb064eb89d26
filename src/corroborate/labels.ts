import type { FigureClaim, LabelPair, Lookup } from "../model/index.ts"
import { groupContains, groups } from "../ontology/groups.ts"

/** Below this, two groups have the same number by chance too often. */
const TELLING = 10

/** The same number of the same measure in two reports, of people called two
 *  things that cannot both be plain names of one group: 26 "protesters", 26
 *  "criminals". Of each pair of names the first tellings. */
export function labelsOf(figures: readonly FigureClaim[], known: Lookup): readonly LabelPair[] {
  const told = new Map<string, Map<string, FigureClaim>>()
  for (const figure of figures) {
    if (!counts(figure, known)) continue
    const number = `${figure.measure} ${figure.count.best}`
    const names = told.get(number) ?? new Map<string, FigureClaim>()
    told.set(number, names)
    if (!names.has(figure.group!)) names.set(figure.group!, figure)
  }
  return [...told.values()].flatMap((names) => {
    const some = [...names.values()]
    return some.flatMap((a, n) =>
      some
        .slice(n + 1)
        .filter((b) => apart(a, b))
        .map((b) => pairOf(a, b, known)),
    )
  })
}

const counts = (figure: FigureClaim, known: Lookup): boolean =>
  figure.frame === "actual" &&
  figure.scope === "total" &&
  figure.modality !== "unclear" &&
  !known.denied(figure) &&
  figure.group !== undefined &&
  figure.count.bound === "exact" &&
  figure.count.best !== undefined &&
  figure.count.best >= TELLING

/** Groups whose name judges the people in it, so that one side's are another's. */
const judged = new Set(["protester", "criminal", "militant", "civilian", "activist"])

export const isJudged = (group: string | undefined): boolean => judged.has(group ?? "")

const apart = (a: FigureClaim, b: FigureClaim): boolean =>
  isJudged(a.group) &&
  isJudged(b.group) &&
  a.citation.document !== b.citation.document &&
  !groupContains(a.group!, b.group!) &&
  !groupContains(b.group!, a.group!)

const pairOf = (a: FigureClaim, b: FigureClaim, known: Lookup): LabelPair => ({
  claims: [a.id, b.id],
  labels: [nameOf(a, known), nameOf(b, known)],
})

/** The label in the report's words, else the group's plain name. */
const nameOf = ({ counted, group }: FigureClaim, known: Lookup): string =>
  (counted && known.words(counted)) || groups.get(group!)?.label || group!
