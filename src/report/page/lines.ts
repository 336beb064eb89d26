import type { ReportLine, ReportPart, ReportSection } from "../../model/index.ts"
import { chips, rowOf } from "../chips.ts"
import { speakerIn } from "../statements.ts"
import { byDays, omittedOf } from "../text.ts"
import { capital, counted, dayOf, whenOf } from "../words.ts"
import { chain } from "./chain.ts"
import { escaped } from "./escape.ts"
import { cites, type Places } from "./source.ts"

/** Lines of a section at one look; the rest are folded away. */
const SHOWN = 14
/** Rows under a number that stand open. */
const ROWS = 3

/** One section of the report: figures as a ledger, events on a rail, all else as a
 *  list. */
export function sectionHtml(section: ReportSection, places: Places, before = ""): string {
  const { key, heading, lines } = section
  const kind = key === "figures" ? "ledger" : byDays(section) ? "rail" : "list"
  const items = together(lines).map((some) => bundle(some, lines, key, places))
  const shown = items.length > SHOWN + 2 ? SHOWN : items.length
  const more = items.slice(shown)
  const folded =
    more.length > 0
      ? `<details class="more"><summary>${more.length} more</summary>${list(kind, more)}</details>`
      : ""
  const rest = omittedOf(section)
  const left = rest ? `<p class="omitted">${escaped(rest)}</p>` : ""
  return `<section id="${escaped(key)}" aria-labelledby="h-${escaped(key)}"><h2 id="h-${escaped(key)}">${escaped(heading)} <span class="n">${lines.length + section.omitted}</span></h2>${before}${list(kind, items.slice(0, shown))}${folded}${left}</section>`
}

const list = (kind: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `<ol class="${kind}">${items.join("")}</ol>`

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
): string {
  const items = some.map((line) => item(line, key, places, whenBefore(line, all, key)))
  if (items.length < SAID + 2) return items.join("")
  const folded = items.slice(SAID)
  const summary = `${folded.length} more from ${speakerIn(some[0]!.text) ?? "the same"}`
  return `${items.slice(0, SAID).join("")}<li class="fold"><details><summary>${escaped(summary)}</summary><ol class="list">${folded.join("")}</ol></details></li>`
}

/** The day of a line on a rail, where the line before has another. */
function whenBefore(line: ReportLine, all: readonly ReportLine[], key: string): string {
  if (key !== "events" && key !== "background") return ""
  const before = daysBefore(all).get(line)
  return before === dayOf(line) ? "" : `<p class="when">${escaped(dayOf(line))}</p>`
}

const known = new WeakMap<readonly ReportLine[], ReadonlyMap<ReportLine, string | undefined>>()

/** The day of the line before each line. */
function daysBefore(all: readonly ReportLine[]): ReadonlyMap<ReportLine, string | undefined> {
  const made =
    known.get(all) ??
    new Map(all.map((line, n) => [line, n === 0 ? undefined : dayOf(all[n - 1]!)] as const))
  known.set(all, made)
  return made
}

const opened = (
  { id, citations }: Pick<ReportLine, "id" | "citations">,
  kind: string,
  places: Places,
): string =>
  `<li class="line ${kind}" id="${escaped(id)}" tabindex="0" data-cites="${escaped(cites(citations, places))}">`

function item(line: ReportLine, key: string, places: Places, when: string): string {
  if (line.figure && key === "figures") return entry(line, places)
  const rail = key === "events" || key === "background"
  const kind = `${rail ? "event" : "entry"}${line.disputed ? " is-disputed" : ""}`
  const own = line.disputed && key === "open" ? "" : by(line, rail)
  return `${opened(line, kind, places)}${when}<p class="text">${text(line, key)}</p>${own}${marks(line, places)}${rows(line, places)}</li>`
}

/** A number of the ledger: large, with what it counts, who says so, and how it
 *  moved. */
function entry(line: ReportLine, places: Places): string {
  const { count, counts, withdrawn } = line.figure!
  const [, bound = "", number = count] = /^(.*?)(\d[\d,.]*(?: to \d[\d,.]*)?)$/.exec(count) ?? []
  const size = /\d/.test(number) ? (number.length > 7 ? ' class="long"' : "") : ' class="wordy"'
  const lead = bound ? `<span class="bound">${escaped(capital(bound.trim()))}</span> ` : ""
  const shown = withdrawn ? `<del>${escaped(number)}</del>` : escaped(capital(number))
  const tail = line.text.split("; ").slice(1).join("; ")
  const note = withdrawn ? "taken back" : tail
  const grave = withdrawn || line.disputed ? " grave" : ""
  const also = note ? `<p class="note${grave}">${escaped(capital(note))}</p>` : ""
  const kind = `figure${line.disputed ? " is-disputed" : ""}`
  return `${opened(line, kind, places)}<p class="text">${lead}<strong${size}>${shown}</strong> <span class="counts">${escaped(counts)}</span></p><div class="about">${also}${by(line)}${marks(line, places)}${rows(line, places)}</div></li>`
}

/** What belongs to a line, the first rows open, the others behind a summary. */
function rows({ parts }: ReportLine, places: Places): string {
  if (parts.length === 0) return ""
  const all = parts.map((one) => row(one, places))
  const open = parts[0]!.kind === "telling" ? 0 : all.length > ROWS + 1 ? ROWS : all.length
  const more = all.slice(open)
  const told = open === 0 ? counted(more.length, "other report") : `${more.length} more`
  const folded =
    more.length > 0
      ? `<details><summary>${told}</summary><ul class="rows">${more.join("")}</ul></details>`
      : ""
  return `${open > 0 ? `<ul class="rows">${all.slice(0, open).join("")}</ul>` : ""}${folded}`
}

const row = (one: ReportPart, places: Places): string =>
  `${opened(one, `row ${one.kind}`, places)}${escaped(rowOf(one))}</li>`

/** What stands before the first colon is who speaks, or what kind of dispute it
 *  is; the two sides of a dispute stand side by side. */
function text(line: ReportLine, key: string): string {
  const at = line.text.indexOf(": “")
  if (at < 0) return escaped(line.text)
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
  return `<p class="by">${chain(line.attribution)}${asOf}</p>`
}

/** Links to the words of a line that are shown. */
const LINKS = 12

function marks(line: ReportLine, places: Places): string {
  const all = chips(line)
    .filter(({ kind }) => kind !== "disputed" || line.figure || line.frame)
    .map(({ kind, text }) => `<span class="chip ${kind}">${escaped(text)}</span>`)
  const links = line.citations.slice(0, LINKS).flatMap(({ document, start, end }) => {
    const n = places.get(document)
    return n === undefined
      ? []
      : [
          `<a class="cite" href="#w${n}-${start}" title="Report ${n + 1}, characters ${start} to ${end}">${n + 1}:${start}–${end}</a>`,
        ]
  })
  const more = line.citations.length - links.length
  const rest = more > 0 ? ` <span>+${more}</span>` : ""
  return `<p class="chips">${all.join("")}<span class="cites">${links.join(" ")}${rest}</span></p>`
}
