import type { Entry } from "../../model/index.ts"
import type { Desk } from "../desk.ts"
import type { Head } from "../replies.ts"
import { given, type View } from "./view.ts"

/** What dossier this is and how far it reaches. Loads no report, so that a page
 *  over a great dossier has something to show at once. */
export async function headOf(
  desk: Pick<Desk, "name" | "lasting" | "extent" | "journal">,
): Promise<Head> {
  const { reports, first, last } = await desk.extent()
  const entries = await desk.journal()
  return {
    name: desk.name,
    seq: entries.length,
    lasting: desk.lasting,
    reports,
    ...given("first", first),
    ...given("last", last),
    moments: stepsIn(entries),
  }
}

/** Moments that the page can offer to choose from. */
const STEPS = 400

/** When entries begin to count: each moment where there are few, else the last of
 *  each minute, hour, day or month. */
function stepsIn(entries: readonly Entry[]): string[] {
  const all = [...new Set(entries.map(({ at }) => at))].sort()
  const lasts = ["YYYY-MM-DDTHH:MM", "YYYY-MM-DDTHH", "YYYY-MM-DD", "YYYY-MM"].map((unit) => [
    ...new Map(all.map((at) => [at.slice(0, unit.length), at])).values(),
  ])
  return [all, ...lasts].find((some) => some.length <= STEPS) ?? lasts.at(-1)!
}

/** Title and moment of the report: the newest of what is known. */
export const titled = (desk: Desk, { state }: View) => ({
  title: desk.name,
  asOf:
    state.dossier.documents
      .flatMap(({ document }) => document.meta.publishedAt ?? [])
      .sort()
      .at(-1) ?? "",
})
