import type { Language } from "../model/index.ts"

const tables = new WeakMap<Language, ReadonlyMap<string, string>>()

/** The place that a common noun stands for where machine translation took its
 *  name for a word: "fly" for Moscow, which Italian calls Mosca. `undefined` for
 *  every other word. Whether it stands for it here, its mention tells. */
export function calqueOf(language: Language, word: string): string | undefined {
  const table = tables.get(language) ?? tableOf(language)
  tables.set(language, table)
  return table.get(word.toLowerCase())
}

const prefix = "calque_"

const tableOf = ({ lexicons }: Language): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lexicons)
      .filter(([name]) => name.startsWith(prefix))
      .flatMap(([name, list]) => [...list].map((word) => [word, name.slice(prefix.length)])),
  )
