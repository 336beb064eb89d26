import { readFileSync } from "node:fs"
import { overlaps, type Span } from "../../src/model/index.ts"

export type Pair = readonly [number, number]

interface Base {
  readonly id: string
  readonly optional?: boolean
  readonly weak?: boolean
  readonly chain?: readonly (string | null)[]
}

export interface GoldEntity {
  readonly id: string
  readonly virtual?: boolean
  readonly memberOf?: string
  readonly mentions: readonly Pair[]
}
export interface GoldTime extends Base {
  readonly span: Pair
  readonly value: string
}
export interface GoldPlace {
  readonly id: string
  readonly name: string
  readonly iso2?: string
  readonly level: string
  readonly lat?: number
  readonly lon?: number
  readonly toleranceKm?: number
  /** The name stands for somebody there, so that its link is left open. */
  readonly metonym?: string
}
export interface GoldFigure extends Base {
  readonly span: Pair
  readonly phrase: Pair
  readonly kind: string
  readonly bound: string
  readonly low?: number
  readonly high?: number | null
  readonly value: number | null
  readonly group?: string
}
export interface GoldAttribution extends Base {
  readonly source: readonly Pair[]
  readonly sourceAlt?: readonly (readonly Pair[])[]
  readonly content: readonly Pair[]
  readonly contentAlt?: readonly Pair[]
}
export interface GoldEvent extends Base {
  readonly trigger: Pair
  readonly plover: string | null
  readonly alt?: readonly string[]
  readonly actor?: readonly string[]
  readonly recipient?: readonly string[]
}
export interface GoldRelation extends Base {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly evidence: Pair
}
export interface GoldStance extends Base {
  readonly kind: string
  readonly from: string
  readonly to: string | null
  readonly evidence: Pair
}

/** The hand-made gold of a whole article, as `../shared/seed` writes it. */
export interface Gold {
  readonly file: string
  readonly date: string
  readonly entities: readonly GoldEntity[]
  readonly times: readonly GoldTime[]
  readonly places: readonly GoldPlace[]
  readonly figures: readonly GoldFigure[]
  readonly trends: readonly { readonly span: Pair; readonly direction: "up" | "down" }[]
  readonly nonFigures: readonly { readonly span: Pair }[]
  readonly attributions: readonly GoldAttribution[]
  readonly unclear: readonly { readonly span: Pair }[]
  readonly events: readonly GoldEvent[]
  readonly relations: readonly GoldRelation[]
  readonly stances: readonly GoldStance[]
  readonly quotePairs: readonly { readonly span: Pair }[]
}

export const goldOf = (path: string): Gold => JSON.parse(readFileSync(path, "utf8"))

export const spanOf = ([start, end]: Pair): Span => ({ start, end })

export const touches = (span: Span, pair: Pair): boolean => overlaps(span, spanOf(pair))

/** Shared characters over all characters of the two, white space counted. */
export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  const cover = (spans: readonly Span[]) =>
    new Set(
      spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    )
  const [one, two] = [cover(a), cover(b)]
  const shared = [...one].filter((at) => two.has(at)).length
  return shared / (one.size + two.size - shared || 1)
}

/** What came of one group of the gold. */
export interface Outcome {
  readonly group: string
  readonly found: number
  readonly expected: number
  /** Claims of ours that the gold has not; `undefined` where that says nothing. */
  readonly wrong: number | undefined
  /** What was missed or wrong, for people who mend it. */
  readonly details: readonly string[]
}
