import type { Claim, ClaimId, Contradiction, EventClaim, Incident } from "../../src/model/index.ts"
import type { DossierGold, Words } from "./gold.ts"
import { type Item, type Judged, judged } from "./outcome.ts"
import { isPlace } from "./reports.ts"
import { type Sample, type State, shown } from "./sample.ts"

type GoldIncident = DossierGold["incidents"][number]

/** Our incidents that tell of the words. */
export const incidentsAt = (
  words: Words,
  given: Sample,
  { dossier }: State,
): readonly Incident[] => {
  const ids = new Set(given.events(words).map(({ id }) => id))
  return dossier.incidents.filter(({ events }) => events.some((id) => ids.has(id)))
}

const name = ({ report, words }: Words): string => `${report} ${words}`

/** Are the tellings of one happening one incident, and apart from the others? */
export function incidents(given: Sample): Judged {
  const { gold, last } = given
  const told = gold.incidents.map((want) => ({
    want,
    at: want.events.map((words) => ({ words, ours: incidentsAt(words, given, last) })),
  }))
  const shared = (a: readonly Incident[], b: readonly Incident[]) =>
    a.some((one) => b.includes(one))
  const items = told.flatMap(({ want, at }) => [
    ...at.map(({ words, ours }) => ({
      key: `event ${name(words)}`,
      right: ours.length > 0,
      missed: want.name,
    })),
    ...unordered(at).map(([a, b]) => ({
      key: `joined ${name(a.words)} + ${name(b.words)}`,
      right: shared(a.ours, b.ours),
      missed: want.name,
    })),
  ])
  const wrong = unordered(told).flatMap(([a, b]) =>
    !mayJoin(a.want, b.want) &&
    a.at.some((one) => b.at.some((other) => shared(one.ours, other.ours)))
      ? [`${a.want.id} and ${b.want.id} are one`]
      : [],
  )
  return judged("incidents: told, joined", items, wrong)
}

const mayJoin = (a: GoldIncident, b: GoldIncident): boolean =>
  a.mayJoin?.includes(b.id) === true || b.mayJoin?.includes(a.id) === true

const unordered = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, n) => items.slice(n + 1).map((b) => [a, b] as const))

/** Where and when the incidents were. */
export function settings(given: Sample): Judged {
  const items = given.gold.incidents.flatMap((want) => {
    const ours = want.events.flatMap((words) => incidentsAt(words, given, given.last))[0]
    return ours ? placedAndDated(want, ours, given) : []
  })
  return judged("  … place and day", items)
}

function placedAndDated(
  want: GoldIncident,
  { place, time }: Incident,
  given: Sample,
): readonly Item[] {
  const ours = place === undefined ? undefined : given.last.known.place(place)?.name
  const [from, to = from] = want.date.split(" to ")
  const day = time?.start.slice(0, 10)
  return [
    {
      key: `where ${want.id}`,
      right: want.place === null || isPlace(want.place, ours, given),
      missed: `${want.place}, ours ${ours}`,
    },
    {
      key: `when ${want.id}`,
      right: day !== undefined && from! <= day && day <= to!,
      missed: `${want.date}, ours ${day}`,
    },
  ]
}

/** What is ordered, promised or denied has not happened. */
export function notIncidents(given: Sample): Judged {
  const items = given.gold.notIncidents.map((words) => ({
    key: `notIncident ${name(words)}`,
    right: incidentsAt(words, given, given.last).length === 0,
    missed: `${words.why}, ours ${given.events(words).map(({ type, frame, modality }) => `${type} ${modality} ${frame}`)}`,
  }))
  return judged("no incident", items)
}

/** Our claims of any kind that the words tell. */
function claimsAt(words: Words, given: Sample): readonly Claim[] {
  const { start, end } = given.span(words)
  const doc = given.last.dossier.documents.find(
    ({ document }) => given.number(document.id) === words.report,
  )
  return (doc?.claims ?? []).filter(({ trigger }) => trigger.start < end && start < trigger.end)
}

const tells = (words: readonly Words[], ids: readonly ClaimId[], given: Sample): boolean =>
  words.some((one) => claimsAt(one, given).some(({ id }) => ids.includes(id)))

/** What cannot both be so, and what is denied; beside those that nobody finds. */
export function contradictions(given: Sample): Judged {
  const { gold, last } = given
  const items = gold.contradictions.map(({ id, about, sides }) => ({
    key: `contradiction ${id}`,
    right: last.dossier.contradictions.some(({ between }) =>
      sides.every((side) => tells(side, between, given)),
    ),
    missed: about,
  }))
  const wrong = last.dossier.contradictions
    .filter((one) => one.kind !== "number" && !one.between.some((id) => isNumber(id, given)))
    .filter((one) => !isWanted(one, given))
    .map(
      ({ about, between }) =>
        `${about}: ${between
          .slice(0, 3)
          .map((id) => shown(last.known.claim(id)!, given))
          .join(" × ")}`,
    )
  return judged("contradictions", items, wrong)
}

const isNumber = (id: ClaimId, { last }: Sample): boolean => last.known.claim(id)?.kind === "figure"

const isWanted = ({ between }: Contradiction, given: Sample): boolean =>
  given.gold.contradictions.some(({ sides }) =>
    sides.every((side) => tells(side, between, given)),
  ) ||
  given.gold.denials.some(
    ({ denial, denied }) => tells([denial], between, given) && tells(denied, between, given),
  )

/** A denial is right when it is read as one and tied to what it denies. */
export function denials(given: Sample): Judged {
  const items = given.gold.denials.map(({ id, by, denial, denied }) => ({
    key: `denial ${id}`,
    right: isDenial(denial, denied, given, given.last),
    missed: `${by}: ${name(denial)}, ours ${claimsAt(denial, given).map((one) => `${one.kind} ${one.modality}`)}`,
  }))
  return judged("denials with what they deny", items)
}

/** Is the denial, as read, tied to one of the words it denies? */
export function isDenial(
  denial: Words,
  denied: readonly Words[],
  given: Sample,
  { dossier, known }: State,
): boolean {
  const read = claimsAt(denial, given).filter((one) => known.claim(one.id) && known.denied(one))
  if (denied.length === 0 || read.length === 0) return read.length > 0
  return dossier.contradictions.some(
    ({ between }) => read.some(({ id }) => between.includes(id)) && tells(denied, between, given),
  )
}

/** Does one of our events at the words speak for that day? */
export const isDated = (words: Words, day: string, given: Sample): boolean =>
  given
    .events(words)
    .some((event: EventClaim) => given.last.known.setting(event.id)?.time?.start.startsWith(day))
