import {
  ancestors,
  dependents,
  type Language,
  type Pattern,
  type Rule,
  SitrepError,
  type TokenIndex,
  type TokenTest,
} from "../model/index.ts"
import { checkRule, list, wordsOf } from "./pattern.ts"
import { descendants, type Matchable, mentionsByHead } from "./tree.ts"

type Edge = NonNullable<Pattern["edges"]>[number]
type Lexicons = Language["lexicons"]

/** One place in a document where a rule holds. */
export interface Match<Gives> {
  readonly rule: Rule<Gives>
  /** The token that the outermost pattern matched. */
  readonly root: TokenIndex
  /** What the pattern captured by name; an optional edge that found nothing
   *  captured nothing. */
  readonly captures: Readonly<Record<string, TokenIndex>>
  /** All tokens that a pattern matched, in text order. */
  readonly tokens: readonly TokenIndex[]
}

export interface Matcher<Gives> {
  /** At every token where rules hold, the one that matched most tokens, or of
   *  several such the first written. The token that counts is the one captured
   *  as `trigger`, else the root of the pattern. In text order. */
  best(doc: Matchable): readonly Match<Gives>[]
  /** Every rule at every token where it holds, in text order. A rule holds at
   *  most once at each root. */
  all(doc: Matchable): readonly Match<Gives>[]
}

/** Where in a pattern its rarest word stands: the edges to walk from the root. */
interface Anchor {
  readonly path: readonly Edge[]
  readonly layer: "form" | "lemma" | "upos"
  readonly words: readonly string[]
}

interface Entry<Gives> {
  readonly rule: Rule<Gives>
  readonly order: number
  readonly path: readonly Edge[]
}

/** Makes a matcher of rules. A rule is tried only where its rarest word stands
 *  (a form, a lemma or a lexicon's word), so that the cost grows with the words
 *  of the text and hardly with the number of rules.
 *  @throws {SitrepError} E_RULE at the first rule with a fault, or with an id
 *  that an earlier rule has. */
export function matcher<Gives>(rules: readonly Rule<Gives>[], lexicons: Lexicons): Matcher<Gives> {
  checkAll(rules, lexicons)
  const index = indexed(rules, lexicons)
  const order = new Map(rules.map((rule, i) => [rule, i]))
  const all = (doc: Matchable) => matchAll(doc, index, lexicons)
  return { all, best: (doc) => longest(all(doc), order) }
}

function checkAll(rules: readonly Rule<unknown>[], lexicons: Lexicons): void {
  const seen = new Set<string>()
  for (const [i, rule] of rules.entries()) {
    checkRule(rule, lexicons, `[${i}]`)
    if (seen.has(rule.id))
      throw new SitrepError("E_RULE", `rule "${rule.id}": an earlier rule has this id`, `[${i}]`)
    seen.add(rule.id)
  }
}

type Index<Gives> = Readonly<Record<"form" | "lemma" | "upos", Map<string, Entry<Gives>[]>>> & {
  readonly rest: Entry<Gives>[]
}

function indexed<Gives>(rules: readonly Rule<Gives>[], lexicons: Lexicons): Index<Gives> {
  const index: Index<Gives> = { form: new Map(), lemma: new Map(), upos: new Map(), rest: [] }
  for (const [order, rule] of rules.entries()) {
    const anchor = anchorOf(rule.match, lexicons)
    const entry = { rule, order, path: anchor?.path ?? [] }
    if (!anchor) index.rest.push(entry)
    else
      for (const word of new Set(anchor.words)) {
        const entries = index[anchor.layer].get(word)
        if (entries) entries.push(entry)
        else index[anchor.layer].set(word, [entry])
      }
  }
  return index
}

function anchorOf(pattern: Pattern, lexicons: Lexicons): Anchor | undefined {
  const options = anchorsIn(pattern, lexicons, [])
  const words = options.filter((option) => option.layer !== "upos")
  const best = words.sort((a, b) => a.words.length - b.words.length)[0]
  return best ?? options.find((option) => option.path.length === 0)
}

