import type { TokenIndex } from "../model/index.ts"
import { type Content, found, under } from "./contents.ts"
import type { CueSite } from "./cues.ts"
import { inWords } from "./striking.ts"
import { surveyed } from "./surveys.ts"
import { relates, type Tree } from "./tree.ts"

/** A noun phrase that is what was said, with what goes on from it. */
export function object(tree: Tree, site: CueSite): Content | undefined {
  if (tree.listed(site.token, "survey_verbs") && site.cue.act === "evidence")
    return surveyed(tree, site)
  if (site.rest.length > 0 && !isParticle(tree, site)) return governed(tree, site)
  const head = under(tree, site.token, "obj") ?? counted(tree, site.token)
  if (head === undefined || head < site.last - 3) return undefined
  const striker = tree.child(site.token, "nsubj")
  if (tree.listed(site.token, "striking") && !inWords(tree, striker, head)) return undefined
  if (tree.listed(site.token, "topical") && !tree.listed(head, "topics")) return undefined
  return found(
    "object",
    tree.span(tree.left(head), tail(tree, site.token, head, site.cue.act === "denial")),
  )
}

/** "announced 95 dead": an adjective with a number right behind the verb. */
const counted = (tree: Tree, verb: TokenIndex): TokenIndex | undefined =>
  tree
    .children(verb)
    .find(
      (child) =>
        child > verb &&
        tree.left(child) === verb + 1 &&
        /^(ADJ|VERB)$/.test(tree.upos(child)) &&
        tree.child(child, "nummod") !== undefined,
    )

const isParticle = (tree: Tree, site: CueSite): boolean =>
  relates(tree.deprel(site.last), "compound") && tree.head(site.last) === site.token

/** The object of the preposition that belongs to the entry: "called for". */
function governed(tree: Tree, site: CueSite): Content | undefined {
  const head = tree
    .children(site.token)
    .find(
      (child) =>
        child > site.last &&
        tree.left(child) >= site.last &&
        ["obl", "obj", "nmod"].some((one) => relates(tree.deprel(child), one)),
    )
  if (head === undefined || tree.left(head) > site.last + 1) return undefined
  const from = tree.left(head) === site.last ? site.last + 1 : tree.left(head)
  const last = withParticiple(tree, site.token, tail(tree, site.token, head))
  return found("preposition", tree.span(from, last))
}

/** "spoke of two men killed", "of 8 dead and 317 injured in its ranks": a bare participle
 *  right behind what is spoken of belongs to it, whatever it hangs from. */
function withParticiple(tree: Tree, verb: TokenIndex, last: TokenIndex): TokenIndex {
  const next = last + 1
  const bare =
    tree.doc.tokens[next] !== undefined &&
    tree.xpos(next) === "VBN" &&
    tree.head(next) === verb &&
    tree.child(next, "aux", "mark", "nsubj") === undefined
  return bare ? tree.right(next) : last
}

/** Where an object's content ends: obliques after it go on with what is said,
 *  times, places and new clauses do not. */
function tail(tree: Tree, verb: TokenIndex, object: TokenIndex, all = false): TokenIndex {
  let last = tree.right(object)
  for (const child of tree.children(verb)) {
    if (!follows(tree, last, tree.left(child)) || !/^(obl|advcl|xcomp)/.test(tree.deprel(child)))
      continue
    if (tree.deprel(child) === "obl:tmod" || tree.deprel(child) === "obl:unmarked") continue
    const marker = tree.child(child, "case", "mark")
    const goesOn =
      tree.deprel(child) === "xcomp" ||
      (marker !== undefined && (all || tree.listed(marker, "content_marks")))
    if (goesOn) last = tree.right(child)
  }
  return last
}

/** Nothing stands between but a comma. */
const follows = (tree: Tree, last: TokenIndex, next: TokenIndex): boolean =>
  next === last + 1 || (next === last + 2 && tree.upos(last + 1) === "PUNCT")
