import {
  type Annotated,
  type Attribution,
  type AttributionId,
  type Claim,
  contains,
  type DocumentId,
  type DossierLayer,
  type Sentence,
  type Span,
  union,
} from "../model/index.ts"

/** Things that stand somewhere in a text, found by where they stand. */
export interface Shelf<T> {
  add(one: T, span: Span): void
  /** All things that share a character with a span, and maybe others near it, in the
   *  order in which they were added. */
  near(span: Span): readonly T[]
}

/** Characters of a text in one compartment. */
const WIDE = 256

const compartment = (at: number): number => Math.floor(at / WIDE)

interface Kept<T> {
  readonly one: T
  /** Which one came before which. */
  readonly n: number
}

/** An empty shelf. To look around in a long text costs no more than in a short one. */
export function shelf<T>(): Shelf<T> {
  const compartments: (Kept<T>[] | undefined)[] = []
  let count = 0
  return {
    add: (one, { start, end }) => {
      const kept = { one, n: count++ }
      for (let at = compartment(start); at <= compartment(end); at++) {
        const some = compartments[at]
        if (some) some.push(kept)
        else compartments[at] = [kept]
      }
    },
    near: ({ start, end }) => {
      const [first, last] = [compartment(start), compartment(end)]
      if (first === last) return (compartments[first] ?? []).map(({ one }) => one)
      const found = new Set(compartments.slice(first, last + 1).flatMap((some) => some ?? []))
      return [...found].sort((a, b) => a.n - b.n).map(({ one }) => one)
    },
  }
}

/** What is found by its place or id in one report. */
export interface Near {
  /** Claims with their trigger near a span, in text order. */
  claims(span: Span): readonly Claim[]
  /** Attributions with their cue near a span. */
  cues(span: Span): readonly Attribution[]
  /** Attributions with some of their content near a span. */
  contents(span: Span): readonly Attribution[]
  attribution(id: AttributionId | undefined): Attribution | undefined
  /** The sentence that holds a span. */
  sentence(span: Span): Sentence | undefined
}

type Doc = Annotated<DossierLayer>

/** Ways to look around in reports; each report is sorted when first asked for. */
export function nearIn(
  docs: ReadonlyMap<DocumentId, Doc>,
): (document: DocumentId) => Near | undefined {
  const made = new Map<DocumentId, Near>()
  return (id) => {
    const known = made.get(id)
    const doc = docs.get(id)
    if (known || !doc) return known
    const near = nearOf(doc)
    made.set(id, near)
    return near
  }
}

function nearOf({ claims, attributions, sentences }: Doc): Near {
  const byTrigger = shelf<Claim>()
  for (const claim of claims) byTrigger.add(claim, claim.trigger)
  const byCue = shelf<Attribution>()
  const byContent = shelf<Attribution>()
  for (const one of attributions) {
    if (one.cue) byCue.add(one, one.cue)
    byContent.add(one, one.content.reduce(union))
  }
  const bySpan = shelf<Sentence>()
  for (const sentence of sentences) bySpan.add(sentence, sentence)
  const byId = new Map(attributions.map((one) => [one.id, one]))
  return {
    claims: byTrigger.near,
    cues: byCue.near,
    contents: byContent.near,
    attribution: (id) => (id === undefined ? undefined : byId.get(id)),
    sentence: (span) => bySpan.near(span).find((one) => contains(one, span)),
  }
}
