import { type Citation, type Document, holds, type SituationReport } from "../model/index.ts"

/** A citation that does not give back its words. */
export interface Failure {
  /** Id of the line, of the row under it, or of the report that is a copy. */
  readonly line: string
  readonly citation: Citation
  /** What stands there instead; `undefined` when the document was not given. */
  readonly found: string | undefined
}

/** Cuts every citation of a report out of its document again; the ones that do
 *  not give back their exact words. Empty when all hold. */
export function verifyReport(
  report: SituationReport,
  documents: readonly Document[],
): readonly Failure[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const rows = [
    ...report.sections.flatMap(({ lines }) => lines.flatMap((line) => [line, ...line.parts])),
    ...report.documents.map(({ id, copyOf }) => ({ id, citations: copyOf?.credits ?? [] })),
  ]
  return rows.flatMap(({ id, citations }) =>
    citations.flatMap((citation) => failure(id, citation, byId.get(citation.document))),
  )
}

function failure(line: string, citation: Citation, document: Document | undefined): Failure[] {
  if (document && holds(citation, document)) return []
  const found = document?.text.slice(citation.start, citation.end)
  return [{ line, citation, found }]
}
