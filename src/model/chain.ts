import type { Attribution, Source, SourceChain, SourceLink } from "./attribution.ts"
import { contains, type Span } from "./span.ts"

const reach = (attribution: Attribution): number =>
  attribution.content.reduce((sum, part) => sum + part.end - part.start, 0)

/** Does what an attribution reports hold the span? One that begins in the cue and goes
 *  on into the content right behind it ("of 40" in "spoke of 40") is held too. */
const holds = ({ content, cue }: Attribution, span: Span): boolean =>
  content.some(
    (part) =>
      contains(part, span) ||
      (cue !== undefined &&
        cue.start <= span.start &&
        span.start < cue.end &&
        part.start >= cue.end &&
        part.start < span.end &&
        span.end <= part.end),
  )

/** The attributions in whose content `span` stands, the outermost first. A span
 *  that sticks out of every content has none. */
export function attributionsAt(
  attributions: readonly Attribution[],
  span: Span,
): readonly Attribution[] {
  const holding = attributions.filter((one) => holds(one, span))
  if (holding.length < 2) return holding
  const depth = depths(attributions)
  return holding.sort(
    (a, b) => depth(a) - depth(b) || reach(b) - reach(a) || a.content[0].start - b.content[0].start,
  )
}

/** All who stand between what `span` says and the reader: the publisher, then
 *  the source of every attribution whose content holds the span, the outermost
 *  first. Linear in the number of attributions. */
export function chainAt(attributions: readonly Attribution[], span: Span): SourceChain {
  const links = attributionsAt(attributions, span).map(
    (one): SourceLink => ({ source: one.source, attribution: one.id }),
  )
  return [{ source: { kind: "publisher" }, attribution: undefined }, ...links]
}

/** The chain with each who speaks twice in a row told once, where he is nearest to the
 *  claim: "the general’s order to shoot those he called bandits" has one link. What
 *  somebody is quoted as saying of his own words keeps both. */
export function toldOnce(
  chain: SourceChain,
  attributions: readonly Attribution[],
  same: (a: Source, b: Source) => boolean,
): SourceChain {
  const quoted = new Set(attributions.filter(({ type }) => type === "direct").map(({ id }) => id))
  const [publisher, ...links] = chain
  const once = links.filter(({ source, attribution }, n) => {
    const next = links[n + 1]
    const spoken = attribution !== undefined && quoted.has(attribution)
    return next === undefined || spoken || !same(source, next.source)
  })
  return [publisher, ...once]
}

/** How many attributions stand around one; a broken or circular `within` ends
 *  the count. */
function depths(attributions: readonly Attribution[]): (one: Attribution) => number {
  const byId = new Map(attributions.map((one) => [one.id, one]))
  return (one) => {
    let depth = 0
    for (let at = one.within; at !== undefined && depth <= byId.size; depth++)
      at = byId.get(at)?.within
    return depth
  }
}
