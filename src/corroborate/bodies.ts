import type { Actor, Claim, Lookup } from "../model/index.ts"
import { countries } from "../ontology/countries.ts"

/** Words for one office under several names, and small words between them. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/\binternal affairs\b/g, "interior"],
  [/\b(?:foreign|external) (?:affairs|relations)\b/g, "foreign"],
  [/\bdefence\b/g, "defense"],
  [/\bpublic health\b/g, "health"],
  [/\b(?:the|of|for|and|state|national|republic)\b/g, " "],
]

/** What tells an office of a state from the other offices of the same state:
 *  "Interior Ministry" and "Ministry of Internal Affairs of Kazakhstan" are one
 *  office of Kazakhstan. `undefined` for what is no office of a known state. */
export function officeOf({ names, type, country }: Actor): string | undefined {
  if (type !== "organization" || country === undefined) return undefined
  const name = bare(names[0].toLowerCase(), country)
  if (!/\b(?:ministry|department|office|police|agency|committee|service)\b/.test(name))
    return undefined
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < 2 ? undefined : `${country} ${[...new Set(words)].sort().join(" ")}`
}

/** Sectors of a state's own bodies. Term: sector (PLOVER). */
const ofState = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"])
/** International organizations. Term: country codes of PLOVER. */
const international = new Set(["UNO", "IGO", "EUR"])

/** Does a claim come from a body of a state, or from an international
 *  organization? */
export function isOfficial(claim: Claim, known: Lookup): boolean {
  const { source } = claim.chain.at(-1)!
  const actor = source.kind === "mention" ? known.actor(source.mention) : undefined
  return (
    actor !== undefined &&
    (ofState.has(actor.sector ?? "") || international.has(actor.country ?? ""))
  )
}

/** The name without the words for its state. */
function bare(name: string, country: string): string {
  const state = countries.find(({ code }) => code === country)
  const own = [...(state?.names ?? []), ...(state?.adjectives ?? [])]
    .map((word) => word.toLowerCase())
    .sort((a, b) => b.length - a.length)
  const without = own.reduce((rest, word) => rest.replaceAll(word, " "), name)
  return alike.reduce((rest, [words, plain]) => rest.replace(words, plain), without)
}
