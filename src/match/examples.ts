import { contains, type Span, type Token } from "../model/index.ts"
import type { Match } from "./matcher.ts"

/** A rule's example sentence without its brackets, and what they held. Offsets
 *  count in the `text` given here. */
export interface Example {
  readonly text: string
  readonly captures: readonly (Span & { readonly name: string })[]
}

const opening = /^\[([a-zA-Z_]+) /

/** Reads the bracket notation of `Rule.examples`: in
 *  `"[recipient Protesters] were [trigger killed]"` each bracket names a capture
 *  and then gives its words. Brackets may nest. `undefined` if they do not pair. */
export function readExample(written: string): Example | undefined {
  const open: { readonly name: string; readonly start: number }[] = []
  const captures: (Span & { readonly name: string })[] = []
  let text = ""
  for (let i = 0; i < written.length; ) {
    const found = opening.exec(written.slice(i))
    if (found?.[1] !== undefined) {
      open.push({ name: found[1], start: text.length })
      i += found[0].length
    } else if (written[i] === "]") {
      const last = open.pop()
      if (last === undefined || last.start === text.length) return undefined
      captures.push({ ...last, end: text.length })
      i++
    } else text += written[i++]
  }
  if (open.length > 0) return undefined
  return { text, captures: captures.sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** What a match does not give of what the example asks, in words a coder can
 *  act on; `undefined` if it gives all: every bracket must hold the token
 *  captured under its name. */
export function exampleFault(
  example: Example,
  matches: readonly Match<unknown>[],
  tokens: readonly Token[],
): string | undefined {
  if (matches.length === 0) return "no match"
  const faults = matches.map((match) => captureFault(example, match, tokens))
  return faults.includes(undefined) ? undefined : faults[0]
}

function captureFault(
  example: Example,
  match: Match<unknown>,
  tokens: readonly Token[],
): string | undefined {
  for (const bracket of example.captures) {
    const at = match.captures[bracket.name]
    const token = at === undefined ? undefined : tokens[at]
    if (token === undefined) return `"${bracket.name}" was not captured`
    if (!contains(bracket, token)) return `"${bracket.name}" captured "${token.form}"`
  }
  return undefined
}
