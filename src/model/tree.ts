import type { Arc } from "./layers.ts"
import type { TokenIndex } from "./span.ts"

const known = new WeakMap<readonly Arc[], readonly (readonly TokenIndex[])[]>()

/** The dependents of every token, in text order. Parallel to `arcs`, and made
 *  once for each layer of arcs, since every stage asks for them. */
export function dependents(arcs: readonly Arc[]): readonly (readonly TokenIndex[])[] {
  const made = known.get(arcs)
  if (made) return made
  const all: TokenIndex[][] = arcs.map(() => [])
  for (const [i, arc] of arcs.entries()) if (arc.head >= 0) all[arc.head]?.push(i)
  known.set(arcs, all)
  return all
}

/** `top` and all that hangs from it, in text order; `enter` may keep out a
 *  branch. */
export function subtree(
  below: readonly (readonly TokenIndex[])[],
  top: TokenIndex,
  enter: (token: TokenIndex, head: TokenIndex) => boolean = () => true,
): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  const walk = (token: TokenIndex): void => {
    found.push(token)
    for (const child of below[token] ?? []) if (enter(child, token)) walk(child)
  }
  walk(top)
  return found.sort((a, b) => a - b)
}

/** The tokens above `token`, nearest first; a ring in a broken tree ends them. */
export function ancestors(arcs: readonly Arc[], token: TokenIndex): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  for (let up = arcs[token]?.head ?? -1; up >= 0 && !found.includes(up); up = arcs[up]?.head ?? -1)
    found.push(up)
  return found
}

/** The relation without its subtype: `nsubj` for `nsubj:pass`. */
export const plainRelation = (deprel: string): string => {
  const colon = deprel.indexOf(":")
  return colon < 0 ? deprel : deprel.slice(0, colon)
}
