import { expect, test } from "vitest"
import { dossier } from "../../src/corroborate/dossier.ts"
import {
  type Act,
  type Annotated,
  type Attribution,
  cite,
  type DossierLayer,
  type Notice,
  type ReportLine,
  type Span,
  within,
} from "../../src/model/index.ts"
import { markdown, situation, text } from "../../src/report/index.ts"
import { through } from "../../src/report/sources.ts"
import { event, exactly, figure, type Report, reports } from "../support/reports.ts"

type Doc = Annotated<DossierLayer>

const spanOf = (doc: Doc, words: string): Span => {
  const start = doc.document.text.indexOf(words)
  if (start < 0) throw new RangeError(`not in the text: "${words}"`)
  return { start, end: start + words.length }
}

/** Sentences end at full stops. */
const withSentences = (doc: Doc): Doc => ({
  ...doc,
  sentences: [...doc.document.text.matchAll(/[^.]+\.\s*/g)].map((one) => ({
    start: one.index,
    end: one.index + one[0].length,
    first: 0,
    last: 0,
  })),
})

/** An attribution by words; a source that is in no `who` is one without a name. */
const said = (doc: Doc, n: number, source: string, cue: string, content: string, act: Act) => {
  const at = spanOf(doc, source)
  const mention = doc.mentions.find(({ start }) => start === at.start)
  return {
    id: within<"attribution">(doc.document.id, "a", n),
    type: "indirect",
    source: mention ? { kind: "mention", mention: mention.id } : { kind: "unnamed", span: at },
    cue: { ...spanOf(doc, cue), lemma: cue, act, lends: "asserted" },
    addressee: undefined,
    by: "test",
    content: [spanOf(doc, content)],
    within: undefined,
  } as Attribution
}

type Saying = readonly [source: string, cue: string, content: string, act?: Act]

function written(
  report: Report,
  sayings: readonly Saying[] = [],
  notices?: (doc: Doc) => Notice[],
) {
  const { docs, resolution } = reports(report)
  const all = docs.map(withSentences).map((doc) => ({
    ...doc,
    attributions: [
      ...doc.attributions,
      ...sayings.map(([who, cue, content, act = "speech"], n) =>
        said(doc, 50 + n, who, cue, content, act),
      ),
    ],
  }))
  const found = dossier(
    all,
    resolution,
    all.flatMap((doc) => notices?.(doc) ?? []),
  )
  return situation(found, { title: "The valley", asOf: "2022-01-07" })
}

const linesOf = (report: ReturnType<typeof written>, key: string): readonly ReportLine[] =>
  report.sections.find((section) => section.key === key)?.lines ?? []

const texts = (report: ReturnType<typeof written>, key: string): readonly string[] =>
  linesOf(report, key).map((line) => line.text)

const paper = { publisher: "Gazette", publishedAt: "2022-01-07" }

test("a happening is told by its clause, and each happening by its own", () => {
  const report = written({
    ...paper,
    text: "After weeks of calm, crowds stormed the depot on the hill, and the mayor left the valley.",
    told: [event("crowds stormed the depot", "ASSAULT"), event("the mayor left", "TRAVEL")],
  })
  expect(texts(report, "events")).toEqual([
    "“After weeks of calm, crowds stormed the depot on the hill”",
    "“the mayor left the valley”",
  ])
})

test("what a key figure tells is no happening of its own", () => {
  const report = written({
    ...paper,
    text: "In the clashes 26 guards were killed.",
    told: [
      figure("26 guards were killed", "killed", exactly(26), "police"),
      event("26 guards were killed", "ASSAULT"),
    ],
  })
  expect(texts(report, "figures")).toEqual(["26 police officers killed"])
  expect(linesOf(report, "events")).toEqual([])
})

test("what is only feared is not announced", () => {
  const report = written({
    ...paper,
    text: "The envoy warned against violence in the valley. Guards will leave the depot by night.",
    who: { envoy: "The envoy", guards: "Guards" },
    told: [
      event("violence in the valley", "ASSAULT", { frame: "future", says: ["envoy"] }),
      event("Guards will leave the depot", "RETREAT", { frame: "future", actor: ["guards"] }),
    ],
  })
  expect(texts(report, "announced")).toEqual(["Announced: “Guards will leave the depot”"])
})

test("days long before the first report are background", () => {
  const report = written({
    ...paper,
    text: "Settlers burned the old mill. Guards burned the new mill.",
    told: [
      event("Settlers burned the old mill", "ASSAULT", { time: "2021-06-01" }),
      event("Guards burned the new mill", "ASSAULT", { time: "2022-01-05" }),
    ],
  })
  expect(texts(report, "background")).toEqual(["“Settlers burned the old mill”"])
  expect(texts(report, "events")).toEqual(["“Guards burned the new mill”"])
})

