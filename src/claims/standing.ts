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

const weaker: readonly Modality[] = ["asserted", "hedged", "unclear", "denied"]

/** What an act makes of what it reports: what is ordered or asked for has not
 *  happened yet, what is meant to be done lies ahead. */
const framing: Partial<Record<Act, Frame>> = {
  decree: "ordered",
  request: "ordered",
  intention: "future",
}

/** How the words at `at` stand: the weakest of what the innermost attribution's
 *  cue lends, what the scopes over them say, and what `known` says; the frame of
 *  the narrowest scope that has one, else of `known`, else of the innermost act. */
export function standing(
  at: Span,
  attributions: readonly Attribution[],
  scopes: readonly Scope[],
  known: Partial<Standing> = {},
): Standing {
  const over = scopes.filter((scope) => contains(scope, at) && !contains(scope.cue, at))
  const innermost = attributionsAt(attributions, at).at(-1)?.cue
  const modalities = [known.modality, innermost?.lends, ...over.map((scope) => scope.modality)]
  return {
    modality: weakest(modalities.filter((one) => one !== undefined)),
    frame: narrowestFrame(over) ?? known.frame ?? (innermost && framing[innermost.act]) ?? "actual",
  }
}

function weakest(modalities: readonly Modality[]): Modality {
  const ranks = modalities.map((one) => weaker.indexOf(one))
  return weaker[Math.max(0, ...ranks)] ?? "asserted"
}

function narrowestFrame(scopes: readonly Scope[]): Frame | undefined {
  const framed = scopes.filter((scope) => scope.frame !== undefined)
  framed.sort((a, b) => a.end - a.start - (b.end - b.start))
  return framed[0]?.frame
}
