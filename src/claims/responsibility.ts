import type { Attribution, Language, Span } from "../model/index.ts"
import type { Syntax } from "./syntax.ts"

/** Words at the head of a content among which its noun stands: "full responsibility for". */
const head = 3

/** The attributions that tell who says what stands at `at`: all but those that own up to a
 *  deed, where a relative clause tells what the deed did. Of "the gang claimed
 *  responsibility for the raid that killed eight, the radio reported" the radio tells the
 *  eight. */
export const telling = (
  attributions: readonly Attribution[],
  at: Span,
  s: Syntax,
  lexicons: Language["lexicons"],
): readonly Attribution[] =>
  attributions
    .filter(
      ({ content, cue }) =>
        !content.some(
          (part) =>
            cue !== undefined &&
            cue.end <= part.start &&
            ownsUp(part, at, s, lexicons.responsibility),
        ),
    )
    .map((one) => (isTally(one, at) ? { ...one, content: [at, ...one.content] as const } : one))

/** A noun for a number both tells whose word it is and is what the number hangs from: "the
 *  ministry's count stood at 31". */
const isTally = ({ by, cue }: Attribution, at: Span): boolean =>
  by.startsWith("own tally/") && cue?.start === at.start && cue.end === at.end

function ownsUp(part: Span, at: Span, s: Syntax, words: ReadonlySet<string> = new Set()): boolean {
  if (at.start < part.start || at.end > part.end) return false
  const inside = s.tokensIn({ start: part.start, end: at.start })
  const noun = inside.slice(0, head).findIndex((token) => words.has(s.lemma(token)))
  return noun >= 0 && inside.slice(noun).some((token) => /^W(DT|P)/.test(s.xpos(token)))
}
