import type {
  ClaimId,
  DocumentId,
  FigureClaim,
  Lookup,
  NonEmpty,
  SourceChain,
  Withdrawal,
} from "../model/index.ts"
import { byInstant, isAfter } from "./instants.ts"
import { push } from "./most.ts"
import { populationOf } from "./populations.ts"
import type { Taken } from "./standing.ts"
import type { Voices } from "./voices.ts"

export interface Withdrawn {
  readonly withdrawals: readonly Withdrawal[]
  readonly taken: Taken
}

interface Ground {
  readonly known: Lookup
  readonly voices: Voices
}

/** Numbers that somebody took back, with their tellings: those until then are
 *  withdrawn, and the parts told with them; a report that tells of the withdrawal
 *  recalls the number; any later telling of it that is nobody else's own is a
 *  zombie, also where "at least" was put before it. */
export function withdrawalsOf(
  figures: readonly FigureClaim[],
  known: Lookup,
  voices: Voices,
): Withdrawn {
  const ground = { known, voices }
  const byNumber = new Map<string, FigureClaim[]>()
  for (const figure of figures) push(byNumber, numberOf(figure), figure)
  const byHome = new Map<string, FigureClaim[]>()
  for (const figure of figures) push(byHome, figure.citation.document, figure)
  const taken = new Map<ClaimId, "withdrawn" | "zombie" | "recalled">()
  const withdrawals = [...byNumber.values()].flatMap((some) => {
    const backs = some.filter((one) => one.withdrawn !== undefined)
    if (backs.length === 0) return []
    const found = tellings(some, backs, ground)
    const whole = [...found.withdrawn, ...found.recalled]
    const parts = whole.flatMap((one) =>
      (byHome.get(one.citation.document) ?? []).filter((part) => isPart(part, one, voices)),
    )
    for (const one of found.recalled) taken.set(one.id, "recalled")
    for (const one of found.zombies) taken.set(one.id, "zombie")
    for (const one of found.withdrawn) taken.set(one.id, "withdrawn")
    for (const one of parts) if (!taken.has(one.id)) taken.set(one.id, taken.get(whole[0]!.id)!)
    return acts(backs, found, ground)
  })
  return { withdrawals, taken }
}

const numberOf = ({ measure, group, count }: FigureClaim): string =>
  [measure, populationOf(group), count.low].join("|")

interface Tellings {
  readonly withdrawn: readonly FigureClaim[]
  readonly recalled: readonly FigureClaim[]
  readonly zombies: readonly FigureClaim[]
}

function tellings(
  some: readonly FigureClaim[],
  backs: readonly FigureClaim[],
  { known, voices }: Ground,
): Tellings {
  const told = some.filter((one) => one.withdrawn === undefined && !known.denied(one))
  const telling = new Set<DocumentId>(backs.map((one) => one.citation.document))
  const since = backs.map((one) => publishedAt(one, known)).sort(byInstant)[0]!
  const recalled = told.filter((one) => telling.has(one.citation.document))
  const others = told.filter((one) => !telling.has(one.citation.document))
  const isLater = (one: FigureClaim) => isAfter(publishedAt(one, known), since)
  const withdrawn = others.filter((one) => !isLater(one))
  const disowned = backs.flatMap(({ withdrawn: back }) => back?.by ?? [])
  const origins = new Set([
    ...[...withdrawn, ...recalled, ...backs].map((one) => voices.key(one)),
    ...disowned.map((by) => voices.mention(by)),
  ])
  const own = (one: FigureClaim) =>
    one.chain.at(-1)!.source.kind === "mention" && !origins.has(voices.key(one))
  const zombies = others.filter((one) => isLater(one) && !own(one))
  return { withdrawn, recalled, zombies }
}

const publishedAt = (one: FigureClaim, known: Lookup): string =>
  known.home(one.id)?.meta.publishedAt ?? ""

/** Smaller numbers of the same people that are told with the whole. */
const isPart = (part: FigureClaim, whole: FigureClaim, voices: Voices): boolean =>
  part.id !== whole.id &&
  part.withdrawn === undefined &&
  part.measure === whole.measure &&
  populationOf(part.group) === populationOf(whole.group) &&
  part.count.low < whole.count.low &&
  part.count.bound === "exact" &&
  voices.key(part) === voices.key(whole)

/** One for each who takes the number back, in the words of the first report. */
function acts(
  backs: readonly FigureClaim[],
  { withdrawn, recalled, zombies }: Tellings,
  { voices }: Ground,
): readonly Withdrawal[] {
  const figures = withdrawn.length > 0 ? withdrawn : recalled.length > 0 ? recalled : backs
  const first = new Map<string, FigureClaim>()
  for (const one of backs) {
    const who = one.withdrawn?.by === undefined ? voices.key(one) : voices.mention(one.withdrawn.by)
    if (!first.has(who)) first.set(who, one)
  }
  return [...first.values()].map((one) => ({
    figures: figures.map(({ id }) => id) as unknown as NonEmpty<ClaimId>,
    citation: one.citation,
    chain: chainOf(one),
    zombies: zombies.map(({ id }) => id),
  }))
}

/** Who takes it back stands at the end of the chain, as who says it. */
function chainOf({ chain, withdrawn }: FigureClaim): SourceChain {
  const by = withdrawn?.by
  const last = chain.at(-1)!.source
  if (by === undefined || (last.kind === "mention" && last.mention === by)) return chain
  return [...chain, { source: { kind: "mention", mention: by }, attribution: undefined }]
}
