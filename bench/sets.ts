import type { Row, Tools } from "../src/cli/predict/task.ts"
import { type FindFaults, fakesFaults, newsQuantFaults, scoredFaults } from "./faults.ts"
import { type Judged, judgeFakes, judgeNeutral, judgeNewsQuant } from "./figures.ts"

/** A number out of a scorer's output, and what to reach. */
export interface Measure {
  readonly label: string
  /** Path into the scorer's JSON, or a pattern with one group for its text. */
  readonly at: string | RegExp
  /** Targets as the scorer counts: a share of one, unless `plain`. */
  readonly first: number | undefined
  readonly aim: number | undefined
  /** The number is no share: an error, a count. */
  readonly plain?: true
  readonly lowerIsBetter?: true
}

/** A development set: where it lies below `../shared/data`, the task that
 *  answers it and the scorer that judges it. */
export interface BenchSet {
  readonly set: string
  readonly task: string
  /** The scorers' name of the task, where it is another. */
  readonly stripped?: string
  readonly scorer: string
  readonly flags?: readonly string[]
  /** Counts in this process where no scorer of the field's is at hand; `predicted` are the
   *  task's lines, made when asked for. */
  readonly judge?: (
    rows: readonly Row[],
    tools: Tools,
    predicted: () => readonly object[],
  ) => Judged
  /** What it gets wrong, one by one, for `--errors`. */
  readonly faults?: FindFaults
  /** Lines read by `--fast`. */
  readonly fast: number
  readonly measures: readonly Measure[]
}

const measure = (label: string, at: string | RegExp, first?: number, aim?: number): Measure => ({
  label,
  at,
  first,
  aim,
})
const events = (...measures: Measure[]) => ({ task: "events", scorer: "events", measures })
const metric = (name: string): string => `metrics.${name}.f1`

/** What `npm run bench` measures; targets from the table of the field that the
 *  project keeps (peers, published systems, human agreement). */
