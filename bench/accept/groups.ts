import type { Read } from "../../src/engine.ts"
import type {
  Claim,
  EventClaim,
  FigureClaim,
  RelationClaim,
  Source,
  Span,
  StanceClaim,
} from "../../src/model/index.ts"
import { chainAt, contains, textOf, toldOnce } from "../../src/model/index.ts"
import type { Resolution } from "../../src/resolve/index.ts"
import {
  type Gold,
  type GoldFigure,
  type Outcome,
  overlapOf,
  type Pair,
  spanOf,
  touches,
} from "./gold.ts"
import { alike, type Who } from "./who.ts"

export interface Case {
  readonly gold: Gold
  readonly read: Read
  readonly resolution: Resolution
  readonly who: Who
}

type Judge = (given: Case) => Outcome

const kind = <K extends Claim["kind"]>({ read }: Case, name: K): Extract<Claim, { kind: K }>[] =>
  read.doc.claims.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === name)

const words = ({ read }: Case, pair: Pair | Span): string =>
  textOf(read.doc.document.text, "start" in pair ? pair : spanOf(pair))

/** Puts a group's outcome together from its hits and its false alarms. */
function outcome<T>(
  group: string,
  expected: readonly T[],
  hit: (item: T) => boolean,
  name: (item: T) => string,
  wrong?: readonly string[],
): Outcome {
  const missed = expected.filter((item) => !hit(item))
  return {
    group,
    found: expected.length - missed.length,
    expected: expected.length,
    wrong: wrong?.length,
    details: [
      ...missed.map((item) => `missed ${name(item)}`),
      ...(wrong ?? []).map((item) => `wrong ${item}`),
    ],
  }
}

const entities: Judge = (given) => {
  const { gold, read, who } = given
  const all = gold.entities
    .filter(({ virtual }) => !virtual)
    .flatMap(({ id, mentions }) => mentions.map((pair) => ({ id, pair })))
  const ours = ({ pair }: { pair: Pair }) =>
    read.doc.mentions
      .filter((mention) => overlapOf([mention], [spanOf(pair)]) >= 0.5)
      .sort((a, b) => overlapOf([b], [spanOf(pair)]) - overlapOf([a], [spanOf(pair)]))[0]
  const clusters = new Map<string, Map<string, number>>()
  for (const item of all) {
    const mention = ours(item)
    const cluster = mention && (who.clusterOf(mention.id) ?? mention.id)
    if (cluster === undefined) continue
    const tally = clusters.get(item.id) ?? clusters.set(item.id, new Map()).get(item.id)!
    tally.set(cluster, (tally.get(cluster) ?? 0) + 1)
  }
  const aligned = align(clusters)
  const hit = (item: { id: string; pair: Pair }) => {
    const mention = ours(item)
    return (
      mention !== undefined && (who.clusterOf(mention.id) ?? mention.id) === aligned.get(item.id)
    )
  }
  return outcome("entities", all, hit, ({ id, pair }) => `${id}: ${words(given, pair)}`)
}

/** One cluster of ours for each gold entity, the greatest overlap first. */
function align(clusters: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const cells = [...clusters].flatMap(([id, tally]) =>
    [...tally].map(([cluster, n]) => ({ id, cluster, n })),
  )
  const aligned = new Map<string, string>()
  const used = new Set<string>()
  for (const { id, cluster } of cells.sort((a, b) => b.n - a.n)) {
    if (aligned.has(id) || used.has(cluster)) continue
    aligned.set(id, cluster)
    used.add(cluster)
  }
  return aligned
}

const times: Judge = (given) => {
  const { gold, read } = given
  const found = read.doc.times
  const wrong = found.filter((time) => !gold.times.some(({ span }) => touches(time, span)))
  return outcome(
    "times",
    gold.times.filter(({ optional }) => !optional),
    ({ span, value }) => found.some((time) => touches(time, span) && time.value === value),
    ({ span, value }) =>
      `${words(given, span)} = ${value}, ours ${found.filter((time) => touches(time, span)).map((time) => time.value)}`,
    wrong.map((time) => `${words(given, time)} = ${time.value}`),
  )
}

