import type { Language, WordFamily } from "../../../model/index.ts"

/** A family of words with its proof. */
export const family = (
  id: string,
  words: ReadonlySet<string>,
  proof: Omit<WordFamily, "id" | "words">,
): WordFamily => ({ id, words, ...proof })

/** Families as the named lists that code and rules ask for. */
export const lexiconsOf = (families: readonly WordFamily[]): Language["lexicons"] =>
  Object.fromEntries(families.map(({ id, words }) => [id, words]))
