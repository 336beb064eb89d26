import type { Language } from "../../model/index.ts"

/** Named lists that rules refer to. */
export const lexicons: Language["lexicons"] = {}
