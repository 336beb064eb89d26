import type {
  Annotated,
  Document,
  FigureClaim,
  LayerName,
  Mention,
  Quantity,
  SourceChain,
} from "../../model/index.ts"
import { overlaps, textOf } from "../../model/index.ts"
import type { Task } from "./task.ts"

/** One figure in the scorer's form: `null` where a side is unbounded. */
export interface PredictedFigure {
  readonly kind: string
  readonly low: number | null
  readonly high: number | null
  readonly bound: string
  readonly group: string | undefined
  readonly source: string | undefined
}

/** Our measures under the names of the figure sets, where they differ. */
const kinds: Readonly<Record<string, string>> = { protesting: "crowd", abducted: "kidnapped" }

const bounds: Readonly<Record<FigureClaim["count"]["bound"], string>> = {
  exact: "exact",
  atLeast: "min",
  moreThan: "min",
  atMost: "max",
  lessThan: "max",
  approx: "approx",
  range: "range",
  vague: "vague",
}

/** Counts of things are no figures of people. */
const things = new Set(["damaged", "destroyed", "seized"])

const real = new Set<FigureClaim["frame"]>(["actual", "historical"])

/** Who promises to look into "the killing of 12" takes it that they were
 *  killed, whatever becomes of the promise. */
const presupposed = (claim: FigureClaim): boolean =>
  claim.by === "figure.act" && /^(killed|injured|abducted|raped)$/.test(claim.measure)

/** Figures of people that are said to have come about. */
export const figures: Task = {
  name: "figures",
  predict: (row, tools) => {
    const { doc } = tools.walk(tools.document(row))
    return { id: row.id, figures: figuresOf(doc) }
  },
}

/** The figure claims of a walked document in the scorer's form. */
export function figuresOf(doc: Annotated<LayerName>): readonly PredictedFigure[] {
  return (
    doc.claims
      /* "No one was hurt" denies by its number; that is no denial of a figure. */
      .filter((claim): claim is FigureClaim => claim.kind === "figure")
      .filter(
        (claim) =>
          (claim.modality !== "denied" || claim.count.high === 0) && !things.has(claim.measure),
      )
      .filter((claim) => real.has(claim.frame) || presupposed(claim))
      .filter((claim) => !(claim.count.best === undefined && claim.count.high === undefined))
      .map((claim) => predicted(claim, doc))
  )
}

function predicted(claim: FigureClaim, doc: Annotated<LayerName>): PredictedFigure {
  const { count } = claim
  const counted = doc.mentions.find((mention) => mention.id === claim.counted)
  return {
    kind: kinds[claim.measure] ?? claim.measure,
    low: count.bound === "atMost" || count.bound === "lessThan" ? null : count.low,
    high: count.high ?? null,
    bound: bounds[count.bound],
    group: counted && withoutNumber(counted, doc),
    source: lastNamed(claim.chain, doc.mentions, doc.document),
  }
}

/** "at least 26 young protesters" without its number. */
function withoutNumber(mention: Mention, doc: Annotated<LayerName>): string {
  const within = (quantity: Quantity) => overlaps(quantity, mention)
  const number = doc.quantities.find(within)
  const head = doc.tokens[mention.head]
  const start = number && head && number.end < head.start ? number.end : mention.start
  const end = head && head.end > start ? head.end : mention.end
  return textOf(doc.document.text, { start, end }).replace(/^\s*(of\s+)?/, "")
}

/** The last of the chain that the text names or describes. */
function lastNamed(
  chain: SourceChain,
  mentions: readonly Mention[],
  document: Document,
): string | undefined {
  for (const { source } of [...chain].reverse()) {
    if (source.kind === "unnamed") return textOf(document.text, source.span)
    if (source.kind !== "mention") continue
    const mention = mentions.find((one) => one.id === source.mention)
    if (mention) return textOf(document.text, mention)
  }
  return undefined
}
