import { kindOf } from "../claims/index.ts"
import {
  type Annotated,
  type Citation,
  type Claim,
  type ClaimId,
  type Corroboration,
  type DocumentId,
  type Dossier,
  type DossierLayer,
  type FigureConflict,
  hash,
  type Lookup,
  lookup,
  type NonEmpty,
  type PartKind,
  type Place,
  parseDate,
  type ReportLine,
  type ReportPart,
  type Speaker,
  type TimeSpan,
} from "../model/index.ts"
import { type Near, nearIn } from "./near.ts"
import { held } from "./neutral.ts"
import { attributed, type Names, namesOf, speakersOf } from "./sources.ts"
import { capital, grouped, timeInWords } from "./words.ts"

/** A dossier with what the sections look up in it. */
export interface Ground {
  readonly dossier: Dossier
  readonly known: Lookup
  readonly names: Names
  /** The layers of a report, by its id. */
  readonly docs: ReadonlyMap<DocumentId, Annotated<DossierLayer>>
  /** What stands near what in a report. */
  readonly near: (document: DocumentId) => Near | undefined
  /** Claims that stand in a contradiction or in a conflict of figures. */
  readonly disputed: ReadonlySet<ClaimId>
  /** The claims that say the same as a claim, by its id. */
  readonly corroborations: ReadonlyMap<ClaimId, Corroboration>
  /** The origin of a report that copies another. */
  readonly origins: ReadonlyMap<DocumentId, DocumentId>
  /** Whose word it is in the end, by who speaks: a mention or a report. */
  readonly speakers: ReadonlyMap<Speaker["by"], string>
  /** The day of the first report, in days since 1970; `undefined` where no report
   *  has a date. */
  readonly firstDay: number | undefined
}

export function groundOf(dossier: Dossier): Ground {
  const known = lookup(dossier)
  const disputed = new Set([
    ...dossier.contradictions.flatMap((one) => one.between),
    ...dossier.series.flatMap((one) =>
      one.conflicts.filter(real).flatMap(({ between }) => between),
    ),
    ...dossier.labels.flatMap(({ claims }) => claims),
  ])
  const corroborations = new Map(
    dossier.corroborations.flatMap((one) => one.claims.map((id) => [id, one] as const)),
  )
  const days = dossier.documents.flatMap(
    ({ document }) => parseDate(document.meta.publishedAt) ?? [],
  )
  const firstDay = days.length > 0 ? days.reduce((a, b) => Math.min(a, b)) : undefined
  const docs = new Map(dossier.documents.map((doc) => [doc.document.id, doc]))
  const mentions = new Map(dossier.documents.map((doc) => [doc.document.id, doc.mentions]))
  const names = namesOf(known, mentions)
  const origins = new Map(
    dossier.groups.flatMap(({ documents }) => documents.map((id) => [id, documents[0]] as const)),
  )
  const speakers = new Map((dossier.speakers ?? []).map(({ by, origin }) => [by, origin] as const))
  const near = nearIn(docs)
  return {
    dossier,
    known,
    names,
    docs,
    near,
    disputed,
    corroborations,
    origins,
    speakers,
    firstDay,
  }
}

/** Numbers that differ because they count other people, places or days, or since
 *  one corrects the other, are not in dispute. */
export const real = ({ reason }: FigureConflict): boolean => reason === "dispute"

/** Claims that are told together, and the voices behind them. */
export type Said = Pick<Corroboration, "claims" | "voices">

/** Claims of a corroboration; those the dossier lacks are left out. */
export const claimsIn = (one: Said, known: Lookup): readonly Claim[] =>
  one.claims.map((id) => known.claim(id)).filter((claim) => claim !== undefined)

/** One line for people, without its sources, labels held in quotation marks. */
export const headlineOf = (claim: Claim, names: Names): string =>
  capital(held(grouped(kindOf(claim).headline(claim, names.mention)).trim()))

/** The parts of a line that a section decides; the rest follows from them. */
export type Draft = Pick<ReportLine, "text" | "citations" | "attribution"> & Partial<ReportLine>

/** An id that follows from what a line rests on. */
const idOf = (section: string, { citations, text }: Pick<Draft, "citations" | "text">): string => {
  const rests = citations.map(({ document, start, end }) => `${document} ${start} ${end}`)
  return `${section}-${hash(rests.join("|") + text)}`
}

/** A line of a section. */
export function line(section: string, draft: Draft): ReportLine {
  return {
    asOf: draft.time && timeInWords(draft.time),
    claims: [],
    voices: 1,
    outlets: draft.voices ?? 1,
    disputed: false,
    modality: undefined,
    frame: undefined,
    place: undefined,
    where: undefined,
    time: undefined,
    figure: undefined,
    parts: [],
    ...draft,
    id: idOf(section, draft),
  }
}

