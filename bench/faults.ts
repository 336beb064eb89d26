import type { Row, Tools } from "../src/cli/predict/task.ts"
import type { Annotated, FigureClaim, LayerName, Quantity, Span } from "../src/model/index.ts"
import { hashed } from "../src/read/hash.ts"
import { bySides, deadOf, pairQuantities, sides } from "./figures.ts"

type Doc = Annotated<LayerName>

/** One miss, or one thing said that the gold does not say. */
export interface Fault {
  readonly side: "miss" | "false"
  readonly set: string
  readonly id: string
  /** What the gold has, or what we say. */
  readonly what: string
  /** What to read: the words it rests on, or those that hold the number. */
  readonly words: string
}

/** Finds all faults of a set; `errors` are the lines of its scorer, where it has one. */
export type FindFaults = (rows: readonly Row[], tools: Tools, errors: string) => readonly Fault[]

const flat = (text: string): string => text.replaceAll(/\s+/g, " ").trim()

const sentence = (doc: Doc, span: Span): string =>
  flat(
    doc.sentences
      .filter(({ start, end }) => start < span.end && end > span.start)
      .map(({ start, end }) => doc.document.text.slice(start, end))
      .join(" "),
  )

const figuresIn = (doc: Doc): readonly FigureClaim[] =>
  doc.claims.filter((claim): claim is FigureClaim => claim.kind === "figure")

const brief = (claim: FigureClaim): string =>
  [
    claim.measure,
    claim.count.bound,
    `${claim.count.low}-${claim.count.high ?? ""}`,
    claim.group ?? "-",
    claim.scope,
    claim.modality,
    claim.frame,
    claim.by,
  ].join(" ")

/** A sentence with what we read there. */
function readOut(doc: Doc, text: string): string {
  const ours = figuresIn(doc).filter((claim) => sentence(doc, claim.trigger) === text)
  return [text, ...ours.map((claim) => `  [${brief(claim)}]`)].join("\n    ")
}

/** Most sentences shown for one number. */
const most = 6

/** The sentences in which a number stands; of what we say, those in which we say it. */
function around(doc: Doc, { low, high, kind }: Scored, side: string): string {
  const value = low ?? high ?? 0
  const said = figuresIn(doc).filter(({ measure }) => !kind || measure === kind)
  const where = side === "extra" && said.length > 0 ? said : doc.quantities
  const places = where.filter(({ count }) => (count.best ?? count.low) === value)
  const texts = new Set(
    places.map((place) => sentence(doc, "trigger" in place ? place.trigger : place)),
  )
  return [...texts]
    .slice(0, most)
    .map((text) => readOut(doc, text))
    .join("\n    ")
}

/** A figure as the scorer prints it. */
interface Scored {
  readonly kind: string
  readonly low: number | null
  readonly high: number | null
}

/** A line of the scorer of figures: "- miss ID {…} TEXT". */
const errorLine = /^- (miss|extra) (\S+) (\{.*?\}) /gm

/** What the scorer of figures lists as missed and as said too much. */
export const scoredFaults =
  (set: string): FindFaults =>
  (rows, tools, errors) => {
    const docs = new Map<string, Doc>()
    const docOf = (id: string): Doc => {
      const known = docs.get(id)
      if (known) return known
      const row = rows.find((one) => one.id === id)!
      const { doc } = tools.walk(tools.document({ ...row, figures: undefined }))
      docs.set(id, doc)
      return doc
    }
    return [...errors.matchAll(errorLine)].map(([, side, id = "", what = ""]) => {
      const doc = docOf(id)
      const words = around(doc, JSON.parse(what) as Scored, side ?? "")
      return { side: side === "miss" ? "miss" : "false", set, id, what, words }
    })
  }

/** FA-KES: each side of an article whose number is another one than people coded. */
export const fakesFaults: FindFaults = (rows, tools) =>
  rows.flatMap((row) => {
    const { doc } = tools.walk(tools.document({ ...row, gold: undefined }))
    const gold = row.gold as Readonly<Record<(typeof sides)[number], number>>
    const dead = deadOf(figuresIn(doc))
    const ours = bySides(dead)
    const words = `${flat(doc.document.text.slice(0, 1000))}\n    ${dead.map((one) => `  [${brief(one)}]`).join("\n    ")}`
    return sides
      .filter((side) => ours[side] !== gold[side])
      .flatMap((side) => {
        const what = `${side}: gold ${gold[side]}, ours ${ours[side]}`
        const fault = { set: "figures-fakes", id: String(row.id), what, words }
        return [
          ...(gold[side] > 0 ? [{ ...fault, side: "miss" as const }] : []),
          ...(ours[side] > 0 ? [{ ...fault, side: "false" as const }] : []),
        ]
      })
  })

/** Kinds of numbers that say how much or how many. */
const amounts = /^(amount|percent|money|measure)$/

/** NewsQuant: values not read, bounds that differ, and amounts that the gold lacks. */
export const newsQuantFaults: FindFaults = (rows, tools) =>
  rows.flatMap((row) => {
    const { doc } = tools.walk(tools.document(row))
    const { pairs, missed, left } = pairQuantities(row, doc.quantities)
    const fault = { set: "newsquant", id: String(row.id), words: flat(doc.document.text) }
    const told = (one: Quantity) =>
      `${doc.document.text.slice(one.start, one.end)} (${one.kind} ${one.count.bound})`
    const bounds = pairs
      .filter(({ sign, ours }) => sign !== ours)
      .flatMap(({ sign, quantity }) => {
        const what = `bound ${sign}: ${told(quantity)}`
        return [
          { ...fault, side: "miss" as const, what },
          { ...fault, side: "false" as const, what },
        ]
      })
    return [
      ...bounds,
      ...missed.map(({ value, bound }) => ({
        ...fault,
        side: "miss" as const,
        what: `value ${value} ${bound}`,
      })),
      ...left
        .filter(({ kind }) => amounts.test(kind))
        .map((one) => ({ ...fault, side: "false" as const, what: `extra ${told(one)}` })),
    ]
  })

/** So many of each side, in equal shares over the sets as far as they last. Which ones is
 *  left to a hash of what they are, so that the same are drawn when others are mended. */
export function drawn(faults: readonly Fault[], side: Fault["side"], n: number): readonly Fault[] {
  const key = (fault: Fault) => hashed(`${fault.set} ${fault.id} ${fault.what}`)
  const piles = [...new Set(faults.map(({ set }) => set))].map((set) =>
    faults
      .filter((fault) => fault.set === set && fault.side === side)
      .sort((a, b) => key(a) - key(b)),
  )
  const out: Fault[] = []
  for (let round = 0; out.length < n && piles.some((pile) => pile.length > round); round++)
    out.push(...piles.flatMap((pile) => pile[round] ?? []))
  return out.slice(0, n)
}
