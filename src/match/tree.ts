import type { Annotated, Arc, Layers, Mention, TokenIndex } from "../model/index.ts"

/** The layers a pattern looks at. Mentions are needed only by rules that test
 *  for them. */
export type Matchable = Annotated<"sentences" | "tokens" | "tags" | "arcs"> &
  Partial<Pick<Layers, "mentions">>

const known = new WeakMap<readonly Arc[], readonly (readonly TokenIndex[])[]>()

/** For each token the tokens it governs, in text order. Made once for each
 *  `arcs` layer. */
export function childrenOf(arcs: readonly Arc[]): readonly (readonly TokenIndex[])[] {
  const made = known.get(arcs)
  if (made) return made
  const children: TokenIndex[][] = arcs.map(() => [])
  for (const [i, arc] of arcs.entries()) if (arc.head >= 0) children[arc.head]?.push(i)
  known.set(arcs, children)
  return children
}

/** All tokens below `at`, nearest first; not `at` itself. */
export function descendants(
  children: readonly (readonly TokenIndex[])[],
  at: TokenIndex,
): readonly TokenIndex[] {
  const found = [...(children[at] ?? [])]
  for (let i = 0; i < found.length; i++) found.push(...(children[found[i]!] ?? []))
  return found
}

/** All tokens above `at`, nearest first; a ring in a broken tree ends it. */
export function ancestors(arcs: readonly Arc[], at: TokenIndex): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  for (let up = arcs[at]?.head ?? -1; up >= 0 && !found.includes(up); up = arcs[up]?.head ?? -1)
    found.push(up)
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
