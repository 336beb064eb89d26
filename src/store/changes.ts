import type {
  ClaimId,
  Contradiction,
  Corroboration,
  Count,
  DocumentId,
  Dossier,
  FigureSeries,
  Incident,
  Withdrawal,
} from "../model/index.ts"

/** A number that a dossier now tells otherwise. */
export interface FigureChange {
  readonly series: FigureSeries
  readonly before: Count | undefined
  readonly after: Count
  readonly direction: "new" | "up" | "down"
}

/** A claim that more, or fewer, voices now stand behind. */
export interface VoiceChange {
  readonly corroboration: Corroboration
  readonly before: number
  readonly after: number
}

/** What became different between two moments of one dossier. Each list is in the
 *  order of the later dossier. */
export interface Changes {
  /** Reports that count now and did not, and the other way round. */
  readonly added: readonly DocumentId[]
  readonly withdrawn: readonly DocumentId[]
  /** Incidents of which nothing was known before. */
  readonly incidents: readonly Incident[]
  readonly figures: readonly FigureChange[]
  readonly denials: readonly Contradiction[]
  /** Numbers that somebody took back. */
  readonly withdrawals: readonly Withdrawal[]
  readonly voices: readonly VoiceChange[]
}

/** What changed from one dossier to a later one of the same journal. Things are
 *  the same when they rest on a claim in common, since ids of what is worked out
 *  may change with what it is worked out from. */
export function changesBetween(before: Dossier, after: Dossier): Changes {
  return {
    added: without(idsOf(after), idsOf(before)),
    withdrawn: without(idsOf(before), idsOf(after)),
    incidents: newIncidents(before, after),
    figures: figureChanges(before, after),
    denials: newDenials(before, after),
    withdrawals: newWithdrawals(before, after),
    voices: voiceChanges(before, after),
  }
}

const idsOf = ({ documents }: Dossier): readonly DocumentId[] =>
  documents.map(({ document }) => document.id)

const without = <T>(all: readonly T[], some: readonly T[]): readonly T[] => {
  const known = new Set(some)
  return all.filter((one) => !known.has(one))
}

function newIncidents(before: Dossier, after: Dossier): readonly Incident[] {
  const known = new Set(before.incidents.flatMap(({ events }) => events))
  return after.incidents.filter(({ events }) => !events.some((id) => known.has(id)))
}

/** The thing that each claim belonged to. */
function holders<T>(
  things: readonly T[],
  claims: (thing: T) => readonly ClaimId[],
): ReadonlyMap<ClaimId, T> {
  return new Map(things.flatMap((thing) => claims(thing).map((id) => [id, thing] as const)))
}

const claimsOf = ({ points }: FigureSeries): readonly ClaimId[] => points.map(({ claim }) => claim)

function figureChanges(before: Dossier, after: Dossier): readonly FigureChange[] {
  const old = holders(before.series, claimsOf)
  return after.series.flatMap((series): FigureChange[] => {
    const [first] = claimsOf(series).flatMap((id) => old.get(id) ?? [])
    const now = series.range
    if (!first) return [{ series, before: undefined, after: now, direction: "new" }]
    const direction = directionOf(first.range, now)
    return direction ? [{ series, before: first.range, after: now, direction }] : []
  })
}

/** By the upper end that is told, then by the lower one. */
function directionOf(before: Count, after: Count): "up" | "down" | undefined {
  const top = ({ high, best, low }: Count) => high ?? best ?? low
  const by = top(after) - top(before) || after.low - before.low
  return by === 0 ? undefined : by > 0 ? "up" : "down"
}

function newDenials(before: Dossier, after: Dossier): readonly Contradiction[] {
  const key = ({ between }: Contradiction) => [...between].sort().join(" ")
  const known = new Set(before.contradictions.map(key))
  return after.contradictions.filter((one) => one.kind === "denial" && !known.has(key(one)))
}

function newWithdrawals(before: Dossier, after: Dossier): readonly Withdrawal[] {
  const key = ({ citation }: Withdrawal) => `${citation.document} ${citation.start}`
  const known = new Set(before.withdrawals.map(key))
  return after.withdrawals.filter((one) => !known.has(key(one)))
}

function voiceChanges(before: Dossier, after: Dossier): readonly VoiceChange[] {
  const old = holders(before.corroborations, ({ claims }) => claims)
  return after.corroborations.flatMap((corroboration) => {
    const known = new Set(corroboration.claims.flatMap((id) => old.get(id) ?? []))
    const was = Math.max(0, ...[...known].map(({ voices }) => voices.length))
    const is = corroboration.voices.length
    return was === 0 || was === is ? [] : [{ corroboration, before: was, after: is }]
  })
}
