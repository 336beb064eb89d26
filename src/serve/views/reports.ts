import type { Annotated, DocumentGroup, DocumentId, DossierLayer, Span } from "../../model/index.ts"
import type { Hits, Reader, ReportPage, ReportRow } from "../replies.ts"
import { sourceWords } from "./claims.ts"
import { given, type View, wordsAt } from "./view.ts"

type Doc = Annotated<DossierLayer>

/** The reports, oldest first, copies with the group they belong to: those from
 *  `offset` on, at most `limit`. */
export function reports(view: View, offset: number, limit: number): ReportPage {
  const { documents } = view.state.dossier
  const some = documents.slice(offset, offset + limit)
  return { total: documents.length, offset, reports: some.map((doc) => reportRow(doc, view)) }
}

function reportRow({ document, claims }: Doc, view: View): ReportRow {
  const { id, name, meta, text } = document
  const group = view.group(id)
  return {
    id,
    name,
    ...given("title", meta.title),
    ...given("publisher", meta.publisher),
    ...given("publishedAt", meta.publishedAt),
    ...given("url", meta.url),
    characters: text.length,
    claims: claims.length,
    ...given("group", group && groupRow(group, view)),
  }
}

function groupRow({ relation, documents }: DocumentGroup, view: View) {
  const [origin] = documents
  const { meta, name } = view.ground.docs.get(origin)!.document
  return { relation, origin, outlet: meta.publisher ?? name, size: documents.length }
}

/** Reports of a group that one can be compared with. */
const COPIES = 100

/** The others of its group, oldest first. */
function copiesOf(id: DocumentId, view: View): Reader["copies"] {
  const others = (view.group(id)?.documents ?? []).filter((one) => one !== id)
  return others.slice(0, COPIES).map((one) => {
    const { name, meta } = view.ground.docs.get(one)!.document
    return {
      id: one,
      name,
      ...given("publisher", meta.publisher),
      ...given("publishedAt", meta.publishedAt),
    }
  })
}

/** One report with everything that was found in it; `undefined` for an unknown id. */
export function reader(view: View, id: DocumentId): Reader | undefined {
  const doc = view.ground.docs.get(id)
  if (!doc) return undefined
  const { document, attributions } = doc
  const { names, known } = view.ground
  const rows = view.rowsOf(doc.claims.map((claim) => claim.id))
  return {
    report: reportRow(doc, view),
    copies: copiesOf(id, view),
    text: document.text,
    marks: marksOf(doc, view),
    attributions: attributions.map((one) => ({
      id: one.id,
      type: one.type,
      source: names.source(one.source, document),
      ...given("cue", one.cue && wordsAt(document, one.cue)),
      ...given("sourceWords", sourceWords(one.source, document, known.mention)),
      content: one.content.map((span) => wordsAt(document, span)),
      ...given("within", one.within),
      by: one.by,
    })),
    claims: rows,
    notices: view.state.dossier.notices
      .filter(({ citation }) => citation?.document === id)
      .map(({ code, message }) => ({ code, message })),
  }
}

type Mark = Reader["marks"][number]

function marksOf(doc: Doc, view: View): Mark[] {
  const { known } = view.ground
  const mark = (layer: string, { start, end }: Span, title: string, id?: string): Mark => ({
    start,
    end,
    layer,
    title,
    ...given("id", id),
  })
  const marks = [
    ...doc.claims.map((one) =>
      mark("claim", one.citation, view.row(one.id)?.headline ?? "", one.id),
    ),
    ...doc.attributions.flatMap((one) => (one.cue ? [mark("cue", one.cue, one.cue.act)] : [])),
    ...doc.quotations.map((one) => mark("quotation", one, one.repaired ? "marks repaired" : "")),
    ...doc.times.map((one) => mark("time", one, one.value)),
    ...doc.quantities.map((one) => mark("quantity", one, one.kind)),
    ...doc.scopes.map((one) => mark("hedge", one.cue, one.modality ?? one.frame ?? "")),
    ...doc.mentions.flatMap((one) => {
      const actor = known.actor(one.id)
      const place = known.place(one.id)
      if (actor) return [mark("actor", one, actor.names[0], actor.id)]
      return place ? [mark("place", one, `${place.name} (${place.precision})`, place.id)] : []
    }),
  ]
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Characters shown on each side of what was found. */
const AROUND = 90

/** Where words stand in the reports, case and the width of spaces aside; each
 *  report's first place. The last word may be the beginning of a longer one.
 *
 *  @param holding reports that may have the words. */
export function search(
  view: View,
  holding: ReadonlySet<DocumentId>,
  text: string,
  limit: number,
): Hits {
  if (text.trim() === "") return { total: 0, hits: [] }
  const words = wordsAs(text)
  const found = view.state.dossier.documents.flatMap((doc) => {
    const hit = holding.has(doc.document.id) ? words.exec(doc.document.text) : null
    return hit ? [{ doc, start: hit.index, end: hit.index + hit[0].length }] : []
  })
  return {
    total: found.length,
    hits: found.slice(0, limit).map(({ doc, start, end }) => {
      const { text: whole } = doc.document
      return {
        report: reportRow(doc, view),
        citation: wordsAt(doc.document, { start, end }),
        before: whole.slice(Math.max(0, start - AROUND), start),
        after: whole.slice(end, end + AROUND),
      }
    }),
  }
}

/** Finds words as they were typed, where a word begins. */
function wordsAs(text: string): RegExp {
  const parts = text.trim().split(/\s+/u)
  const words = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"))
  const begins = /^[\p{L}\p{N}]/u.test(parts[0]!) ? "(?<![\\p{L}\\p{N}])" : ""
  return new RegExp(begins + words.join("\\s+"), "iu")
}
