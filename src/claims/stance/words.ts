import type { Language } from "../../model/index.ts"

export interface VerbSense {
  readonly reaction: string
  /** Preposition of the target; `undefined` where it is the object. */
  readonly preposition: string | undefined
}

export interface StanceWords {
  verbs(lemma: string): readonly VerbSense[]
  /** The reaction that a noun names. */
  noun(lemma: string): string | undefined
  /** Is the word in the list `stance.<name>`? */
  is(name: string, word: string): boolean
}

const made = new WeakMap<Language["lexicons"], StanceWords>()

/** The stance words of a language; made once for each. */
export function stanceWords({ lexicons }: Language): StanceWords {
  const known = made.get(lexicons)
  if (known) return known
  const fresh = index(lexicons)
  made.set(lexicons, fresh)
  return fresh
}

function index(lexicons: Language["lexicons"]): StanceWords {
  const verbs = new Map<string, VerbSense[]>()
  const nouns = new Map<string, string>()
  for (const [name, list] of Object.entries(lexicons)) {
    const [room, part, reaction = ""] = name.split(".")
    if (room !== "stance") continue
    for (const entry of list)
      if (part === "noun") nouns.set(entry, nouns.get(entry) ?? reaction)
      else if (part === "verb") addVerb(verbs, entry, reaction)
  }
  return {
    verbs: (lemma) => verbs.get(lemma) ?? [],
    noun: (lemma) => nouns.get(lemma),
    is: (name, word) => lexicons[`stance.${name}`]?.has(word) ?? false,
  }
}

function addVerb(verbs: Map<string, VerbSense[]>, entry: string, reaction: string) {
  const parts = entry.split(" ")
  const verb = parts[0] ?? ""
  const sense = { reaction, preposition: parts.length > 1 ? parts.at(-1) : undefined }
  verbs.set(verb, [...(verbs.get(verb) ?? []), sense])
}