function anchorsIn(pattern: Pattern, lexicons: Lexicons, path: readonly Edge[]): readonly Anchor[] {
  const words = wordsOf(pattern.token, lexicons)
  const { upos } = pattern.token
  return [
    ...(words ? [{ path, ...words }] : []),
    ...(upos === undefined ? [] : [{ path, layer: "upos" as const, words: list(upos) }]),
    ...(pattern.edges ?? [])
      .filter((edge) => !edge.optional)
      .flatMap((edge) => anchorsIn(edge.to, lexicons, [...path, edge])),
  ]
}

function matchAll<Gives>(
  doc: Matchable,
  index: Index<Gives>,
  lexicons: Lexicons,
): readonly Match<Gives>[] {
  const run = new Run(doc, lexicons)
  const found: (Match<Gives> & { readonly order: number })[] = []
  const tried = new Map<Rule<Gives>, Set<TokenIndex>>()
  const attempt = (entry: Entry<Gives>, at: TokenIndex) => {
    for (const root of run.rootsFrom(entry.path, at)) {
      const done = tried.get(entry.rule) ?? new Set<TokenIndex>()
      if (done.has(root)) continue
      tried.set(entry.rule, done.add(root))
      const match = run.match(entry.rule, root)
      if (match) found.push({ ...match, order: entry.order })
    }
  }
  for (const [at, tag] of doc.tags.entries()) {
    for (const entry of index.lemma.get(run.lemmas[at]!) ?? []) attempt(entry, at)
    for (const entry of index.form.get(run.forms[at]!) ?? []) attempt(entry, at)
    for (const entry of index.upos.get(tag.upos) ?? []) attempt(entry, at)
    for (const entry of index.rest) attempt(entry, at)
  }
  return found.sort((a, b) => a.root - b.root || a.order - b.order)
}

function longest<Gives>(
  matches: readonly Match<Gives>[],
  order: ReadonlyMap<Rule<Gives>, number>,
): readonly Match<Gives>[] {
  const best = new Map<TokenIndex, Match<Gives>>()
  for (const match of matches) {
    const at = match.captures.trigger ?? match.root
    const other = best.get(at)
    const wins =
      !other ||
      match.tokens.length > other.tokens.length ||
      (match.tokens.length === other.tokens.length &&
        order.get(match.rule)! < order.get(other.rule)!)
    if (wins) best.set(at, match)
  }
  return [...best].sort(([a], [b]) => a - b).map(([, match]) => match)
}

type Bound = readonly { readonly at: TokenIndex; readonly as: string | undefined }[]

/** One pass over one document. */
class Run {
  readonly #doc: Matchable
  readonly #lexicons: Lexicons
  readonly #children: readonly (readonly TokenIndex[])[]
  readonly #sentence: Int32Array
  readonly #upos: readonly string[]
  /** Lemmas and forms in lower case, by token. */
  readonly lemmas: readonly string[]
  readonly forms: readonly string[]

  constructor(doc: Matchable, lexicons: Lexicons) {
    this.#doc = doc
    this.#upos = doc.tags.map(({ upos }) => upos.toLowerCase())
    this.lemmas = doc.tags.map(({ lemma }) => lemma.toLowerCase())
    this.forms = doc.tokens.map(({ form }) => form.toLowerCase())
    this.#lexicons = lexicons
    this.#children = dependents(doc.arcs)
    this.#sentence = new Int32Array(doc.tokens.length)
    for (const [i, sentence] of doc.sentences.entries())
      this.#sentence.fill(i, sentence.first, sentence.last)
  }