/** A row under a line of a section. */
export function part(
  section: string,
  kind: PartKind,
  draft: Pick<ReportPart, "text" | "citations" | "attribution"> & Partial<ReportPart>,
): ReportPart {
  return {
    asOf: draft.time && timeInWords(draft.time),
    time: undefined,
    claims: [],
    derived: false,
    ...draft,
    kind,
    id: idOf(section, { ...draft, text: `${kind} ${draft.text}` }),
  }
}

/** A line for claims that say the same. */
export function lineFor(
  section: string,
  one: Said,
  ground: Ground,
  text: string,
): ReportLine | undefined {
  const claims = claimsIn(one, ground.known)
  const first = claims[0]
  if (first === undefined) return undefined
  const where = placeOf(claims, ground)
  return line(section, {
    text,
    attribution: attributed(speakersOf(claims, ground.known, ground.names)),
    claims: one.claims,
    citations: once(claims.map((claim) => claim.citation)),
    voices: one.voices.length,
    outlets: outletsOf(claims, ground),
    disputed: claims.some((claim) => ground.disputed.has(claim.id)),
    modality: first.modality,
    frame: first.frame,
    place: where?.name,
    where,
    time: timeOf(claims, ground),
  })
}

/** Where, if the words of any of the claims say so. */
export function placeOf(claims: readonly Claim[], { known }: Ground): Place | undefined {
  const settings = claims.map((claim) => known.setting(claim.id))
  const placed = settings.find((setting) => setting?.placeFrom === "words" && setting.place)
  return placed?.place && known.place(placed.place)
}

/** How many outlets carry what some claims say. */
const outletsOf = (claims: readonly Claim[], { known, names }: Ground): number =>
  new Set(claims.map(({ id }) => names.document(known.home(id)!).toLowerCase())).size

/** Several groups of claims as one, with every voice once. */
export function joinedClaims(some: readonly Said[], ground: Ground): Said {
  if (some.length === 1) return some[0]!
  const voices = some.flatMap((one) => one.voices)
  return {
    claims: [...new Set(some.flatMap((one) => one.claims))] as unknown as NonEmpty<ClaimId>,
    voices: [
      ...new Map(voices.map((one) => [voiceKey(one, ground), one])).values(),
    ] as unknown as Corroboration["voices"],
  }
}

/** One key for each origin: an outlet that copies speaks with the voice of the one
 *  it copies. */
function voiceKey(voice: Corroboration["voices"][0], ground: Ground): string {
  const { known, names, origins, speakers } = ground
  const home = known.document(
    voice.kind === "publisher" ? (origins.get(voice.document) ?? voice.document) : voice.document,
  )
  const by = voice.kind === "mention" ? voice.mention : home?.id
  const told = voice.kind === "unnamed" || by === undefined ? undefined : speakers.get(by)
  return told ?? (home ? names.source(voice, home).toLowerCase() : JSON.stringify(voice))
}

/** Some claims of a group, with the voices that are theirs. */
export function someOf(
  one: Said,
  fits: (id: ClaimId) => boolean,
  ground: Ground,
): Said | undefined {
  const claims = one.claims.filter(fits)
  if (claims.length === one.claims.length) return one
  return claims.length === 0 ? undefined : saidBy(claims as unknown as Said["claims"], ground)
}

/** Claims with the voices behind them, one for each origin. */
export function saidBy(claims: Said["claims"], ground: Ground): Said {
  const voices = claims
    .flatMap((id) => ground.known.claim(id) ?? [])
    .map(({ chain, citation }) => ({ ...chain.at(-1)!.source, document: citation.document }))
  const distinct = new Map(voices.map((voice) => [voiceKey(voice, ground), voice]))
  return { claims, voices: [...distinct.values()] as unknown as Said["voices"] }
}

/** When the words say so; else the day of the first report. A number that is told
 *  of a whole month or year stands as of its report. */
export function timeOf(claims: readonly Claim[], { known }: Ground): TimeSpan | undefined {
  const numbers = claims.some((claim) => "measure" in claim)
  const times = claims.flatMap((claim) => {
    const time = known.setting(claim.id)?.time
    const coarse = time?.granularity === "month" || time?.granularity === "year"
    const own = numbers && coarse ? published(known.home(claim.id)?.meta.publishedAt) : time
    return own ?? []
  })
  return times.find(({ anchor }) => anchor === "words") ?? times[0]
}

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

/** Words that a line rests on, at most; who else says so is in its claims and in the
 *  number of outlets. */
const CITED = 60

/** Each citation once, the first ones of very many. */
export const once = (citations: readonly Citation[]): NonEmpty<Citation> =>
  [
    ...new Map(citations.map((one) => [`${one.document} ${one.start} ${one.end}`, one])).values(),
  ].slice(0, CITED) as unknown as NonEmpty<Citation>
