import {
  type Claim,
  type ClaimId,
  type Corroboration,
  claimsOf,
  type Frame,
  type ReportLine,
} from "../model/index.ts"
import { claimsIn, type Ground, headlineOf, lineFor } from "./lines.ts"

/** What is said to have happened, the earliest first; lines without a time go
 *  last. Denied and unclear events stand among what is open. */
export const eventLines = (ground: Ground): readonly ReportLine[] =>
  byTime(
    of(ground, (claim) => claim.frame === "actual").map(([one, text]) => line(one, text, ground)),
  )

/** What is ordered, announced, threatened or supposed: told as that, not as done. */
export const announcedLines = (ground: Ground): readonly ReportLine[] =>
  of(ground, (claim) => lead[claim.frame] !== "")
    .map(([one, text, claim]) => lineFor("announced", one, ground, `${lead[claim.frame]}${text}`))
    .filter((one) => one !== undefined)

/** What lies further back, told as background. */
export const backgroundLines = (ground: Ground): readonly ReportLine[] =>
  byTime(
    of(ground, (claim) => claim.frame === "historical").map(([one, text]) =>
      lineFor("background", one, ground, text),
    ),
  )

const lead: Record<Frame, string> = {
  actual: "",
  historical: "",
  ordered: "Ordered, not reported as done: ",
  future: "Announced: ",
  hypothetical: "Only supposed: ",
}

type Told = readonly [one: Corroboration, text: string, first: Claim]

function of(ground: Ground, fits: (claim: Claim) => boolean): readonly Told[] {
  const events = new Set<ClaimId>(
    claimsOf(ground.dossier.documents, "event").map((event) => event.id),
  )
  return ground.dossier.corroborations.flatMap((one): Told[] => {
    const first = claimsIn(one, ground.known)[0]
    const open = first?.modality === "denied" || first?.modality === "unclear"
    return first && events.has(first.id) && fits(first) && !open
      ? [[one, headlineOf(first, ground.names), first]]
      : []
  })
}

const line = (one: Corroboration, text: string, ground: Ground): ReportLine | undefined => {
  const hedged = claimsIn(one, ground.known)[0]?.modality === "hedged"
  return lineFor("events", one, ground, hedged ? `Unconfirmed: ${text}` : text)
}

function byTime(lines: readonly (ReportLine | undefined)[]): readonly ReportLine[] {
  const key = (one: ReportLine): string =>
    one.time?.anchor === "words" ? one.time.start : (one.time?.start ?? "9999")
  return lines
    .filter((one) => one !== undefined)
    .map((one, n) => ({ one, n }))
    .sort((a, b) => (key(a.one) < key(b.one) ? -1 : key(a.one) > key(b.one) ? 1 : a.n - b.n))
    .map(({ one }) => one)
}