  match<Gives>(rule: Rule<Gives>, root: TokenIndex): Match<Gives> | undefined {
    for (const bound of this.#bind(rule.match, root, []))
      return {
        rule,
        root,
        captures: Object.fromEntries(
          bound.filter((one) => one.as !== undefined).map((one) => [one.as, one.at]),
        ),
        tokens: bound.map((one) => one.at).sort((a, b) => a - b),
      }
    return undefined
  }

  /** The tokens at which the whole pattern could stand, if the node at the end
   *  of `path` stands at `at`. */
  rootsFrom(path: readonly Edge[], at: TokenIndex): readonly TokenIndex[] {
    let here: readonly TokenIndex[] = [at]
    for (let i = path.length - 1; i >= 0; i--)
      here = here.flatMap((one) => this.#back(path[i]!.op, one))
    return here
  }

  /** Every way to lay the pattern on the tree from `at`, the nearest first. A
   *  token takes part in a match once. */
  *#bind(pattern: Pattern, at: TokenIndex, taken: Bound): Generator<Bound> {
    if (taken.some((one) => one.at === at) || !this.#holds(pattern.token, at)) return
    yield* this.#bindEdges(pattern.edges ?? [], 0, at, [...taken, { at, as: pattern.as }])
  }

  *#bindEdges(edges: readonly Edge[], i: number, at: TokenIndex, taken: Bound): Generator<Bound> {
    const edge = edges[i]
    if (!edge) {
      yield taken
      return
    }
    let any = false
    for (const to of this.#along(edge.op, at)) {
      if (!this.#related(edge, at, to)) continue
      for (const bound of this.#bind(edge.to, to, taken)) {
        any = true
        yield* this.#bindEdges(edges, i + 1, at, bound)
      }
    }
    if (edge.optional && !any) yield* this.#bindEdges(edges, i + 1, at, taken)
  }

  #along(op: Edge["op"], at: TokenIndex): readonly TokenIndex[] {
    if (op === ">") return this.#children[at] ?? []
    if (op === ">>") return descendants(this.#children, at)
    if (op === "<") return this.#up(at)
    return this.#beside(at, op === "." ? at + 1 : at - 1)
  }

  #back(op: Edge["op"], at: TokenIndex): readonly TokenIndex[] {
    if (op === ">") return this.#up(at)
    if (op === ">>") return ancestors(this.#doc.arcs, at)
    if (op === "<") return this.#children[at] ?? []
    return this.#beside(at, op === "." ? at - 1 : at + 1)
  }

  #up(at: TokenIndex): readonly TokenIndex[] {
    const head = this.#doc.arcs[at]?.head ?? -1
    return head < 0 ? [] : [head]
  }

  #beside(at: TokenIndex, other: TokenIndex): readonly TokenIndex[] {
    const inside = other >= 0 && other < this.#doc.tokens.length
    return inside && this.#sentence[other] === this.#sentence[at] ? [other] : []
  }

  /** The relation is that of the lower token of the two. */
  #related(edge: Edge, at: TokenIndex, to: TokenIndex): boolean {
    if (edge.deprel === undefined) return true
    const deprel = this.#doc.arcs[edge.op === "<" ? at : to]?.deprel ?? ""
    return list(edge.deprel).some((wanted) =>
      wanted.endsWith(":*") ? deprel.split(":")[0] === wanted.slice(0, -2) : deprel === wanted,
    )
  }

  #holds(test: TokenTest, at: TokenIndex): boolean {
    const wanted = wantedBy(test)
    return (
      (wanted.upos?.has(this.#upos[at]!) ?? true) &&
      (wanted.lemma?.has(this.lemmas[at]!) ?? true) &&
      (wanted.form?.has(this.forms[at]!) ?? true) &&
      (test.in === undefined || (this.#lexicons[test.in]?.has(this.lemmas[at]!) ?? false)) &&
      (test.feats === undefined || hasFeats(this.#doc.tags[at]!.feats, test.feats)) &&
      (test.mention === undefined || this.#headsMention(test.mention, at))
    )
  }

  #headsMention(types: NonNullable<TokenTest["mention"]>, at: TokenIndex): boolean {
    const mention = mentionsByHead(this.#doc.mentions ?? []).get(at)
    return mention !== undefined && list(types).includes(mention.type)
  }
}

type Wanted = Readonly<Record<"upos" | "lemma" | "form", ReadonlySet<string> | undefined>>

const lowered = new WeakMap<TokenTest, Wanted>()

/** The words of a test in lower case, made once. */
function wantedBy(test: TokenTest): Wanted {
  const made = lowered.get(test)
  if (made) return made
  const set = (words: string | readonly string[] | undefined) =>
    words === undefined ? undefined : new Set(list(words).map((one) => one.toLowerCase()))
  const wanted = { upos: set(test.upos), lemma: set(test.lemma), form: set(test.form) }
  lowered.set(test, wanted)
  return wanted
}

function hasFeats(feats: string, wanted: string): boolean {
  const has = new Set(feats.split("|"))
  return wanted.split("|").every((one) => has.has(one))
}
