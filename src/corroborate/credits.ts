import {
  type Annotated,
  type Citation,
  cite,
  type DocumentId,
  type Mention,
  type Span,
} from "../model/index.ts"
import { agencies } from "../ontology/agencies.ts"

type Report = Annotated<"mentions" | "attributions">

/** Where a report names whom it has its text from, and which report that is,
 *  where it is on hand. */
export interface Credit {
  readonly citation: Citation
  readonly to: DocumentId | undefined
}

/** One name for an outlet, however it is written. */
export const outletKey = (name: string): string => {
  const plain = name.trim().toLowerCase().replace(/^the /u, "")
  return agencies.get(plain) ?? plain
}

const ownKey = ({ document }: Report): string => outletKey(document.meta.publisher ?? "")

/** Characters at either end of a report in which a credit in brackets stands. */
const EDGE = 300
const bracketed = /[([]([^()[\]\n]{2,40})[)\]]/gu

/** The credits of several reports that are not independent, one after the other. */
export function creditsOf(members: readonly Report[]): readonly Credit[] {
  const homes = new Map<string, DocumentId>()
  for (const one of members) {
    const name = ownKey(one)
    if (name !== "" && !homes.has(name)) homes.set(name, one.document.id)
  }
  return members.flatMap((one) => creditsIn(one, homes))
}

/** The credits of one of them: an outlet in brackets at the beginning or end
 *  ("RIVERTON (AP) –"), in the byline, or as the source of a statement.
 *
 *  @param homes the first report of each outlet. */
function creditsIn(report: Report, homes: ReadonlyMap<string, DocumentId>): readonly Credit[] {
  const own = ownKey(report)
  const credits = new Map<number, Credit>()
  for (const span of [...atEdges(report), ...inBylines(report), ...quoted(report)]) {
    const name = outletKey(report.document.text.slice(span.start, span.end))
    const to = homes.get(name)
    if (name === own || (to === undefined && !agencies.has(name))) continue
    if (to === undefined && !span.sure) continue
    credits.set(span.start, { citation: cite(report.document, span), to })
  }
  return [...credits.values()]
}

/** `sure`: the place where it stands says that it is a credit. */
type Named = Span & { readonly sure: boolean }

function atEdges({ document: { text } }: Report): readonly Named[] {
  return [...text.matchAll(bracketed)]
    .filter(({ index }) => index < EDGE || index > text.length - EDGE)
    .map(({ index, 1: name }) => ({ start: index + 1, end: index + 1 + name!.length, sure: true }))
}

const inBylines = ({ document, mentions }: Report): readonly Named[] =>
  document.blocks
    .filter(({ role }) => role === "byline" || role === "dateline")
    .flatMap((block) => mentions.filter((one) => one.start >= block.start && one.end <= block.end))
    .map(({ start, end }) => ({ start, end, sure: true }))

function quoted({ mentions, attributions }: Report): readonly Named[] {
  const byId = new Map<string, Mention>(mentions.map((one) => [one.id, one]))
  return attributions
    .map(({ source }) => (source.kind === "mention" ? byId.get(source.mention) : undefined))
    .filter((one) => one !== undefined)
    .map(({ start, end }) => ({ start, end, sure: false }))
}
