import {
  type ClaimId,
  type Count,
  contains,
  type Dossier,
  lookup,
  textOf,
} from "../../model/index.ts"
import { groups } from "../../ontology/groups.ts"
import { measures } from "../../ontology/measures.ts"
import { standardProgram } from "../../program.ts"
import { situation } from "../../report/situation.ts"
import {
  type Changes,
  changesBetween,
  dossierAt,
  type FigureChange,
  type VoiceChange,
} from "../../store/index.ts"
import { momentOf, withStore } from "../desk.ts"
import { out } from "../print.ts"

export interface DiffOptions {
  readonly since: string
  readonly until?: string
  readonly format: "text" | "json"
}

/** Writes what changed in a dossier between two moments: what counts from the
 *  first on is new, what counts after the second is not yet asked. */
export async function diff(location: string, options: DiffOptions): Promise<number> {
  const since = momentOf(options.since)
  const until = options.until === undefined ? undefined : momentOf(options.until, "end")
  return withStore(location, async (store) => {
    const program = standardProgram()
    const before = await dossierAt(store, program, { at: since, before: true })
    const after = await dossierAt(store, program, { at: until })
    const changes = changesBetween(before.dossier, after.dossier)
    if (options.format === "json") out(`${JSON.stringify({ since, until, ...changes }, null, 1)}\n`)
    else out(inWords(changes, before.dossier, after.dossier))
    return 0
  })
}

/** A heading and its lines; nothing where there are none. */
const part = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", heading, ...[...new Set(lines)].map((line) => `  ${line}`)]

function inWords(changes: Changes, before: Dossier, after: Dossier): string {
  const told = teller(after)
  const name = (dossier: Dossier) => {
    const names = new Map(dossier.documents.map(({ document }) => [document.id, document]))
    return (id: (typeof changes.added)[number]) => {
      const { name, meta } = names.get(id)!
      return [name, meta.publisher, meta.publishedAt].filter(Boolean).join(", ")
    }
  }
  const [up, down, fresh] = (["up", "down", "new"] as const).map((way) =>
    changes.figures.filter(({ direction }) => direction === way).map(told.figure),
  )
  const lines = [
    ...part("Reports added", changes.added.map(name(after))),
    ...part("Reports withdrawn", changes.withdrawn.map(name(before))),
    ...part(
      "New incidents",
      changes.incidents.map(({ events }) => told.claim(events[0])),
    ),
    ...part("Figures up", up!),
    ...part("Figures down", down!),
    ...part("New figures", fresh!),
    ...part(
      "New denials",
      changes.denials.map(({ between, about }) => `${told.claim(between[0])}: ${about}`),
    ),
    ...part(
      "Numbers taken back",
      changes.withdrawals.map(
        ({ figures, citation }) => `${told.claim(figures[0])}: "${flat(citation.exact)}"`,
      ),
    ),
    ...part("More or fewer voices", changes.voices.map(told.voices)),
  ]
  return lines.length === 0 ? "Nothing changed.\n" : `${lines.slice(1).join("\n")}\n`
}

const flat = (words: string): string => words.replace(/\s+/g, " ")

/** Puts the parts of a dossier in words: a claim as the report over it tells it,
 *  with who says so; one that the report passes over by its sentence. */
function teller(dossier: Dossier) {
  const known = lookup(dossier)
  const { sections } = situation(dossier, { title: "", asOf: "" })
  const first = [...sections].sort(
    (a, b) => Number(summing.has(b.key)) - Number(summing.has(a.key)),
  )
  const lines = new Map(
    first.flatMap((section) =>
      section.lines.flatMap((line) => line.claims.map((id) => [id, line] as const)),
    ),
  )
  const claim = (id: ClaimId) => {
    const line = lines.get(id)
    return line
      ? `${flat(line.text)} – ${line.attribution}`
      : `“${sentence(id, dossier)}” – ${known.home(id)?.name ?? ""}`
  }
  const figure = ({ series, before, after }: FigureChange) => {
    const group = series.group && (groups.get(series.group)?.label ?? series.group)
    const what = [measures.get(series.measure)?.label ?? series.measure, group].filter(Boolean)
    const from = before ? `${number(before)} → ` : ""
    const latest = series.points.findLast(({ standing }) => standing === "current")
    return `${what.join(", ")}: ${from}${number(after)} (${claim((latest ?? series.points[0]).claim)})`
  }
  const voices = ({ corroboration, before, after }: VoiceChange) =>
    `${before} → ${after} voices: ${claim(corroboration.claims[0])}`
  return { claim, figure, voices }
}

/** Sections whose lines speak of several claims: any other tells a claim better. */
const summing = new Set(["highlights", "open"])

/** The sentence that a claim stands in. */
function sentence(id: ClaimId, { documents }: Dossier): string {
  const doc = documents.find(({ claims }) => claims.some((claim) => claim.id === id))
  const claim = doc?.claims.find((one) => one.id === id)
  if (!doc || !claim) return id
  const whole = doc.sentences.find((span) => contains(span, claim.trigger)) ?? claim.citation
  return flat(textOf(doc.document.text, whole)).trim()
}

/** "26", "26–30", "at least 3,000" for a range of numbers. */
function number({ low, best, high }: Count): string {
  const n = (value: number) => value.toLocaleString("en")
  if (high === undefined) return `at least ${n(low)}`
  if (low === high) return n(low)
  return best === undefined || low !== 0 ? `${n(low)}–${n(high)}` : `up to ${n(high)}`
}