const places: Judge = (given) => {
  const { gold, resolution } = given
  const judged = (judgements: readonly string[]) =>
    resolution.places.filter(({ id }) =>
      resolution.links.some(({ to, judgement }) => to === id && judgements.includes(judgement)),
    )
  const linked = judged(["positive"])
  const open = judged(["positive", "unsure"])
  const is = (place: (typeof linked)[number], want: (typeof gold.places)[number]): boolean => {
    if (want.lat === undefined || want.lon === undefined) return place.name.includes(want.name)
    return (
      kilometres(place.latitude, place.longitude, want.lat, want.lon) <= (want.toleranceKm ?? 25) &&
      place.precision !== "country"
    )
  }
  return outcome(
    "places",
    gold.places,
    (want) => (want.metonym === undefined ? linked : open).some((place) => is(place, want)),
    ({ name }) => name,
    linked
      .filter((place) => !gold.places.some((want) => is(place, want)))
      .map(({ name, precision }) => `${name} (${precision})`),
  )
}

/** Great-circle distance, haversine, on a sphere of 6,371 km. */
function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(a))
}

const bounds: Readonly<Record<string, readonly string[]>> = {
  "=": ["exact"],
  ">": ["moreThan", "atLeast"],
  "<": ["lessThan", "atMost", "approx"],
  "~": ["approx", "vague", "lessThan"],
  range: ["range", "vague"],
}

const groupKeys: Readonly<Record<string, readonly (string | undefined)[]>> = {
  peacekeepers: ["peacekeeper", "military"],
  arrested: ["person", "civilian", undefined],
  protesters: ["protester"],
  security: ["security_forces"],
}

const sameChain = (
  { gold, who }: Case,
  chain: Parameters<Who["ofChain"]>[0],
  want: readonly (string | null)[] = [],
): boolean => {
  const ours = who.ofChain(chain)
  return (
    ours.length === want.length && want.every((id, i) => id === null || alike(gold, ours[i], id))
  )
}

function isFigure(given: Case, want: GoldFigure, figure: FigureClaim): boolean {
  const { count } = figure
  const value = count.low === want.low && (count.high ?? null) === (want.high ?? null)
  const group = want.group === undefined || groupKeys[want.group]?.includes(figure.group)
  return (
    touches(figure.citation, want.span) &&
    figure.measure === want.kind &&
    value &&
    (bounds[want.bound] ?? []).includes(count.bound) &&
    group === true &&
    sameChain(given, figure.chain, want.chain)
  )
}

/** A duration is read as such, with its bound and under its source, and never
 *  printed as a figure. */
function isDuration(given: Case, want: GoldFigure): boolean {
  const { doc } = given.read
  const bound = (bounds[want.bound] ?? []) as readonly string[]
  const quantity = doc.quantities.some(
    (one) => touches(one, want.span) && one.kind === "time" && bound.includes(one.count.bound),
  )
  const time = doc.times.some(
    (one) =>
      touches(one, want.phrase) &&
      (want.bound === "range" ||
        (want.bound === "<" ? one.mod === "LESS_THAN" || one.mod === "APPROX" : true)),
  )
  const printed = kind(given, "figure").some(
    (figure) => touches(figure.trigger, want.span) || touches(figure.citation, want.span),
  )
  return (
    (quantity || time) &&
    !printed &&
    sameChain(given, chainAt(doc.attributions, spanOf(want.span)), want.chain)
  )
}

/** Rule of the claims that say a number grows or falls without saying it. */
const TREND = "figure.trend"

const trends: Judge = (given) => {
  const { gold } = given
  const ours = kind(given, "figure").filter(({ by }) => by === TREND)
  const hit = (want: Gold["trends"][number], claim: FigureClaim): boolean =>
    touches(claim.citation, want.span) && claim.trend === want.direction
  return outcome(
    "trends",
    gold.trends,
    (want) => ours.some((claim) => hit(want, claim)),
    ({ span }) => words(given, span),
    ours
      .filter((claim) => !gold.trends.some((want) => hit(want, claim)))
      .map((claim) => words(given, claim.citation)),
  )
}

