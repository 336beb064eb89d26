import type { Mention, TokenIndex } from "../../model/index.ts"
import { countries } from "../../ontology/countries.ts"
import type { Syntax } from "../syntax.ts"

/** The mention of the country an adjective is made of, the last before it or the
 *  first after it. */
export function country(adjective: TokenIndex, tree: Syntax): Mention | undefined {
  const form = tree.form(adjective)
  const names = countries.find(({ adjectives }) => lower(adjectives).includes(form))?.names ?? []
  const same = tree.mentions.filter(
    (mention) =>
      mention.level === "name" &&
      mention.type === "gpe" &&
      lower(names).includes(tree.form(mention.head)),
  )
  return same.findLast((mention) => mention.head < adjective) ?? same[0]
}

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase())
