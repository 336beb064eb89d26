import type { Language } from "../../model/index.ts"

/** How a word tells what is counted: by what was done to it, by what it did,
 *  by its state, by its name, by a noun of the doing, by one that takes the
 *  counted with "of", by where it is kept, or by being in a place. */
export type Role = "undergone" | "done" | "state" | "people" | "act" | "of" | "kept" | "stationed"

/** Which nouns a list is limited to. */
export type Of = "any" | "persons" | "people" | "force" | "things"

export interface Sense {
  readonly measure: string
  readonly of: Of
}

export interface Phrase extends Sense {
  readonly role: "done" | "undergone"
  /** Lemmas after the verb, in order. */
  readonly rest: readonly string[]
}

/** The figure lists of a language, turned round: from a word to what it means. */
export interface FigureWords {
  senses(role: Role, word: string): readonly Sense[]
  phrases(verb: string): readonly Phrase[]
  /** Key of the group a head noun belongs to, its modifier known or not. */
  group(modifier: string | undefined, noun: string): string | undefined
  /** Is the word in the list `figure.<name>`? */
  is(name: string, word: string): boolean
}

const made = new WeakMap<Language["lexicons"], FigureWords>()

/** The figure words of a language; made once for each. */
export function figureWords(language: Language): FigureWords {
  const known = made.get(language.lexicons)
  if (known) return known
  const fresh = index(language.lexicons)
  made.set(language.lexicons, fresh)
  return fresh
}

function index(lexicons: Language["lexicons"]): FigureWords {
  const senses = new Map<string, Sense[]>()
  const phrases = new Map<string, Phrase[]>()
  const groups = new Map<string, string>()
  for (const [name, list] of Object.entries(lexicons)) {
    const [room, key = "", role = "", of = "any", limit = "any"] = name.split(".")
    if (room === "group") for (const word of list) groups.set(word, groups.get(word) ?? key)
    if (room !== "figure") continue
    for (const word of list)
      if (role === "phrase")
        addPhrase(phrases, { measure: key, role: of as Phrase["role"], of: limit as Of }, word)
      else if (role) push(senses, `${role} ${word}`, { measure: key, of: of as Of })
  }
  return {
    senses: (role, word) => senses.get(`${role} ${word}`) ?? [],
    phrases: (verb) => phrases.get(verb) ?? [],
    group: (modifier, noun) =>
      (modifier === undefined ? undefined : groups.get(`${modifier} ${noun}`)) ?? groups.get(noun),
    is: (name, word) => lexicons[`figure.${name}`]?.has(word) ?? false,
  }
}

function addPhrase(phrases: Map<string, Phrase[]>, sense: Omit<Phrase, "rest">, text: string) {
  const [verb = "", ...rest] = text.split(" ")
  push(phrases, verb, { ...sense, rest })
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
