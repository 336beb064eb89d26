import type {
  Annotated,
  Citation,
  GivenLink,
  Link,
  Mention,
  MentionId,
  PlaceId,
} from "../model/index.ts"

/** A report of which something may have been decided; where words of it are cited,
 *  with its tokens. */
export type Cited = Annotated<"mentions"> & Partial<Annotated<"tokens">>

/** What was decided of two mentions. */
export interface Verdict {
  readonly a: MentionId
  readonly b: MentionId
  readonly judgement: Link["judgement"]
  readonly reason: string
  readonly by: string
}

/** What was decided of a mention and a place. */
export interface PlaceVerdict extends Omit<Verdict, "b"> {
  readonly to: PlaceId
}

/** Given links by the mentions of the reports at hand. */
export interface Given {
  /** One for each pair of mentions. */
  readonly pairs: readonly Verdict[]
  /** Those of them whose two mentions stand in one report, by its id. */
  readonly inside: ReadonlyMap<string, readonly Verdict[]>
  /** One for each mention and place, those that outrank the others last. */
  readonly places: ReadonlyMap<MentionId, readonly PlaceVerdict[]>
}

export const nothingGiven: Given = { pairs: [], inside: new Map(), places: new Map() }

/** Does a person say so? */
export const isPerson = ({ by }: { readonly by: string }): boolean => /^person\b/.test(by)

/** Finds the mentions that given links speak of. Of two on the same pair a
 *  person's outranks a machine's, and of equals the later one the earlier. What
 *  none of these reports has is left out. */
export function given(docs: readonly Cited[], links: readonly GivenLink[]): Given {
  if (links.length === 0) return nothingGiven
  const { find, home } = finder(docs)
  const ranked = [...links.filter((link) => !isPerson(link)), ...links.filter(isPerson)]
  const pairs = new Map<string, Verdict>()
  const places = new Map<MentionId, PlaceVerdict[]>()
  for (const { mention, to, judgement, reason, by } of ranked) {
    const a = find(mention)
    const b = find(to)
    if (a === undefined || a === b) continue
    if (b !== undefined) pairs.set([a, b].sort().join(" "), { a, b, judgement, reason, by })
    else if (typeof to === "string") {
      const one = { a, to: to as PlaceId, judgement, reason, by }
      places.set(a, [...(places.get(a) ?? []).filter((other) => other.to !== to), one])
    }
  }
  const inside = new Map<string, Verdict[]>()
  for (const verdict of pairs.values())
    if (home(verdict.a) === home(verdict.b))
      inside.set(home(verdict.a), [...(inside.get(home(verdict.a)) ?? []), verdict])
  return { pairs: [...pairs.values()], inside, places }
}

/** Finds a mention by its id or by cited words, and the report of a mention. */
function finder(docs: readonly Cited[]) {
  const homes = new Map<string, string>()
  const byDocument = new Map<string, Cited>()
  for (const doc of docs) {
    byDocument.set(doc.document.id, doc)
    for (const { id } of doc.mentions) homes.set(id, doc.document.id)
  }
  const find = (at: Citation | string): MentionId | undefined => {
    if (typeof at === "string") return homes.has(at) ? (at as MentionId) : undefined
    const doc = byDocument.get(at.document)
    return doc && cited(doc, at)
  }
  return { find, home: (id: MentionId): string => homes.get(id)! }
}

/** The mention with the cited span; else, of those that share characters with
 *  it, the one whose head lies in it and whose length is nearest; else the
 *  nearest with the same words. */
function cited({ mentions, tokens, document }: Cited, at: Citation): MentionId | undefined {
  if (tokens === undefined) throw new RangeError(`no tokens of report ${document.id}, cited`)
  const within = (m: Mention): boolean => {
    const head = tokens[m.head]!
    return at.start <= head.start && head.end <= at.end
  }
  const size = at.end - at.start
  const here = document.text.slice(at.start, at.end) === at.exact
  const apart = (m: Mention): number => Math.abs(m.start - at.start)
  const overlapping = mentions.filter((m) => here && within(m))
  const same = mentions.filter((m) => document.text.slice(m.start, m.end) === at.exact)
  const best = (list: readonly Mention[], cost: (m: Mention) => number): Mention | undefined =>
    [...list].sort((x, y) => cost(x) - cost(y))[0]
  const found =
    best(overlapping, (m) => Math.abs(m.end - m.start - size) + apart(m)) ?? best(same, apart)
  return found?.id
}

/** Links as the reports now have them, with what was given laid over them. A
 *  mention that was joined as decided is linked by whoever decided it; what was
 *  kept apart, or left open, has a link that says so; so has what could not be
 *  honoured because another decision speaks against it. */
export function overlaid(links: readonly Link[], { pairs }: Given): readonly Link[] {
  if (pairs.length === 0) return links
  const actorOf = new Map(links.map(({ mention, to }) => [mention, to]))
  const own = new Map<MentionId, Verdict>()
  const more: Link[] = []
  for (const verdict of pairs) {
    const { a, b, judgement, reason, by } = verdict
    const [from, to] = [actorOf.get(a), actorOf.get(b)]
    if (from === undefined || to === undefined) continue
    if (judgement === "positive" && from === to) own.set(a, verdict)
    else if (judgement === "positive")
      more.push({
        mention: a,
        to,
        reason: `${reason}; another decision forbids it`,
        judgement: "unsure",
        by,
      })
    else if (from !== to) more.push({ mention: a, to, reason, judgement, by })
  }
  const kept = links.map((link): Link => {
    const verdict = own.get(link.mention)
    return verdict ? { ...link, reason: verdict.reason, by: verdict.by } : link
  })
  return [...kept, ...more]
}
