import type { Language, Scope, ScopeClass, Span, TokenIndex } from "../model/index.ts"
import { reportive } from "./reportive.ts"
import { infinitiveAfter, relates, type Tree, tokenAt, without } from "./tree.ts"

const indexes = new WeakMap<Language, ReadonlyMap<string, readonly ScopeClass[]>>()

function indexOf(language: Language): ReadonlyMap<string, readonly ScopeClass[]> {
  const made = indexes.get(language)
  if (made) return made
  const index = new Map<string, ScopeClass[]>()
  for (const one of language.hedges)
    for (const word of one.words) index.set(word, [...(index.get(word) ?? []), one])
  indexes.set(language, index)
  return index
}

/** Where a clause is hedged, negated, ordered, supposed, past or yet to come: one
 *  scope for each word that makes it so, in text order of the words. */
export function scopesOf(tree: Tree, language: Language): Scope[] {
  const index = indexOf(language)
  const scopes: Scope[] = []
  for (const [token, { form }] of tree.doc.tokens.entries()) {
    for (const one of classesOf(index, tree.lemma(token), form.toLowerCase())) {
      const scope = fits(tree, token, one) ? scopeOf(tree, token, one) : undefined
      if (scope) scopes.push(...pieces(tree, scope, token))
    }
    for (const scope of [yearOf(tree, token), moodOf(tree, token)])
      if (scope) scopes.push(...pieces(tree, scope, token))
  }
  return [...scopes, ...questions(tree)].sort((a, b) => a.cue.start - b.cue.start)
}

/** A scope without the relative clauses inside it, which tell of something else:
 *  one piece for each stretch between them. */
function pieces(tree: Tree, scope: Scope, cue: TokenIndex): Scope[] {
  const holes: Span[] = []
  for (let at = tokenAt(tree, scope.start); at < tree.doc.tokens.length; at++) {
    if (tree.doc.tokens[at]!.start >= scope.end) break
    const inside = tree.left(at) <= cue && cue <= tree.right(at)
    const hole = tree.deprel(at) === "acl:relcl" && !inside && tree.subtree(at)
    if (hole && hole.start > scope.start) holes.push(hole)
  }
  return without(scope, holes)
    .filter((part) => /[\p{L}\p{N}]/u.test(tree.doc.document.text.slice(part.start, part.end)))
    .map((part) => ({ ...scope, ...part }))
}

/** What the form of a verb says by itself: a command is no event yet, nor is an
 *  infinitive, unless the verb above says that it came about. */
function moodOf(tree: Tree, token: TokenIndex): Scope | undefined {
  if (tree.upos(token) !== "VERB") return undefined
  const cue = tree.span(token, token)
  const marker = tree.children(token).find((child) => tree.xpos(child) === "TO")
  if (marker !== undefined && arranged(tree, token, marker))
    return {
      ...clauseSpan(tree, token, marker),
      cue: tree.span(marker - 1, marker),
      modality: undefined,
      frame: "future",
      by: "be to",
    }
  if (tree.xpos(token) !== "VB") return undefined
  if (marker === undefined) return commandOf(tree, token, cue)
  const head = tree.head(token)
  if (head >= 0 && (tree.listed(head, "implicatives") || governs(tree, head))) return undefined
  const to = tree.span(marker, marker)
  const reach = clauseSpan(tree, token, marker)
  return { ...reach, cue: to, modality: undefined, frame: "hypothetical", by: "infinitive" }
}

/** "is to speak", "are to be sent": an auxiliary right before the "to" of its verb. */
const arranged = (tree: Tree, token: TokenIndex, marker: TokenIndex): boolean =>
  marker > 0 &&
  /^VB[DPZ]$/.test(tree.xpos(marker - 1)) &&
  ["aux", "aux:pass"].includes(tree.deprel(marker - 1)) &&
  tree.head(marker - 1) === token

/** Does a word of a class of its own say how its infinitive is meant? */
const governs = (tree: Tree, head: TokenIndex): boolean =>
  (indexOf(tree.language).get(tree.lemma(head)) ?? []).some((one) => one.reach === "complement")

function commandOf(tree: Tree, token: TokenIndex, cue: Span): Scope | undefined {
  const own = ["root", "parataxis"].some((one) => relates(tree.deprel(token), one))
  if (!own || tree.child(token, "nsubj", "aux", "expl", "csubj") !== undefined) return undefined
  return {
    ...clauseSpan(tree, token, token),
    cue: { start: cue.start, end: cue.start + 1 },
    modality: undefined,
    frame: "ordered",
    by: "imperative",
  }
}

