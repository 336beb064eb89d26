import type { Language } from "../../model/index.ts"

export interface RelationWords {
  /** The relation that a noun gives to whoever is called so. */
  role(noun: string): string | undefined
  /** How a noun of this kind belongs to a state or body. */
  part(noun: string): string | undefined
  /** May this preposition lead from a noun of the relation to the other side? */
  links(relation: string, preposition: string): boolean
  /** Is the word in the list `relation.<name>`? */
  is(name: string, word: string): boolean
  /** A title of three words: "secretary of state". */
  title(words: string): boolean
  /** A word for a country's people or things: "Kazakh". */
  demonym(word: string): boolean
}

const made = new WeakMap<Language["lexicons"], RelationWords>()

/** The relation words of a language; made once for each. */
export function relationWords({ lexicons }: Language): RelationWords {
  const known = made.get(lexicons)
  if (known) return known
  const roles = byWord(lexicons, "relation.role.")
  const parts = byWord(lexicons, "relation.part.")
  const fresh: RelationWords = {
    role: (noun) => roles.get(noun),
    part: (noun) => parts.get(noun),
    links: (relation, preposition) =>
      lexicons[`relation.link.${relation}`]?.has(preposition) ??
      lexicons["relation.link.of"]?.has(preposition) ??
      false,
    is: (name, word) => lexicons[`relation.${name}`]?.has(word) ?? false,
    title: (words) => lexicons.fixed_titles?.has(words) ?? false,
    demonym: (word) => lexicons.demonyms?.has(word) ?? false,
  }
  made.set(lexicons, fresh)
  return fresh
}

function byWord(lexicons: Language["lexicons"], prefix: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, list] of Object.entries(lexicons))
    if (name.startsWith(prefix))
      for (const word of list) if (!found.has(word)) found.set(word, name.slice(prefix.length))
  return found
}
