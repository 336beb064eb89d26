import { deflateSync, inflateSync } from "node:zlib"
import type {
  Annotated,
  Document,
  DocumentId,
  DossierLayer,
  LayerName,
  Layers,
  Walked,
} from "../model/index.ts"
import { SitrepError } from "../model/index.ts"
import { canonical, sha256 } from "./canonical.ts"
import type { Tables } from "./schema.ts"
import { wordsIn } from "./words.ts"

/** A report with all its layers and what was remarked on the way. */
export interface Reading extends Walked<LayerName> {
  /** What it tells before it is joined with others, as plain JSON, if that was
   *  worked out already. */
  readonly alone?: object
}

/** Name of the row that keeps what a report tells alone. */
export const ALONE = "alone"

/** The layers that later rooms and people ask for, one row each. */
const kept = [
  "sentences",
  "mentions",
  "quotations",
  "times",
  "quantities",
  "attributions",
  "scopes",
  "claims",
] as const satisfies readonly DossierLayer[]

/** The layers that only `resolve` asks for: bulky, so they are kept compressed. */
const parsed = ["tokens", "tags", "arcs", "names"] as const satisfies readonly LayerName[]

/** All rows of one report. */
export interface ReadingRows {
  readonly document: Tables["documents"]
  readonly layers: readonly Tables["layers"][]
  readonly syntax: Tables["syntax"]
}

/** All rows that are written of one report. */
export interface WrittenRows extends ReadingRows {
  readonly words: Omit<Tables["words"], "number">
}

/** A reading as rows, under the report's id in the journal. */
export function rowsOf(
  id: DocumentId,
  { doc, notices, alone }: Reading,
  program: string,
): WrittenRows {
  const { name, meta } = doc.document
  const row = {
    document: id,
    name,
    title: meta.title ?? null,
    publisher: meta.publisher ?? null,
    published: meta.publishedAt ?? null,
    program,
    json: canonical(doc.document),
    notices: canonical(notices),
  }
  const syntax = JSON.stringify(parsed.map((layer) => doc[layer]))
  return {
    document: { ...row, sha256: sha256(canonical(row)) },
    layers: [
      ...kept.map((layer) => layerRow(id, layer, doc[layer])),
      ...(alone ? [layerRow(id, ALONE, alone)] : []),
    ],
    syntax: { document: id, zlib: deflateSync(syntax, { level: 1 }), sha256: sha256(syntax) },
    words: wordRow(id, doc.document),
  }
}

function layerRow(document: DocumentId, layer: string, value: unknown): Tables["layers"] {
  const json = JSON.stringify(value)
  return { document, layer, json, sha256: sha256(json) }
}

/** What a report is found by. */
export const wordRow = (document: DocumentId, { id, text }: Document): WrittenRows["words"] => ({
  document,
  id,
  words: wordsIn(text).join(" "),
})

/** What of a report's rows does not give its checksum, by name. Empty when all do. */
export function damaged(rows: Partial<ReadingRows>): readonly string[] {
  const { document, layers = [], syntax } = rows
  const bad: string[] = []
  if (document) {
    const { sha256: sum, ...row } = document
    if (sha256(canonical(row)) !== sum) bad.push(`text of report ${document.document}`)
  }
  for (const { document, layer, json, sha256: sum } of layers)
    if (sha256(json) !== sum) bad.push(`layer "${layer}" of report ${document}`)
  if (syntax && inflated(syntax) === undefined)
    bad.push(`layer "syntax" of report ${syntax.document}`)
  return bad
}

/** The JSON of a row, if it gives its checksum; zlib's own bytes may differ
 *  between versions of it, what is inside may not. */
function inflated({ zlib, sha256: sum }: Tables["syntax"]): string | undefined {
  try {
    const json = inflateSync(zlib).toString()
    return sha256(json) === sum ? json : undefined
  } catch {
    return undefined
  }
}

/** A report with the layers of a dossier.
 *
 *  @throws {SitrepError} `E_STORE` when a row was damaged. */
export function keptOf(rows: Omit<ReadingRows, "syntax">): Annotated<DossierLayer> {
  refuseDamaged(rows)
  const found = new Map(rows.layers.map(({ layer, json }) => [layer, json]))
  const layers = kept
    .filter((layer) => found.has(layer))
    .map((layer) => [layer, JSON.parse(found.get(layer)!)] as const)
  return {
    document: JSON.parse(rows.document.json),
    ...(Object.fromEntries(layers) as Pick<Layers, DossierLayer>),
  }
}

/** A report with all its layers.
 *
 *  @throws {SitrepError} `E_STORE` when a row was damaged. */
export function readingOf(rows: ReadingRows): Reading {
  refuseDamaged({ syntax: rows.syntax })
  const found = JSON.parse(inflated(rows.syntax)!) as unknown[]
  const syntax = Object.fromEntries(parsed.map((layer, i) => [layer, found[i]]))
  const doc = { ...keptOf(rows), ...(syntax as Pick<Layers, (typeof parsed)[number]>) }
  return { doc, notices: JSON.parse(rows.document.notices) }
}

/** What a report tells alone.
 *
 *  @throws {SitrepError} `E_STORE` when the row was damaged. */
export function aloneOf(row: Tables["layers"]): object {
  refuseDamaged({ layers: [row] })
  return JSON.parse(row.json)
}

function refuseDamaged(rows: Partial<ReadingRows>): void {
  const [first] = damaged(rows)
  if (first === undefined) return
  throw new SitrepError("E_STORE", "was changed on disk; make it again with: sitrep rebuild", first)
}
