import type { Span } from "../model/index.ts"
import { contains } from "../model/index.ts"
import type { Quoted } from "./quoted.ts"
import type { Tree } from "./tree.ts"

/** "The mayor said the road was closed, adding that it was damaged": the parser
 *  puts the participle into the clause said, but it is the mayor who adds. Takes
 *  such participles out of the content and hands them the speaker. */
export function handOn(tree: Tree, quoted: readonly Quoted[]): Quoted[] {
  const result = [...quoted]
  for (const [i, one] of quoted.entries()) {
    if (!continues(tree, one)) continue
    const around = host(tree, result, one)
    const before = one.speaker.token === undefined ? lastBefore(tree, result, one) : undefined
    if (around === undefined && before !== undefined)
      result[i] = { ...one, speaker: before.speaker, by: `${one.by}/handed on` }
    if (around === undefined) continue
    const cut = one.cueSpan.start
    result[around] = { ...result[around]!, content: upTo(result[around]!.content, cut) }
    result[i] = { ...one, speaker: result[around]!.speaker, by: `${one.by}/handed on` }
  }
  return result
}

function continues(tree: Tree, one: Quoted): boolean {
  const { token } = one
  const comma = tree.doc.tokens[token - 1]
  return (
    tree.xpos(token) === "VBG" &&
    tree.listed(token, "continuing") &&
    comma !== undefined &&
    /^[,—–-]$/.test(comma.form)
  )
}

/** The saying in whose unquoted content the participle stands, in one sentence. */
function host(tree: Tree, all: readonly Quoted[], one: Quoted): number | undefined {
  const quotations = tree.doc.quotations ?? []
  const inside = quotations.some((quotation) => contains(quotation, one.cueSpan))
  if (inside) return undefined
  const found = all.findIndex(
    (other) =>
      other !== one &&
      other.token < one.token &&
      other.cue.act === "speech" &&
      tree.sentence(other.token) === tree.sentence(one.token) &&
      other.content.some((part) => contains(part, one.cueSpan) && part.start < one.cueSpan.start),
  )
  return found < 0 ? undefined : found
}

/** Who spoke last before the participle in its sentence. */
const lastBefore = (tree: Tree, all: readonly Quoted[], one: Quoted): Quoted | undefined =>
  all.findLast(
    (other) =>
      other.token < one.token &&
      one.token - other.token < 80 &&
      other.speaker.token !== undefined &&
      other.cue.act === "speech" &&
      tree.sentence(one.token) === tree.sentence(other.token),
  )

const upTo = (parts: readonly Span[], cut: number): Span[] =>
  parts
    .filter((part) => part.start < cut)
    .map((part) => ({ start: part.start, end: Math.min(part.end, cut) }))
