import {
  type Act,
  type Attribution,
  attributionsAt,
  contains,
  type Frame,
  type Modality,
  type Scope,
  type Span,
} from "../model/index.ts"

/** How firmly something is said, and of which world it is said. */
export interface Standing {
  readonly modality: Modality
  readonly frame: Frame
}

/** What is told of the words beside attributions and scopes. */
export interface Known extends Partial<Standing> {
  /** The clause around them that is taken for granted. */
  readonly granted?: Span | undefined
}

const weaker: readonly Modality[] = ["asserted", "hedged", "unclear", "denied"]

/** What an act makes of what it reports: what is ordered or asked for has not
 *  happened yet, what is meant to be done lies ahead, what is warned of may come. */
const framing: Partial<Record<Act, Frame>> = {
  decree: "ordered",
  request: "ordered",
  intention: "future",
  warning: "hypothetical",
}

/** How the words at `at` stand. What `known` tells goes before what scopes say, for
 *  a refusal is itself asserted though what is refused is denied; else the scopes'
 *  weakest modality holds, and the frame of the narrowest that has one. What the
 *  innermost attribution's cue lends weakens either; its act frames what nothing
 *  else does. What is only asked, meant or supposed around a clause that is taken for granted
 *  frames nothing in it. */
export function standing(
  at: Span,
  attributions: readonly Attribution[],
  scopes: readonly Scope[],
  known: Known = {},
): Standing {
  const over = scopes
    .filter((scope) => contains(scope, at) && !contains(scope.cue, at))
    .map((scope) => (isWarned(scope, attributions) ? { ...scope, frame: framing.warning } : scope))
    .filter((scope) => !isOutside(scope, known.granted))
  const innermost = attributionsAt(attributions, at).at(-1)?.cue
  const scoped = known.modality ? [known.modality] : over.map((scope) => scope.modality)
  const framed = innermost && !known.granted ? framing[innermost.act] : undefined
  return {
    modality: weakest([...scoped, innermost?.lends].filter((one) => one !== undefined)),
    frame: known.frame ?? narrowestFrame(over) ?? framed ?? "actual",
  }
}

const unreal: ReadonlySet<Frame | undefined> = new Set(["ordered", "future", "hypothetical"])

/** Does a word outside a clause that is taken for granted make it unreal? */
const isOutside = ({ cue, frame }: Scope, granted: Span | undefined): boolean =>
  granted !== undefined && unreal.has(frame) && !contains(granted, cue)

/** Only who commands or asks orders; a warning's word opens a scope like theirs. */
const isWarned = (scope: Scope, attributions: readonly Attribution[]): boolean =>
  scope.frame === "ordered" &&
  attributions.some(({ cue }) => cue?.act === "warning" && contains(cue, scope.cue))

function weakest(modalities: readonly Modality[]): Modality {
  const ranks = modalities.map((one) => weaker.indexOf(one))
  return weaker[Math.max(0, ...ranks)] ?? "asserted"
}

function narrowestFrame(scopes: readonly Scope[]): Frame | undefined {
  const framed = scopes.filter((scope) => scope.frame !== undefined)
  framed.sort((a, b) => a.end - a.start - (b.end - b.start))
  return framed[0]?.frame
}
