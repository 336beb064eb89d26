/** Reports written by hand, with their claims, for the rooms after `resolve`. */
import {
  type Act,
  type Actor,
  type ActorId,
  type Annotated,
  type Attribution,
  type AttributionId,
  type Claim,
  type ClaimId,
  type Count,
  cite,
  type DossierLayer,
  documentId,
  type Frame,
  type Link,
  type Mention,
  type MentionId,
  type Modality,
  type Place,
  type PlaceId,
  type Resolution,
  type Setting,
  type Source,
  type Span,
  within,
} from "../../src/model/index.ts"

/** A claim as a test writes it: words instead of offsets. */
export interface Told {
  readonly kind: "figure" | "event" | "stance" | "relation"
  /** Words of the claim, as they stand in the text. */
  readonly words: string
  /** Who says so; several make a chain, the outermost first. */
  readonly says?: readonly string[]
  readonly modality?: Modality
  readonly frame?: Frame
  readonly act?: Act
  readonly place?: string
  readonly time?: string
  /** Hours of that day, where the words tell them: "06:00" to "12:00". */
  readonly hours?: readonly [from: string, to: string]
  readonly own?: Record<string, unknown>
}

export interface Report {
  readonly text: string
  readonly publisher?: string
  readonly publishedAt?: string
  readonly title?: string
  /** Names to the words that stand for them in this report. */
  readonly who?: Readonly<Record<string, string>>
  readonly told: readonly Told[]
}

export const exactly = (n: number): Count => ({ low: n, best: n, high: n, bound: "exact" })

export const moreThan = (n: number): Count => ({
  low: n,
  best: n,
  high: undefined,
  bound: "moreThan",
})

/** A figure as a test writes it. */
export const figure = (
  words: string,
  measure: string,
  count: Count,
  group: string | undefined,
  more: Partial<Told> = {},
): Told => ({
  kind: "figure",
  words,
  ...more,
  own: {
    measure,
    count,
    group,
    counted: undefined,
    perpetrator: undefined,
    scope: "total",
    trend: undefined,
    ...more.own,
  },
})

/** An event as a test writes it; actors and recipients by their names in `who`. */
export const event = (
  words: string,
  type: string,
  more: Partial<Told> & {
    mode?: string
    actor?: string[]
    recipient?: string[]
    vehicle?: string
    again?: string
  } = {},
): Told => ({
  kind: "event",
  words,
  ...more,
  own: {
    type,
    mode: more.mode,
    contexts: [],
    cameo: undefined,
    actor: more.actor ?? [],
    recipient: more.recipient ?? [],
    ...(more.vehicle && { vehicle: more.vehicle }),
    ...(more.again && { again: more.again }),
  },
})

interface Made {
  readonly doc: Annotated<DossierLayer>
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
  readonly names: readonly string[]
  readonly places: readonly string[]
}

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`not in the text: "${words}"`)
  return { start, end: start + words.length }
}

/** A denial is the cue's doing only where a test says so; else the words deny. */
const lent = ({ act, modality }: Told): Modality =>
  act === "denial" ? "denied" : modality === "denied" ? "asserted" : (modality ?? "asserted")