export const sets: readonly BenchSet[] = [
  {
    set: "attribution/polnear",
    task: "attribution",
    scorer: "attribution",
    fast: 12,
    measures: [
      measure("whole triple F1", "attribution.triple.all.f", 0.58, 0.7),
      measure("direct", "attribution.triple.direct.f", 0.88, 0.95),
      measure("mixed", "attribution.triple.mixed.f", 0.72, 0.85),
      measure("indirect", "attribution.triple.indirect.f", 0.45, 0.6),
    ],
  },
  {
    set: "attribution/polnear",
    task: "attribution",
    scorer: "attribution",
    flags: ["--speech"],
    fast: 12,
    measures: [measure("cues of saying only", "attribution.triple.all.f", 0.7, 0.82)],
  },
  {
    set: "attribution/polnear",
    task: "speech",
    stripped: "attribution",
    scorer: "attribution",
    flags: ["--speech"],
    fast: 12,
    measures: [
      measure("the same, answered by the task speech", "attribution.triple.all.f", 0.7, 0.82),
    ],
  },
  {
    set: "attribution/polnear-cofenet",
    task: "spans",
    scorer: "attribution",
    fast: 40,
    measures: [
      measure("source exact F1", "spans.source.exact.f", 0.6, 0.75),
      measure("cue", "spans.cue.exact.f", 0.58, 0.68),
      measure("content", "spans.content.exact.f", 0.45, 0.6),
    ],
  },
  {
    set: "attribution/gum-attribution",
    task: "attribution",
    scorer: "attribution",
    flags: ["--genre", "news"],
    fast: 6,
    measures: [
      measure("triple F1", "attribution.triple.all.f", 0.65, 0.78),
      measure("nested recall", "attribution.triple.nested.r", 0.4, 0.65),
    ],
  },
  {
    set: "attribution/uds-ih2",
    task: "factuality",
    scorer: "attribution",
    fast: 100,
    measures: [
      {
        label: "mean absolute error",
        at: "factuality.mae",
        first: 1.6,
        aim: 1.1,
        plain: true,
        lowerIsBetter: true,
      },
    ],
  },
  {
    set: "attribution/gum-coref",
    task: "coref",
    scorer: "attribution",
    fast: 6,
    measures: [measure("CoNLL F1", "coref.conll", 0.5, 0.65)],
  },
  {
    set: "events/plv",
    ...events(
      measure("PLOVER type, first event", "accuracy.top1", 0.58, 0.72),
      measure("type given the pair", "accuracy.typeGivenPair", 0.72, 0.85),
    ),
    fast: 100,
  },
  {
    set: "events/plover-gsr",
    ...events(
      measure("type F1", metric("type"), 0.62, 0.75),
      measure("actor pair F1", metric("pairLoose"), 0.68, 0.8),
    ),
    fast: 40,
  },
  {
    set: "events/cameo-manual",
    ...events(
      measure("type F1", metric("type"), 0.62, 0.75),
      measure("root F1", metric("root"), 0.52, 0.65),
      measure("full code F1", metric("code"), 0.22, 0.35),
    ),
    fast: 40,
  },
  {
    set: "events/case2021-task2",
    ...events(measure("type F1", metric("type"), 0.65, 0.78)),
    fast: 60,
  },
  {
    set: "events/cameo-quad",
    ...events({
      ...measure("neutral sentences coded", "neutral sentences coded", 0.2, 0.1),
      lowerIsBetter: true,
    }),
    judge: (rows, _, predicted) => judgeNeutral(rows, predicted()),
    fast: 148,
  },
  {
    set: "events/india-police",
    ...events(measure("acts of the police: type precision", "metrics.type.p", undefined, 0.8)),
    flags: ["--only-source", "COP", "--complete", "yes"],
    fast: 400,
  },
  {
    set: "events/ngec-actors",
    task: "actors",
    scorer: "actors",
    fast: 112,
    measures: [
      measure("country", "all.country.accuracy", 0.8, 0.92),
      measure("sector", "all.sector.accuracy", 0.65, 0.85),
    ],
  },
  {
    set: "figures/figures-hand",
    task: "figures",
    scorer: "figures",
    faults: scoredFaults("figures-hand"),
    fast: 64,
    measures: [
      measure("kind + number F1", /F1 ([\d.]+)/, 0.88, 0.95),
      measure("bound right, of those", /bound right ([\d.]+)/, 0.8, 0.93),
      measure("group right", /group right ([\d.]+)/, 0.7, 0.88),
      measure("source right", /source right ([\d.]+)/, 0.6, 0.85),
    ],
  },
  {
    set: "figures/muc4-figures",
    task: "figures",
    scorer: "figures",
    faults: scoredFaults("muc4-figures"),
    flags: ["--recall-only"],
    fast: 20,
    measures: [measure("recall", /R ([\d.]+)/, 0.6, 0.8)],
  },
  {
    set: "figures/figures-fakes",
    task: "figures",
    scorer: "here",
    judge: judgeFakes,
    faults: fakesFaults,
    fast: 40,
    measures: [
      measure("civilians, fighters killed, exact", "civilians, fighters killed, exact", 0.6, 0.8),
      measure("both exact", "both exact"),
    ],
  },
  {
    set: "figures/newsquant",
    task: "figures",
    scorer: "here",
    judge: judgeNewsQuant,
    faults: newsQuantFaults,
    fast: 60,
    measures: [
      measure("values found", "values found"),
      measure("bound right, of those", "bound right, of those"),
      measure("bound right where not equal", "bound right where it is none of equality"),
    ],
  },
  {
    set: "places/places-gwn",
    task: "places",
    scorer: "places",
    flags: ["--literal"],
    fast: 8,
    measures: [
      measure("overlap F1", "mentions.overlap.F1", 0.82, 0.9),
      measure("found and within 161 km", "coordinates.end2endR161", 0.68, 0.8),
    ],
  },
  {
    set: "places/places-trnews",
    task: "places",
    scorer: "places",
    fast: 8,
    measures: [
      measure("overlap F1", "mentions.overlap.F1", 0.85, 0.92),
      measure("found and within 161 km", "coordinates.end2endR161", 0.78, 0.86),
    ],
  },
  {
    set: "times/times-meantime",
    task: "times",
    scorer: "times",
    fast: 30,
    measures: [
      measure("relaxed F1", "relaxed.F1", 0.9, 0.94),
      measure("value F1", "value.F1", 0.72, 0.82),
    ],
  },
  {
    set: "crossdoc/neardup-pairs",
    task: "duplicates",
    scorer: "duplicates",
    fast: 59,
    measures: [
      measure("copy precision", "copy.p", 0.95, 1),
      measure("copy recall", "copy.r", 1, 1),
      measure("not independent F1", "notIndependent.f1", 0.88, 0.95),
    ],
  },
  {
    set: "crossdoc/crossdoc-gva",
    task: "clusters",
    scorer: "clusters",
    fast: 4,
    measures: [
      measure("same incident, pairwise F1", "pairwise.F1", 0.65, 0.85),
      measure("CoNLL F1", "CoNLL", 0.85, 0.92),
    ],
  },
  {
    set: "crossdoc/crossdoc-ecbplus",
    task: "clusters",
    scorer: "clusters",
    fast: 3,
    measures: [measure("CoNLL F1, mentions given", "CoNLL", undefined, 0.8)],
  },
]
