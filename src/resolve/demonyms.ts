import type { Span } from "../model/index.ts"
import { countries } from "../ontology/countries.ts"
import type { Entry } from "./gazetteer.ts"
import type { Scene } from "./toponyms.ts"

/** A word for people or things of a state, and that state: "Kyrgyz". It names
 *  nobody's whereabouts, so it is kept apart from the toponyms. */
export interface Demonym extends Span {
  readonly entry: Entry
}

const stateOf: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ adjectives, names }) =>
    names[0] === undefined ? [] : adjectives.map((word) => [word, names[0]!] as const),
  ),
)

/** Every adjective of a state in a report, outside the spans given. */
export function demonyms(scene: Scene, taken: readonly Span[]): readonly Demonym[] {
  const starts = new Set(taken.map(({ start }) => start))
  return scene.doc.tokens.flatMap(({ form, start, end }) => {
    const state = starts.has(start) ? undefined : stateOf.get(form)
    const entry = state && scene.gazetteer.find(state).find(({ kind }) => kind === "country")
    return entry ? [{ start, end, entry }] : []
  })
}
