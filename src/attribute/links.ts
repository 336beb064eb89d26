import type { TokenIndex } from "../model/index.ts"
import { contains } from "../model/index.ts"
import type { Quoted } from "./quoted.ts"
import { antecedentOf, relativeBefore } from "./relatives.ts"
import { agentOf } from "./sources.ts"
import { relates, type Tree } from "./tree.ts"
import { voiceOf } from "./voices.ts"

/** An attribution that another one rests on stands in it by more than its place. */
export interface Linked extends Quoted {
  /** The one that this one is the ground of: its index in the list. */
  readonly host: number | undefined
}

/** Makes a further link of whoever a source leans on: "the site, citing the
 *  ministry, reported that …" says that the ministry says it. What the link says
 *  is what its host says; that somebody is cited is no content of its own. */
export function link(tree: Tree, quoted: readonly Quoted[]): Linked[] {
  const result: Linked[] = quoted.map((one) => ({ ...one, host: undefined }))
  for (const [i, one] of quoted.entries()) {
    const ground = cited(tree, one)
    const host = ground === undefined ? undefined : hostOf(tree, quoted, one)
    if (ground === undefined || host === undefined) continue
    result[i] = grounded(quoted[host]!, one, ground, host)
  }
  return voiced(tree, carried(tree, result))
}

/** "said through a spokesman", "with reference to the ministry": a link behind whoever
 *  reports. */
function voiced(tree: Tree, quoted: readonly Linked[]): Linked[] {
  const found = quoted.flatMap((one, i): Linked[] => {
    const voice = voiceOf(tree, one)
    if (!voice || voice.speaker === one.speaker.token || one.by.includes("/link/")) return []
    const [first, last] = voice.cue
    return [
      {
        ...one,
        token: first,
        lemma: tree.lemma(first),
        cueSpan: tree.span(first, last),
        speaker: { token: voice.speaker, by: voice.by },
        addressee: undefined,
        by: `${one.cue.id}/link/${voice.by}`,
        host: i,
      },
    ]
  })
  return [...quoted, ...found]
}

/** "according to the ministry quoted by local radio": whoever quotes a source stands
 *  between it and the reader. */
function carried(tree: Tree, quoted: readonly Linked[]): Linked[] {
  const result = [...quoted]
  for (const [i, one] of quoted.entries()) {
    const carrier = one.host === undefined ? carrierOf(tree, one) : undefined
    if (carrier === undefined) continue
    result.push({
      ...one,
      token: carrier.verb,
      lemma: tree.lemma(carrier.verb),
      cueSpan: tree.span(carrier.verb, carrier.verb),
      speaker: { token: carrier.agent, by: "agent" },
      addressee: undefined,
      by: `${one.cue.id}/carrier/agent`,
    })
    result[i] = { ...one, host: result.length - 1 }
  }
  return result
}

/** How far behind a speaker's noun the participle may stand. */
const near = 8

/** The participle of citing in the noun phrase of a speaker, and the one behind its "by". */
function carrierOf(tree: Tree, { speaker }: Quoted) {
  if (speaker.token === undefined) return undefined
  const last = Math.min(tree.right(speaker.token), speaker.token + near)
  for (let verb = speaker.token + 1; verb <= last; verb++) {
    if (tree.doc.tokens[verb]!.form === ",") return undefined
    if (tree.xpos(verb) !== "VBN" || !tree.listed(verb, "citing")) continue
    const agent = agentOf(tree, verb)
    if (agent !== undefined && speaks(tree, agent)) return { verb, agent }
  }
  return undefined
}

function grounded(host: Quoted, one: Quoted, ground: TokenIndex, index: number): Linked {
  return {
    ...one,
    cue: { ...one.cue, act: host.cue.act, lends: host.cue.lends },
    speaker: { token: ground, by: "cited" },
    content: host.content,
    addressee: undefined,
    by: `${one.cue.id}/link/cited`,
    host: index,
  }
}

/** The person or body that a verb of citing has as its object. */
function cited(tree: Tree, one: Quoted): TokenIndex | undefined {
  if (!tree.listed(one.token, "citing") || one.content.length !== 1) return undefined
  const [content] = one.content
  const object = tree
    .children(one.token)
    .find((child) => child > one.token && relates(tree.deprel(child), "obj"))
  if (object === undefined || !contains(content!, tree.doc.tokens[object]!)) return undefined
  return speaks(tree, object) ? object : undefined
}

const speaks = (tree: Tree, at: TokenIndex): boolean => {
  const mention = tree.doc.mentions?.find((one) => one.head === at)
  if (mention) return ["person", "group", "organization", "gpe"].includes(mention.type)
  return tree.upos(at) === "PROPN" || tree.listed(at, "evidence_nouns") || tree.listed(at, "press")
}

/** What else the one who cites says in the same sentence. */
function hostOf(tree: Tree, quoted: readonly Quoted[], one: Quoted): number | undefined {
  const pronoun = relativeBefore(tree, one.token)
  const citing = pronoun === undefined ? one.speaker.token : antecedentOf(tree, pronoun)
  const same = (other: Quoted): boolean =>
    other !== one &&
    other.content.length > 0 &&
    tree.sentence(other.token) === tree.sentence(one.token) &&
    !tree.listed(other.token, "citing") &&
    other.speaker.token !== undefined
  const at = quoted.findIndex(
    (other) => same(other) && citing !== undefined && sameNoun(tree, other.speaker.token!, citing),
  )
  return at >= 0 ? at : undefined
}

/** One and the same noun, or one that the other only explains. */
function sameNoun(tree: Tree, a: TokenIndex, b: TokenIndex): boolean {
  if (a === b) return true
  const names = (one: TokenIndex, other: TokenIndex): boolean =>
    tree.head(other) === one &&
    ["appos", "flat", "compound", "nmod:desc"].some((deprel) => tree.deprel(other) === deprel)
  const together = tree.doc.mentions?.some(
    (one) =>
      (one.head === a || one.head === b) &&
      [a, b].every((at) => contains(one, tree.doc.tokens[at]!)),
  )
  return names(a, b) || names(b, a) || together === true
}
