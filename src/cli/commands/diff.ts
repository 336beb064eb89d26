import { standardProgram } from "../../program.ts"
import { changeReport } from "../../report/changes.ts"
import { day } from "../../report/words.ts"
import { dossierAt } from "../../store/index.ts"
import { momentOf, withStore } from "../desk.ts"
import { out } from "../print.ts"
import { headed, latest } from "../standing.ts"
import { publish, type ReportOptions } from "./report.ts"

export interface DiffOptions extends Pick<ReportOptions, "format" | "output" | "all"> {
  readonly since: string
  readonly until?: string
}

/** Writes what changed in a dossier between two moments as a report of its own:
 *  what counts from the first on is new, what counts after the second is not yet
 *  asked. */
export async function diff(location: string, options: DiffOptions): Promise<number> {
  const since = momentOf(options.since)
  const until = options.until === undefined ? undefined : momentOf(options.until, "end")
  return withStore(location, async (store) => {
    const program = standardProgram()
    const before = (await dossierAt(store, program, { at: since, before: true })).dossier
    const after = (await dossierAt(store, program, { at: until })).dossier
    const title = headed(after, `what changed ${spanOf(options)}`)
    const report = changeReport(before, after, { title, asOf: latest(after) })
    const known = new Set(after.documents.map(({ document }) => document.id))
    const lost = before.documents.filter(({ document }) => !known.has(document.id))
    const both = { ...after, documents: [...after.documents, ...lost] }
    if (report.sections.length > 0 || options.format === "json")
      publish(report, () => both, options)
    else out("Nothing changed.\n")
    return 0
  })
}

/** "since 9 January 2022, up to 14 January 2022"; a moment as it was given. */
function spanOf({ since, until }: DiffOptions): string {
  const [from, to] = [since, until].map((at) => (at?.length === 10 ? day(at) : at))
  return to === undefined ? `since ${from}` : `since ${from}, up to ${to}`
}
