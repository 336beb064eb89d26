import type { Document, ReportLine, ReportSection } from "../../model/index.ts"
import { chips } from "../chips.ts"
import { speakerIn } from "../statements.ts"
import { capital, dayOf, whenOf } from "../words.ts"
import { escaped } from "./escape.ts"
import { cites, type Places } from "./source.ts"

/** Cards show the first figures of each measure at one look; the rest follow as
 *  lines. */
const CARDS = 9
const EACH = 3
/** Lines of a section at one look; the rest are folded away. */
const SHOWN = 14

/** One section of the report: figures as cards, events on a rail, all else as a list. */
export function sectionHtml(
  section: ReportSection,
  places: Places,
  documents: readonly Document[],
): string {
  const cards = section.key === "figures" ? foremost(section.lines) : []
  const rest = section.lines.filter((line) => !cards.includes(line))
  const ol = (kind: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `<ol class="${kind}">${lines.join("")}</ol>`
  const list = (kind: string, lines: readonly string[]): string => {
    const shown = lines.length > SHOWN + 2 ? SHOWN : lines.length
    const more = lines.slice(shown)
    const folded = `<details><summary>${more.length} more</summary>${ol(kind, more)}</details>`
    return `${ol(kind, lines.slice(0, shown))}${more.length > 0 ? folded : ""}`
  }
  const rail = section.key === "events" || section.key === "background" ? "rail" : "list"
  const body =
    list(
      "cards",
      cards.map((line) => card(line, places, documents)),
    ) +
    list(
      rail,
      together(rest).map((some) => bundle(some, rest, section.key, places, documents)),
    )
  return `<section id="${escaped(section.key)}" aria-labelledby="h-${escaped(section.key)}"><h2 id="h-${escaped(section.key)}">${escaped(section.heading)} <span class="n">${section.lines.length}</span></h2>${body}</section>`
}

/** Statements of one speaker that stand at one look; the rest are folded away. */
const SAID = 3

/** Lines that follow each other and are statements of one speaker. */
function together(lines: readonly ReportLine[]): readonly (readonly ReportLine[])[] {
  const bundles: ReportLine[][] = []
  for (const line of lines) {
    const before = bundles.at(-1)
    const speaker = line.id.startsWith("statements-") ? speakerIn(line.text) : undefined
    if (before && speaker && speakerIn(before[0]!.text) === speaker) before.push(line)
    else bundles.push([line])
  }
  return bundles
}

/** The lines of one speaker, those after the first few behind a summary. */
function bundle(
  some: readonly ReportLine[],
  all: readonly ReportLine[],
  key: string,
  places: Places,
  documents: readonly Document[],
): string {
  const items = some.map((line) => item(line, all[all.indexOf(line) - 1], key, places, documents))
  if (items.length < SAID + 2) return items.join("")
  const folded = items.slice(SAID)
  const summary = `${folded.length} more from ${speakerIn(some[0]!.text) ?? "the same"}`
  return `${items.slice(0, SAID).join("")}<li class="fold"><details><summary>${escaped(summary)}</summary><ol class="list">${folded.join("")}</ol></details></li>`
}

/** Up to three of what ends alike ("… killed"), what is disputed before the rest,
 *  and no more than fit one look; in the order of the section. */
function foremost(lines: readonly ReportLine[]): readonly ReportLine[] {
  const seen = new Map<string, number>()
  const firm = lines.filter((line) => line.figure && line.modality === "asserted")
  const some = [...firm.filter((line) => line.disputed), ...firm.filter((line) => !line.disputed)]
  const chosen = some.filter(({ figure }) => {
    const measure = figure!.counts.split(" by ")[0]!.split(" ").at(-1)!
    seen.set(measure, (seen.get(measure) ?? 0) + 1)
    return seen.get(measure)! <= EACH
  })
  return firm.filter((line) => chosen.includes(line)).slice(0, CARDS)
}

const open = (line: ReportLine, kind: string, places: Places): string =>
  `<li class="line ${kind}${line.disputed ? " is-disputed" : ""}" id="${escaped(line.id)}" tabindex="0" data-cites="${escaped(cites(line.citations, places))}">`

function card(line: ReportLine, places: Places, documents: readonly Document[]): string {
  const { count, counts } = line.figure ?? { count: "", counts: line.text }
  const [, bound = "", number = count] = /^(.*?)(\d[\d,.]*(?: to \d[\d,.]*)?)$/.exec(count) ?? []
  const size = /\d/.test(number) ? "" : ' class="wordy"'
  const lead = bound ? `<span class="bound">${escaped(capital(bound.trim()))}</span> ` : ""
  const tail = line.text.split("; ").slice(1).join("; ")
  const before = tail ? `<p class="before">${escaped(capital(tail))}</p>` : ""
  return `${open(line, "card", places)}<p class="text">${lead}<strong${size}>${escaped(capital(number))}</strong> <span class="counts">${escaped(counts)}</span></p>${before}${by(line)}${marks(line, places, documents)}</li>`
}

function item(
  line: ReportLine,
  before: ReportLine | undefined,
  key: string,
  places: Places,
  documents: readonly Document[],
): string {
  const rail = key === "events" || key === "background"
  const when =
    before === undefined || dayOf(line) !== dayOf(before)
      ? `<p class="when">${escaped(dayOf(line))}</p>`
      : ""
  return `${open(line, rail ? "event" : "entry", places)}${rail ? when : ""}<p class="text">${text(line, key)}</p>${line.disputed && key === "open" ? "" : by(line, rail)}${marks(line, places, documents)}</li>`
}

/** What stands before the first colon is who speaks, or what kind of dispute it
 *  is; the two sides of a dispute stand side by side. */
function text(line: ReportLine, key: string): string {
  const at = line.text.indexOf(": “")
  if (at < 0 || !["statements", "open", "announced", "events"].includes(key))
    return escaped(line.text)
  const lead = `<b>${escaped(line.text.slice(0, at + 1))}</b>`
  const rest = line.text.slice(at + 2)
  const [one, ...others] = rest.split(" – against ")
  if (key !== "open" || others.length === 0) return `${lead} ${escaped(rest)}`
  return `${lead}<span class="sides">${side(one!)}<i>against</i>${side(others.join(" – against "))}</span>`
}

/** One side of a dispute, each who says so on a row. */
const side = (words: string): string =>
  `<span>${words
    .split(/(?<=\))(?:, | and )(?=“|\d+ more$)/)
    .map((one) => `<span class="voice">${escaped(one)}</span>`)
    .join("")}</span>`

const by = (line: ReportLine, rail = false): string => {
  const told = whenOf(line)
  const when = rail && capital(told ?? "") === dayOf(line) ? undefined : told
  const asOf = when ? ` <span class="asof">${escaped(when)}</span>` : ""
  return `<p class="by">${escaped(capital(line.attribution))}${asOf}</p>`
}

function marks(line: ReportLine, places: Places, documents: readonly Document[]): string {
  const all = chips(line)
    .filter(({ kind }) => kind !== "disputed" || line.figure || line.frame)
    .map(({ kind, text }) => `<span class="chip ${kind}">${escaped(text)}</span>`)
  const links = line.citations.map(({ document, start, end }) => {
    const n = places.get(document) ?? 0
    const title = documents[n]?.meta.publisher ?? `report ${n + 1}`
    return `<a class="cite" href="#w${n}-${start}" title="${escaped(title)}, characters ${start} to ${end}">${n + 1}:${start}–${end}</a>`
  })
  return `<p class="chips">${all.join("")}<span class="cites">${links.join(" ")}</span></p>`
}
