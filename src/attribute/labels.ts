import type { Quotation, TokenIndex } from "../model/index.ts"
import { type Content, found, opensWithTo, under } from "./contents.ts"
import type { CueSite } from "./cues.ts"
import { isPassive } from "./sources.ts"
import { relates, type Tree, tokenAt } from "./tree.ts"

/** "called him a liar", "described it as a mistake", "those he called heroes". */
export function labelled(tree: Tree, site: CueSite): Content | undefined {
  const { token } = site
  const quoted = isPassive(tree, token) ? undefined : quotedLabel(tree, site)
  if (quoted) return quoted
  const marked = site.cue.takes.has("as")
  const name = tree.children(token).find((child) => {
    if (child < token) return false
    const marker = tree.child(child, "case", "mark")
    const asMarked = marker !== undefined && tree.listed(marker, "label_marks")
    return marked ? asMarked : relates(tree.deprel(child), "xcomp") && !opensWithTo(tree, child)
  })
  const second = under(tree, token, "obj")
  const apposed = marked || second === undefined ? undefined : tree.child(second, "appos")
  if (name === undefined && apposed !== undefined && !isPassive(tree, token))
    return found("label", tree.subtree(second!))
  if (name === undefined) return twoObjects(tree, site) ?? secondObject(tree, site)
  if (isPassive(tree, token)) return undefined
  const whom = under(tree, token, "obj")
  const first = whom !== undefined && whom < name ? tree.left(whom) : tree.left(name)
  return found("label", tree.span(first, tree.right(name)))
}

/** "called the attack “an outrage for …”": a noun phrase and then words between marks,
 *  whatever the tree makes of them. */
function quotedLabel(tree: Tree, site: CueSite): Content | undefined {
  const { tokens } = tree.doc
  const end = tree.doc.sentences[tree.sentence(site.token)]!.last
  const marks = site.cue.takes.has("as")
  for (let at = site.last + 1; at < Math.min(end, site.last + 16); at++) {
    const quotation = tree.doc.quotations?.find((one) => one.start === tokens[at]!.start)
    const led = !marks || tree.listed(at - 1, "label_marks")
    if (quotation && led && at > site.last + 1)
      return found("label", {
        start: tokens[site.last + 1]!.start,
        end: endOfPhrase(tree, quotation, site.token),
      })
    if (quotation || /^(VB[DZP]|MD|W.*)$/.test(tree.xpos(at)) || /^[,;:]$/.test(tokens[at]!.form))
      return undefined
  }
  return undefined
}

/** A name goes on behind its marks with what hangs from it: "a “gift” for the town". */
function endOfPhrase(tree: Tree, quotation: Quotation, verb: TokenIndex): number {
  const first = tokenAt(tree, quotation.inner.start)
  const next = tokenAt(tree, quotation.end)
  const after = tree.doc.tokens[next]
  if (!after || tree.upos(next) === "PUNCT" || after.start >= quotation.end + 2)
    return quotation.end
  let end = quotation.end
  for (let at = first, n = 0; at > verb && n < 8; at = tree.head(at), n++)
    end = Math.max(end, tree.doc.tokens[tree.right(at)]!.end)
  return end
}

/** "called the attack an outrage", with two objects in the tree. */
function twoObjects(tree: Tree, { token, cue }: CueSite): Content | undefined {
  if (cue.takes.has("as") || isPassive(tree, token)) return undefined
  const objects = tree.children(token).filter((c) => c > token && /^i?obj$/.test(tree.deprel(c)))
  const [first, second] = objects
  if (first === undefined || second === undefined || objects.length > 2) return undefined
  return found("label", tree.span(tree.left(first), tree.right(second)))
}

/** The parser may take the name for a second object, or for the only one. */
function secondObject(tree: Tree, { token, cue }: CueSite): Content | undefined {
  if (cue.takes.has("as") || tree.deprel(token) !== "acl:relcl") return undefined
  const objects = tree
    .children(token)
    .filter((c) => c > token && /^(obj|iobj|ccomp)/.test(tree.deprel(c)))
  const last = objects.at(-1)
  return last === undefined
    ? undefined
    : found("label", tree.span(tree.left(objects[0]!), tree.right(last)))
}
