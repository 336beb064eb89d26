import type {
  Bound,
  Claim,
  Count,
  FigureClaim,
  FigureConflict,
  FigureSeries,
  Incident,
  IncidentId,
  LabelPair,
  Lookup,
} from "../model/index.ts"
import { groupContains } from "../ontology/groups.ts"
import { assessmentsOf } from "./assessments.ts"
import { isOfficial } from "./bodies.ts"
import { conflictOf, type Met } from "./conflicts.ts"
import { isJudged } from "./labels.ts"
import { mostOf, push } from "./most.ts"
import { populationOf, populationsOf } from "./populations.ts"
import { type Course, courseOf, type Taken } from "./standing.ts"
import { type Telling, type Theme, tellingsOf, themesOf } from "./tellings.ts"
import type { Voices } from "./voices.ts"

/** What the series of a dossier are made from. */
export interface Numbers {
  readonly claims: readonly Claim[]
  readonly figures: readonly FigureClaim[]
  readonly incidents: readonly Incident[]
  readonly labels: readonly LabelPair[]
  readonly taken: Taken
  readonly known: Lookup
  readonly voices: Voices
}

interface Strand {
  readonly theme: Theme
  readonly claims: readonly FigureClaim[]
  readonly course: Course
  /** What people without an office guess the number to be. */
  readonly guesses: readonly FigureClaim[]
}

/** How each number moved: one series for each measure, population and place, of
 *  what somebody stands behind. Plans and denied figures are not in it, nor are
 *  additions to a total; a part of a total is, where it is the whole of a group
 *  or of a place of its own. */
export function seriesOf(numbers: Numbers): readonly FigureSeries[] {
  const { figures, known, voices, taken } = numbers
  const themeOf = themesOf(known, numbers.claims, populationsOf(figures, voices, known))
  const told = wholes(numbers)
  const renamed = oneUnderTwoNames(numbers, told, themeOf)
  const keyed = new Map<string, FigureClaim[]>()
  for (const figure of told) {
    const { key } = themeOf(figure)
    push(keyed, renamed.get(key) ?? key, figure)
  }
  const guessed = new Map<string, FigureClaim[]>()
  for (const guess of guessesOf(numbers)) {
    const { key } = themeOf(guess)
    push(guessed, renamed.get(key) ?? key, guess)
  }
  const strands = [...keyed].map(([key, claims]): Strand => {
    const theme = themeOf(claims[0]!)
    const tellings = tellingsOf(claims, known, voices)
    const course = courseOf(tellings, taken, theme.town === undefined)
    return { theme, claims, course, guesses: guessed.get(key) ?? [] }
  })
  const places = placeConflicts(strands)
  const incidentOf = new Map(
    numbers.incidents.flatMap((one) => one.figures.map((id) => [id as string, one.id] as const)),
  )
  return strands.map((strand) => series(strand, places.get(strand) ?? [], incidentOf, known))
}

/** Figures that can be points: totals, and parts that are the whole of a group of
 *  their own, of which the report tells no greater total. */
function wholes({ figures, known, voices }: Numbers): readonly FigureClaim[] {
  const totals = new Map<string, FigureClaim[]>()
  for (const one of figures)
    if (one.scope === "total") push(totals, `${one.citation.document} ${one.measure}`, one)
  return figures.filter((one) => {
    if (!isOfNow(one, known)) return false
    if (one.count.best === undefined && one.count.high === undefined && one.count.low <= 1)
      return false
    if (isGuess(one, known, voices)) return false
    if (one.scope === "total") return true
    const whole = totals.get(`${one.citation.document} ${one.measure}`) ?? []
    const population = populationOf(one.group)
    return (
      one.scope === "subset" &&
      population !== "person" &&
      !whole.some(
        (other) => populationOf(other.group) === population && other.count.low > one.count.low,
      )
    )
  })
}

const isOfNow = (one: FigureClaim, known: Lookup): boolean =>
  one.frame === "actual" && !known.denied(one) && one.withdrawn === undefined

/** Totals that are no points since they are only guessed. */
const guessesOf = ({ figures, known, voices }: Numbers): readonly FigureClaim[] =>
  figures.filter(
    (one) => one.scope === "total" && isOfNow(one, known) && isGuess(one, known, voices),
  )

/** A guess of nobody in particular, and what a bystander has counted in the street,
 *  are no totals. */
function isGuess(claim: FigureClaim, known: Lookup, voices: Voices): boolean {
  const { source } = claim.chain.at(-1)!
  if (source.kind !== "mention") return claim.modality !== "asserted"
  const speaker = known.actor(source.mention)
  if (speaker?.type !== "person" || !/^\p{Ll}/u.test(speaker.names[0])) return false
  const speaksForBody = voices.key(claim) !== speaker.id
  return !speaksForBody && (claim.modality !== "asserted" || !isOfficial(claim, known))
}

/** Themes that are one, since one origin's number is told in them under two names:
 *  26 "criminals", 26 "protesters". From the key of one to the other's. */
