import type { Document, SituationReport } from "../../model/index.ts"
import { verifyReport } from "../../report/verify.ts"
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
  const { checked, faults } = verifyReport(report, found)
  for (const fault of faults) say(fault)
  out(`${checked} citations, ${faults.length} that do not hold\n`)
  return faults.length + failed > 0 ? 1 : 0
}
