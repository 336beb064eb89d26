import type { Language, TokenIndex } from "../../model/index.ts"
import { contexts } from "../../ontology/plover.ts"
import type { Syntax } from "../syntax.ts"

/** Types that say something of what their content is about. */
const verbal = new Set(
  "AGREE CONCEDE REQUEST ACCUSE REJECT THREATEN SUPPORT CONSULT PROTEST STATEMENT".split(" "),
)

const made = new WeakMap<Language["lexicons"], ReadonlyMap<string, readonly string[]>>()

/** From a lemma to the contexts it brings; made once for each language. */
function byLemma(lexicons: Language["lexicons"]): ReadonlyMap<string, readonly string[]> {
  const known = made.get(lexicons)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const name of contexts)
    for (const word of lexicons[`event_context_${name}`] ?? []) {
      const list = found.get(word)
      if (list) list.push(name)
      else found.set(word, [name])
    }
  made.set(lexicons, found)
  return found
}

/** PLOVER's contexts of an event: those its rule gives, and those that the words of its
 *  clause bring, of words and pleas also what is said or asked for. In the order of the
 *  table. */
export function contextsOf(
  s: Syntax,
  { lexicons }: Language,
  event: { readonly trigger: TokenIndex; readonly type: string; readonly given: readonly string[] },
): readonly string[] {
  const words = byLemma(lexicons)
  const found = new Set(event.given)
  const asNoun = (at: TokenIndex, word: string): boolean =>
    s.upos(at) !== "VERB" || lexicons.event_context_nouns?.has(word) !== true
  for (const at of about(s, event.trigger, verbal.has(event.type)))
    for (const word of forms(s, at))
      if (asNoun(at, word)) for (const name of words.get(word) ?? []) found.add(name)
  return contexts.filter((name) => found.has(name))
}

/** A word by itself, and with the one before it, with or without a hyphen between:
 *  "human rights", "same-sex". */
function forms(s: Syntax, at: TokenIndex): readonly string[] {
  const before = s.form(at - 1) === "-" ? at - 2 : at - 1
  return before < 0 ? [s.lemma(at)] : [s.lemma(at), `${s.form(before)}-${s.form(at)}`]
}

/** Words whose clause is not that of the event. */
const others = /^(parataxis|conj|cc|punct|acl:relcl|advcl)/
const contents = /^(ccomp|xcomp|acl|csubj)/
const most = 60

/** Tokens that say what an event is about: its clause, and where a noun tells it the phrase
 *  it stands in. */
function about(s: Syntax, trigger: TokenIndex, withContent: boolean): readonly TokenIndex[] {
  const carried = s.upos(trigger) === "NOUN" && /^(obj|nsubj)/.test(s.deprel(trigger))
  const found = carried ? [trigger, s.head(trigger)] : [trigger]
  for (let i = 0; i < found.length && i < most; i++)
    for (const child of s.children(found[i]!)) {
      const relation = s.deprel(child)
      const joined = relation === "conj" && s.upos(child) !== "VERB"
      if (found.includes(child) || (others.test(relation) && !joined)) continue
      if (withContent || !contents.test(relation)) found.push(child)
    }
  return found
}
