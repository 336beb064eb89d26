import { samePerson } from "./names.ts"
import type { Referent } from "./referents.ts"

/** That two referents are one, and why. */
export interface Tie {
  readonly from: Referent
  readonly to: Referent
  readonly reason: string
}

/** What is held to be one so far. Sieves join; nothing is taken apart again. */
export interface Clusters {
  /** All that is one with this referent, itself among them, in text order. */
  of(referent: Referent): readonly Referent[]
  same(a: Referent, b: Referent): boolean
  /** Joins two unless something speaks against it; tells whether they are now
   *  one. What is `certain` is joined whatever speaks against it but a decision
   *  that they are two. */
  join(a: Referent, b: Referent, reason: string, certain?: "certain"): boolean
  may(a: Referent, b: Referent): boolean
  readonly ties: readonly Tie[]
  all(): readonly (readonly Referent[])[]
}

/** @param apart pairs that are known to be two. */
export function clustersOf(
  referents: readonly Referent[],
  apart: readonly (readonly [Referent, Referent])[] = [],
): Clusters {
  const members: Referent[][] = referents.map((referent) => [referent])
  const ties: Tie[] = []
  const of = (referent: Referent): readonly Referent[] => members[referent.n]!
  const same = (a: Referent, b: Referent): boolean => of(a) === of(b)
  const parted = (a: Referent, b: Referent): boolean =>
    apart.some(([x, y]) => (same(x, a) && same(y, b)) || (same(x, b) && same(y, a)))
  const may = (a: Referent, b: Referent): boolean =>
    same(a, b) || (!parted(a, b) && agree(of(a), of(b)))
  return {
    of,
    same,
    may,
    ties,
    all: () => [...new Set(members)],
    join(a, b, reason, certain) {
      if (same(a, b)) return true
      if (certain ? parted(a, b) : !may(a, b)) return false
      const one = [...of(a), ...of(b)].sort((x, y) => x.n - y.n)
      for (const member of one) members[member.n] = one
      ties.push(a.n < b.n ? { from: b, to: a, reason } : { from: a, to: b, reason })
      return true
    },
  }
}

const agree = (a: readonly Referent[], b: readonly Referent[]): boolean =>
  kindsMeet(a, b) && a.every((x) => b.every((y) => compatible(x, y)))

/** A pronoun must agree with some member; all others with every member. */
const kindsMeet = (a: readonly Referent[], b: readonly Referent[]): boolean =>
  a.every((x) => alikeIn(x, b) || isForced(x, a)) && b.every((y) => alikeIn(y, a) || isForced(y, b))

/** A pronoun that grammar alone joined to what it cannot mean, as in "the ministry he admits",
 *  says nothing of what the others are. */
const isForced = (x: Referent, own: readonly Referent[]): boolean =>
  x.level === "pronoun" &&
  own.some((y) => y.level !== "pronoun") &&
  own.every((y) => y.level === "pronoun" || !kindsAgree(x, y))

const alikeIn = (x: Referent, others: readonly Referent[]): boolean =>
  x.level === "pronoun"
    ? others.some((y) => kindsAgree(x, y))
    : others.every((y) => y.level === "pronoun" || kindsAgree(x, y))

/** Nothing about two referents says that they are two. */
function compatible(a: Referent, b: Referent): boolean {
  if (nested(a, b)) return false
  if (a.gender && b.gender && a.gender !== b.gender) return false
  const named = a.kind === "person" && a.name.length > 0 && b.name.length > 0
  return !named || samePerson(a.name, b.name)
}

const nested = (a: Referent, b: Referent): boolean =>
  (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end)

const near: Readonly<Record<string, readonly Referent["kind"][]>> = {
  person: ["person"],
  group: ["group", "organization"],
  organization: ["organization", "group", "facility"],
  gpe: ["gpe", "location"],
  location: ["location", "gpe", "facility"],
  facility: ["facility", "location", "organization"],
  thing: ["thing"],
}

/** The kind of a pronoun is what it can mean, not what it means. */
export function kindsAgree(a: Referent, b: Referent): boolean {
  if (a.level === "pronoun" || b.level === "pronoun") return pronounAgrees(a, b)
  return near[a.kind]!.includes(b.kind)
}

const pronounAgrees = (a: Referent, b: Referent): boolean =>
  (a.kind === "person") === (b.kind === "person")
