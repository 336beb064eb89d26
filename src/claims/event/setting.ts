import type {
  Annotated,
  EventClaim,
  Mention,
  ReadLayers,
  Span,
  TokenIndex,
} from "../../model/index.ts"
import type { Syntax } from "../syntax.ts"

const clauseRelations = /^(ccomp|advcl|acl|parataxis|csubj)/

/** The tokens of a trigger's own clause, and of the verb or clause that carries it. */
function clause(s: Syntax, trigger: TokenIndex): ReadonlySet<TokenIndex> {
  const carriers = ["obj", "nsubj", "nsubj:pass", "xcomp", "obl", "conj"]
  const above = s.head(trigger)
  const tops = above >= 0 && carriers.includes(s.deprel(trigger)) ? [trigger, above] : [trigger]
  const found = new Set(tops)
  const open = [...tops]
  for (let i = 0; i < open.length; i++)
    for (const child of s.children(open[i]!))
      if (!found.has(child) && !clauseRelations.test(s.deprel(child))) {
        found.add(child)
        open.push(child)
      }
  return found
}

/** Types of events whose object, where it is a town or a state, is where they are. */
const intoPlaces = new Set(["ASSAULT", "RETREAT", "TRAVEL", "MOBILIZE", "DISASTER"])

/** The town or state that a deed of this type is done to: "stormed Larn", "left Chad". */
export const placeDoneTo = (
  doc: Annotated<ReadLayers>,
  s: Syntax,
  trigger: TokenIndex,
  type: EventClaim["type"],
): Mention | undefined =>
  intoPlaces.has(type)
    ? doc.mentions.find(
        ({ head, type: kind }) =>
          (kind === "gpe" || kind === "location") &&
          s.head(head) === trigger &&
          /^(obj|nsubj:pass)$/.test(s.deprel(head)),
      )
    : undefined

/** The place worded in the event's own clause: a location or state that stands in a
 *  phrase of its own, nearest to the trigger. */
export function placeOf(
  doc: Annotated<ReadLayers>,
  s: Syntax,
  trigger: TokenIndex,
): Mention | undefined {
  const own = clause(s, trigger)
  const places = doc.mentions.filter(
    (mention) =>
      (mention.type === "gpe" || mention.type === "location" || mention.type === "facility") &&
      own.has(mention.head) &&
      (mention.head === trigger || /^(obl|nmod)$/.test(s.deprel(mention.head))) &&
      s.case(mention.head) !== undefined,
  )
  return places.sort((a, b) => Math.abs(a.head - trigger) - Math.abs(b.head - trigger))[0]
}

/** The time expression of the event's own clause, nearest to the trigger. */
export function timeOf(
  doc: Annotated<ReadLayers>,
  s: Syntax,
  trigger: TokenIndex,
): Span | undefined {
  const own = clause(s, trigger)
  const at = doc.tokens[trigger]!.start
  const times = doc.times.filter(
    (time) => time.type !== "set" && s.tokensIn(time).some((token) => own.has(token)),
  )
  const nearest = [...times].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]
  return nearest && { start: nearest.start, end: nearest.end }
}
