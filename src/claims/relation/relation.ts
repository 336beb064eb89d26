import type {
  Annotated,
  ClaimKind,
  Context,
  Draft,
  MentionId,
  ReadLayers,
  RelationClaim,
} from "../../model/index.ts"
import { relations } from "../../ontology/relations.ts"
import { type Syntax, syntax } from "../syntax.ts"
import { written } from "../written.ts"
import { compare } from "./compare.ts"
import { partTies } from "./parts.ts"
import { roleTies, type Tie } from "./roles.ts"
import { relationWords } from "./words.ts"

/** Who is what to whom: roles, memberships, kinship, what belongs where. */
export const relation: ClaimKind<RelationClaim> = {
  kind: "relation",
  extract,
  compare,
  headline,
  columns: [
    { name: "relation", about: "Key of the table of relations", value: (c) => c.relation },
    { name: "role", about: "The role as worded", value: (c) => c.role },
    { name: "standing", about: "current, former, acting or claimed", value: (c) => c.standing },
  ],
}

function extract(doc: Annotated<ReadLayers>, context: Context): readonly Draft<RelationClaim>[] {
  const tree = syntax(doc)
  const words = relationWords(context.language)
  const roles = doc.tokens.flatMap((_, at) => roleTies(at, tree, words))
  const parts = doc.mentions.flatMap((mention) => partTies(mention, tree, words))
  return once([...ruled(doc, context, tree), ...roles, ...parts]).map((tie) => drafted(tie, tree))
}

/** Ties that rules tell. */
function ruled(doc: Annotated<ReadLayers>, { language }: Context, tree: Syntax): readonly Tie[] {
  return written("relation", language, doc).flatMap(({ rule, root, captures, tokens }) => {
    const [subject, object] = [captures.subject, captures.object].map((at) =>
      at === undefined ? undefined : (tree.mention(at) ?? tree.mentionAround(at)),
    )
    const { relation, standing = "current" } = rule.gives
    if (!subject || !object || relation === undefined) return []
    const [first = root, last = root] = [tokens[0], tokens.at(-1)]
    const trigger = captures.trigger ?? root
    const how = { how: "rule", rule: rule.id }
    return [{ relation, subject, object, role: undefined, standing, trigger, first, last, ...how }]
  })
}

/** One claim for one tie at one place, whichever ways found it. */
function once(ties: readonly Tie[]): readonly Tie[] {
  const seen = new Set<string>()
  return ties.filter(({ relation, subject, object, trigger }) => {
    const key = [relation, subject.id, object?.id, trigger].join(" ")
    return !seen.has(key) && seen.add(key)
  })
}

function drafted(tie: Tie, tree: Syntax): Draft<RelationClaim> {
  const { subject, object } = tie
  const told = tree.span(tie.first, tie.last)
  return {
    kind: "relation",
    span: {
      start: Math.min(told.start, subject.start),
      end: Math.max(told.end, subject.end),
    },
    trigger: tree.span(tie.trigger, tie.trigger),
    relation: tie.relation,
    subject: subject.id,
    object: object?.id,
    role: tie.role,
    standing: tie.standing,
    place: undefined,
    time: undefined,
    by: tie.rule ?? `relation.${tie.how}`,
  }
}

/** "Ada Okoro: former president, leads Ruritania" */
function headline(claim: RelationClaim, name: (mention: MentionId) => string): string {
  const label = relations.get(claim.relation)?.label ?? claim.relation
  const object = claim.object === undefined ? "" : ` ${name(claim.object)}`
  const standing = claim.standing === "current" ? "" : ` (${claim.standing})`
  const role = claim.role === undefined ? "" : `, ${claim.role}`
  return claim.object === undefined && claim.role !== undefined
    ? `${name(claim.subject)}: ${claim.role}${standing}`
    : `${name(claim.subject)}${role} ${label}${object}${standing}`
}
