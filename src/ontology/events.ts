import { beyond } from "./beyond.ts"
import { plover } from "./plover.ts"

/** What a type of event is called where its key is no word for people. */
const nouns: Readonly<Record<string, string>> = {
  AGREE: "agreement",
  CONSULT: "talks",
  CONCEDE: "concession",
  COOPERATE: "cooperation",
  RETREAT: "retreat",
  ACCUSE: "accusation",
  REJECT: "refusal",
  THREATEN: "threat",
  MOBILIZE: "mobilization",
  COERCE: "coercion",
  ORDER: "public order",
  STAY: "presence",
  POWER: "change of power",
}

/** A type of event in a word: "assault", "talks". */
export const eventNoun = (type: string): string => nouns[type] ?? type.toLowerCase()

/** What a type of event covers; `undefined` for one that is not known. */
export const eventAbout = (type: string): string | undefined =>
  (plover.get(type) ?? beyond.get(type))?.about
