import type { Mention } from "../model/index.ts"
import { countries } from "../ontology/countries.ts"
import type { Syntax } from "./syntax.ts"

/** Letters of a name alone, in lower case. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, "")

/** A place in a report that names a country, its capital, or its adjective. */
export interface Naming {
  readonly code: string
  /** Absent where only the adjective or the capital stands. */
  readonly mention: Mention | undefined
}

const codeOf: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, names }) => names.map((name) => [letters(name), code] as const)),
)
const codeByAdjective: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, adjectives }) =>
    adjectives.map((word) => [word.toLowerCase(), code] as const),
  ),
)

const codeOfCapital: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, capitals }) => capitals.map((name) => [letters(name), code] as const)),
)

const read = new WeakMap<Syntax, readonly Naming[]>()

/** Every naming of a country in a report; found once for each. */
export function namings(tree: Syntax): readonly Naming[] {
  const done = read.get(tree)
  if (done) return done
  const found: Naming[] = []
  for (const mention of tree.mentions) {
    if (mention.type !== "gpe" || mention.level !== "name") continue
    const tokens = tree.tokensIn(mention).filter((at) => tree.upos(at) !== "DET")
    const name = letters(tokens.map((at) => tree.form(at)).join(""))
    const code = codeOf.get(name)
    const seat = code === undefined ? codeOfCapital.get(name) : undefined
    if (code !== undefined) found.push({ code, mention })
    else if (seat !== undefined) found.push({ code: seat, mention: undefined })
  }
  for (let at = 0; at < tree.size; at++) {
    const code = codeByAdjective.get(tree.form(at))
    if (code !== undefined) found.push({ code, mention: undefined })
  }
  read.set(tree, found)
  return found
}

/** Namings that make a focus, and how many times the next country's they must be. */
const enough = 3
const ahead = 2

/** The code of the country that a report is about: it names that one at least
 *  twice as often as any other. */
export function inFocus(named: readonly Naming[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { code } of named) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] >= enough && first[1] >= ahead * (second?.[1] ?? 0)
    ? first[0]
    : undefined
}
