import { attributions } from "../../src/attribute/attributions.ts"
import { english } from "../../src/languages/en/index.ts"
import type { Annotated, Attribution, Context, Scope, Span } from "../../src/model/index.ts"
import { quotations } from "../../src/read/quotations.ts"

const context: Context = { language: english, note: () => {} }

/** The attributions and scopes of a parsed document without mentions or names. */
export function attributed(parsed: Annotated<"sentences" | "tokens" | "tags" | "arcs">) {
  const marked = { ...parsed, ...quotations.annotate(parsed, context) }
  const doc = { ...marked, names: [], mentions: [] }
  return { ...doc, ...attributions.annotate(doc, context) }
}

const words = (text: string, span: Span): string => text.slice(span.start, span.end)

/** One attribution in a line: `[source] <cue> {content … content} type lends`,
 *  indented by two blanks when it stands inside another. */
export function shown(text: string, one: Attribution): string {
  const same = one.source.kind === "unnamed" && one.source.span.start === one.cue?.start
  const source = one.source.kind === "unnamed" && !same ? words(text, one.source.span) : ""
  const cue = one.cue ? words(text, one.cue) : ""
  const content = one.content.map((part) => words(text, part)).join(" … ")
  const inside = one.within === undefined ? "" : "  "
  return `${inside}[${source}] <${cue}> {${content}} ${one.type} ${one.cue?.lends}`
}

/** One scope in a line: `rule <cue> {reach} modality frame`. */
export const scopeShown = (text: string, one: Scope): string =>
  [one.by, `<${words(text, one.cue)}>`, `{${words(text, one)}}`, one.modality, one.frame]
    .filter((part) => part !== undefined)
    .join(" ")
