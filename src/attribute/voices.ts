import type { TokenIndex } from "../model/index.ts"
import type { Quoted } from "./quoted.ts"
import { relates, type Tree } from "./tree.ts"

/** Another link of a report: whom it rests on, or through whom it was said. */
export interface Voice {
  readonly speaker: TokenIndex
  /** First and last word of what tells so: "with reference to", "through". */
  readonly cue: readonly [TokenIndex, TokenIndex]
  readonly by: "grounds" | "voice"
}

/** "reported with reference to the ministry", "warned through a spokesman": who else
 *  stands in a report by a phrase of the reporting clause, before its verb or right
 *  behind it and never inside what is said. */
export function voiceOf(tree: Tree, one: Quoted): Voice | undefined {
  if (one.cue.upos !== "VERB" || one.token === one.speaker.token) return undefined
  const hosts = [one.token, ...(one.speaker.token === undefined ? [] : [one.speaker.token])]
  for (const host of hosts)
    for (const phrase of tree.children(host)) {
      if (!["obl", "nmod"].some((asked) => relates(tree.deprel(phrase), asked))) continue
      const marker = tree.child(phrase, "case")
      const voice = marker === undefined ? undefined : read(tree, phrase, marker)
      if (voice && !holds(tree, one, voice.cue[0])) return voice
    }
  return undefined
}

function read(tree: Tree, phrase: TokenIndex, marker: TokenIndex): Voice | undefined {
  if (tree.listed(marker, "voice_marks") && tree.listed(phrase, "voices"))
    return { speaker: phrase, cue: [marker, marker], by: "voice" }
  if (!tree.listed(phrase, "grounds") || marker + 1 !== phrase) return undefined
  const whom = tree
    .children(phrase)
    .find((child) => child > phrase && relates(tree.deprel(child), "nmod"))
  const to = whom === undefined ? undefined : tree.child(whom, "case")
  return whom === undefined || to === undefined || to !== phrase + 1
    ? undefined
    : { speaker: whom, cue: [marker, to], by: "grounds" }
}

const holds = (tree: Tree, one: Quoted, at: TokenIndex): boolean => {
  const { start } = tree.doc.tokens[at]!
  return one.content.some((part) => part.start <= start && start < part.end)
}
