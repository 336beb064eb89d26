import type { Assessment, FigureSeries } from "../../src/model/index.ts"
import type { DossierGold, Estimate, GoldMove, GoldPolicy, PolicyKey } from "./gold.ts"
import { incidentsAt, isDenial } from "./happenings.ts"
import { seriesFor, zombiesOf } from "./numbers.ts"
import { type Item, type Judged, judged } from "./outcome.ts"
import { isPlace } from "./reports.ts"
import type { Sample, State } from "./sample.ts"

const policyKeys: readonly PolicyKey[] = [
  "acled",
  "ucdp",
  "latest_official",
  "majority",
  "most_conservative",
]

/** Low, best and high of each policy at each time. */
export function policies(given: Sample): Judged {
  const items = given.gold.policies.flatMap((want) =>
    policyKeys.filter((key) => want[key] !== undefined).map((key) => policyItem(want, key, given)),
  )
  return judged("policies: low, best, high", items)
}

function policyItem(want: GoldPolicy, key: PolicyKey, given: Sample): Item {
  const ours = assessed(want.series, key, given, given.until(want.at))
  const wanted = want[key] ?? null
  const more = want.also?.[key]
  const right =
    fits(ours, wanted, want.derived) || (more !== undefined && fits(ours, more, want.derived))
  return {
    key: `policy ${want.at.slice(0, 10)} ${want.series} ${key}`,
    right,
    missed: `${JSON.stringify(wanted)}, ours ${ours ? JSON.stringify([ours.low, ours.best ?? null, ours.high ?? null]) : "none"}`,
  }
}

/** What a policy gives for a number; where none of its tellings stands, what is
 *  given for everyone in its place. */
function assessed(id: string, key: PolicyKey, given: Sample, state: State): Assessment | undefined {
  const want = given.gold.series.find((one) => one.id === id)!
  const ours = seriesFor(want, given, state) ?? everyone(want, given, state)
  return ours?.assessments?.find(({ policy }) => policy === key)
}

const everyone = (
  { measure, group, place }: DossierGold["series"][number],
  given: Sample,
  { dossier, known }: State,
): FigureSeries | undefined =>
  group === "everyone"
    ? dossier.series.find(
        (one) =>
          one.measure === measure &&
          (one.group === undefined || one.group === "person") &&
          (one.place === undefined || isPlace(place, known.place(one.place)?.name, given)) &&
          one.assessments?.length > 0,
      )
    : undefined

function fits(
  ours: Assessment | undefined,
  want: Estimate,
  derived: number | readonly number[] = [],
): boolean {
  if (want === null)
    return !ours || (ours.derived && [derived].flat().includes(ours.best ?? ours.low))
  if (!ours) return false
  const given = [ours.low, ours.best ?? null, ours.high ?? null]
  return want.every((one, n) => one === "?" || one === given[n] || openBest(n, want, given))
}

/** "More than 2,200" has 2,200 as its best number, or none. */
const openBest = (n: number, want: NonNullable<Estimate>, given: readonly (number | null)[]) =>
  n === 1 && want[2] === null && given[1] === null && typeof want[1] === "number"

/** What is new between two times. */
export function changes(given: Sample): Judged {
  const items = given.gold.changes.flatMap((want) => {
    const [before, after] = [given.until(want.since), given.until(want.until)]
    const key = want.until.slice(0, 10)
    return [
      ...[...want.up, ...want.down].map((move) => moveItem(move, key, given, before, after)),
      ...want.newIncidents.map((id) => incidentItem(id, key, given, before, after)),
      ...want.newDenials.map((id) => denialItem(id, key, given, before, after)),
      ...want.withdrawals.map((id) => withdrawalItem(id, key, given, before, after)),
      ...want.zombies.map((id) => ({
        key: `change ${key} zombie ${id}`,
        right: zombiesOf(after).has(given.figure(id)?.id as never),
        missed: given.goldFigure(id).words,
      })),
    ]
  })
  return judged("changes", items)
}

function moveItem(
  { series, from, to }: GoldMove,
  key: string,
  given: Sample,
  before: State,
  after: State,
): Item {
  const value = (state: State) => {
    const ours = assessed(series, "latest_official", given, state)
    return ours && !ours.derived ? (ours.best ?? ours.low) : undefined
  }
  const [was, is] = [value(before), value(after)]
  return {
    key: `change ${key} ${series}`,
    right: was === from && is === to,
    missed: `${from ?? "none"} to ${to}, ours ${was ?? "none"} to ${is ?? "none"}`,
  }
}

function incidentItem(id: string, key: string, given: Sample, before: State, after: State): Item {
  const { events, name } = given.gold.incidents.find((one) => one.id === id)!
  const known = (state: State) =>
    events.some((words) => incidentsAt(words, given, state).length > 0)
  return {
    key: `change ${key} incident ${id}`,
    right: known(after) && !known(before),
    missed: name,
  }
}

function denialItem(id: string, key: string, given: Sample, before: State, after: State): Item {
  const { denial, denied, by } = given.gold.denials.find((one) => one.id === id)!
  const known = (state: State) => isDenial(denial, denied, given, state)
  return { key: `change ${key} denial ${id}`, right: known(after) && !known(before), missed: by }
}

function withdrawalItem(id: string, key: string, given: Sample, before: State, after: State): Item {
  const { figures, number } = given.gold.withdrawals.find((one) => one.id === id)!
  const known = ({ dossier }: State) =>
    (dossier.withdrawals ?? []).some((one) =>
      figures.every((figure) => one.figures.some((claim) => claim === given.figure(figure)?.id)),
    )
  return {
    key: `change ${key} withdrawal ${id}`,
    right: known(after) && !known(before),
    missed: String(number),
  }
}
