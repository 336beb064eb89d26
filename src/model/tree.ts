import type { Arc } from "./layers.ts"
import type { TokenIndex } from "./span.ts"

/** The dependents of every token, in text order. Parallel to `arcs`. */
export function dependents(arcs: readonly Arc[]): readonly (readonly TokenIndex[])[] {
  const all: TokenIndex[][] = arcs.map(() => [])
  arcs.forEach((arc, i) => {
    if (arc.head >= 0) all[arc.head]?.push(i)
  })
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

/** The tokens above `token`, nearest first, up to the root. */
export function ancestors(arcs: readonly Arc[], token: TokenIndex): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  let at = arcs[token]?.head ?? -1
  while (at >= 0 && found.length <= arcs.length) {
    found.push(at)
    at = arcs[at]?.head ?? -1
  }
  return found
}

/** The relation without its subtype: `nsubj` for `nsubj:pass`. */
export const plainRelation = (deprel: string): string => {
  const colon = deprel.indexOf(":")
  return colon < 0 ? deprel : deprel.slice(0, colon)
}
