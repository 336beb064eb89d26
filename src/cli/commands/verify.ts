import { type Document, SitrepError, type SituationReport } from "../../model/index.ts"
import { standardProgram } from "../../program.ts"
import { type Failure, verifyReport } from "../../report/verify.ts"
import { orphansOf, verified } from "../../store/index.ts"
import { isDossier, withStore } from "../desk.ts"
import { documents } from "../inputs.ts"
import { complain, out, progress, say } from "../print.ts"
import { tellOrphans } from "./log.ts"
import { readReport } from "./report.ts"

export interface VerifyOptions {
  readonly quick?: boolean
}

/** Checks a report against its inputs, or a dossier from the ground up. Exit
 *  code 1, and a line for each, where something does not hold. */
export async function verify(
  path: string,
  files: readonly string[],
  options: VerifyOptions = {},
): Promise<number> {
  if (files.length > 0) return verifyCitations(path, files)
  if (isDossier(path)) return verifyDossier(path, options)
  const words = "is no dossier; to check a report, name the files it was made from, too"
  throw new SitrepError("E_OPTION", words, path)
}

/** Cuts every citation of a report out of the files again. */
async function verifyCitations(path: string, files: readonly string[]): Promise<number> {
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

async function verifyDossier(location: string, { quick }: VerifyOptions): Promise<number> {
  return withStore(location, async (store) => {
    const line = progress("reports")
    const step = ({ doc }: { doc: { tokens: readonly unknown[] } }) => line.step(doc.tokens.length)
    const found = await verified(store, standardProgram(), { again: !quick, step })
    line.end()
    for (const fault of found.faults) say(`sitrep: ${fault} [E_STORE]`)
    const { entries, originals, reports, faults, stale } = found
    if (stale > 0)
      say(`sitrep: ${stale} reports were read by another version; sitrep rebuild reads them again`)
    out(
      `${entries} entries, ${originals} originals, ${reports} reports that count; ${faults.length} faults\n`,
    )
    if (faults.length === 0) tellOrphans(await orphansOf(store, await store.entries()))
    return faults.length > 0 ? 1 : 0
  })
}
