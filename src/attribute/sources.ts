import type { TokenIndex } from "../model/index.ts"
import { relates, type Tree } from "./tree.ts"

/** Who stands behind a cue, before mentions are asked. */
export interface Speaker {
  /** Head word of the source; `undefined` where nobody is named. */
  readonly token: TokenIndex | undefined
  readonly by: string
}

const nobody: Speaker = { token: undefined, by: "unnamed" }

/** The subject of a verb that reports; where it has none of its own, that of the
 *  verb it depends on. Never looks further up than a whole sentence. */
export function speakerOf(tree: Tree, verb: TokenIndex): Speaker {
  const seen = new Set<TokenIndex>()
  let at = verb
  let how = "subject"
  while (at >= 0 && !seen.has(at)) {
    seen.add(at)
    const own = subjectOf(tree, at)
    if (own !== undefined) return { token: own, by: how }
    const up = tree.head(at)
    const deprel = tree.deprel(at)
    if (up < 0) return inverted(tree, verb)
    if (relates(deprel, "acl") && participle(tree, at) && nominal(tree, up))
      return { token: up, by: "participle" }
    if (relates(deprel, "xcomp")) {
      const object = controller(tree, up, at)
      if (object !== undefined) return { token: object, by: "control" }
      how = "control"
    } else if (relates(deprel, "conj")) how = "coordination"
    else if (relates(deprel, "advcl") || relates(deprel, "acl")) how = "participle"
    else if (relates(deprel, "parataxis") || relates(deprel, "ccomp")) {
      const post = inverted(tree, verb)
      if (post.token !== undefined || relates(deprel, "ccomp")) return post
      how = "parataxis"
    } else return inverted(tree, verb)
    at = up
  }
  return nobody
}

const nominal = (tree: Tree, at: TokenIndex): boolean =>
  ["NOUN", "PROPN", "PRON", "NUM"].includes(tree.upos(at))

const participle = (tree: Tree, at: TokenIndex): boolean => /^VB[GN]$/.test(tree.xpos(at))

/** The subject of one verb. A verb has two where machine translation takes the
 *  subject up by a pronoun: the noun counts. */
export function subjectOf(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  const subjects = tree
    .children(verb)
    .filter((child) => relates(tree.deprel(child), "nsubj") && tree.deprel(child) !== "expl")
  const moved = tree.children(verb).filter((child) => relates(tree.deprel(child), "dislocated"))
  const full = [...subjects, ...moved].filter((child) => tree.upos(child) !== "PRON")
  if (subjects.length + moved.length > 1 && full.length > 0) return full[0]
  return subjects[0] ?? moved[0]
}

/** In a passive the one who acts stands behind "by". */
export function agentOf(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  return tree.children(verb).find((child) => {
    if (!relates(tree.deprel(child), "obl")) return false
    const marker = tree.child(child, "case")
    return child > verb && marker !== undefined && tree.listed(marker, "agent_marks")
  })
}

export const isPassive = (tree: Tree, verb: TokenIndex): boolean =>
  tree.children(verb).some((child) => ["aux:pass", "nsubj:pass"].includes(tree.deprel(child))) ||
  (tree.xpos(verb) === "VBN" &&
    !tree.children(verb).some((child) => relates(tree.deprel(child), "aux")) &&
    (relates(tree.deprel(verb), "acl") || relates(tree.deprel(verb), "amod")) &&
    tree.deprel(verb) !== "acl:relcl")

/** Verbs whose object does what the infinitive says: "asked him to tell". */
function controller(tree: Tree, verb: TokenIndex, infinitive: TokenIndex): TokenIndex | undefined {
  const object = tree.children(verb).find((child) => relates(tree.deprel(child), "obj"))
  return object !== undefined && object > verb && object < infinitive ? object : undefined
}

/** "said the mayor": the parser may take the speaker for an object. */
function inverted(tree: Tree, verb: TokenIndex): Speaker {
  const next = tree
    .children(verb)
    .find(
      (child) =>
        child > verb &&
        child - verb < 12 &&
        ["obj", "iobj", "obl", "xcomp", "ccomp", "dep", "appos"].some(
          (one) => tree.deprel(child) === one,
        ) &&
        nominal(tree, child) &&
        tree.left(child) === verb + 1 &&
        tree.child(child, "case") === undefined,
    )
  return next === undefined ? nobody : { token: next, by: "inversion" }
}

/** Whose statement, order or plan a noun names: its possessor, or who it is of,
 *  by or from; else the subject of the verb that governs it. */
export function ownerOf(tree: Tree, noun: TokenIndex): Speaker {
  const possessor = tree.child(noun, "nmod:poss")
  if (possessor !== undefined) return { token: possessor, by: "possessor" }
  const of = tree.children(noun).find((child) => {
    const marker = tree.child(child, "case")
    return (
      relates(tree.deprel(child), "nmod") &&
      marker !== undefined &&
      tree.listed(marker, "owner_marks") &&
      child > noun
    )
  })
  if (of !== undefined) return { token: of, by: "of" }
  const made = tree
    .children(noun)
    .find((child) => tree.deprel(child) === "compound" && tree.upos(child) === "PROPN")
  if (made !== undefined) return { token: made, by: "compound" }
  const up = tree.head(noun)
  if (up >= 0 && ["VERB"].includes(tree.upos(up)) && relates(tree.deprel(noun), "obj"))
    return isPassive(tree, up) ? nobody : { ...speakerOf(tree, up), by: "support verb" }
  return nobody
}
