import { performance } from "node:perf_hooks"
import { dossier } from "../src/corroborate/dossier.ts"
import {
  type Actor,
  type Annotated,
  type Claim,
  cite,
  type DossierLayer,
  documentId,
  isoDate,
  type Link,
  type Mention,
  type Place,
  type Setting,
  type SourceChain,
  within,
} from "../src/model/index.ts"

/* How joining reports into a dossier grows with their number: made-up reports on
   ever more happenings, each told by eight papers, one of which copies another. */

/** Park and Miller's generator: the same reports in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48271) % 2147483647
    return state % sides
  }
}

const parts = "ba do ka le mi no ra se tu va zo li pe gu".split(" ")
const word = (n: number): string =>
  parts[n % 14]! + parts[Math.floor(n / 14) % 14]! + parts[Math.floor(n / 196) % 14]!

const TOLD = 8
const TOWNS = 400
const FIRST_DAY = 18_262

const place = (n: number): Place => ({
  id: `town${n}` as Place["id"],
  name: `Town${word(n)}`,
  latitude: 40,
  longitude: 60,
  precision: "town",
  country: "KAZ",
  geonames: n,
})

const actor = (n: number): Actor => ({
  id: `body${n}` as Actor["id"],
  names: [`${word(n)} ministry`],
  type: "organization",
  country: "KAZ",
  sector: n % 2 === 0 ? "GOV" : undefined,
  codes: [],
  wikidata: undefined,
})

interface Made {
  readonly doc: Annotated<DossierLayer>
  readonly links: readonly Link[]
  readonly settings: readonly Setting[]
}

function report(n: number, roll: (sides: number) => number, before: string | undefined): Made {
  const happening = Math.floor(n / TOLD)
  const town = (happening * 37) % TOWNS
  const day = FIRST_DAY + Math.floor(happening / 20) + (n % 2)
  const killed = 3 + (happening % 40) + (n % TOLD > 5 ? 2 : 0)
  const body = (happening + (n % 3)) % 50
  const own = Array.from({ length: 110 }, () => word(roll(2700))).join(" ")
  const lead = `Officials told papers that ${killed} people were killed and ${killed * 3} injured when shots were fired in Town${word(town)}. `
  const foot =
    "Read our other pages for the weather and the prices of bread in all the towns of the coast."
  const text = `${lead}${n % TOLD === 3 && before !== undefined ? before : own} ${foot}`
  const id = documentId(`paper${n}`, text)
  const document = {
    id,
    text,
    name: `report ${n}`,
    language: "en",
    meta: {
      title: undefined,
      publisher: `Paper ${n % 500}`,
      author: undefined,
      url: undefined,
      publishedAt: isoDate(day),
      translatedFrom: undefined,
    },
    blocks: [],
  }
  const speaker: Mention = {
    id: within<"mention">(id, "m", 1),
    start: 0,
    end: 9,
    head: 0,
    type: "organization",
    level: "nominal",
    plural: true,
  }
  const chain: SourceChain = [
    { source: { kind: "publisher" }, attribution: undefined },
    { source: { kind: "mention", mention: speaker.id }, attribution: undefined },
  ]
  const claims = [
    told("event", "killed", {
      type: "ASSAULT",
      mode: undefined,
      contexts: [],
      actor: [],
      recipient: [],
    }),
    told("figure", "people were killed", counted("killed", killed)),
    told("figure", "injured", counted("injured", killed * 3)),
  ].map((own, at) => claimOf(own, at + 1))
  function claimOf(own: ReturnType<typeof told>, number: number): Claim {
    const start = text.indexOf(own.words)
    const span = { start, end: start + own.words.length }
    return {
      ...own.fields,
      kind: own.kind,
      id: within<"claim">(id, "c", number),
      citation: cite(document, span),
      trigger: span,
      chain,
      modality: "asserted",
      frame: "actual",
      place: undefined,
      time: undefined,
      by: "bench",
    } as unknown as Claim
  }
  return {
    doc: {
      document,
      sentences: [],
      mentions: [speaker],
      quotations: [],
      times: [],
      quantities: [],
      attributions: [],
      scopes: [],
      claims,
    },
    links: [
      {
        mention: speaker.id,
        to: actor(body).id,
        reason: "made up",
        judgement: "positive",
        by: "bench",
      },
    ],
    settings: claims.map((claim) => ({
      claim: claim.id,
      place: place(town).id,
      placeFrom: "words",
      time: {
        start: `${isoDate(day)}T00:00`,
        end: `${isoDate(day + 1)}T00:00`,
        granularity: "day",
        anchor: n % 2 === 0 ? "words" : "publication",
      },
    })),
  }
}

const told = (kind: string, words: string, fields: object) => ({ kind, words, fields })

const counted = (measure: string, n: number) => ({
  measure,
  count: { low: n, best: n, high: n, bound: "exact" },
  counted: undefined,
  group: "person",
  perpetrator: undefined,
  scope: "total",
  trend: undefined,
})

function seconds(reports: number): number {
  const roll = dice(7)
  const made: Made[] = []
  for (let n = 0; n < reports; n++)
    made.push(report(n, roll, made.at(-1)?.doc.document.text.split(". ")[1]))
  const links = made.flatMap((one) => one.links)
  const settings = made.flatMap((one) => one.settings)
  const linked = new Map(links.map((link) => [link.mention, link.to]))
  const start = performance.now()
  const found = dossier(
    made.map((one) => one.doc),
    {
      actors: Array.from({ length: 50 }, (_, n) => actor(n)),
      places: Array.from({ length: TOWNS }, (_, n) => place(n)),
      links,
      settings,
      same: {
        actor: (a, b) => (a && b ? linked.get(a) === linked.get(b) : undefined),
        place: () => undefined,
        time: () => undefined,
      },
    },
    [],
  )
  const took = (performance.now() - start) / 1000
  const { incidents, series, groups } = found
  console.log(
    `${String(reports).padStart(7)} reports ${took.toFixed(2).padStart(8)} s   ${((1000 * took) / reports).toFixed(3)} s a thousand   ${incidents.length} incidents, ${series.length} series, ${groups.length} groups of copies`,
  )
  return took
}

const sizes = (process.argv[2] ?? "1000,3000,10000").split(",").map(Number)
const took = sizes.map(seconds)
const [first, last] = [took[0]!, took.at(-1)!]
console.log(
  `exponent ${(Math.log(last / first) / Math.log(sizes.at(-1)! / sizes[0]!)).toFixed(2)} (1 is linear)`,
)
