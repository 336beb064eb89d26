import type { Language } from "../../model/index.ts"

/** Rules for TIMEX3. */
export const times: Language["times"] = []
