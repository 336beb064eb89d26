/** Disjoint sets of things (Tarjan 1975), each under one of its members. */
export interface Disjoint<T> {
  /** The member under which a set is filed; a thing that was never joined is its own. */
  root(one: T): T
  /** Files the set of the second under the root of the first. */
  join(a: T, b: T): void
}

export function disjoint<T>(): Disjoint<T> {
  const over = new Map<T, T>()
  const root = (one: T): T => {
    let top = one
    for (let up = over.get(top); up !== undefined; up = over.get(top)) top = up
    if (top !== one) over.set(one, top)
    return top
  }
  return {
    root,
    join: (a, b) => {
      if (root(a) !== root(b)) over.set(root(b), root(a))
    },
  }
}

/** Things with the same key together; in the order of their first members. */
export function grouped<T, K>(
  things: readonly T[],
  keyOf: (one: T) => K,
): readonly (readonly T[])[] {
  const groups = new Map<K, T[]>()
  for (const one of things) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups.values()]
}