const figures: Judge = (given) => {
  const { gold } = given
  const ours = kind(given, "figure")
  const real = gold.figures.filter(({ kind }) => kind !== "duration")
  const invented = ours.filter(
    (figure) => figure.by !== TREND && !real.some(({ phrase }) => touches(figure.citation, phrase)),
  )
  const shown = (want: GoldFigure) =>
    ours
      .filter((figure) => touches(figure.citation, want.span))
      .map((figure) =>
        JSON.stringify([
          figure.measure,
          figure.count,
          figure.group,
          given.who.ofChain(figure.chain),
        ]),
      )
  return outcome(
    "figures",
    gold.figures,
    (want) =>
      want.kind === "duration"
        ? isDuration(given, want)
        : ours.some((figure) => isFigure(given, want, figure)),
    (want) => `${words(given, want.phrase)}, ours ${shown(want)}`,
    invented.map((figure) => `${figure.measure}: ${words(given, figure.citation)}`),
  )
}

const sources = ({ source, sourceAlt = [] }: Gold["attributions"][number]): (readonly Pair[])[] => [
  source,
  ...sourceAlt,
]

/** Pairs of an attribution of the gold and ours: contents overlap by half, and
 *  the sources touch. */
function triples(
  given: Case,
): { want: Gold["attributions"][number]; ours: Read["doc"]["attributions"][number] | undefined }[] {
  const { gold, read } = given
  const mention = new Map(read.doc.mentions.map((one) => [one.id, one]))
  const taken = new Set<string>()
  return gold.attributions.map((want) => {
    const contents = [want.content, want.contentAlt ?? []].filter((pairs) => pairs.length > 0)
    const fits = (one: Read["doc"]["attributions"][number]): boolean => {
      const span =
        one.source.kind === "mention"
          ? mention.get(one.source.mention)
          : one.source.kind === "unnamed"
            ? one.source.span
            : undefined
      const same = sources(want).some((pairs) =>
        pairs.length === 0
          ? !span
          : span !== undefined && pairs.some((pair) => touches(span, pair)),
      )
      return same && contents.some((pairs) => overlapOf(one.content, pairs.map(spanOf)) >= 0.5)
    }
    const ours = read.doc.attributions.find((one) => !taken.has(one.id) && fits(one))
    if (ours) taken.add(ours.id)
    return { want, ours }
  })
}

const attributions: Judge = (given) => {
  const paired = triples(given)
  const core = paired.filter(({ want, ours }) => !want.weak || ours)
  const matched = new Set(paired.map(({ ours }) => ours?.id))
  const extra = given.read.doc.attributions.filter(({ id }) => !matched.has(id))
  return outcome(
    "attributions",
    core,
    ({ ours }) => ours !== undefined,
    ({ want }) =>
      `${want.id}: ${want.content
        .map((pair) => words(given, pair))
        .join(" … ")
        .slice(0, 80)}`,
    extra.map(
      (one) =>
        `${one.by}: ${one.content
          .map((span) => words(given, span))
          .join(" … ")
          .slice(0, 80)}`,
    ),
  )
}

const chains: Judge = (given) => {
  const core = triples(given).filter(({ want }) => !want.weak)
  const chain = (ours: Read["doc"]["attributions"][number] | undefined) =>
    ours ? chainAt(given.read.doc.attributions, ours.content[0]) : undefined
  const all = given.read.doc.attributions
  const same = (a: Source, b: Source): boolean => {
    const [one, other] = [a, b].map((source) =>
      source.kind === "mention" ? given.who.ofMention(source.mention) : undefined,
    )
    return one !== undefined && one === other
  }
  const at = (ours: Read["doc"]["attributions"][number]) => {
    const whole = chain(ours)!
    const voice = all.find((one) => one.within === ours.id && one.by.endsWith("/link/voice"))
    const end = whole.findIndex(({ attribution }) => attribution === (voice ?? ours).id)
    return toldOnce(whole.slice(0, end + 1) as unknown as typeof whole, all, same)
  }
  return outcome(
    "chains",
    core,
    ({ want, ours }) => ours !== undefined && sameChain(given, at(ours), want.chain),
    ({ want, ours }) =>
      `${want.id}: ${want.chain}, ours ${ours ? given.who.ofChain(at(ours)) : "none"}`,
  )
}

