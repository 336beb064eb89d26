import { type Match, type Matcher, matcher } from "../match/matcher.ts"
import type { ClaimKinds, Language } from "../model/index.ts"
import { beyond } from "../ontology/beyond.ts"
import { cameo } from "../ontology/cameo.ts"
import { groups } from "../ontology/groups.ts"
import { measures } from "../ontology/measures.ts"
import { contexts, plover } from "../ontology/plover.ts"
import { reactions } from "../ontology/reactions.ts"
import { relations } from "../ontology/relations.ts"

/** What a written rule of one kind of claim may say. */
export interface Writing {
  /** Names a pattern may capture, and what they stand for. */
  readonly captures: Readonly<Record<string, string>>
  /** Those of them without which there is no claim. */
  readonly needs: readonly string[]
  /** What `gives` may hold: the values allowed, or what kind of value it is. */
  readonly gives: Readonly<Record<string, readonly string[] | "list of contexts">>
  /** Keys of `gives`, one of which must be there. */
  readonly oneOf: readonly string[]
}

const keys = (table: ReadonlyMap<string, unknown>): readonly string[] => [...table.keys()]
const modes = [...new Set([...plover.values()].flatMap((type) => type.modes))]

/** What rules of each kind may give and capture. */
export const writings: { readonly [K in keyof ClaimKinds]: Writing } = {
  event: {
    captures: {
      trigger: "the word that tells the event",
      actor: "who does it",
      recipient: "to whom it is done",
    },
    needs: [],
    gives: {
      type: [...keys(plover), ...keys(beyond)],
      mode: modes,
      cameo: keys(cameo),
      contexts: "list of contexts",
      frame: ["actual", "historical", "future", "ordered", "hypothetical"],
    },
    oneOf: ["type", "cameo"],
  },
  figure: {
    captures: {
      trigger: "the word that says what is counted",
      counted: "the noun of the number, or the number",
    },
    needs: ["counted"],
    gives: { measure: keys(measures), group: keys(groups) },
    oneOf: ["measure"],
  },
  relation: {
    captures: {
      trigger: "the word that tells it",
      subject: "who is it",
      object: "to whom, or of what",
    },
    needs: ["subject", "object"],
    gives: {
      relation: keys(relations),
      standing: ["current", "former", "acting", "claimed"],
    },
    oneOf: ["relation"],
  },
  stance: {
    captures: { trigger: "the word that tells it", holder: "whose stance", target: "towards whom" },
    needs: ["holder", "target"],
    gives: { reaction: keys(reactions) },
    oneOf: ["reaction"],
  },
}

export const contextNames: ReadonlySet<string> = new Set(contexts)

type Rules = ReadonlyMap<string, Matcher<object>>

const made = new WeakMap<Language, Rules>()

/** Where the rules of one kind hold in a document, the best at each word.
 *  @throws {SitrepError} `E_RULE` at a rule with a fault. */
export function written<K extends keyof ClaimKinds>(
  kind: K,
  language: Language,
  doc: Parameters<Matcher<object>["best"]>[0],
): readonly Match<Partial<ClaimKinds[K]>>[] {
  const rules = made.get(language) ?? all(language)
  made.set(language, rules)
  return (rules.get(kind)?.best(doc) ?? []) as readonly Match<Partial<ClaimKinds[K]>>[]
}

const all = (language: Language): Rules =>
  new Map(
    Object.entries(language.claims)
      .filter(([, rules]) => rules.length > 0)
      .map(([kind, rules]) => [kind, matcher<object>(rules, language.lexicons)]),
  )
