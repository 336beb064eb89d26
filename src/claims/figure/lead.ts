import type { Draft, FigureClaim } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"

type FigureDraft = Draft<FigureClaim>

/** Sentences of a report that tell in short what the rest tells in full. */
const short = 2

/** The figures of a report, with the groups that its heading and first sentence leave out:
 *  "70 dead in clashes" are fighters where all 70 dead further on are fighters. */
export function withBodyGroups(
  drafts: readonly FigureDraft[],
  tree: Syntax,
): readonly FigureDraft[] {
  const end = leadEnd(tree)
  return drafts.map((draft) =>
    draft.group === undefined && draft.trigger.end <= end && draft.scope === "total"
      ? { ...draft, group: groupFurtherOn(draft, drafts) }
      : draft,
  )
}

/** Where the short part of a report ends. */
function leadEnd(tree: Syntax): number {
  let last = 0
  for (let n = 0; n < short && last < tree.size; n++) last = tree.sentence(last).last
  return last === 0 ? 0 : tree.span(last - 1, last - 1).end
}

/** The one group of all that are told further on by the same number. */
function groupFurtherOn(lead: FigureDraft, drafts: readonly FigureDraft[]): string | undefined {
  const groups = new Set(
    drafts
      .filter((one) => one.trigger.start > lead.trigger.end && sameNumber(one, lead))
      .flatMap(({ group }) => group ?? []),
  )
  return groups.size === 1 ? [...groups][0] : undefined
}

const sameNumber = (a: FigureDraft, b: FigureDraft): boolean =>
  a.measure === b.measure &&
  a.scope === b.scope &&
  a.count.best !== undefined &&
  a.count.best === b.count.best
