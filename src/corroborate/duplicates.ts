import type { Document, DocumentGroup, DocumentId, NonEmpty } from "../model/index.ts"

/** Words in one shingle. Five in a row are seldom the same by chance. */
const SHINGLE = 5
/** From this share of the shorter text on, one is the other with changes. */
const COPY = 0.8
/** From this share on, one has taken whole sentences from the other. Less may be
 *  the furniture of one web site, or one statement that both quote. */
const DERIVED = 0.4
/** Shared shingles below which a short text proves nothing. */
const FEWEST = 4

/** How two texts stand to each other, by the words they share in a row. */
export type Kinship = DocumentGroup["relation"] | "independent"

/** The runs of five words in a text, letters and digits only, case aside. */
export function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  for (let at = 0; at + SHINGLE <= words.length; at++)
    found.add(words.slice(at, at + SHINGLE).join(" "))
  return found
}

/** Share of the smaller set that the larger one holds too; 0 where either is
 *  empty. Term: containment (Broder 1997). */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return small.size === 0 ? 0 : shared(small, large) / small.size
}

function shared(small: ReadonlySet<string>, large: ReadonlySet<string>): number {
  let count = 0
  for (const one of small) if (large.has(one)) count++
  return count
}

/** How the texts with these shingles stand to each other. */
export function kinship(a: ReadonlySet<string>, b: ReadonlySet<string>): Kinship {
  const part = containment(a, b)
  if (part * Math.min(a.size, b.size) < FEWEST) return "independent"
  if (part === 1 && a.size === b.size) return "identical"
  if (part >= COPY) return "nearDuplicate"
  return part >= DERIVED ? "derived" : "independent"
}

/** Groups of reports that are not independent, each document in one group at
 *  most; the group is as close as its loosest link. Compares only pairs that
 *  share a shingle. */
export function groupsOf(documents: readonly Document[]): readonly DocumentGroup[] {
  const sets = documents.map((document) => shingles(document.text))
  const pairs = candidates(sets).map(([a, b]) => ({ a, b, kin: kinship(sets[a]!, sets[b]!) }))
  const close = pairs.filter((pair) => pair.kin !== "independent")
  const parent = documents.map((_, n) => n)
  const root = (n: number): number => (parent[n] === n ? n : root(parent[n]!))
  for (const { a, b } of close) parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  const tops = [...new Set(close.map((pair) => root(pair.a)))].sort((a, b) => a - b)
  return tops.map((top) => ({
    documents: documents
      .filter((_, n) => root(n) === top)
      .map((document) => document.id) as unknown as NonEmpty<DocumentId>,
    relation: loosest(close.filter((pair) => root(pair.a) === top).map((pair) => pair.kin)),
  }))
}

const order = ["identical", "nearDuplicate", "derived"] as const

const loosest = (kins: readonly Kinship[]): DocumentGroup["relation"] =>
  order.findLast((relation) => kins.includes(relation)) ?? "derived"

/** Pairs of indexes that share at least one shingle, each once, smaller first. */
function candidates(sets: readonly ReadonlySet<string>[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  for (const [n, set] of sets.entries())
    for (const one of set) {
      const list = holders.get(one)
      if (list) list.push(n)
      else holders.set(one, [n])
    }
  const keys = new Set<number>()
  for (const list of holders.values())
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1)) keys.add(a * sets.length + b)
  return [...keys]
    .sort((a, b) => a - b)
    .map((key) => [Math.floor(key / sets.length), key % sets.length] as const)
}
