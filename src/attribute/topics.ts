import type { TokenIndex } from "../model/index.ts"
import { type Content, found } from "./contents.ts"
import type { CueSite } from "./cues.ts"
import { relates, type Tree } from "./tree.ts"

/** How far behind the verb the words that lead to the topic may stand. */
const near = 14

/** "warned residents of floods", "told the council about the leak": what somebody is told
 *  of, behind whom; the parser hangs it from the verb or from the noun before it. */
export function topic(tree: Tree, { token, last, cue }: CueSite): Content | undefined {
  if (!cue.takes.has("told")) return undefined
  const end = Math.min(tree.doc.sentences[tree.sentence(token)]!.last - 1, last + near)
  for (let at = last + 1; at < end; at++) {
    if (/^(VB[DZP]|MD|W.*)$/.test(tree.xpos(at)) || /^[;:]$/.test(tree.doc.tokens[at]!.form))
      return undefined
    const mark = markFrom(tree, at)
    if (mark === undefined || at === last + 1) continue
    const noun = nounBehind(tree, mark)
    if (noun === undefined || !leads(tree, token, at, noun)) continue
    return {
      ...found("topic", tree.span(mark + 1, tree.right(noun))),
      addressee: whom(tree, token),
    }
  }
  return undefined
}

/** The last word of what leads to a topic and begins here: "about", and "compared to" in
 *  translated text. */
function markFrom(tree: Tree, at: TokenIndex): TokenIndex | undefined {
  if (tree.listed(at, "telling_marks")) return at
  const form = (n: TokenIndex): string => tree.doc.tokens[n]?.form.toLowerCase() ?? ""
  const phrases = tree.language.translationese.topic_phrases
  for (const last of [at + 1, at + 2]) {
    const words = Array.from({ length: last - at + 1 }, (_, i) => form(at + i)).join(" ")
    if (phrases?.has(words)) return last
  }
  return undefined
}

/** The head of the noun phrase behind a word. */
function nounBehind(tree: Tree, mark: TokenIndex): TokenIndex | undefined {
  let noun: TokenIndex | undefined = mark + 1
  while (noun !== undefined && !["NOUN", "PROPN", "NUM", "VERB"].includes(tree.upos(noun))) {
    const above = tree.head(noun)
    noun = above > noun ? above : undefined
  }
  while (noun !== undefined && tree.head(noun) > noun && tree.left(tree.head(noun)) > mark - 3) {
    if (!["compound", "amod"].some((one) => relates(tree.deprel(noun!), one))) break
    noun = tree.head(noun)
  }
  return noun !== undefined && tree.upos(noun) === "VERB" && tree.xpos(noun) !== "VBG"
    ? undefined
    : noun
}

/** Not the people "of" a town, nor the time of telling; "of" only behind verbs that take
 *  it so. */
function leads(tree: Tree, verb: TokenIndex, mark: TokenIndex, noun: TokenIndex): boolean {
  if (tree.inTime(noun)) return false
  if (!tree.listed(mark, "owner_marks")) return true
  const named = tree.doc.mentions?.some(
    (one) => one.head === noun && ["gpe", "location", "facility"].includes(one.type),
  )
  return tree.listed(verb, "telling_of") && !named
}

const whom = (tree: Tree, verb: TokenIndex): TokenIndex | undefined =>
  tree
    .children(verb)
    .find(
      (child) => child > verb && ["obj", "iobj"].some((one) => relates(tree.deprel(child), one)),
    )
