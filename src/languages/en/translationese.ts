import type { Language } from "../../model/index.ts"

/** What machine translation does to English. */
export const translationese: Language["translationese"] = {}
