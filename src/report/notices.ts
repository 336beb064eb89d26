import type { Citation, DocumentId, NonEmpty, Notice, ReportLine } from "../model/index.ts"
import { type Ground, line } from "./lines.ts"
import { counted } from "./words.ts"

/** What many remarks of one kind come to; a kind without an entry is told in its
 *  own words with a count. */
const many: Readonly<Record<string, (n: number) => string>> = {
  N_TURNED_QUOTE: (n) =>
    `${counted(n, "quotation mark")} turned round; paired by ${n === 1 ? "its" : "their"} place.`,
  N_SPACED_QUOTE: (n) =>
    `${counted(n, "quotation mark")} set off from ${n === 1 ? "its" : "their"} words by a space.`,
  N_UNBALANCED_QUOTE: (n) =>
    `${counted(n, "quotation mark")} without a partner; the quotation was taken to end with its sentence or clause.`,
}

interface Remarks {
  readonly code: string
  readonly message: string
  readonly document: DocumentId
  readonly citations: NonEmpty<Citation>
}

/** Remarks on the texts, those of one kind on one report in one line with all
 *  their places. A remark without a place is left out. */
export function noticeLines({ dossier, known, names }: Ground): readonly ReportLine[] {
  return folded(dossier.notices).flatMap(({ code, message, document, citations }) => {
    const home = known.document(document)
    if (!home) return []
    const n = citations.length
    const text = many[code]?.(n) ?? (n === 1 ? message : `${message} (${n} times)`)
    return [
      line("notices", {
        text,
        attribution: `${code}, ${names.document(home)}`,
        citations,
        voices: 0,
      }),
    ]
  })
}

function folded(notices: readonly Notice[]): readonly Remarks[] {
  const all = new Map<string, Remarks>()
  for (const { code, message, citation } of notices) {
    if (!citation) continue
    const key = `${code} ${citation.document} ${many[code] ? "" : message}`
    const before = all.get(key)?.citations ?? []
    const citations = [...before, citation] as unknown as NonEmpty<Citation>
    all.set(key, { code, message, document: citation.document, citations })
  }
  return [...all.values()]
}
