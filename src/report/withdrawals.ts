import type {
  Citation,
  ClaimId,
  FigureClaim,
  NonEmpty,
  ReportLine,
  ReportPart,
  Withdrawal,
} from "../model/index.ts"
import { countedBy, countOf } from "./counted.ts"
import type { Telling } from "./figures.ts"
import { type Ground, line, lineFor, once, part, published } from "./lines.ts"
import { attributed, chainInWords, speakersOf } from "./sources.ts"
import { capital, counted } from "./words.ts"

/** What stands before a number that nobody upholds any more. */
export const takenBack = "Taken back: "

/** Every number that was taken back, by whom, and who goes on telling it; in the
 *  order in which they were taken back. */
export const withdrawalLines = (ground: Ground): readonly ReportLine[] =>
  numbers(ground.dossier.withdrawals, ground).flatMap((some) => withdrawalLine(some, ground) ?? [])

/** The withdrawals of one number together, the first first. */
function numbers(
  withdrawals: readonly Withdrawal[],
  ground: Ground,
): readonly NonEmpty<Withdrawal>[] {
  const when = ({ citation }: Withdrawal): string =>
    ground.known.document(citation.document)?.meta.publishedAt ?? ""
  const sorted = [...withdrawals].sort((a, b) =>
    when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0,
  )
  const byFigure = new Map<ClaimId, Withdrawal[]>()
  const all: Withdrawal[][] = []
  for (const one of sorted) {
    const id = one.figures.find((figure) => byFigure.has(figure))
    const some = id === undefined ? [] : byFigure.get(id)!
    if (some.length === 0) all.push(some)
    some.push(one)
    for (const figure of one.figures) byFigure.set(figure, some)
  }
  return all as unknown as readonly NonEmpty<Withdrawal>[]
}

function withdrawalLine(some: NonEmpty<Withdrawal>, ground: Ground): ReportLine | undefined {
  const figures = figuresIn(
    some.flatMap((one) => one.figures),
    ground,
  )
  const first = figures[0]
  const by = takers(some, ground)
  if (!first || by.length === 0) return undefined
  const text = `${takenBack}${capital(countOf(first, ground))} ${countedBy(figures, ground)}`
  const tellers = attributed(speakersOf(figures, ground.known, ground.names))
  return line("withdrawals", {
    text,
    attribution: `taken back by ${attributed(by)}; told by ${tellers}`,
    claims: figures.map(({ id }) => id),
    citations: once([
      ...some.map(({ citation }) => citation),
      ...figures.map(({ citation }) => citation),
    ]),
    voices: by.length,
    outlets: by.length,
    disputed: true,
    modality: "asserted",
    frame: "actual",
    time: published(ground.known.document(some[0].citation.document)?.meta.publishedAt),
    parts: zombieParts("withdrawals", some, ground),
  })
}

/** Who takes a number back, each once. */
const takers = (some: readonly Withdrawal[], { known, names }: Ground): readonly string[] => [
  ...new Set(
    some.flatMap(({ citation, chain }) => {
      const home = known.document(citation.document)
      return home ? [chainInWords(chain, home, names)] : []
    }),
  ),
]

const figuresIn = (ids: readonly ClaimId[], { known }: Ground): readonly FigureClaim[] =>
  [...new Set(ids)].flatMap((id) => (known.claim(id) as FigureClaim | undefined) ?? [])

/** Rows under a figure for what was taken back of it. */
export function withdrawnParts(
  tellings: readonly Telling[],
  ground: Ground,
): readonly ReportPart[] {
  const own = new Set(tellings.flatMap(({ one }) => one.claims))
  if (own.size === 0) return []
  const met = ground.dossier.withdrawals.filter(({ figures }) => figures.some((id) => own.has(id)))
  return numbers(met, ground).flatMap((some) => {
    const [first] = figuresIn(some[0].figures, ground)
    const by = takers(some, ground)
    if (!first || by.length === 0) return []
    const citations = once([...some.map(({ citation }) => citation), first.citation])
    const row = part("figures", "withdrawn", {
      text: `${capital(countOf(first, ground))} taken back`,
      attribution: `by ${attributed(by)}`,
      claims: some.flatMap(({ figures }) => figures),
      citations: citations as NonEmpty<Citation>,
      time: published(ground.known.document(some[0].citation.document)?.meta.publishedAt),
    })
    return [row, ...zombieParts("figures", some, ground)]
  })
}

/** Who tells a number as if it held after it was taken back, one row for all. */
function zombieParts(
  section: string,
  some: readonly Withdrawal[],
  ground: Ground,
): readonly ReportPart[] {
  const [first, ...others] = [...new Set(some.flatMap(({ zombies }) => zombies))]
  const voices = first && ground.corroborations.get(first)?.voices
  if (!voices) return []
  const told = lineFor(section, { claims: [first, ...others], voices }, ground, "")
  const figure = ground.known.claim(first) as FigureClaim | undefined
  if (!told || !figure) return []
  const outlets = counted(told.outlets, "outlet")
  const text = `${capital(countOf(figure, ground))} told again after that, by ${outlets}`
  return [part(section, "zombie", { ...told, text })]
}

/** Rows for numbers told as what was once said. */
export const recalledParts = (some: readonly Telling[], ground: Ground): readonly ReportPart[] =>
  some.flatMap(({ one, count }) => {
    const told = lineFor("figures", one, ground, `${capital(count)} recalled as what was once said`)
    return told ? [part("figures", "recalled", told)] : []
  })
