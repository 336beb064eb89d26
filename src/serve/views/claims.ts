import { kindOf } from "../../claims/index.ts"
import {
  type Annotated,
  type Attribution,
  type Claim,
  type ClaimId,
  type Document,
  type DossierLayer,
  type MentionId,
  overlaps,
  type SourceLink,
} from "../../model/index.ts"
import type { ClaimDetail, ClaimPage, ClaimRow } from "../replies.ts"
import { linksOf as chainLinks, given, type View, wordsAt } from "./view.ts"

/** Which claims are asked for: each field that is given must hold. `text` is
 *  looked for in headline, source, words and report, case aside. */
export interface ClaimFilter {
  readonly kind?: string | undefined
  readonly type?: string | undefined
  readonly modality?: string | undefined
  readonly frame?: string | undefined
  readonly source?: string | undefined
  readonly place?: string | undefined
  readonly report?: string | undefined
  readonly text?: string | undefined
  readonly disputed?: boolean | undefined
  readonly decided?: boolean | undefined
  readonly voices?: number | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export type ClaimOrder = "time" | "report" | "source" | "voices" | "kind"

/** The fields by which the table can be narrowed, with how often each value is there. */
const facets = {
  kind: (row: ClaimRow) => row.kind,
  type: (row: ClaimRow) => row.type,
  modality: (row: ClaimRow) => row.modality,
  frame: (row: ClaimRow) => row.frame,
  source: (row: ClaimRow) => row.source,
  place: (row: ClaimRow) => row.place?.name ?? "",
} as const

/** Values that one facet shows at most. */
const WIDEST = 60

/** Which rows of the table are asked for, and of which claim the place among them. */
export interface ClaimSteps {
  readonly offset: number
  readonly limit: number
  readonly find?: string | undefined
}

/** Rows `offset` up to `offset + limit` of those that pass the filter. Facets come
 *  with the first page only: they count what each value would give with all other
 *  filters on. */
export function claimPage(
  view: View,
  filter: ClaimFilter,
  order: ClaimOrder,
  { offset, limit, find }: ClaimSteps,
): ClaimPage {
  const rows = ordered(view, filter, order)
  const found = find === undefined ? -1 : rows.findIndex(({ id }) => id === find)
  return {
    total: rows.length,
    offset,
    ...given("found", found < 0 ? undefined : found),
    rows: rows.slice(offset, offset + limit),
    facets: offset === 0 ? facetsOf(view, filter) : {},
  }
}

const facetsOf = (view: View, filter: ClaimFilter): ClaimPage["facets"] =>
  Object.fromEntries(
    Object.entries(facets).map(([name, value]) => [
      name,
      tally(filtered(view, { ...filter, [name]: undefined }).map(value)),
    ]),
  )

/** What was asked of a view last: the pages of one table are asked one by one. */
const asked = new WeakMap<View, { readonly key: string; readonly rows: readonly ClaimRow[] }>()

function ordered(view: View, filter: ClaimFilter, order: ClaimOrder): readonly ClaimRow[] {
  const key = JSON.stringify([filter, order])
  const last = asked.get(view)
  if (last?.key === key) return last.rows
  const rows = sorted(filtered(view, filter), order)
  asked.set(view, { key, rows })
  return rows
}

/** All rows that pass the filter, in their first order. */
export function filtered(view: View, filter: ClaimFilter): readonly ClaimRow[] {
  const tests = testsOf(filter)
  return tests.length === 0
    ? view.rows
    : view.rows.filter((row) => tests.every((test) => test(row)))
}

type Test = (row: ClaimRow) => boolean

function testsOf(filter: ClaimFilter): readonly Test[] {
  const { text, disputed, decided, voices, report, from, until } = filter
  const wanted = text?.toLowerCase()
  const tests: (Test | undefined)[] = [
    ...Object.entries(facets).map(([name, value]) => {
      const asked = filter[name as keyof typeof facets]
      return asked === undefined ? undefined : (row: ClaimRow) => value(row) === asked
    }),
    report === undefined ? undefined : (row) => row.report.id === report,
    disputed ? (row) => row.disputed : undefined,
    decided === undefined ? undefined : (row) => (row.decision !== undefined) === decided,
    voices === undefined ? undefined : (row) => row.voices >= voices,
    from === undefined ? undefined : (row) => (row.time?.end ?? "") > from,
    until === undefined ? undefined : (row) => row.time !== undefined && row.time.start < until,
    wanted === undefined || wanted === "" ? undefined : (row) => searched(row).includes(wanted),
  ]
  return tests.filter((test) => test !== undefined)
}

const searched = (row: ClaimRow): string =>
  `${row.headline}\n${row.source}\n${row.citation.exact}\n${row.report.publisher ?? row.report.name}`.toLowerCase()

const keys: Readonly<Record<ClaimOrder, (row: ClaimRow) => string>> = {
  time: (row) => row.time?.start ?? "",
  report: (row) => row.report.publishedAt ?? "",
  source: (row) => row.source.toLowerCase(),
  voices: (row) => String(9999 - row.voices).padStart(4, "0"),
  kind: (row) => `${row.kind} ${row.type}`,
}

/** The rows in an order; equals stay as they were. */
export function sorted(rows: readonly ClaimRow[], order: ClaimOrder): readonly ClaimRow[] {
  const key = keys[order]
  return rows
    .map((row, n) => ({ row, key: key(row), n }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.n - b.n))
    .map(({ row }) => row)
}

function tally(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .filter(({ value }) => value !== "")
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, WIDEST)
}

