import { eventAbout, eventNoun } from "../../../src/ontology/events.ts"
import { groups } from "../../../src/ontology/groups.ts"
import { measures } from "../../../src/ontology/measures.ts"
import { reactions } from "../../../src/ontology/reactions.ts"
import { relations } from "../../../src/ontology/relations.ts"

/** What codes are called on the page. */

/** The type of a claim: an event type, a measure, a relation or a reaction. */
export const typeName = (type: string): string =>
  eventAbout(type) !== undefined
    ? eventNoun(type)
    : ((measures.get(type) ?? relations.get(type) ?? reactions.get(type))?.label ?? type)

/** A value of a field of a claim. */
export const valueName = (field: string, value: string): string =>
  field === "type" || field === "measure" || field === "relation" || field === "reaction"
    ? typeName(value)
    : field === "group"
      ? (groups.get(value)?.label ?? value)
      : value

/** A field of a claim, as the page asks for it and tells it. */
export const fieldName = (field: string): string => fields[field] ?? field.replaceAll("_", " ")

const fields: Readonly<Record<string, string>> = {
  event_type: "type",
  event_mode: "how",
  mode: "how",
  event_contexts: "contexts",
  cameo: "CAMEO code",
  measure: "what is counted",
  group: "which group",
  scope: "total or part",
  modality: "how sure",
  frame: "actual or not",
  actor: "who acts",
  actor_mentions: "who acts",
  recipient: "to whom",
  recipient_mentions: "to whom",
  counted: "who is counted",
  counted_mentions: "who is counted",
  perpetrator: "by whom",
  perpetrator_mentions: "by whom",
  place: "where",
  span: "the claim itself",
}

/** What an actor is. */
export const actorType = (type: string): string =>
  type === "gpe" ? "state or town" : type === "facility" ? "site" : type
