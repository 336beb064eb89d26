import type { Language } from "../../../model/index.ts"

/** Rules for what English says of figures. */
export const figure: NonNullable<Language["claims"]["figure"]> = []
