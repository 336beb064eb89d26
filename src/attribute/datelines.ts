import type { Document, Span } from "../model/index.ts"

/** A place in capitals, perhaps a date, perhaps the agency in brackets, a dash. */
const opening =
  /(^|\n)([^\S\n]*)(\p{Lu}[\p{L}.'’/ ]{2,40}?(?:,[^\n()“”"]{1,40}?)?[^\S\n]*(\([^()\n]{2,40}\))?)[^\S\n]*(?:[–—]|--?)[^\S\n]+(?=\S)/gu

/** The words before a report's first sentence that tell where, when and for whom
 *  it was written: "LARN, 7 January (Wire) - ". No paragraph has more than one,
 *  and nobody named in one says what follows. */
export function datelines(document: Document): Span[] {
  const marked = document.blocks?.filter((block) => block.role === "dateline") ?? []
  const found = [...document.text.matchAll(opening)]
    .filter(([, , , words, agency]) => agency !== undefined || capitals(words!))
    .map((match) => {
      const start = match.index + match[1]!.length + match[2]!.length
      return { start, end: match.index + match[0].length }
    })
  return [...marked.map(({ start, end }) => ({ start, end })), ...found]
}

/** Does the first word stand in capitals? */
const capitals = (words: string): boolean => /^\p{Lu}{3,}(?![\p{Ll}])/u.test(words)