function classesOf(
  index: ReadonlyMap<string, readonly ScopeClass[]>,
  lemma: string,
  form: string,
): readonly ScopeClass[] {
  const byLemma = index.get(lemma) ?? []
  return lemma === form ? byLemma : [...byLemma, ...(index.get(form) ?? [])]
}

const fits = (tree: Tree, token: TokenIndex, one: ScopeClass): boolean =>
  (one.upos === undefined || one.upos.includes(tree.upos(token))) &&
  !(one.modality === "denied" && addsOnly(tree, token + 1))

/** "not only", "not just": what follows is added to, not denied. */
const addsOnly = (tree: Tree, next: TokenIndex): boolean =>
  next < tree.doc.tokens.length && tree.listed(next, "not_only")

function scopeOf(tree: Tree, token: TokenIndex, one: ScopeClass): Scope | undefined {
  const reach = reaches[one.reach](tree, token, one)
  if (!reach) return undefined
  if (tree.listed(token, "reportive_aux") && reportive(tree, token))
    return { ...reach, cue: tree.span(token, token), ...hearsay }
  const unclear = unclearQuestion(tree, token, one)
  const cue = tree.span(token, token)
  const modality = unclear ? "unclear" : one.modality
  const whole = unclear ? tree.subtree(tree.head(token)) : reach
  return { ...whole, cue, modality, frame: unclear ? undefined : one.frame, by: one.id }
}

/** What is only reported is not sure, and it is of this world. */
const hearsay = { modality: "hedged", frame: undefined, by: "reportive" } as const

const reaches: Record<
  ScopeClass["reach"],
  (tree: Tree, token: TokenIndex, one: ScopeClass) => Span | undefined
> = {
  clause: (tree, token) => {
    const predicate = predicateOf(tree, token)
    return predicate === undefined ? undefined : clauseSpan(tree, predicate, token)
  },
  complement: complementSpan,
  phrase: (tree, token) => {
    const head = tree.head(token)
    return head >= 0 && relates(tree.deprel(token), "amod")
      ? tree.span(Math.min(tree.left(head), token), rightOfPhrase(tree, head))
      : undefined
  },
}

/** The word whose clause an auxiliary, adverb, subordinator or negation belongs
 *  to. A negation in a noun phrase ("no shots") negates the clause it is in. */
function predicateOf(tree: Tree, token: TokenIndex): TokenIndex | undefined {
  if (tree.deprel(token) === "root") return token
  const head = tree.head(token)
  if (head < 0) return undefined
  if (relates(tree.deprel(token), "det") || isArgument(tree, token)) return clauseOf(tree, head)
  if (["fixed", "cc"].some((one) => relates(tree.deprel(token), one))) return undefined
  return head
}

const isArgument = (tree: Tree, token: TokenIndex): boolean =>
  ["nsubj", "obj", "obl"].some((one) => relates(tree.deprel(token), one))

/** The nearest verb at or above, if the way up is one of arguments. */
function clauseOf(tree: Tree, token: TokenIndex): TokenIndex {
  let at = token
  while (!["VERB", "AUX"].includes(tree.upos(at)) && isArgument(tree, at) && tree.head(at) >= 0)
    at = tree.head(at)
  return at
}

/** From the predicate's first own word to where a clause of its own begins. */
function clauseSpan(tree: Tree, predicate: TokenIndex, cue: TokenIndex): Span {
  let first = Math.min(predicate, cue)
  let last = Math.max(predicate, cue)
  for (const child of tree.children(predicate)) {
    if (apart(tree, child)) {
      if (child > predicate) break
      continue
    }
    first = child < predicate ? Math.min(first, tree.left(child)) : first
    last = Math.max(last, child > predicate ? tree.right(child) : predicate)
  }
  return tree.span(first, last)
}

/** Clauses that a word of their governor does not reach. */
const apart = (tree: Tree, child: TokenIndex): boolean =>
  ["parataxis", "ccomp", "advcl", "csubj", "discourse"].some((one) =>
    relates(tree.deprel(child), one),
  ) ||
  (relates(tree.deprel(child), "conj") && tree.child(child, "nsubj", "aux") !== undefined)

