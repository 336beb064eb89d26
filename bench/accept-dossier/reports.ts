import {
  type Attribution,
  attributionsAt,
  chainAt,
  claimsOf,
  type FigureClaim,
  overlaps,
  type Span,
} from "../../src/model/index.ts"
import { overlapOf } from "../accept/gold.ts"
import { type GoldAttribution, type GoldFigure, placeOf } from "./gold.ts"
import { type Item, type Judged, judged } from "./outcome.ts"
import { chainShown, type Sample, shown, TREND } from "./sample.ts"

/** One question about a figure that was found. */
interface Aspect {
  readonly group: string
  readonly key: string
  right(want: GoldFigure, ours: FigureClaim, given: Sample): boolean
  ours(figure: FigureClaim, given: Sample): string
}

const also = (one: string, more: readonly string[] = []): readonly string[] => [one, ...more]

const aspects: readonly Aspect[] = [
  {
    group: "  … bound",
    key: "bound",
    right: (want, { count }) =>
      count.bound === want.bound &&
      (want.bound === "vague" || count.low === want.low) &&
      (want.bound === "vague" || (count.high ?? null) === want.high),
    ours: ({ count }) => JSON.stringify(count),
  },
  {
    group: "  … whom it counts",
    key: "group",
    right: (want, { group }) => want.group.includes(group ?? null),
    ours: ({ group }) => String(group),
  },
  {
    group: "  … place",
    key: "place",
    right: (want, ours, given) => isPlace(want.place, placeName(ours, given), given),
    ours: (figure, given) => placeName(figure, given) ?? "none",
  },
  {
    group: "  … as of",
    key: "asOf",
    right: (want, ours, given) =>
      also(want.asOf, want.asOfAlso).some((day) => isDay(day, ours, given)),
    ours: ({ id }, { last }) => JSON.stringify(last.known.setting(id)?.time),
  },
  {
    group: "  … chain",
    key: "chain",
    right: (want, ours, given) =>
      [want.chain, ...(want.chainAlso ?? [])].some((chain) =>
        given.sameChain(ours.chain, ours.citation.document, chain),
      ),
    ours: ({ chain, citation }, { last }) => chainShown(chain, citation.document, last.known),
  },
  {
    group: "  … scope",
    key: "scope",
    right: (want, { scope }) => also(want.scope, want.scopeAlso).includes(scope),
    ours: ({ scope }) => scope,
  },
  {
    group: "  … modality and frame",
    key: "frame",
    right: (want, { modality, frame }) =>
      also(want.modality, want.modalityAlso).includes(modality) &&
      also(want.frame, want.frameAlso).includes(frame),
    ours: ({ modality, frame }) => `${modality} ${frame}`,
  },
]

const placeName = ({ id }: FigureClaim, { last }: Sample): string | undefined => {
  const place = last.known.setting(id)?.place
  return place === undefined ? undefined : last.known.place(place)?.name
}

/** Is the place of that name the place of the gold? */
export const isPlace = (want: string, name: string | undefined, { gold }: Sample): boolean =>
  name !== undefined && [want, ...(gold.where[want] ?? [])].includes(name)

/** Does the claim speak for that day, or, where the gold has but a month, for a
 *  day in it? */
function isDay(day: string, { id }: FigureClaim, { last }: Sample): boolean {
  const time = last.known.setting(id)?.time
  if (!time) return false
  return (
    time.start.startsWith(day) ||
    (time.start.slice(0, 10) <= day &&
      day < time.end.slice(0, 10) &&
      day.length === 10 &&
      ["minute", "hour", "partOfDay", "day"].includes(time.granularity))
  )
}

/** Figures that were found, then each question about those. */
export function figures(given: Sample): readonly Judged[] {
  const all = given.gold.reports.flatMap((one) => one.figures)
  const core = all.filter(({ optional, id }) => !optional || given.figure(id))
  const items = core
    .filter(({ optional }) => !optional)
    .map((want) => ({
      key: `found ${want.id}`,
      right: given.figure(want.id) !== undefined,
      missed: `“${want.words}”`,
    }))
  const found = core.flatMap((want) => {
    const ours = given.figure(want.id)
    return ours ? [{ want, ours }] : []
  })
  const asked = aspects.map(({ group, key, right, ours: tell }) =>
    judged(
      group,
      found
        .filter(({ want }) => !want.optional)
        .map(({ want, ours }) => ({
          key: `${key} ${want.id}`,
          right: right(want, ours, given),
          missed: `“${want.words}”, ours ${tell(ours, given)}`,
        })),
    ),
  )
  return [judged("figures: measure, number", items, invented(given)), ...asked, whole(given, asked)]
}