/** Why a claim is there and what stands beside it; `undefined` for an unknown id. */
export function claimDetail(view: View, id: ClaimId): ClaimDetail | undefined {
  const { known } = view.ground
  const claim = known.claim(id)
  const row = view.row(id)
  const document = known.home(id)
  const doc = document && view.ground.docs.get(document.id)
  if (!claim || !row || !doc) return undefined
  return {
    claim: row,
    by: claim.by,
    trigger: wordsAt(doc.document, claim.trigger),
    fields: fieldsOf(claim, view),
    chain: chainLinks(claim, view.ground).map((link) => chainLink(link, doc, view)),
    scopes: doc.scopes
      .filter((scope) => overlaps(scope, claim.trigger))
      .map(({ cue, modality, frame, by }) => ({
        cue: wordsAt(doc.document, cue),
        ...given("modality", modality),
        ...given("frame", frame),
        by,
      })),
    links: linksOf(claim, doc, view),
    same: sameAs(id, view),
    against: againstOf(id, view),
  }
}

/** What the kind adds to a table, where it says anything; for the ids of mentions,
 *  their words. */
function fieldsOf(claim: Claim, { ground: { known } }: View): ClaimDetail["fields"] {
  const worded = (value: string): string =>
    value
      .split(";")
      .map((id) => (known.mention(id as MentionId) ? `“${known.words(id as MentionId)}”` : id))
      .join("; ")
  return kindOf(claim)
    .columns.map(({ name, about, value }) => ({
      name,
      about,
      value: name.endsWith("_mentions")
        ? worded(String(value(claim) ?? ""))
        : String(value(claim) ?? ""),
    }))
    .filter(({ value }) => value !== "")
}

type Doc = Annotated<DossierLayer>

function chainLink(
  { source, attribution }: SourceLink,
  { document, attributions }: Doc,
  { ground }: View,
): ClaimDetail["chain"][number] {
  const made = attributions.find(({ id }) => id === attribution)
  const words = sourceWords(source, document, ground.known.mention)
  return {
    source: ground.names.source(source, document),
    kind: source.kind,
    ...given("words", words),
    ...given("cue", made?.cue && wordsAt(document, made.cue)),
    ...given("act", made?.cue?.act),
    ...given("lends", made?.cue?.lends),
    ...given("by", made?.by),
    ...given("type", made?.type),
  }
}

/** The words that name a source; none for the report's own voice. */
export function sourceWords(
  source: Attribution["source"],
  document: Document,
  mention: View["ground"]["known"]["mention"],
) {
  const span = source.kind === "mention" ? mention(source.mention) : undefined
  if (source.kind === "unnamed") return wordsAt(document, source.span)
  return span && wordsAt(document, span)
}

function linksOf(claim: Claim, doc: Doc, { state, ground }: View): ClaimDetail["links"] {
  const { known } = ground
  const inside = new Map(
    doc.mentions.filter((mention) => overlaps(mention, claim.citation)).map((one) => [one.id, one]),
  )
  return state.dossier.links
    .filter(({ mention }) => inside.has(mention))
    .map(({ mention, to, judgement, reason, by }) => ({
      mention: wordsAt(doc.document, inside.get(mention)!),
      to: known.actor(mention)?.names[0] ?? known.place(mention)?.name ?? to,
      judgement,
      reason,
      by,
    }))
}

const sameAs = (id: ClaimId, view: View): ClaimRow[] =>
  view.state.dossier.corroborations
    .filter(({ claims }) => claims.includes(id))
    .flatMap(({ claims }) => view.rowsOf(claims.filter((other) => other !== id)))

function againstOf(id: ClaimId, view: View): ClaimDetail["against"] {
  const { contradictions, series } = view.state.dossier
  const between = [...contradictions, ...series.flatMap(({ conflicts }) => conflicts)]
  return between
    .filter((one) => one.between.some((claim) => claim === id))
    .map((one) => ({
      about: one.about,
      claims: view.rowsOf(one.between.filter((claim) => claim !== id)),
    }))
}
