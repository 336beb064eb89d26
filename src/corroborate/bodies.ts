import type { Actor, Claim, Lookup } from "../model/index.ts"
import { countries } from "../ontology/countries.ts"

/** Words for one office under several names, words for who speaks for it, and
 *  small words between them. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[’']s?\b/g, " "],
  [
    /\b(?:spokes(?:man|woman|person|people)|representatives?|press (?:service|office)|secretariat|first|deputy)\b/g,
    " ",
  ],
  [
    /\b(?:general |chief |public )?prosecut(?:ors?|ion)(?: general)?(?: s)?(?: office)?\b/g,
    "prosecution",
  ],
  [/\bminister\b/g, "ministry"],
  [/\binternal affairs\b/g, "interior"],
  [/\b(?:foreign|external) (?:affairs|relations)\b/g, "foreign"],
  [/\bdefence\b/g, "defense"],
  [/\bpublic health\b/g, "health"],
  [/\b(?:the|of|for|and|in|state|national|republic|a|an|its|his|her|same|own)\b/g, " "],
]

const kinds = /\b(?:ministry|department|office|agency|committee|service|police|prosecution)\b/

/** Is it named as a body by a word for one? */
export const isKindOfBody = ({ names }: Pick<Actor, "names">): boolean =>
  kinds.test(names[0].toLowerCase())

/** Kinds of office of which a state has one that goes by its kind alone. */
const alone = new Set(["police", "prosecution"])

/** What tells an office of a state from the other offices of the same state:
 *  "Interior Ministry", "Ministry of Internal Affairs of Kazakhstan" and "a
 *  spokesman for the Interior Ministry" are one office of Kazakhstan. `undefined`
 *  for what is no office, or of no known state.
 *
 *  @param country ISO 3166-1 alpha-3 of the state where the name does not say it. */
export function officeOf(
  { names, type, country: own }: Pick<Actor, "names" | "type" | "country">,
  country?: string,
): string | undefined {
  const state = own ?? country
  if (state === undefined || type === "gpe" || type === "location") return undefined
  const name = bare(names[0].toLowerCase(), state)
  if (!kinds.test(name)) return undefined
  const words = [...new Set(name.match(/[\p{L}\p{N}]+/gu) ?? [])].sort()
  return words.length > 1 || alone.has(words[0]!) ? `${state} ${words.join(" ")}` : undefined
}

/** Sectors of a state's own bodies. Term: sector (PLOVER). */
const ofState = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"])
/** International organizations. Term: country codes of PLOVER. */
const international = new Set(["UNO", "IGO", "EUR"])

const speaker = (claim: Claim, known: Lookup): Actor | undefined => {
  const { source } = claim.chain.at(-1)!
  return source.kind === "mention" ? known.actor(source.mention) : undefined
}

/** Does a claim come from a body of a state, or from an international
 *  organization? */
export function isOfficial(claim: Claim, known: Lookup): boolean {
  const actor = speaker(claim, known)
  return actor !== undefined && isBody(actor)
}

/** Is it a body of a state, or an international organization? */
export const isBody = ({ sector, country }: Pick<Actor, "sector" | "country">): boolean =>
  ofState.has(sector ?? "") || international.has(country ?? "")

/** The international organization whose body a claim comes from; "" for a state's,
 *  since a dossier is of one crisis, and its officials are mostly of one state. */
export const stateOf = (claim: Claim, known: Lookup): string | undefined => {
  if (!isOfficial(claim, known)) return undefined
  const country = speaker(claim, known)?.country ?? ""
  return international.has(country) ? country : ""
}

/** The name without the words for its state. */
function bare(name: string, country: string): string {
  const state = countries.find(({ code }) => code === country)
  const own = [...(state?.names ?? []), ...(state?.adjectives ?? [])]
    .map((word) => word.toLowerCase())
    .sort((a, b) => b.length - a.length)
  const without = own.reduce((rest, word) => rest.replaceAll(word, " "), name)
  return alike.reduce(
    (rest, [words, plain]) => rest.replace(words, plain).replace(/\s+/g, " "),
    without.replace(/\s+/g, " "),
  )
}
