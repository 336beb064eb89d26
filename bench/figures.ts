import type { Row, Tools } from "../src/cli/predict/task.ts"
import type { FigureClaim, Quantity } from "../src/model/index.ts"
import { groupContains } from "../src/ontology/groups.ts"

/** Scores by the label of their measure; shares of one. */
export type Judged = Readonly<Record<string, number>>

const share = (hits: number, of: number): number => (of === 0 ? Number.NaN : hits / of)

const fighters = ["security_forces", "police", "military", "militant", "peacekeeper"]

const isFighter = ({ group }: FigureClaim): boolean =>
  group !== undefined && fighters.some((one) => one === group || groupContains(one, group))

const told = ({ count }: FigureClaim): number => count.best ?? count.low

/** Characters in which an article tells the incident it leads with; further down it tells
 *  of others, and of the war. */
const lead = 900

/** Those killed in the incident that an article leads with. */
export const deadOf = (claims: readonly FigureClaim[]): readonly FigureClaim[] =>
  claims.filter(
    ({ measure, modality, frame, trigger }) =>
      measure === "killed" &&
      trigger.start < lead &&
      modality !== "denied" &&
      /^(actual|historical)$/.test(frame),
  )

export const sides = ["civilians", "noncivilians"] as const

/** Of unarmed and of armed people the number told first; people of whom nothing more is
 *  said are unarmed. */
export function bySides(
  dead: readonly FigureClaim[],
): Readonly<Record<(typeof sides)[number], number>> {
  const totals = dead.filter(({ scope }) => scope !== "subset")
  const first = (test: (claim: FigureClaim) => boolean) => {
    const claim = totals.find(test)
    return claim === undefined ? 0 : told(claim)
  }
  return {
    civilians: first((claim) => !isFighter(claim)),
    noncivilians: first(isFighter),
  }
}

/** FA-KES: how many civilians and how many others an article says were killed, exactly as
 *  coded by people from the same article. */
export function judgeFakes(rows: readonly Row[], tools: Tools): Judged {
  let [hits, both] = [0, 0]
  for (const row of rows) {
    const gold = row.gold as { civilians: number; noncivilians: number }
    const { doc } = tools.walk(tools.document({ ...row, gold: undefined }))
    const ours = bySides(deadOf(doc.claims.filter((claim) => claim.kind === "figure")))
    const right = sides.filter((side) => ours[side] === gold[side])
    hits += right.length
    if (right.length === 2) both++
  }
  return {
    "civilians, fighters killed, exact": share(hits, 2 * rows.length),
    "both exact": share(both, rows.length),
  }
}

/** Our bounds under the signs of NewsQuant; what went up or down by so much is told exactly. */
const signs: Readonly<Record<Quantity["count"]["bound"], string>> = {
  exact: "=",
  atLeast: ">",
  moreThan: ">",
  atMost: "<",
  lessThan: "<",
  approx: "~",
  range: "~",
  vague: "~",
}

interface GoldQuantity {
  readonly value: string
  readonly bound: string
}

/** The number that stands in the words: of "under 40" its upper end. */
const written = ({ best, low, high }: Quantity["count"]): number => best ?? (low || (high ?? low))

/** The quantities of a sentence that gold and we both read, by value, with both signs of
 *  their bound; those of gold that we miss; and those of ours that are left. */
export function pairQuantities(row: Row, quantities: readonly Quantity[]) {
  const left = [...quantities]
  const missed: GoldQuantity[] = []
  const pairs: { sign: string; ours: string; quantity: Quantity }[] = []
  for (const gold of row.quantities as readonly GoldQuantity[]) {
    const at = left.findIndex(({ count }) => written(count) === Number(gold.value))
    const [quantity] = at < 0 ? [] : left.splice(at, 1)
    if (quantity === undefined) missed.push(gold)
    else {
      const sign = /up|down/.test(gold.bound) ? "=" : gold.bound
      pairs.push({ sign, ours: signs[quantity.count.bound], quantity })
    }
  }
  return { pairs, missed, left }
}

/** NewsQuant: of the quantities in a sentence the share whose value we read, and of those
 *  the share whose bound we read, all and those that are not plainly "equal". */
export function judgeNewsQuant(rows: readonly Row[], tools: Tools): Judged {
  const n = { all: 0, found: 0, bound: 0, loose: 0, looseRight: 0 }
  for (const row of rows) {
    const { doc } = tools.walk(tools.document(row))
    const { pairs, missed } = pairQuantities(row, doc.quantities)
    n.all += pairs.length + missed.length
    n.found += pairs.length
    for (const { sign, ours } of pairs) {
      if (ours === sign) n.bound++
      if (sign !== "=") n.loose++
      if (sign !== "=" && ours === sign) n.looseRight++
    }
  }
  return {
    "values found": share(n.found, n.all),
    "bound right, of those": share(n.bound, n.found),
    "bound right where it is none of equality": share(n.looseRight, n.loose),
  }
}

/** Sentences of no event, or of a mere statement, that got one of PLOVER's. The set counts
 *  appeals (CAMEO root 02, of PLOVER's REQUEST) among mere statements. */
export function judgeNeutral(
  rows: readonly Row[],
  predicted: readonly { readonly events?: readonly { readonly plover: string | null }[] }[],
): Judged {
  const neutral = rows.flatMap((row, i) =>
    (row.events as unknown[]).length === 0 && /class 0/.test(String(row.note)) ? [i] : [],
  )
  const coded = neutral.filter((i) =>
    predicted[i]?.events?.some(({ plover }) => plover !== null && plover !== "REQUEST"),
  )
  return { "neutral sentences coded": share(coded.length, neutral.length) }
}
