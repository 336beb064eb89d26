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
  hash,
  type Lookup,
  lookup,
  type NonEmpty,
  type ReportLine,
  type TimeSpan,
} from "../model/index.ts"
import { held } from "./neutral.ts"
import { type Names, namesOf, speakersOf } from "./sources.ts"
import { capital, grouped, listed, timeInWords } from "./words.ts"

/** A dossier with what the sections look up in it. */
export interface Ground {
  readonly dossier: Dossier
  readonly known: Lookup
  readonly names: Names
  /** The layers of a report, by its id. */
  readonly docs: ReadonlyMap<DocumentId, Annotated<DossierLayer>>
  /** Claims that stand in a contradiction or in a conflict of figures. */
  readonly disputed: ReadonlySet<ClaimId>
}

export function groundOf(dossier: Dossier): Ground {
  const known = lookup(dossier)
  const disputed = new Set([
    ...dossier.contradictions.flatMap((one) => one.between),
    ...dossier.series.flatMap((one) => one.conflicts.flatMap((conflict) => conflict.between)),
  ])
  const docs = new Map(dossier.documents.map((doc) => [doc.document.id, doc]))
  const mentions = new Map(dossier.documents.map((doc) => [doc.document.id, doc.mentions]))
  return { dossier, known, names: namesOf(known, mentions), docs, disputed }
}

/** Claims of a corroboration; those the dossier lacks are left out. */
export const claimsIn = (one: Corroboration, known: Lookup): readonly Claim[] =>
  one.claims.map((id) => known.claim(id)).filter((claim) => claim !== undefined)

/** One line for people, without its sources, labels held in quotation marks. */
export const headlineOf = (claim: Claim, names: Names): string =>
  capital(held(grouped(kindOf(claim).headline(claim, names.mention)).trim()))

/** The parts of a line that a section decides; the rest follows from them. */
export type Draft = Pick<ReportLine, "text" | "citations" | "attribution"> & Partial<ReportLine>

/** A line of a section, with an id that follows from what it rests on. */
export function line(section: string, draft: Draft): ReportLine {
  const rests = draft.citations.map(({ document, start, end }) => `${document} ${start} ${end}`)
  return {
    asOf: draft.time && timeInWords(draft.time),
    claims: [],
    voices: 1,
    disputed: false,
    modality: undefined,
    frame: undefined,
    place: undefined,
    time: undefined,
    figure: undefined,
    ...draft,
    id: `${section}-${hash(rests.join("|") + draft.text)}`,
  }
}

/** A line for claims that say the same. */
export function lineFor(
  section: string,
  one: Corroboration,
  ground: Ground,
  text: string,
): ReportLine | undefined {
  const claims = claimsIn(one, ground.known)
  const first = claims[0]
  if (first === undefined) return undefined
  const settings = claims.map((claim) => ground.known.setting(claim.id))
  const placed = settings.find((setting) => setting?.placeFrom === "words" && setting.place)
  return line(section, {
    text,
    attribution: listed(speakersOf(claims, ground.known, ground.names)),
    claims: one.claims,
    citations: claims.map((claim) => claim.citation) as unknown as NonEmpty<Citation>,
    voices: one.voices.length,
    disputed: claims.some((claim) => ground.disputed.has(claim.id)),
    modality: first.modality,
    frame: first.frame,
    place: placed?.place && ground.known.place(placed.place)?.name,
    time: timeOf(claims, ground),
  })
}

/** When the words say so; else the day of the first report. */
export function timeOf(claims: readonly Claim[], ground: Ground): TimeSpan | undefined {
  const times = claims.map((claim) => ground.known.setting(claim.id)?.time)
  return times.find((time) => time?.anchor === "words") ?? times.find((time) => time !== undefined)
}
