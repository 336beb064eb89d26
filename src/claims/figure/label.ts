import type { TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { Counted } from "./counted.ts"
import { type Evidence, first, type Kind } from "./evidence.ts"
import { measureOfToll } from "./running.ts"
import type { FigureWords } from "./words.ts"

/** Words of a label: "total number of people killed". */
const longest = 6

/** "Killed: 14. Missing - 7; houses destroyed: 45", "Dead 12" as a line: a label at the head
 *  of a line, an item or a part between commas, a mark, and its number, as lists have them. */
export function labelled(
  found: Counted,
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  if (found.by === "article" || (kind === "any" && found.unit !== undefined)) return []
  const mark = found.first - 1
  const marked = /^(?:[:=–—-]|\.{3}|…)$/.test(tree.form(mark))
  const last = marked ? mark - 1 : mark
  const label = labelBefore(last, tree)
  if (label.length === 0 || !(marked || isLine(label[0]!, found, tree))) return []
  if (kind === "bare" && !ends(found.last + 1, tree)) return []
  return label.flatMap((at) => says(at, label, kind, tree, words)).slice(0, 1)
}

/** The tokens of the label that ends at `last`, or none where it is no label: too long, or
 *  with a verb of its own. */
function labelBefore(last: TokenIndex, tree: Syntax): readonly TokenIndex[] {
  const { first } = tree.sentence(last)
  const label: TokenIndex[] = []
  let at = last
  while (at >= first && !/^(?:[,;:.•*·–—-]|\(|and|while)$/i.test(tree.form(at))) {
    if (!/^(NOUN|PROPN|ADJ|VERB|ADP|DET|CCONJ)$/.test(tree.upos(at)) || label.length >= longest)
      return []
    label.unshift(at)
    at--
  }
  return label
}

/** Does the text go on with nothing that the number may count? */
const ends = (at: TokenIndex, tree: Syntax): boolean =>
  at >= tree.sentence(at - 1).last ||
  /^(?:[,;.()[\]/|•*–—-]|and|while|including|of|people|persons)$/i.test(tree.form(at))

/** Does the label open its sentence, and does the number end it? */
const isLine = (first: TokenIndex, found: Counted, tree: Syntax): boolean => {
  const sentence = tree.sentence(first)
  return first === sentence.first && found.last + 1 === sentence.last
}

function says(
  at: TokenIndex,
  label: readonly TokenIndex[],
  kind: Kind,
  tree: Syntax,
  words: FigureWords,
): readonly Evidence[] {
  const thing = label.some((one) => one !== at && words.is("things", tree.lemma(one)))
  const of = thing ? "things" : kind
  const toll = words.is("toll", tree.lemma(at)) ? measureOfToll(at, tree, words) : []
  return [
    ...first(words.senses("state", tree.form(at)), of, at, "label"),
    ...first(words.senses("undergone", tree.lemma(at)), of, at, "label"),
    ...first(words.senses("act", tree.lemma(at)), of === "bare" ? "any" : of, at, "label"),
    ...toll.map((measure) => ({ measure, trigger: at, how: "label" })),
  ].slice(0, 1)
}
