import type { TokenIndex } from "../model/index.ts"
import { relates, type Tree } from "./tree.ts"

/** Is this auxiliary the conditional by which Romance news says that something is only
 *  reported ("the minister would have fled, according to …")? English uses the same form
 *  for what never came about, so that two things are asked: nothing near it may set a
 *  condition, and something must tell that others say so. Term: reportive conditional. */
export function reportive(tree: Tree, aux: TokenIndex): boolean {
  const verb = tree.head(aux)
  if (verb < 0 || verb < aux || !relates(tree.deprel(aux), "aux")) return false
  const form = formOf(tree, verb)
  if (form === undefined || !standsAlone(tree, verb) || unreal(tree, verb)) return false
  return (form === "perfect" && harmed(tree, verb)) || (happens(tree, verb) && told(tree, verb))
}

/** "would have fled", "would be hiding". */
function formOf(tree: Tree, verb: TokenIndex): "perfect" | "going on" | undefined {
  const auxiliaries = tree.children(verb).filter((child) => relates(tree.deprel(child), "aux"))
  const has = (list: string): boolean => auxiliaries.some((child) => tree.listed(child, list))
  if (tree.xpos(verb) === "VBG") return has("reportive_be") ? "going on" : undefined
  return /^VB[ND]$/.test(tree.xpos(verb)) && has("reportive_have") ? "perfect" : undefined
}

/** A sentence of its own, or the clause before or beside the words that report it; behind
 *  "said that" it is as likely what was still to come. */
function standsAlone(tree: Tree, verb: TokenIndex): boolean {
  const above = tree.head(verb)
  const deprel = tree.deprel(verb)
  if (above < 0) return true
  if (relates(deprel, "ccomp"))
    return verb < above || /^VB[ZP]$/.test(tree.xpos(above)) || translated(tree)
  if (deprel === "acl:relcl") return tree.child(above, "det", "nummod", "amod") !== undefined
  return ["conj", "parataxis"].includes(deprel) && standsAlone(tree, above)
}

/** Does anything set a condition, deny, ask, or tell what was averted? */
function unreal(tree: Tree, verb: TokenIndex): boolean {
  if (tree.listed(verb, "reportive_attitudes") || pronominal(tree, verb)) return true
  const n = tree.sentence(verb)
  const { first, last } = tree.doc.sentences[n]!
  for (let at = first; at < last; at++)
    if (tree.listed(at, "reportive_unreal") || tree.doc.tokens[at]!.form === "?" || due(tree, at))
      return true
  const before = tree.doc.sentences[n - 1]
  for (let at = before?.first ?? first; at < first; at++)
    if (tree.listed(at, "reportive_conditions") || tree.listed(at, "reportive_averting"))
      return true
  return inversion(tree, first, last)
}

/** "by Monday", "by then": what would lie behind by a time to come. */
const due = (tree: Tree, at: TokenIndex): boolean =>
  tree.listed(at, "agent_marks") &&
  at + 1 < tree.doc.tokens.length &&
  (tree.inTime(at + 1) || tree.listed(at + 1, "reportive_then"))

/** "Had the dam burst, …": an auxiliary that opens its clause before its subject. */
function inversion(tree: Tree, first: TokenIndex, last: TokenIndex): boolean {
  for (let at = first; at < last - 1; at++) {
    const opens = at === first || /^[,;“"]$/.test(tree.doc.tokens[at - 1]!.form)
    if (
      opens &&
      tree.listed(at, "reportive_inverting") &&
      /^(DT|PRP|NNPS?|EX)$/.test(tree.xpos(at + 1))
    )
      return true
  }
  return false
}

/** "we would have", "anyone would have", "that would have": nobody is reported on. */
function pronominal(tree: Tree, verb: TokenIndex): boolean {
  const subject = tree.child(verb, "nsubj")
  return subject === undefined || tree.listed(subject, "reportive_nobody")
}

/** A plan or a rule does nothing yet: "the bill would have banned masks". */
const happens = (tree: Tree, verb: TokenIndex): boolean => {
  const subject = tree.child(verb, "nsubj")
  return subject !== undefined && !tree.listed(subject, "reportive_projects")
}

/** "12 people would have been killed": harm to people that are counted. */
function harmed(tree: Tree, verb: TokenIndex): boolean {
  const subject = tree.child(verb, "nsubj:pass")
  if (subject === undefined || !tree.listed(verb, "reportive_harm") || tree.head(verb) >= 0)
    return false
  return (
    /^(CD|NNS)$/.test(tree.xpos(subject)) &&
    (tree.upos(subject) === "NUM" || tree.child(subject, "nummod", "amod", "det") !== undefined)
  )
}

/** Does the sentence name who says so, or is the text known to be translated? A poll or
 *  a study does not report but reckons. */
function told(tree: Tree, verb: TokenIndex): boolean {
  if (translated(tree)) return true
  const { first, last } = tree.doc.sentences[tree.sentence(verb)]!
  const marks: TokenIndex[] = []
  for (let at = first; at < last; at++) {
    if (tree.listed(at, "reportive_reckoning")) return false
    if (tree.listed(at, "reportive_according") || reports(tree, at, verb)) marks.push(at)
  }
  return marks.length > 0
}

/** "…, several media report": a clause beside it in the present tense whose subject
 *  carries news. */
function reports(tree: Tree, at: TokenIndex, verb: TokenIndex): boolean {
  if (at === verb || !tree.listed(at, "reportive_telling")) return false
  const subject = tree.child(at, "nsubj")
  const word = tree.upos(at) === "VERB" ? subject : at - 1
  return word !== undefined && tree.listed(word, "reportive_hearsay")
}

const translated = (tree: Tree): boolean => tree.doc.document.meta?.translatedFrom !== undefined