const eventHit = (want: Gold["events"][number], event: EventClaim): boolean =>
  touches(event.trigger, want.trigger) && [want.plover, ...(want.alt ?? [])].includes(event.type)

const ploverOnly = (given: Case): EventClaim[] =>
  kind(given, "event").filter(
    ({ type }) =>
      given.gold.events.some(({ plover, alt }) => plover === type || alt?.includes(type)) ||
      (/^[A-Z]+$/.test(type) && sixteen.has(type)),
  )

const sixteen = new Set(
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(
    " ",
  ),
)

const events: Judge = (given) => {
  const ours = ploverOnly(given)
  const wanted = given.gold.events.filter(({ plover }) => plover)
  const core = wanted.filter(
    (want) => !want.optional || ours.some((event) => eventHit(want, event)),
  )
  const wrong = ours.filter((event) => !given.gold.events.some((want) => eventHit(want, event)))
  return outcome(
    "events",
    core,
    (want) => ours.some((event) => eventHit(want, event)),
    (want) =>
      `${want.id} ${want.plover}: ${words(given, want.trigger)}, ours ${ours.filter((event) => touches(event.trigger, want.trigger)).map(({ type }) => type)}`,
    wrong.map((event) => `${event.type}: ${words(given, event.trigger)} (${event.by})`),
  )
}

/** Who did it to whom. A pair of the gold is found where an event of ours on its words has
 *  both its sides; what names a party and pairs with no event of the gold, optional ones
 *  included, is wrong. */
const eventPairs: Judge = (given) => {
  const { gold, who } = given
  const ours = ploverOnly(given)
  const side = (want: readonly string[] | undefined, got: EventClaim["actor"]): boolean =>
    !want || want.length === 0
      ? true
      : got.some((mention) => want.some((id) => alike(gold, who.ofMention(mention), id)))
  const pairs = (want: Gold["events"][number], event: EventClaim): boolean =>
    eventHit(want, event) && side(want.actor, event.actor) && side(want.recipient, event.recipient)
  const core = gold.events.filter(({ plover, optional }) => plover && !optional)
  const named = (event: EventClaim): string =>
    `${event.actor.map(who.ofMention)} > ${event.recipient.map(who.ofMention)}`
  const wrong = ours.filter(
    (event) =>
      event.actor.length + event.recipient.length > 0 &&
      !gold.events.some((want) => pairs(want, event)),
  )
  return outcome(
    "event pairs",
    core,
    (want) => ours.some((event) => pairs(want, event)),
    (want) =>
      `${want.id} ${words(given, want.trigger)}: ${want.actor} > ${want.recipient}, ours ${ours.filter((event) => eventHit(want, event)).map(named)}`,
    wrong.map((event) => `${event.type} ${words(given, event.trigger)}: ${named(event)}`),
  )
}

/** Our keys for the relation types of the gold. */
const relationKeys: readonly (readonly [RegExp, readonly string[]])[] = [
  [/spouse|family/, ["spouse", "kin"]],
  [/president|head of|leader|minister|representative/, ["leader", "office", "representative"]],
  [/ministry|department/, ["department"]],
  [/member/, ["member"]],
  [/force/, ["force", "member"]],
  [/outlet/, ["outlet"]],
  [/owned/, ["owner"]],
  [/made/, ["maker"]],
  [/located/, ["located"]],
  [/spokesperson/, ["spokesperson"]],
  [/neighbour/, ["neighbour"]],
  [/counterpart/, ["counterpart"]],
  [/body/, ["body", "leader", "office"]],
]

