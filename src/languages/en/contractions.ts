import type { Language } from "../../model/index.ts"

/** Written form to its syntactic words. */
export const contractions: Language["contractions"] = {}
