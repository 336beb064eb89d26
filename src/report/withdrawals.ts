import {
  type Citation,
  type ClaimId,
  type FigureClaim,
  type NonEmpty,
  parseDate,
  type ReportLine,
  type ReportPart,
  type TimeSpan,
  type Withdrawal,
} from "../model/index.ts"
import { countedBy, countOf } from "./counted.ts"
import type { Telling } from "./figures.ts"
import { type Ground, line, lineFor, part } from "./lines.ts"
import { attributed, chainInWords, speakersOf } from "./sources.ts"
import { capital, counted, day } from "./words.ts"

/** What stands before a number that nobody upholds any more. */
export const takenBack = "Taken back: "

/** Every number that was taken back, by whom, and who goes on telling it; in the
 *  order in which they were taken back. */
export function withdrawalLines(ground: Ground): readonly ReportLine[] {
  const when = (one: Withdrawal): string =>
    ground.known.document(one.citation.document)?.meta.publishedAt ?? ""
  return [...ground.dossier.withdrawals]
    .sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
    .flatMap((one) => withdrawalLine(one, ground) ?? [])
}

function withdrawalLine(one: Withdrawal, ground: Ground): ReportLine | undefined {
  const home = ground.known.document(one.citation.document)
  const figures = figuresIn(one.figures, ground)
  const first = figures[0]
  if (!home || !first) return undefined
  const text = `${takenBack}${capital(countOf(first, ground))} ${countedBy(figures, ground)}`
  const citations = [one.citation, ...figures.map(({ citation }) => citation)]
  return line("withdrawals", {
    text,
    attribution: `taken back by ${chainInWords(one.chain, home, ground.names)}; told by ${attributed(speakersOf(figures, ground.known, ground.names))}`,
    claims: one.figures,
    citations: citations as unknown as NonEmpty<Citation>,
    disputed: true,
    modality: "denied",
    frame: "actual",
    time: published(home.meta.publishedAt),
    parts: zombieParts("withdrawals", one, ground),
  })
}

const figuresIn = (ids: readonly ClaimId[], { known }: Ground): readonly FigureClaim[] =>
  ids.flatMap((id) => (known.claim(id) as FigureClaim | undefined) ?? [])

/** The day of a report as a span of time. */
export function published(date: string | undefined): TimeSpan | undefined {
  if (date === undefined || parseDate(date) === undefined) return undefined
  const start = date.slice(0, 10)
  return {
    start: `${start}T00:00`,
    end: `${start}T24:00`,
    granularity: "day",
    anchor: "publication",
  }
}

/** Rows under a figure for what was taken back of it. */
export function withdrawnParts(some: readonly Telling[], ground: Ground): readonly ReportPart[] {
  const own = new Set(some.flatMap(({ one }) => one.claims))
  if (own.size === 0) return []
  return ground.dossier.withdrawals
    .filter(({ figures }) => figures.some((id) => own.has(id)))
    .flatMap((one) => {
      const home = ground.known.document(one.citation.document)
      const [first] = figuresIn(one.figures, ground)
      if (!home || !first) return []
      const date = home.meta.publishedAt
      const on = date ? ` (report of ${day(date)})` : ""
      const row = part("figures", "withdrawn", {
        text: `${capital(countOf(first, ground))} taken back${on}`,
        attribution: chainInWords(one.chain, home, ground.names),
        claims: one.figures,
        citations: [one.citation, first.citation],
        time: published(date),
      })
      return [row, ...zombieParts("figures", one, ground)]
    })
}

/** Who tells a number as if it held after it was taken back, one row for all. */
function zombieParts(section: string, one: Withdrawal, ground: Ground): readonly ReportPart[] {
  const [first, ...others] = one.zombies
  if (first === undefined) return []
  const voices = ground.corroborations.get(first)?.voices
  if (!voices) return []
  const told = lineFor(section, { claims: [first, ...others], voices }, ground, "")
  const figure = ground.known.claim(first) as FigureClaim | undefined
  if (!told || !figure) return []
  const outlets = counted(told.outlets, "outlet")
  const text = `${capital(countOf(figure, ground))} told again after that, by ${outlets}`
  return [part(section, "zombie", { ...told, text })]
}

/** Rows for numbers told as what was once said. */
export const recalledParts = (some: readonly Telling[], ground: Ground): readonly ReportPart[] =>
  some.flatMap(({ one, count }) => {
    const told = lineFor("figures", one, ground, `${capital(count)} recalled as what was once said`)
    return told ? [part("figures", "recalled", told)] : []
  })