const relations: Judge = (given) => {
  const { gold, who } = given
  const ours = kind(given, "relation")
  const hit = (want: Gold["relations"][number], claim: RelationClaim): boolean => {
    const ends = [who.ofMention(claim.subject), who.ofMention(claim.object)]
    const keys = relationKeys.find(([type]) => type.test(want.type))?.[1] ?? []
    const same = alike(gold, ends[0], want.from) && alike(gold, ends[1], want.to)
    const turned = alike(gold, ends[1], want.from) && alike(gold, ends[0], want.to)
    return (
      keys.includes(claim.relation) && touches(claim.citation, want.evidence) && (same || turned)
    )
  }
  const core = gold.relations.filter(
    (want) => !want.optional || ours.some((claim) => hit(want, claim)),
  )
  return outcome(
    "relations",
    core,
    (want) => ours.some((claim) => hit(want, claim)),
    ({ id, type, from, to }) => `${id}: ${from} ${type} ${to}`,
    ours
      .filter((claim) => !gold.relations.some((want) => hit(want, claim)))
      .map(
        (claim) =>
          `${who.ofMention(claim.subject)} ${claim.relation} ${who.ofMention(claim.object)}: ${words(given, claim.citation)}`,
      ),
  )
}

/** Our reactions for the stances of the gold. */
const reactionKeys: Readonly<Record<string, readonly string[]>> = {
  support: ["support", "offer"],
  warning: ["warn", "threaten", "concern"],
  monitoring: ["monitor"],
  appeal: ["call_on", "call_for_restraint", "demand"],
  "offer of support": ["offer", "support"],
  praise: ["praise", "congratulate", "support", "thank", "welcome"],
  condemnation: ["condemn", "criticise", "accuse"],
  "threat of force": ["threaten", "warn"],
  opposition: ["oppose", "reject", "criticise"],
}

const stances: Judge = (given) => {
  const { gold, who } = given
  const ours = kind(given, "stance")
  const hit = (want: Gold["stances"][number], claim: StanceClaim): boolean =>
    touches(claim.citation, want.evidence) &&
    (reactionKeys[want.kind] ?? []).includes(claim.reaction ?? "") &&
    alike(gold, who.ofMention(claim.holder), want.from)
  const core = gold.stances.filter(
    (want) => !want.optional || ours.some((claim) => hit(want, claim)),
  )
  return outcome(
    "stances",
    core,
    (want) => ours.some((claim) => hit(want, claim)),
    ({ id, from, kind, to }) => `${id}: ${from} ${kind} ${to}`,
    ours
      .filter((claim) => !gold.stances.some((want) => hit(want, claim)))
      .map(
        (claim) =>
          `${who.ofMention(claim.holder)} ${claim.reaction}: ${words(given, claim.citation)}`,
      ),
  )
}

const quotations: Judge = (given) => {
  const ours = given.read.doc.quotations
  const same = ({ span }: { span: Pair }) =>
    ours.some(({ start, end }) => start === span[0] && end === span[1])
  return outcome(
    "quotation pairs",
    given.gold.quotePairs,
    same,
    ({ span }) => words(given, span).slice(0, 60),
    ours
      .filter(
        ({ start, end }) =>
          !given.gold.quotePairs.some(({ span }) => span[0] === start && span[1] === end),
      )
      .map((quotation) => words(given, quotation).slice(0, 60)),
  )
}

const unclear: Judge = (given) => {
  const { doc } = given.read
  return outcome(
    "unclear",
    given.gold.unclear,
    ({ span }) =>
      doc.scopes.some(
        (scope) =>
          scope.modality === "unclear" &&
          (contains(spanOf(span), scope.cue) || touches(scope, span)),
      ),
    ({ span }) => words(given, span),
  )
}

const nonFigures: Judge = (given) => {
  const ours = kind(given, "figure")
  return outcome(
    "non-figures left alone",
    given.gold.nonFigures,
    ({ span }) => !ours.some((figure) => touches(figure.citation, span)),
    ({ span }) => words(given, span),
  )
}

const citations: Judge = (given) => {
  const { document, claims } = { document: given.read.doc.document, claims: given.read.doc.claims }
  return outcome(
    "citations that re-slice",
    claims,
    ({ citation }) => textOf(document.text, citation) === citation.exact,
    ({ citation }) => citation.exact,
  )
}

/** Every group of the gold, in the order in which people ask. */
export const judges: readonly Judge[] = [
  entities,
  times,
  places,
  figures,
  trends,
  nonFigures,
  attributions,
  chains,
  events,
  eventPairs,
  relations,
  stances,
  quotations,
  unclear,
  citations,
]
