/** Sets that grow together. Term: union-find with path halving. */
export interface Union {
  /** The least member of the set. */
  root(n: number): number
  join(a: number, b: number): void
}

export function unionOf(size: number): Union {
  const parent = Uint32Array.from({ length: size }, (_, n) => n)
  const root = (n: number): number => {
    let at = n
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const join = (a: number, b: number): void => {
    const [one, other] = [root(a), root(b)]
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  return { root, join }
}
