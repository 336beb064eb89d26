import type { Document, SituationReport } from "../../model/index.ts"
import { type Failure, verifyReport } from "../../report/verify.ts"
import { documents } from "../inputs.ts"
import { complain, out, say } from "../print.ts"
import { readReport } from "./report.ts"

/** Cuts every citation of a report out of the files again. Exit code 1, and a
 *  line for each, where one does not give back its exact words. */
export async function verify(path: string, files: readonly string[]): Promise<number> {
  const report = readReport(path) as SituationReport
  const found: Document[] = []
  let failed = 0
  for await (const item of documents(files)) {
    if (item.ok) found.push(item.document)
    else complain(item.error)
    if (!item.ok) failed++
  }
  const failures = verifyReport(report, found)
  for (const failure of failures) say(inWords(failure))
  const all = report.sections.flatMap(({ lines }) => lines.flatMap(({ citations }) => citations))
  out(`${all.length} citations, ${failures.length} that do not hold\n`)
  return failures.length + failed > 0 ? 1 : 0
}

function inWords({ line, citation, found }: Failure): string {
  const { document, start, end, exact } = citation
  const instead =
    found === undefined ? "the report is not among the inputs" : `there stands "${found}"`
  return `${line}: "${exact}" is not at ${start}–${end} of ${document}; ${instead}`
}
