import type { NonEmpty, Pattern, RelationClaim, Rule } from "../../../model/index.ts"

type Edge = NonNullable<Pattern["edges"]>[number]
type RelationRule = Rule<Partial<RelationClaim>>

const named = (as: string): Pattern => ({
  token: { mention: ["person", "group", "organization", "gpe"] },
  as,
})
const child = (deprel: readonly string[], to: Pattern): Edge => ({ op: ">", deprel, to })
const subject = (as: string): Edge => child(["nsubj"], named(as))
const object = (as: string): Edge => child(["obj"], named(as))
const undergoing = (as: string): Edge => child(["nsubj:pass"], named(as))
/** The noun that a participle is said of: "the channel owned by her". */
const noun = (as: string): Edge => ({ op: "<", deprel: ["acl"], to: named(as) })
/** The noun before a relative clause: "guards who belong to the clan". */
const antecedent = (as: string): Edge => ({ op: "<", deprel: ["acl:relcl"], to: named(as) })
const phrase = (preposition: string, as: string): Edge => ({
  op: ">",
  deprel: ["obl", "obl:agent", "obl:arg", "nmod", "xcomp"],
  to: { ...named(as), edges: [child(["case"], { token: { lemma: preposition } })] },
})

/** A rule whose trigger is a verb. */
const verb = (
  id: string,
  lemma: readonly string[],
  relation: string,
  edges: readonly Edge[],
  examples: NonEmpty<string>,
): RelationRule => ({
  id: `relation.rule.${id}`,
  match: { token: { lemma, upos: "VERB" }, as: "trigger", edges },
  gives: { relation },
  examples,
})

const own = ["own", "control", "possess"]
const lead = ["head", "lead", "chair", "command", "govern", "rule", "preside"]
const found = ["found", "establish", "create"]
const succeed = ["succeed", "replace"]

/** Who is what to whom, where a verb says it. Nouns of roles are read by their families
 *  of words. */
export const relation: readonly RelationRule[] = [
  verb(
    "owns",
    own,
    "owner",
    [subject("object"), object("subject")],
    ["[object The bishop] [trigger owns] [subject the newspaper]."],
  ),
  verb(
    "owned",
    own,
    "owner",
    [undergoing("subject"), phrase("by", "object")],
    ["[subject The newspaper] is [trigger owned] by [object the bishop]."],
  ),
  verb(
    "owned.noun",
    own,
    "owner",
    [noun("subject"), phrase("by", "object")],
    ["[subject A newspaper] [trigger owned] by [object the bishop] was closed."],
  ),
  verb(
    "belongs",
    ["belong"],
    "member",
    [subject("subject"), phrase("to", "object")],
    ["[subject The guards] [trigger belong] to [object the army]."],
  ),
  verb(
    "belonging",
    ["belong"],
    "member",
    [noun("subject"), phrase("to", "object")],
    ["[subject Fighters] [trigger belonging] to [object the militia] left."],
  ),
  verb(
    "belongs.who",
    ["belong"],
    "member",
    [antecedent("subject"), phrase("to", "object")],
    ["[subject Fighters] who [trigger belong] to [object the militia] left."],
  ),
  verb(
    "joined",
    ["join"],
    "member",
    [subject("subject"), object("object")],
    ["[subject Ada Brun] [trigger joined] [object the army]."],
  ),
  verb(
    "leads",
    lead,
    "leader",
    [subject("subject"), object("object")],
    ["[subject Ada Brun] [trigger heads] [object the militia]."],
  ),
  verb(
    "led.noun",
    lead,
    "leader",
    [noun("object"), phrase("by", "subject")],
    ["[object A militia] [trigger commanded] by [subject Ada Brun] left."],
  ),
  verb(
    "led",
    lead,
    "leader",
    [undergoing("object"), phrase("by", "subject")],
    ["[object The militia] is [trigger commanded] by [subject Ada Brun]."],
  ),
  verb(
    "founded",
    found,
    "founder",
    [subject("subject"), object("object")],
    ["[subject Ada Brun] [trigger founded] [object the party]."],
  ),
  verb(
    "founded.noun",
    found,
    "founder",
    [noun("object"), phrase("by", "subject")],
    ["[object A party] [trigger founded] by [subject Ada Brun] won."],
  ),
  verb(
    "succeeds",
    succeed,
    "successor",
    [subject("subject"), object("object")],
    ["[subject Ada Brun] [trigger succeeded] [object Ole Dahl]."],
  ),
  verb(
    "married",
    ["marry", "wed"],
    "spouse",
    [subject("subject"), object("object")],
    ["[subject Ada Brun] [trigger married] [object Ole Dahl]."],
  ),
  verb(
    "works.for",
    ["work"],
    "employee",
    [subject("subject"), phrase("for", "object")],
    ["[subject Ada Brun] [trigger works] for [object the ministry]."],
  ),
  verb(
    "represents",
    ["represent"],
    "representative",
    [subject("subject"), object("object")],
    ["[subject Ada Brun] [trigger represents] [object the farmers]."],
  ),
  verb(
    "known.as",
    ["know", "nickname"],
    "alias",
    [noun("subject"), phrase("as", "object")],
    ["[subject A militia] [trigger known] as [object the Guardians] left."],
  ),
  verb(
    "is.known.as",
    ["know", "nickname"],
    "alias",
    [undergoing("subject"), phrase("as", "object")],
    ["[subject The militia] is also [trigger known] as [object the Guardians]."],
  ),
]