/** Figures in which all questions were answered right. */
function whole({ gold }: Sample, asked: readonly Judged[]): Judged {
  const keys = aspects.map(({ key }) => key)
  const items = gold.reports
    .flatMap((one) => one.figures)
    .filter(({ optional }) => !optional)
    .map(({ id, words }): Item => {
      const wrong = keys.filter((key, n) => !asked[n]!.right.has(`${key} ${id}`))
      return { key: `figure ${id}`, right: wrong.length === 0, missed: `“${words}”: ${wrong}` }
    })
  return { ...judged("  … all of it", items), details: [] }
}

/** Figures of ours that nobody finds in the reports; a sentence that takes a
 *  number back may tell it once more. */
const invented = (given: Sample): readonly string[] =>
  claimsOf(given.last.dossier.documents, "figure")
    .filter(
      ({ by, id, withdrawn }) =>
        by !== TREND && withdrawn === undefined && given.isFigure(id) === undefined,
    )
    .map(
      (one) =>
        `${one.measure} ${JSON.stringify(one.count.best ?? one.count.low)}: ${shown(one, given)}`,
    )

/** What counts nobody killed, injured, detained or deployed. */
export function notFigures(given: Sample): Judged {
  const items = given.gold.reports.flatMap(({ report, notFigures: none }) =>
    none.map(({ words, nth }): Item => {
      const span = given.span({ report, words, ...(nth === undefined ? {} : { nth }) })
      const ours = claimsOf(given.last.dossier.documents, "figure").filter(
        ({ citation, measure }) =>
          given.number(citation.document) === report &&
          telling.has(measure) &&
          numberAt(given, report, span).some((at) => overlaps(citation, at)),
      )
      const hit = ours.filter(
        (one) => one.withdrawn === undefined && given.isFigure(one.id) === undefined,
      )
      return {
        key: `notFigure ${report} ${words}`,
        right: hit.length === 0,
        missed: hit.map(({ measure }) => measure).join(),
      }
    }),
  )
  return judged("no figure of people", items)
}

const telling = new Set(["killed", "injured", "arrested", "deployed"])

/** The digits in the words, or all of the words where there are none. */
function numberAt({ reports }: Sample, report: string, span: Span): readonly Span[] {
  const words = reports.get(report)!.text.slice(span.start, span.end)
  const digits = /\d[\d,:]*/.exec(words)
  if (!digits) return [span]
  const start = span.start + digits.index
  return [{ start, end: start + digits[0].length }]
}

/** Least overlap at which two contents are one. */
const SAME = 0.5

/** Who says what: content and the whole chain. */
export function attributions(given: Sample): Judged {
  const items = given.gold.reports.flatMap(({ report, attributions: wanted }) =>
    wanted.filter(({ optional }) => !optional).map((want) => attribution(want, report, given)),
  )
  return judged("attributions with chain", items)
}

function attribution(want: GoldAttribution, report: string, given: Sample): Item {
  const { doc } = given.reads.get(report)!
  const span = placeOf(doc.document.text, want.content)!
  const near = doc.attributions.filter((one) => one.content.some((part) => overlaps(part, span)))
  const close = near.filter((one) => overlapOf(one.content, [span]) >= SAME || within(one, span))
  const chains = [want.chain, ...(want.chainAlso ?? [])]
  const right = close.some((one) =>
    chains.some((chain) => given.sameChain(upTo(one, given, report), doc.document.id, chain)),
  )
  const ours = (close.length > 0 ? close : near).map((one) =>
    chainShown(upTo(one, given, report), doc.document.id, given.last.known),
  )
  return {
    key: `attribution ${want.id}`,
    right,
    missed: `${want.chain.join(" > ")}: “${want.content.slice(0, 60)}”, ours ${ours.join(" | ") || "none"}`,
  }
}

const within = ({ content }: Attribution, span: Span): boolean =>
  content.some((part) => part.start <= span.start && span.end <= part.end)

/** The chain that ends with an attribution. */
function upTo(one: Attribution, { reads }: Sample, report: string) {
  const { attributions: all } = reads.get(report)!.doc
  const chain = chainAt(all, one.content[0])
  const end = chain.findIndex(({ attribution: id }) => id === one.id)
  const holding = attributionsAt(all, one.content[0])
  return (end < 0 || holding.length === 0 ? chain : chain.slice(0, end + 1)) as typeof chain
}
