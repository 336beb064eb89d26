import { kindOf } from "../../claims/index.ts"
import {
  type Claim,
  type ClaimId,
  cite,
  type Document,
  type DocumentGroup,
  type DocumentId,
  type Setting,
  type Source,
  type SourceChain,
  type TimeSpan,
  toldOnce,
} from "../../model/index.ts"
import { type Ground, groundOf, headlineOf } from "../../report/lines.ts"
import { timeInWords } from "../../report/words.ts"
import type { State } from "../desk.ts"
import type { ClaimRow, PlaceOf, TimeOf, Words } from "../replies.ts"

/** A dossier made ready to be looked at: every claim as a row, and what the
 *  views look up. Made once for each state, asked many times. */
export interface View {
  readonly state: State
  readonly ground: Ground
  /** By the date of the report, then in text order. */
  readonly rows: readonly ClaimRow[]
  row(id: ClaimId): ClaimRow | undefined
  /** Rows of the ids that there are. */
  rowsOf(ids: readonly ClaimId[]): ClaimRow[]
  /** The reports that one is not independent of. */
  group(id: DocumentId): DocumentGroup | undefined
  /** Reports that say what the claim says, and voices behind it. */
  told(id: ClaimId): { readonly voices: number; readonly outlets: number }
}

export function viewOf(state: State): View {
  const ground = groundOf(state.dossier)
  const told = tellings(state)
  const made = { state, ground, told: (id: ClaimId) => told.get(id) ?? { voices: 1, outlets: 1 } }
  const rows = state.dossier.documents.flatMap(({ document, claims }) =>
    claims.map((claim) => claimRow(claim, document, made)),
  )
  const byId = new Map<string, ClaimRow>(rows.map((row) => [row.id, row]))
  const groups = new Map(
    state.dossier.groups.flatMap((group) => group.documents.map((id) => [id, group] as const)),
  )
  return {
    ...made,
    rows,
    group: (id) => groups.get(id),
    row: (id) => byId.get(id),
    rowsOf: (ids) => ids.map((id) => byId.get(id)).filter((row) => row !== undefined),
  }
}

function tellings({ dossier }: State): Map<ClaimId, { voices: number; outlets: number }> {
  const home = new Map<ClaimId, DocumentId>(
    dossier.documents.flatMap(({ document, claims }) =>
      claims.map((claim) => [claim.id, document.id] as const),
    ),
  )
  return new Map(
    dossier.corroborations.flatMap(({ claims, voices }) => {
      const outlets = new Set(claims.map((id) => home.get(id))).size
      return claims.map((id) => [id, { voices: voices.length, outlets }] as const)
    }),
  )
}

/** The links of a claim's chain, whoever speaks twice in a row told once. */
export function linksOf({ chain, citation }: Claim, { docs, known }: Ground): SourceChain {
  const actor = (source: Source) =>
    source.kind === "mention" ? known.actor(source.mention)?.id : undefined
  const same = (a: Source, b: Source) => actor(a) !== undefined && actor(a) === actor(b)
  return toldOnce(chain, docs.get(citation.document)?.attributions ?? [], same)
}

function claimRow(
  claim: Claim,
  document: Document,
  { ground, state, told }: Pick<View, "ground" | "state" | "told">,
): ClaimRow {
  const { known, names } = ground
  const setting = known.setting(claim.id)
  const chain = linksOf(claim, ground).map(({ source }) => names.source(source, document))
  return {
    id: claim.id,
    kind: claim.kind,
    headline: headlineOf(claim, names),
    type: typeOf(claim),
    source: chain.at(-1)!,
    chain,
    modality: claim.modality,
    frame: claim.frame,
    ...given("place", setting && placeOf(setting, ground)),
    ...given("time", timeOf(setting?.time)),
    ...told(claim.id),
    disputed: ground.disputed.has(claim.id),
    ...given("decision", state.decided.get(claim.id)?.decide),
    report: {
      id: document.id,
      name: document.name,
      ...given("publisher", document.meta.publisher),
      ...given("publishedAt", document.meta.publishedAt),
    },
    citation: claim.citation,
  }
}

/** The field that a kind of claim leads its table with. */
const typeOf = (claim: Claim): string => String(kindOf(claim).columns[0]?.value(claim) ?? "")

export function placeOf(setting: Setting, { known }: Ground): PlaceOf | undefined {
  const place = setting.place && known.place(setting.place)
  if (!place) return undefined
  const { id, name, country, precision } = place
  return { id, name, country, precision, inherited: setting.placeFrom === "inherited" }
}

export const timeOf = (time: TimeSpan | undefined): TimeOf | undefined =>
  time && { ...time, text: timeInWords(time) }

/** The words of a span, as a citation. */
export const wordsAt = (document: Document, span: { start: number; end: number }): Words =>
  cite(document, span)

/** A field that is left out where there is nothing to say. */
export const given = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [K in Name]?: Value } =>
  (value === undefined ? {} : { [name]: value }) as { [K in Name]?: Value }
