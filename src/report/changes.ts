import {
  type ClaimId,
  type Count,
  cite,
  type Document,
  type Dossier,
  type ReportLine,
  type ReportSection,
  type SituationReport,
  type Span,
} from "../model/index.ts"
import { announcedLines, eventLines } from "./events.ts"
import { figureLines } from "./figures.ts"
import { type Ground, groundOf, line, once, published } from "./lines.ts"
import { openLines } from "./open.ts"
import { trimmed } from "./passage.ts"
import { distinct, documentsOf, type Head } from "./situation.ts"
import { weightiest } from "./weight.ts"
import { withdrawalLines } from "./withdrawals.ts"
import { capital, counted, quoted } from "./words.ts"

/** Two states of a dossier and what stands in each, by the claims it rests on. */
interface Both {
  readonly before: Ground
  readonly after: Ground
}

interface Change {
  readonly key: string
  readonly heading: string
  readonly lines: (both: Both) => readonly ReportLine[]
}

const kinds: readonly Change[] = [
  { key: "figures", heading: "Figures that changed", lines: movedFigures },
  { key: "withdrawals", heading: "Taken back", lines: newWithdrawals },
  { key: "open", heading: "Newly disputed or denied", lines: newDisputes },
  { key: "events", heading: "Newly told", lines: newEvents },
  { key: "announced", heading: "Newly ordered, announced or supposed", lines: newAnnounced },
  { key: "voices", heading: "More or fewer voices", lines: changedVoices },
  { key: "added", heading: "New reports", lines: newReports },
  { key: "gone", heading: "No longer on hand", lines: gone },
]

/** What a later state of a dossier says that an earlier one did not: sections of
 *  lines, each with its words in the sources. Empty where nothing changed. Linear
 *  in the size of both. */
export function changes(before: Dossier, after: Dossier): readonly ReportSection[] {
  const both = { before: groundOf(before), after: groundOf(after) }
  return kinds
    .map(({ key, heading, lines }) => ({ key, heading, lines: distinct(lines(both)), omitted: 0 }))
    .filter(({ lines }) => lines.length > 0)
}

/** The changes as a report of their own, for the same writers. */
export function changeReport(before: Dossier, after: Dossier, head: Head): SituationReport {
  const known = new Set(after.documents.map(({ document }) => document.id))
  const lost = documentsOf(before).filter(({ id }) => !known.has(id))
  return {
    title: head.title,
    asOf: head.asOf,
    format: 1,
    documents: [...documentsOf(after), ...lost],
    sections: changes(before, after).map(({ key, heading, lines }) => ({
      key,
      heading,
      ...weightiest(lines, head.limit),
    })),
  }
}

/** The line that told a claim. */
const byClaim = (lines: readonly ReportLine[]): ReadonlyMap<ClaimId, ReportLine> =>
  new Map(lines.flatMap((one) => one.claims.map((id) => [id, one] as const)))

const renamed = (section: string, one: ReportLine): ReportLine => ({
  ...one,
  id: one.id.replace(/^\w+/, section),
})

/** Numbers that are new, rose, fell, or no longer stand. */
function movedFigures({ before, after }: Both): readonly ReportLine[] {
  const [old, now] = [figureLines(before), figureLines(after)]
  const told = byClaim(old)
  const alike = new Map(old.map((one) => [subject(one), one]))
  const met = new Set<ReportLine>()
  const lines = now.flatMap((one) => {
    const claim = one.claims.find((id) => told.has(id))
    const was = (claim && told.get(claim)) ?? alike.get(subject(one))
    if (was) met.add(was)
    return was ? moved(was, one, after) : [{ ...one, text: `New: ${one.text}` }]
  })
  const lapsed = old
    .filter((one) => !met.has(one) && one.citations.every((at) => after.docs.has(at.document)))
    .filter((one) => !now.some(({ parts }) => parts.some((row) => row.claims[0] === one.claims[0])))
    .map((one) => line("figures", { ...one, text: `No longer counted apart: ${one.text}` }))
  return [...lines, ...lapsed]
}

const subject = ({ figure, where, text }: ReportLine): string =>
  `${figure?.measure} ${figure?.group} ${where?.id} ${/^Another|; part of/.exec(text)?.[0]}`

/** Nothing for a number that stands as it stood. */
function moved(was: ReportLine, now: ReportLine, after: Ground): readonly ReportLine[] {
  const [old, fresh] = [was.figure, now.figure]
  if (!old || !fresh || (old.count === fresh.count && old.withdrawn === fresh.withdrawn)) return []
  const way = direction(old.range, fresh.range)
  const kept = was.citations.filter((at) => after.docs.has(at.document))
  return [
    line("figures", {
      ...now,
      text: `${now.text}; ${way === undefined ? "" : `${way} from `}${small(old.count)}${way === undefined ? " before" : ""}`,
      citations: once([...now.citations, ...kept]),
    }),
  ]
}

