import type { ReportLine, ReportPart } from "../model/index.ts"
import { counted } from "./words.ts"

/** A short mark beside a line. */
export interface Chip {
  readonly kind: "voices" | "disputed" | "modality" | "frame" | "place"
  readonly text: string
}

const modalities = {
  asserted: undefined,
  hedged: "unconfirmed",
  unclear: "not known",
  denied: "denied",
} as const

const frames = {
  actual: undefined,
  historical: "background",
  future: "announced",
  hypothetical: "supposed",
  ordered: "not reported as done",
} as const

/** The marks of a line, the gravest first. */
export function chips(line: ReportLine): readonly Chip[] {
  const marks: (Chip | undefined)[] = [
    line.disputed ? { kind: "disputed", text: "disputed" } : undefined,
    mark("modality", line.modality && modalities[line.modality]),
    mark("frame", line.frame && frames[line.frame]),
    mark("place", line.place),
    mark("voices", voicesOf(line)),
  ]
  return marks.filter((chip) => chip !== undefined)
}

/** "2 voices"; "5 outlets, 1 origin" where copies and quotations make a voice look
 *  like many; nothing for a single statement. */
export function voicesOf(line: ReportLine): string | undefined {
  const { voices, outlets } = line
  if (voices === 0) return undefined
  if (outlets > voices) return `${counted(outlets, "outlet")}, ${counted(voices, "origin")}`
  return isStatement(line) ? undefined : counted(voices, "voice")
}

/** A row under a line as it is read: its text, who says so, as of when. */
export function rowOf({ text, attribution, asOf, time, derived }: ReportPart): string {
  const when = time?.anchor === "publication" ? `reported ${asOf}` : asOf && `as of ${asOf}`
  const how = derived ? " (computed, told by nobody)" : ""
  const who = [attribution, when].filter(Boolean).join(", ")
  return `${text}${how}${who ? ` — ${who}` : ""}`
}

/** A statement is one voice by nature. */
export const isStatement = ({ id }: ReportLine): boolean => id.startsWith("statements-")

const mark = (kind: Chip["kind"], text: string | undefined): Chip | undefined =>
  text === undefined ? undefined : { kind, text }
