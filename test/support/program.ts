import {
  type Annotated,
  type Claim,
  type ClaimId,
  cite,
  type Document,
  type Dossier,
  type DossierLayer,
  documentId,
  type Ingested,
  type Mention,
  type MentionId,
  SitrepError,
  type Source,
  within,
} from "../../src/model/index.ts"
import {
  type Arrival,
  type Heard,
  type Program,
  type Reading,
  sha256,
} from "../../src/store/index.ts"

/** A program that reads at once, for tests of what keeps its readings: a line a
 *  report; every number is a claim that so many were killed, every capitalised
 *  word a mention. A line with "unreadable" in it is no report. */
export function plainProgram(stamp = "plain 1"): Program {
  return {
    stamp,
    async *ingest(bytes, origin) {
      const lines = new TextDecoder().decode(bytes).split("\n")
      for (const line of lines) yield ingested(line, origin)
    },
    read: (document, notices) => {
      const doc = read(document)
      return { doc, notices, alone: wordsOf(doc) }
    },
    alone: ({ doc }) => wordsOf(doc),
    dossier: (readings, links, judgements) =>
      ({
        ...nothing,
        documents: [...readings]
          .map(({ doc }) => withoutSyntax(doc))
          .sort((a, b) => (a.document.id < b.document.id ? -1 : 1)),
        links: links as never,
        actors: readings.map(told) as never,
        corroborations: judgements as never,
      }) as Dossier,
  }
}

/** What a report tells alone: how many words it has. */
const wordsOf = ({ document, tokens }: Annotated<"tokens">) => ({
  id: document.id,
  words: tokens.length,
})

/** What the reports tell, with or without their syntax. */
const told = (one: Reading | Heard): object =>
  "tokens" in one.doc ? wordsOf(one.doc) : (one as Heard).alone

const withoutSyntax = (doc: Annotated<DossierLayer>): Annotated<DossierLayer> =>
  Object.fromEntries(
    Object.entries(doc).filter(([name]) => !/^(?:tokens|tags|arcs|names)$/.test(name)),
  ) as unknown as Annotated<DossierLayer>

const nothing = {
  format: 1,
  groups: [],
  actors: [],
  places: [],
  settings: [],
  contradictions: [],
  incidents: [],
  series: [],
  withdrawals: [],
  labels: [],
  notices: [],
}

function ingested(text: string, origin: string): Ingested {
  if (text.includes("unreadable"))
    return { ok: false, origin, error: new SitrepError("E_INPUT", "is unreadable", origin) }
  return { ok: true, origin, notices: [], document: documentOf(text, origin) }
}

const documentOf = (text: string, name: string): Document => ({
  id: documentId(name, text),
  name,
  text,
  language: "en",
  meta: {
    title: undefined,
    publisher: "Larn Post",
    author: undefined,
    url: undefined,
    publishedAt: "2021-06-04",
    translatedFrom: undefined,
  },
  blocks: [{ start: 0, end: text.length, role: "paragraph" }],
})

function read(document: Document): Reading["doc"] {
  const { text, id } = document
  const words = [...text.matchAll(/\S+/g)].map(({ 0: form, index }) => {
    return { form, start: index, end: index + form.length }
  })
  return {
    document,
    sentences: [{ start: 0, end: text.length, first: 0, last: words.length }],
    tokens: words,
    tags: words.map(({ form }) => ({ lemma: form, upos: "X", xpos: "X", feats: "" })),
    arcs: words.map((_, i) => ({ head: i - 1, deprel: "dep" })),
    names: [],
    mentions: words
      .filter(({ form }) => /^\p{Lu}/u.test(form))
      .map(({ start, end }, i) => mentionOf(within<"mention">(id, "m", i + 1), start, end)),
    quotations: [],
    times: [],
    quantities: [],
    attributions: [],
    scopes: [],
    claims: words
      .filter(({ form }) => /^\d+$/.test(form))
      .map((word, i) => claimOf(document, within<"claim">(id, "c", i + 1), word)),
  }
}

const mentionOf = (id: MentionId, start: number, end: number): Mention => ({
  id,
  start,
  end,
  head: 0,
  type: "person",
  level: "name",
  plural: false,
})

const publisher = { kind: "publisher" } as unknown as Source

function claimOf(
  document: Document,
  id: ClaimId,
  { form, start, end }: { form: string; start: number; end: number },
): Claim {
  const n = Number(form)
  return {
    id,
    kind: "figure",
    citation: cite(document, { start, end }),
    trigger: { start, end },
    chain: [{ source: publisher, attribution: undefined }],
    modality: "asserted",
    frame: "actual",
    place: undefined,
    time: undefined,
    by: "plain",
    measure: "killed",
    count: { low: n, best: n, high: n, bound: "exact" },
    counted: undefined,
    group: undefined,
    perpetrator: undefined,
    scope: "total",
    trend: undefined,
  } as Claim
}

/** A report of one line as it arrives at a store. */
export function arrivalOf(text: string, origin: string, more: Partial<Arrival> = {}): Arrival {
  const bytes = new TextEncoder().encode(text)
  const reading = plainProgram().read(documentOf(text, origin), [])
  const original = { sha256: sha256(bytes), bytes }
  return { by: "ada", original, origin, part: 0, reading, ...more }
}
