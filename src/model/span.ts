/**
 * Said once, true in every file of this room:
 *
 * - **Offsets** are UTF-16 code units, counted from zero into `Document.text`;
 *   spans are half-open, so `text.slice(start, end)` is the text of a span.
 *   (W3C Web Annotation, brat and Python tools count Unicode code points:
 *   exporters convert, nobody else does.)
 * - **Nothing is rewritten.** A document's text never changes after ingest.
 *   Each stage adds a layer that stands off from the text and points into it;
 *   no stage edits an earlier one's layer. All values are immutable plain
 *   JSON: no classes, no Dates, no Maps, no functions, no `undefined` in arrays.
 * - **Absent is `undefined`, never a guess.** Text that cannot be understood is
 *   no error: the layer lacks an entry, at most with a {@link Notice}.
 * - **Same input, same output.** Ids are made from content, never from a clock
 *   or a random number; "now" is an argument.
 * - The word **source** always means *who says it*. Who does it is the
 *   **actor**, to whom is the **recipient** (PLOVER dropped source/target for
 *   this very reason).
/** A list with at least one member. Used where emptiness would be a lie: every
 *  claim has a chain, every line of a report has a citation. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** A string that only one kind of function makes, so ids cannot be mixed up. */
export type Id<Name extends string> = string & { readonly __id: Name }

/** Half-open range of UTF-16 offsets; `0 <= start < end <= text.length`.
 *  Term: TextPositionSelector (W3C Web Annotation), without its code points. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Index into the `tokens` layer of one document, from zero. */
export type TokenIndex = number

/** The characters under a span. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Does `outer` hold every character of `inner`? */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Do the two share at least one character? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The smallest span that holds both. */
export const union = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

/** Text order: by start, the longer first. For `sort`. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