test("happenings stand under their day, which is not told again", () => {
  const report = written({
    ...paper,
    text: "Guards burned the new mill.",
    told: [event("Guards burned the new mill", "ASSAULT", { time: "2022-01-05" })],
  })
  expect(text(report)).toContain(
    "  5 January 2022\n    “Guards burned the new mill”\n      — Gazette (1",
  )
  expect(markdown(report)).toContain(
    "### 5 January 2022\n\n- “Guards burned the new mill” — Gazette",
  )
})

test("a name given to somebody is told with whom it is given to", () => {
  const report = written(
    {
      ...paper,
      text: "The governor spoke of the miners he called “drifters”. The smith called himself king of the hill.",
      who: {
        governor: "The governor",
        miners: "the miners",
        "Tom Field": "he called",
        smith: "The smith",
      },
      told: [],
    },
    [
      ["he called", "called “", "“drifters”", "label"],
      ["The smith", "called himself", "himself king of the hill", "label"],
    ],
  )
  expect(texts(report, "statements")).toEqual([
    "Tom Field called the miners: “drifters”",
    "The smith called himself: “king of the hill”",
  ])
})

test("an account speaks as an account, and what has no voice does not speak", () => {
  const report = written(
    {
      ...paper,
      text: "According to unconfirmed reports, the bridge has fallen. The fog suggests that nobody will come. Herders are asked to stay at home tonight.",
      told: [],
    },
    [
      ["unconfirmed reports", "According to", "the bridge has fallen"],
      ["The fog", "suggests", "that nobody will come", "evidence"],
      ["are asked", "are asked", "to stay at home", "request"],
    ],
  )
  expect(texts(report, "statements")).toEqual([
    "According to unconfirmed reports: “the bridge has fallen”",
    "It is asked (by whom is not said): “to stay at home”",
  ])
})

test("words inside what the same speaker says are not told twice", () => {
  const report = written(
    {
      ...paper,
      text: "The mayor said that he was ready to lead the valley. The mayor is ready.",
      who: { mayor: "The mayor" },
      told: [],
    },
    [
      ["The mayor", "said", "that he was ready to lead the valley"],
      ["The mayor", "ready", "to lead the valley", "intention"],
    ],
  )
  expect(texts(report, "statements")).toEqual(["The mayor said: “he was ready to lead the valley”"])
})

test("a chain names nobody twice", () => {
  expect(through(["the Gazette", "Ivan Petrov", "ivan Petrov", "the Gazette", "his aide"])).toEqual(
    ["his aide", "the Gazette", "ivan Petrov"],
  )
})

test("an office is told once, however it is spelled", () => {
  const role = (words: string, as: string) => ({
    kind: "relation" as const,
    words,
    own: {
      relation: "office",
      subject: "Anna Berg",
      object: "valley",
      role: as,
      standing: "current",
    },
  })
  const report = written({
    ...paper,
    text: "President Anna Berg spoke. Anna Berg, president of the valley, left.",
    who: { "Anna Berg": "Anna Berg", valley: "the valley" },
    told: [role("President Anna Berg", "President"), role("Anna Berg, president of", "president")],
  })
  expect(texts(report, "actors")).toEqual(["Anna Berg: President of the valley"])
  expect(linesOf(report, "open")).toEqual([])
})

test("nobody praises himself, and one without a name takes no side", () => {
  const stance = (holder: string) => ({
    kind: "stance" as const,
    words: `${holder} praised`,
    own: { holder, target: "Anna", polarity: "favor", reaction: undefined },
  })
  const report = written({
    ...paper,
    text: "Anna praised Anna. Boris praised Anna.",
    who: { Anna: "Anna", Boris: "Boris" },
    told: [stance("Anna"), stance("Boris")],
  })
  expect(texts(report, "stances")).toEqual(["Boris supports Anna"])
})

test("equal remarks on one text are one line with all their places", () => {
  const remark = (doc: Doc, words: string, code: string): Notice => ({
    code,
    message: "A mark is odd.",
    citation: cite(doc.document, spanOf(doc, words)),
    by: "test",
  })
  const report = written({ ...paper, text: "One. Two. Three.", told: [] }, [], (doc) => [
    remark(doc, "One", "N_TURNED_QUOTE"),
    remark(doc, "Two", "N_TURNED_QUOTE"),
    remark(doc, "Two", "N_ODD"),
    remark(doc, "Three", "N_ODD"),
  ])
  expect(texts(report, "notices")).toEqual([
    "2 quotation marks turned round; paired by their place.",
    "A mark is odd. (2 times)",
  ])
  expect(linesOf(report, "notices")[0]?.citations).toHaveLength(2)
})
