import type { Language } from "../../../model/index.ts"

/** Rules for what English says of stances. */
export const stance: NonNullable<Language["claims"]["stance"]> = []
