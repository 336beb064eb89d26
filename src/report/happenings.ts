import {
  type Citation,
  type ClaimId,
  cite,
  type EventClaim,
  hash,
  overlaps,
  type ReportLine,
  type ReportPart,
  type Span,
} from "../model/index.ts"
import {
  claimsIn,
  type Ground,
  joinedClaims,
  lineFor,
  once,
  part,
  type Said,
  saidBy,
} from "./lines.ts"
import { type Shelf, shelf } from "./near.ts"
import { framedPassage, inQuotes, inTitle } from "./passage.ts"

/** The words that tell of an event and can be read alone; `undefined` where there
 *  are none, or where a section does not tell of it. */
export type Telling = (event: EventClaim) => Span | undefined

/** Everything that one line tells. */
interface Entry {
  readonly event: EventClaim
  readonly text: string
  readonly said: Said[]
  readonly passages: Citation[]
  readonly parts: Map<string, ReportPart>
}

/** One line for all events that one passage tells of in one frame, with all other
 *  passages that tell of the same, and all reports that tell it in the same
 *  words. */
export function gathered(
  section: string,
  ground: Ground,
  telling: Telling,
  lead: (event: EventClaim) => string,
): readonly ReportLine[] {
  const entries: Entry[] = []
  const cited = new Passages()
  for (const one of happenings(ground)) {
    const found = foremost(one, telling, ground)
    if (!found) continue
    const { event, here, passages } = found
    const text = lead(event) + inQuotes(ground.known.home(event.id)!.text, here)
    const entry: Entry = cited.find(here, text) ?? {
      event,
      text,
      said: [],
      passages: [],
      parts: new Map(),
    }
    if (entry.said.length === 0) entries.push(entry)
    entry.said.push(one)
    entry.passages.push(here, ...passages)
    for (const row of tellings(section, passages, here, ground)) entry.parts.set(row.id, row)
    cited.add(entry, [here, ...passages], text)
  }
  return entries.flatMap((entry) => lineOf(section, entry, ground) ?? [])
}

/** Tellings of a happening that are looked at for one that can be read alone. */
const LOOKED_AT = 12

interface Found {
  readonly event: EventClaim
  readonly here: Citation
  /** The words of all tellings. */
  readonly passages: readonly Citation[]
}

/** The first telling that can be read alone. */
function foremost(one: Said, telling: Telling, ground: Ground): Found | undefined {
  const all = claimsIn(one, ground.known) as readonly EventClaim[]
  const body = all.filter((event) => !inTitle(event, ground))
  for (const event of body.slice(0, LOOKED_AT)) {
    const span = telling(event)
    if (!span) continue
    const here = cite(ground.known.home(event.id)!, span)
    return { event, here, passages: body.map((other) => wordsOf(other, ground)) }
  }
  return undefined
}

function wordsOf(event: EventClaim, ground: Ground): Citation {
  const home = ground.known.home(event.id)!
  return cite(home, framedPassage(event, ground) ?? event.citation)
}

function lineOf(section: string, entry: Entry, ground: Ground): ReportLine | undefined {
  const { event, text, passages, parts } = entry
  const said = joinedClaims(entry.said, ground)
  const claims = [event.id, ...said.claims.filter((id) => id !== event.id)] as const
  const line = lineFor(section, { ...said, claims }, ground, text)
  const denied = claimsIn(said, ground.known).some(({ modality }) => modality === "denied")
  return (
    line && {
      ...line,
      citations: once(passages),
      modality: denied ? "asserted" : line.modality,
      parts: [...parts.values()].slice(0, TELLINGS).map((one) => under(line, section, one)),
    }
  )
}

/** A row with an id of its own under this line: one sentence may tell of two happenings. */
const under = (line: ReportLine, section: string, one: ReportPart): ReportPart => ({
  ...one,
  id: `${section}-${hash(line.id + one.id)}`,
})

/** Which entry cites which words. */
class Passages {
  readonly #byDocument = new Map<string, Shelf<{ readonly at: Citation; readonly entry: Entry }>>()
  readonly #byText = new Map<string, Entry>()

  /** The entry that cites some of these words already, or has the same ones. */
  find(here: Citation, text: string): Entry | undefined {
    const near = this.#byDocument.get(here.document)?.near(here)
    const met = near?.find(({ at }) => overlaps(at, here))
    return met?.entry ?? this.#byText.get(plain(text))
  }

  add(entry: Entry, citations: readonly Citation[], text: string): void {
    this.#byText.set(plain(text), entry)
    for (const at of citations) {
      const some = this.#byDocument.get(at.document) ?? shelf()
      this.#byDocument.set(at.document, some)
      some.add({ at, entry }, at)
    }
  }
}

/** Letters and digits alone: copies differ in their marks. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** Other tellings that are shown in their own words. */
const TELLINGS = 4

/** The same in the words of other reports, one row a report. */
function tellings(
  section: string,
  passages: readonly Citation[],
  first: Citation,
  { known, names }: Ground,
): readonly ReportPart[] {
  const byReport = new Map(passages.map((at) => [at.document, at]))
  byReport.delete(first.document)
  return [...byReport.values()].slice(0, TELLINGS).map((at) => {
    const home = known.document(at.document)!
    const text = inQuotes(home.text, at)
    return part(section, "telling", { text, attribution: names.document(home), citations: [at] })
  })
}

const told = new WeakMap<Ground, readonly Said[]>()

/** What is told, one for each happening: incidents, with every report that tells of
 *  them, and what has not happened by who says the same. Where one passage both
 *  orders and foretells, it is told as an order. */
function happenings(ground: Ground): readonly Said[] {
  const found = told.get(ground) ?? toldIn(ground)
  told.set(ground, found)
  return found
}

function toldIn(ground: Ground): readonly Said[] {
  const { dossier, known } = ground
  const incidents = dossier.incidents.map(({ events }) => saidBy(events, ground))
  const within = new Set<ClaimId>(incidents.flatMap(({ claims }) => claims))
  const others = dossier.corroborations.filter(
    ({ claims }) => known.claim(claims[0])?.kind === "event" && !within.has(claims[0]),
  )
  const ordered = (one: Said): number => (known.claim(one.claims[0])?.frame === "ordered" ? 0 : 1)
  return [...incidents, ...others].sort((a, b) => ordered(a) - ordered(b))
}
