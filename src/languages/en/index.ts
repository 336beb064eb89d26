import type { Language } from "../../model/index.ts"
import { abbreviations } from "./abbreviations.ts"
import { event } from "./claims/event.ts"
import { relation } from "./claims/relation.ts"
import { contractions } from "./contractions.ts"
import { cues } from "./cues.ts"
import { headlines } from "./headlines.ts"
import { hedges } from "./hedges.ts"
import { lexicons } from "./lexicons.ts"
import { numbers } from "./numbers.ts"
import { times } from "./times.ts"
import { translationese } from "./translationese.ts"

/** English as news writes it. */
export const english: Language = {
  code: "en",
  abbreviations,
  contractions,
  headlines,
  quotes: [
    ["“", "”"],
    ['"', '"'],
    ["«", "»"],
    ["‘", "’"],
  ],
  lexicons,
  cues,
  hedges,
  times,
  numbers,
  claims: { event, relation },
  translationese,
}
