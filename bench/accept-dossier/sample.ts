import type { Engine, Read } from "../../src/engine.ts"
import {
  type Claim,
  type ClaimId,
  claimsOf,
  type Document,
  type DocumentId,
  type Dossier,
  type EventClaim,
  type FigureClaim,
  type Lookup,
  lookup,
  overlaps,
  type Source,
  type SourceChain,
  type Span,
} from "../../src/model/index.ts"
import {
  type DossierGold,
  dossierGold,
  type GoldFigure,
  placeOf,
  sampleReports,
  type Words,
} from "./gold.ts"

/** What is known from the reports published by some time. */
export interface State {
  readonly dossier: Dossier
  readonly known: Lookup
}

/** The gold beside what the engine makes of the reports. */
export interface Sample {
  readonly gold: DossierGold
  readonly reports: ReadonlyMap<string, Document>
  readonly reads: ReadonlyMap<string, Read>
  /** After the last report. */
  readonly last: State
  /** From the reports published until then. */
  until(time: string): State
  /** Our claim for a figure of the gold. */
  figure(id: string): FigureClaim | undefined
  goldFigure(id: string): GoldFigure
  /** Our claims that tell a figure of the gold, in the headline or further down. */
  tellings(id: string): ReadonlySet<ClaimId>
  /** The figure of the gold that a claim of ours is. */
  isFigure(id: ClaimId): string | undefined
  /** Our events that the words tell. */
  events(words: Words): readonly EventClaim[]
  span(words: Words): Span
  /** The number of a report. */
  number(id: DocumentId): string
  /** Whom a source means, in the gold's names; `undefined` for none of them. */
  who(source: Source, document: DocumentId): readonly string[]
  sameChain(chain: SourceChain, document: DocumentId, wanted: readonly string[]): boolean
}

/** Reads the sample and sets its gold beside it. */
export async function sample(engine: Engine): Promise<Sample> {
  const gold = dossierGold()
  const reports = await sampleReports()
  const reads = new Map([...reports].map(([n, document]) => [n, engine.read(document)]))
  const stateOf = (some: readonly Read[]): State => {
    const dossier = engine.dossier(some)
    return { dossier, known: lookup(dossier) }
  }
  const last = stateOf([...reads.values()])
  const numbers = new Map([...reports].map(([n, { id }]) => [id, n]))
  const number = (id: DocumentId): string => numbers.get(id) ?? "?"
  const names = whoOf(gold, last)
  const aligned = align(gold, reports, last, number)
  const back = new Map([...aligned].map(([id, claim]) => [claim.id, id]))
  const span = ({ report, words, nth }: Words): Span => {
    const found = placeOf(reports.get(report)!.text, words, nth)
    if (!found) throw new RangeError(`not in report ${report}: ${words}`)
    return found
  }
  const byId = new Map(gold.reports.flatMap((one) => one.figures).map((one) => [one.id, one]))
  return {
    gold,
    reports,
    reads,
    last,
    number,
    span,
    who: names,
    until: once((time) =>
      stateOf([...reads.values()].filter(({ doc }) => published(doc.document) <= Date.parse(time))),
    ),
    figure: (id) => aligned.get(id),
    tellings: (id) => tellings(gold, id, aligned),
    goldFigure: (id) => byId.get(id)!,
    isFigure: (id) => back.get(id),
    events: (words) =>
      claimsOf(last.dossier.documents, "event").filter(
        ({ citation, trigger }) =>
          number(citation.document) === words.report && overlaps(trigger, span(words)),
      ),
    sameChain: (chain, document, wanted) =>
      chain.length === wanted.length &&
      chain.every(({ source }, n) => names(source, document).includes(wanted[n]!)),
  }
}

/** One number of one report, wherever in it it stands. */
function tellings(
  { reports }: DossierGold,
  id: string,
  aligned: ReadonlyMap<string, FigureClaim>,
): ReadonlySet<ClaimId> {
  const home = reports.find(({ figures }) => figures.some((one) => one.id === id))!.figures
  const want = home.find((one) => one.id === id)!
  const same = home.filter(
    ({ measure, best, place, asOf }) =>
      measure === want.measure && best === want.best && place === want.place && asOf === want.asOf,
  )
  return new Set(same.flatMap((one) => aligned.get(one.id)?.id ?? []))
}

