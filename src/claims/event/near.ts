import type { Mention, MentionId, TokenIndex } from "../../model/index.ts"
import { inFocus, namings } from "../focus.ts"
import type { Syntax } from "../syntax.ts"
import type { Parties, Roles } from "./roles.ts"

const violent = new Set(["ASSAULT", "COERCE"])

/** Types of help and movement that go to whoever is there. */
const arriving = new Set(["AID", "MOBILIZE"])

/** Types of words and help that are about how a country fares. */
const caring = new Set(["AGREE", "AID", "SUPPORT"])

/** An event whose parties may stand further off. */
export interface Told {
  readonly trigger: TokenIndex
  readonly type: string
  readonly roles: Roles
}

/** Adds who is not named beside the act but stands close by: of an order to shoot, or of
 *  police operations, the force spoken of last; of troops sent somewhere the state that
 *  has them; of a protest the protesters and the authorities that the report names, for
 *  PLOVER takes a protest that says no more to be against those. Where nobody is near,
 *  roles stay empty. */
export function withNear(
  s: Syntax,
  parties: Parties,
  event: Told,
  place: Mention | undefined,
): Roles {
  const { trigger, type, roles } = event
  const taken = [...roles.actor, ...roles.recipient]
  if (violent.has(type) && roles.actor.length === 0 && isForces(s, parties, trigger))
    return { ...roles, actor: forcesOf(s, parties, trigger, taken) }
  if (arriving.has(type) && roles.recipient.length === 0 && place?.type === "gpe")
    return { ...roles, recipient: taken.includes(place.id) ? [] : [place.id] }
  if (type === "PROTEST") return protest(s, parties, event)
  if (caring.has(type) && roles.recipient.length === 0 && isOfStability(s, parties, trigger))
    return { ...roles, recipient: countryInFocus(s, taken) }
  return roles
}

function protest(s: Syntax, parties: Parties, { trigger, roles }: Told): Roles {
  const near = (lexicon: string) => {
    const found = s.mentions
      .filter(
        ({ head, plural }) =>
          parties.in(lexicon, s.lemma(head)) && (plural || lexicon !== "protesters"),
      )
      .filter(({ head }) => !s.all(head, "det", "nummod").some((one) => isSome(s, parties, one)))
    const distance = ({ head }: Mention) => Math.abs(head - trigger)
    return found
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, 1)
      .map(({ id }) => id)
  }
  return {
    actor: roles.actor.length > 0 ? roles.actor : near("protesters"),
    recipient: roles.recipient.length > 0 ? roles.recipient : near("authorities"),
  }
}

/** A number or an indefinite article: some of them, not all that were spoken of. */
const isSome = (s: Syntax, parties: Parties, at: TokenIndex): boolean =>
  s.deprel(at) === "nummod" || parties.in("any_determiners", s.form(at))

/** "to support stability", "to ease tensions": what is cared for is how a country fares. */
const isOfStability = (s: Syntax, parties: Parties, trigger: TokenIndex): boolean =>
  s.subtree(trigger).some((at) => parties.in("stability", s.lemma(at)))

function countryInFocus(s: Syntax, taken: readonly MentionId[]): readonly MentionId[] {
  const named = namings(s)
  const code = inFocus(named)
  const mention = named.find((one) => one.code === code && one.mention !== undefined)?.mention
  return mention === undefined || taken.includes(mention.id) ? [] : [mention.id]
}

/** Two deeds told as nouns of one verb have their parties in common: "the police operations
 *  go on until the defeat of the gangs". */
export function shared(s: Syntax, events: readonly Told[]): ReadonlyMap<TokenIndex, Roles> {
  const nouns = events.filter(
    ({ trigger, type }) => violent.has(type) && s.upos(trigger) === "NOUN",
  )
  const found = new Map<TokenIndex, Roles>()
  for (const one of nouns) {
    const above = s.head(one.trigger)
    const other = nouns.find(({ trigger }) => trigger !== one.trigger && s.head(trigger) === above)
    if (!other || above < 0) continue
    const either = <T>(own: readonly T[], others: readonly T[]) => (own.length > 0 ? own : others)
    found.set(one.trigger, {
      actor: either(one.roles.actor, other.roles.actor),
      recipient: either(one.roles.recipient, other.roles.recipient),
    })
  }
  return found
}

/** The word of a deed that says it is one of forces: "security" of "security operations". */
const forceWord = (s: Syntax, parties: Parties, trigger: TokenIndex): TokenIndex | undefined =>
  s
    .all(trigger, "compound", "amod")
    .find((one) => ["forces", "police", "services"].some((list) => parties.in(list, s.lemma(one))))

const isForces = (s: Syntax, parties: Parties, trigger: TokenIndex): boolean =>
  forceWord(s, parties, trigger) !== undefined || isOrdered(s, parties, trigger)

/** Of "security operations" the security forces, wherever the report names them; else the
 *  force named last. */
function forcesOf(
  s: Syntax,
  parties: Parties,
  trigger: TokenIndex,
  taken: readonly MentionId[],
): readonly MentionId[] {
  const word = forceWord(s, parties, trigger)
  const named = s.mentions.find(
    ({ id, head }) =>
      word !== undefined &&
      !taken.includes(id) &&
      parties.in("forces", s.lemma(head)) &&
      s.all(head, "compound").some((one) => s.lemma(one) === s.lemma(word)),
  )
  return named === undefined ? forceNear(s, parties, trigger, taken) : [named.id]
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
  const from = s.before(trigger, 1)
  const isForce = ({ id, head, type }: Mention) =>
    (type === "group" || type === "organization") &&
    head >= from &&
    head < trigger &&
    !taken.includes(id) &&
    (parties.in("forces", s.lemma(head)) || parties.in("police", s.lemma(head)))
  const near = s.mentions.filter(isForce).sort((a, b) => b.head - a.head)[0]
  return near === undefined ? [] : [near.id]
}
