/** A stretch of a text and the marks that lie over it. */
export interface Segment<M> {
  readonly start: number
  readonly end: number
  readonly marks: readonly M[]
}

/** Cuts a text of some length where marks begin and end, so that marks that
 *  overlap can be drawn without nesting. Offsets are UTF-16 units. */
export function segments<M extends { start: number; end: number }>(
  length: number,
  marks: readonly M[],
): Segment<M>[] {
  const cuts = new Set([0, length])
  for (const { start, end } of marks) cuts.add(start).add(end)
  const at = [...cuts].filter((cut) => cut >= 0 && cut <= length).sort((a, b) => a - b)
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  const open = new Set<M>()
  let next = 0
  return at.slice(0, -1).map((start, n) => {
    while (next < sorted.length && sorted[next]!.start <= start) open.add(sorted[next++]!)
    for (const mark of open) if (mark.end <= start) open.delete(mark)
    return { start, end: at[n + 1]!, marks: [...open] }
  })
}
