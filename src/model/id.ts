import type { DocumentId } from "./document.ts"
import type { Id } from "./span.ts"

/** 53-bit hash of a text as eleven base-36 digits: cyrb53 by bryc, public
 *  domain. Not cryptographic: it names things within a dossier, it proves
 *  nothing. */
export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, "0")
}

/** The id of a report: where it came from and what it says. */
export const documentId = (origin: string, text: string): DocumentId =>
  hash(`${origin}\u0000${text}`) as DocumentId

/** An id inside a document: `<document>/<letter><number>`. */
export const within = <Name extends string>(document: DocumentId, letter: string, n: number) =>
  `${document}/${letter}${n}` as Id<Name>
