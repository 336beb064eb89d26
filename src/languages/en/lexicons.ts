import type { Language } from "../../model/index.ts"
import { figureWords } from "./claims/figure-words.ts"
import { mentions } from "./mentions.ts"
import { reporting } from "./reporting.ts"

/** Named lists that rules refer to. */
export const lexicons: Language["lexicons"] = {
  ...reporting,
  ...mentions,
  ...figureWords,
}
