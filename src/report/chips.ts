import type { ReportLine } from "../model/index.ts"
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
    line.voices > 0 && !isStatement(line)
      ? { kind: "voices", text: counted(line.voices, "voice") }
      : undefined,
  ]
  return marks.filter((chip) => chip !== undefined)
}

/** A statement is one voice by nature. */
export const isStatement = ({ id }: ReportLine): boolean => id.startsWith("statements-")

const mark = (kind: Chip["kind"], text: string | undefined): Chip | undefined =>
  text === undefined ? undefined : { kind, text }
