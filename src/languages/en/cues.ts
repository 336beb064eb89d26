import type { Language } from "../../model/index.ts"

/** Rules for reporting words, the act each reports and the modality it lends. */
export const cues: Language["cues"] = []
