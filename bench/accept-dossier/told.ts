import type { ClaimId, ReportLine } from "../../src/model/index.ts"
import { changes } from "../../src/report/index.ts"
import type { DossierGold, GoldMove } from "./gold.ts"
import { type Item, type Judged, judged } from "./outcome.ts"
import type { Sample } from "./sample.ts"

type GoldChange = DossierGold["changes"][number]

/** Whether what is new between two times is told to whoever asks what changed. */
export function toldChanges(given: Sample): Judged {
  const items = given.gold.changes.flatMap((want) => {
    const sections = changes(given.until(want.since).dossier, given.until(want.until).dossier)
    const lines = (...keys: readonly string[]) =>
      sections.filter(({ key }) => keys.includes(key)).flatMap((section) => section.lines)
    return asked(want, given).map(({ key, words, claims, sections: where }): Item => {
      const right = lines(...where).some((line) => rests(line, claims, given))
      return {
        key: `told ${want.until.slice(0, 10)} ${key}`,
        right,
        missed: `${words} in ${where}`,
      }
    })
  })
  return judged("  … told in the diff", items)
}

interface Asked {
  readonly key: string
  readonly words: string
  readonly claims: ReadonlySet<ClaimId>
  readonly sections: readonly string[]
}

function asked(want: GoldChange, given: Sample): readonly Asked[] {
  const { incidents, denials, withdrawals } = given.gold
  return [
    ...[...want.up, ...want.down].map((move) => ({
      key: move.series,
      words: `${move.from ?? "none"} to ${move.to}`,
      claims: tellingsOf(move, given),
      sections: ["figures"],
    })),
    ...incidents
      .filter(({ id }) => want.newIncidents.includes(id))
      .map(({ id, name, events }) => ({
        key: id,
        words: name,
        claims: new Set(events.flatMap((words) => given.events(words).map((event) => event.id))),
        sections: ["events", "announced"],
      })),
    ...denials
      .filter(({ id }) => want.newDenials.includes(id))
      .map(({ id, by, denial }) => ({
        key: id,
        words: `denied by ${by}`,
        claims: new Set(given.events(denial).map((event) => event.id)),
        sections: ["open"],
      })),
    ...withdrawals
      .filter(({ id }) => want.withdrawals.includes(id))
      .map(({ id, number, figures }) => ({
        key: id,
        words: `${number} taken back`,
        claims: new Set(figures.flatMap((figure) => [...given.tellings(figure)])),
        sections: ["withdrawals"],
      })),
  ]
}

/** Claims that tell the new number. */
function tellingsOf({ series, to }: GoldMove, given: Sample): ReadonlySet<ClaimId> {
  const { points } = given.gold.series.find(({ id }) => id === series)!
  const telling = points.filter(([id]) => given.goldFigure(id).best === to)
  return new Set(telling.flatMap(([id]) => [...given.tellings(id)]))
}

/** By its claims or by the words it cites. */
const rests = (line: ReportLine, claims: ReadonlySet<ClaimId>, given: Sample): boolean =>
  line.claims.some((id) => claims.has(id)) ||
  [...claims].some((id) => {
    const { citation } = given.last.known.claim(id)!
    return line.citations.some(
      (at) =>
        at.document === citation.document && at.start < citation.end && citation.start < at.end,
    )
  })
