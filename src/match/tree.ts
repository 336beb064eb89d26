import type { Annotated, Layers, Mention, TokenIndex } from "../model/index.ts"

/** The layers a pattern looks at. Mentions are needed only by rules that test
 *  for them. */
export type Matchable = Annotated<"sentences" | "tokens" | "tags" | "arcs"> &
  Partial<Pick<Layers, "mentions">>

/** All tokens below `at`, nearest first; not `at` itself. */
export function descendants(
  children: readonly (readonly TokenIndex[])[],
  at: TokenIndex,
): readonly TokenIndex[] {
  const found = [...(children[at] ?? [])]
  for (let i = 0; i < found.length; i++) found.push(...(children[found[i]!] ?? []))
  return found
}

const heads = new WeakMap<readonly Mention[], ReadonlyMap<TokenIndex, Mention>>()

/** The mention that each token heads; the longest where it heads several. */
export function mentionsByHead(mentions: readonly Mention[]): ReadonlyMap<TokenIndex, Mention> {
  const made = heads.get(mentions)
  if (made) return made
  const byHead = new Map<TokenIndex, Mention>()
  for (const mention of mentions) {
    const other = byHead.get(mention.head)
    if (!other || other.end - other.start < mention.end - mention.start)
      byHead.set(mention.head, mention)
  }
  heads.set(mentions, byHead)
  return byHead
}