function oneUnderTwoNames(
  { labels, known, voices }: Numbers,
  figures: readonly FigureClaim[],
  themeOf: (claim: FigureClaim) => Theme,
): ReadonlyMap<string, string> {
  const numberOf = (one: FigureClaim) => `${one.measure} ${one.count.low} ${one.count.high}`
  const named = new Set(
    labels.flatMap(({ claims }) => claims.map((id) => numberOf(known.claim(id) as FigureClaim))),
  )
  const themes = new Map<string, Set<string>>()
  for (const one of figures) {
    const { key, town, country } = themeOf(one)
    if (!named.has(numberOf(one)) || !isJudged(one.group)) continue
    const origin = `${voices.key(one)} ${numberOf(one)} ${town} ${country}`
    themes.set(origin, (themes.get(origin) ?? new Set()).add(key))
  }
  const renamed = new Map<string, string>()
  for (const keys of themes.values()) {
    const [first, ...others] = [...keys].sort()
    for (const other of others) renamed.set(other, renamed.get(first!) ?? first!)
  }
  return renamed
}

/** One number of the same people told of a town and of its country. */
function placeConflicts(strands: readonly Strand[]): ReadonlyMap<Strand, FigureConflict[]> {
  const wide = new Map<string, Strand[]>()
  const numberOf = (one: FigureClaim, { measure, country }: Theme) =>
    `${measure} ${country} ${one.count.low}`
  for (const strand of strands)
    if (strand.theme.town === undefined)
      for (const low of new Set(strand.claims.map((one) => numberOf(one, strand.theme))))
        push(wide, low, strand)
  const found = new Map<Strand, FigureConflict[]>()
  for (const narrow of strands) {
    if (narrow.theme.town === undefined) continue
    for (const one of liveIn(narrow))
      for (const strand of wide.get(numberOf(one.claim, narrow.theme)) ?? []) {
        const other = liveIn(strand).find(({ claim }) => sameNumber(claim, one.claim))
        if (other && one.claim.count.low >= TELLING)
          push(found, strand, conflictOf({ between: [other, one], reason: "place" }))
      }
  }
  return found
}

const liveIn = ({ course: { tellings, points } }: Strand): readonly Telling[] =>
  tellings.filter((_, n) => !isOff(points[n]!.standing))

/** Below this, two places have the same number by chance too often. */
const TELLING = 10

const sameNumber = (a: FigureClaim, b: FigureClaim): boolean => {
  const [one, other] = [populationOf(a.group), populationOf(b.group)]
  return a.count.low === b.count.low && (groupContains(one, other) || groupContains(other, one))
}

function series(
  { theme, claims, course, guesses }: Strand,
  places: readonly FigureConflict[],
  incidentOf: ReadonlyMap<string, IncidentId>,
  known: Lookup,
): FigureSeries {
  const { tellings, points, met } = course
  const open = tellings.filter((_, n) => isOpen(points[n]!.standing))
  const told = tellings.filter((_, n) => !isOff(points[n]!.standing))
  const counts = (open.length > 0 ? open : tellings).map(({ claim }) => claim.count)
  const settled = claims.flatMap(({ id }) => known.setting(id)?.place ?? [])
  return {
    measure: theme.measure,
    group: groupOf(claims),
    incident: mostOf(claims.flatMap(({ id }) => incidentOf.get(id) ?? [])),
    place: theme.town ?? mostOf(settled.filter((id) => known.place(id)?.precision === "country")),
    points: points as unknown as FigureSeries["points"],
    range: rangeOf(counts),
    conflicts: [...onceEach(met).map(conflictOf), ...places],
    assessments: assessmentsOf(open, told, guesses),
  }
}

/** Of equal pairs of numbers the first. */
const onceEach = (met: readonly Met[]): readonly Met[] =>
  [
    ...new Map(
      [...met].reverse().map((one) => {
        const numbers = one.between.map(({ claim }) => `${claim.count.low} ${claim.count.high}`)
        return [`${numbers.sort().join(" ")} ${one.reason}`, one] as const
      }),
    ).values(),
  ].reverse()

/** The widest group told. */
function groupOf(claims: readonly FigureClaim[]): string | undefined {
  const groups = claims.flatMap(({ group }) => group ?? [])
  return groups.find((one) => groups.every((other) => groupContains(one, other))) ?? mostOf(groups)
}

const isOpen = (standing: string): boolean => standing === "current" || standing === "restated"

const isOff = (standing: string): boolean =>
  standing === "withdrawn" || standing === "zombie" || standing === "recalled"

/** What the counts leave open, taken together: the least low, the greatest high,
 *  and one best only where they agree on it. */
export function rangeOf(counts: readonly Count[]): Count {
  const low = Math.min(...counts.map((count) => count.low))
  const highs = counts.map((count) => count.high)
  const high = highs.includes(undefined) ? undefined : Math.max(...highs.map((value) => value ?? 0))
  const bests = new Set(counts.map((count) => count.best))
  const best = bests.size === 1 ? counts[0]?.best : undefined
  return { low, best, high, bound: boundOf(counts, high) }
}

function boundOf(counts: readonly Count[], high: number | undefined): Bound {
  const bounds = new Set(counts.map((count) => `${count.bound} ${count.low} ${count.high}`))
  if (bounds.size === 1) return counts[0]!.bound
  return high === undefined ? "atLeast" : "range"
}
