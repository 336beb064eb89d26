import type { Mention, MentionId, TokenIndex } from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"
import type { Parties, Roles } from "./roles.ts"

const violent = new Set(["ASSAULT", "COERCE"])

/** Types of help and movement that go to whoever is there. */
const arriving = new Set(["AID", "MOBILIZE"])

/** Adds who is not named beside the act but stands close by: of an order to shoot the
 *  force spoken of last, of troops sent somewhere the state that has them. Where nobody
 *  is near, roles stay empty. */
export function withNear(
  s: Syntax,
  parties: Parties,
  event: { readonly trigger: TokenIndex; readonly type: string; readonly roles: Roles },
  place: Mention | undefined,
): Roles {
  const { trigger, type, roles } = event
  const taken = [...roles.actor, ...roles.recipient]
  if (violent.has(type) && roles.actor.length === 0 && isOrdered(s, parties, trigger))
    return { ...roles, actor: forceNear(s, parties, trigger, taken) }
  if (arriving.has(type) && roles.recipient.length === 0 && place?.type === "gpe")
    return { ...roles, recipient: taken.includes(place.id) ? [] : [place.id] }
  return roles
}

function isOrdered(s: Syntax, parties: Parties, trigger: TokenIndex): boolean {
  let at = s.head(trigger)
  for (let steps = 0; at >= 0 && steps < 4; at = s.head(at), steps++)
    if (parties.in("orders", s.lemma(at))) return true
  return false
}

/** The force named last before the act, in its sentence or the one before. */
function forceNear(
  s: Syntax,
  parties: Parties,
  trigger: TokenIndex,
  taken: readonly MentionId[],
): readonly MentionId[] {
  const { first } = s.sentence(trigger)
  const from = first > 0 ? s.sentence(first - 1).first : first
  const isForce = ({ id, head, type }: Mention) =>
    (type === "group" || type === "organization") &&
    head >= from &&
    head < trigger &&
    !taken.includes(id) &&
    (parties.in("forces", s.lemma(head)) || parties.in("police", s.lemma(head)))
  const near = s.mentions.filter(isForce).sort((a, b) => b.head - a.head)[0]
  return near === undefined ? [] : [near.id]
}
