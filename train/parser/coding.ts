/** Sentences as numbers. */
import { featureIds, featureKeys } from "../../src/read/features.ts"
import type { Lexicon } from "../../src/read/lexicon.ts"
import { type Example, tagFinder } from "./examples.ts"
import type { Coded } from "./learner.ts"
import type { Labels } from "./pack.ts"

/** How often a feature must be seen to get a vector of its own: forms, others. */
const least = [2, 2, 3]

/** The features worth a vector, as sorted hashes. */
export function vocabularyOf(examples: readonly Example[], lexicon: Lexicon): Uint32Array {
  const forms = new Map<string, number>()
  for (const example of examples)
    for (const form of example.forms) forms.set(form, (forms.get(form) ?? 0) + 1)
  const counts = new Map<number, number>()
  const slotOf = new Map<number, number>()
  for (const [form, count] of forms)
    featureKeys(form, lexicon).forEach((key, slot) => {
      counts.set(key, (counts.get(key) ?? 0) + count)
      slotOf.set(key, slot)
    })
  const kept = [...counts].filter(([key, count]) => count >= least[Math.min(2, slotOf.get(key)!)]!)
  return Uint32Array.from(kept.map(([key]) => key)).sort()
}

/** Codes examples; forms that come again are looked up once. */
export function coder(
  labels: Labels,
  vocabulary: Uint32Array,
  lexicon: Lexicon,
): (example: Example) => Coded {
  const known = new Map<string, Int32Array>()
  const tagOf = tagFinder(labels.tags)
  const relationOf = new Map(labels.relations.map((relation, i) => [relation, i]))
  const idsOf = (form: string): Int32Array => {
    const ids =
      known.get(form) ?? Int32Array.from(featureIds(featureKeys(form, lexicon), vocabulary))
    known.set(form, ids)
    return ids
  }
  return ({ forms, tags, heads, relations }) => ({
    ids: forms.map(idsOf),
    tags: Int32Array.from(tags, (tag, t) => (t ? tagOf(tag) : -1)),
    heads: Int32Array.from(heads),
    relations: Int32Array.from(relations, (relation) => relationOf.get(relation) ?? -1),
  })
}
