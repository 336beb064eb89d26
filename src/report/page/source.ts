import type { Citation, Document } from "../../model/index.ts"
import { day } from "../words.ts"
import { escaped } from "./escape.ts"

/** Where each report stands on the page. */
export type Places = ReadonlyMap<string, number>

/** The texts of all reports, cut at the ends of all citations, so that cited
 *  words can be marked by marking whole pieces. */
export function sources(documents: readonly Document[], citations: readonly Citation[]): string {
  const tabs = documents.map((document, n) => tab(document, n)).join("")
  const panels = documents.map((document, n) =>
    panel(
      document,
      n,
      citations.filter((citation) => citation.document === document.id),
    ),
  )
  const bar = `<div class="tabs" role="tablist" aria-label="Reports">${tabs}</div><button type="button" id="close" aria-label="Close">×</button>`
  return `<div class="bar">${bar}</div>${panels.join("")}`
}

/** The outlet, else the title, else the file without its folders. */
const label = ({ meta, name }: Document): string =>
  meta.publisher ?? meta.title ?? name.split(/[\\/]/).at(-1) ?? name

const tab = (document: Document, n: number): string =>
  `<button type="button" role="tab" id="tab-${n}" aria-controls="source-${n}" aria-selected="${n === 0}" tabindex="${n === 0 ? 0 : -1}"><span>${escaped(label(document))}</span></button>`

function panel(document: Document, n: number, citations: readonly Citation[]): string {
  const { meta } = document
  const about = [meta.publisher, meta.author, meta.publishedAt && day(meta.publishedAt)]
  const told = meta.title !== undefined && document.text.trimStart().startsWith(meta.title)
  const title = meta.title && !told ? `<h3>${escaped(meta.title)}</h3>` : ""
  const url = meta.url ? `<p class="url">${escaped(meta.url)}</p>` : ""
  return `<section class="source" role="tabpanel" id="source-${n}" aria-labelledby="tab-${n}"><header>${title}<p class="about">${escaped(about.filter(Boolean).join(" · "))}</p>${url}</header><div class="words" lang="${escaped(document.language)}" dir="auto" tabindex="0">${pieces(document.text, n, citations)}</div></section>`
}

/** The text in pieces that no citation cuts; those that some line cites carry
 *  their offsets. */
function pieces(text: string, n: number, citations: readonly Citation[]): string {
  const cuts = new Set([0, text.length])
  for (const { start, end } of citations) cuts.add(start).add(end)
  const ends = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b)
  const covered = coverage(citations, ends)
  return ends
    .slice(0, -1)
    .map((start, i) => {
      const words = escaped(text.slice(start, ends[i + 1]))
      return covered.has(start)
        ? `<span class="c" id="w${n}-${start}" data-s="${start}">${words}</span>`
        : words
    })
    .join("")
}

function coverage(citations: readonly Citation[], cuts: readonly number[]): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const { start, end } of citations)
    for (const cut of cuts) if (start <= cut && cut < end) covered.add(cut)
  return covered
}

/** "0:12-45 1:3-9": which words of which report a line rests on. */
export const cites = (citations: readonly Citation[], places: Places): string =>
  citations
    .map(({ document, start, end }) => `${places.get(document) ?? 0}:${start}-${end}`)
    .join(" ")
