import type { Citation, Document, ReportDocument, SituationReport } from "../../model/index.ts"
import { day, quoted } from "../words.ts"
import { escaped } from "./escape.ts"

/** Where each report stands on the page; those whose text is not on it are not in
 *  it. */
export type Places = ReadonlyMap<string, number>

/** A citation and the section that makes it. */
export interface Cited {
  readonly citation: Citation
  readonly key: string
}

/** Texts that a page holds even where no line cites them. */
const ALL = 120

/** The reports whose texts a page holds: all of a few, of many those cited. */
export function onPage(
  documents: readonly Document[],
  cited: readonly Cited[],
): readonly Document[] {
  if (documents.length <= ALL) return documents
  const used = new Set<string>(cited.map(({ citation }) => citation.document))
  return documents.filter(({ id }) => used.has(id))
}

/** Everything that a report cites, with the section that does. */
export const citedIn = (report: SituationReport): readonly Cited[] =>
  report.sections.flatMap(({ key, lines }) =>
    lines.flatMap((line) =>
      [line, ...line.parts].flatMap(({ citations }) =>
        citations.map((citation) => ({ citation, key })),
      ),
    ),
  )

/** The texts of reports, cut at the ends of all citations, so that cited words can
 *  be marked by marking whole pieces. */
export function sources(
  documents: readonly Document[],
  cited: readonly Cited[],
  reported: ReadonlyMap<string, ReportDocument>,
): string {
  const byDocument = new Map<string, Cited[]>()
  for (const one of cited) {
    const some = byDocument.get(one.citation.document)
    if (some) some.push(one)
    else byDocument.set(one.citation.document, [one])
  }
  const tabs = documents.map((document, n) => tab(document, n)).join("")
  const panels = documents.map((document, n) =>
    panel(document, n, byDocument.get(document.id) ?? [], reported),
  )
  const bar = `<div class="tabs" role="tablist" aria-label="Reports">${tabs}</div><button type="button" id="close" aria-label="Close">×</button>`
  return `<div class="bar">${bar}</div>${panels.join("")}`
}

/** The outlet, else the title, else the file without its folders. */
const label = ({ meta, name }: Document): string =>
  meta.publisher ?? meta.title ?? name.split(/[\\/]/).at(-1) ?? name

const tab = (document: Document, n: number): string => {
  const date = document.meta.publishedAt
  const about = date ? `${label(document)}, ${day(date)}` : label(document)
  return `<button type="button" role="tab" id="tab-${n}" aria-controls="source-${n}" aria-selected="${n === 0}" tabindex="${n === 0 ? 0 : -1}" title="${escaped(about)}"><span>${escaped(label(document))}</span></button>`
}

function panel(
  document: Document,
  n: number,
  cited: readonly Cited[],
  reported: ReadonlyMap<string, ReportDocument>,
): string {
  const { meta } = document
  const about = [meta.publisher, meta.author, meta.publishedAt && day(meta.publishedAt)]
  const told = meta.title !== undefined && document.text.trimStart().startsWith(meta.title)
  const title = meta.title && !told ? `<h3>${escaped(meta.title)}</h3>` : ""
  const url = meta.url ? `<p class="url">${escaped(meta.url)}</p>` : ""
  const copy = copied(reported.get(document.id), reported)
  return `<section class="source" role="tabpanel" id="source-${n}" aria-labelledby="tab-${n}"><header><p class="number">Report ${n + 1}</p>${title}<p class="about">${escaped(about.filter(Boolean).join(" · "))}</p>${url}${copy}</header><div class="words" lang="${escaped(document.language)}" dir="auto" tabindex="0">${pieces(document.text, n, cited)}</div></section>`
}

/** What a copy is a copy of. */
function copied(
  one: ReportDocument | undefined,
  reported: ReadonlyMap<string, ReportDocument>,
): string {
  if (!one?.copyOf) return ""
  const origin = reported.get(one.copyOf.document)
  const credit = one.copyOf.credits[0]?.exact.replace(/\s+/g, " ")
  const told = credit ? `, which it credits: ${quoted(credit)}` : ", which it does not credit"
  const date = origin?.publishedAt ? ` of ${day(origin.publishedAt)}` : ""
  return `<p class="copy">A copy of the report of ${escaped(origin?.publisher ?? origin?.name ?? "another outlet")}${escaped(date)}${escaped(told)}. Both are one origin.</p>`
}

/** The text in pieces that no citation cuts; those that some line cites carry
 *  their offsets and what kind of line it is. */
function pieces(text: string, n: number, cited: readonly Cited[]): string {
  const cuts = new Set([0, text.length])
  for (const { citation } of cited) cuts.add(citation.start).add(citation.end)
  const ends = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b)
  const kinds = coverage(cited, ends)
  return ends
    .slice(0, -1)
    .map((start, i) => {
      const words = escaped(text.slice(start, ends[i + 1]))
      const kind = kinds[i]
      return kind === undefined
        ? words
        : `<span class="c ${kind}" id="w${n}-${start}" data-s="${start}">${words}</span>`
    })
    .join("")
}

/** How cited words are underlined, the first of these that cites them. */
const kindsOf: readonly (readonly [kind: string, keys: readonly string[]])[] = [
  ["k-open", ["open", "withdrawals"]],
  ["k-figures", ["figures"]],
  ["k-events", ["events", "announced", "background"]],
  ["k-said", []],
]

const kindOf = (key: string): number => {
  const at = kindsOf.findIndex(([, keys]) => keys.includes(key))
  return at < 0 ? kindsOf.length - 1 : at
}

/** The kind of each piece between two cuts; one walk from left to right. */
function coverage(
  cited: readonly Cited[],
  cuts: readonly number[],
): readonly (string | undefined)[] {
  const changes = new Map<number, number[]>()
  const change = (at: number, kind: number, by: number): void => {
    const counts = changes.get(at) ?? kindsOf.map(() => 0)
    counts[kind]! += by
    changes.set(at, counts)
  }
  for (const { citation, key } of cited) {
    change(citation.start, kindOf(key), 1)
    change(citation.end, kindOf(key), -1)
  }
  const open = kindsOf.map(() => 0)
  return cuts.map((cut) => {
    const counts = changes.get(cut) ?? []
    for (const [kind, by] of counts.entries()) open[kind]! += by
    return kindsOf[open.findIndex((count) => count > 0)]?.[0]
  })
}

/** "0:12-45 1:3-9": which words of which report a line rests on. */
export const cites = (citations: readonly Citation[], places: Places): string =>
  citations
    .flatMap(({ document, start, end }) => {
      const n = places.get(document)
      return n === undefined ? [] : [`${n}:${start}-${end}`]
    })
    .join(" ")