/** What a verb, noun or adjective governs: an infinitive, a clause, an object. */
function complementSpan(tree: Tree, token: TokenIndex, one: ScopeClass): Span | undefined {
  const clause =
    tree
      .children(token)
      .find((child) => child > token && isComplement(tree, child, tree.upos(token))) ??
    infinitiveAfter(tree, token)
  if (clause !== undefined)
    return one.frame === "ordered" && isPast(tree, clause) ? undefined : tree.subtree(clause)
  if (tree.upos(token) !== "VERB" || one.frame === "hypothetical") return undefined
  const object = tree
    .children(token)
    .find((child) => relates(tree.deprel(child), "obj") || tree.deprel(child) === "nsubj:pass")
  const takes = one.modality === "denied" || one.frame !== undefined
  return takes && object !== undefined ? tree.subtree(object) : undefined
}

/** "told us that 40 were killed" tells and does not order: what is ordered is not past. */
const isPast = (tree: Tree, clause: TokenIndex): boolean =>
  [clause, ...tree.children(clause).filter((child) => relates(tree.deprel(child), "aux"))].some(
    (at) => tree.xpos(at) === "VBD" || (at !== clause && tree.lemma(at) === "have"),
  )

function isComplement(tree: Tree, child: TokenIndex, upos: string): boolean {
  const deprel = tree.deprel(child)
  if (relates(deprel, "xcomp") || relates(deprel, "ccomp")) return true
  if (upos === "ADJ" && relates(deprel, "csubj")) return true
  const open = tree.children(child).some((one) => tree.xpos(one) === "TO")
  if (upos === "NOUN") return deprel === "acl" || (relates(deprel, "advcl") && open)
  return relates(deprel, "advcl") && open
}

const rightOfPhrase = (tree: Tree, head: TokenIndex): TokenIndex =>
  tree
    .children(head)
    .filter((child) => child > head && !relates(tree.deprel(child), "acl"))
    .reduce(
      (last, child) =>
        child <= last + 1 || tree.left(child) <= last + 1
          ? Math.max(last, tree.right(child))
          : last,
      head,
    )

/** "It is not clear who …": a negated word of knowing with a question. */
function unclearQuestion(tree: Tree, token: TokenIndex, one: ScopeClass): boolean {
  if (one.modality !== "denied" || one.reach !== "clause") return false
  const predicate = tree.head(token)
  if (predicate < 0 || !tree.listed(predicate, "knowing")) return false
  return tree
    .children(predicate)
    .some((child) => child > predicate && tree.listed(tree.left(child), "wh_words"))
}

/** A question puts what it says in doubt. */
function questions(tree: Tree): Scope[] {
  return tree.doc.sentences
    .filter((one) => tree.doc.tokens.slice(one.first, one.last).some(({ form }) => form === "?"))
    .flatMap((one) => {
      const mark = lastMark(tree, one.first, one.last)
      const first = firstOfQuestion(tree, one.first, mark)
      if (first >= mark) return []
      const span = tree.span(first, mark)
      return [
        {
          ...span,
          cue: tree.span(mark, mark),
          modality: "unclear" as const,
          frame: undefined,
          by: "question",
        },
      ]
    })
}

function lastMark(tree: Tree, first: TokenIndex, last: TokenIndex): TokenIndex {
  for (let at = last - 1; at > first; at--) if (tree.doc.tokens[at]!.form === "?") return at
  return first
}

/** A question inside a sentence begins after its quotation mark or colon. */
function firstOfQuestion(tree: Tree, first: TokenIndex, mark: TokenIndex): TokenIndex {
  for (let at = mark - 1; at > first; at--)
    if (/^[“"«:]$/.test(tree.doc.tokens[at]!.form)) return at + 1
  return first
}

/** A bare year before that of the report puts its clause in the past. */
function yearOf(tree: Tree, token: TokenIndex): Scope | undefined {
  const { publishedAt } = tree.doc.document.meta ?? {}
  const { form } = tree.doc.tokens[token]!
  if (!publishedAt || !/^(1[89]|20)\d\d$/.test(form)) return undefined
  if (Number(form) >= Number(publishedAt.slice(0, 4)) - 1) return undefined
  if (!relates(tree.deprel(token), "obl") && tree.child(token, "case") === undefined)
    return undefined
  const predicate = tree.head(token)
  if (predicate < 0 || tree.upos(predicate) !== "VERB") return undefined
  const cue = tree.span(token, token)
  return {
    ...clauseSpan(tree, predicate, token),
    cue,
    modality: undefined,
    frame: "historical",
    by: "year",
  }
}
