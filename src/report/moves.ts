import type {
  Assessment,
  ClaimId,
  FigureClaim,
  FigureConflict,
  NonEmpty,
  ReportPart,
} from "../model/index.ts"
import { countedBy } from "./counted.ts"
import type { Block, Telling } from "./figures.ts"
import { type Ground, lineFor, part, type Said } from "./lines.ts"
import { capital, grouped, listed } from "./words.ts"

/** Rows for other numbers that stand beside the one that leads; what they count is
 *  told where it is not the same. */
export const standingParts = (
  some: readonly Telling[],
  leading: string,
  ground: Ground,
): readonly ReportPart[] =>
  some.flatMap(({ one, figure, count }) => {
    const counts = countedBy([figure], ground)
    const same = leading.startsWith(counts)
    return row("standing", one, capital(same ? count : `${count} ${counts}`), ground)
  })

/** A row that rests on the words of some claims. */
function row(
  kind: ReportPart["kind"],
  one: Said,
  text: string,
  ground: Ground,
): readonly ReportPart[] {
  const line = lineFor("figures", one, ground, text)
  return line ? [part("figures", kind, line)] : []
}

const saidOf = (some: readonly Telling[]): Said => ({
  ...some[0]!.one,
  claims: some.flatMap(({ one }) => one.claims) as unknown as NonEmpty<ClaimId>,
})

/** Earlier totals that are shown; the first ones go in one row. */
const EARLIER = 5

/** How a number came to where it stands: what later totals took the place of, and
 *  where a total fell. */
export function historyParts(block: Block, ground: Ground): readonly ReportPart[] {
  const { past } = block
  const first = past.slice(0, Math.max(0, past.length - EARLIER))
  const counts = [...new Set(first.map(({ count }) => count))]
  const shown = counts.length > 4 ? [...counts.slice(0, 3), "others"] : counts
  return [
    ...falls(block, ground),
    ...(first.length === 0
      ? []
      : row("superseded", saidOf(firstOf(first, counts)), `Before: ${listed(shown)}`, ground)),
    ...past
      .slice(first.length)
      .flatMap(({ one, count }) => row("superseded", one, `Before: ${count}`, ground)),
  ]
}

/** A telling of each of the first counts. */
const firstOf = (some: readonly Telling[], counts: readonly string[]): readonly Telling[] =>
  counts.slice(0, 4).flatMap((count) => some.find((one) => one.count === count) ?? [])

/** Totals that are lower than the last one of their origin, once each. */
function falls({ series, live, past }: Block, ground: Ground): readonly ReportPart[] {
  const own = new Map([...live, ...past].flatMap((one) => one.one.claims.map((id) => [id, one])))
  const told = new Set<string>()
  const before: ClaimId[] = []
  return (series?.points ?? []).flatMap(({ claim, fall }) => {
    const telling = own.get(claim)
    const from = fall ? higher(claim, before, ground) : undefined
    before.push(claim)
    const was = from && own.get(from)
    const text = `Fell from ${was?.count} to ${telling?.count}`
    if (!telling || !was || told.has(text)) return []
    told.add(text)
    return row("fall", { ...telling.one, claims: [claim, from] }, text, ground)
  })
}

/** Points before a fall that are looked at. */
const LOOKED_AT = 40

/** The last total above this one, of the same speaker if he gave one. */
function higher(
  claim: ClaimId,
  before: readonly ClaimId[],
  { known, names }: Ground,
): ClaimId | undefined {
  const figure = (id: ClaimId) => known.claim(id) as FigureClaim | undefined
  const speaker = (id: ClaimId): string | undefined => {
    const [one, home] = [figure(id), known.home(id)]
    return one && home && names.source(one.chain.at(-1)!.source, home).toLowerCase()
  }
  const low = figure(claim)?.count.low ?? 0
  const above = before.slice(-LOOKED_AT).filter((id) => (figure(id)?.count.low ?? 0) > low)
  return above.findLast((id) => speaker(id) === speaker(claim)) ?? above.at(-1)
}

/** Why numbers of a block differ, one row a reason. */
export function conflictParts({ series, live }: Block, ground: Ground): readonly ReportPart[] {
  const of = new Map(live.flatMap((one) => one.one.claims.map((id) => [id, one] as const)))
  const sides = new Map<FigureConflict["reason"], Set<Telling>>()
  for (const { between, reason } of series?.conflicts ?? []) {
    const met = new Set(between.flatMap((id) => of.get(id) ?? []))
    if (met.size < 2) continue
    const some = sides.get(reason) ?? new Set()
    sides.set(reason, some)
    for (const one of met) some.add(one)
  }
  return [...sides].flatMap(([reason, met]) => {
    const some = [...met].sort((a, b) => a.figure.count.low - b.figure.count.low)
    const counts = [...new Set(some.map(({ count }) => count))]
    const text = `${capital(listed(counts))}: ${reasons[reason]}`
    const rows = counts.length < 2 ? [] : row("conflict", saidOf(some), text, ground)
    return rows.map((each) => ({ ...each, attribution: "", time: undefined, asOf: undefined }))
  })
}

const reasons: Record<FigureConflict["reason"], string> = {
  group: "they may count other people",
  place: "they may be of other places",
  time: "they may be of other days",
  subset: "one may be a part of the other",
  correction: "one may correct the other",
  dispute: "sources disagree",
}

const policies: Record<Assessment["policy"], string> = {
  acled: "ACLED",
  ucdp: "UCDP",
  latest_official: "latest official",
  majority: "majority of origins",
  most_conservative: "most conservative",
}

/** What a reader gets who follows a published rule, in one row; told where the
 *  rules do not all come to the one number that stands. */
export function policyParts({ series, live, past }: Block, ground: Ground): readonly ReportPart[] {
  const all = series?.assessments ?? []
  const only = new Set(live.map(({ count }) => count)).size === 1 ? live[0]!.count : undefined
  const alone = live.length + past.length < 2
  if (alone || all.every((one) => assessed(one) === only)) return []
  const text = `By policy: ${all.map((one) => `${policies[one.policy]} ${assessed(one)}`).join("; ")}`
  const claims = [...new Set(all.flatMap(({ from }) => from))] as unknown as NonEmpty<ClaimId>
  const found = row(
    "policy",
    { claims, voices: live[0]?.one.voices ?? past[0]!.one.voices },
    text,
    ground,
  )
  const derived = all.some((one) => one.derived)
  const attribution = "worked out from the numbers told here"
  return found.map((each) => ({ ...each, attribution, derived, time: undefined, asOf: undefined }))
}

/** "26", "26 to 44, best 30", "26 or more". */
function assessed({ low, best, high }: Assessment): string {
  const told = (n: number): string => grouped(String(n))
  if (low === high) return told(low)
  const range = high === undefined ? `${told(low)} or more` : `${told(low)} to ${told(high)}`
  return best === undefined || best === low ? range : `${range} (best ${told(best)})`
}
