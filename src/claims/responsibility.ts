import type { Annotated, Attribution, Language, Span } from "../model/index.ts"

type Doc = Annotated<"tokens" | "tags">

/** Words at the head of a content among which its noun stands: "full responsibility for". */
const head = 3

/** The attributions that tell who says what stands at `at`: all but those that own up to a
 *  deed, where a relative clause tells what the deed did. Of "the gang claimed
 *  responsibility for the raid that killed eight, the radio reported" the radio tells the
 *  eight. */
export const telling = (
  attributions: readonly Attribution[],
  at: Span,
  doc: Doc,
  lexicons: Language["lexicons"],
): readonly Attribution[] =>
  attributions.filter(
    ({ content, cue }) =>
      !content.some(
        (part) =>
          cue !== undefined &&
          cue.end <= part.start &&
          ownsUp(part, at, doc, lexicons.responsibility),
      ),
  )

function ownsUp(
  part: Span,
  at: Span,
  { tokens, tags }: Doc,
  words: ReadonlySet<string> = new Set(),
): boolean {
  if (at.start < part.start || at.end > part.end) return false
  const from = tokens.findIndex(({ start }) => start >= part.start)
  const noun = tags.slice(from, from + head).findIndex(({ lemma }) => words.has(lemma))
  if (noun < 0) return false
  const to = tokens.findIndex(({ start }) => start >= at.start)
  return tags.slice(from + noun, to).some(({ xpos }) => /^W(DT|P)/.test(xpos))
}