const published = ({ meta }: Document): number => Date.parse(meta.publishedAt ?? "")

function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key)!
  }
}

/** Rule of the claims that say a number grows or falls without saying it. */
export const TREND = "figure.trend"

/** One claim of ours for each figure of the gold: in the words, of the measure,
 *  with the number; the closest group first, no claim twice. */
function align(
  gold: DossierGold,
  reports: ReadonlyMap<string, Document>,
  { dossier }: State,
  number: (id: DocumentId) => string,
): ReadonlyMap<string, FigureClaim> {
  const ours = claimsOf(dossier.documents, "figure").filter(({ by }) => by !== TREND)
  const used = new Set<ClaimId>()
  const found = new Map<string, FigureClaim>()
  for (const { report, figures } of gold.reports)
    for (const want of figures) {
      const span = placeOf(reports.get(report)!.text, want.words, want.nth)!
      const fits = ours
        .filter((one) => number(one.citation.document) === report && !used.has(one.id))
        .filter((one) => overlaps(one.citation, span) && sameNumber(one, want))
        .sort((a, b) => closeness(b, want, span) - closeness(a, want, span))
      if (!fits[0]) continue
      used.add(fits[0].id)
      found.set(want.id, fits[0])
    }
  return found
}

/** Measure and number, whatever binds it. */
const sameNumber = ({ measure, count }: FigureClaim, want: GoldFigure): boolean =>
  [want.measure, ...(want.measureAlso ?? [])].includes(measure) &&
  (want.best === undefined
    ? count.bound === want.bound || count.low === want.low
    : count.best === want.best || (count.best === undefined && count.low === want.low))

const closeness = (one: FigureClaim, want: GoldFigure, span: Span): number =>
  (want.group.includes(one.group ?? null) ? 2 : 0) +
  (one.count.bound === want.bound ? 1 : 0) +
  (one.withdrawn === undefined ? 1 : 0) +
  (one.citation.start <= span.end && one.citation.end >= span.start ? 1 : 0)

/** Resolves sources to the names that the gold gives them: by every name of the
 *  actor, then by the words of the mention. */
function whoOf({ who, sameVoice }: DossierGold, { known }: State): Sample["who"] {
  const keys = new Map<string, string[]>()
  for (const [key, names] of Object.entries(who))
    for (const name of [key, ...names]) {
      const list = keys.get(plain(name)) ?? []
      keys.set(plain(name), [...list, key])
    }
  const voices = (found: readonly string[]) =>
    found.flatMap((key) => sameVoice.find((group) => group.includes(key)) ?? [key])
  return (source, document) =>
    voices(namesOf(source, document, known).flatMap((name) => keys.get(plain(name)) ?? []))
}

function namesOf(source: Source, id: DocumentId, known: Lookup): readonly string[] {
  const document = known.document(id)
  if (source.kind === "publisher") return [document?.meta.publisher ?? ""]
  if (source.kind === "unnamed")
    return [document?.text.slice(source.span.start, source.span.end) ?? ""]
  return [...(known.actor(source.mention)?.names ?? []), known.words(source.mention)]
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/^(?:the|an?|his|its|her) /, "")
    .trim()

/** The words a claim was made from, short, with its report. */
export const shown = (claim: Claim, { last, number }: Sample): string => {
  const { text } = last.known.home(claim.id)!
  const { start, end } = claim.citation
  return `${number(claim.citation.document)} “${text.slice(start, end).replace(/\s+/g, " ").slice(0, 70)}”`
}

/** Our names for a chain, for people. */
export const chainShown = (chain: SourceChain, document: DocumentId, known: Lookup): string =>
  chain.map(({ source }) => namesOf(source, document, known).at(-1)).join(" > ")
