import type { Language } from "../../../model/index.ts"

/** Rules for what English says of relations. */
export const relation: NonNullable<Language["claims"]["relation"]> = []
