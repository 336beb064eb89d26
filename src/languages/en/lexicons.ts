import type { Language } from "../../model/index.ts"
import { actorWords } from "./actors.ts"
import { eventLexicons } from "./claims/event-lexicons.ts"
import { figureWords } from "./claims/figure-words.ts"
import { relationWords } from "./claims/relation-words.ts"
import { stanceWords } from "./claims/stance-words.ts"
import { withdrawalWords } from "./claims/withdrawal-words.ts"
import { headerWords } from "./headers.ts"
import { mentions } from "./mentions.ts"
import { placeWords } from "./places.ts"
import { reporting } from "./reporting.ts"
import { reportiveWords } from "./reportive.ts"
import { valency } from "./valency.ts"

/** Named lists that rules refer to. */
export const lexicons: Language["lexicons"] = {
  ...reporting,
  ...reportiveWords,
  ...headerWords,
  ...mentions,
  ...actorWords,
  ...figureWords,
  ...stanceWords,
  ...relationWords,
  ...eventLexicons,
  ...withdrawalWords,
  ...placeWords,
  ...valency,
}