function made(report: Report): Made {
  const id = documentId(report.publisher ?? "somewhere", report.text)
  const document = {
    id,
    text: report.text,
    name: report.publisher ?? "report",
    language: "en",
    meta: {
      title: report.title,
      publisher: report.publisher,
      author: undefined,
      url: undefined,
      publishedAt: report.publishedAt,
      translatedFrom: undefined,
    },
    blocks: [],
  }
  const who = Object.entries(report.who ?? {})
  const mentions = who.map(
    ([, words], n): Mention => ({
      ...spanOf(report.text, words),
      id: within<"mention">(id, "m", n + 1),
      head: 0,
      type: "organization",
      level: "name",
      plural: false,
    }),
  )
  const idOf = (name: string): MentionId => mentions[who.findIndex(([key]) => key === name)]!.id
  const attributions: Attribution[] = []
  const claims = report.told.map((told, n): Claim => {
    const chain: { source: Source; attribution: AttributionId | undefined }[] = [
      { source: { kind: "publisher" }, attribution: undefined },
    ]
    for (const name of told.says ?? []) {
      const attribution = within<"attribution">(id, "a", attributions.length + 1)
      const source: Source = { kind: "mention", mention: idOf(name) }
      const span = spanOf(report.text, told.words)
      attributions.push({
        id: attribution,
        type: "indirect",
        source,
        cue: {
          ...spanOf(report.text, report.who![name]!),
          lemma: "say",
          act: told.act ?? "speech",
          lends: lent(told),
        },
        addressee: undefined,
        by: "test",
        content: [span],
        within: chain.at(-1)!.attribution,
      })
      chain.push({ source, attribution })
    }
    const span = spanOf(report.text, told.words)
    const people = (value: unknown) =>
      Array.isArray(value) ? value.map((name) => idOf(name as string)) : value
    const own = Object.fromEntries(
      Object.entries(told.own ?? {}).map(([key, value]) => [
        key,
        ["actor", "recipient"].includes(key)
          ? people(value)
          : ["vehicle", "again"].includes(key)
            ? spanOf(report.text, value as string)
            : ["subject", "object", "holder", "target", "counted", "perpetrator"].includes(key) &&
                typeof value === "string"
              ? idOf(value)
              : value,
      ]),
    )
    return {
      ...own,
      id: within<"claim">(id, "c", n + 1),
      kind: told.kind,
      citation: cite(document, span),
      trigger: span,
      chain,
      modality: told.modality ?? "asserted",
      frame: told.frame ?? "actual",
      place: undefined,
      time: undefined,
      by: "test",
    } as unknown as Claim
  })
  const places = report.told.map((told) => told.place).filter((place) => place !== undefined)
  return {
    doc: {
      document,
      sentences: [],
      mentions,
      quotations: [],
      times: [],
      quantities: [],
      attributions,
      scopes: [],
      claims,
    },
    links: who.map(([name], n) => ({
      mention: mentions[n]!.id,
      to: name as ActorId,
      reason: "test",
      judgement: "positive",
      by: "test",
    })),
    settings: report.told.map((told, n) => ({
      claim: claims[n]!.id as ClaimId,
      place: told.place as PlaceId | undefined,
      placeFrom: "words",
      time: told.time
        ? {
            start: `${told.time}T${told.hours?.[0] ?? "00:00"}`,
            end: `${told.time}T${told.hours?.[1] ?? "24:00"}`,
            granularity: told.hours ? "partOfDay" : "day",
            anchor: "words",
          }
        : undefined,
    })),
    names: who.map(([name]) => name),
    places,
  }
}

const actor = (name: string): Actor => ({
  id: name as ActorId,
  names: [name],
  type: "organization",
  country: undefined,
  sector: name === "ministry" ? "GOV" : undefined,
  codes: [],
  wikidata: undefined,
})

const place = (name: string): Place => ({
  id: name as PlaceId,
  name,
  latitude: 43,
  longitude: 77,
  precision: name === "Kazakhstan" ? "country" : "town",
  country: "KAZ",
  geonames: undefined,
})

/** Reports with a resolution in which a name is the same actor everywhere. */
export function reports(...some: readonly Report[]): {
  readonly docs: readonly Annotated<DossierLayer>[]
  readonly resolution: Resolution
} {
  const all = some.map(made)
  const links = all.flatMap((one) => one.links)
  const settings = all.flatMap((one) => one.settings)
  const linked = new Map(links.map((link) => [link.mention, link.to]))
  const set = new Map(settings.map((setting) => [setting.claim, setting]))
  return {
    docs: all.map((one) => one.doc),
    resolution: {
      actors: [...new Set(all.flatMap((one) => one.names))].sort().map(actor),
      places: [...new Set(all.flatMap((one) => one.places))].sort().map(place),
      links,
      settings,
      same: {
        actor: (a, b) =>
          a === undefined || b === undefined ? undefined : linked.get(a) === linked.get(b),
        place: (a, b) =>
          a === undefined || b === undefined ? undefined : linked.get(a) === linked.get(b),
        time: (a, b) => {
          const [one, other] = [set.get(a.id)?.time, set.get(b.id)?.time]
          return one && other ? one.start === other.start : undefined
        },
      },
    },
  }
}
