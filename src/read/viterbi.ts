/** Kinds of names. */
export const nameTypes = ["PER", "LOC", "ORG"] as const

/** Label 0 is outside; then begin, inside, last and unit of each type. Term:
 *  BILOU (Ratinov and Roth 2009). */
export const labelCount = 1 + 4 * nameTypes.length

/** Label for a place in a name: 0 begin, 1 inside, 2 last, 3 unit. */
export const labelOf = (type: number, place: number): number => 1 + 4 * type + place

/** 0 begin, 1 inside, 2 last, 3 unit; -1 outside. */
const placeOf = (label: number): number => (label === 0 ? -1 : (label - 1) & 3)

const typeOf = (label: number): number => (label - 1) >> 2

/** May `next` come after `label`? {@link labelCount} stands for the border of a
 *  sentence on either side. */
export function follows(label: number, next: number): boolean {
  const open = label < labelCount && (placeOf(label) === 0 || placeOf(label) === 1)
  const goes = next < labelCount && (placeOf(next) === 1 || placeOf(next) === 2)
  return open ? goes && typeOf(label) === typeOf(next) : !goes
}

/** Labels that may come before each label, the border among them. */
const before: readonly (readonly number[])[] = Array.from({ length: labelCount + 1 }, (_, next) =>
  Array.from({ length: labelCount + 1 }, (_, label) => label).filter((label) =>
    follows(label, next),
  ),
)

/** The best line of labels. `scores` has a row of labels for each of `n` tokens;
 *  `steps` what a label gains from the one before it, row by row of the earlier,
 *  with a last row for the beginning of the sentence. */
export function bestPath(
  scores: Int32Array | Float64Array,
  steps: Int32Array | Float64Array,
  n: number,
): Uint8Array {
  const best = new Float64Array(n * labelCount)
  const from = new Uint8Array(n * labelCount)
  for (let i = 0; i < n; i++)
    for (let label = 0; label < labelCount; label++) {
      let top = Number.NEGATIVE_INFINITY
      for (const earlier of before[label]!) {
        if ((earlier === labelCount) !== (i === 0)) continue
        const value =
          (i === 0 ? 0 : best[(i - 1) * labelCount + earlier]!) +
          steps[earlier * labelCount + label]!
        if (value <= top) continue
        top = value
        from[i * labelCount + label] = earlier
      }
      best[i * labelCount + label] = top + scores[i * labelCount + label]!
    }
  return traced(best, from, n)
}

function traced(best: Float64Array, from: Uint8Array, n: number): Uint8Array {
  const path = new Uint8Array(n)
  if (n === 0) return path
  const last = (n - 1) * labelCount
  let label = 0
  for (const ending of before[labelCount]!)
    if (ending < labelCount && best[last + ending]! > best[last + label]!) label = ending
  for (let i = n - 1; i >= 0; i--) {
    path[i] = label
    label = from[i * labelCount + label]!
  }
  return path
}

/** A name by the places of its tokens: `first` up to, not including, `last`. */
export interface Labelled {
  readonly first: number
  readonly last: number
  readonly type: number
}

/** The names that a line of labels spells. */
export function labelled(path: Uint8Array): Labelled[] {
  const names: Labelled[] = []
  let first = 0
  for (let i = 0; i < path.length; i++) {
    const place = placeOf(path[i]!)
    if (place === 0 || place === 3) first = i
    if (place >= 2) names.push({ first, last: i + 1, type: typeOf(path[i]!) })
  }
  return names
}
