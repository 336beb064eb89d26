import type { Read } from "../../src/engine.ts"
import type { MentionId, Source, SourceChain, Span } from "../../src/model/index.ts"
import type { Resolution } from "../../src/resolve/index.ts"
import { type Gold, overlapOf, spanOf } from "./gold.ts"

/** Answers which gold entity a mention, a source or a span of ours means. */
export interface Who {
  ofMention(mention: MentionId | undefined): string | undefined
  ofSpan(span: Span): string | undefined
  ofChain(chain: SourceChain): (string | undefined)[]
  /** The resolved cluster of a mention, and all mentions in it. */
  clusterOf(mention: MentionId): string | undefined
}

/** Least overlap at which a mention of ours is a mention of the gold. */
const SAME = 0.5

export function whoIn(gold: Gold, { doc }: Read, { links, actors }: Resolution): Who {
  const byId = new Map(doc.mentions.map((mention) => [mention.id, mention]))
  const actorIds = new Set<string>(actors.map(({ id }) => id))
  const cluster = new Map(
    links
      .filter(({ to, judgement }) => actorIds.has(to) && judgement === "positive")
      .map(({ mention, to }) => [mention, String(to)]),
  )
  const direct = (span: Span): string | undefined => {
    const scored = gold.entities.flatMap(({ id, mentions }) =>
      mentions.map((pair) => ({ id, overlap: overlapOf([span], [spanOf(pair)]) })),
    )
    const best = scored.sort((a, b) => b.overlap - a.overlap)[0]
    return best && best.overlap >= SAME ? best.id : undefined
  }
  const votes = new Map<string, Map<string, number>>()
  for (const mention of doc.mentions) {
    const [of, to] = [direct(mention), cluster.get(mention.id)]
    if (of === undefined || to === undefined) continue
    const tally = votes.get(to) ?? votes.set(to, new Map()).get(to)!
    tally.set(of, (tally.get(of) ?? 0) + 1)
  }
  const ofCluster = (id: string): string | undefined =>
    [...(votes.get(id) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
  const ofMention = (id: MentionId | undefined): string | undefined => {
    const mention = id === undefined ? undefined : byId.get(id)
    if (!mention) return undefined
    const to = cluster.get(mention.id)
    return direct(mention) ?? (to === undefined ? undefined : ofCluster(to))
  }
  const ofSource = (source: Source): string | undefined => {
    if (source.kind === "publisher") return "article"
    return source.kind === "mention" ? ofMention(source.mention) : direct(source.span)
  }
  return {
    ofMention,
    ofSpan: direct,
    ofChain: (chain) => chain.map(({ source }) => ofSource(source)),
    clusterOf: (mention) => cluster.get(mention),
  }
}

/** A cluster and the body it belongs to speak with one voice: CSTO's
 *  peacekeepers for CSTO. */
export const alike = (gold: Gold, a: string | undefined, b: string | undefined): boolean => {
  if (a === undefined || b === undefined) return false
  const body = (id: string) => gold.entities.find((entity) => entity.id === id)?.memberOf
  return a === b || body(a) === b || body(b) === a
}