/** As within a sentence: "at least 12". */
const small = (count: string): string => count[0]!.toLowerCase() + count.slice(1)

/** Up or down, where the numbers tell: all that one allows above the other. */
function direction(was: Count, now: Count): "up" | "down" | undefined {
  const [old, fresh] = [was.best ?? was.low, now.best ?? now.low]
  if (fresh !== old) return fresh > old ? "up" : "down"
  const [oldHigh, high] = [
    was.high ?? Number.POSITIVE_INFINITY,
    now.high ?? Number.POSITIVE_INFINITY,
  ]
  return high === oldHigh ? undefined : high > oldHigh ? "up" : "down"
}

/** Withdrawals that were not known before, and those whose number came back. */
function newWithdrawals({ before, after }: Both): readonly ReportLine[] {
  const old = new Map(withdrawalLines(before).map((one) => [place(one), one]))
  return withdrawalLines(after).flatMap((one) => {
    const was = old.get(place(one))
    const fresh = one.parts.filter(({ id }) => !was?.parts.some((part) => part.id === id))
    if (was && fresh.length === 0) return []
    return was
      ? [line("withdrawals", { ...one, text: `${one.text}; told again`, parts: fresh })]
      : [one]
  })
}

const place = ({ citations: [{ document, start, end }] }: ReportLine): string =>
  `${document} ${start} ${end}`

/** Lines none of whose claims, nor of whose words, were in dispute before. */
function newDisputes({ before, after }: Both): readonly ReportLine[] {
  const old = openLines(before)
  const ids = new Set(old.map(({ id }) => id))
  const claims = new Set(old.map(({ claims }) => [...claims].sort().join(" ")))
  return openLines(after).filter(
    (one) =>
      !ids.has(one.id) &&
      (one.claims.length === 0 || !claims.has([...one.claims].sort().join(" "))),
  )
}

const fresh = (
  lines: (ground: Ground) => readonly ReportLine[],
  { before, after }: Both,
): readonly ReportLine[] =>
  lines(after).filter((one) => one.claims.every((id) => before.known.claim(id) === undefined))

/** Happenings of which no report told before. */
function newEvents(both: Both): readonly ReportLine[] {
  return fresh(eventLines, both)
}

function newAnnounced(both: Both): readonly ReportLine[] {
  return fresh(announcedLines, both)
}

/** What was told before, by more or fewer origins now. */
function changedVoices({ before, after }: Both): readonly ReportLine[] {
  const old = byClaim([...figureLines(before), ...eventLines(before)])
  return [...figureLines(after), ...eventLines(after)].flatMap((one) => {
    const claim = one.claims.find((id) => old.has(id))
    const was = claim && old.get(claim)
    if (!was || was.voices === one.voices || was.figure?.count !== one.figure?.count) return []
    const text = `${one.text} (${counted(one.voices, "voice")}, ${was.voices} before)`
    return [renamed("voices", line("voices", { ...one, text }))]
  })
}

/** Reports that were not on hand, by their title or first sentence. */
function newReports({ before, after }: Both): readonly ReportLine[] {
  const copies = new Map(documentsOf(after.dossier).map((one) => [one.id, one.copyOf]))
  return after.dossier.documents
    .map(({ document }) => document)
    .filter(({ id, text }) => !before.docs.has(id) && text.trim() !== "")
    .map((document) => {
      const origin = copies.get(document.id)
      const home = origin && after.known.document(origin.document)
      return reportLine(document, after, home ? `; a copy of ${after.names.document(home)}` : "")
    })
}

function reportLine(document: Document, { names }: Ground, more: string): ReportLine {
  const at = cite(document, headOf(document))
  return line("added", {
    text: `${quoted(at.exact.replace(/\s+/g, " "))}${more}`,
    attribution: capital(names.document(document)),
    citations: [at],
    voices: 0,
    time: published(document.meta.publishedAt),
  })
}

/** Longest head of a report, in characters. */
const HEAD = 120

/** The title, else the first words. */
function headOf({ text, blocks }: Document): Span {
  const title = blocks.find(({ role }) => role === "title")
  if (title) return trimmed(text, title)
  const start = text.length - text.trimStart().length
  const row = text.slice(start).split("\n", 1)[0]!.trimEnd()
  const end = row.length <= HEAD ? row.length : row.slice(0, HEAD).replace(/\s+\S*$/, "").length
  return { start, end: start + Math.max(1, end) }
}

/** Reports that were on hand and are so no more. */
function gone({ before, after }: Both): readonly ReportLine[] {
  return before.dossier.documents
    .map(({ document }) => document)
    .filter(({ id, text }) => !after.docs.has(id) && text.trim() !== "")
    .map((document) => renamed("gone", reportLine(document, before, "")))
}
