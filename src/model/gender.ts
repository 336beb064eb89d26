const genders = ["male", "female"] as const

/** Forms of address, pronouns, nouns and first names: a lexicon each for either gender. */
const lists = ["titles", "pronouns", "nouns", "given"] as const

/** What words in lower case tell of somebody's gender; `has` tells whether a lexicon of the
 *  language holds a word. */
export const genderOf = (
  words: readonly string[],
  has: (word: string, lexicon: string) => boolean,
): (typeof genders)[number] | undefined =>
  genders.find((one) => words.some((word) => lists.some((list) => has(word, `${list}_${one}`))))
