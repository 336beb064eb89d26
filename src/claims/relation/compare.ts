import type { Agreement, RelationClaim, SameAs } from "../../model/index.ts"

/** Two relations are the same when both ends are, and the role stands alike. A
 *  current and a former holding of one role supersede each other; one office
 *  held by two is no conflict, since names may differ for one person. */
export function compare(a: RelationClaim, b: RelationClaim, same: SameAs): Agreement {
  if (a.relation !== b.relation) return "unrelated"
  const subject = same.actor(a.subject, b.subject)
  const object = same.actor(a.object, b.object)
  if (subject === false || object === false) return "unrelated"
  if (subject === undefined || (object === undefined && a.object !== b.object)) return "unrelated"
  if (a.standing === b.standing) return "same"
  const past = a.standing === "former" || b.standing === "former"
  const claimed = a.standing === "claimed" || b.standing === "claimed"
  return past ? "superseded" : claimed ? "conflict" : "compatible"
}
