import type { Language } from "../../../model/index.ts"
import { conflict } from "./event-conflict.ts"
import { cooperation } from "./event-cooperation.ts"
import { craft } from "./event-craft.ts"
import { talk } from "./event-talk.ts"

/** Rules for what English says of events. Where two hold of one word, the one
 *  that asks for more words wins, then the one first written. */
export const event: NonNullable<Language["claims"]["event"]> = [
  ...talk,
  ...conflict,
  ...cooperation,
  ...craft,
]
