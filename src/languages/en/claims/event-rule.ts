import type { EventClaim, Pattern, Rule } from "../../../model/index.ts"
import { cameo } from "../../../ontology/cameo.ts"

export type EventRule = Rule<Partial<EventClaim>>

type Edge = NonNullable<Pattern["edges"]>[number]
type Test = Pattern["token"]

const objects = ["obj", "nsubj:pass", "iobj"]
const subjects = ["nsubj", "nsubj:pass", "obl:agent"]
const obliques = ["obl", "obl:agent", "nmod", "obl:unmarked", "advcl", "advmod", "xcomp"]
const clauses = ["xcomp", "ccomp", "acl", "advcl"]
const modifiers = ["compound", "amod", "nmod", "nmod:poss", "nummod"]

/** Words in the short notation: `a|b` lemmas, `@name` the lexicon `event_name`,
 *  `*` anything, `&` somebody: the head of a mention. */
const test = (words: string): Test =>
  words === "*"
    ? {}
    : words === "&"
      ? { mention: ["person", "group", "organization", "gpe"] }
      : words.startsWith("@")
        ? { in: `event_${words.slice(1)}` }
        : { lemma: words.split("|") }

/** One part of a rule in short notation, as an edge:
 *  `>words` object, also of a passive · `<words` subject · `~prep:words` a phrase
 *  with that preposition, which may hang from the object where its word is given · `%words` modifier of a noun · `+word` particle or any
 *  child · `^words` a clause below · `!word` next word · `/word`
 *  anywhere below · `{word` what it hangs from; `=name` at the end captures it, `?` before it makes
 *  it optional. */
function edge(part: string): Edge {
  const optional = part.startsWith("?")
  const [body = "", as] = (optional ? part.slice(1) : part).split("=")
  const sign = body[0]
  const rest = body.slice(1)
  const to = (token: Test, edges?: readonly Edge[]): Pattern => ({
    token,
    ...(as && { as }),
    ...(edges && { edges }),
  })
  const give = (op: Edge["op"], deprel: readonly string[] | undefined, target: Pattern): Edge => ({
    op,
    ...(deprel && { deprel }),
    to: target,
    ...(optional && { optional: true as const }),
  })
  if (sign === ">") return give(">", objects, to(test(rest || "*")))
  if (sign === "<") return give(">", subjects, to(test(rest || "*")))
  if (sign === "%") return give(">", modifiers, to(test(rest)))
  if (sign === "+") return give(">", undefined, to(test(rest)))
  if (sign === "^") return give(">", clauses, to(test(rest)))
  if (sign === "/") return give(">>", undefined, to(test(rest)))
  if (sign === "{") return give("<", undefined, to(test(rest)))
  if (sign === "!") return give(".", undefined, to(test(rest)))
  const [preposition = "", words = "*"] = rest.split(":")
  const mark: Edge = { op: ">", deprel: ["case", "mark"], to: { token: test(preposition) } }
  const open = words === "*" || words === "&"
  return give(open ? ">" : ">>", obliques, to(test(words), [mark]))
}

const tags: Readonly<Record<string, readonly string[]>> = {
  v: ["VERB"],
  n: ["NOUN", "PROPN"],
  a: ["ADJ", "VERB"],
}

/** A rule in short notation: the trigger's lemmas (a verb; `n:` a noun, `a:` an
 *  adjective or participle), then its parts. Its id is made of the code and the
 *  notation's first words. */
export function rule(
  code: string,
  notation: string,
  example: string,
  gives: Partial<EventClaim> = {},
): EventRule {
  const [head = "", ...parts] = notation.trim().split(/\s+/)
  const [, kind = "v", words = ""] = /^(?:([vna]):)?(.*)$/.exec(head) ?? []
  const known = cameo.get(code)
  const slug = [head, ...parts].map((part) => part.split("|")[0]).join("_")
  return {
    id: `event.${code || "frame"}.${slug.replace(/[^\w@<>~%+!:-]/g, "")}`,
    match: {
      token: { ...test(words), upos: tags[kind] ?? [] },
      as: "trigger",
      ...(parts.length > 0 && { edges: parts.map(edge) }),
    },
    gives: {
      ...(known && { type: known.type, cameo: code }),
      ...(known?.mode && { mode: known.mode }),
      ...gives,
    },
    examples: [example],
  }
}
