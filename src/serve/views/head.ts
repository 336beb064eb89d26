import type { Desk } from "../desk.ts"
import type { Head } from "../replies.ts"
import { given, type View } from "./view.ts"

/** What dossier this is and how far it reaches. */
export async function headOf(desk: Desk, view: View): Promise<Head> {
  const { dossier, seq } = view.state
  const dates = dossier.documents.flatMap(({ document }) => document.meta.publishedAt ?? []).sort()
  const moments = [...new Set((await desk.journal()).map(({ at }) => at))].sort()
  return {
    name: desk.name,
    seq,
    lasting: desk.lasting,
    reports: dossier.documents.length,
    claims: view.rows.length,
    ...given("first", dates[0]),
    ...given("last", dates.at(-1)),
    moments,
  }
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
