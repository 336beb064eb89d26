import type { Language } from "../../model/index.ts"

/** Words and frames that make a clause hedged, unclear or denied. */
export const hedges: Language["hedges"] = []
