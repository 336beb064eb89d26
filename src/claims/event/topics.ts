import type { Language, TokenIndex } from "../../model/index.ts"
import { cameo, narrowed, openSubjects } from "../../ontology/cameo.ts"
import type { Syntax } from "../syntax.ts"
import type { Code } from "./codes.ts"

const most = 40
const carried = /^(obj|nsubj|nsubj:pass|obl|xcomp)$/
const clauses = /^(advcl|acl|xcomp|ccomp)/

/** What one protests against, under the subjects of protests. */
const grievances = [
  ["event_topic_grievance", "policy"],
  ["event_topic_wrong", "rights"],
] as const

/** The code of a protest, demand, promise, refusal or accusation with the digit of what it is
 *  about, where a word behind it tells and no event does: "demanded autonomy", "struck over
 *  pay". */
export function about(s: Syntax, { lexicons }: Language, trigger: TokenIndex, code: Code): Code {
  if (code.cameo === undefined) return code
  const open = openSubjects(code.cameo)
  if (open.length === 0) return code
  const is = (list: string, at: TokenIndex): boolean =>
    forms(s, at).some((word) => lexicons[list]?.has(word) === true)
  const protest = code.type === "PROTEST"
  const words = matter(s, trigger, protest, is)
  const accompanied = (one: string): boolean =>
    lexicons[`event_topic_with_${one}`] === undefined ||
    words.some((at) => is(`event_topic_with_${one}`, at))
  for (const at of words) {
    const subject =
      open.find((one) => is(`event_topic_${one}`, at) && accompanied(one)) ??
      (protest ? grievances.find(([list]) => is(list, at))?.[1] : undefined)
    if (subject === undefined) continue
    const exact = narrowed(code.cameo, subject)
    return { type: code.type, mode: code.mode ?? cameo.get(exact)?.mode, cameo: exact }
  }
  return code
}

/** A word, with the one before it, too: "free-trade", "war crimes". */
function forms(s: Syntax, at: TokenIndex): readonly string[] {
  const before = s.form(at - 1) === "-" ? at - 2 : at - 1
  return before < 0
    ? [s.lemma(at)]
    : [s.lemma(at), `${s.form(before).toLowerCase()}-${s.lemma(at)}`]
}

/** The words behind a trigger that tell of its matter, in text order: below it, or below the
 *  verb that carries it, but for asides, and of a protest no places and times. */
function matter(
  s: Syntax,
  trigger: TokenIndex,
  protest: boolean,
  is: (list: string, at: TokenIndex) => boolean,
): readonly TokenIndex[] {
  const carrier =
    s.upos(trigger) === "NOUN" && carried.test(s.deprel(trigger)) ? s.head(trigger) : -1
  const tops = carrier >= 0 ? [trigger, carrier] : [trigger]
  const found: TokenIndex[] = []
  for (const top of tops)
    for (const child of s.children(top))
      if (child > trigger && !isAside(s, child, is) && (!protest || isMatter(s, child, is)))
        found.push(child)
  for (let i = 0; i < found.length && i < most; i++)
    for (const child of s.children(found[i]!)) if (!isAside(s, child, is)) found.push(child)
  return found.sort((a, b) => place(s, a) - place(s, b))
}

/** In text order, but what modifies a noun stands behind it: a trade embargo is an embargo. */
const place = (s: Syntax, at: TokenIndex): number =>
  /^(compound|amod)/.test(s.deprel(at)) && s.head(at) > at ? s.head(at) + 0.5 : at

function isAside(
  s: Syntax,
  at: TokenIndex,
  is: (list: string, at: TokenIndex) => boolean,
): boolean {
  const relation = s.deprel(at)
  if (/^(parataxis|punct|cc$|nsubj|acl:relcl)/.test(relation)) return true
  if (relation === "conj" && s.upos(at) === "VERB") return true
  return s
    .children(at)
    .some((one) => /^(mark|case)$/.test(s.deprel(one)) && is("event_topic_asides", one))
}

/** "Against the law", "to demand rights", "in protest of the law". */
const isMatter = (
  s: Syntax,
  at: TokenIndex,
  is: (list: string, at: TokenIndex) => boolean,
): boolean =>
  clauses.test(s.deprel(at)) ||
  s.children(at).some((one) => s.deprel(one) === "case" && is("event_topic_cases", one)) ||
  s.children(at).some((one) => s.children(one).some((two) => is("event_topic_possessives", two)))
